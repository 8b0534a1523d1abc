"""Seats that a sentence gives out with no word that it does: each part says whose how many, the rest stays told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. ĐẠI HỘI THI ĐUA YÊU NƯỚC CẤP TỈNH
1. Thời gian: 01 ngày, trong tháng 9/2031.
2. {said}
"""


def test_each_part_is_a_quota(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said="Mỗi huyện được cử 14 đại biểu, thành phố An Bình 16 đại biểu; lực lượng vũ trang 12"
                     " đại biểu; doanh nghiệp và hợp tác xã 24 đại biểu; các cơ quan Trung ương trên địa bàn tổng cộng "
                     "6 đại biểu; số còn lại do Ban Thi đua chọn 12 đại biểu.")  # fmt: skip
    assert [
        (one.values.get("each") or one.values["unit"], one.values["official"], one.values.get("together", False))
        for one in reading.of("quota")
    ] == [("huyện", 14, False), ("thành phố An Bình", 16, False), ("lực lượng vũ trang", 12, True),
          ("doanh nghiệp và hợp tác xã", 24, True), ("các cơ quan Trung ương trên địa bàn", 6, True)]  # fmt: skip
    assert [one.words for one in unread(reading) if one.piece.clause == "I.2"] == [
        "số còn lại do Ban Thi đua chọn 12 đại biểu."
    ]


def test_two_numbers_are_no_such_sentence(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said="Số lượng 350 đại biểu; lực lượng vũ trang 12 đại biểu.")
    assert reading.of("quota") == []
