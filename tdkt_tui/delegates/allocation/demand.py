"""What is to be shared out, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType
from typing import Literal

Method = Literal["largest-remainder", "sainte-lague"]

METHOD_WORDS: MappingProxyType[Method, str] = MappingProxyType(
    {"largest-remainder": "phần dư lớn nhất", "sainte-lague": "Sainte-Laguë"}
)
"""Method → its Vietnamese name inside a sentence."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One unit's claim.

    weight: what its share is measured by, headcount or a weight of the office's, not negative. minimum, maximum: of all
    its seats, those given beforehand too; maximum None: as many as come. given: seats that it has before any sharing.
    """

    unit: str
    weight: Fraction
    minimum: int = 0
    maximum: int | None = None
    given: int = 0

    def bounds(self, most: int) -> tuple[int, int]:
        """Return how many seats besides those given it must and may get, where ``most`` are shared out."""
        upper = most if self.maximum is None else min(self.maximum - self.given, most)
        return max(self.minimum - self.given, 0), upper


@dataclass(frozen=True, slots=True)
class Demand:
    """seats: for all units together, those given beforehand among them."""

    seats: int
    claims: tuple[Claim, ...]
    method: Method = "largest-remainder"

    @property
    def shared(self) -> int:
        """How many seats are shared out by weight, after those given beforehand."""
        return self.seats - sum(claim.given for claim in self.claims)


@dataclass(frozen=True, slots=True)
class Award:
    """What one unit got and why.

    seats: all of them. exact: its share before rounding, of what is shared out. held: "minimum" or "maximum" where that
    alone decided. cut: what its last rounding was decided by, the remainder of ``exact`` or the quotient of the next
    seat. extra: it got a seat for its remainder (largest remainder). tied: the units with an equal claim to the last
    seats, itself among them; empty where nobody equals it.
    """

    claim: Claim
    seats: int
    exact: Fraction
    held: Literal["", "minimum", "maximum"] = ""
    cut: Fraction = Fraction(0)
    extra: bool = False
    tied: tuple[str, ...] = ()

    @property
    def by_share(self) -> int:
        """The seats besides those given beforehand."""
        return self.seats - self.claim.given


@dataclass(frozen=True, slots=True)
class Allocation:
    """awards: in the order of the claims. free_seats, free_weight: what was left to the units that no bound held.

    line: the least remainder, or the least quotient, that still got a seat; None where rounding decided nothing.
    """

    demand: Demand
    awards: tuple[Award, ...]
    free_seats: int
    free_weight: Fraction
    line: Fraction | None

    @property
    def bounded(self) -> bool:
        """Tell whether some units stand apart: at a bound, or without weight."""
        return self.free_seats != self.demand.shared
