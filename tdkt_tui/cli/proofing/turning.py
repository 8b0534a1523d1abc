"""Whom a fact binds, written in its own keys: units by words, by levels, or by one kind of which each is meant."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from tdkt_tui.cli.confirming.held_draft import held_draft
from tdkt_tui.cli.confirming.whose_words import said_of
from tdkt_tui.cli.plan_text.whom import whom_names, whom_told
from tdkt_tui.model.bound_units import names_among, same_unit
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.worded import Provision
from tdkt_tui.workflow.confirming.changing import table_of, with_table, without_facts
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.numbers_apart import with_parts
from tdkt_tui.workflow.confirming.values import with_value, without_key
from tdkt_tui.workflow.confirming.whom_typed import ONLY, whose_typed
from tdkt_tui.workflow.proofing import Line
from tdkt_tui.workflow.proofing.sources import Source
from tdkt_tui.workflow.scaffold.literals import literal
from tdkt_tui.workflow.scaffold.sample_level import of_province_itself

EVERYBODY = "các cơ quan, đơn vị, địa phương"
"""How a duty names all units."""
_BODY = {"task": "body", "reporting": "by"}
"""Tables of duties, each with the key of who does them: one text."""
_OF_LEVELS = {"provision": "who", "composition": "units", "nomination": "who", "aim": "", "agenda": ""}
"""Tables whose facts are of levels, each with the key of units beside them, "" where it has none."""
_OF_ONE_LEVEL = "honours"
"""A fact of one level, or of units of any."""
_OF_UNITS, _APART, _OF_ONE = ("jointly",), "exception", "pilot"
"""Facts of units; one of some units of a level, or of all of it in some case; one of one unit by its name."""
_EACH = "quota"
"""A fact of one unit by its name, or of each unit of one kind: of several there are as many facts."""
_EACH_WORD = re.compile(r"^(?:các|mỗi|từng)\s+", re.IGNORECASE)
_OF_EACH = re.compile(r"^(?:mỗi|từng)\s", re.IGNORECASE)
_WHOSE = ("units", "unit", "each", "body", "by", "who", "levels", "level")
"""Keys of whom a fact binds, the one that is typed first."""


def takes(table: str, plan: Plan, typed: str) -> bool:
    """Tell a table whose facts may bind whom typed words mean: an item of a programme is of whole levels alone."""
    if table in (_EACH, _OF_ONE_LEVEL, _APART, *_OF_UNITS):
        return not is_all(plan, typed)
    if table == _OF_ONE:
        return len(_names(plan, typed)) == 1
    return table in _BODY or bool(
        _OF_LEVELS.get(table) or (table in _OF_LEVELS and "who" not in whose_typed(plan, typed))
    )


def of_its_pages(plan: Plan, facts: Sequence[Source], line: Line) -> list[Source]:
    """Return facts of a line but for numbers of units whose pages have it not: those of others may be the same."""
    here = {same_unit(name.partition(" (")[0]) for name in line.at}
    mine = []
    for source in facts:
        table, _, number = source.key.partition(".")
        fact = plan.quota[int(number) - 1] if table == _EACH else None
        if fact is None or here.intersection(map(same_unit, (fact.unit or fact.each, *fact.units))):
            mine.append(source)
    return mine or list(facts)


def is_all(plan: Plan, typed: str) -> bool:
    """Tell typed words for all units."""
    return not whose_typed(plan, typed)


def turned(text: str, keys: Sequence[str], plan: Plan, typed: str) -> str:
    """Return the text in which facts of one table bind whom typed words mean.

    Raises BadInput where a key is written apart.
    """
    table = keys[0].partition(".")[0]
    if table == _EACH:
        named = f"chỉ {typed}" if _OF_EACH.match(typed) else typed  # "mỗi xã" is no whole level
        return _each(text, keys, [_EACH_WORD.sub("", name) for name in _names(plan, named)])
    for key in keys:
        text = _turned(text, key, plan, typed)
    return text


def _turned(text: str, key: str, plan: Plan, typed: str) -> str:
    table = key.partition(".")[0]
    if body := _BODY.get(table):
        return with_value(text, f"{key}.{body}", body_typed(plan, typed))
    if table == _OF_ONE:
        return with_value(text, f"{key}.unit", _names(plan, typed)[0])
    whom = _whom(plan, key, typed)
    text = _with(text, key, whom)
    return with_parts(text, plan, key, whom["levels"]) if table == "provision" and not whom["who"] else text


def _whom(plan: Plan, key: str, typed: str) -> dict[str, Any]:
    """Return the keys of a fact that tell whom it binds, as typed words say; without a value for none."""
    table, whose = key.partition(".")[0], whose_typed(plan, typed)
    if table == "provision":
        fact: Provision = plan.provision[int(key.partition(".")[2]) - 1]
        said = said_of(plan, typed, Draft(table, {"levels": fact.levels, "who": fact.who}))
        return {"levels": [], "who": [], **said}
    if table == _APART:
        (level,) = whose["levels"] if len(whose.get("levels", ())) == 1 and not whose.get("who") else ("",)
        return {"level": level, "units": []} if level else {"units": _names(plan, typed)}
    if table in (_OF_ONE_LEVEL, *_OF_UNITS):
        if table == _OF_ONE_LEVEL and not whose.get("who") and len(whose["levels"]) == 1:
            return {"level": whose["levels"][0], "units": []}
        return {"level": "", "units": _names(plan, typed)}
    units = _OF_LEVELS[table]
    named = whose.get("who", [])
    if table == "nomination":  # who introduces is told by its names on every page: levels by theirs too
        named = whom_names(plan, whose) or [EVERYBODY]
    return {"levels": whose.get("levels", []), **({units: named} if units else {})}


def for_others(text: str, keys: Sequence[str], plan: Plan, line: Line) -> tuple[str, str]:
    """Return the text with a duty once more for the kinds of unit whose pages have it not, and these; "" for none.

    It names everybody already, and pages of a sort leave out what is said to all.
    """
    kinds = [kind for level in plan.level if not of_province_itself(level) for kind in level.kinds()
             if f"{kind} ({level.id})" not in line.at | line.also]  # fmt: skip
    who = ("; " if any("," in kind for kind in kinds) else ", ").join(dict.fromkeys(kinds))
    for key in keys if kinds else ():
        table = key.partition(".")[0]
        copy, _ = with_table(text, table, _block(text, key))
        text = with_value(copy, f"{table}.{len(getattr(plan, table)) + 1}.{_BODY[table]}", f"các {who}")
        plan = plan.model_copy(update={table: [*getattr(plan, table), None]})
    return (text, who) if kinds else (text, "")


def how_to(plan: Plan, key: str, number: int) -> str:
    """Return what is typed where a fact binds units in another way than by words: its line's number, then the key."""
    _, keys = held_draft(plan, key)
    at = next((at for name in _WHOSE for at, one in enumerate(keys, 1) if one.name == name), 0)
    return f"gõ {number}, rồi t {at} và tên đơn vị" if at else f"gõ {number}, rồi s (sửa ở tệp kế hoạch)"


