"""Two tiers below one heading: what is said of both binds both, areas set apart stay in their tier."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN, SỐ LƯỢNG
1. Cấp cơ sở và trên cơ sở:
Đối với cấp cơ sở gồm các xã, phường và cấp trên cơ sở gồm các cơ quan, đơn vị trong cụm thi đua, chọn tổ chức \
“Hội nghị gương sáng” hoặc “Hội nghị người tốt”. {apart}
{numbers}
Thời gian tổ chức: 01 ngày; cấp cơ sở hoàn thành trong tháng 4 năm 2031, cấp trên cơ sở hoàn thành trước 20/6/2031.
2. Đối với cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.
"""
APART = "Riêng các huyện, thị xã tổ chức “Đại hội Thi đua yêu nước”."
NUMBERS = ("Cấp cơ sở có dưới 90 cán bộ, công chức thì tổ chức hội nghị toàn thể, trên 90 cán bộ, công chức thì tổ "
           "chức Hội nghị đại biểu; cấp trên cơ sở tối đa 250 đại biểu. {rest}")  # fmt: skip
SHARED = ("Số lượng đại biểu cụ thể do thủ trưởng quyết định trên cơ sở đề xuất của bộ phận thi đua (trong đó điển "
          "hình tiên tiến 80%, khách mời 20%).")  # fmt: skip


@pytest.fixture
def read(issued: Callable[..., Any]) -> Callable[..., Reading]:
    return lambda apart=APART, rest=SHARED: issued(PLAN, apart=apart, numbers=NUMBERS.format(rest=rest))


def size(reading: Reading, level: str) -> dict[str, Any]:
    return next(one.values["size"] for one in reading.of("level") if one.values["id"] == level)


def test_a_sentence_on_nobody_behind_one_on_both_is_of_both(read: Callable[..., Reading]) -> None:
    reading = read()
    for level in ("co-so", "tren-co-so"):
        told = size(reading, level)
        assert [(one["category"], one["share"]) for one in told["shares"]] == [("exemplar", 0.8), ("guest", 0.2)]
        assert (told["decided_by"], told["proposed_by"]) == ("thủ trưởng", "bộ phận thi đua")
    assert not [one for one in unread(reading) if "quyết định" in one.words]


def test_a_sentence_on_some_is_of_these_alone(read: Callable[..., Reading]) -> None:
    reading = read(rest="Đại biểu của các xã vùng cao gồm điển hình tiên tiến 80%, khách mời 20%.")
    assert "shares" not in size(reading, "co-so")


def test_a_meeting_by_how_many_come_is_no_form(read: Callable[..., Reading]) -> None:
    reading = read()
    assert [one.values["name"] for one in reading.of("form")] == [
        "Hội nghị gương sáng", "Hội nghị người tốt", "Đại hội Thi đua yêu nước"]  # fmt: skip
    told = size(reading, "co-so")
    assert (told["plenary_below_staff"], told["delegates_above_staff"]) == (90, 90)
    assert not [one for one in unread(reading) if "toàn thể" in one.words]


def test_areas_set_apart_stay_in_their_tier(read: Callable[..., Reading]) -> None:
    reading = read()
    base, above, _ = reading.of("level")
    assert base.values["units"] == ["xã", "phường"]
    assert above.values["units"] == ["cơ quan", "đơn vị", "huyện", "thị xã"]
    assert "huyện, thị xã" in above.marks["units"]
    (apart,) = reading.of("exception")
    forms = {one.values["id"]: one.values["name"] for one in reading.of("form")}
    assert (apart.values["level"], apart.values["units"]) == ("tren-co-so", ["huyện", "thị xã"])
    assert [forms[code] for code in apart.values["choose_form"]] == ["Đại hội Thi đua yêu nước"]
    assert not {"window", "days", "size"} & apart.values.keys()


def test_what_areas_set_apart_have_of_their_own_stays_theirs(read: Callable[..., Reading]) -> None:
    reading = read(apart=f"{APART[:-1]}, hoàn thành trước ngày 10/7/2031.")
    (apart,) = reading.of("exception")
    assert apart.values["window"] == {"before": date(2031, 7, 10)}
