"""How many come, said of all and then of each kind below, and beside words on whose leaders come."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. HỘI NGHỊ CÁC CẤP
1. Cấp xã (xã, phường)
a) Thời gian: hoàn thành trước ngày 30/4/2031.
2. Cấp huyện (huyện, thành phố)
a) Thời gian: hoàn thành trước ngày 15/6/2031.
b) {district}
II. ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH
1. Thời gian: 01 ngày, trong tháng 9 năm 2031.
2. Quy mô, thành phần
{whole}
a) Đại biểu chính thức: 240 đại biểu, phân bổ theo hướng dẫn.
b) Đại biểu khách mời: 60 đại biểu, gồm lãnh đạo Trung ương (08 đại biểu) và báo chí (52 đại biểu).
"""


def caps(reading: Reading, level: str) -> list[tuple[Any, ...]]:
    size = next(one.values for one in reading.of("level") if one.values["id"] == level).get("size", {})
    return [(one["category"], one.get("at_least"), one.get("at_most")) for one in size.get("caps", ())]


@pytest.mark.parametrize("whole", [
    "Tổng số 300 đại biểu, trong đó:", "Tổng cộng: 300 đại biểu, gồm:", "Tổng số có 300 đại biểu, gồm:",
])  # fmt: skip
def test_the_whole_and_each_kind_below_it(issued: Callable[..., Reading], whole: str) -> None:
    reading = issued(PLAN, district="Quy mô: không quá 150 đại biểu.", whole=whole)
    assert caps(reading, "tinh") == [("all", 300, 300), ("official", 240, 240), ("guest", 60, 60)]
    assert any("08" in one.words for one in unread(reading))


@pytest.mark.parametrize("others", [
    "Thành phần gồm lãnh đạo cấp huyện; đại diện cấp xã.",
    "Dự hội nghị có đại diện lãnh đạo cấp tỉnh, cán bộ chủ chốt cấp xã.",
])  # fmt: skip
def test_whose_leaders_come_does_not_hide_how_many(issued: Callable[..., Reading], others: str) -> None:
    said = f"Quy mô: từ 140 đến 190 đại biểu. {others}"
    reading = issued(PLAN, district=said, whole="Tổng số 300 đại biểu, gồm:")
    assert caps(reading, "huyen") == [("all", 140, 190)]


def test_those_who_come_in_person_are_parted_into_exemplars_and_guests(issued: Callable[..., Reading]) -> None:
    said = "Số lượng: 350 đại biểu dự trực tiếp, trong đó 290 đại biểu điển hình, 60 đại biểu khách mời."
    reading = issued(PLAN, district=said, whole="Tổng số 300 đại biểu, trong đó:")
    assert caps(reading, "huyen") == [("all", 350, 350), ("exemplar", 290, 290), ("guest", 60, 60)]
    assert not any("350" in one.words for one in unread(reading))


@pytest.mark.parametrize("other", [
    "Mỗi điểm cầu trực tuyến không quá 60 người.", "Các điểm cầu cấp xã bố trí không quá 60 đại biểu.",
])  # fmt: skip
def test_those_who_watch_elsewhere_are_not_those_who_come(issued: Callable[..., Reading], other: str) -> None:
    said = f"Đại biểu tại điểm cầu chính: 320 người, gồm 230 điển hình tiên tiến và 90 khách mời. {other}"
    reading = issued(PLAN, district=said, whole="Tổng số 300 đại biểu, gồm:")
    assert caps(reading, "huyen") == [("all", 320, 320), ("exemplar", 230, 230), ("guest", 90, 90)]
    assert any("60" in one.words for one in unread(reading))
