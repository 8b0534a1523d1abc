"""A heading on units of two sorts whose line on the form has a sentence on each makes two levels, each with its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. {heading}
1. Hình thức: {form}
2. Thời gian: ½ ngày, hoàn thành trước ngày 25/11/2031.
3. Số lượng: {sizes}
4. Nội dung: báo cáo kết quả; tham luận của 03 điển hình; trao khen thưởng; phát động thi đua.
II. CẤP TỈNH
1. Thời gian: 01 ngày, tổ chức ngày 20/12/2031.
"""
DISTRICTS = "HUYỆN, THÀNH PHỐ; SỞ, BAN, NGÀNH, ĐOÀN THỂ"
NONE = "Cơ quan, đơn vị thuộc huyện không mở hội nghị, chỉ gửi báo cáo về cơ quan chủ quản."
EITHER = "Sở, ban, ngành, đoàn thể tổng kết bằng văn bản hoặc tổ chức hội nghị."
SORTS = "Huyện đồng bằng từ 120 đến 180 đại biểu; huyện miền núi từ 80 đến 120 đại biểu."


@pytest.mark.parametrize(("heading", "form", "first", "second"), [
    (DISTRICTS, f"14 huyện, thành phố tổ chức hội nghị tổng kết phong trào. {EITHER}",
     ["huyện", "thành phố"], ["sở", "ban", "ngành", "đoàn thể"]),
    ("XÃ, PHƯỜNG VÀ CƠ QUAN, ĐƠN VỊ CƠ SỞ", f"Xã, phường tổ chức Hội nghị biểu dương. {NONE}", ["xã", "phường"],
     ["cơ quan", "đơn vị cơ sở"]),
])  # fmt: skip
def test_each_sort_has_its_own_form_and_the_agenda_is_of_those_who_hold_one(
    heading: str, form: str, first: list[str], second: list[str], issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, heading=heading, form=form, sizes="Không quá 150 đại biểu.")
    own, other, _ = (item.values for item in reading.of("level"))
    assert (own["units"], other["units"]) == (first, second)
    assert [one.get("choose_form", []) != [] for one in (own, other)] == [True, False]
    assert (own["days"], str(own["window"]["before"])) == (0.5, "2031-11-25")
    assert [item.values["levels"] for item in reading.of("agenda")] == [[own["id"]]] * 4
    assert not any(first[0] in item.words.casefold() for item in unread(reading) if item.words.startswith("Hình thức"))


def test_a_sort_that_holds_none_has_no_time_and_none_is_missing(issued: Callable[..., Any]) -> None:
    form = f"Xã, phường tổ chức Hội nghị biểu dương. {NONE}"
    reading = issued(PLAN, heading="XÃ, PHƯỜNG VÀ CƠ QUAN, ĐƠN VỊ", form=form, sizes="Không quá 150 đại biểu.")
    other = reading.of("level")[1]
    assert {*other.values} == {"id", "label", "units", "clause"}
    assert {*other.marks} >= {"choose_form", "window", "size"}


def test_a_size_by_sorts_is_of_the_level_whose_kind_it_names(issued: Callable[..., Any]) -> None:
    form = "Huyện, thành phố tổ chức Hội nghị biểu dương. Sở, ban, ngành, đoàn thể tổng kết bằng văn bản."
    reading = issued(PLAN, heading=DISTRICTS, form=form, sizes=SORTS)
    assert [(item.values["level"], item.values["units"]) for item in reading.of("exception")] == [
        (reading.of("level")[0].values["id"], ["huyện"])] * 2  # fmt: skip


@pytest.mark.parametrize("form", [
    "Các đơn vị tổ chức Hội nghị biểu dương. Sở, ban, ngành quyết định quy mô.",
    "Huyện, thành phố tổ chức Hội nghị biểu dương. Sở, ban, ngành, đoàn thể tổ chức Hội nghị biểu dương.",
])  # fmt: skip
def test_one_form_of_all_is_one_level(form: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, heading=DISTRICTS, form=form, sizes="Không quá 150 đại biểu.")
    assert [len(item.values["units"]) for item in reading.of("level")] == [6, 1]


ALL = """\
I. CÁC HỘI NGHỊ
1. Hội nghị ở các sở, ban, ngành và các huyện, thành phố
Các sở, ban, ngành, các huyện, thành phố Nam Khê tổ chức “Hội nghị điển hình tiên tiến”, không quá 01 ngày, hoàn thành \
trước ngày 20/5/2031. {said}
II. CẤP TỈNH
1. Thời gian: 01 ngày, tổ chức ngày 20/12/2031.
"""
OFFICES = "Cơ quan có dưới 80 người họp toàn thể; từ 80 người trở lên họp đại biểu, không quá 120 đại biểu."
DISTRICTS_CALL = "Hội nghị cấp huyện triệu tập từ 140 đến 180 đại biểu."


def test_sentences_on_how_many_come_to_each_sort_make_two_levels(issued: Callable[..., Any]) -> None:
    offices, districts, _ = (one.values for one in issued(ALL, said=f"{OFFICES} {DISTRICTS_CALL}").of("level"))
    assert (offices["units"], districts["units"]) == (["sở", "ban", "ngành"], ["huyện", "thành phố"])
    for key in ("choose_form", "window", "days"):
        assert offices[key] == districts[key]
    assert (offices["size"]["plenary_below_staff"], offices["size"]["caps"][0]["at_most"]) == (80, 120)
    assert "at_least" not in offices["size"]["caps"][0]
    assert districts["size"]["caps"] == [{"category": "all", "at_least": 140, "at_most": 180, "clause": "I.1"}]


def test_one_level_stays_one_where_nothing_is_said_of_a_sort_alone(issued: Callable[..., Any]) -> None:
    levels = issued(ALL, said="Số lượng không quá 150 đại biểu.").of("level")
    assert [one.values["units"] for one in levels] == [["sở", "ban", "ngành", "huyện", "thành phố"], ["tỉnh"]]
