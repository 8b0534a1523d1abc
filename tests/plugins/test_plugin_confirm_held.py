"""Passages that facts hold meanwhile are told in one line, however many they are."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from tdkt_tui.cli.confirming.held import held_lines
from tdkt_tui.workflow.plan_notes import Left


def told(*held: tuple[str, tuple[str, ...]], closed: Any = ()) -> list[str]:
    state: Any = SimpleNamespace(held=[(Left((1, 1), words), facts) for words, facts in held])
    session: Any = SimpleNamespace(closed={*closed})
    return [*held_lines(session, state), *held_lines(session, state)]


def test_one_passage_is_told_with_how_it_begins_and_where_it_stands_now() -> None:
    words = "mục II.1, đoạn 30: Xã Đông An mời không quá tám mươi đại biểu"
    (line,) = told((words, ("exception.1", "quota.2")))
    assert (
        line.removesuffix(".")
        == "Không hỏi nữa: mục II.1, đoạn 30 “Xã Đông An mời không quá tám …” đã đủ ở exception.1 và quota.2"
    )


def test_several_are_one_line_and_headings_none() -> None:
    rows = tuple((f"Phụ lục I, đoạn {at}: nữ: {at}", (f"provision.{at - 20}",)) for at in (30, 31, 33))
    more = (("mục II, đoạn 9: lời", ("plan", "provision.10")), ("mục III, đoạn 12: Về hội nghị", ()))
    (line,) = told(*rows, *more)
    facts = "provision.10–11, 13 và plan"
    assert line == f"Không hỏi nữa 4 đoạn, đã đủ ở {facts}: Phụ lục I, đoạn 30–31, 33; mục II, đoạn 9."
