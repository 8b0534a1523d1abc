"""What was not found of a level, and what was deduced: named in the file, shown by the walk, struck by one answer."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ
Số: 12/KH-UBND
Lũng Khê, ngày 05 tháng 01 năm 2025
KẾ HOẠCH
Tổ chức hội nghị điển hình tiên tiến các cấp năm 2025
I. NỘI DUNG
1. Cấp huyện
a) Hình thức: Hội nghị điển hình tiên tiến.
b) Thời gian: cuối quý II/2025.
c) Số lượng: không quá 150 đại biểu.
2. Cấp xã
a) Thời gian: xong trước 29/3.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
Nơi nhận:
- Lưu: VT.
"""
LACKING = "CHƯA THẤY: hình thức, số lượng của cấp này; kế hoạch không nêu thì xác nhận là đúng"


def test_what_was_not_found_or_deduced_is_named_and_confirmed_with_its_level(dropin: Any, tmp_path: Path) -> None:
    issued = tmp_path / "ke-hoach.txt"
    issued.write_text(PLAN, "utf8")
    made = dropin.tdkt("plugin", "new", "lung_khe", "--from", str(issued), "-o", str(dropin.folder))
    assert made.code == 0, made.err
    (path,) = (dropin.folder / "lung_khe").glob("plan_*.toml")
    text = path.read_text("utf8")
    lines = {line.partition("  # ")[0]: line.partition("  # ")[2] for line in text.splitlines() if "  # " in line}
    assert lines['label = "cấp xã"'] == LACKING
    assert 'label = "cấp huyện"' not in lines  # nothing is missing of it
    assert "cuối quý II/2025" in lines['window = { month = "2025-06", approx = true }']
    assert "năm 2025" in lines["window = { before = 2025-03-29 }"]
    strict = dropin.tdkt("plugin", "check", "lung_khe", "--strict")
    assert "hình thức, số lượng của cấp này" in strict.out + strict.err
    walked = dropin.tdkt("plugin", "confirm", "lung_khe", answers="\n" * 40)
    shown = " ".join((walked.out + walked.err).split())
    assert "CHƯA THẤY trong bản gốc: hình thức, số lượng của cấp này" in shown
    assert "suy ra: “cuối quý II/2025”" in shown
    after = path.read_text("utf8")
    assert "CHƯA THẤY: hình thức" not in after
    assert "suy ra" not in after
    assert [level["id"] for level in tomllib.loads(after)["level"]] == ["huyen", "xa"]
