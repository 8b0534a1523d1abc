"""Lists of units are read from their first to their last, and none is made of where a commune lies."""

from __future__ import annotations

import pytest

from tdkt_tui.workflow.reading_plan.apart import alone_in
from tdkt_tui.workflow.reading_plan.apart_names import units_by_name
from tdkt_tui.workflow.reading_plan.first_units import units_of
from tdkt_tui.workflow.reading_plan.naming import SUBJECT, labels_of, spelled


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("xã Bắc Quỳnh, huyện Bắc Sơn và phường Vĩnh Trại, thành phố Lạng Sơn", ["xã Bắc Quỳnh", "phường Vĩnh Trại"]),
        ("phường 3, thành phố Cao Lãnh và xã Tân Hội, huyện Hồng Ngự", ["phường 3", "xã Tân Hội"]),
        ("xã Tân Hội, huyện Hồng Ngự", ["xã Tân Hội"]),
        ("xã Tân Hội, huyện Lai Vung, Sở Y tế", ["xã Tân Hội", "huyện Lai Vung", "Sở Y tế"]),
    ],
)
def test_a_district_behind_each_commune_is_where_it_lies(words: str, units: list[str]) -> None:
    assert units_of(words) == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Số lượng đại biểu: Thành phố A, các huyện B, C: tối đa 180 đại biểu.", ["thành phố A", "huyện B", "huyện C"]),
        ("Số lượng: Sở Giáo dục và Đào tạo, Sở Y tế không quá 200 đại biểu; các sở còn lại không quá 120 đại biểu.",
         ["Sở Giáo dục và Đào tạo", "Sở Y tế"]),
    ],
)  # fmt: skip
def test_the_first_unit_behind_a_label_is_one_of_them(text: str, units: list[str]) -> None:
    assert [units_by_name(found["units"]) for found in alone_in(text)] == [units]


def test_units_behind_a_body_that_is_not_understood_are_not_all() -> None:
    assert alone_in("Văn phòng Ủy ban nhân dân tỉnh, Sở Y tế không quá 200 đại biểu.") == []


@pytest.mark.parametrize("front", ["Ủy ban MTTQ Việt Nam", "UBMTTQ", "MTTQ Việt Nam"])
def test_the_front_by_its_short_name_is_of_a_row_of_units(front: str) -> None:
    words = f"Đối với các sở, ban, ngành, {front} và các tổ chức chính trị - xã hội tỉnh"
    found = SUBJECT.match(spelled(words))
    assert found is not None
    assert labels_of(found) == [words.removeprefix("Đối với các ")]
