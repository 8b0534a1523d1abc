"""An anniversary that a plan names in several places is proposed once."""

from __future__ import annotations

from collections.abc import Callable

from tdkt_tui.workflow.reading_plan import Reading, unread

NAME = "Ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc"


def test_a_day_that_is_named_twice_is_one(issued: Callable[..., Reading]) -> None:
    reading = issued(
        "I. NỘI DUNG\n1. Thi đua chào mừng kỷ niệm 80 năm {day} (11/6/1948 - 11/6/2028).\n"
        "2. Nhân kỷ niệm 80 năm {day}, Sở Mẫu tổ chức buổi gặp năm 2028.\nII. THỰC HIỆN\n1. Sở Mẫu hướng dẫn.\n",
        day=NAME,
    )
    (one,) = reading.of("anniversary")
    assert (one.values["of"], one.values["since"], one.values["in_year"], one.marks) == (NAME, 1948, 2028, {})
    assert not [left.figures for left in unread(reading) if left.figures]


def test_two_days_of_one_year_stay_two(issued: Callable[..., Reading]) -> None:
    reading = issued(
        "I. NỘI DUNG\n1. Mừng 35 năm tái lập tỉnh (1/1/1997 - 1/1/2032); 35 năm mở cảng Mẫu (1/5/1997 - 1/5/2032).\n"
    )
    assert len(reading.of("anniversary")) == 2
