"""What is plain in passages, or whole, is written by one answer, each sentence to its table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tdkt_tui.workflow.plan_notes import Left, without_lefts

from .offering import offers_of
from .session import Session
from .state import State


def write_ready(session: Session, state: State, lefts: Sequence[Left]) -> None:
    """Write what Enter writes; a passage of which nothing else is left has been answered. Raises the faults of put."""
    now = state
    facts: list[str] = []
    drafts: list[object] = []
    gone: list[Left] = []
    for left in lefts:
        offers = offers_of(session, now, left)
        drafts += [half.drafts[0] for half in offers.entered]
        facts += offers.facts
        gone += [left] if offers.ends else []
        now = replace(now, file=replace(now.file, text=offers.text), plan=offers.plan)
    text = now.file.text
    more = text.count("\n") - state.file.text.count("\n")  # the list is behind all tables
    if session.put(state, without_lefts(text, gone, more), tuple(lefts), ends=len(gone) == len(lefts), drafts=drafts):
        session.view.anew()
        session.talk.say(f"Đã ghi {', '.join(facts)}.")
