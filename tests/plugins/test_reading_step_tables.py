"""A table of papers says who sends each to whom, who passes it on, and until when: a task for each step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
II. KHEN THƯỞNG
1. Hồ sơ trình khen thưởng thực hiện như sau:
{rows}
2. Giao Sở Nội vụ theo dõi.
"""


def read(issued: Callable[..., Any], *rows: str) -> tuple[list[tuple[Any, ...]], list[str]]:
    reading = issued(PLAN, rows="\n".join(rows))
    told = [(one.values["body"], one.values["does"], *one.values.get("window", {}).values())
            for one in reading.of("task") if one.values["clause"] == "II.1"]  # fmt: skip
    return told, [one.words for one in unread(reading) if one.piece.clause == "II.1"]


def test_each_step_of_a_paper_is_a_task_of_who_takes_it(issued: Callable[..., Any]) -> None:
    told, left = read(
        issued, "Loại hồ sơ | Cơ quan lập, trình | Hạn nộp về Sở Nội vụ | Hạn Sở Nội vụ trình UBND tỉnh",
        "Cờ thi đua của Chính phủ | Cụm trưởng | 05/01/2031 | 12/01/2031",
        "Khen thưởng đột xuất | Cơ quan chủ trì | Ngay khi phát sinh | 05 ngày làm việc",
    )  # fmt: skip
    assert told == [
        ("Cụm trưởng", "nộp hồ sơ đề nghị Cờ thi đua của Chính phủ về Sở Nội vụ", date(2031, 1, 5)),
        ("Sở Nội vụ", "trình UBND tỉnh hồ sơ đề nghị Cờ thi đua của Chính phủ", date(2031, 1, 12)),
        ("Cơ quan chủ trì", "nộp hồ sơ khen thưởng đột xuất về Sở Nội vụ (ngay khi phát sinh)"),
        ("Sở Nội vụ", "trình UBND tỉnh hồ sơ khen thưởng đột xuất (trong 05 ngày làm việc)"),
    ]
    assert left == []


@pytest.mark.parametrize(("head", "row", "does"), [
    ("TT | Hình thức khen thưởng | Đơn vị trình | Thời hạn gửi Sở Nội vụ | Ghi chú",
     "1 | Bằng khen của UBND tỉnh | Các xã | 10/01/2031 | 02 bộ",
     "gửi Sở Nội vụ hồ sơ đề nghị Bằng khen của UBND tỉnh"),
    ("TT | Tên báo cáo, tài liệu | Đơn vị gửi | Thời hạn gửi về UBND tỉnh | Ghi chú",
     "1 | Danh sách đại biểu | Các xã | 10/01/2031 | 02 bộ", "gửi danh sách đại biểu về UBND tỉnh"),
])  # fmt: skip
def test_where_it_goes_stands_in_the_head_and_a_remark_is_told(issued: Callable[..., Any], head: str, row: str,
                                                               does: str) -> None:  # fmt: skip
    assert read(issued, head, row) == ([("các xã, phường", does, date(2031, 1, 10))], ["Ghi chú: 02 bộ"])


def test_a_time_that_is_not_understood_and_a_row_of_nobody_are_told(issued: Callable[..., Any]) -> None:
    told, left = read(issued, "Loại hồ sơ | Cơ quan trình | Hạn gửi Sở Nội vụ", "Cờ thi đua | Cụm trưởng | 5/1, 6/2",
                      "Bằng khen | | 05/01/2031", "Giấy khen | Các xã | 06/01/2031")  # fmt: skip
    assert told == [("các xã, phường", "gửi Sở Nội vụ hồ sơ đề nghị Giấy khen", date(2031, 1, 6))]
    assert left == ["Cờ thi đua | Cụm trưởng | 5/1, 6/2", "Bằng khen | | 05/01/2031"]
