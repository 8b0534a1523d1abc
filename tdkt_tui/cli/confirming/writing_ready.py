"""What is plain in passages, or whole, is written by one answer, each sentence to its table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from tdkt_tui.workflow.plan_notes import Left, without_lefts

from .offering import offers_of
from .picked import with_waved
from .session import Session
from .state import State
from .talk import in_short

_WRITTEN, _NAMED = "Đã ghi", 1
"""What is told of facts that were written, and how often: the next screen shows what is left."""


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
    for left in gone:
        text = with_waved(session, text, left)
    if session.put(state, without_lefts(text, gone, more), tuple(lefts), ends=len(gone) == len(lefts), drafts=drafts):
        session.view.anew()
        session.talk.told[_WRITTEN] += 1
        if session.talk.told[_WRITTEN] <= _NAMED or not session.talk.interactive:
            session.talk.say(f"Đã ghi {', '.join(_in_short(facts))}.")


def _in_short(facts: Sequence[str]) -> Iterator[str]:
    """Yield facts by their keys, those of a table together: "quota.4–9"."""
    for table, run in groupby(facts, lambda fact: fact.partition(".")[0]):
        keys = [fact.partition(".")[2] for fact in run]
        numbers = [int(key) for key in keys if key.isdecimal()]
        yield (
            f"{table}.{in_short(numbers)}"
            if numbers and len(numbers) == len(keys)
            else ", ".join(f"{table}.{key}" if key else table for key in keys)
        )
