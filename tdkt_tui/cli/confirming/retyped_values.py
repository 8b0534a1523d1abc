"""Values that were typed for a fact, put where each belongs: at its key, in its size, at the form of its level."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.level import Size
from tdkt_tui.workflow.confirming.draft import BOUNDS, Draft, said_of, with_counted
from tdkt_tui.workflow.confirming.grouping import Group, fact_at
from tdkt_tui.workflow.confirming.issued_keys import rekeyed
from tdkt_tui.workflow.confirming.putting import put_into
from tdkt_tui.workflow.confirming.size_parts import WITHIN, size_with_part
from tdkt_tui.workflow.confirming.split_level import again, split_level
from tdkt_tui.workflow.confirming.tables import Key, name_of_key
from tdkt_tui.workflow.confirming.task_cut import cut_of, with_cut
from tdkt_tui.workflow.confirming.typed import OR
from tdkt_tui.workflow.confirming.typed_people import ABOUT, PEOPLE, size_with
from tdkt_tui.workflow.confirming.typed_times import Counted
from tdkt_tui.workflow.confirming.values import with_value, without_key

from .held_draft import FORMS, NAME, SPLIT, form_of
from .levels_alike import give_alike
from .right import put_value
from .session import Session
from .several_values import with_all
from .sharing_out import share_out
from .shown_draft import told_of
from .state import State
from .talk import GONE

_OF_ONE_UNIT = ("pilot", "quota")


def put_values(session: Session, state: State, draft: Draft, values: Sequence[tuple[Key, Any]]) -> None:
    """Write values at the fact that a draft stands for. Raises BadInput where one cannot be written there.

    A fact of one level that was given several is written once for each. A level is parted behind the others: of the
    units that it has by then, and where it cannot be they are not lost.
    """
    if many := next((key for key, value in values if key.asked == "level" and isinstance(value, list)), None):
        first, *more = next(value for key, value in values if key == many)
        single = [(key, first if key == many else value) for key, value in values]
        text = _with_values(session, state, draft, single)
        put_value(session, state, _of_more(state.file.text, text, f"{draft.fact}.{many.name}", more))
        return
    values = [(key, _forms(draft, value) if key.name == FORMS.name else value) for key, value in values]
    split = next((value for key, value in values if key == SPLIT), None)
    others = [(key, value) for key, value in values if key != SPLIT]
    if others and put_value(session, state, _with_values(session, state, draft, others)):
        give_alike(session, draft, [key for key, _ in others])
    if split:
        state = session.read()
        if put_value(session, state, split_level(state.file.text, state.plan, draft.fact, split)):
            share_out(session, draft.fact)


def put_all(session: Session, state: State, draft: Draft, values: Sequence[tuple[Key, Any]]) -> None:
    """Write several values that were typed at once, but for those that it has. Raises Rests, Back."""
    new = with_all(draft, values)
    keys = {key.name: key for key in (*draft.table.keys, *(key for key, _ in values))}

    def told(one: Draft, name: str) -> str:
        return told_of(state.plan, one, keys[name]) if name in one.values else ""

    apart = {name for name in keys if told(draft, name) != told(new, name)}
    if values := [(key, value) for key, value in values
                  if {key.name, *(value if isinstance(value, dict) else ())} & apart]:  # fmt: skip
        put_values(session, state, draft, values)


def cut_task(session: Session, state: State, group: Group, answer: str) -> bool:
    """Write the tasks that one should be where that was asked for; False for any other answer."""
    cut = next((one for one in group.facts if cut_of(state.plan, one)), "") if answer == "tách" else ""
    return bool(cut) and put_value(session, state, with_cut(state.file.text, state.plan, cut))


def _forms(draft: Draft, value: Any) -> Any:
    """Return forms that were typed; those behind a level's own where "hoặc …" was typed."""
    if not (isinstance(value, list) and value and str(value[0]).startswith(OR)):
        return value
    return list(dict.fromkeys([*draft.values.get(FORMS.name, ()), str(value[0]).removeprefix(OR), *value[1:]]))


