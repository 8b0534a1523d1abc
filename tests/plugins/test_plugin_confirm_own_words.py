"""A group is shown beside the words it was read from; what is asked about by itself stands with its own question."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tdkt_tui.cli.confirming.own_words import own_words
from tdkt_tui.cli.confirming.state import Told
from tdkt_tui.model.text import plain_words
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.holding import Holder
from tdkt_tui.workflow.confirming.original import Original, Paragraph
from tdkt_tui.workflow.plan_notes import Left
from tdkt_tui.workflow.reading_plan.figures import figures_of

XA = "Mỗi xã, phường tổ chức một hội nghị từ ngày 01/11/2019 đến ngày 29/02/2020."
BAN = "Thôn, bản, tổ dân phố không tổ chức hội nghị mà họp bình chọn điển hình lên cấp xã."
MONG = "Các xã của huyện Trạm Tấu được kéo dài đến hết ngày 15/3/2020 để tránh đón Tết."
NOBODY = "Kinh phí hội nghị chi theo dự toán đã giao đầu năm cho cơ quan, đơn vị."


def held(fact: str, words: str) -> Holder:
    return Holder(fact, frozenset(one for one, _ in figures_of(words)), f" {' '.join(plain_words(words))} ",
                  frozenset({"III.1"}))  # fmt: skip


def state(left: str = "", others: tuple[Group, ...] = ()) -> Any:
    original = Original((Paragraph("đoạn 29", "III.1", f"{XA} {BAN} {MONG} {NOBODY}"),))
    known = SimpleNamespace(now=[held("level.1", "xã; phường; từ ngày 01/11/2019 đến ngày 29/02/2020"),
                                 held("exception.1", MONG)])  # fmt: skip
    waiting = (Left((1, 1), f"mục III.1, đoạn 29: {left}"),) if left else ()
    return SimpleNamespace(original=original, known=known, left=waiting, groups=(LEVEL, *others))


LEVEL = Group("level", ("level.1",), (), "mục III.1", (0,))
EXCEPTION = Group("facts", ("exception.1",), (), "mục III.1", (0,))


@pytest.mark.parametrize(
    ("left", "others", "shown"),
    [
        ("", (), f"{XA} {BAN} {MONG} {NOBODY}"),
        (BAN, (), f"{XA} … {MONG} {NOBODY}"),
        (BAN, (EXCEPTION,), f"{XA} … {NOBODY}"),
    ],
)
def test_only_what_is_asked_by_itself_is_not_shown_with_a_group(
    left: str, others: tuple[Group, ...], shown: str
) -> None:
    assert own_words(state(left, others), LEVEL, Told())[0] == shown


def test_what_was_on_a_screen_is_shown_again_only_where_the_group_was_read_from_it() -> None:
    told = Told(paragraphs={0})
    assert own_words(state(others=(EXCEPTION,)), EXCEPTION, told)[0] == f"… {MONG} …"
    assert own_words(state(), LEVEL, told)[0] == f"{XA} …"


def test_a_group_whose_facts_cannot_be_compared_is_shown_beside_all() -> None:
    other = Group("facts", ("budget",), (), "mục III.1", (0,))
    assert own_words(state(BAN), other, Told(paragraphs={0}))[0] == f"{XA} {BAN} {MONG} {NOBODY}"


def test_a_sentence_without_a_number_that_another_group_showed_is_not_shown_again() -> None:
    shown = Told(pieces=dict.fromkeys((XA, NOBODY), EXCEPTION.name))
    assert own_words(state(), LEVEL, shown)[0] == f"{XA} {BAN} {MONG} …", "its days are what the group was read from"


def test_the_number_of_a_paragraph_of_which_all_else_was_shown_is_not_left_alone() -> None:
    now = state()
    now.original = Original((Paragraph("đoạn 29", "III.1", f"1. {NOBODY}"),))
    assert own_words(now, LEVEL, Told(paragraphs={0}, pieces={NOBODY: EXCEPTION.name}))[0] == ""
