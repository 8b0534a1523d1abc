"""A list of 100,000 people in .xlsx, read, cleaned and checked, beside what python-calamine alone takes for its cells.

    python bench/reading.py [ROWS] [PAIRS]

The two are run in turn, each in a process of its own; prints each pair's ratio and their median, which must stay at or
under 3, then the peak memory at a quarter, at half and at all of the rows, whose growth must be linear.
"""

from __future__ import annotations

import json
import random
import runpy
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import xlsxwriter

_TOOL = runpy.run_path(str(Path(__file__).resolve().parents[1] / "tools" / "make_sample_people.py"))
_CALAMINE = """
import json, sys, time
from python_calamine import CalamineWorkbook
start = time.perf_counter()
rows = CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()
print(json.dumps({"seconds": time.perf_counter() - start, "rows": len(rows)}))
"""
_OURS = """
import json, resource, sys, time
from pathlib import Path
from tdkt_tui.workflow.people.reading import Source, read_source
start = time.perf_counter()
read = read_source(Source(Path(sys.argv[1])))
seconds = time.perf_counter() - start
peak = [resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(json.dumps({"seconds": seconds, "people": len(read.people), "balances": read.account.balances, "peak": peak}))
"""


def book(path: Path, rows: int) -> None:
    """Write made-up people as units send them: every seventh name in capitals, days in several forms."""
    dice = random.Random(3)
    surnames, middle, given = _TOOL["SURNAMES"], _TOOL["MIDDLE"], _TOOL["GIVEN"]
    workbook = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = workbook.add_worksheet("Danh sách")
    sheet.write_row(0, 0, _TOOL["HEADINGS"])
    for number in range(1, rows + 1):
        gender = dice.choice(("Nam", "Nữ"))
        name = f"{dice.choice(surnames)} {dice.choice(middle[gender])} {dice.choice(given[gender])}"
        year = dice.randint(1950, 2000)
        born = dice.choice((year, f"{dice.randint(1, 28)}/{dice.randint(1, 12)}/{year}", f"sinh năm {year}"))
        sheet.write_row(number, 0, (
            number, name.upper() if number % 7 == 0 else name, gender, born, dice.choice(_TOOL["POSTS"]),
            f"Xã {dice.choice(given['Nam'])} {dice.randint(1, 99)}", "Chính thức", "Cá nhân",
            dice.choice(("Có", "Không")),
            dice.choice(_TOOL["AWARDS"]["Cá nhân"]), dice.choice(_TOOL["DEEDS"]), "Dữ liệu mẫu",
        ))  # fmt: skip
    workbook.close()


def run(code: str, path: Path) -> dict[str, object]:
    """Run one of the two programs and return what it measured."""
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    told: dict[str, object] = json.loads(done.stdout)
    return told


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    pairs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as made:
        sizes = {count: Path(made) / f"{count}.xlsx" for count in (rows // 4, rows // 2, rows)}
        for count, path in sizes.items():
            book(path, count)
        ratios = []
        for _ in range(pairs):
            alone, ours = run(_CALAMINE, sizes[rows]), run(_OURS, sizes[rows])
            assert ours["people"] == rows
            assert ours["balances"]
            ratios.append(float(str(ours["seconds"])) / float(str(alone["seconds"])))
            print(f"calamine {alone['seconds']:.2f} s, ours {ours['seconds']:.2f} s: {ratios[-1]:.2f}", flush=True)
        print(f"median ratio {statistics.median(ratios):.2f} (bar: 3)")
        for count, path in sizes.items():
            own, child = run(_OURS, path)["peak"]  # type: ignore[misc]
            print(f"{count} rows: peak {own:.0f} MB, {child:.0f} MB in the child")


if __name__ == "__main__":
    main()
