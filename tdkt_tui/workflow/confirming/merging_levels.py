"""Two levels that are one: the units of both, what only one of them says, and one value where they say two."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from tdkt_tui.model.fault import raise_all
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.store.toml_lines import headers
from tdkt_tui.workflow.plan_notes import PROPOSED, Note, notes_of
from tdkt_tui.workflow.scaffold.literals import literal

from .changing import table_of, without_facts
from .joined_levels import joined, mark_of, marked, with_joined, with_mark, without_clauses
from .plan_file import said_by
from .uses import forms_left, uses_of, with_other
from .values import with_value, without_key

TOGETHER = {
    "choose_form": ("choose_form",),
    "window": ("window",),
    "days": ("days", "days_or", "days_approx", "days_at_most"),
    "size": ("size",),
    "when": ("when",),
    "place": ("place",),
    "agreed_with": ("agreed_with",),
    "guided_by": ("guided_by",),
    "own_plan": ("own_plan",),
    "budget": ("budget",),
}
"""Keys that say one thing, by the one that a person is asked about."""
_ATTEND = {"attend": ("attend",)}
"""A list: what both have is joined, what only the other has is asked about."""
_OWN = ("id", "label", "units", "clause", "item")
"""What a level keeps for itself, or joins."""


def differing(text: str, into: int, other: int) -> list[str]:
    """Return what two levels of a plan's text both say, and not the same: keys of TOGETHER. Numbers are from 1."""
    mine, theirs = _levels(text, into, other)
    return [name for name, keys in TOGETHER.items()
            if _said(mine, keys) and _said(theirs, keys) and _said(mine, keys) != _said(theirs, keys)]  # fmt: skip


def only_other(text: str, into: int, other: int) -> list[str]:
    """Return what only the other of two levels says: keys of TOGETHER, who attends. Numbers are from 1."""
    mine, theirs = _levels(text, into, other)
    return [name for name, keys in (TOGETHER | _ATTEND).items() if _said(theirs, keys) and not _said(mine, keys)]


def both_attend(text: str, into: int, other: int) -> bool:
    """Tell whether two levels list who attends, and not the same. Numbers are from 1."""
    mine, theirs = (level.get("attend", []) for level in _levels(text, into, other))
    return bool(mine and theirs and (joined(mine, theirs) != mine or joined(theirs, mine) != theirs))


def merged(
    path: Path, text: str, into: int, other: int, theirs: Collection[str] = (), *, gone: Collection[str] = ()
) -> str:
    """Return the text with one level in the place of two; what names the other names the one that stays.

    theirs: keys of TOGETHER that are to be as the other says; gone: those of ``only_other`` that go.
    Raises the faults of a text that says no plan, BadInput where a value stands in a way that is not changed by itself.
    """
    mine, its = _levels(text, into, other)
    fact, goes = f"level.{into}", f"level.{other}"
    dropped = {key for name in gone for key in (TOGETHER | _ATTEND)[name]}
    held = {folded(unit) for unit in mine.get("units", ())}
    more = [unit for unit in its.get("units", ()) if not {folded(unit), folded(unit).removesuffix(" và")} & held]
    text = with_joined(text, fact, goes, mine, its)
    from_other = {key for name in theirs for key in TOGETHER[name]}
    for key in from_other:
        text = without_key(text, f"{fact}.{key}") if key in mine else text
    kept = {key for name, keys in TOGETHER.items() if name not in theirs and _said(mine, keys) for key in keys}
    new = {key: value for key, value in its.items()
           if key not in (*_OWN, *kept, *dropped) and (key in from_other or not mine.get(key))}  # fmt: skip
    for key in new.keys() & mine.keys() - from_other:
        text = without_key(text, f"{fact}.{key}")  # it says nothing
    lines = [marked(f"{key} = {literal(value)}", mark_of(text, f"{goes}.{key}")) for key, value in new.items()]
    if more:
        label = f"các {', '.join(mine.get('units', ()))}"
        text = with_value(text, f"{fact}.units", [*mine.get("units", ()), *more])
        text = with_mark(text, f"{fact}.units", mark_of(text, f"{goes}.units"))
        if mine.get("label") == label:
            text = with_value(text, f"{fact}.label", f"{label}, {', '.join(more)}")
    text = _with_lines(text, fact, lines, _note(text, fact, goes))
    plan = _plan(path, text)
    before = _codes(plan, other)
    codes = (str(mine.get("id", "")), str(its.get("id", "")))
    text = without_facts(with_other(text, uses_of(plan, "level", [goes]), {codes[1]}, codes[0]), [goes])
    unused = forms_left(_plan(path, text), before)
    return without_facts(text, unused) if unused else text


def _levels(text: str, *numbers: int) -> list[dict[str, Any]]:
    every = tomllib.loads(text)["level"]
    return [every[number - 1] for number in numbers]


def _said(level: Mapping[str, Any], keys: Collection[str]) -> dict[str, Any]:
    """Return what a level says at some keys; whose clause a number of people is does not matter."""
    return {key: without_clauses(level[key]) for key in keys if level.get(key) not in (None, "", [], {}, 0, False)}


def _plan(path: Path, text: str) -> Plan:
    plan, faults = said_by(path, text)
    raise_all(faults)
    assert plan is not None
    return plan


def _codes(plan: Plan, number: int) -> list[str]:
    return [*plan.level[number - 1].choose_form]


def _note(text: str, fact: str, gone: str) -> str:
    """Return the remark by which the words of the level that goes are shown with the other, "" where they are."""
    notes = notes_of(text)
    shown = {note.at for note in notes if note.key == fact}
    quoted: list[Note] = [note for note in notes if note.key == gone and note.kind == PROPOSED and note.at]
    return next((f"  # {PROPOSED}: {note.words}" for note in quoted if note.at not in shown), "")


def _with_lines(text: str, fact: str, lines: list[str], note: str) -> str:
    """Return the text with keys of a level behind its own, before tables inside of it; the first one has the note."""
    rows = text.split("\n")
    start, end = table_of(text, fact)
    inside = [line for line, path in headers(text) if start < line < end and len(path) > 2]
    at = min([end, *inside]) - 1
    while at > start and not rows[at - 1].strip():
        at -= 1
    unmarked = next((number for number, line in enumerate(lines) if "#" not in line.partition("\n")[0]), None)
    if unmarked is not None:
        lines[unmarked] = marked(lines[unmarked], note)
    elif note:
        bare = (number for number in range(start, at) if rows[number].startswith("clause") and "#" not in rows[number])
        row = next(bare, 0)
        rows[row] += note if row else ""
    rows[at:at] = lines
    return "\n".join(rows)
