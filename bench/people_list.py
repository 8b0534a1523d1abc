"""What a list of 100,000 people costs on the screen, beside an empty one: the real program in a terminal.

    python bench/people_list.py [ROWS] [RUNS]

Prints the seconds from the key that opens a list to its first rows, for an empty list and a long one (the quickest of
several runs), then bytes and milliseconds of a step of the cursor, the seconds to filter and to sort, and the memory of
the process.
"""

from __future__ import annotations

import importlib.util
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from tdkt_tui.store.people import People
from tdkt_tui.store.workspace.creating import new_dossier

_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đỗ", "Bùi", "Ngô", "Dương", "Lý", "Đặng", "Giáp")
_MIDDLE = ("Văn", "Thị", "Đức", "Minh", "Thanh", "Quang", "Hữu", "Ngọc", "Thu", "Hồng", "Xuân", "Công", "Kim")
_GIVEN = ("An", "Bình", "Châu", "Chi", "Dũng", "Đạt", "Giang", "Hà", "Hải", "Hạnh", "Hòa", "Hùng", "Lan", "Thủy", "Yến")
_UNITS = ("Sở Y tế", "Sở Nội vụ", "UBND huyện Việt Yên", "Trường THPT Việt Yên số 1", "Hội Nông dân huyện")
_DOWN = "\x1b[B"


def terminal() -> ModuleType:
    """Return the terminal in memory of the tests."""
    path = Path(__file__).resolve().parents[1] / "tests" / "tui" / "conftest.py"
    found = importlib.util.spec_from_file_location("terminal", path)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def sample(count: int) -> Iterator[dict[str, str]]:
    """Yield made-up people, the same ones every time."""
    dice = random.Random(11)
    for number in range(count):
        yield {
            "full_name": f"{dice.choice(_FAMILY)} {dice.choice(_MIDDLE)} {dice.choice(_MIDDLE)} {dice.choice(_GIVEN)}",
            "gender": dice.choice(("Nam", "Nữ")), "birth": str(dice.randint(1950, 2000)), "post": "Chuyên viên",
            "unit": dice.choice(_UNITS), "address": f"Thôn {number % 30}, xã {dice.choice(_GIVEN)}",
            "status": "Chính thức", "subject": "Cá nhân", "exemplar": dice.choice(("Có", "Không")),
            "highest_award": dice.choice(("", "Bằng khen của UBND tỉnh", "Chiến sĩ thi đua cơ sở")),
            "phone": f"09{dice.randint(10**7, 10**8 - 1)}",
        }  # fmt: skip


def opened(module: ModuleType, workspace: Path, name: str, wanted: str) -> tuple[object, float]:
    """Start the program and open the list of the first dossier; return it with the seconds until ``wanted`` shows."""
    screen = module.Terminal(module.TDKT, "--workspace", workspace, cwd=workspace)
    screen.wait_for(name)
    screen.wait_for("cảnh báo")  # the home screen has checked the dossier and rests
    screen.settle(1.5)
    start = time.perf_counter()
    screen.write("d")
    while wanted not in screen.text:
        screen.pump(0.005)
        assert time.perf_counter() - start < 60, screen.text
    return screen, time.perf_counter() - start


def until(screen: object, keys: str, *wanted: str) -> float:
    """Press keys; return the seconds until the texts show."""
    start = time.perf_counter()
    screen.write(keys)  # type: ignore[attr-defined]
    screen.wait_for(*wanted, seconds=60)  # type: ignore[attr-defined]
    return time.perf_counter() - start


def steps(screen: object, count: int = 20) -> tuple[float, float]:
    """Return bytes and milliseconds of one step, over many of them in one screen and across its edge."""
    size, spent = 0, 0.0
    for _ in range(count):
        before, start = len(screen.sent), time.perf_counter()  # type: ignore[attr-defined]
        screen.write(_DOWN)  # type: ignore[attr-defined]
        while len(screen.sent) == before:  # type: ignore[attr-defined]
            screen.pump(0.002)  # type: ignore[attr-defined]
        spent += time.perf_counter() - start
        screen.settle(0.1)  # type: ignore[attr-defined]
        size += len(screen.sent) - before  # type: ignore[attr-defined]
    return size / count, spent / count * 1000


def memory(screen: object) -> float:
    """Return the resident memory of the program in MB."""
    status = Path(f"/proc/{screen.process.pid}/status").read_text()  # type: ignore[attr-defined]
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    module = terminal()
    head = f"{rows:,} người".replace(",", ".")
    with tempfile.TemporaryDirectory() as made:
        spaces = {}
        for name, count in (("rong", 0), ("dai", rows)):
            spaces[name] = Path(made) / name
            spaces[name].mkdir()
            folder = new_dossier(spaces[name], name, 'plan = "bac_giang/16-2019"\nlevel = "co-so"\n', {})
            with People.open(folder.people) as people:
                people.add_all(sample(count))
        times: dict[str, list[float]] = {"rong": [], "dai": []}
        for number in range(runs):
            for name, wanted in (("rong", "Chưa có ai"), ("dai", head)):
                screen, spent = opened(module, spaces[name], name, wanted)
                times[name].append(spent)
                if name == "rong" or number < runs - 1:
                    print(f"{name}: {spent:.2f} s, {memory(screen):.0f} MB", flush=True)
                    screen.close()  # type: ignore[attr-defined]
        empty, full = min(times["rong"]), min(times["dai"])
        print(
            f"open: empty {empty:.2f} s, {rows} rows {full:.2f} s, {full - empty:.2f} s over; {memory(screen):.0f} MB"
        )
        screen.settle(3)  # type: ignore[attr-defined]
        print("step: {:.0f} bytes, {:.1f} ms".format(*steps(screen)))
        print(f"filter: {until(screen, '/so y te', 'lọc “so y te”'):.2f} s, the pause of 0.3 s within")
        screen.write("\x1b")  # type: ignore[attr-defined]
        screen.settle(1)  # type: ignore[attr-defined]
        print(f"sort by name: {until(screen, 's', 'Họ và tên ↑'):.2f} s; {memory(screen):.0f} MB")
        screen.close()  # type: ignore[attr-defined]


if __name__ == "__main__":
    main()
