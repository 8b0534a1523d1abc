"""Sharing out seats over units, with the reason for every number."""

from __future__ import annotations

from tdkt_tui.delegates.allocation.allocate import allocate
from tdkt_tui.delegates.allocation.demand import METHOD_WORDS, Allocation, Award, Claim, Demand, Method
from tdkt_tui.delegates.allocation.reasons import reason, summary
from tdkt_tui.delegates.allocation.shares import spread

__all__ = [
    "METHOD_WORDS",
    "Allocation",
    "Award",
    "Claim",
    "Demand",
    "Method",
    "allocate",
    "reason",
    "spread",
    "summary",
]
