"""A share is typed with the bound that its words give it; a length is no less than nothing."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tdkt_tui.workflow.confirming.typed import days_typed
from tdkt_tui.workflow.confirming.typed_people import bounded_typed

SHARE = """
[[composition]]  # CHƯA XÁC NHẬN: mục II.7, đoạn 30: Khách mời không quá một phần năm.
group = "thợ rừng"
at_least = "20%"
clause = "II.7"
"""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("không quá một phần năm", {"at_most": "1/5"}),
        ("tối đa 20%", {"at_most": "20%"}),
        ("10-15%", {"at_least": "10%", "at_most": "15%"}),
        ("từ 60% trở lên", "60%"),
        ("ít nhất 12 người", "12"),
        ("30 %", "30%"),
    ],
)
def test_the_words_of_a_share_say_its_bound(typed: str, said: object) -> None:
    assert bounded_typed("at_least", typed) == said


def test_at_most_takes_the_place_of_at_least(walk_through: Any) -> None:
    told, file = walk_through(SHARE, "t 2 không quá một phần năm", "q")
    mine = tomllib.loads(file.read_text("utf8"))["composition"][-1]
    assert mine.get("at_most") == "1/5", told
    assert "at_least" not in mine


@pytest.mark.parametrize("typed", ["-1 ngày", "– 1 ngày", "0 ngày"])
def test_a_length_below_half_a_day_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="ghi số ngày"):
        days_typed(typed)


@pytest.mark.parametrize(("typed", "days"), [("½", 0.5), ("một buổi", 0.5), ("1,5 ngày", 1.5), ("10 ngày", 10)])
def test_other_ways_to_say_a_length_are_taken(typed: str, days: float) -> None:
    assert days_typed(typed) == days
