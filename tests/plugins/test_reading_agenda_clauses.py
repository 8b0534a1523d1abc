"""What stands in the clause of one level as its programme is that level's agenda, with the minutes of its hours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
II. TỔ CHỨC HỘI NGHỊ
1. Cấp xã (xã, phường)
a) Thời gian: trong quý II năm 2031.
2. Cấp tỉnh
a) {when}
b) {said}
{more}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
WHEN = "Thời gian: 01 buổi, ngày 05/12/2031."


def items(reading: Reading) -> list[tuple[Any, ...]]:
    return [(item.values["title"], item.values["levels"], item.values.get("minutes", 0))
            for item in reading.of("agenda")]  # fmt: skip


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.clause == "II.2.b"]


@pytest.mark.parametrize("head", ["Chương trình", "Nội dung, chương trình hội nghị", "Dự kiến chương trình gồm"])
def test_a_sentence_lists_what_happens(head: str, issued: Issued) -> None:
    reading = issued(PLAN, when=WHEN, said=f"{head}: khai mạc; xem phim; trao thưởng; kết luận.", more="")
    assert items(reading) == [(one, ["tinh"], 0) for one in ("Khai mạc", "Xem phim", "Trao thưởng", "Kết luận")]
    assert left(reading) == []


@pytest.mark.parametrize("lines", [
    "(1) 07g30 - 08g00: Đón tiếp, văn nghệ.\n(2) 08g00 - 08g15: Khai mạc.\n(3) 08g15 - 08g40: Trao thưởng.",
    "- Từ 7 giờ 30 đến 8 giờ: Đón tiếp, văn nghệ;\n- 8h - 8h15: Khai mạc;\n- 8h15 - 8h40: Trao thưởng.",
])  # fmt: skip
def test_hours_are_minutes(lines: str, issued: Issued) -> None:
    reading = issued(PLAN, when=WHEN, said="Chương trình:", more=lines)
    assert items(reading) == [("Đón tiếp, văn nghệ", ["tinh"], 30), ("Khai mạc", ["tinh"], 15),
                              ("Trao thưởng", ["tinh"], 25)]  # fmt: skip
    assert left(reading) == []


@pytest.mark.parametrize("said", [
    "Nội dung: xây dựng kế hoạch; rà soát hồ sơ; kiểm tra; thẩm định.",
    "Chương trình: khai mạc; thành phần: lãnh đạo; trao thưởng.",
])  # fmt: skip
def test_what_is_done_about_it_is_none(said: str, issued: Issued) -> None:
    reading = issued(PLAN, when=WHEN, said=said, more="")
    assert (items(reading), left(reading)) == ([], [said])


@pytest.mark.parametrize("when", [
    "Hội nghị biểu dương: 01 buổi sáng, bắt đầu 07 giờ 30 phút ngày 05/12/2031 (thứ Sáu).",
    "Đại hội khai mạc lúc 8h00, ngày 05/12/2031.",
    "Hội nghị bắt đầu vào lúc 7 giờ 30 sáng ngày 05/12/2031.",
])  # fmt: skip
def test_the_day_behind_the_hour_at_which_it_begins_is_its_day(when: str, issued: Issued) -> None:
    reading = issued(PLAN, when=when, said="Số lượng: không quá 260 đại biểu.", more="")
    level = next(one.values for one in reading.of("level") if one.values["id"] == "tinh")
    assert {key: str(day) for key, day in level["window"].items()} == {"on": "2031-12-05"}
