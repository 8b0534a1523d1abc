"""How many come by who works there, or by kind amid a sentence: none of these numbers is that of the whole level."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PLAN = """\
I. TỔ CHỨC HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN
1. Các sở, ban, ngành
- Thời gian: 01 buổi, hoàn thành trong quý II năm 2031.{time}
- Đại biểu: {said}.
2. Các xã, phường tổ chức “Hội nghị gương sáng” trong ½ ngày, xong trước ngày 30/4/2031; số lượng {kinds}.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
GAPS = {"time": "", "said": "không quá 90 đại biểu", "kinds": "không quá 70 đại biểu"}


def sizes(issued: Callable[..., Any], **said: str) -> tuple[list[dict[str, int]], dict[str, int]]:
    """Return the bounds of the two levels, none as {}, and the most of each exception by its condition or units."""
    reading = issued(PLAN, **(GAPS | said))
    caps = [one.values.get("size", {}).get("caps", [{}])[0] for one in reading.of("level")]
    apart = {one.values.get("when") or ", ".join(one.values["units"]): one.values["size"]["caps"][0]["at_most"]
             for one in reading.of("exception")}  # fmt: skip
    return [{key: cap[key] for key in ("at_least", "at_most") if key in cap} for cap in caps], apart


@pytest.mark.parametrize(("said", "apart"), [
    ("cơ quan dưới 40 người - toàn thể; từ 40 đến dưới 90 người - tối đa 60 đại biểu; từ 90 người trở lên - tối đa 130\
 đại biểu", {"có từ 40 đến dưới 90 người": 60, "có từ 90 người trở lên": 130}),
    ("cơ quan có từ 40 người đến 90 người thì tổ chức hội nghị đại biểu, không quá 60 đại biểu; cơ quan trên 90 người\
 (tính cả đơn vị trực thuộc) không quá 130 đại biểu", {"có từ 40 người đến 90 người": 60, "có trên 90 người": 130}),
])  # fmt: skip
def test_sizes_by_staff_are_of_some_each(said: str, apart: dict[str, int], issued: Callable[..., Any]) -> None:
    assert sizes(issued, said=said) == ([{}, {"at_most": 70}], apart)


def test_who_works_there_is_no_number_of_those_who_come(issued: Callable[..., Any]) -> None:
    said = "tổ chức toàn thể nếu tổng số người làm việc không quá 60 người; đông hơn thì không quá 110 đại biểu"
    assert sizes(issued, said=said)[0][0] == {"at_most": 110}


def test_kinds_behind_their_numbers_amid_a_sentence(issued: Callable[..., Any]) -> None:
    kinds = "không quá 70 đại biểu đối với xã, không quá 95 đại biểu đối với phường, trong đó nữ ít nhất 30%"
    assert sizes(issued, kinds=kinds) == ([{"at_most": 90}, {}], {"xã": 70, "phường": 95})


def test_what_a_unit_is_not_to_join_is_no_joining(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, **(GAPS | {"time": " Sở Y tế không tổ chức lồng ghép với hội nghị khác."}))
    assert reading.of("jointly") == []
