"""A profile of one round becomes that of the next: what moves by arithmetic moves, the rest is asked in its place."""

from __future__ import annotations

from .roll import Rolled, roll_forward

__all__ = ["Rolled", "roll_forward"]
