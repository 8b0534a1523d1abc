"""Purposes and requirements are read in the plan's words; a sentence that lays something down is still told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread
from tdkt_tui.workflow.reading_plan.aims import _only_wishes, _without_past

APART = """\
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Đánh giá kết quả sau 05 năm (2020 - 2025) thi đua của toàn tỉnh; rút ra cách làm hay.
- Chào mừng Đại hội Thi đua yêu nước toàn quốc lần thứ XI.
2. Yêu cầu:
Việc tổ chức cần thực hiện tốt các yêu cầu như sau:
- Không bình chọn qua loa, hình thức. Mỗi huyện gửi ít nhất 02 điển hình trước ngày 05/3/2025.
- Hoàn thành trước ngày 01/4/2025. Đồng thời, tránh phô trương, lãng phí trong tổ chức.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
TOGETHER = """\
I. MỤC TIÊU, YÊU CẦU
1. Mục tiêu: Ghi nhận, tôn vinh những tấm gương sáng trong lao động.
2. Tiếp tục lan tỏa những việc làm tử tế trong cộng đồng dân cư.
3. Bảo đảm trang trọng, an toàn, gọn nhẹ.
II. YÊU CẦU ĐỐI VỚI BÁO CÁO
1. Nêu rõ mặt được, mặt chưa được của phong trào.
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


def aims(reading: Any) -> list[tuple[str, str]]:
    return [(item.values["kind"], item.values["words"]) for item in reading.of("aim")]


def test_each_heading_tells_what_stands_below_it(issued: Callable[..., Any]) -> None:
    reading = issued(APART)
    assert aims(reading) == [
        ("purpose", "Đánh giá kết quả sau 05 năm (2020 - 2025) thi đua của toàn tỉnh; rút ra cách làm hay"),
        ("purpose", "Chào mừng Đại hội Thi đua yêu nước toàn quốc lần thứ XI"),
        ("requirement", "Không bình chọn qua loa, hình thức"),
        ("requirement", "Tránh phô trương, lãng phí trong tổ chức"),
    ]
    assert not any(item.marks for item in reading.of("aim"))
    left = [item.words for item in unread(reading)]
    assert [words for words in left if "05/3/2025" in words or "01/4/2025" in words], left
    for held in ("tấm gương", "rút ra cách", "như sau", "qua loa", "phô trương"):
        assert not any(held in words for words in left), left


def test_where_no_heading_tells_them_apart_the_words_do_and_it_is_marked(issued: Callable[..., Any]) -> None:
    reading = issued(TOGETHER)
    assert aims(reading) == [
        ("purpose", "Ghi nhận, tôn vinh những tấm gương sáng trong lao động"),
        ("purpose", "Tiếp tục lan tỏa những việc làm tử tế trong cộng đồng dân cư"),
        ("requirement", "Bảo đảm trang trọng, an toàn, gọn nhẹ"),
    ]
    assert [bool(item.marks) for item in reading.of("aim")] == [False, True, True]


@pytest.mark.parametrize(("said", "past"), [
    ("Tổng kết phong trào của hai tỉnh trước khi sáp nhập và của tỉnh từ ngày 01/7/2025", True),
    ("Tránh trùng lắp với các hội nghị đã tổ chức trước ngày 01 tháng 7 năm 2025", True),
    ("Tránh trùng lắp với các hội nghị tổ chức trước ngày 01 tháng 11 năm 2025", False),
    ("Tạo không khí phấn khởi chào mừng 120 năm thành lập tỉnh (11/4/1906 - 11/4/2026)", True),
    ("Tạo không khí phấn khởi trong đợt thi đua cao điểm (11/4/2026 - 20/6/2026)", False),
])  # fmt: skip
def test_a_day_that_is_past_binds_nobody(said: str, past: bool) -> None:
    assert not _only_wishes(f"{said}.")
    assert _only_wishes(_without_past(f"{said}.", date(2025, 10, 8))) is past


@pytest.mark.parametrize("binds", [
    "xong trước ngày Quốc khánh", "ít nhất một nửa là nữ", "Sở Y tế bố trí bác sĩ", "gửi danh sách về tỉnh",
    "có 30 người dự", "kèm theo biểu mẫu", "do thủ trưởng quyết định", "chọn đơn vị làm điểm",
    "không xét trường hợp bị kỷ luật", "theo Phụ lục kèm theo", "trình Hội đồng xét",
])  # fmt: skip
def test_what_binds_somebody_is_no_purpose(binds: str) -> None:
    wish = "Cổ vũ phong trào thi đua giai đoạn 2025 - 2030 trong quá trình đổi mới"
    assert _only_wishes(f"{wish}.")
    assert not _only_wishes(f"{wish}, {binds}.")


def test_who_leads_in_person_is_a_wish() -> None:
    assert _only_wishes("Hội nghị phải do người đứng đầu trực tiếp chỉ đạo, gọn, thiết thực, tiết kiệm.")
    assert not _only_wishes("Số đại biểu của hội nghị do người đứng đầu từng nơi xem xét.")


def test_an_end_hoped_for_twice_is_a_wish() -> None:
    assert _only_wishes("Cổ vũ mọi người thi đua hoàn thành và hoàn thành vượt mức các chỉ tiêu đã đề ra.")
    assert not _only_wishes("Cổ vũ mọi người thi đua, hoàn thành và nghiệm thu cầu mới trong mùa khô.")


@pytest.mark.parametrize(
    ("where", "found"), [("trong lực lượng vũ trang đẩy mạnh", []), ("đẩy mạnh", ["Giữ yên bản làng"])]
)
def test_a_movement_of_the_armed_forces_is_no_other_units(
    where: str, found: list[str], issued: Callable[..., Any]
) -> None:
    said = f"I. NỘI DUNG\n1. Ở nông thôn làm đường; {where} phong trào thi đua “Giữ yên bản làng”.\n"
    assert [item.values["name"] for item in issued(said).of("movement")] == found
