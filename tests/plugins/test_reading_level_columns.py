"""A table of levels in the plan's own text: time, length and size by what their columns are headed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Các cấp tổ chức như sau
{head}
{row}
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
HEAD = "TT | Cấp tổ chức | Hình thức | Thời gian hoàn thành | Thời lượng | Số đại biểu"
FORM = "Hội nghị điển hình tiên tiến"


@pytest.fixture
def plan(issued: Callable[..., Any]) -> Callable[..., Reading]:
    def read(row: str, head: str = HEAD) -> Reading:
        reading: Reading = issued(PLAN, head=head, row=row)
        return reading

    return read


def level(reading: Reading) -> dict[str, Any]:
    (one,) = (item.values for item in reading.of("level"))
    return one


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.clause == "I.1" and "như sau" not in item.words]


@pytest.mark.parametrize(
    ("head", "cell", "window"),
    [
        ("Thời gian hoàn thành", "Trước 20/3/2031", {"before": date(2031, 3, 20)}),
        ("Thời gian hoàn thành", "20/3/2031", {"until": date(2031, 3, 20)}),
        ("Thời hạn", "Ngày 20/3/2031", {"until": date(2031, 3, 20)}),
        ("Thời hạn hoàn thành", "Tháng 3/2031", {"until": "2031-03"}),
        ("Thời gian", "Tháng 3/2031", {"month": "2031-03"}),
        ("Thời gian tổ chức", "Quý I/2031", {"quarter": "2031-Q1"}),
        ("Thời gian", "01/3/2031 - 20/3/2031", {"since": date(2031, 3, 1), "until": date(2031, 3, 20)}),
        ("Thời gian", "Từ 01/3/2031 đến 20/3/2031", {"since": date(2031, 3, 1), "until": date(2031, 3, 20)}),
    ],
)
def test_a_time_is_what_its_column_makes_of_it(head: str, cell: str, window: Any, plan: Callable[..., Reading]) -> None:
    reading = plan(f"1 | Huyện, thành phố | {FORM} | {cell} | 01 ngày | 120 - 180",
                   HEAD.replace("Thời gian hoàn thành", head))  # fmt: skip
    told = level(reading)
    assert (told["window"], told["days"]) == (window, 1)
    assert told["size"]["caps"] == [{"category": "all", "at_least": 120, "at_most": 180, "clause": "I.1"}]
    assert left(reading) == []


@pytest.mark.parametrize(
    ("head", "cell", "caps"),
    [
        ("Số đại biểu", "Tối đa 120", [("all", None, 120)]),
        ("Số đại biểu (tối đa)", "120", [("all", None, 120)]),
        ("Số lượng đại biểu", "320", [("all", 320, 320)]),
        ("Quy mô", "từ 80 đến 100 người", [("all", 80, 100)]),
        ("Số đại biểu", "320 (260 chính thức, 60 khách mời)",
         [("all", 320, 320), ("official", 260, 260), ("guest", 60, 60)]),
    ],
)  # fmt: skip
def test_a_size_is_what_its_column_counts(head: str, cell: str, caps: Any, plan: Callable[..., Reading]) -> None:
    reading = plan(f"1 | Tỉnh | Đại hội Thi đua yêu nước | Tháng 9/2031 | 01 ngày | {cell}",
                   HEAD.replace("Số đại biểu", head))  # fmt: skip
    told = [(one["category"], one.get("at_least"), one.get("at_most")) for one in level(reading)["size"]["caps"]]
    assert told == caps
    assert left(reading) == []


@pytest.mark.parametrize("cell", ["Toàn thể nếu không quá 90 người; trên 90 người: tối đa 90", "80, tùy địa bàn",
                                  "mỗi phòng 03"])  # fmt: skip
def test_a_size_that_is_no_bound_is_told(cell: str, plan: Callable[..., Reading]) -> None:
    reading = plan(f"1 | Xã, phường | {FORM} | Trước 20/3/2031 | Không quá 1/2 ngày | {cell}")
    told = level(reading)
    assert "size" not in told
    assert (told["days"], told["days_at_most"]) == (0.5, True)
    assert any(part in cell for words in left(reading) for part in words.split(" … "))


def test_a_day_that_no_head_makes_a_deadline_is_told(plan: Callable[..., Reading]) -> None:
    reading = plan(f"1 | Xã, phường | {FORM} | 20/3/2031 | 01 ngày | 50", HEAD.replace(" hoàn thành", ""))
    assert "window" not in level(reading)
    assert left(reading) == ["20/3/2031"]


@pytest.mark.parametrize("head", ["Độ dài", "Độ dài hội nghị", "Số ngày"])
def test_a_column_of_lengths_is_known_by_its_usual_heads(head: str, plan: Callable[..., Reading]) -> None:
    reading = plan(f"1 | Xã, phường | {FORM} | Trước 20/3/2031 | Không quá 1/2 ngày | 80 - 90",
                   HEAD.replace("Thời lượng", head))  # fmt: skip
    assert (level(reading)["days"], left(reading)) == (0.5, [])


def test_whose_units_they_are_stays_with_the_last_kind(plan: Callable[..., Reading]) -> None:
    reading = plan(f"1 | Cơ quan, đơn vị trực thuộc sở, ban và trực thuộc UBND cấp huyện | {FORM} | Tháng 3/2031 | "
                   "01 ngày | 50")  # fmt: skip
    assert level(reading)["units"] == ["cơ quan", "đơn vị trực thuộc sở, ban và trực thuộc UBND cấp huyện"]


@pytest.mark.parametrize(
    ("cell", "days"),
    [("Nửa ngày", {"days": 0.5}), ("Một ngày", {"days": 1.0}), ("Hai buổi", {"days": 1.0}),
     ("Một ngày rưỡi", {"days": 1.5}), ("Tối đa một ngày", {"days": 1.0, "days_at_most": True})],
)  # fmt: skip
def test_a_length_in_words_that_begin_its_cell(plan: Callable[..., Reading], cell: str, days: dict[str, Any]) -> None:
    reading = plan(f"1 | Cấp xã | {FORM} | Trước 20/3/2031 | {cell} | 60 đại biểu")
    assert {key: value for key, value in level(reading).items() if key.startswith("days")} == days
    assert left(reading) == []


@pytest.mark.parametrize("cell", ["Trong ngày", "02 tiếng", "Gọn trong buổi sáng"])
def test_a_length_that_is_not_understood_is_told_with_its_head(plan: Callable[..., Reading], cell: str) -> None:
    reading = plan(f"1 | Cấp xã | {FORM} | Trước 20/3/2031 | {cell} | 60 đại biểu")
    assert "days" not in level(reading)
    assert left(reading) == [f"Thời lượng: {cell}"]
