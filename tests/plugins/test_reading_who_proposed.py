"""Who asked for the plan, and by which Tờ trình, is what the plan rests on, and no part of another document."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tdkt_tui.workflow.reading_plan import read_issued, unread

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ
Số: 12/KH-UBND
KẾ HOẠCH
Tổ chức hội nghị điển hình tiên tiến các cấp
{opening}
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý II năm 2031.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
Nơi nhận:
- Lưu: VT.
"""
LAW = "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"
CALL = "Căn cứ Kế hoạch số 40/KH-TU ngày 02 tháng 01 năm 2031 của Tỉnh ủy Lũng Khê"
ASKED = "đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 88/TTr-SNV ngày 09 tháng 01 năm 2031"


PAPER = "Tờ trình số 88/TTr-SNV ngày 09 tháng 01 năm 2031 của Sở Nội vụ về việc ban hành Kế hoạch"


@pytest.mark.parametrize(("opening", "bases"), [
    (f"{CALL} về tổ chức Đại hội theo {ASKED}, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:", 1),
    (f"{CALL} về tổ chức Đại hội trên cơ sở {ASKED}, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:", 1),
    (f"{CALL} về tổ chức Đại hội và {PAPER}, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:", 1),
    (f"{CALL} về tổ chức Đại hội; {PAPER};\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:", 1),
    (f"{LAW};\nTheo {ASKED};\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:", 1),
    (f"{LAW}; xét {ASKED}, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:", 1),
    (f"{CALL}, theo {ASKED}, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:", 1),
    (f"Theo {ASKED}, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:", 0),
    (f"Theo {ASKED.replace('Tờ trình', 'Công văn')}, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:", 0),
])  # fmt: skip
def test_by_what_the_plan_was_asked_for_is_read(opening: str, bases: int, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAN.format(opening=opening), "utf8")
    reading = read_issued(tmp_path / "a.txt")
    *found, asked = [item.values for item in reading.of("basis")]
    assert len(found) == bases
    assert all("88/TTr-SNV" not in str(values) and "đề nghị" not in str(values) for values in found)
    assert (asked["how"], asked["number"], asked["date"]) == ("theo đề nghị", "88/TTr-SNV", date(2031, 1, 9))
    assert asked["issuer"].endswith("Sở Nội vụ")
    assert [item for item in unread(reading) if item.piece.part == "head"] == []


def test_a_name_alone_and_what_guides_a_law_are_not_asked_about(tmp_path: Path) -> None:
    opening = (
        "Căn cứ Luật Thi đua, khen thưởng và các văn bản hướng dẫn thi hành;\n"
        "Theo đề nghị của Giám đốc Sở Nội vụ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:"
    )
    (tmp_path / "a.txt").write_text(PLAN.format(opening=opening), "utf8")
    reading = read_issued(tmp_path / "a.txt")
    (law,) = [item.values for item in reading.of("basis")]
    assert (law["type"], law["title"]) == ("Luật", "Thi đua, khen thưởng và các văn bản hướng dẫn thi hành")
    assert [item for item in unread(reading) if item.piece.part == "head"] == []
