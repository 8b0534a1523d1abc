"""A plan as a person reads it in a terminal of 80 columns, each fact with its clause."""

from __future__ import annotations

from .whole import plan_lines

__all__ = ["plan_lines"]
