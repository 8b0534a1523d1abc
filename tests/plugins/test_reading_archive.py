"""The line on where a plan is kept: who typed it and how many copies there are is no place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tdkt_tui.workflow.reading_plan import read_issued

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ
Số: 12/KH-UBND
KẾ HOẠCH
Tổ chức hội nghị điển hình tiên tiến các cấp
I. NỘI DUNG
1. Việc chung
Nơi nhận:
- Các sở;
- {line}
"""


@pytest.mark.parametrize(("line", "at", "copies"), [
    ("Lưu: VT, NVK (Ng, 65b).", ["VT", "NVK"], 65),
    ("Lưu: VT, TĐKT (03b).", ["VT", "TĐKT"], 3),
    ("Lưu VT, NC.", ["VT", "NC"], 0),
    ("Lưu: VT; TH (Hà).", ["VT", "TH"], 0),
    ("Lưu: VT, KGVX.h12.", ["VT", "KGVX"], 0),
    ("Lưu: VT, 1.22.05.", ["VT", "1.22.05"], 0),
])  # fmt: skip
def test_a_plan_is_kept_where_its_line_says(line: str, at: list[str], copies: int, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAN.format(line=line), "utf8")
    (kept,) = read_issued(tmp_path / "a.txt").of("archive")
    assert (kept.values["at"], kept.values.get("copies", 0)) == (at, copies)
