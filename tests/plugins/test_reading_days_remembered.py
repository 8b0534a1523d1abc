"""A day of the whole country that a plan remembers by name has its year from that, where the years agree."""

from __future__ import annotations

from pathlib import Path

import pytest

from tdkt_tui.workflow.reading_plan import read_issued

PARTS = "I. MỤC ĐÍCH, YÊU CẦU\n1. {said}\nII. NỘI DUNG\n1. Việc chung năm 2031.\n"


@pytest.mark.parametrize(("said", "days"), [
    (("Chào mừng kỷ niệm 85 năm Ngày Cách mạng tháng Tám (19/8) và Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam "
      "(2/9)."), [("Ngày Cách mạng tháng Tám", 1945, 2030),
                ("Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam", 1945, 2030)]),
    ("Lập thành tích chào mừng 100 năm thành lập Đảng.", [("Ngày thành lập Đảng", 1930, 2030)]),
    ("Kỷ niệm 100 năm Ngày thành lập Đảng Cộng sản Việt Nam (3/2/1930 - 3/2/2030).",
     [("Ngày thành lập Đảng Cộng sản Việt Nam", 1930, 2030)]),
    ("Nhìn lại 40 năm Ngày thành lập Đảng.", []),  # of another year than the plan's
])  # fmt: skip
def test_the_year_of_a_day(said: str, days: list[tuple[str, int, int]], tmp_path: Path) -> None:
    text = (f"ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ\nSố: 12/KH-UBND\nLũng Khê, ngày 05 tháng 01 năm 2030\nKẾ HOẠCH\nTổ chức "
            f"hội nghị\n{PARTS.format(said=said)}Nơi nhận:\n- Lưu: VT.\n")  # fmt: skip
    (tmp_path / "a.txt").write_text(text, "utf8")
    found = [one.values for one in read_issued(tmp_path / "a.txt").of("anniversary")]
    assert [(one["of"], one["since"], one["in_year"]) for one in found] == days
