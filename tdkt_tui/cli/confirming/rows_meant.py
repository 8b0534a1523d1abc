"""One line mends facts by what its words can only be: "2 trước 30/4/2026; 3 Sở A", each row by its shown number."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from tdkt_tui.model.abbreviated import in_full
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.amounts_typed import COUNTED, GONE
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.tables import Key
from tdkt_tui.workflow.confirming.typed_lists import begins_as_somebody
from tdkt_tui.workflow.confirming.values_meant import WHO, values_meant

from .answer_line import parts_of_line, rows_said
from .answers_told import GROUP
from .held_draft import held_draft, of_bounds
from .leaving_out import leave_out
from .retyped_values import put_values
from .session import Session
from .several_values import right_of
from .shown_changed import values_changed
from .state import State
from .steps import Step
from .talk import number_and_value

_OFTEN = 2
"""How often the example of a value is told."""
Said = list[tuple[Key, Any]]
_LIKE = {"honours": ("không quá 02 tập thể và 03 cá nhân", "đổi số"), "exception": ("tối đa 120", "đổi số"),
         "composition": ("ít nhất 30%", "đổi số"), "nomination": ("01 tập thể, 02 cá nhân", "đổi số"),
         "jointly": ("có dưới 50 người", "đổi điều kiện"), "task": ("các xã", "đổi ai"),
         "reporting": ("các xã", "đổi ai"), "pilot": ("xã A", "đổi ai"), "quota": ("xã A", "đổi ai"),
         "provision": ("các xã", "đổi ai")}  # fmt: skip
"""What is typed of a fact of each table, and what for."""


def rows_meant(session: Session, plan: Plan, facts: Sequence[str], typed: str) -> list[tuple[str, Said]]:
    """Return the values that a line says of facts without the numbers of these values; none for any other line.

    Of several facts each is named by its number; a line with none is of the only one that it can be of.
    """
    typed = typed.strip()
    if len(facts) == 1:
        said = _of(session, plan, facts[0], typed)
        return [(facts[0], said)] if said else []
    parts = parts_of_line(typed, range(1, len(facts) + 1))
    if not parts:
        fits = [(fact, said) for fact in facts if (said := _of(session, plan, fact, typed))]
        return fits if len(fits) == 1 else []
    told = [(facts[row - 1], [] if part.key else _of(session, plan, facts[row - 1], part.said))
            for part in parts for row in part.rows]  # fmt: skip
    return told if all(part.rows for part in parts) and all(said for _, said in told) else []


def _of(session: Session, plan: Plan, fact: str, typed: str) -> Said:
    """Return what a line says of one fact; none where it begins with the number of a value, or cannot be written."""
    draft, keys = held_draft(plan, fact)
    if draft.name == "level" or (number_and_value(typed, len(keys))[0] and not COUNTED.match(typed)):
        return []
    said = values_meant(plan, draft, keys, typed, session.stated)
    if any(of_bounds(plan, draft, key) for key, _ in said):
        return []
    return [(key, value) for key, value in said if value != GONE or key.name in draft.values]


def put_rows(session: Session, rows: Sequence[tuple[str, Said]]) -> None:
    """Write values at each fact, the last first, as one step: what a unit more adds stands behind it."""
    begun = len(session.trail)
    session.view.aside()
    for fact, values in sorted(rows, key=lambda row: _number(row[0]), reverse=True):
        state = session.read()
        put_values(session, state, held_draft(state.plan, fact)[0], values)
    steps = session.trail[begun:]
    if len(steps) > 1:
        session.trail[begun:] = [Step(steps[0].names, steps[0].before, steps[-1].after, ends=False)]


def can_say(session: Session, plan: Plan, fact: str, typed: str) -> bool:
    """Tell words that may be a value of a fact, or have the number of one in front; of a level any may."""
    draft, keys = held_draft(plan, fact)
    number, value = number_and_value(with_number(draft, keys, typed), len(keys))
    return draft.name == "level" or bool((number and value) or _of(session, plan, fact, typed))


def with_number(draft: Draft, keys: Sequence[Key], typed: str) -> str:
    """Return what was typed with the number of the key before it that says of whom a fact is, if it names somebody."""
    at = next((at for at, key in enumerate(keys, 1) if key.name == WHO.get(draft.name)), 0)
    return f"{at} {in_full(typed)}" if at and begins_as_somebody(in_full(typed)) else typed


def put_many(session: Session, plan: Plan, facts: Sequence[str], typed: str) -> bool:
    """Carry out a line on one fact, or on several by their numbers, by what it says; False for any other line."""
    meant, parts = rows_meant(session, plan, facts, typed), rows_said(typed, range(1, len(facts) + 1))
    if meant:
        put_rows(session, meant)
    elif parts and len(facts) > 1:
        _put_each(session, facts, parts)
    return bool(meant or (parts and len(facts) > 1))


def _put_each(session: Session, facts: Sequence[str], parts: Sequence[tuple[int, str]]) -> None:
    """Carry out the answers of a line on facts by their numbers, the last row first, as these numbers were shown.

    What cannot be read is told, the others are carried out. Raises Rests, Back, BadAnswer, BadInput.
    """
    session.view.aside()
    numbers_move = any(said == GONE for _, said in parts)  # what is shown then tells none of what was mended
    for row, said in sorted(parts, key=lambda part: _number(facts[part[0] - 1]), reverse=True):
        state, fact = session.read(), facts[row - 1]
        group = next((one for one in state.groups if fact in one.facts), None)
        draft, keys = held_draft(state.plan, fact)
        number, value = number_and_value(with_number(draft, keys, said), len(keys))
        if said == GONE and group:
            leave_out(session, state, group, [fact])
        elif meant := _of(session, state.plan, fact, said):
            put_values(session, state, draft, meant)
        elif not number or not value or of_bounds(state.plan, draft, keys[number - 1]):
            session.talk.unknown(f"{row} {said}", f"Dòng {row} chưa đổi: gõ {row} để chọn giá trị.")
        elif values := right_of(session, state.plan, keys, [(number, value)]):
            put_values(session, state, draft, values)
        if numbers_move and said != GONE:
            session.talk.tell(values_changed(session.read().plan, facts, [fact], state.plan))


def _number(fact: str) -> int:
    return int(fact.rpartition(".")[2]) if fact.rpartition(".")[2].isdecimal() else 0


def like(state: State, facts: Sequence[str]) -> tuple[str, str]:
    """Return a line that mends one of these facts, and what it does; ("", "") where nothing is told of their tables."""
    at = next((at for name in _LIKE for at, fact in enumerate(facts, 1) if fact.partition(".")[0] == name), 0)
    if not at:
        return "", ""
    said, what = _LIKE[facts[at - 1].partition(".")[0]]
    if said == "các xã" and "window" in held_draft(state.plan, facts[at - 1])[0].values:
        said, what = f"trước {_day(state.plan)}", "đổi hạn"
    return (f"{at} {said}" if len(facts) > 1 else said), what


def example(session: Session, state: State, facts: Sequence[str]) -> str:
    """Return how a value of one of these facts is typed, for the line of keys: a few times for each table."""
    said, what = like(state, facts)
    key = f"như {said.lstrip('0123456789 ')}"
    session.talk.told[key] += bool(said)
    return f"{said}: {what} · " if said and session.talk.told[key] <= _OFTEN else ""


def help_of(state: State, facts: Sequence[str]) -> str:
    """Return what "?" tells of the answers to a question on facts, with an example of its own."""
    row = "2" if len(facts) > 1 else ""
    return GROUP.format(row=row or " ", like=like(state, facts)[0] or f"{row} thời hạn 5/6".strip())


def _day(plan: Plan) -> str:
    issued = plan.plan.date
    return f"30/4/{issued.year}" if isinstance(issued, date) else "30/4"
