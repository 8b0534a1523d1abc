"""Units of one kind that a sentence counts and points back at, and of whom a share is that names no level."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.drawing_groups import composition
from tdkt_tui.workflow.confirming.halves import Half
from tdkt_tui.workflow.confirming.kept_words import kept_words
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.whom import whose


@pytest.fixture
def plan(province_text: Any, levels_by_month: str) -> Plan:
    return Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự") + levels_by_month))


@pytest.mark.parametrize(("before", "kept"), [
    ("Sở Y tế, Sở Công Thương họp trực tuyến; số người tính chung.", "hai ngành này (Sở Y tế, Sở Công Thương)."),
    ("Sở Y tế họp trực tuyến; số người tính chung.", "hai ngành này."),
])  # fmt: skip
def test_units_counted_that_a_sentence_points_back_at_stand_in_it(before: str, kept: str) -> None:
    words = "Người trực tiếp phục vụ nhân dân chiếm ít nhất 65% đại biểu của hai ngành này."
    told = kept_words(Passage(words, f"{before} {words}", "II", ()), [Half(words, ())])
    assert told == words.replace("hai ngành này.", kept)


def test_a_share_is_of_those_under_whose_heading_it_stands_and_of_no_level_where_some_are_named(plan: Plan) -> None:
    words = "Người trực tiếp lao động, công tác không ít hơn 65% số đại biểu"
    under = ("1. Hội nghị cấp xã, các sở, ngành",)
    (share,) = (one for _, one in composition(plan, Passage(words, words, "V", under)))
    assert share["levels"] == ["xa", "so"]
    whole = f"Sở Y tế, Sở Công Thương họp trực tuyến. {words} của hai ngành này."
    assert not list(composition(plan, Passage(f"{words} của hai ngành này", whole, "V", under)))


def test_units_by_name_are_all_of_a_row_whatever_brackets_say_of_some(plan: Plan) -> None:
    row = "Đối với các xã Mây Cao, Suối Đá (trước thuộc huyện Bình Lâm), các xã Đồi Thông, Lũng Xa (trước thuộc Yên)"
    words = f"{row} đã về thành phố từ năm 2029: hội nghị do thành phố chỉ đạo."
    of = whose(plan, Passage(words, words, "IV.1", ()))
    assert of == {"who": ["xã Mây Cao", "xã Suối Đá", "xã Đồi Thông", "xã Lũng Xa"]}
