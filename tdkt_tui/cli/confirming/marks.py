"""What a plan's file says of facts besides their place: not found, an example, or deduced, as far as it still holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from textwrap import shorten

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.grouping import Group, fact_at, fact_of
from tdkt_tui.workflow.confirming.tables import TABLES, name_of_key
from tdkt_tui.workflow.confirming.values import Value
from tdkt_tui.workflow.plan_notes import EXAMPLE, MISSING, Note

from .levels_table import LABELS
from .state import Name

SAID = {EXAMPLE: "THÍ DỤ", MISSING: "CHƯA THẤY trong bản gốc"}
_SHORT = 26
"""Signs of a value by which it is known again."""
_YEAR = re.compile(r"năm (\d{4}) của (“[^”]+”)")
_YEARS = re.compile(rf"suy ra: {_YEAR.pattern}(?:, {_YEAR.pattern})*")
"""Why a time has a year that its words do not say: one line for all times of a group."""
_OF_LEVEL = re.compile(r"level\.\d+\.label")
"""Where a note on a level as a whole stands; its group is of that level."""
_LACKS = re.compile(r"((?:hình thức|thời hạn|số lượng)(?:, (?:hình thức|thời hạn|số lượng))*)( của cấp này;.*)?")


def _still(plan: Plan, note: Note) -> str:
    """Return the words of a note without what was typed since for a level."""
    item, found = fact_at(plan, fact_of(note.key)), _LACKS.fullmatch(note.words)
    if found is None or not isinstance(item, Level):
        return note.words
    has = {"hình thức": bool(item.choose_form), "thời hạn": item.window.dated(),
           "số lượng": bool(item.size.model_fields_set)}  # fmt: skip
    left = [name for name in found[1].split(", ") if not has[name]]
    return f"{', '.join(left)} của cấp này" if left else ""


def _deduced(plan: Plan, group: Group, keys: Sequence[str]) -> str:
    """Return what was deduced, as it is called, or by its key; nothing of the only fact of a group."""
    if len(group.facts) == 1 == len(keys):
        return ""
    said = [getattr(fact_at(plan, fact_of(key)), key.rpartition(".")[2], None) for key in keys]
    return (
        f"“{shorten(said[0], _SHORT, placeholder=' …')}”: "
        if len({*map(str, said)}) == 1 and isinstance(said[0], str)
        else f"{_alike(keys) or ', '.join(_called(key, group) for key in keys)}: "
    )


def _alike(keys: Sequence[str]) -> str:
    """Return what a value of several facts of one table is called, "" for values of other sorts."""
    tables, names = ({key.partition(".")[0] for key in keys}, {key.rpartition(".")[2] for key in keys})
    known = TABLES[tables.pop()].keys if len(keys) > 1 == len(tables) == len(names) and tables <= {*TABLES} else ()
    return next((name_of_key(key) for key in known if key.name in names), "")


def _called(key: str, group: Group) -> str:
    """Return a key as a value of the only level of a group is called, else the key."""
    one_level = sum(fact.startswith("level.") for fact in group.facts) == 1
    last = key.rpartition(".")[2]
    return {**LABELS, "units": "loại đơn vị"}.get(last, key) if one_level and key.startswith("level.") else key


def marked(plan: Plan, group: Group, values: Sequence[Value], known: dict[str, Name]) -> Iterator[str]:
    """Yield which facts are examples, were not found, or were deduced, where no value says it.

    known: years of which it was told that they are deduced, each with the group that told it: it is told once.
    """
    said = {value.key for value in values}
    years: dict[str, list[str]] = {}
    reasons: dict[str, list[str]] = {}
    for note in group.notes:
        words = _still(plan, note)
        why = f": {words}" if words and note.kind != EXAMPLE else ""
        if note.kind == MISSING and note.words and not words:
            continue
        if note.kind in SAID and note.key not in said and not any(key.startswith(f"{note.key}.") for key in said):
            of = "" if _OF_LEVEL.fullmatch(note.key) else f"{note.key}: "
            yield from wrapped(f"← {of}{SAID[note.kind]}{why}", "    ")
        elif why and note.key not in said and note.key != fact_of(note.key) and not note.at:
            if _YEARS.fullmatch(note.words):
                for year, of in _YEAR.findall(note.words):
                    years.setdefault(year, []).append(of)
            else:
                reasons.setdefault(why, []).append(note.key)
    for why, keys in reasons.items():
        yield from wrapped(f"← {_deduced(plan, group, keys)}{why.removeprefix(': ')}", "    ")
    for year, said_of in years.items():
        if known.setdefault(year, group.name) == group.name:
            days = ", ".join(dict.fromkeys(said_of))
            yield from wrapped(f"← năm {year} là suy ra (cả ở sau): {days}", "    ")
