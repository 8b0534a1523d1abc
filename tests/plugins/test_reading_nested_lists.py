"""A list numbered anew below a numbered title is of that title; the headings go on behind it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

ITEMS = ["Chào cờ; khai mạc.", "Báo cáo tổng kết.", "Giao lưu.", "Trao thưởng.", "Bế mạc."]
PLAN = """\
I. HỘI NGHỊ CÁC CẤP
1. Xã, phường
- Thời gian: trong quý II năm 2031.
2. Chương trình hội nghị{colon}
{said}
{after}
"""


@pytest.mark.parametrize("colon", ["", ":"])
@pytest.mark.parametrize(("after", "clause"), [
    ("3. Kinh phí\n- Ngân sách xã.", "I.3"), ("II. KINH PHÍ\n1. Ngân sách xã.", "II.1"),
])  # fmt: skip
def test_the_items_are_of_their_title(after: str, clause: str, colon: str, issued: Callable[..., Any]) -> None:
    said = "\n".join(f"{number}. {words}" for number, words in enumerate(ITEMS, 1))
    reading = issued(PLAN, said=said, after=after, colon=colon)
    assert [item.values["clause"] for item in reading.of("agenda")] == [f"I.2.{number}" for number in range(1, 6)]
    assert [item.values["title"] for item in reading.of("agenda")] == [words.rstrip(".") for words in ITEMS]
    assert reading.body()[-1].clause == clause


def test_a_title_whose_number_goes_on_with_both_is_the_next_heading(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said="1. Chào cờ.\n2. Bế mạc.", after="3. Kinh phí\n- Ngân sách xã.", colon="")
    assert [piece.clause for piece in reading.body()][-4:] == ["I.2.1", "I.2.2", "I.3", "I.3"]


def test_numbers_that_begin_anew_behind_a_sentence_are_no_list_of_it(issued: Callable[..., Any]) -> None:
    reading = issued("I. VIỆC\n1. Sở Nội vụ hướng dẫn.\n1. Sở Y tế kiểm tra.\n2. Sở Tài chính bố trí kinh phí.\n")
    assert [piece.clause for piece in reading.body()] == ["I", "I.1", "I.1", "I.2"]


@pytest.mark.parametrize(("said", "items"), [
    ("Chương trình gồm: khai mạc; báo cáo tổng kết; trao thưởng; bế mạc.", 4),
    ("Trình tự: chào cờ; khai mạc; giao lưu; bế mạc.", 4), ("Nội dung gồm: báo cáo; tuyên truyền; kiểm tra.", 0),
    ("Chương trình gồm: xây dựng kế hoạch; rà soát; kiểm tra.", 0),
])  # fmt: skip
def test_a_programme_under_no_heading_is_of_what_the_plan_is_on(said: str, items: int,
                                                                issued: Callable[..., Any]) -> None:  # fmt: skip
    assert len(issued("I. NỘI DUNG\n1. {said}\n", said=said).of("agenda")) == items