def body_typed(plan: Plan, typed: str) -> str:
    """Return how a duty names whom typed words mean: a level that was typed by its number by its name, or its kinds."""
    whose = whose_typed(plan, typed)
    if not whose:
        return EVERYBODY
    levels = [level for level in plan.level if level.id in whose.get("levels", ())]
    if not levels or not re.search(r"\bc?\s?\d", typed, re.IGNORECASE):
        return ONLY.sub("", typed)
    bodies = [level.label if "," not in level.label and all(
        names_among(level.label, plan.level, level, kind) for kind in level.kinds()
    ) else f"các {', '.join(level.kinds())}" for level in levels]  # fmt: skip
    return "; ".join([*bodies, *whose.get("who", ())])


def whose_told(plan: Plan, typed: str) -> str:
    """Return whom typed words mean as they are told: levels by their names."""
    return whom_told(plan, whose_typed(plan, typed))


def _names(plan: Plan, typed: str) -> list[str]:
    """Return whom typed words mean as kinds of unit and units by name; of a level all its kinds."""
    whose = whose_typed(plan, typed)
    kinds = [kind for level in plan.level if level.id in whose.get("levels", ()) for kind in level.kinds()]
    return list(dict.fromkeys([*kinds, *whose.get("who", ())]))


def _each(text: str, keys: Sequence[str], names: Sequence[str]) -> str:
    """Return the text in which the same numbers are those of each of some units or kinds: one fact for each."""
    block = _block(text, keys[0])
    for key, name in zip(keys, names, strict=False):
        text = _with(text, key, _one(name))
    for name in names[len(keys) :]:
        text, line = with_table(text, _EACH, block)
        added = sum(row.strip() == f"[[{_EACH}]]" for row in text.split("\n")[:line])
        text = _with(text, f"{_EACH}.{added}", _one(name))
    return without_facts(text, keys[len(names) :]) if len(keys) > len(names) else text


def _one(name: str) -> Mapping[str, Any]:
    kind = not re.search(rf"\s[{UPPER}]", name)
    return {"unit": "" if kind else name, "each": name if kind else "", "units": []}


def _block(text: str, key: str) -> str:
    """Return the lines of a fact's table, without remarks."""
    start, end = table_of(text, key)
    rows = text.split("\n")[start - 1 : end - 1]
    return "\n".join(row for row in rows if row.strip() and not row.startswith("#"))


def _with(text: str, key: str, values: Mapping[str, Any]) -> str:
    """Return the text with keys of a fact written anew; without those that are empty."""
    for name in values:
        text = without_key(text, f"{key}.{name}")
    lines, (start, _) = text.split("\n"), table_of(text, key)
    lines[start:start] = [f"{name} = {literal(value)}" for name, value in values.items() if value]
    return "\n".join(lines)
