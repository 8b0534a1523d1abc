"""A passage is closed as soon as what was typed holds, with what the plan held before, all that it says."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.holding import Known, holders_of
from tdkt_tui.workflow.confirming.passage import Passage

LEVEL = """
[[level]]
id = "huyen"
label = "các huyện"
units = ["huyện"]
clause = "III.2"
"""
SHARE = '[[composition]]\ngroup = "điển hình"\nat_least = "60%"\nlevels = ["huyen"]\nclause = "III.2"\n'
SIZE = "size = { caps = [{ at_least = 150, at_most = 200 }] }\n"
WORDS = "Mỗi huyện triệu tập từ 150 đến 200 đại biểu, trong đó điển hình chiếm ít nhất 60%."


@pytest.fixture
def known(province_text: Any) -> Any:
    """Return a function: what the plan said before, what it says now → what is known of it."""

    def held(*said: str) -> Known:
        texts = (province_text("vinh_du", "Vinh Dự") + one for one in said)
        return Known(*(holders_of(Plan.model_validate(tomllib.loads(text))) for text in texts))

    return held


@pytest.mark.parametrize(("before", "now", "facts"), [
    (LEVEL + SHARE, LEVEL + SIZE + SHARE, ["level.1", "composition.1"]),
    (LEVEL, LEVEL + SIZE + SHARE, ["level.1", "composition.1"]),
    (LEVEL + SIZE + SHARE, LEVEL + SIZE + SHARE, []),
    (LEVEL + SIZE + SHARE, LEVEL + "days = 1\n" + SIZE + SHARE, []),
    (LEVEL + SHARE, LEVEL + SIZE.replace("150", "100") + SHARE, []),
])  # fmt: skip
def test_new_and_old_facts_together_answer_a_passage(before: str, now: str, facts: list[str], known: Any) -> None:
    assert known(before, now).facts(Passage(WORDS, WORDS, "III.2.b", ())) == facts


@pytest.mark.parametrize(("words", "held"), [
    ("Mỗi huyện từ 150 đến 200 đại biểu.", True), ("Mỗi huyện 150 - 200 người.", True),
    ("Mỗi huyện từ 150 đến 200 bài viết.", False),
])  # fmt: skip
def test_what_a_range_counts_stands_behind_its_end(words: str, held: bool, known: Any) -> None:
    facts = known(LEVEL, LEVEL + SIZE).facts(Passage(words, words, "III.2.b", ()))
    assert (facts == ["level.1"]) is held


@pytest.mark.parametrize(("whose", "facts"), [("Huyện An Khê", []), ("Huyện Bình Sơn", ["provision.1"])])
def test_cells_of_a_row_are_held_by_a_fact_of_its_own_unit(whose: str, facts: list[str], known: Any) -> None:
    kept = f'[[provision]]\nwords = "Trong đó nữ: 12; dân tộc thiểu số: 4"\nwho = ["{whose}"]\nclause = "III.2"\n'
    passage = Passage("Trong đó nữ: 12; dân tộc thiểu số: 4", "6 | Huyện Bình Sơn | 180 | 12 | 4", "III.2", ())
    assert known(LEVEL, LEVEL + kept).facts(passage) == facts
