"""A body's name is whole and its own: what leads to it, what it does, and whom it is like are none of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
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
    ("4. UBND các xã; các sở, ngành kiện toàn Hội đồng, ban hành kế hoạch.\n5. Chủ tịch UBND xã trực tiếp duyệt giấy.",
     [("UBND các xã; các sở, ngành", "kiện toàn Hội đồng, ban hành kế hoạch"),
      ("Chủ tịch UBND xã", "trực tiếp duyệt giấy")]),
    ("6. Doanh nghiệp chăm lo đời sống công nhân.", [("Doanh nghiệp", "chăm lo đời sống công nhân")]),
])  # fmt: skip
def test_a_body_is_its_whole_name_alone(text: str, found: list[tuple[str, str]], told: Callable[[str], Any]) -> None:
    assert tasks(told(text)) == found


def test_those_a_task_is_done_with_are_named_without_when_or_what(told: Callable[[str], Any]) -> None:
    reading = told("1. Sở Nội vụ phối hợp với Báo Khê, Đài Truyền hình Khê mở cuộc thi, phát động ngày 11/6/2030.\n"
                   "2. Các xã phối hợp với đồn biên phòng khi tổ chức hội nghị.\n"
                   "3. Sở Y tế phối hợp Ban Tuyên giáo định hướng nội dung, phát động thi đua.")  # fmt: skip
    assert [one.values["together_with"] for one in reading.of("task")] == [
        ["Báo Khê", "Đài Truyền hình Khê"], ["đồn biên phòng"], ["Ban Tuyên giáo"]]  # fmt: skip


def test_a_report_goes_to_the_standing_members(told: Callable[[str], Any]) -> None:
    (one,) = told("1. Sở Nội vụ\n- Báo cáo Thường trực UBND tỉnh hằng quý.").of("reporting")
    assert one.values["to"] == "Thường trực UBND tỉnh"
    assert not one.values.get("about")


def test_a_union_that_chooses_is_no_province(told: Callable[[str], Any]) -> None:
    reading = told("1. Hội Nông dân tỉnh chọn 05 hộ tiêu biểu, giới thiệu dự Đại hội.")
    assert ["tỉnh"] not in [one.values["who"] for one in reading.of("nomination")]


def test_trouble_of_which_an_office_is_told_is_no_task(told: Callable[[str], Any]) -> None:
    reading = told("1. Sở Y tế bố trí xe. Nếu có vướng mắc, các cơ quan báo về Sở Nội vụ để hướng dẫn hoặc trình UBND.")
    assert [(one.values["by"], one.values["to"]) for one in reading.of("reporting")] == [
        ("các cơ quan", "Sở Nội vụ")]  # fmt: skip
    assert tasks(reading) == [("Sở Y tế", "bố trí xe")]


def test_a_last_day_behind_the_month_is_until_when(told: Callable[[str], Any]) -> None:
    (task,) = told("1. Các xã ban hành kế hoạch trong tháng 7 năm 2030, chậm nhất ngày 05/8/2030.").of("task")
    assert task.values["window"] == {"until": date(2030, 8, 5)}
