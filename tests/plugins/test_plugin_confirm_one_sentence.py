"""``tdkt plugin confirm``: one sentence of a passage among others is given to others, dropped or kept by "2.1"."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.cli.confirming.abridged import CUT, abridged, left_out
from tdkt_tui.cli.confirming.picked import several_answers
from tdkt_tui.workflow.plan_notes import left_of

ONE = "mục IV.1, đoạn 9: Các xã kê 14 dãy bàn. Các sở mang theo 15 tấm bản đồ."
OTHER = "mục II.2, đoạn 10: Các xã dựng 16 khung tranh."
LONG = (
    "mục IV.3, đoạn 11: Các xã kê 17 dãy ghế cho người già, người đi cùng trẻ nhỏ, khách phương xa ghé thăm gian trưng"
    " bày và ai còn đứng ở sân sau giờ khai mạc cho đến lúc tan buổi."
)


def kept(plan: dict[str, Any]) -> dict[str, Any]:
    return {one["words"].split()[-2]: one.get("levels", one.get("who", [])) for one in plan.get("provision", [])}


def test_each_of_several_sentences_has_its_number_and_one_alone_has_none(walk_passages: Any) -> None:
    told, plan, _ = walk_passages((OTHER, ONE), "")
    assert ("→ 2.1: " in told, "→ 2.2: " in told, "→ 1.1: " in told) == (True, True, False), told
    assert kept(plan) == {"dãy": ["xa"], "bản": ["so"], "khung": ["xa"]}


@pytest.mark.parametrize(("typed", "whom"), [
    (("2.2 c1",), {"dãy": ["xa"], "bản": ["xa"], "khung": ["xa"]}),
    (("2.1-2 *",), {"dãy": [], "bản": [], "khung": ["xa"]}),
    (("2.2 k c1",), {"dãy": ["xa"], "bản": ["xa"], "khung": ["xa"]}),
    (("2.1 w",), {"bản": ["so"], "khung": ["xa"]}),
    (("w 2.1",), {"bản": ["so"], "khung": ["xa"]}),
    (("2.2 c1; 1 các sở",), {"dãy": ["xa"], "bản": ["xa"], "khung": ["so"]}),
    (("2.1 c2; w 1",), {"dãy": ["so"], "bản": ["so"]}),
    (("w 1; 2.2 c1+2",), {"dãy": ["xa"], "bản": ["xa", "so"]}),
])  # fmt: skip
def test_one_sentence_is_answered_from_the_screen_of_all(typed: tuple[str], whom: Any, walk_passages: Any) -> None:
    told, plan, text = walk_passages((OTHER, ONE), *typed, "")
    assert kept(plan) == whom, told
    assert (left_of(text), "xem riêng" in told.partition("Tiếp theo")[0].partition("dãy")[2]) == ([], False)


def test_only_the_line_that_changed_is_told(walk_passages: Any) -> None:
    told, _, _ = walk_passages((OTHER, ONE), "2.2 c1", "")
    behind = told.partition("2.2 các xã")[2]
    assert (behind.count("→ 2.2:"), behind.count("→ 2.1:")) == (1, 0), told


@pytest.mark.parametrize("typed", ["2.7 c1", "2.2"])
def test_a_number_of_no_sentence_changes_nothing_and_says_how(typed: str, walk_passages: Any) -> None:
    told, plan, _ = walk_passages((OTHER, ONE), typed, "")
    assert "Một câu thì như: 2.1 các xã" in told
    assert kept(plan) == {"dãy": ["xa"], "bản": ["so"], "khung": ["xa"]}


def test_what_is_dropped_is_told_where_only_a_sign_stood_for_it(walk_passages: Any) -> None:
    told, plan, _ = walk_passages((OTHER, LONG), "w 2", "")
    assert CUT in told, "else this tests nothing"
    assert "Bỏ cả lời chưa hiện: “" in told
    assert list(kept(plan)) == ["khung"]


def test_what_is_left_out_and_what_is_shown_are_all_the_words() -> None:
    words = LONG.partition(": ")[2]
    shown, gone = abridged(words), left_out(words)
    assert gone
    for run in gone:
        shown = shown.replace(CUT, run, 1)
    assert shown.replace(" ", "").rstrip(".") == words.replace(" ", "").rstrip(".")


@pytest.mark.parametrize(("line", "answers"), [
    ("2 các xã; các sở", []), ("2 Sở Y tế; Sở Nội vụ; w 3", ["2 Sở Y tế; Sở Nội vụ", "w 3"]),
    ("2.1 c1; 2.2 c2", ["2.1 c1", "2.2 c2"]), ("w 1; 2 w", ["w 1", "2 w"]), ("2 c1+2", []),
])  # fmt: skip
def test_a_line_has_several_answers_where_each_has_its_number(line: str, answers: list[str]) -> None:
    assert several_answers(line) == answers


MIXED = (
    "mục IV.3, đoạn 11: Sở Y tế gửi phương án về UBND tỉnh trước ngày 20/3/2026. Các xã kê 17 dãy ghế cho người già,"
    " người đi cùng trẻ nhỏ, khách phương xa ghé thăm gian trưng bày và ai còn đứng ở sân sau giờ khai mạc cho đến lúc"
    " tan buổi."
)


@pytest.mark.parametrize("typed", ["w", "w 2"])
def test_so_it_is_where_one_passage_is_asked_alone(typed: str, walk_passages: Any) -> None:
    told, plan, _ = walk_passages((MIXED,), typed, "")
    assert CUT in told, "else this tests nothing"
    assert "Bỏ cả lời chưa hiện: “" in told
    assert kept(plan) == {}


FIRST, SECOND = "Các xã kê 17 dãy ghế cho quá nửa số khách.", "Các xã để 18 chỗ cho người già ngồi hàng đầu."
TWICE = (f"mục IV.3, đoạn 11: {FIRST}", f"mục IV.3, đoạn 12: {FIRST} {SECOND}")


def test_a_sentence_that_was_kept_elsewhere_is_neither_shown_nor_kept_again(walk_passages: Any) -> None:
    told, plan, _ = walk_passages(TWICE, "1", "", "")
    assert [one["words"] for one in plan["provision"]] == [FIRST, SECOND], told
    assert "│ Các xã để 18 chỗ" in told, told


def test_an_item_of_the_programme_has_a_number_too_and_is_dropped_by_it(walk_passages: Any) -> None:
    words = "mục III.4, đoạn 12: Chương trình hội nghị gồm: chào cờ; nghe báo cáo; bế mạc. Các xã kê 18 dãy ghế."
    told, plan, _ = walk_passages((OTHER, words), "q")
    tag = told.partition(": mục của chương trình hội nghị")[0].rpartition("→ ")[2]
    assert tag.startswith("2."), told
    told, plan, _ = walk_passages((OTHER, words), f"{tag} w", "")
    assert plan.get("agenda", []) == [], told
    assert kept(plan).keys() == {"dãy", "khung"}, told
