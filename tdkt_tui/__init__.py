"""tdkt: a province's emulation plan becomes data, a unit's answers become compliant documents."""

from __future__ import annotations

__version__ = "0.1.0"
