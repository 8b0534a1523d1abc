"""An agenda in a table: an item each row; minutes in one column are each item's, those of levels are only told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

ITEMS = [("Văn nghệ chào mừng", 10, 15), ("Diễn văn khai mạc", 5, 10), ("Báo cáo tổng kết", 20, 30), ("Bế mạc", 5, 6)]
TITLES = [title for title, _, _ in ITEMS]


@pytest.fixture
def read(congress: Callable[..., Any]) -> Callable[..., Reading]:
    def plan(*rows: str, title: str = "CHƯƠNG TRÌNH MẪU CỦA HỘI NGHỊ, ĐẠI HỘI") -> Reading:
        reading: Reading = congress("\n".join(rows), title=title)
        return reading

    return plan


def items(reading: Reading) -> list[tuple[str, int | None]]:
    return [(item.values["title"], item.values.get("minutes")) for item in reading.of("agenda")]


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.part == "annex"]


@pytest.mark.parametrize(
    "head", ["TT | Nội dung | Cấp cơ sở | Cấp trên cơ sở", "STT | Nội dung chương trình | Xã (phút) | Huyện (phút)"]
)
def test_minutes_of_levels_are_nobodys_and_told_once(head: str, read: Callable[..., Reading]) -> None:
    unit = "" if "(phút)" in head else " phút"
    reading = read(head, *(f"{n} | {title} | {one:02}{unit} | {two:02}{unit}"
                           for n, (title, one, two) in enumerate(ITEMS, 1)))  # fmt: skip
    assert items(reading) == [(title, None) for title in TITLES]
    (words,) = left(reading)
    assert "10, 5, 20, 5 phút" in words
    assert "15, 10, 30, 6 phút" in words


def test_minutes_for_all_are_each_items_with_parts_and_sum_understood(read: Callable[..., Reading]) -> None:
    rows = [f"{n} | {title} | {one}" for n, (title, one, _) in enumerate(ITEMS, 1)]
    reading = read("TT | Nội dung công việc | Số phút", "I | Phần nghi thức |", *rows[:2], "II | Phần chính |",
                   *rows[2:], " | Tổng cộng | 40")  # fmt: skip
    assert items(reading) == [(title, one) for title, one, _ in ITEMS]
    assert left(reading) == []


def test_a_sum_that_differs_and_who_does_an_item_are_told(read: Callable[..., Reading]) -> None:
    rows = [f"{title} | {one} phút | Ban Tổ chức" for title, one, _ in ITEMS]
    reading = read("Trình tự | Thời lượng | Người thực hiện", *rows, "Tổng cộng | 45 phút | ")
    assert items(reading) == [(title, one) for title, one, _ in ITEMS]
    assert left(reading) == ["Người thực hiện – Ban Tổ chức", "Tổng cộng | 45 phút |"]


def test_hours_of_an_example_for_all_are_minutes(read: Callable[..., Reading]) -> None:
    reading = read("TT | Nội dung | Thời gian", "1 | Văn nghệ chào mừng | 07h00 - 07h10",
                   "2 | Diễn văn khai mạc | 7 giờ 10 - 7 giờ 15", "3 | Báo cáo tổng kết | 07:15 - 08:00")  # fmt: skip
    assert items(reading) == [("Văn nghệ chào mừng", 10), ("Diễn văn khai mạc", 5), ("Báo cáo tổng kết", 45)]
    assert left(reading) == []


@pytest.mark.parametrize(
    ("head", "cell", "title"),
    [
        ("TT | Nội dung | Thời gian", "7h30 - 7h45", "CHƯƠNG TRÌNH HỘI NGHỊ"),
        ("TT | Nội dung | Thời lượng", "10 phút", "CHƯƠNG TRÌNH HỘI NGHỊ CẤP HUYỆN"),
        ("TT | Nội dung | Kinh phí", "10", "CHƯƠNG TRÌNH HỘI NGHỊ"),
        ("TT | Nội dung | Thời lượng", "10 phút", "DỰ TOÁN KINH PHÍ"),
    ],
)
def test_the_programme_of_one_conference_and_other_tables_are_no_agenda(
    head: str, cell: str, title: str, read: Callable[..., Reading]
) -> None:
    reading = read(head, *(f"{n} | {item} | {cell}" for n, item in enumerate(TITLES, 1)), title=title)
    assert items(reading) == []
    assert len(left(reading)) >= len(TITLES)
