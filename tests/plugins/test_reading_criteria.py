"""Whom a plan wants chosen or awarded, and by which standards, is each line under the headings that say so, whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý I năm 2024.
II. {part}
1. {head}
{lines}
2. Sở Nội vụ hướng dẫn thực hiện.
"""
GIFT = "Hộ gia đình ủng hộ từ 50 triệu đồng trở lên"


@pytest.fixture
def standards(issued: Callable[..., Any]) -> Callable[..., Reading]:
    def read(lines: str, head: str = "Tiêu chuẩn", part: str = "KHEN THƯỞNG") -> Reading:
        reading: Reading = issued(PLAN, lines=lines, head=head, part=part)
        return reading

    return read


def titles(reading: Reading) -> list[str]:
    return [item.values["title"] for item in reading.of("criterion")]


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.clause.startswith("II.1")]


@pytest.mark.parametrize(
    ("head", "part"),
    [
        ("Tiêu chuẩn", "KHEN THƯỞNG"),
        ("Đối tượng", "CÔNG TÁC KHEN THƯỞNG"),
        ("Đối tượng, tiêu chuẩn", "GIỚI THIỆU ĐIỂN HÌNH TIÊN TIẾN"),
        ("Tiêu chuẩn xét tặng Bằng khen", "NỘI DUNG"),
        ("Điều kiện, tiêu chuẩn lựa chọn", "NỘI DUNG"),
        ("Tiêu chí chung:", "BÌNH CHỌN GƯƠNG TIÊU BIỂU"),
    ],
)
@pytest.mark.parametrize("mark", ["a) {} .", "- {};"])
def test_each_line_is_a_standard_whole(mark: str, head: str, part: str, standards: Callable[..., Reading]) -> None:
    reading = standards(mark.format(GIFT), head, part)
    assert titles(reading) == [GIFT]
    assert reading.of("budget") == []
    assert left(reading) == []


def test_a_heading_between_says_whose_they_are(standards: Callable[..., Reading]) -> None:
    reading = standards(f"a) Đối với tập thể:\n- Có mô hình mới.\nb) Cá nhân:\n- {GIFT}.")
    assert titles(reading) == ["Tập thể: Có mô hình mới", f"Cá nhân: {GIFT}"]
    assert left(reading) == []


@pytest.mark.parametrize(
    ("head", "part"),
    [
        ("Đối tượng tham dự", "KHEN THƯỞNG"),
        ("Tiêu chuẩn đại biểu", "GIỚI THIỆU ĐIỂN HÌNH"),
        ("Đối tượng", "TUYÊN TRUYỀN"),
        ("Hồ sơ", "KHEN THƯỞNG"),
    ],
)
def test_who_comes_is_no_standard(head: str, part: str, standards: Callable[..., Reading]) -> None:
    assert titles(standards(f"- {GIFT}.", head, part)) == []


def test_what_orders_anything_stays_told(standards: Callable[..., Reading]) -> None:
    order = "Danh sách gửi Sở Nội vụ trước ngày 20/8/2024"
    reading = standards(f"- {GIFT}.\n- {order}.")
    assert titles(reading) == [GIFT]
    assert any(order in words for words in left(reading)) or reading.of("task")


@pytest.mark.parametrize("said", [
    "Tỷ lệ hồ sơ đúng hạn từ 97%; không có cán bộ bị kỷ luật",
    "Đã công khai xin lỗi 100% hồ sơ trễ hạn",
])  # fmt: skip
def test_files_that_a_unit_settles_are_none_that_it_sends(said: str, standards: Callable[..., Reading]) -> None:
    reading = standards(f"a) Tập thể: {said}.\nb) Hồ sơ đề nghị: 02 bộ.", "Điều kiện")
    assert titles(reading) == [f"Tập thể: {said}"]
    assert left(reading) == ["Hồ sơ đề nghị: 02 bộ."]


