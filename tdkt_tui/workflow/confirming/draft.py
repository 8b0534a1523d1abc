"""A table that is not in the plan yet: its values, what is still missing, how it will stand in the file."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.reading_plan.apart_names import units_by_name
from tdkt_tui.workflow.reading_plan.facts import code_of
from tdkt_tui.workflow.reading_plan.unit_lists import BETWEEN
from tdkt_tui.workflow.scaffold.literals import literal

from .level_said import APART
from .tables import TABLES, Key, Table
from .typed_people import ABOUT, PEOPLE, bounds_of, plenary_of
from .typed_times import Counted

_WIDTH = 78
_NO_CLAUSE = ("basis", "recipient")
_CODED = {"agenda": "item", "activity": "id", "criterion": "id"}
"""Tables that have a code: its key."""
SINGLE = ("budget",)
"""Tables that a plan has once."""
_EACH = "mỗi "
BOUNDS = ("days_at_most", "days_approx", "days_or")
"""What goes with a number of days."""
_WITH = {"days": BOUNDS, "most": (ABOUT,)}
"""What goes with a key, and is typed with it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A table with its values by key, as ``tables`` names these; clause: of the original, "" for none.

    fact: the one in the plan that these values complete, "level.2"; "" for a table of its own.
    """

    name: str
    values: dict[str, Any]
    clause: str = ""
    fact: str = ""

    @property
    def table(self) -> Table:
        """Return what can be asked for it."""
        return TABLES[self.name]

    def missing(self) -> list[Key]:
        """Return the keys that it lacks and that are asked for first, those without which it is nothing among them."""
        asked = [key for key in self.table.keys if key.name not in self.values] if not self.fact else []
        told = not self.lacking()
        return [key for key in asked if key.needed or (key.first and not (told and key.name in self.table.some))]

    def lacking(self) -> list[Key]:
        """Return the keys of which one is expected where it has none of them: an award without any number."""
        some = () if self.fact else self.table.some
        return [] if any(name in self.values for name in some) else [key for key in self.table.keys if key.name in some]

    def with_value(self, key: Key, value: Any) -> Draft:
        """Return it with another value; None takes the key away. That there is no least only an exception says."""
        value = None if key.name == "least" and value == 0 and self.name != "exception" else value
        said = with_counted(key, value, self.values) if isinstance(value, Counted) else said_of(key, value)
        gone = {key.name, *(name for one in (key.name, *said) for name in _WITH.get(one, ()))}
        return replace(self, values={name: one for name, one in self.values.items() if name not in gone} | said)

    def per_level(self) -> list[Draft]:
        """Return it once for each level that was typed for it: a table of a plan names one."""
        levels = self.values.get("level")
        if not isinstance(levels, list):
            return [self]
        return [replace(self, values={**self.values, "level": one}) for one in levels]

    def blocks(self, plan: Plan) -> list[tuple[str, dict[str, Any]]]:
        """Return (table, keys and values) of each table of the plan that it becomes, in the order of its questions."""
        if isinstance(self.values.get("level"), list):
            return [block for one in self.per_level() for block in one.blocks(plan)]
        values = {key.name: self.values[key.name] for key in self.table.keys if key.name in self.values}
        brought = [name for key, names in _WITH.items() if key in values for name in names]
        values |= {name: self.values[name] for name in brought if self.values.get(name)}
        stands = self.clause and not self.clause.startswith("(") and self.name not in _NO_CLAUSE
        clause = {"clause": self.clause} if stands else {}
        values = with_size(values, clause)
        if self.name == "pilot":
            return [("pilot", {**values, "unit": unit, **clause}) for unit in values.get("unit", [])]
        if self.name == "level":
            return list(_level(plan, values, clause))
        if self.name in _CODED:
            taken = {str(getattr(item, _CODED[self.name])) for item in getattr(plan, self.name)}
            values = {_CODED[self.name]: code_of(str(values.get("title", "")), taken), **values}
        if self.name == "outline":
            values = {"of": "report", **values, "items": [{"title": one} for one in values.get("items", [])]}
        if self.name == "budget":
            values.pop("level", None)
        if self.name == "aim":
            values = {"kind": "requirement", **values}
        where = levels_beside(plan, self.clause)
        if self.name == "quota" and str(values.get("unit", "")).casefold().startswith(_EACH):
            values.pop("together", None)
            kinds = BETWEEN.split(str(values.pop("unit"))[len(_EACH) :])
            return [("quota", {"each": kind, **where, **values, **clause}) for kind in kinds]
        if self.name == "quota":
            unit = str(values.pop("unit", ""))
            named = [] if ";" in unit or values.get("together") else units_by_name(unit)
            units = named if len(named) > 1 else [one.strip() for one in unit.split(";")]
            return [("quota", {"unit": unit, **where, **values, **clause}) for unit in units]
        return [(self.name, {**values, **clause})]


def levels_beside(plan: Plan, clause: str) -> dict[str, list[str]]:
    """Return of which levels' conference the seats of a clause are, as keys of one more; {} where none says so."""
    levels = next((quota.levels for quota in plan.quota if quota.clause == clause and quota.levels), [])
    return {"levels": list(levels)} if levels else {}


def with_size(values: dict[str, Any], clause: dict[str, str]) -> dict[str, Any]:
    """Return values with how many come at least and at most, if they say so, as the size that a plan's table has."""
    bounds = bounds_of(values)
    told = {key: value for key, value in values.items() if key not in (*PEOPLE, ABOUT)}
    size = plenary_of(values) | ({"caps": [{**bounds, **clause}]} if bounds else {})
    return told | ({"size": size} if size else {})


def with_counted(key: Key, value: Counted, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a time that is counted from the conference says: in words, for which each unit's day is reckoned."""
    words = str(values.get(key.beside) or "").rstrip(" .;")
    return {key.beside: words if value in words else f"{words}, {value}".lstrip(", ")}


def said_of(key: Key, value: Any) -> dict[str, Any]:
    """Return what an answer says, by key: a length, a number of people may bring a bound; None says nothing."""
    several = isinstance(value, dict) and key.asked != "window"
    return {} if value is None else dict(value) if several else {key.name: value}


def _level(plan: Plan, values: dict[str, Any], clause: dict[str, str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield a level, and before it each form that it may be held in of which the plan has none of this name."""
    values = {key: value for key, value in values.items() if key != APART}
    taken = {one.id for one in plan.form} | {one.name for one in plan.form}
    codes: list[str] = []
    for form in values.pop("choose_form", ()):
        code = next((one.id for one in plan.form if form in (one.id, one.name)), "")
        if not code:
            code = code_of(form, taken)
            yield "form", {**form_values(code, form), **clause}
        codes.append(code)
    mine = code_of(str(values.get("label", "")).removeprefix("các "), {one.id for one in plan.level})
    yield "level", {"id": mine, **values, "choose_form": codes, **clause}


def form_values(code: str, name: str) -> dict[str, str]:
    """Return a form of conference that a person named."""
    kind = {"kind": "congress"} if name.casefold().startswith("đại hội") else {}
    return {"id": code, "name": name, **kind}


def block_lines(blocks: list[tuple[str, dict[str, Any]]]) -> list[str]:
    """Return tables as lines of TOML."""
    lines: list[str] = []
    for name, values in blocks:
        lines += [
            f"[{name}]" if name in SINGLE else f"[[{name}]]",
            *(f"{key} = {literal(value, inside=True)}" for key, value in values.items()),
        ]
    return lines


def quoted_remark(words: str) -> list[str]:
    """Return the original's words as remarks above a table."""
    return textwrap.wrap(words, _WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)
