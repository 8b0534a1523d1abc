"""Of whose delegates a demand is: one level's, several levels', all; and a share at most, which a level's size has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
2. Cấp sở (sở, ban, ngành): tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
3. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý IV năm 2031.
II. {head}
{said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


@pytest.mark.parametrize(
    ("head", "said", "levels"),
    [
        ("CƠ CẤU ĐẠI BIỂU", "1. Hội nghị cấp xã: nữ ít nhất 30%.", ["xa"]),
        ("CƠ CẤU ĐẠI BIỂU", "1. Cấp xã, cấp sở: nữ ít nhất 30%.", ["xa", "so"]),
        ("ĐẠI BIỂU DỰ ĐẠI HỘI", "1. Cơ cấu: nữ ít nhất 30%.", ["tinh"]),
        ("ĐẠI BIỂU DỰ ĐẠI HỘI TỈNH", "1. Yêu cầu chung với đại biểu các cấp: nữ ít nhất 30%.", None),
        ("ĐẠI BIỂU DỰ HỘI NGHỊ, ĐẠI HỘI", "1. Cơ cấu đại biểu: nữ ít nhất 30%.", None),
        ("ĐẠI BIỂU", "1. Cơ cấu chung: nữ ít nhất 30%.", None),
        ("HỘI NGHỊ CẤP SỞ", "1. Cơ cấu chung của đại biểu: nữ ít nhất 30%.", ["so"]),
        ("HỘI NGHỊ CẤP SỞ", "1. Cơ cấu chung: tỷ lệ đại biểu nữ ít nhất 30%.", ["so"]),
        ("ĐẠI BIỂU", "1. Hội nghị các cấp cử đại biểu dự Đại hội tỉnh: nữ ít nhất 30%.", ["tinh"]),
    ],
)
def test_a_demand_is_of_the_levels_that_its_words_name(
    head: str, said: str, levels: list[str] | None, issued: Callable[..., Any]
) -> None:
    (one,) = issued(PLAN, head=head, said=said).of("composition")
    assert one.values.get("levels") == levels
    assert one.values["at_least"] == "30%"


@pytest.mark.parametrize("whose", ["của khối", "ghép của khu công nghiệp", "chung của các hợp tác xã"])
def test_a_demand_on_a_conference_of_some_together_is_no_levels_and_is_told(
    whose: str, issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, head="HỘI NGHỊ CÁC CẤP", said=f"1. Hội nghị {whose} có đại biểu nữ chiếm từ 60% trở lên.")
    assert reading.of("composition") == []
    assert ["60%" in one.words for one in unread(reading) if one.piece.clause.startswith("II")] == [True]


@pytest.mark.parametrize(
    ("said", "measure"),
    [
        ("nữ ít nhất 1/3", "1/3"), ("nữ từ một phần ba trở lên", "1/3"), ("nữ không dưới hai phần ba", "2/3"),
        ("nữ ít nhất 20% (riêng xã Mai ít nhất 50%)", "20%"),
    ],
)  # fmt: skip
def test_fractions_and_a_demand_with_an_exception_are_read(said: str, measure: str, issued: Callable[..., Any]) -> None:
    (one,) = issued(PLAN, head="CƠ CẤU ĐẠI BIỂU", said=f"1. Đại hội tỉnh: {said}.").of("composition")
    assert one.values["at_least"] == measure


def test_the_exception_stays_told(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, head="CƠ CẤU ĐẠI BIỂU", said="1. Đại hội tỉnh: nữ ít nhất 20% (riêng xã Mai ít nhất 50%).")
    assert ["50%" in one.words for one in unread(reading) if one.piece.clause.startswith("II")] == [True]


def test_a_share_of_no_level_is_told(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, head="CƠ CẤU ĐẠI BIỂU", said="1. Khách mời không quá 15%.")
    assert not any("size" in one.values for one in reading.of("level"))
    assert ["15%" in one.words for one in unread(reading) if one.piece.clause.startswith("II")] == [True]
