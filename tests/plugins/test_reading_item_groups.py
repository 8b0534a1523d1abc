"""A level whose clauses are its fields, and whose items below each say of which of its units what holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
II. HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN CẤP TRÊN CƠ SỞ
1. {heading}
a) Các huyện, thành phố.
b) Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh.
c) Sở Y tế, Sở Tài chính; Hội Nông dân tỉnh, Liên đoàn Lao động tỉnh.
2. Hình thức, thời gian
a) Chọn một trong các hình thức sau: Hội nghị biểu dương điển hình tiên tiến; Hội nghị gặp mặt, tôn vinh điển hình.
b) Từ ngày 01/3/2031 đến ngày 15/5/2031.
{said}
"""


def told(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading)]


def exceptions(reading: Reading) -> dict[tuple[str, ...], dict[str, Any]]:
    plain = ("units", "level", "clause")
    return {tuple(one.values["units"]): {key: value for key, value in one.values.items() if key not in plain}
            for one in reading.of("exception")}  # fmt: skip


@pytest.mark.parametrize("heading", [
    "Đơn vị tổ chức", "Các cơ quan, đơn vị, địa phương tổ chức hội nghị", "Đối tượng áp dụng", "Phạm vi tổ chức",
])  # fmt: skip
def test_items_below_who_holds_it_are_the_units_of_the_level(heading: str, issued: Issued) -> None:
    reading = issued(PLAN, heading=heading, said="")
    level = reading.of("level")[0].values
    assert level["units"] == ["huyện", "thành phố", "Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh", "Sở Y tế",
                              "Sở Tài chính", "Hội Nông dân tỉnh", "Liên đoàn Lao động tỉnh"]  # fmt: skip
    assert len(level["choose_form"]) == 2
    assert level["window"] == {"since": date(2031, 3, 1), "until": date(2031, 5, 15)}
    assert told(reading) == []


DISTRICTS = ("huyện", "thành phố")


@pytest.mark.parametrize(("said", "units", "most"), [
    ("Các huyện, thành phố: không quá 250 đại biểu.", DISTRICTS, 250),
    ("Thành phố Vinh và các huyện Diễn Châu, Yên Thành: không quá 250 đại biểu.",
     ("thành phố Vinh", "huyện Diễn Châu", "huyện Yên Thành"), 250),
])  # fmt: skip
def test_what_an_item_says_of_some_units_is_theirs(
    said: str, units: tuple[str, ...], most: int, issued: Issued
) -> None:
    reading = issued(PLAN, heading="Đơn vị tổ chức", said=f"3. Số lượng, thành phần\na) {said}")
    ((mine, values),) = exceptions(reading).items()
    assert mine == units
    assert [(one["category"], one["at_most"]) for one in values["size"]["caps"]] == [("all", most)]
    assert "size" not in reading.of("level")[0].values
    assert told(reading) == []


@pytest.mark.parametrize("said", [
    "a) Đơn vị khác: không quá 90 đại biểu.",  # other than which, nothing before it says
    "a) Đơn vị nêu tại khoản 9 Mục này: không quá 90 đại biểu.",
])  # fmt: skip
def test_units_that_are_not_known_stay_told(said: str, issued: Issued) -> None:
    reading = issued(PLAN, heading="Đơn vị tổ chức", said=f"3. Đại biểu\n{said}")
    assert exceptions(reading) == {}
    assert told(reading) == [said.removeprefix("a) ")]


def test_kinds_that_the_level_does_not_hold_have_their_number_alone(issued: Issued) -> None:
    said = "3. Đại biểu\na) Trường học, bệnh viện: không quá 90 đại biểu."
    reading = issued(PLAN, heading="Đơn vị tổ chức", said=said)
    level, own = (one.values for one in reading.of("level"))
    assert exceptions(reading) == {}
    assert "size" not in level
    assert (own["units"], own["size"]["caps"][0]["at_most"]) == (["trường học", "bệnh viện"], 90)
