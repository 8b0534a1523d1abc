"""What looks like a wish and is an order or a share; what is asked of those introduced, in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. MỤC ĐÍCH, YÊU CẦU
1. {wish}
II. GIỚI THIỆU ĐIỂN HÌNH
1. {said}
"""


@pytest.fixture
def read(issued: Callable[..., Any]) -> Callable[..., Any]:
    return lambda wish="Bảo đảm thiết thực.", said="Việc chung.": issued(PLAN, wish=wish, said=said)


@pytest.mark.parametrize("wish", [
    "Mọi cơ quan đều cử người dự Đại hội.", "Các nơi tự lo ăn nghỉ cho khách.", "Mọi nơi tự túc phương tiện đi lại.",
    "Phụ nữ chiếm phần nhiều trong đoàn đại biểu.", "Bảo đảm phụ nữ chiếm đa phần.", "Đại biểu nông dân quá nửa.",
    "Chọn người trực tiếp sản xuất, công tác là chủ yếu.", "Hội nghị mở sau vụ mùa, nơi gần dự chéo.",
    "Bảo đảm mọi thôn có người dự.", "Mời khách cùng cấp.", "Phần lớn là người trực tiếp sản xuất.",
])  # fmt: skip
def test_an_order_without_a_number_is_no_wording(wish: str, read: Callable[..., Any]) -> None:
    assert [item.wording for item in unread(read(wish=wish)) if item.words == wish] == [False]


@pytest.mark.parametrize("wish", [
    "Việc tổ chức Hội nghị phải bảo đảm gọn nhẹ.", "Chọn cử đại biểu xứng đáng của tỉnh dự Đại hội toàn quốc.",
    "Tạo khí thế thi đua sôi nổi trong các tầng lớp Nhân dân.",
])  # fmt: skip
def test_a_wish_is_an_aim(wish: str, read: Callable[..., Any]) -> None:
    reading = read(wish=wish)
    assert [f"{item.values['words']}." for item in reading.of("aim")] == [wish]
    assert not [item for item in unread(reading) if item.words == wish]


def test_a_sum_of_spelled_numbers_is_marked(read: Callable[..., Any]) -> None:
    said = "Mỗi xã giới thiệu hai tập thể, ba cá nhân và một hộ gia đình."
    duty = read(said=said).of("nomination")[0]
    assert (duty.values["at_least"], duty.marks["at_least"][:6]) == (6, "suy ra")


@pytest.mark.parametrize("more", [
    "có bài viết và hai tấm ảnh", "có bài viết chừng 800 chữ", "có đoạn phim giới thiệu", "có video đi cùng",
])  # fmt: skip
def test_papers_that_no_duty_holds_are_told(more: str, read: Callable[..., Any]) -> None:
    said = f"Mỗi xã giới thiệu một tập thể, hai cá nhân, {more}, gửi Sở Nội vụ trước ngày 05/6/2025."
    reading = read(said=said)
    assert reading.of("nomination")
    assert any(more in item.words for item in unread(reading))


def test_numbers_in_words_held_apart_are_not_told(read: Callable[..., Any]) -> None:
    reading = read(said="Mỗi xã giới thiệu một tập thể, hai cá nhân.")
    duty = reading.of("nomination")[0]
    assert (duty.values["collectives"], duty.values["individuals"], duty.marks) == (1, 2, {})
    assert not [item for item in unread(reading) if "giới thiệu một" in item.words]
