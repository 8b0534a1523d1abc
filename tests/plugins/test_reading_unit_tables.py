"""A table of units by their names says when each holds its own conference, how many come, whom it sends on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread
from tdkt_tui.workflow.scaffold.value_notes import value_notes

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp huyện (huyện, thành phố): tổ chức Hội nghị điển hình tiên tiến.
{above}
{rows}
2. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong tháng 9 năm 2031.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ theo dõi thành phố Khe Sanh.
"""
ROWS = ("1 | Đồng Cao | 15/6 - 10/7/2031 | 140 | 16 | Có 02 đại biểu Lô Lô",
        "2 | Thành phố Khe Sanh | Trước 31/5/2031 | 1.200 | 10 | Hội trường nhỏ",
        " | Cộng | | 1.340 | 26 |")  # fmt: skip


def read(issued: Callable[..., Any], *rows: str, above: str = "Thời gian và số lượng như sau:") -> tuple[Any, ...]:
    reading = issued(PLAN, above=above, rows="\n".join(rows))
    told = [[{key: value for key, value in one.values.items() if key not in ("clause", "level", "levels")}
             for one in reading.of(table)] for table in ("exception", "quota")]  # fmt: skip
    return *told, [one.words for one in unread(reading) if one.piece.clause == "I.1"]


@pytest.mark.parametrize("head", [
    "TT | Huyện, thành phố | Thời gian | Số đại biểu tối đa | Điển hình dự Đại hội tỉnh | Ghi chú",
    "STT | Đơn vị huyện | Thời gian tổ chức hội nghị | Số lượng đại biểu (không quá) | Điển hình dự cấp tỉnh | Lưu ý",
    "TT | Địa phương (huyện) | Lịch tổ chức | Đại biểu tối đa | Số điển hình giới thiệu dự Đại hội tỉnh | Ghi chú",
])  # fmt: skip
def test_each_unit_has_its_time_its_most_and_whom_it_sends(issued: Callable[..., Any], head: str) -> None:
    own, sent, left = read(issued, head, *ROWS)
    clause = {"category": "all", "clause": "I.1"}
    assert own == [
        {"units": ["huyện Đồng Cao"], "window": {"since": date(2031, 6, 15), "until": date(2031, 7, 10)},
         "size": {"caps": [{**clause, "at_most": 140}]}},
        {"units": ["thành phố Khe Sanh"], "window": {"before": date(2031, 5, 31)},
         "size": {"caps": [{**clause, "at_most": 1200}]}},
    ]  # fmt: skip
    assert sent == [{"unit": "Huyện Đồng Cao", "exemplars": 16, "note": "Có 02 đại biểu Lô Lô"},
                    {"unit": "Thành phố Khe Sanh", "exemplars": 10}]  # fmt: skip
    assert [words.partition(": ")[2] for words in left] == ["Hội trường nhỏ"]


@pytest.mark.parametrize(("head", "row", "value"), [
    ("TT | Đơn vị | Thời lượng", "1 | Huyện Đồng Cao | 1,5 ngày", {"days": 1.5}),
    ("Huyện | Tiến độ hoàn thành | Số đại biểu tối thiểu", "Đồng Cao | 30/6/2031 | 60",
     {"window": {"until": date(2031, 6, 30)},
      "size": {"caps": [{"category": "all", "at_least": 60, "clause": "I.1"}]}}),
])  # fmt: skip
def test_a_length_a_last_day_and_a_least_are_read(issued: Callable[..., Any], head: str, row: str, value: Any) -> None:
    own, _, left = read(issued, head, row)
    assert (own, left) == ([{"units": ["huyện Đồng Cao"], **value}], [])


def test_what_a_row_says_in_another_way_and_another_sum_are_told(issued: Callable[..., Any]) -> None:
    head = "TT | Huyện | Thời gian | Số đại biểu tối đa | Địa điểm"
    own, _, left = read(issued, head, "1 | Đồng Cao | Tháng 6/2031 | tùy điều kiện | Nhà văn hóa",
                        "2 | Các huyện còn lại | Tháng 7/2031 | 90 |", " | Cộng | | 1 |")  # fmt: skip
    assert own == [{"units": ["huyện Đồng Cao"], "window": {"month": "2031-06"}}]
    assert left == ["Số đại biểu tối đa: tùy điều kiện", "Địa điểm: Nhà văn hóa",
                    "2 | Các huyện còn lại | Tháng 7/2031 | 90 |", "| Cộng | | 1 |"]  # fmt: skip


