"""Tables of reports and of units that go first are read row by row by their columns; other columns are told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
II. BẢNG
1. {above}
{rows}
2. Sở Nội vụ theo dõi.
"""


def read(issued: Callable[..., Any], table: str, above: str, *rows: str) -> tuple[list[dict[str, Any]], list[str]]:
    reading = issued(PLAN, above=above, rows="\n".join(rows))
    told = [{key: value for key, value in one.values.items() if key != "clause"} for one in reading.of(table)
            if one.values.get("clause") == "II.1"]  # fmt: skip
    return told, [one.words for one in unread(reading) if one.piece.clause == "II.1"]


@pytest.mark.parametrize("head", [
    "TT | Loại báo cáo | Đơn vị báo cáo | Nơi nhận | Thời hạn gửi | Ghi chú",
    "STT | Tên báo cáo, văn bản | Cơ quan, đơn vị gửi | Cơ quan tiếp nhận | Hạn nộp | Ghi chú",
    "TT | Nội dung báo cáo | Đơn vị thực hiện | Gửi về | Thời gian báo cáo | Ghi chú",
])  # fmt: skip
def test_each_report_has_who_to_whom_and_until_when(issued: Callable[..., Any], head: str) -> None:
    rows = (head, "1 | Báo cáo kết quả hội nghị | UBND cấp xã | Sở Nội vụ | 05 ngày làm việc sau hội nghị |",
            "2 | Báo cáo tổng kết phong trào | Các cơ quan | Sở Nội vụ | 30/6/2031 | Kèm tệp Excel",
            "3 | Kế hoạch tổ chức hội nghị | UBND cấp xã | Sở Nội vụ | Trước 28/02/2031 |")  # fmt: skip
    told, left = read(issued, "reporting", "Chế độ báo cáo", *rows)
    assert told == [
        {"by": "UBND cấp xã", "to": "Sở Nội vụ", "about": "kết quả hội nghị", "working_days_after": 5},
        {"by": "các cơ quan", "to": "Sở Nội vụ", "about": "tổng kết phong trào",
         "window": {"until": date(2031, 6, 30)}},
    ]  # fmt: skip
    assert left == ["Ghi chú: Kèm tệp Excel"]
    assert read(issued, "task", "Chế độ báo cáo", *rows)[0] == [
        {"body": "UBND cấp xã", "does": "gửi kế hoạch tổ chức hội nghị về Sở Nội vụ",
         "window": {"before": date(2031, 2, 28)}}
    ]  # fmt: skip


@pytest.mark.parametrize(("cell", "units"), [
    ("Sở Giáo dục và Đào tạo", ["Sở Giáo dục và Đào tạo"]),
    ("Công ty Cổ phần May Khê", ["Công ty Cổ phần May Khê"]),
])  # fmt: skip
def test_a_unit_that_goes_first_is_its_whole_name_without_where_it_lies(
    issued: Callable[..., Any], cell: str, units: list[str]
) -> None:
    told, left = read(issued, "pilot", "Chỉ đạo điểm", "TT | Đơn vị điểm | Cấp | Thời gian",
                      f"1 | {cell} | Cơ sở (doanh nghiệp) | Trước 15/4/2031")  # fmt: skip
    assert told == [{"unit": unit, "window": {"before": date(2031, 4, 15)}} for unit in units]
    assert left == []
