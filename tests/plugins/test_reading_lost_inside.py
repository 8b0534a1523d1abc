"""A sentence of which names or numbers were read is told where it says more; one that only leads to them is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

Papers = Callable[..., Any]
DAY = "90 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2020)"


@pytest.mark.parametrize("said", [
    ("Trong đó dành phần riêng đánh giá phong trào “Lam Giang chung sức xây dựng nông thôn mới” và việc học tập, làm "
     "theo phong cách Hồ Chí Minh."),
    "Phong trào “Thi đua thực hiện văn hóa công sở”, phong trào đẩy mạnh chuyển đổi số.",
    f"Góp phần hoàn thành Nghị quyết của Tỉnh ủy về chuyển đổi số, chào mừng {DAY}.",
    f"Gắn việc trồng cây ở mỗi huyện, mỗi trường với {DAY}.",
])  # fmt: skip
def test_what_is_said_besides_names_is_told(said: str, papers: Papers) -> None:
    assert papers(head="NỘI DUNG KHÁC", said=f"1. {said}").left == [said]


@pytest.mark.parametrize(("aside", "lost"), [
    ("Văn phòng UBND tỉnh và Sở Nội vụ lập danh sách", True),
    ("buổi chiều hôm trước họp trù bị, sáng hôm sau khai mạc", True),
    ("ngày cụ thể có thông báo sau", False),
    ("đối với các thành phần được triệu tập", False),
    ("Ban Thi đua - Khen thưởng tỉnh", False),
])  # fmt: skip
def test_what_stands_in_brackets_alone_is_told(aside: str, lost: bool, congress: Papers) -> None:
    left = [one.words for one in unread(congress(said=f"Số lượng: 450 đại biểu ({aside})."))]
    assert left == [aside] * lost


@pytest.mark.parametrize(
    ("beside", "lost"),
    [
        (", mời đoàn văn nghệ của các huyện bạn đến dự", "mời đoàn văn nghệ của các huyện bạn đến dự"),
        (", mời 02 đoàn", ""),
        ("", ""),
    ],
)
def test_what_is_done_besides_a_number_is_told(beside: str, lost: str, congress: Papers) -> None:
    left = [one.words for one in unread(congress(said=f"Số lượng: 450 đại biểu{beside}."))]
    assert [lost] * bool(lost) == [one for one in left if "đoàn văn nghệ" in one]


@pytest.mark.parametrize(("said", "body", "does"), [
    (f"Cơ quan báo chí của tỉnh tăng cường chuyên trang, chuyên mục nhân {DAY}.",
     "cơ quan báo chí của tỉnh", "tăng cường chuyên trang, chuyên mục nhân"),
    ("Sở Văn hóa xây dựng tiêu chí của phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” theo từng huyện.",
     "Sở Văn hóa", "xây dựng tiêu chí của phong trào"),
])  # fmt: skip
def test_who_does_something_beside_a_name_has_a_task(said: str, body: str, does: str, papers: Papers) -> None:
    reading = papers(head="NỘI DUNG KHÁC", said=f"1. {said}")
    assert [(one["body"], one["does"][: len(does)]) for one in reading.tasks] == [(body, does)]


@pytest.mark.parametrize("said", [
    ("Tiếp tục thực hiện tốt các phong trào thi đua do Thủ tướng Chính phủ và tỉnh phát động: “Chung sức xây dựng nông "
     "thôn mới”, phong trào thi đua “Vì người nghèo - Không để ai bị bỏ lại phía sau”."),
    f"Gắn đợt thi đua với kỷ niệm {DAY}.",
    "Phong trào “Chung sức xây dựng nông thôn mới”, phấn đấu hoàn thành chỉ tiêu của giai đoạn 2021 - 2025.",
])  # fmt: skip
def test_what_only_leads_to_names_is_neither_told_nor_a_task(said: str, papers: Papers) -> None:
    reading = papers(head="NỘI DUNG KHÁC", said=f"1. {said}")
    assert (reading.left, reading.tasks) == ([], [])
