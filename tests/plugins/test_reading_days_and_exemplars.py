"""Days that are remembered together, names that are no movement's, and exemplars that each sends so many of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PLAN = """\
I. NỘI DUNG
1. Việc chung
II. PHÁT ĐỘNG PHONG TRÀO THI ĐUA
{said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
UNION = "50 năm Ngày thống nhất tỉnh (02/5/1980 - 02/5/2030)"


@pytest.mark.parametrize(("said", "days"), [
    (f"{UNION} và hợp nhất hai huyện (07/8/1980 - 07/8/2030)",
     [("Ngày thống nhất tỉnh", "02/5"), ("Ngày hợp nhất hai huyện", "07/8")]),
    (f"{UNION}, Ngày đoàn kết (1980 - 2030) và ngày hội mùa (07/8/1980 - 07/8/2030)",
     [("Ngày thống nhất tỉnh", "02/5"), ("Ngày đoàn kết", ""), ("ngày hội mùa", "07/8")]),
    (f"{UNION} và giai đoạn thi đua (2026 - 2030)", [("Ngày thống nhất tỉnh", "02/5")]),
])  # fmt: skip
def test_days_of_as_many_years_are_remembered_together(said: str, days: Any, issued: Callable[..., Any]) -> None:
    found = issued(PLAN, said=f"1. Lập thành tích chào mừng {said}.").of("anniversary")
    assert [(one.values["of"], one.values.get("day", "")) for one in found] == days
    assert {(one.values["since"], one.values["stated"]) for one in found} == {(1980, 50)}


@pytest.mark.parametrize(("said", "names"), [
    ("Báo tỉnh mở chuyên mục “Gương sáng quê hương” hằng tuần", []),
    ("Xuất bản kỷ yếu mang tên “Những bông hoa đẹp”", []),
    ("Hưởng ứng phong trào “Chung tay dựng xóm làng”; mở chuyên trang “Gương sáng quê hương”",
     ["Chung tay dựng xóm làng"]),
])  # fmt: skip
def test_the_name_of_a_column_is_no_movement(said: str, names: list[str], issued: Callable[..., Any]) -> None:
    assert [one.values["name"] for one in issued(PLAN, said=f"1. {said}.").of("movement")] == names


def test_exemplars_are_introduced_by_each_with_its_own_number(issued: Callable[..., Any]) -> None:
    said = (
        "1. Mỗi huyện, thị xã giới thiệu ít nhất 04 điển hình, mỗi sở, ban, đoàn thể tỉnh giới thiệu tối đa 03"
        " điển hình (báo cáo tóm tắt không quá 03 trang, kèm ảnh) gửi về Sở Nội vụ trước ngày 20/3/2030."
    )
    found = [one.values for one in issued(PLAN, said=said).of("nomination")]
    assert [(one["who"], one.get("at_least", 0), one.get("at_most", 0)) for one in found] == [
        (["huyện", "thị xã"], 4, 0), (["sở", "ban", "đoàn thể"], 0, 3),
    ]  # fmt: skip
    assert {(one["needs"][0], one["to"], str(one["window"]["before"])) for one in found} == {
        ("báo cáo tóm tắt không quá 03 trang, kèm ảnh", "Sở Nội vụ", "2030-03-20")
    }


@pytest.mark.parametrize("said", [
    "Các cơ quan báo chí duy trì chuyên mục, mỗi tuần giới thiệu ít nhất 02 điển hình",
    "Đài Truyền thanh các huyện mỗi kỳ phát sóng giới thiệu ít nhất 01 điển hình",
])  # fmt: skip
def test_what_the_press_shows_is_no_duty_to_introduce(said: str, issued: Callable[..., Any]) -> None:
    assert not issued(PLAN, said=f"1. {said}.").of("nomination")
