"""Two lengths of which a unit chooses one: read from a plan, said on paper, held in check, and gone under another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.model.exceptions_laid import laid
from tdkt_tui.model.level import Level, LevelException
from tdkt_tui.workflow.reading_plan import unread
from tdkt_tui.workflow.reading_plan.lengths import length_of

PLAN = """\
I. HÌNH THỨC, THỜI GIAN TỔ CHỨC
1. Cấp xã (xã, phường)
- Thời gian: {said}, hoàn thành trước ngày 30/5/2031.
"""
EITHER = {"days": 1, "days_or": 0.5}


@pytest.mark.parametrize(("said", "told"), [
    ("01 buổi hoặc 01 ngày", EITHER), ("½ ngày hoặc một ngày", EITHER), ("01 ngày hoặc 02 ngày",
                                                                     {"days": 2, "days_or": 1}),
    ("½ - 01 ngày", EITHER), ("từ ½ đến 01 ngày", EITHER), ("một hoặc hai buổi", EITHER),
    ("01 buổi đến 01 ngày", EITHER),
    ("01 hoặc 02 ngày", {"days": 2, "days_or": 1}), ("01 - 02 ngày", {}), ("không quá ½ - 01 ngày", {}),
    ("không quá 01 buổi hoặc 01 ngày", {}), ("01 buổi hoặc ít nhất 01 ngày", {}), ("trước 01 - 1½ ngày", {}),
    ("01 ngày hoặc 02 buổi", {}), ("sau 01 buổi hoặc 01 ngày", {}),
])  # fmt: skip
def test_two_lengths_are_read_where_one_is_chosen_or_none_lies_between(said: str, told: dict[str, Any]) -> None:
    assert length_of(said) == told


def test_both_are_in_the_plan_and_nothing_is_left(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said="01 buổi hoặc 01 ngày")
    (level,) = reading.of("level")
    assert (level.values["days"], level.values["days_or"]) == (1, 0.5)
    assert not unread(reading)
    assert unread(issued(PLAN, said="01 buổi hoặc không quá 01 ngày"))


@pytest.mark.parametrize(("keys", "words"), [
    (EITHER, "½ hoặc "), ({"days": 2, "days_or": 1}, "01 hoặc "), ({"days": 1}, ""),
    ({"days": 2, "days_or": 1.5}, "1,5 hoặc "),
])  # fmt: skip
def test_both_are_said(keys: dict[str, Any], words: str) -> None:
    assert Level(id="xa", label="cấp xã", **keys).days_bound() == words


def test_a_length_of_some_units_leaves_no_choice_and_no_bound_of_their_level() -> None:
    level = Level(id="xa", label="cấp xã", days=1, days_or=0.5, days_at_most=True)
    changed = laid(level, LevelException(level="xa", units=["xã"], days=2))
    assert (changed.days, changed.days_bound()) == (2, "")
