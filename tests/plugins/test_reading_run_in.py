"""Levels whose form, time and length one sentence says, as plans of another manner write them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN, THÀNH PHẦN
1. {first}
2. Đối với cấp tỉnh: Tổ chức Đại hội Thi đua yêu nước, dự kiến vào Quý III/2031.
II. KHEN THƯỞNG, KINH PHÍ
{more}
"""
FIRST = "Đối với các huyện, thị xã: Tổ chức Hội nghị điển hình tiên tiến trong Quý I/2031."


@pytest.fixture
def plan(issued: Callable[..., Any]) -> Callable[..., Reading]:
    return lambda first=FIRST, more="1. Theo quy định.": issued(PLAN, first=first, more=more)


def forms(reading: Reading) -> list[str]:
    return [item.values["name"] for item in reading.of("form")]


def test_form_and_quarter_in_capitals_are_read(plan: Callable[..., Reading]) -> None:
    reading = plan()
    assert forms(reading) == ["Hội nghị điển hình tiên tiến", "Đại hội Thi đua yêu nước"]
    assert [item.values["window"] for item in reading.of("level")] == [
        {"quarter": "2031-Q1"}, {"quarter": "2031-Q3", "approx": True}]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Hội nghị điển hình tiên tiến hoặc Hội nghị tổng kết phong trào",
         ["Hội nghị điển hình tiên tiến", "Hội nghị tổng kết phong trào"]),
        ("Hội nghị biểu dương “Người tốt, việc tốt”", ["Hội nghị biểu dương “Người tốt, việc tốt”"]),
    ],
)  # fmt: skip
def test_two_forms_are_two_and_a_quoted_part_of_a_name_is_of_it(
    said: str, names: list[str], plan: Callable[..., Reading]
) -> None:
    assert forms(plan(f"Cấp huyện (huyện, thị xã)\n1.1. Hình thức: {said}.\n1.2. Thời gian: Quý I/2031."))[:-1] == names


@pytest.mark.parametrize(
    ("kinds", "units"),
    [("xã, phường; trường học, doanh nghiệp", ["xã", "phường", "trường học", "doanh nghiệp"]),
     ("xã và đơn vị trực thuộc sở", ["xã", "đơn vị trực thuộc sở"])],
)  # fmt: skip
def test_units_in_brackets_of_a_heading_are_those_of_the_level(
    kinds: str, units: list[str], plan: Callable[..., Reading]
) -> None:
    level = plan(f"Cấp cơ sở ({kinds})\n1.1. Thời gian: ½ ngày, hoàn thành trong Quý I/2031.").of("level")[0].values
    assert (level["units"], level["window"], level["days"]) == (units, {"until": "2031-Q1"}, 0.5)


def test_a_last_day_inside_a_quarter_is_the_last_day_and_the_quarter_is_told(plan: Callable[..., Reading]) -> None:
    reading = plan("Đối với các huyện: hoàn thành trong Quý II/2031, chậm nhất ngày 15/6/2031.")
    assert reading.of("level")[0].values["window"] == {"until": date(2031, 6, 15)}
    assert [item.figures for item in unread(reading) if item.piece.clause == "I.1"] == [("Quý II/2031",)]


@pytest.mark.parametrize(
    ("said", "window"),
    [
        ("từ Quý I đến Quý II/2031", {"since": "2031-Q1", "until": "2031-Q2"}),
        ("từ quý IV/2030 đến hết quý I/2031", {"since": "2030-Q4", "by_end_of": "2031-Q1"}),
        ("trong quý I và quý II năm 2031", {"since": "2031-Q1", "until": "2031-Q2"}),
        ("trước Quý III/2031", None),
    ],
)
def test_quarters_that_are_said_together_are_one_time_and_what_is_before_one_is_not_in_it(
    said: str, window: dict[str, str] | None, plan: Callable[..., Reading]
) -> None:
    reading = plan(f"Đối với các huyện: tổ chức Hội nghị điển hình tiên tiến {said}.")
    assert reading.of("level")[0].values.get("window") == window
    assert bool([item for item in unread(reading) if item.piece.clause == "I.1"]) is (window is None)


@pytest.mark.parametrize(
    "said",
    ["Chọn thị xã Khê Thượng và huyện Khê Hạ làm điểm, hoàn thành", "Thị xã Khê Thượng và TP Khê tổ chức điểm, xong"],
)
def test_towns_that_go_first_are_units_of_their_own(said: str, plan: Callable[..., Reading]) -> None:
    units = [item.values["unit"] for item in plan(f"{FIRST} {said} trước ngày 15/2/2031.").of("pilot")]
    assert len(units) == 2
    assert units[0].casefold() == "thị xã khê thượng"


@pytest.mark.parametrize(
    "said", ["tại Đại hội cấp tỉnh cho không quá 50 tập thể và 100 cá nhân",
             "cho tối đa 50 tập thể, 100 cá nhân điển hình tiên tiến giai đoạn 2026 - 2031"],
)  # fmt: skip
def test_where_and_for_which_years_stand_beside_the_numbers_of_an_award(
    said: str, plan: Callable[..., Reading]
) -> None:
    (one,) = (item.values for item in plan(more=f"1. Chủ tịch UBND tỉnh tặng Bằng khen {said}.").of("honours"))
    assert (one["level"], one["collectives"], one["individuals"], one["how"]) == ("tinh", 50, 100, "at-most")


def test_who_pays_at_another_level_is_told(plan: Callable[..., Reading]) -> None:
    reading = plan(more="1. Kinh phí Đại hội do ngân sách tỉnh bảo đảm; cấp huyện do ngân sách cùng cấp bảo đảm.")
    assert [one.values["budget"] for one in reading.of("level") if "budget" in one.values] == ["ngân sách tỉnh"]
    assert [item.words for item in unread(reading)] == ["cấp huyện do ngân sách cùng cấp bảo đảm."]
