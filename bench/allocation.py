"""Seats over all communes of the country: 10,000 seats, 3,321 units, both methods; the best of RUNS in milliseconds.

    python bench/allocation.py [RUNS]

Half of the units have a minimum, a third a maximum, some have seats beforehand. In a second case all are equal, so
that every seat is tied.
"""

from __future__ import annotations

import random
import sys
import time
from fractions import Fraction

from tdkt_tui.delegates.allocation import METHOD_WORDS, Claim, Demand, allocate, reason

SEATS, UNITS = 10_000, 3_321


def claims() -> tuple[Claim, ...]:
    rng = random.Random(1)
    return tuple(
        Claim(f"Xã {number}", Fraction(rng.randint(500, 40_000)), rng.choice((0, 1)), rng.choice((None, None, 20)),
              rng.choice((0, 0, 0, 1)))
        for number in range(UNITS)
    )  # fmt: skip


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    equal = tuple(Claim(f"Xã {number}", Fraction(100)) for number in range(UNITS))
    for name, units in (("drawn", claims()), ("all equal", equal)):
        for method in METHOD_WORDS:
            best = min(_milliseconds(Demand(SEATS, units, method)) for _ in range(runs))
            print(f"{name:<12}{method:<20}{best:7.0f} ms with every reason")


def _milliseconds(demand: Demand) -> float:
    start = time.perf_counter()
    found = allocate(demand)
    for award in found.awards:
        reason(found, award)
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    main()