@pytest.mark.parametrize(("above", "head"), [
    ("Lịch kiểm tra các huyện:", "TT | Huyện | Thời gian"),
    ("Thời gian và số lượng như sau:", "TT | Huyện | Thời gian | Nội dung kiểm tra"),
    ("Thời gian và số lượng như sau:", "TT | Huyện | Số đại biểu"),
])  # fmt: skip
def test_a_table_on_something_else_is_not_read(issued: Callable[..., Any], above: str, head: str) -> None:
    cells = {3: "1 | Đồng Cao | 12", 4: "1 | Đồng Cao | Tháng 6/2031 | Hồ sơ"}
    assert read(issued, head, cells[len(head.split("|"))], above=above)[:2] == ([], [])


def test_a_remark_that_a_unit_goes_first_makes_it_a_pilot_with_its_time(issued: Callable[..., Any]) -> None:
    head = "TT | Huyện | Thời gian | Ghi chú"
    reading = issued(PLAN, above="Hội nghị thực hiện theo bảng dưới đây.",
                     rows=f"{head}\n1 | Đồng Cao | Trước 31/5/2031 | Đơn vị làm điểm; 01 buổi")  # fmt: skip
    window = {"before": date(2031, 5, 31)}
    assert [one.values for one in reading.of("pilot")] == [
        {"unit": "huyện Đồng Cao", "window": window, "clause": "I.1"}
    ]
    assert [one.words for one in unread(reading) if one.piece.clause == "I.1"] == ["Ghi chú: 01 buổi"]


@pytest.mark.parametrize(("time", "noted"), [("Tháng 5/2031", []), ("", ["thời hạn"])], ids=["each", "not each"])
def test_a_level_of_which_each_unit_has_its_own_time_lacks_none(issued: Callable[..., Any], time: str, noted: list[str]
                                                                ) -> None:  # fmt: skip
    rows = ["TT | Huyện, thành phố | Thời gian | Số đại biểu tối đa", "1 | Đồng Cao | 15/6 - 10/7/2031 | 140",
            "2 | Bản Hạ | 15/6 - 10/7/2031 | 90", f"3 | Thành phố Khe Sanh | {time} | 120"]  # fmt: skip
    reading = issued(PLAN, above="Thời gian như sau:", rows="\n".join(rows))
    note = value_notes(reading.of("level")[0]).get("label", "")
    assert [word for word in ("thời hạn", "số lượng") if word in note] == noted


def test_delegates_guests_a_length_and_a_last_day_have_columns_of_their_own(issued: Callable[..., Any]) -> None:
    head = "Đơn vị | Đại biểu chính thức | Khách mời tối đa | Thời gian Đại hội | Hoàn thành"
    rows = ("Thành phố Khe Sanh | 180 | 35 | 01 ngày | trước 15/4/2031 (làm điểm)",
            "Các huyện Đồng Cao, Bản Hạ | 120 | 20 | 01 buổi (½ ngày) | từ 20/4 đến 30/5/2031")  # fmt: skip
    own, sent, left = read(issued, head, *rows)
    caps = [[{"category": "official", "at_least": n, "at_most": n, "clause": "I.1"},
             {"category": "guest", "at_most": m, "clause": "I.1"}] for n, m in ((180, 35), (120, 20))]  # fmt: skip
    assert own == [
        {"units": ["thành phố Khe Sanh"], "days": 1, "size": {"caps": caps[0]},
         "window": {"before": date(2031, 4, 15)}},
        {"units": ["huyện Đồng Cao", "huyện Bản Hạ"], "days": 0.5, "size": {"caps": caps[1]},
         "window": {"since": date(2031, 4, 20), "until": date(2031, 5, 30)}},
    ]  # fmt: skip
    assert (sent, left) == ([], [])


def test_delegates_without_guests_beside_them_may_be_sent_elsewhere(issued: Callable[..., Any]) -> None:
    own, _, _ = read(issued, "Huyện | Đại biểu chính thức | Hoàn thành", "Đồng Cao | 12 | trước 15/4/2031")
    assert own == [{"units": ["huyện Đồng Cao"], "window": {"before": date(2031, 4, 15)}}]
