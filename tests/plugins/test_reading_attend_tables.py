"""A table of who attends says it of its level, group by group; a remark is told, a sum that agrees is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
2. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong tháng 9 năm 2031.
II. ĐẠI BIỂU
1. {above}
{head}
1 | Lãnh đạo tỉnh | 20 |
2 | Điển hình tiên tiến | 250 đại biểu | Theo phân bổ
 | Tổng cộng | {sum} |
2. Sở Nội vụ theo dõi.
"""


def read(issued: Callable[..., Any], above: str, head: str, total: int) -> tuple[list[Any], list[str]]:
    reading = issued(PLAN, above=above, head=head, sum=total)
    attend = [entry["who"] for level in reading.of("level") for entry in level.values.get("attend", ())]
    return attend, [one.words for one in unread(reading) if one.piece.clause == "II.1"]


@pytest.mark.parametrize(
    "head", ["TT | Thành phần | Số lượng | Ghi chú", "STT | Đối tượng tham dự | Số đại biểu | Ghi chú"]
)
def test_each_group_attends_at_the_level_of_its_heading(issued: Callable[..., Any], head: str) -> None:
    attend, left = read(issued, "Thành phần dự Đại hội tỉnh", head, 270)
    assert attend == ["lãnh đạo tỉnh (20 người)", "điển hình tiên tiến (250 người)"]
    assert left == ["Ghi chú: Theo phân bổ"]


def test_another_sum_and_a_table_of_no_level_are_told(issued: Callable[..., Any]) -> None:
    head = "TT | Thành phần | Số lượng | Ghi chú"
    assert "| Tổng cộng | 271 |" in read(issued, "Thành phần dự Đại hội tỉnh", head, 271)[1]
    assert read(issued, "Quà tặng", head, 270)[0] == []
