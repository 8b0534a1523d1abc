"""Several tables that a person chose, of which nothing is to be typed: seen on one screen, written by one answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.own_level import with_own_level
from tdkt_tui.workflow.confirming.putting import Put, put_into
from tdkt_tui.workflow.confirming.replacing import completed
from tdkt_tui.workflow.plan_notes import Left

from .adding import add_this
from .proposing import without_passage
from .remaining import STILL, WORDS, rest_lines, rest_of
from .session import Session
from .shown_draft import title, values_told
from .shown_passage import remark_of
from .state import State, name_of
from .talk import Back, number_of


def whole(drafts: Sequence[Draft]) -> bool:
    """Tell several tables of which nothing is to be typed, none of which completes or replaces what is there."""
    return len(drafts) > 1 and not any(one.fact or one.missing() or one.lacking() for one in drafts)


def write_several(session: Session, left: Left, drafts: Sequence[Draft], *, ends: bool, by_enter: bool = False) -> bool:
    """Show tables together, each changed by its number, and write them. False: nothing is asked here, each goes alone.

    ends: with them the passage has been answered; by_enter: nobody chose them, so that another Enter writes none.
    Raises Rests, the faults of the file.
    """
    todo = list(drafts)
    shown = False
    while todo:
        state = session.read()
        here = next((one for one in state.left if one.words == left.words), None)
        put = _all_put(session, state, left, todo)
        if here is None or put is None:
            return shown
        shown = True
        session.view.aside()
        session.talk.say(f"Ghi {len(todo)} bảng:")
        for number, one in enumerate(todo, 1):
            draft = with_own_level(state.plan, one)
            session.talk.tell(wrapped(f"{number}. {title(state.plan, draft)}", "    "))
            session.talk.tell(wrapped(values_told(state.plan, draft), "       "))
        enter = "c" if by_enter else "Enter"
        rest = rest_of(put.plan, state.original, here, [*drafts, *session.drafts_of(name_of(here))]) if ends else []
        session.talk.tell(row for line in rest_lines(rest) for row in wrapped(line, "  "))
        done = f", {STILL}" if rest else ", xong đoạn" if ends else ""
        try:
            typed = session.talk.asked(
                f"  {enter} ghi cả {len(todo)} bảng{done} · 1–{len(todo)} sửa bảng ấy · b thôi > "
            )
        except Back:
            return True
        if typed.casefold() in ("b", "thôi"):
            return True
        waved = bool(rest) and typed.casefold() == WORDS
        if waved or typed.casefold() in (("c", "có") if by_enter else ("", "c", "có")):
            _write(session, state, here, put, todo, ends=ends and (waved or not rest), waved=rest)
            return True
        if not (number := number_of(typed, len(todo))):
            session.talk.unknown(typed or "Enter", f"{enter}, một số từ 1 đến {len(todo)}, b.")
            continue
        if add_this(session, state, here, todo[number - 1], last=ends and len(todo) == 1):
            del todo[number - 1]
    return True


def _write(
    session: Session,
    state: State,
    left: Left,
    put: Put,
    drafts: Sequence[Draft],
    *,
    ends: bool,
    waved: Sequence[str],
) -> None:
    text = without_passage(put.text, state, left, waved) if ends else put.text
    if session.put(state, text, (left,), ends=ends, drafts=drafts):
        session.talk.say(f"Đã ghi {', '.join(put.facts)}.")


def _all_put(session: Session, state: State, left: Left, drafts: Sequence[Draft]) -> Put | None:
    """Return the text with all of them; None where one completes another table, or the checks tell of it."""
    now, facts = state, list[str]()
    put: Put | None = None
    for one in drafts:
        draft = with_own_level(now.plan, one)
        if completed(now.plan, draft).fact:
            return None
        put = put_into(session.path, now.file.text, now.plan, draft, remark_of(left))
        if put.plan is None or not put.clean:
            return None
        facts += put.facts
        now = replace(now, file=replace(now.file, text=put.text), plan=put.plan)
    return replace(put, facts=tuple(facts)) if put else None
