"""Who a sentence of the levels section speaks of, and that each has the values that stand in its scope."""

from __future__ import annotations

from datetime import date

import pytest

from tdkt_tui.workflow.reading_plan.levels_said.bands_held import bands_in, plenary_of
from tdkt_tui.workflow.reading_plan.levels_said.forms_held import forms_in
from tdkt_tui.workflow.reading_plan.levels_said.sizes_held import size_in
from tdkt_tui.workflow.reading_plan.levels_said.subjects import subjects_in
from tdkt_tui.workflow.reading_plan.levels_said.times_held import days_in
from tdkt_tui.workflow.reading_plan.times import window_of


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Các xã, phường và trường học họp một buổi", ("xã", "phường", "trường học")),
        ("Đối với huyện, thị xã: 01 ngày", ("huyện", "thị xã")),
        ("Không tổ chức hội nghị ở nơi khác", ()),
        ("còn phải lo phòng chống sạt lở mùa mưa được lùi đến 10/10", ()),
        ("Các phòng, ban chuyên môn họp một buổi", ("phòng chuyên môn", "ban chuyên môn")),
    ],
)
def test_kinds_of_unit_are_found_without_the_words_around_them(text: str, kinds: tuple[str, ...]) -> None:
    assert next((one.kinds for who in subjects_in(text) for one in who), ()) == kinds


def test_what_a_kind_is_like_goes_on_to_the_areas_that_it_lies_in() -> None:
    text = "Các xã biên giới của huyện Khê và huyện Bến Nứa do đường xa được kéo dài đến hết ngày 20/4/2030"
    (who,) = next(iter(subjects_in(text)))
    assert (who.kinds[0], who.when) == ("xã", "xã biên giới của huyện Khê và huyện Bến Nứa")


@pytest.mark.parametrize(
    "text", ["riêng huyện Khê, thị xã Bến Nứa 80 đại biểu", "Huyện Khê và thị xã Bến Nứa làm điểm"]
)
def test_units_by_their_names_are_no_kinds(text: str) -> None:
    assert [one.names for who in subjects_in(text) for one in who] == [("huyện Khê", "thị xã Bến Nứa")]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("từ 70 đến 90 đại biểu", {"at_least": 70, "at_most": 90}),
        ("không ít hơn 70 và không nhiều hơn 90 đại biểu", {"at_least": 70, "at_most": 90}),
        ("tối đa 90 đại biểu, trong đó nữ 30 người", {"at_most": 90}),
        ("nhiều nhất là 90 đại biểu", {"at_most": 90}),
        ("Số lượng tối đa: 90 người", {"at_most": 90}),
        ("chừng 90 đại biểu", {"expected": 90}),
        ("mỗi thôn cử 02 đại biểu", None),
    ],
)
def test_how_many_come(text: str, bounds: dict[str, int] | None) -> None:
    caps = size_in(text, "II.1", counting=True).get("caps")
    assert caps == ([{"category": "all", **bounds, "clause": "II.1"}] if bounds else None)


def test_bands_by_staff_are_no_size_of_all() -> None:
    first, second = bands_in("nơi có dưới 60 người thì toàn thể, nơi có từ 60 người trở lên tối đa 90 đại biểu")
    assert first.plenary
    assert second.bounds == {"category": "all", "at_most": 90}


def test_all_come_below_the_number_that_the_next_band_begins_with() -> None:
    bands = bands_in("từ 30 đến dưới 90 người thì toàn thể; từ 90 người trở lên tối đa 80 đại biểu")
    assert plenary_of(bands) == {"plenary_below_staff": 90, "delegates_above_staff": 89}


def test_a_later_day_behind_a_month_is_that_of_the_same_clause() -> None:
    month, later = "Các sở tổ chức trong tháng 4 năm 2030", "chậm nhất ngày 15/5/2030"
    assert window_of(f"{month}, {later}.") == {"until": date(2030, 5, 15)}
    assert window_of(f"{month}; công ty chè kéo dài nhưng {later}.") == {"month": "2030-04"}
    assert window_of(f"{month}. Công ty chè kéo dài nhưng {later}.") == {"month": "2030-04"}


def test_a_form_and_a_length_in_one_stretch() -> None:
    text = "tổ chức Hội nghị biểu dương người tốt, việc tốt trong ½ ngày"
    assert forms_in(text) == ["Hội nghị biểu dương người tốt, việc tốt"]
    assert days_in(text)["days"] == 0.5
    assert forms_in("không tổ chức hội nghị riêng") == []
