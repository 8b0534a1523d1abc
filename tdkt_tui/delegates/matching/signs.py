"""The scales: what was found for and against two rows being one person."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Signs:
    """reasons, against: Vietnamese, without any value. slip: the years differ, by no more than a slip of the hand."""

    weight: int = 0
    reasons: list[str] = field(default_factory=list)
    against: list[str] = field(default_factory=list)
    slip: bool = False
