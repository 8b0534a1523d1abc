"""A body's name is whole and its own: what leads to it, what it does, and whom it is like are none of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


def tasks(reading: Any) -> list[tuple[str, str]]:
    return [(item.values["body"], item.values["does"]) for item in reading.of("task")]


@pytest.mark.parametrize(("text", "found"), [
    ("Để làm tốt Kế hoạch này, yêu cầu các cấp, các ngành làm các việc như sau: Sở Nội vụ tham mưu lập Tổ giúp việc.",
     [("Sở Nội vụ", "tham mưu lập Tổ giúp việc")]),
    ("1. Sở Y tế, Ban Quản lý Khu kinh tế Khê: cùng chịu trách nhiệm. Ban Quản lý bố trí địa điểm.",
     [("Sở Y tế, Ban Quản lý Khu kinh tế Khê", "cùng chịu trách nhiệm"),
      ("Ban Quản lý Khu kinh tế Khê", "bố trí địa điểm")]),
    ("4. Ban Dân tộc: chọn 10 người có uy tín của 05 huyện.\nDanh sách gửi Sở Nội vụ trước ngày 20/4/2030.",
     [("Ban Dân tộc", "chọn 10 người có uy tín của 05 huyện"), ("Ban Dân tộc", "gửi danh sách về Sở Nội vụ")]),
])  # fmt: skip
def test_a_body_is_its_whole_name_alone(text: str, found: list[tuple[str, str]], told: Callable[[str], Any]) -> None:
    assert tasks(told(text)) == found


def test_those_a_task_is_done_with_are_named_without_when_or_what(told: Callable[[str], Any]) -> None:
    reading = told("1. Sở Nội vụ phối hợp với Báo Khê, Đài Truyền hình Khê mở cuộc thi, phát động ngày 11/6/2030.\n"
                   "2. Các xã phối hợp với đồn biên phòng khi tổ chức hội nghị.")  # fmt: skip
    assert [one.values["together_with"] for one in reading.of("task")] == [
        ["Báo Khê", "Đài Truyền hình Khê"], ["đồn biên phòng"]]  # fmt: skip


def test_a_report_goes_to_the_standing_members(told: Callable[[str], Any]) -> None:
    (one,) = told("1. Sở Nội vụ\n- Báo cáo Thường trực UBND tỉnh hằng quý.").of("reporting")
    assert one.values["to"] == "Thường trực UBND tỉnh"
    assert not one.values.get("about")


def test_a_union_that_chooses_is_no_province(told: Callable[[str], Any]) -> None:
    reading = told("1. Hội Nông dân tỉnh chọn 05 hộ tiêu biểu, giới thiệu dự Đại hội.")
    assert ["tỉnh"] not in [one.values["who"] for one in reading.of("nomination")]
