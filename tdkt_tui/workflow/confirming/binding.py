"""Which passages bind the units of a level: what their conference needs first, then what they send and get."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER
from tdkt_tui.workflow.plan_notes import Left
from tdkt_tui.workflow.reading_plan.outer_marks import HEADING

from .drawing_provision import about
from .halves import Half, halves_of
from .later import Later
from .original import Original
from .own_level import of_province
from .passage import Passage, passage_of
from .said import levels_in
from .signs import figures_said, rules_said
from .whom import whose
from .whom_levels import everybody_begins

FIRST, NEXT, OTHER = range(3)
_CONFERENCE = ("level", "exception", "pilot", "jointly", "composition")
_DUTIES = ("quota", "nomination", "reporting", "honours", "amount")
_PARTS = ("size", "agenda", "form", "reporting", "nomination", "honours", "budget")
"""The parts of a unit's own plan that say what its conference is; a call to emulation is not waited for."""
_ROWS = 2
"""Rows of a table that are looked at, besides those that name a level."""
_WHO_COMES = re.compile(r"\b(?:thành phần|số lượng|cơ cấu|đại biểu|khách mời)\b", re.IGNORECASE)
"""A heading on those who come, or how a sentence on them begins."""


def weights(plan: Plan, original: Original, left: Iterable[Left]) -> dict[str, int]:
    """Return of each passage, by its words, whether it is asked first, next or behind the others.

    Rows of one table go together.
    """
    found: dict[str, int] = {}
    later = Later(plan)
    tables: dict[str, list[Left]] = {}
    for one in left:
        if one.place[2].count("|") > 1:
            tables.setdefault(one.place[0], []).append(one)
        else:
            found[one.words] = OTHER if one.wording else weight_of(plan, passage_of(original, one), later)
    for rows in tables.values():
        told = [one for at, one in enumerate(rows) if at < _ROWS or _names_level(plan, one.place[2])]
        some = (weight_of(plan, passage_of(original, one), later) for one in told)
        found |= dict.fromkeys((one.words for one in rows), min(some))
    return found


def weight_of(plan: Plan, passage: Passage, later: Later) -> int:
    """Return whether a passage is on the conference of a level, on what its units send and get, or on neither.

    A number, a day or a rule that is said of them binds them, whatever table it may become; what is said of the
    province's own congress, or is the work of bodies by their names alone, does not.
    """
    inside = any(level.clause and f"{passage.clause}.".startswith(f"{level.clause}.") and level.units != ["tỉnh"]
                 for level in plan.level)  # fmt: skip
    halves = [half for half in halves_of(plan, passage) if not half.idle]
    above = not inside and of_province(plan, passage.clause)
    if halves and all(half.drafts and later.table(half.drafts[0].name, half.drafts[0].values) for half in halves):
        return OTHER
    if not above and (
        any(_is(half, _CONFERENCE) and (inside or not half.bare) for half in halves) or (inside and halves)
    ):
        return FIRST
    named = _names_level(plan, passage.words)
    if any((_is(half, _DUTIES) and (named or not half.bare)) or (named and _is(half, ("task",))) for half in halves):
        return NEXT
    if above:
        return OTHER
    binds = figures_said(passage.words) or rules_said(passage.words)
    if binds and (named or everybody_begins(passage.words) or _beside_level(plan, passage.clause)):
        return NEXT
    return NEXT if halves and any(_printed(plan, passage, one, later) for one in passage.sentences) else OTHER


def _printed(plan: Plan, passage: Passage, words: str, later: Later) -> bool:
    """Tell a sentence that the plan of a unit's own conference prints: of a level below the province's, or of all."""
    said = replace(passage, words=words)
    part, headed = about(said), any(len(line) < HEADING and _WHO_COMES.search(line) for line in passage.above)
    if part not in _PARTS or (part == "size" and not (headed or _WHO_COMES.match(words))):
        return False
    below, bound = {level.id for level in plan.level if level.units != ["tỉnh"]}, whose(plan, said)
    some = [who for who in bound.get("who", ()) if not later.is_body(who)]
    return bool(some or below.intersection(bound.get("levels", below if "who" not in bound else ())))


def _beside_level(plan: Plan, clause: str) -> bool:
    """Tell a clause of the same part as that of a level below the province's: on which days none is held."""
    parts = {level.clause.rpartition(".")[0] for level in plan.level if level.units != ["tỉnh"]}
    return any(part and f"{clause}.".startswith(f"{part}.") for part in parts)


def _is(half: Half, tables: tuple[str, ...]) -> bool:
    return bool(half.drafts) and half.drafts[0].name in tables


def _names_level(plan: Plan, words: str) -> bool:
    """Tell words that name a level below the province's, or begin with a kind of its units."""
    below = [level for level in plan.level if level.units != ["tỉnh"]]
    kinds = "|".join(re.escape(kind) for level in below for kind in level.kinds())
    begins = bool(kinds) and re.match(rf"(?i:{kinds})\b(?!\s+[{UPPER}])", words)
    return bool(begins or {level.id for level in below} & set(levels_in(plan, words)))
