"""One value of a fact typed anew, without the editor: the fact is chosen, then the value, by their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from textwrap import shorten
from typing import Any

from pydantic import BaseModel

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.changing import table_of
from tdkt_tui.workflow.confirming.draft import SINGLE, Draft, said_of
from tdkt_tui.workflow.confirming.grouping import Group, clause_of, fact_at
from tdkt_tui.workflow.confirming.putting import put_into
from tdkt_tui.workflow.confirming.tables import TABLES, Key
from tdkt_tui.workflow.confirming.values import without_key

from .adding_beside import MORE, add_beside
from .asking import ByHand, asked
from .editing import edited_at
from .session import Session
from .shown_draft import name_of_key, told_of
from .state import State
from .talk import number_and_value
from .understood import understood

_BRIEF = 140
"""Signs of a fact among those of which one is to be chosen."""
_FORMS = Key("choose_form", "hình thức (số nếu có ở trên, hay gõ cả tên; nhiều thì cách nhau bằng ;)", "forms")
_NO_KEYS = ("form",)
"""A question of a level that is new; one that is there has forms by their codes."""
_BOUNDS = ("days_at_most", "days_approx", "days_or")


def can_retype(group: Group) -> list[str]:
    """Return the facts of a group whose values can be typed without the editor."""
    return [fact for fact in group.facts if fact.partition(".")[0] in TABLES and ("." in fact or fact in SINGLE)]


def retype(session: Session, state: State, group: Group, begun: str = "") -> None:
    """Ask which fact, which of its values, and for the value; write it. Raises Rests, BadAnswer, BadInput.

    begun: what was typed at once: the number of the fact where there are several, that of the value, the value.
    """
    fact, begun = (MORE, "") if begun == MORE else _fact(session, state, can_retype(group), begun)
    if fact == MORE:
        add_beside(session, state, group)
    if fact in ("", MORE):
        return
    session.seen = None
    draft, keys = _draft(state.plan, fact)
    for number, key in enumerate(keys, 1) if not number_and_value(begun, len(keys))[0] else ():
        words = told_of(state.plan, draft, key) if key.name in draft.values else "–"
        session.talk.say(f"{number}. {name_of_key(key)}: {words}", "    ")
    while True:
        typed = begun or session.talk.asked(
            f"  Gõ lại số nào (kèm giá trị; -: bỏ) · {MORE} thêm · s soạn thảo · Enter thôi > "
        )
        begun = ""
        if not typed:
            return
        if typed.casefold() in ("s", "sửa"):
            break
        if typed == MORE:
            add_beside(session, state, group)
            return
        number, said = number_and_value(typed, len(keys))
        if number:
            try:
                _put(session, state, draft, keys[number - 1], said)
            except ByHand:
                break
            return
        session.talk.unknown(typed, f"Ghi một số từ 1 đến {len(keys)}, {MORE}, s hoặc Enter.")
    edited_at(session, table_of(state.file.text, fact)[0])


def _put(session: Session, state: State, draft: Draft, key: Key, typed: str) -> None:
    value = asked(session, state.plan, draft, key, typed=typed)
    if value is None:
        return
    if value == "-":  # or "k", "*": what such a key says where it is not written
        session.put(state, without_key(state.file.text, f"{draft.fact}.{key.name}"))
        return
    if draft.name == "quota" and key.name == "unit" and str(value).casefold().startswith("mỗi "):
        raise BadInput("“mỗi …” là khóa each, không phải tên một đơn vị.", field=f"{draft.fact}.unit",
                       fix=f"s: đổi dòng unit thành each = \"{str(value)[4:]}\"")  # fmt: skip
    text = state.file.text
    for bound in _BOUNDS if key.name == "days" else ():
        text = without_key(text, f"{draft.fact}.{bound}")
    put = put_into(session.path, text, state.plan, replace(draft, values=said_of(key, value)), "")
    session.put(state, put.text)


def _fact(session: Session, state: State, facts: Sequence[str], begun: str) -> tuple[str, str]:
    """Return which fact is meant, "" for none, and what was typed behind its number."""
    if len(facts) < 2:
        return facts[0] if facts else "", begun
    number, said = number_and_value(begun, len(facts))
    if number:
        return facts[number - 1], said
    for number, fact in enumerate(facts, 1):
        words = " ".join(line.strip() for line in understood(state.plan, [fact]))
        session.talk.say(f"{number}. {shorten(words, _BRIEF, placeholder=' …')}")
    while True:
        typed = session.talk.asked(f"  Sửa dòng số mấy (1–{len(facts)}; {MORE}: thêm bảng; Enter: thôi) > ")
        if typed in ("", MORE):
            return typed, ""
        number, said = number_and_value(typed, len(facts))
        if number:
            return facts[number - 1], said
        session.talk.unknown(typed, f"Ghi một số từ 1 đến {len(facts)}, hay {MORE}.")


def _draft(plan: Plan, fact: str) -> tuple[Draft, list[Key]]:
    """Return what a fact says by the keys that can be typed."""
    table = fact.partition(".")[0]
    item = fact_at(plan, fact)
    keys = [
        key for key in TABLES[table].keys if key.name not in _NO_KEYS and not (fact in SINGLE and key.name == "level")
    ]
    if table == "level":
        sized = isinstance(item, Level) and bool(item.size.model_fields_set)  # sizes of many kinds are no number
        keys = [key for key in keys if key.name not in ("least", "most") or not sized] + [_FORMS]
    keys = [_one_unit(key, table) for key in keys]
    values = {key.name: value for key in keys if (value := _value(item, key.name)) not in ("", None, [], {}, 0, False)}
    return Draft(table, values, clause_of(plan, fact), fact), keys


def _one_unit(key: Key, table: str) -> Key:
    """Return the key as a table that is there has it: one unit, where several questions made several tables."""
    return replace(key, asked="text") if table in ("pilot", "quota") and key.name == "unit" else key


def _value(item: object, name: str) -> Any:
    value = getattr(item, name, None)
    return value.model_dump(exclude_unset=True) if isinstance(value, BaseModel) else value
