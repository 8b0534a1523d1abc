"""Shares of those whom each unit sends to a congress above: no unit's own conference is held against them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
II. ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH
1. Thời gian: 01 ngày, tổ chức vào ngày 27/8/2025.
2. Cơ cấu đại biểu
{said}
III. HỘI NGHỊ Ở CẤP DƯỚI
1. Các huyện tổ chức Hội nghị điển hình tiên tiến trước ngày 15/7/2025.
"""


@pytest.mark.parametrize(
    ("said", "told"),
    [
    ("Trong từng đoàn, nữ chiếm từ 30% trở lên; người trực tiếp lao động ít nhất 50%.",
         [("nữ", "at_least", "30%"), ("lao động trực tiếp", "at_least", "50%")]),
    ("Trong số đại biểu chính thức của từng đơn vị: nữ ít nhất 30%; nông dân từ 40% trở lên.",
         [("nữ", "at_least", "30%"), ("nông dân", "at_least", "40%")]),
    ("Đoàn đại biểu của mỗi huyện phải có nữ không dưới 35%.", [("nữ", "at_least", "35%")]),
    ("Mỗi đoàn bảo đảm dân tộc thiểu số tối thiểu 20%, cán bộ từ cấp phòng trở lên không quá 15% số đại biểu.",
         [("dân tộc thiểu số", "at_least", "20%"), ("cán bộ từ cấp phòng trở lên", "at_most", "15%")]),
],
)  # fmt: skip
def test_a_share_of_each_delegation_is_of_those_who_are_sent(
    said: str, told: list[tuple[str, str, str]], issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, said=said)
    province = next(one.values["id"] for one in reading.of("level") if one.values["units"] == ["tỉnh"])
    found = [one.values for one in reading.of("composition")]
    assert [(one["group"], bound, one[bound]) for one, (_, bound, _) in zip(found, told, strict=True)] == told
    assert all(one["of"] == "delegation" and one["levels"] == [province] for one in found)
    assert not any("shares" in one.values.get("size", {}) for one in reading.of("level"))
    assert not unread(reading)


@pytest.mark.parametrize("said", ["Các đoàn thể có nữ ít nhất 30%.", "Đại biểu là đoàn viên trẻ; nữ ít nhất 30%."])
def test_a_share_beside_words_like_it_is_of_all(said: str, issued: Callable[..., Any]) -> None:
    assert not [one for one in issued(PLAN, said=said).of("composition") if one.values.get("of") == "delegation"]


@pytest.mark.parametrize(("said", "units", "told"), [
    ("Mỗi đoàn có ít nhất 02 người có uy tín.", None, [("người có uy tín", "2")]),
])  # fmt: skip
def test_so_many_of_a_sort_in_each_delegation_of_these_units(
    said: str, units: list[str] | None, told: list[tuple[str, str]], issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, said=said)
    found = [one.values for one in reading.of("composition")]
    assert [(one["group"], one["at_least"]) for one in found] == told
    assert all(one["of"] == "delegation" and one.get("units") == units for one in found)
    assert not unread(reading)


def test_who_introduces_the_delegates_is_no_word_on_every_level(issued: Callable[..., Any]) -> None:
    parts = ("I. HÌNH THỨC, THỜI GIAN\na) Cấp xã\n- Hình thức: Hội nghị điển hình tiên tiến, trong quý I năm 2031.\n"
             "b) Cấp tỉnh\n- Hình thức: Đại hội Thi đua yêu nước.\n- Thời gian: 01 ngày, tháng 8 năm 2031.\n"
             "- {said}\n")  # fmt: skip
    said = "Thành phần: Đại biểu là điển hình do các cấp giới thiệu, trong đó nữ từ 30% trở lên."
    found = issued(parts, said=said)
    assert all(one.values.get("levels") == ["tinh"] for one in found.of("composition"))
    assert found.of("composition") or any(one.values.get("size", {}).get("shares") for one in found.of("level"))
