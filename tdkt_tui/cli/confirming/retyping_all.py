"""One value typed for several rows of a table at once: the levels of all parts of a programme."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import padded
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.tables import Key, name_of_key

from .asking import asked
from .held_draft import NAME, SPLIT, held_draft, of_bounds
from .retyped_values import put_values
from .session import Session
from .several_values import parts_of, right_of
from .shown_draft import told_of
from .state import State
from .steps import Step
from .talk import GONE, number_and_value, several

ALL = "*"
"""What is typed for all rows."""
_FROM_TO = re.compile(r"\d+\s*[-–]\s*\d+")


def rows_meant(typed: str, facts: Sequence[str]) -> list[str]:
    """Return the facts that "*", or "2–5", names where they are rows of one table; none for all else."""
    rows = several(typed, facts) if typed == ALL or _FROM_TO.fullmatch(typed) else []
    return rows if len(rows) > 1 and len({fact.partition(".")[0] for fact in rows}) == 1 else []


def retype_all(session: Session, state: State, rows: Sequence[str], begun: str = "") -> None:
    """Ask which value all rows are to have, and write it at each. Raises Rests, Back, BadAnswer, BadInput, ByHand.

    begun: what was typed behind the rows: the value with its number.
    """
    session.view.aside()
    drafts = [held_draft(state.plan, fact)[0] for fact in rows]
    keys = [key for key in held_draft(state.plan, rows[0])[1] if key not in (SPLIT, NAME)]
    for number, key in enumerate(keys, 1) if not number_and_value(begun, len(keys))[0] else ():
        told = list(dict.fromkeys(_told(state.plan, draft, key) for draft in drafts))
        session.talk.say(f"{number}. {name_of_key(key)}: {told[0] if len(told) == 1 else 'mỗi dòng một khác'}", "    ")
    while typed := begun or session.talk.asked(
        f"  Gõ lại số nào cho cả {padded(len(rows))} dòng (như: 3 …; -: bỏ) · Enter thôi > "
    ):
        begun = ""
        values = _values(session, state, drafts, keys, typed)
        if values:
            _put(session, rows, values)
            return
        if values is None:
            session.talk.unknown(typed, f"Ghi một số từ 1 đến {len(keys)} hoặc Enter.")


def _told(plan: Plan, draft: Draft, key: Key) -> str:
    return told_of(plan, draft, key) if key.name in draft.values else "–"


def _values(
    session: Session, state: State, drafts: Sequence[Draft], keys: Sequence[Key], typed: str
) -> list[tuple[Key, Any]] | None:
    """Return the values that were typed with their numbers, None for an answer that begins with none."""
    number, said = number_and_value(typed, len(keys))
    parts = parts_of(typed, len(keys)) or ([(number, said)] if number and said else [])
    named = [keys[at - 1] for at, _ in parts] or ([keys[number - 1]] if number else [])
    if any(of_bounds(state.plan, draft, key) for draft in drafts for key in named):
        session.talk.say("Số lượng ở một dòng có nhiều mức nên gõ riêng từng dòng.")
        return []
    if parts:
        return right_of(session, state.plan, keys, parts)
    if not number:
        return None
    value = asked(session, state.plan, drafts[0], named[0])
    return [] if value is None else [(named[0], value)]


def _put(session: Session, rows: Sequence[str], values: Sequence[tuple[Key, Any]]) -> None:
    """Write values at each row, the last first, as one step."""
    begun = len(session.trail)
    for fact in reversed(rows):
        state = session.read()
        draft = held_draft(state.plan, fact)[0]
        own = [(key, value) for key, value in values if value != GONE or key.name in draft.values]
        if own:
            put_values(session, state, draft, own)
    steps = session.trail[begun:]
    if len(steps) > 1:
        session.trail[begun:] = [Step(steps[0].names, steps[0].before, steps[-1].after, ends=False)]
