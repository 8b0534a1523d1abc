"""``tdkt plugin confirm``: one sentence of a passage goes, or stays in its words, by its number; numbers stay."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.workflow.plan_notes import left_of

SAID = (
    "mục IV.1, đoạn 9: Có 14 điểm cầu của các xã. Sở Y tế gửi phương án về UBND tỉnh trước ngày 20/3/2026. "
    "Mỗi doanh nghiệp cử một người đọc 15 trang."
)
MIXED = (SAID,)


def kept(plan: dict[str, Any]) -> list[tuple[str, Any]]:
    return [(one["words"], one.get("levels", one.get("who", []))) for one in plan.get("provision", [])]


def test_a_sentence_is_dropped_by_its_number_and_the_others_keep_theirs(walk_passages: Any) -> None:
    told, plan, text = walk_passages(MIXED, "1", "b", "w 1", "", "")
    assert "Bỏ câu 1, không in" in told
    assert [one["body"] for one in plan["task"]] == ["Sở Y tế"]
    assert [words for words, _ in kept(plan)] == ["Mỗi doanh nghiệp cử một người đọc 15 trang."]
    assert (left_of(text), "Có 14 điểm cầu" in text.rpartition("[[")[2]) == ([], True), "what has a number stays told"


@pytest.mark.parametrize(("typed", "whom"), [("k 2 c1", ["xa"]), ("2 k các sở", ["so"]), ("k 2", ["Sở Y tế"]),
                                             ("k 2-4 c1", ["xa"])])  # fmt: skip
def test_a_sentence_stays_in_its_words_whatever_table_it_may_be(
    walk_passages: Any, typed: str, whom: list[str]
) -> None:
    told, plan, text = walk_passages(MIXED, "1", "b", typed, "", "")
    assert ("Sở Y tế gửi phương án về UBND tỉnh trước ngày 20/3/2026.", whom) in kept(plan), told
    assert (plan.get("task", []), left_of(text)) == ([], [])


def test_help_is_short_and_its_long_form_is_asked_for(walk_passages: Any) -> None:
    short, _, _ = walk_passages(MIXED, "1", "b", "?", "q")
    long, _, _ = walk_passages(MIXED, "1", "b", "??", "q")
    assert ("chỉ hỏi chỗ còn thiếu" in short, "chỉ hỏi chỗ còn thiếu" in long) == (False, True)


ROWS = ("mục IV.1, đoạn 9: Có 14 điểm cầu.", "mục II.2, đoạn 10: Có 15 màn hình ở các sở.",
        "mục IV.3, đoạn 11: Có 16 bàn.", "mục IV.4, đoạn 12: Có 17 ghế.")  # fmt: skip


def test_what_is_left_of_a_screen_keeps_its_numbers(walk_passages: Any) -> None:
    told, plan, _ = walk_passages(ROWS, "w 3", "4 c1", "")
    assert "1. (II.2) Có 15 màn hình" in told, "the one that binds a level is asked first"
    assert [whom for words, whom in kept(plan) if "17 ghế" in words] == [["xa"]]
    assert not any("16 bàn" in words for words, _ in kept(plan))
