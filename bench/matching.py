"""What finding people listed twice costs: CPU seconds and memory for 10,000 and 100,000 people.

    python bench/matching.py [ROWS …]

The list holds one person in fifty twice, spelled in another way; prints how many pairs of each level were found.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections import Counter

from tdkt_tui.delegates.matching import LEVEL_WORDS, pairs
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.text import bare

_FAMILY = ("Nguyễn",) * 8 + ("Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đỗ", "Bùi", "Ngô", "Dương", "Lý", "Giàng", "Giáp")
_MIDDLE = ("Văn", "Thị", "Đức", "Minh", "Thanh", "Quang", "Hữu", "Ngọc", "Thu", "Xuân", "Công", "A", "")
_GIVEN = ("An", "Anh", "Bình", "Chi", "Dũng", "Đạt", "Hà", "Hải", "Hạnh", "Hòa", "Hùng", "Lan", "Nam", "Páo", "Thủy")
_KINDS = {
    "UBND xã": "Ủy ban nhân dân xã", "Trường THCS": "Trường Trung học cơ sở", "Trường TH": "Trường Tiểu học",
    "Trạm Y tế xã": "Trạm y tế xã", "Hội LHPN xã": "Hội Liên hiệp Phụ nữ xã",
    "Phòng GD&ĐT": "Phòng Giáo dục và Đào tạo",
    "LĐLĐ huyện": "Liên đoàn Lao động huyện", "HTX": "Hợp tác xã", "Cty CP": "Công ty Cổ phần", "TT.": "Thị trấn",
    "Ủy ban MTTQ xã": "Ủy ban Mặt trận Tổ quốc xã", "BVĐK": "Bệnh viện đa khoa", "H.": "Huyện",
}  # fmt: skip
"""Kinds of unit: short and written out; a twin's unit is written the other way, or without marks."""


def sample(count: int) -> list[Delegate]:
    """Return made-up people, the same ones every time."""
    dice = random.Random(7)
    places = [f"{dice.choice(_GIVEN)} {dice.choice(_GIVEN)} {number}" for number in range(max(20, count // 200))]
    people = []
    for _ in range(count):
        name = " ".join(filter(None, (dice.choice(_FAMILY), dice.choice(_MIDDLE), dice.choice(_MIDDLE),
                                      dice.choice(_GIVEN))))  # fmt: skip
        year = dice.randint(1955, 2000)
        birth = str(year) if dice.random() < 0.6 else f"{dice.randint(1, 28)}/{dice.randint(1, 12)}/{year}"
        people.append(Delegate(name, birth=birth, unit=f"{dice.choice(list(_KINDS))} {dice.choice(places)}"))
    for place in range(0, count - 1, 50):
        twin = people[place]
        kind = next(kind for kind in _KINDS if twin.unit.startswith(f"{kind} "))
        unit = _KINDS[kind] + twin.unit.removeprefix(kind)
        people[place + 1] = Delegate(dice.choice((bare(twin.full_name), twin.full_name.upper(), twin.full_name)),
                                     birth=twin.birth, unit=dice.choice((unit, unit, bare(twin.unit))))  # fmt: skip
    return people


def main() -> None:
    """Print a line for each length."""
    for count in [int(text) for text in sys.argv[1:]] or [10_000, 100_000]:
        people = sample(count)
        before = time.process_time()
        found = Counter(pair.level for pair in pairs(people))
        seconds = time.process_time() - before
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        told = ", ".join(f"{level} {found[level]}" for level in LEVEL_WORDS)
        print(f"{count:>7} people: {seconds:6.2f} s of CPU, {memory} MB at most; {told}")


if __name__ == "__main__":
    main()
