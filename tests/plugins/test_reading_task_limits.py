"""A cell on time that names a part of a row's work limits that part alone; what it names nowhere is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. NỘI DUNG
1. Cấp xã: tổ chức Hội nghị biểu dương trong quý I năm 2031.
II. TỔ CHỨC THỰC HIỆN
Phân công nhiệm vụ như sau:
Cơ quan | Nhiệm vụ | Thời hạn
Sở Nội vụ | {does} | {when}
Sở Tài chính | Thẩm định kinh phí | Trước 15/4/2031
"""
FOURTH = {"before": date(2031, 4, 10)}
ROWS = [
    (
        "Xây dựng kế hoạch; hướng dẫn cấp xã; tổ chức hội nghị",
        "Kế hoạch trước 10/4/2031",
        [("xây dựng kế hoạch", FOURTH), ("hướng dẫn cấp xã; tổ chức hội nghị", {})],
    ),
    (
        "Lập kế hoạch, tổ chức hội nghị",
        "Gửi kế hoạch: trước ngày 10/4/2031",
        [("lập kế hoạch", FOURTH), ("tổ chức hội nghị", {})],
    ),
    (
        "Hướng dẫn, biểu mẫu; thẩm định khen thưởng; kịch bản",
        "Hướng dẫn trước 10/4/2031; kịch bản trước 25/7/2031",
        [
            ("hướng dẫn, biểu mẫu", FOURTH),
            ("thẩm định khen thưởng", {}),
            ("phụ trách kịch bản", {"before": date(2031, 7, 25)}),
        ],
    ),
    ("Chủ trì báo cáo tổng kết", "Báo cáo xong trước 10/4/2031", [("chủ trì báo cáo tổng kết", FOURTH)]),
    ("Hướng dẫn cấp xã; tổng hợp", "Hoàn thành trước 10/4/2031", [("hướng dẫn cấp xã; tổng hợp", FOURTH)]),
]


@pytest.mark.parametrize(("does", "when", "tasks"), ROWS)
def test_a_day_is_of_the_part_that_it_names(
    does: str, when: str, tasks: list[tuple[str, dict[str, date]]], issued: Callable[..., Reading]
) -> None:
    reading = issued(PLAN, does=does, when=when)
    mine = [one.values for one in reading.of("task") if one.values["body"] == "Sở Nội vụ"]
    assert [(one["does"], one.get("window", {})) for one in mine] == tasks
    assert not unread(reading)


def test_a_day_of_what_the_row_does_not_name_is_told(issued: Callable[..., Reading]) -> None:
    reading = issued(PLAN, does="Giới thiệu điển hình; cử phiên dịch", when="Danh sách trước 10/4/2031")
    assert "window" not in next(one.values for one in reading.of("task") if one.values["body"] == "Sở Nội vụ")
    assert [left.words for left in unread(reading)] == ["Thời hạn: Danh sách trước 10/4/2031"]
