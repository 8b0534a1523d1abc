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
