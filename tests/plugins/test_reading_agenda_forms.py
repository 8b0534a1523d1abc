"""Programmes as other offices write them: in phases, behind "theo trình tự chung:", numbered in one paragraph."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
2. Chương trình hội nghị
{said}
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
TITLES = ["Chào cờ, giới thiệu đại biểu", "Khai mạc", "Báo cáo năm 2030", "Trao thưởng", "Bế mạc"]


@pytest.mark.parametrize(
    "said",
    [
        ("- Phần thứ nhất: chào cờ, giới thiệu đại biểu; khai mạc.\n"
         "- Phần thứ hai: báo cáo năm 2030; trao thưởng; bế mạc."),
        "(1) Chào cờ, giới thiệu đại biểu; (2) Khai mạc; (3) Báo cáo năm 2030; (4) Trao thưởng; (5) Bế mạc.",
        ("Chương trình do đơn vị tự xây dựng, theo trình tự chung: chào cờ, giới thiệu đại biểu; khai mạc; báo cáo "
         "năm 2030; trao thưởng; bế mạc."),
    ],
    ids=["phases", "numbered", "common order"],
)  # fmt: skip
def test_items_are_read_in_their_order_and_nothing_is_left(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    assert [one.values["title"] for one in reading.of("agenda")] == TITLES
    assert [one.words for one in unread(reading) if one.piece.clause == "I.2"] == []


def test_what_an_item_asks_besides_is_told(issued: Callable[..., Any]) -> None:
    said = "(1) Chào cờ; (2) Khai mạc; (3) Báo cáo (trình bày không quá 20 phút); (4) Bế mạc."
    (left,) = [one.words for one in unread(issued(PLAN, said=said)) if one.piece.clause == "I.2"]
    assert "không quá 20 phút" in left


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        (("- Khai mạc (05 phút).\n- Báo cáo năm 2030 (khoảng 30 phút).\n- Trao thưởng: 40 phút.\n"
          "- Bế mạc."), [5, 30, 40, 0]),
        ("(1) Khai mạc (05 phút); (2) Báo cáo năm 2030 – 30 phút; (3) Trao thưởng (thời gian: 40 phút); (4) Bế mạc.",
         [5, 30, 40, 0]),
    ],
    ids=["lines", "numbered"],
)  # fmt: skip
def test_how_long_an_item_goes_on_is_no_part_of_its_title(
    said: str, minutes: list[int], issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, said=said)
    items = [(one.values["title"], one.values.get("minutes", 0)) for one in reading.of("agenda")]
    assert items == list(zip(["Khai mạc", "Báo cáo năm 2030", "Trao thưởng", "Bế mạc"], minutes, strict=True))
    assert [one.words for one in unread(reading) if one.piece.clause == "I.2"] == []


@pytest.mark.parametrize("heading", ["NỘI DUNG, CHƯƠNG TRÌNH", "Nội dung và chương trình", "CHƯƠNG TRÌNH, NỘI DUNG"])
def test_a_numbered_list_below_a_heading_on_the_programme_is_read_whole(
    heading: str, issued: Callable[..., Any]
) -> None:
    listed = "\n".join(f"{number}. {title};" for number, title in enumerate(TITLES, start=1))
    parts = (f"I. HÌNH THỨC\n1. Cấp xã (xã, phường): tổ chức Hội nghị điển hình tiên tiến.\n"
             f"2. Cấp tỉnh: tổ chức Hội nghị điển hình tiên tiến.\nII. {heading}\n{listed}\n")  # fmt: skip
    assert [one.values["title"] for one in issued(parts).of("agenda")] == TITLES
