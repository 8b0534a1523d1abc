"""An annex that is one passage: its lines are shown by pages, and each may become a table; it never goes by one key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.workflow.confirming.original import Paragraph
from tdkt_tui.workflow.plan_notes import Left
from tdkt_tui.workflow.reading_plan.unread_annexes import lines_of_whole

from .adding import add_fact, add_this
from .offering import offers_of
from .session import Session
from .state import State, name_of
from .talk import number_of

_PAGE = 16
"""Rows of the screen that lines of an annex take at once."""


def rows_of(state: State, left: tuple[Left, ...]) -> list[Paragraph]:
    """Return the lines of an annex that stands as one passage, none for any other passage."""
    count = lines_of_whole(left[0].words) if len(left) == 1 else 0
    number = state.original.index(left[0].place[1])
    if not count or number is None:
        return []
    here = state.original.paragraphs[number]
    behind = islice(state.original.paragraphs, number, None)
    rows = [one for one in behind if one.clause == here.clause]
    return rows[:count]


def ask_rows(session: Session, state: State, left: Left, rows: list[Paragraph]) -> None:
    """Show the lines by pages until a number is typed, and begin the table of that line. Raises Rests, Back."""
    session.view.aside()
    shown = 0
    while shown < len(rows):
        end, taken = shown, 0
        while end < len(rows) and (taken < _PAGE or end == shown):
            lines = wrapped(f"{end + 1}. {rows[end].text}", "  ")
            taken += len(lines)
            if taken > _PAGE and end > shown:
                break
            session.talk.tell(lines)
            end += 1
        shown = end
        more = "trang sau" if shown < len(rows) else "thôi"
        while typed := session.talk.asked(f"  Số ghi dòng ấy · Enter {more} · < thôi > "):
            if number := number_of(typed, len(rows)):
                _add(session, state, left, rows[number - 1])
                return
            session.talk.unknown(typed, f"Ghi một số từ 1 đến {len(rows)}, hoặc Enter.")
    session.view.read.add(rows_name(left))


def rows_name(left: Left) -> tuple[str, ...]:
    """Return what the lines of an annex are known by among what was shown to its end."""
    return ("rows", *name_of(left))


def sure(session: Session, rows: Sequence[object]) -> bool:
    """Tell whether a whole annex, or table, is words only, or a blank form: asked once more. Raises Rests, Back."""
    asks = f"  Bỏ, không in cả {len(rows)} dòng: chỉ là lời, hay mẫu để trống? (c: đúng; Enter: chưa) > "
    typed = session.talk.asked(asks)
    return typed.casefold() in ("c", "có", "co", "đúng")


def _add(session: Session, state: State, left: Left, row: Paragraph) -> None:
    place = ", ".join(filter(None, (left.place[0], row.at)))
    mine = replace(left, words=f"{place}: {row.text}")
    half = next((one for one in offers_of(session, state, mine).halves if one.drafts), None)
    if half is not None:
        add_this(session, state, mine, half.drafts[0], last=False, keys=half.keys)
    else:
        add_fact(session, state, mine, last=False)
    for at, step in enumerate(session.trail):
        if step.names == (name_of(mine),):
            session.trail[at] = replace(step, names=(name_of(left),))