def _with_values(session: Session, state: State, draft: Draft, values: Sequence[tuple[Key, Any]]) -> str:
    text = state.file.text
    said: dict[str, Any] = {}
    for key, value in values:
        if key == NAME:
            text = with_value(text, f"{form_of(state.plan, draft.values)}.name", value)
            continue
        for bound in BOUNDS if key.name == "days" else ():
            text = without_key(text, f"{draft.fact}.{bound}")
        if value == GONE and not _of_size(key):  # or "k", "*": what such a key says where it is not written
            text = without_key(text, f"{draft.fact}.{key.name}")
            said |= said_of(key, key.otherwise)
            continue
        if draft.name in _OF_ONE_UNIT and key.name == "unit":
            text = _of_units(text, draft, [unit for one in str(value).split(";") if (unit := one.strip())])
            continue
        if isinstance(value, Counted):
            text = without_key(text, f"{draft.fact}.{key.name}")
            said |= with_counted(key, value, draft.values)
        elif not _of_size(key):
            titles = draft.name == "outline" and key.name == "items"
            new = said_of(key, [{"title": one} for one in value] if titles else value)
            text = text if key.name in new else without_key(text, f"{draft.fact}.{key.name}")  # its words say another
            said |= new
    text, people = _with_size(text, state, draft, values)
    said |= people
    return put_into(session.path, text, state.plan, replace(draft, values=said), "").text if said else text


def _with_size(text: str, state: State, draft: Draft, values: Sequence[tuple[Key, Any]]) -> tuple[str, dict[str, Any]]:
    """Return the text with what was typed of a size, and how many come where it has none: they stand together."""
    size, parts = _sized(state, draft, values)
    key = f"{draft.fact}.size"
    if any(one.name in PEOPLE for one, _ in values):
        held = with_all(draft, values).values
        people = {name: held[name] for name in (*PEOPLE, ABOUT) if name in held}
        return (_resized(text, key, size_with(size, people)), {}) if size.model_fields_set else (text, people)
    return (_resized(text, key, size.model_dump(exclude_unset=True)) if parts else text), {}


def _of_size(key: Key) -> bool:
    return key.name in PEOPLE or key.name.startswith(WITHIN)


def _sized(state: State, draft: Draft, values: Sequence[tuple[Key, Any]]) -> tuple[Size, bool]:
    """Return the size of a fact with its other values typed anew, and whether any was. Raises BadInput for no such."""
    held = getattr(fact_at(state.plan, draft.fact), "size", None)
    size, parts = held if isinstance(held, Size) else Size(), False
    for key, value in values:
        if not key.name.startswith(WITHIN):
            continue
        try:
            size, parts = size_with_part(size, key.name, None if value == GONE else value), True
        except ValueError as error:
            what = f"“{value}” không phải {name_of_key(key)}."
            raise BadInput(what, field=f"{draft.fact}.size", fix=str(error)) from error
    return size, parts


def _of_more(before: str, text: str, key: str, levels: Sequence[str]) -> str:
    """Return the text with a fact of one level once more for each other level. key: where its level stands."""
    fact, _, name = key.rpartition(".")
    table, _, number = fact.partition(".")
    for level in reversed(levels):
        text = with_value(again(text, fact), f"{table}.{int(number) + 1}.{name}", level)
    return rekeyed(before, text)


def _of_units(text: str, draft: Draft, units: Sequence[str]) -> str:
    """Return the text with a fact of one unit given to another, or to several: a table for each. Raises BadInput."""
    table, _, number = draft.fact.partition(".")
    if each := next((unit for unit in units if unit.casefold().startswith("mỗi ") and table == "quota"), ""):
        raise BadInput("“mỗi …” là khóa each, không phải tên một đơn vị.", field=f"{draft.fact}.unit",
                       fix=f"s: đổi dòng unit thành each = \"{each[4:]}\"")  # fmt: skip
    before = text
    for unit in reversed(units[1:]):
        text = with_value(again(text, draft.fact), f"{table}.{int(number) + 1}.unit", unit)
    return rekeyed(before, with_value(text, f"{draft.fact}.unit", units[0]))


def _resized(text: str, key: str, size: Mapping[str, Any]) -> str:
    return with_value(text, key, size) if size else without_key(text, key)
