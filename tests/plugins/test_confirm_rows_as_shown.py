"""Passages on one screen: a number means the row that was shown with it, whatever a line does before it."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.workflow.plan_notes import Left, left_of

FOR_ALL = "mục I.2, đoạn 3: Các ngành, các cấp dựng bảng tin mừng 95 năm Ngày thành lập vườn ươm."
OF_SOME = "mục II.1, đoạn 9: Các xã, phường treo 14 tấm biển ở cổng chợ."
OF_OFFICES = "mục II.2, đoạn 12: Các sở, ngành mang theo 15 tấm bản đồ."
PASSAGES = (FOR_ALL, OF_SOME, OF_OFFICES)
"""As the file has them: what binds no level stands before what does, and is shown behind it."""


def _words(kept: dict[str, Any]) -> dict[str, Any]:
    return {one["words"].split()[-2]: one.get("levels") or one.get("who") for one in kept.get("provision", [])}


def test_what_binds_levels_is_shown_first(walk_passages: Any) -> None:
    told, _, _ = walk_passages(PASSAGES, "q")
    assert told.index("biển ở cổng chợ") < told.index("bản đồ") < told.index("vườn ươm")


@pytest.mark.parametrize("typed", ["3 w; 2 c3; 1 c2", "1 c2; 3 w; 2 c3", "2 c3; 1 c2; w 3"])
def test_numbers_of_a_line_are_those_of_the_screen_that_it_was_typed_for(typed: str, walk_passages: Any) -> None:
    told, plan, text = walk_passages(PASSAGES, typed, "", "", "q")
    assert _words(plan) == {"cổng": ["so"], "bản": ["tinh"]}, told
    assert not left_of(text)


@pytest.mark.parametrize(("typed", "kept"), [
    ("2 k c3", {"bản": ["tinh"]}), ("k 2", {"bản": ["so"]}), ("3 k c1; 2 k", {"bản": ["so"], "vườn": ["xa"]}),
])  # fmt: skip
def test_a_passage_stays_in_its_words_for_those_who_are_typed(
    typed: str, kept: dict[str, Any], walk_passages: Any
) -> None:
    told, plan, _ = walk_passages(PASSAGES, typed, "", "", "q")
    assert "không phải tên đơn vị" not in told
    said = _words(plan)
    assert {key: said[key] for key in kept} == kept, told


def test_a_row_that_a_line_took_away_has_no_number_any_more(walk_passages: Any) -> None:
    told, _, text = walk_passages(PASSAGES, "1 w; 1 c2", "q")
    assert "Không có câu trả lời “1 c2”" in told
    left: list[Left] = [*left_of(text)]
    assert [one.words for one in left] == [FOR_ALL, OF_OFFICES]
