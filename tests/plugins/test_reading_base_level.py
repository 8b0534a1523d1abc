"""The base: whom its line on whose it is lists, whose form may be another, and how each sort of its units meets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PLAN = """\
II. HÌNH THỨC, THỜI GIAN
1. Cấp cơ sở
- Đối tượng: {whose}
- Hình thức: {form}
- Thời gian: ½ ngày, hoàn thành trước ngày 25/3/2031.
- {sizes}
2. Cấp tỉnh
- Thời gian: 01 ngày, trong tháng 8/2031.
"""
WHOSE = "Các xã, phường; các cơ quan, doanh nghiệp trực thuộc sở, ban và UBND cấp huyện."
MAIN = "Hội nghị điển hình tiên tiến"
OTHERS = ["Hội nghị tuyên dương gương sáng", "Hội nghị tuyên dương thợ giỏi"]
FORM = f"{MAIN}. Riêng các doanh nghiệp có thể lấy tên là “{OTHERS[0]}” hoặc “{OTHERS[1]}”."
SIZES = (
    "Thành phần, số lượng: Cơ quan, đơn vị có dưới 90 cán bộ, công chức thì tổ chức hội nghị toàn thể; có từ 90 người "
    "trở lên thì tổ chức hội nghị đại biểu, số lượng từ 70 đến 110 đại biểu. Đối với xã, phường: không quá 95 đại "
    "biểu, trong đó đại biểu là điển hình tiên tiến chiếm ít nhất 65%."
)
JOINED = (
    "Số lượng: xã, phường mời từ 75 đến 95 đại biểu; cơ quan, đơn vị có dưới 90 người tổ chức hội nghị toàn thể, có từ "
    "90 người trở lên cử đại biểu dự, nhưng không quá 110 người."
)
OFFICES = ["cơ quan trực thuộc sở, ban và UBND cấp huyện", "doanh nghiệp trực thuộc sở, ban và UBND cấp huyện"]


def _apart(reading: Any, key: str) -> list[tuple[list[str], Any]]:
    return [(one.values["units"], one.values[key]) for one in reading.of("exception") if key in one.values]


def test_a_line_on_whose_it_is_lists_the_units(issued: Callable[..., Any]) -> None:
    level = issued(PLAN, whose=WHOSE, form=FORM, sizes=SIZES).of("level")[0]
    assert level.values["units"] == ["xã", "phường", *OFFICES]
    assert "units" not in level.marks
    other = issued(PLAN, whose="Các tập thể, cá nhân và đơn vị tiêu biểu.", form=FORM, sizes=SIZES).of("level")[0]
    assert "đơn vị tiêu biểu" not in other.values["units"]


@pytest.mark.parametrize(("form", "main", "others"), [
    (FORM, [MAIN], OTHERS),
    (f"“{MAIN}” hoặc “{OTHERS[0]}”. Các doanh nghiệp có thể tổ chức “{OTHERS[1]}”.", [MAIN, OTHERS[0]], OTHERS[1:]),
])  # fmt: skip
def test_some_kinds_may_choose_more_forms_than_their_level(
    form: str, main: list[str], others: list[str], issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, whose=WHOSE, form=form, sizes=SIZES)
    names = {one.values["id"]: one.values["name"] for one in reading.of("form")}
    assert [names[one] for one in reading.of("level")[0].values["choose_form"]] == main
    ((units, codes),) = _apart(reading, "choose_form")
    assert (units, [names[one] for one in codes]) == (OFFICES[1:], [*main, *others])


def test_a_form_that_any_unit_may_choose_is_the_levels(issued: Callable[..., Any]) -> None:
    form = f"“{MAIN}”. Các cơ quan, đơn vị có thể tổ chức “{OTHERS[0]}”."
    reading = issued(PLAN, whose=WHOSE, form=form, sizes=SIZES)
    assert len(reading.of("level")[0].values["choose_form"]) == 2
    assert not _apart(reading, "choose_form")


def test_how_units_meet_by_how_many_they_are_is_of_those_who_have_no_number_by_kind(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, whose=WHOSE, form=FORM, sizes=SIZES)
    level = reading.of("level")[0].values
    (areas, own), (offices, staff) = _apart(reading, "size")
    assert (areas, own["caps"][0]["at_most"], own["shares"][0]["share"]) == (["xã", "phường"], 95, 0.65)
    assert (offices, staff["plenary_below_staff"]) == (OFFICES, 90)
    assert [(one["at_least"], one["at_most"]) for one in staff["caps"]] == [(70, 110)]
    assert not {"size", "attend"} & level.keys()


def test_the_same_in_one_sentence(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, whose=WHOSE, form=FORM, sizes=JOINED)
    (areas, own), (offices, staff) = _apart(reading, "size")
    assert (areas, own["caps"][0]["at_least"], offices) == (["xã", "phường"], 75, OFFICES)
    assert (staff["plenary_below_staff"], staff["caps"][0]["at_most"], "at_least" in staff["caps"][0]) == (
        90,
        110,
        False,
    )
