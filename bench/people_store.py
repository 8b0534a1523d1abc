"""How quickly a kept list answers: open, ids, a window of rows, a column, one change.

    python bench/people_store.py [PEOPLE]

Milliseconds in one process, the median of several runs; a change also at its slowest percentile, over 500 changes.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tdkt_tui.store.people import COLUMNS, People

CHANGES = 500
WINDOW = 40


def milliseconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def median(act: Callable[[], object], runs: int = 7) -> float:
    return statistics.median(milliseconds(act) for _ in range(runs))


def person(number: int) -> dict[str, str]:
    return {name: f"{name} {number % 977}" for name in COLUMNS} | {"full_name": f"Nguyễn Thị Hòa {number}"}


def main() -> None:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "people.db"
        with People.open(path) as people:
            told = {"add all": milliseconds(lambda: people.add_all(map(person, range(many))))}
        told["open"] = median(lambda: People.open(path).close())
        with People.open(path) as people:
            ids = people.ids()
            told["count"] = median(people.count)
            told["ids"] = median(people.ids)
            told[f"rows, {WINDOW}"] = median(lambda: people.rows(ids[many // 2 : many // 2 + WINDOW]))
            told["column"] = median(lambda: people.column("full_name"))
            told["stamp"] = median(people.stamp)
            told["everybody"] = median(people.everybody, 3)
            changes = sorted(_changes(people, ids[many // 3]))
        told["change p50"], told["change p99"] = changes[CHANGES // 2], changes[CHANGES * 99 // 100]
        print(f"{many} people, {path.stat().st_size / 1e6:.0f} MB")
        for name, time_taken in told.items():
            print(f"{name:<12}{time_taken:10.2f} ms")


def _changes(people: People, person_id: int) -> list[float]:
    taken = []
    (row,) = people.rows([person_id])
    for number in range(CHANGES):
        start = time.perf_counter()
        row = people.change(row.id, row.rev, "note", f"lần {number}")
        taken.append((time.perf_counter() - start) * 1000)
    return taken


if __name__ == "__main__":
    main()
