"""Groups of units that a plan calls by one name are proposed with the names it lists, or with a place for them."""

from __future__ import annotations

import pytest

from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.values import values_of
from tdkt_tui.workflow.reading_plan.facts import Proposal, Reading
from tdkt_tui.workflow.reading_plan.groups_named import read_groups_named
from tdkt_tui.workflow.reading_plan.pieces import pieces_of
from tdkt_tui.workflow.scaffold.value_notes import value_notes


def groups(*sentences: str) -> list[Proposal]:
    lines = ["KẾ HOẠCH", "I. NỘI DUNG", *(f"{at}. {text}" for at, text in enumerate(sentences, 1))]
    reading = Reading(list(pieces_of([(f"đoạn {at}", line) for at, line in enumerate(lines)])))
    read_groups_named(reading)
    return reading.of("unit_group")


@pytest.mark.parametrize(("text", "name", "units"), [
    ("Giao 03 huyện biên giới (Khê Hạ, Khê Thượng và An Lạc) mời bộ đội.", "huyện biên giới",
     ["huyện Khê Hạ", "huyện Khê Thượng", "huyện An Lạc"]),
    ("Các địa phương có đông đồng bào Khmer (thị xã An, huyện Bình, Khê) mời sư sãi.",
     "địa phương có đông đồng bào Khmer", ["thị xã An", "huyện Bình", "huyện Khê"]),
    ("Xã Ia Khê, Ea Bình (xã biên giới) mời Đồn Biên phòng.", "xã biên giới", ["xã Ia Khê", "xã Ea Bình"]),
    ("Các xã ven biển Khê Hạ, An Lạc được chậm hơn.", "xã ven biển", ["xã Khê Hạ", "xã An Lạc"]),
    ("Các xã vùng III gồm: Khê Hạ, An Lạc.", "xã vùng III", ["xã Khê Hạ", "xã An Lạc"]),
])  # fmt: skip
def test_a_list_of_names_beside_a_sort_of_units_is_a_group(text: str, name: str, units: list[str]) -> None:
    assert [(one.values["name"], one.values["units"]) for one in groups(text)] == [(name, units)]


@pytest.mark.parametrize("text", [
    "Giao 04 huyện biên giới (Khê Hạ, Khê Thượng) mời bộ đội.", "Chọn huyện Khê (miền núi) làm điểm.",
    "Mỗi huyện miền núi 02 tập thể.", "Mỗi xã đặc biệt khó khăn 05 triệu đồng; xã đặc biệt khó khăn 02 người.",
])  # fmt: skip
def test_a_list_that_is_another_count_one_place_alone_and_a_sort_of_communes_are_none(text: str) -> None:
    assert groups(text) == []


def test_a_sort_of_districts_at_several_places_is_asked_for_once() -> None:
    made, *others = groups("Mỗi huyện miền núi 02 tập thể.", "06 huyện miền núi mỗi huyện 14 đại biểu.")
    assert (made.values["name"], made.values["units"], others) == ("huyện miền núi", ["…"], [])
    assert "tên 06 đơn vị" in value_notes(made)["units"]


def test_the_names_are_one_question_of_the_walk_and_one_line_answers_it() -> None:
    head = "[[unit_group]]  # CHƯA XÁC NHẬN: mục I.1, đoạn 3: Mỗi"
    text = f'{head}\nname = "huyện miền núi"\nunits = ["…"]  # CHƯA THẤY: tên\n'
    [value] = values_of(text, Group("facts", ("unit_group.1",), ()))
    assert (value.asked, value.empty, "“huyện miền núi”" in value.label) == (True, True, True)
    assert value.read("Ba Tơ, Trà Bồng và Sơn Hà") == ["Ba Tơ", "Trà Bồng", "Sơn Hà"]