@pytest.mark.parametrize("barred", [
    "Không đề nghị trường hợp đã được tặng Bằng khen của Chủ tịch UBND tỉnh trong 02 năm 2022, 2023",
    "Không xét: cá nhân chuyển công tác khỏi tỉnh; đơn vị có kết luận thanh tra chưa khắc phục",
    "Không xét khen thưởng đối với người bị kỷ luật từ khiển trách trở lên trong năm 2023",
    "Chưa đề nghị khen thưởng cho tập thể đang bị thanh tra",
])  # fmt: skip
def test_who_gets_none_is_a_standard_wherever_it_is_said(barred: str, standards: Callable[..., Reading]) -> None:
    reading = standards(f"Tặng 07 bức tranh. {barred}.", "Hình thức, số lượng")
    assert titles(reading) == [barred]
    assert left(reading) == ["Tặng 07 bức tranh"]


def test_what_is_not_given_to_anyone_bars_none(standards: Callable[..., Reading]) -> None:
    assert titles(standards("Không xét quá 20% lãnh đạo. Không tặng quà.", "Hình thức, số lượng")) == []


@pytest.mark.parametrize(("said", "part"), [
    ("Ưu tiên cá nhân là người lao động trực tiếp.", "KHEN THƯỞNG"),
    ("Ưu tiên xét tặng thưởng các tập thể ở vùng khó khăn.", "KHEN THƯỞNG"),
    ("Không đề nghị khen thưởng cá nhân đã được tặng Bằng khen trong 12 tháng tính đến ngày nộp hồ sơ.", "KHEN THƯỞNG"),
    ("Không giới thiệu trường hợp đang bị xem xét kỷ luật, có đơn thư khiếu nại.", "YÊU CẦU"),
    ("Đối tượng: tập thể, cá nhân đạt danh hiệu Chiến sĩ thi đua, Anh hùng, nông dân giỏi.", "KHEN THƯỞNG"),
    ("Đại biểu chính thức là người được khen thưởng từ Giấy khen trở lên trong giai đoạn 2020 - 2025.", "ĐẠI BIỂU"),
    ("Người được cử phải có thành tích nổi bật.", "ĐẠI BIỂU"),
    ("Cá nhân được chọn phải có một lần được tặng Bằng khen; nông dân không bắt buộc điều kiện này.", "KHEN THƯỞNG"),
    ("Anh hùng Lao động đang công tác tại tỉnh là đại biểu đương nhiên và nằm trong số được phân bổ.", "ĐẠI BIỂU"),
    ("Không khen thưởng một thành tích hai lần trong cùng đợt.", "KHEN THƯỞNG"),
])  # fmt: skip
def test_a_sentence_that_says_who_is_chosen_is_a_standard(
    said: str, part: str, standards: Callable[..., Reading]
) -> None:
    reading = standards(f"- Tổ chức trang trọng. {said}", "Nội dung", part)
    assert titles(reading) == [said.rstrip(".")]
    assert not any(said.rstrip(".") in words for words in left(reading))


@pytest.mark.parametrize("said", [
    "Đại biểu chính thức là điển hình được khen thưởng chiếm ít nhất 70%.",
    "Ưu tiên bố trí kinh phí cho hội nghị.",
    "Đại biểu dự hội nghị là trưởng các phòng, ban.",
    "Không giới thiệu quá 02 cá nhân.",
    "Tổng số khoảng 300 đại biểu. Anh hùng Lao động của tỉnh là đại biểu đương nhiên.",
])  # fmt: skip
def test_what_says_something_else_is_no_standard(said: str, standards: Callable[..., Reading]) -> None:
    assert titles(standards(f"- Tổ chức trang trọng. {said}", "Nội dung", "KHEN THƯỞNG")) == []


def test_who_may_be_a_delegate_of_the_congress_is_no_standard_of_all(congress: Callable[..., Reading]) -> None:
    said = (
        "a) Đại biểu chính thức phải là người đã được tặng Giấy khen; người được tặng cúp vàng là đại biểu đương nhiên."
    )
    reading = congress(said=said)
    assert titles(reading) == []
    assert any("đại biểu đương nhiên" in item.words for item in unread(reading))
