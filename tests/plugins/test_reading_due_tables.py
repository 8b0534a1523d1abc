"""A table of what is sent and until when: where it goes may stand above it, and the years are those of the plan."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread
from tdkt_tui.workflow.reading_plan.cell_times import time_of_cell

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị điển hình tiên tiến trong quý II năm {year}.
II. LỊCH GỬI
1. {above}
{rows}
2. Giao Sở Nội vụ theo dõi.
"""


def read(issued: Callable[..., Any], *rows: str, above: str, year: int = 2031) -> tuple[list[tuple[Any, ...]], int]:
    reading = issued(PLAN, rows="\n".join(rows), above=above, year=year)
    keys = ("body", "by", "does", "about", "to")
    told = [(*(one.values.get(key, "") for key in keys), one.values.get("window"))
            for kind in ("task", "reporting") for one in reading.of(kind)
            if one.values["clause"] == "II.1"]  # fmt: skip
    return told, len([one for one in unread(reading) if one.piece.clause == "II.1"])


@pytest.mark.parametrize(("above", "head", "where"), [
    ("Các mốc gửi hồ sơ, báo cáo về Ban Thi đua - Khen thưởng (Sở Nội vụ) như sau:",
     "TT | Thời hạn | Việc phải làm | Đơn vị gửi", "Ban Thi đua - Khen thưởng (Sở Nội vụ)"),
    ("Hồ sơ nộp về Sở Nội vụ theo thời hạn dưới đây:", "STT | Hạn nộp | Nội dung | Cơ quan, đơn vị nộp", "Sở Nội vụ"),
    ("Đơn vị báo cáo cho UBND tỉnh, cụ thể:", "TT | Hạn | Các công việc phải thực hiện | Nơi báo cáo", "UBND tỉnh"),
])  # fmt: skip
def test_where_all_rows_go_stands_above_the_table(issued: Callable[..., Any], above: str, head: str,
                                                  where: str) -> None:  # fmt: skip
    told, left = read(
        issued, head, "1 | Trước ngày 31/7 | Hồ sơ Cờ thi đua | Sở, ban, ngành; xã, phường; Trưởng Khối",
        "2 | Trước ngày 15/9/2031 | Báo cáo năm | Các xã, phường",
        "3 | 30/9/2031 | Đăng ký thi đua | Sở Y tế", above=above,
    )  # fmt: skip
    assert told == [
        (
            "các sở, ban, ngành; xã, phường; Trưởng Khối",
            "",
            f"gửi hồ sơ Cờ thi đua về {where}",
            "",
            "",
            {"before": date(2031, 7, 31)},
        ),
        ("các xã, phường", "", f"gửi báo cáo năm về {where}", "", "", {"before": date(2031, 9, 15)}),
        ("Sở Y tế", "", f"đăng ký thi đua, gửi {where}", "", "", {"until": date(2031, 9, 30)}),
    ]
    assert left == 0


def test_where_no_words_say_where_papers_go_they_are_sent_all_the_same(issued: Callable[..., Any]) -> None:
    told, left = read(issued, "TT | Hạn | Nội dung | Đơn vị gửi", "1 | 31/7/2031 | Báo cáo năm | Sở Y tế",
                      "2 | 31/8/2031 | Hồ sơ Cờ thi đua | ", above="Lịch như sau:")  # fmt: skip
    assert (told, left) == ([("Sở Y tế", "", "gửi báo cáo năm", "", "", {"until": date(2031, 7, 31)})], 1)


@pytest.mark.parametrize(("cell", "key", "wordy"), [
    ("Chiều 29/9/2031", "on", " (chiều)"), ("Buổi sáng ngày 29/9/2031", "on", " (buổi sáng)"),
    ("14 giờ 00 - 16 giờ 30 ngày 29/9/2031", "on", " (14 giờ 00 - 16 giờ 30)"),
    ("Chậm nhất chiều 29/9/2031", "until", " (chiều)"), ("17 giờ ngày 29/9/2031", "until", " (17 giờ)"),
    ("29/9/2031", "until", ""),
])  # fmt: skip
def test_half_a_day_in_a_column_of_deadlines_is_when_it_is_done(cell: str, key: str, wordy: str) -> None:
    told = time_of_cell(cell, finished=True)
    assert (told.window, told.wordy) == ({key: date(2031, 9, 29)}, wordy)
