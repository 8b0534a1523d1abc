"""One value of a fact typed anew, without the editor: the fact is chosen, then the value, by their numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from tdkt_tui.model.abbreviated import in_full
from tdkt_tui.workflow.confirming.changing import table_of
from tdkt_tui.workflow.confirming.draft import SINGLE, Draft
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.tables import TABLES, Key, name_of_key
from tdkt_tui.workflow.confirming.typed_lists import begins_as_somebody
from tdkt_tui.workflow.confirming.values import without_key

from .adding_beside import MORE, add_beside
from .asking import ByHand, asked
from .cell_typed import cell_meant
from .editing import edited_at
from .held_draft import held_draft, of_bounds
from .leaving_out import DROP, leave_out, rows_to_drop
from .level_typed import LIKE, level_answer, level_meant, unsaid
from .retyped_values import put_values
from .retyping_all import ALL, retype_all, rows_meant
from .right import put_value
from .session import Session
from .several_values import parts_of, right_of, tell_other, with_all
from .shown_draft import fact_lines, key_lines, told_of
from .state import OVERVIEW, State
from .talk import GONE, number_and_value

WHO = {"task": "body", "reporting": "by", "nomination": "who", "exception": "units", "pilot": "unit", "quota": "unit",
       "jointly": "units", "composition": "levels", "honours": "level", "agenda": "levels",
       "provision": "levels"}  # fmt: skip
"""The key of a table that says of whom it is."""
_WHICH = f"  Gõ lại số nào (1 …; 2 …; -: bỏ) · x bỏ cả · {MORE} thêm · s tệp · Enter thôi > "
_AGAIN = re.compile(r"^t\s*(?=\d)")  # the key that brought the values


def can_retype(group: Group) -> list[str]:
    """Return the facts of a group whose values can be typed without the editor."""
    return [fact for fact in group.facts if fact.partition(".")[0] in TABLES and ("." in fact or fact in SINGLE)]


def retype(session: Session, state: State, group: Group, begun: str = "") -> None:
    """Ask which fact, which of its values, and for the value; write it. Raises Rests, BadAnswer, BadInput.

    begun: what was typed at once: the number of the fact where there are several, that of the value, the value.
    """
    facts = can_retype(group)
    of_value = len(facts) == 1 and begun.endswith(GONE)  # "3 -" of a fact alone takes its third value away
    if not of_value and (gone := rows_to_drop(begun, facts)):
        leave_out(session, state, group, gone)
        return
    if begun.startswith(MORE) and (more := begun.removeprefix(MORE).strip()):
        add_beside(session, state, group, more)
        return
    if level := level_meant(session, state.plan, facts, begun):
        fact = level
    else:
        fact, begun = (MORE, "") if begun == MORE else _fact(session, state, facts, begun)
    if (gone := rows_to_drop(fact, facts)) or fact.casefold() in DROP:
        leave_out(session, state, group, gone)
    elif fact == MORE:
        add_beside(session, state, group)
    elif len(rows := fact.split()) > 1:
        retype_all(session, state, rows, begun)
    elif fact:
        _retype_one(session, state, group, fact, begun)


def somebody(typed: str) -> bool:
    """Tell words that name units: typed for a fact, it is of them."""
    return begins_as_somebody(in_full(typed))


def _retype_one(session: Session, state: State, group: Group, fact: str, begun: str) -> None:
    session.view.aside()
    draft, keys = held_draft(state.plan, fact)
    begun = _numbered(draft, keys, begun)
    if not (number_and_value(begun, len(keys))[0] or (begun and draft.name == "level")):
        _list(session, state, draft, keys)
    while True:
        typed, begun = _AGAIN.sub("", begun or session.talk.asked(_WHICH)), ""
        if not typed:
            return
        if typed.casefold() in ("s", "sửa", MORE):
            break
        if typed.casefold() in DROP:
            leave_out(session, state, group, [fact])
            return
        try:
            if _typed_anew(session, state, draft, keys, typed):
                return
        except ByHand:
            break
        session.talk.unknown(typed, f"Ghi một số từ 1 đến {len(keys)}, {MORE}, s hoặc Enter.")
    if typed == MORE:
        add_beside(session, state, group)
    else:
        edited_at(session, table_of(state.file.text, fact)[0])


def _numbered(draft: Draft, keys: Sequence[Key], typed: str) -> str:
    """Return what was typed with the number of the key before it that says of whom a fact is, if it names somebody."""
    at = next((at for at, key in enumerate(keys, 1) if key.name == WHO.get(draft.name)), 0)
    return f"{at} {in_full(typed)}" if at and somebody(typed) else typed


def _list(session: Session, state: State, draft: Draft, keys: Sequence[Key]) -> None:
    """Tell the keys of a fact by their numbers; where they stand above already, without their values."""
    again, session.view.listed = session.view.listed == draft.fact, draft.fact
    session.talk.tell(key_lines(state.plan, draft, keys, again=again))
    if draft.name == "level" and not session.talk.told[LIKE]:
        session.talk.told[LIKE] += 1
        session.talk.say(f"Gõ được cả câu, như: {LIKE}")


def _typed_anew(session: Session, state: State, draft: Draft, keys: Sequence[Key], typed: str) -> bool:
    """Write one value, or several, by their numbers; False for an answer that begins with none. Raises ByHand."""
    number, said = number_and_value(typed, len(keys))
    if how := cell_meant(draft, keys, number, said):
        session.talk.unknown(typed, how)
        return True
    parts = parts_of(typed, len(keys))
    named = [at for at, _ in parts] or ([number] if number else [])
    if number and said and not parts:
        tell_other(session, state.plan, keys, number, said)
    if any(of_bounds(state.plan, draft, keys[at - 1]) for at in named):
        if parts or said != GONE:  # which of the bounds is meant no number tells
            raise ByHand(draft)
        put_value(session, state, without_key(state.file.text, f"{draft.fact}.size"))
    elif parts:
        _put_all(session, state, draft, right_of(session, state.plan, keys, parts))
    elif number and (value := asked(session, state.plan, draft, keys[number - 1], typed=said)) is not None:
        put_values(session, state, draft, [(keys[number - 1], value)])
    elif not number and (values := level_answer(session, state.plan, draft, typed)):
        stays = ", ".join(map(name_of_key, unsaid(draft, values)))
        _put_all(session, state, draft, values, stays=stays)
        return True
    return bool(number)


def _put_all(
    session: Session, state: State, draft: Draft, values: Sequence[tuple[Key, Any]], *, stays: str = ""
) -> None:
    """Write several values that were typed at once; what they would replace is shown first. Raises Rests, Back.

    stays: what the line says nothing of.
    """
    new = with_all(draft, values)
    keys = {key.name: key for key in (*draft.table.keys, *(key for key, _ in values))}

    def told(one: Draft, name: str, none: str = "") -> str:
        return told_of(state.plan, one, keys[name]) if name in one.values else none

    apart = [name for name in keys if told(draft, name) != told(new, name)]
    values = [(key, value) for key, value in values
              if {key.name, *(value if isinstance(value, dict) else ())} & {*apart}]  # fmt: skip
    changed = any(name in draft.values for name in apart)
    in_table = bool(session.shown and session.shown[0] == OVERVIEW)  # there its row is told behind it
    for name in apart if changed else ():
        session.talk.say(f"{name_of_key(keys[name])}: {told(draft, name, '–')} → {told(new, name, 'bỏ')}", "    ")
    if stays and changed and not in_table:
        session.talk.say(f"không gõ nên giữ: {stays}", "    ")
    while changed and not in_table and (typed := session.talk.asked("  Enter thay · b thôi > ")):
        if typed.casefold() in ("b", "thôi"):
            return
        session.talk.unknown(typed, "Enter hoặc b.")
    if values:
        put_values(session, state, draft, values)


def _fact(session: Session, state: State, facts: Sequence[str], begun: str) -> tuple[str, str]:
    """Return which fact is meant, several with blanks between them, "" for none, and what was typed behind it.

    What names rows that are to go is returned as it was typed.
    """
    if len(facts) < 2:
        return facts[0] if facts else "", begun
    number, said = number_and_value(begun, len(facts))
    if number:
        return facts[number - 1], said
    if rows := rows_meant(begun.partition(" ")[0], facts):
        return " ".join(rows), begun.partition(" ")[2].strip()
    session.talk.tell(fact_lines(state.plan, facts))
    while True:
        both = f"; {ALL}: mọi dòng" if rows_meant(ALL, facts) else ""
        keys = f"1–{len(facts)}{both}; x 2: bỏ dòng 2; {MORE}: thêm; Enter: thôi"
        typed = session.talk.asked(f"  Sửa dòng số mấy ({keys}) > ")
        if typed in ("", MORE) or typed.casefold() in DROP or rows_to_drop(typed, facts):
            return typed, ""
        number, said = number_and_value(typed, len(facts))
        if number:
            return facts[number - 1], said or (begun if somebody(begun) else "")
        if rows := rows_meant(typed.partition(" ")[0], facts):
            return " ".join(rows), typed.partition(" ")[2].strip()
        session.talk.unknown(typed, f"Ghi một số từ 1 đến {len(facts)}, hay {MORE}.")
