"""One value of a fact typed anew, without the editor: the fact is chosen, then the value, by their numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.workflow.confirming.changing import table_of
from tdkt_tui.workflow.confirming.draft import SINGLE, Draft
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.tables import TABLES, Key
from tdkt_tui.workflow.confirming.values import without_key

from .adding_beside import MORE, add_beside
from .answer_line import rows_said
from .asking import ByHand, asked
from .cell_typed import cell_meant
from .editing import edited_at
from .held_draft import held_draft, of_bounds
from .leaving_out import DROP, leave_out, rows_to_drop
from .level_typed import LIKE, level_answer, level_meant
from .levels_apart import put_pilots
from .retyped_values import put_all, put_values
from .retyping_all import ALL, retype_all, rows_meant
from .right import put_value
from .rows_meant import put_many, put_rows, with_number
from .rows_meant import rows_meant as rows_by_meaning
from .session import Session
from .several_values import parts_of, right_of, tell_other
from .shown_draft import fact_lines, key_lines
from .state import State
from .talk import GONE, number_and_value

_WHICH = f"  Gõ lại số nào (1 …; 2 …; -: bỏ) · x bỏ cả · {MORE} thêm · s tệp · Enter thôi > "
_MORE = "  Đã ghi; số khác, hay Enter xong > "
_MOST = 30
"""A number that a value, or a fact of a group, may have."""
_AGAIN = re.compile(r"^t\s*(?=\d)")  # the key that brought the values


def can_retype(group: Group) -> list[str]:
    """Return the facts of a group whose values can be typed without the editor."""
    return [fact for fact in group.facts if fact.partition(".")[0] in TABLES and ("." in fact or fact in SINGLE)]


def retypes(session: Session, state: State, group: Group, typed: str, *, numbers: bool) -> bool:
    """Tell an answer that mends a fact: ``t``, one more table, a value alone; a number, where ``numbers`` are of it."""
    if typed.partition(" ")[0].casefold() == "t" or typed.startswith(MORE):
        return True
    named = number_and_value(typed, _MOST)[0]
    many = rows_said(typed, range(1, _MOST))
    return numbers and bool(named or many or rows_by_meaning(session, state.plan, can_retype(group), typed))


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
    if put_pilots(session, facts, begun) or put_many(session, state.plan, facts, begun):
        return
    if len(facts) == 1:
        begun = "; ".join(f"{number} {said}" for number, said in rows_said(begun, range(1, _MOST))) or begun
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


def _retype_one(
    session: Session, state: State, group: Group, fact: str, begun: str = "", *, more: bool = False
) -> None:
    """Ask for values of a fact until a person is through with it. more: some were typed, its values stand above."""
    session.view.aside()
    draft, keys = held_draft(state.plan, fact)
    begun = with_number(draft, keys, begun)
    listed = not (number_and_value(begun, len(keys))[0] or (begun and draft.name == "level"))
    if listed and not more:
        _list(session, state, draft, keys)
    while True:
        typed, begun = _AGAIN.sub("", begun or session.talk.asked(_MORE if more else _WHICH)), ""
        if not typed:
            return
        if typed.casefold() in ("s", "sửa", MORE):
            break
        if typed.casefold() in DROP:
            leave_out(session, state, group, [fact])
            return
        try:
            again = typed.casefold() == "t"  # the list once more
            if again or _mended(session, state, fact, (draft, keys), typed):
                if again or (listed and session.talk.interactive and _goes_on(session, state, group, fact)):
                    _retype_one(session, session.read(), group, fact, more=not again)
                return
        except ByHand:
            break
        session.talk.unknown(typed, f"Ghi một số từ 1 đến {len(keys)}, {MORE}, s hoặc Enter.")
    if typed == MORE:
        add_beside(session, state, group)
    else:
        edited_at(session, table_of(state.file.text, fact)[0])


def _mended(session: Session, state: State, fact: str, held: tuple[Draft, list[Key]], typed: str) -> bool:
    """Write what was typed of a fact, by numbers or by what it says; False for an answer that is neither."""
    meant = rows_by_meaning(session, state.plan, [fact], typed)
    put_rows(session, meant)
    said = number_and_value(typed, len(held[1]))[1] or typed  # whatever number: no name of a pilot is a form
    return bool(meant) or put_pilots(session, [fact], said) or _typed_anew(session, state, *held, typed)


def _goes_on(session: Session, state: State, group: Group, fact: str) -> bool:
    """Tell that something was written, and the fact is still one of its group: other values may be typed for it."""
    now = session.read()
    return now.plan != state.plan and any(one.name == group.name and fact in one.facts for one in now.groups)


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
        put_all(session, state, draft, right_of(session, state.plan, keys, parts))
    elif number and (value := asked(session, state.plan, draft, keys[number - 1], typed=said)) is not None:
        put_values(session, state, draft, [(keys[number - 1], value)])
    elif not number and (values := level_answer(session, state.plan, draft, typed)):
        put_all(session, state, draft, values)
        return True
    return bool(number)


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
            return facts[number - 1], said or begun
        if rows := rows_meant(typed.partition(" ")[0], facts):
            return " ".join(rows), typed.partition(" ")[2].strip()
        session.talk.unknown(typed, f"Ghi một số từ 1 đến {len(facts)}, hay {MORE}.")
