"""What sentences below a level's heading say each of some of its units: theirs alone, and never the whole level's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. TỔ CHỨC HỘI NGHỊ Ở CÁC CẤP
1. Cấp trên cơ sở
a) Cấp trên cơ sở gồm 08 huyện, thị xã; các sở, ban, ngành; Công an tỉnh.
{items}
2. Cấp tỉnh
a) Tên gọi: Đại hội Thi đua yêu nước tỉnh; thời gian 01 ngày, trong quý III năm 2031.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
AREAS, OFFICES = ["huyện", "thị xã"], ["sở", "ban", "ngành"]
EACH = """\
b) Huyện, thị xã tổ chức “Hội nghị điển hình tiên tiến” với số lượng từ 150 đến 200 đại biểu. Hội nghị kéo dài không \
quá 01 ngày.
c) Các sở, ban, ngành tổ chức “Hội nghị biểu dương” không quá 120 đại biểu, thời gian một buổi. Đơn vị không có tổ \
chức trực thuộc, biên chế dưới 40 người thì lồng ghép vào hội nghị cán bộ, công chức.
d) Công an tỉnh tổ chức theo hướng dẫn của Bộ; khi có hướng dẫn khác thì gửi kế hoạch riêng về Ủy ban nhân dân tỉnh.
e) Hội nghị cấp trên cơ sở tiến hành từ ngày 01 tháng 3 năm 2031 đến hết ngày 15 tháng 5 năm 2031."""


def caps(at_most: int, at_least: int = 0, clause: str = "I.1.b") -> dict[str, Any]:
    bounds = ({"at_least": at_least} if at_least else {}) | {"at_most": at_most}
    return {"caps": [{"category": "all", **bounds, "clause": clause}]}


@pytest.fixture
def reading(issued: Callable[..., Reading]) -> Reading:
    return issued(PLAN, items=EACH)


def test_each_sort_has_its_own_form_size_and_length(reading: Reading) -> None:
    areas, offices = reading.of("exception")
    forms = {one.values["name"]: one.values["id"] for one in reading.of("form")}
    assert (areas.values["units"], areas.values["days"], areas.values["days_at_most"]) == (AREAS, 1, True)
    assert (offices.values["units"], offices.values["days"]) == (OFFICES, 0.5)
    assert [areas.values["size"], offices.values["size"]] == [caps(200, 150), caps(120, clause="I.1.c")]
    assert areas.values["choose_form"] == [forms["Hội nghị điển hình tiên tiến"]]
    assert offices.values["choose_form"] == [forms["Hội nghị biểu dương"]]


def test_what_is_said_of_all_alone_is_the_levels(reading: Reading) -> None:
    level = reading.of("level")[0]
    assert set(level.values["window"]) == {"since", "until"}
    assert not level.values.keys() & {"days", "size", "own_plan"}
    assert "sizes" in level.marks


def test_units_without_a_name_in_such_a_sentence_are_of_that_sort(reading: Reading) -> None:
    (task,) = [one for one in reading.of("task") if "lồng ghép" in one.values["does"]]
    assert task.values["body"] == ", ".join(OFFICES)


def test_nothing_of_what_is_held_is_told_again(reading: Reading) -> None:
    assert not [one.words for one in unread(reading) if one.piece.clause in ("I.1.b", "I.1.c", "I.1.e")]


@pytest.mark.parametrize("items", [
    "b) Huyện, thị xã tổ chức hội nghị không quá 200 đại biểu.",  # of one sort alone nothing else is known
    ("b) Huyện, thị xã, sở, ban, ngành, Công an tỉnh tổ chức hội nghị không quá 200 đại biểu.\n"
     "c) Trường học tổ chức hội nghị không quá 90 đại biểu."),
])  # fmt: skip
def test_one_sort_alone_all_of_them_and_units_of_no_level_are_no_sorts(
    items: str, issued: Callable[..., Reading]
) -> None:
    assert issued(PLAN, items=items).of("exception") == []


def test_a_share_in_words_that_nothing_holds_is_told(issued: Callable[..., Reading]) -> None:
    items = EACH.replace("đại biểu. Hội", "đại biểu, trong đó ít nhất hai phần ba là điển hình do cơ sở cử. Hội")
    told = [one.figures for one in unread(issued(PLAN, items=items)) if one.piece.clause == "I.1.b"]
    assert told == [("hai phần ba",)]


def test_a_number_of_a_joint_conference_is_told_though_a_kind_has_the_same(issued: Callable[..., Reading]) -> None:
    said = (
        "b) Số lượng đại biểu: huyện từ 100 đến 150 đại biểu; thị xã 80 đại biểu; hội nghị ghép của khối 150 đại biểu."
    )
    told = [one.words for one in unread(issued(PLAN, items=said)) if one.piece.clause == "I.1.b"]
    assert len(told) == 1
    assert "hội nghị ghép của khối" in told[0]


def test_another_form_of_some_is_of_those_units_of_the_level_that_it_calls(issued: Callable[..., Reading]) -> None:
    plan = PLAN.replace("Công an tỉnh.\n", "doanh nghiệp ngoài khu công nghiệp có tổ chức công đoàn.\n")
    said = "b) Hình thức là “Hội nghị điển hình tiên tiến”; riêng doanh nghiệp tổ chức “Hội nghị lao động giỏi”."
    reading = issued(plan, items=said)
    names = {one.values["id"]: one.values["name"] for one in reading.of("form")}
    (some,) = reading.of("exception")
    assert some.values["units"] == ["doanh nghiệp ngoài khu công nghiệp có tổ chức công đoàn"]
    assert [names[code] for code in some.values["choose_form"]] == ["Hội nghị lao động giỏi"]
    assert [names[code] for code in reading.of("level")[0].values["choose_form"]] == ["Hội nghị điển hình tiên tiến"]
