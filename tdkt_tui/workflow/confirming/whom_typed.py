"""Whom words mean that a person types: levels by name, code or kind of unit, else units by theirs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded

from .said_units import names_in, units_named
from .tables import TABLES
from .typed import read_typed
from .typed_lists import ALL, belongs_to_some, coded_levels, typed_list
from .whom_levels import levels_named

EACH = re.compile(r"^(?:các|mỗi|từng)\s+", re.IGNORECASE)
"""What stands before a kind of unit, all of which are meant."""
ONLY = re.compile(r"^(?:chỉ|riêng)\s+(?=các\b|mỗi\b|từng\b)", re.IGNORECASE)
"""What is typed before one kind of a level's units, where the others are not meant."""


def whose_typed(plan: Plan, typed: str) -> dict[str, list[str]]:
    """Return whom typed words mean as keys of a provision: levels by label, code or kind of unit, else units; all."""
    if any(part.strip().casefold() in ALL for part in re.split("[;,]", typed)):
        return {}
    if coded := coded_levels(plan, typed):
        return {"levels": coded}
    wholes, rest = _whole_levels(plan, typed)
    if wholes:
        more = whose_typed(plan, rest) if rest else {}
        levels = list(dict.fromkeys([*wholes, *more.get("levels", ())]))
        return {"levels": levels} | ({"who": more["who"]} if "who" in more else {})
    typed = ONLY.sub("", typed)
    parts = [EACH.sub("", part) for part in typed_list(typed, names_in(plan))]
    kinds = {kind.casefold() for level in plan.level for kind in level.units}
    one_level = any({part.casefold() for part in parts} >= set(map(str.casefold, level.units)) for level in plan.level)
    if units_named(plan, typed) or (not one_level and {part.casefold() for part in parts} <= kinds):
        return {"who": parts}  # some kinds of a level are not all of it
    found = _levels_typed(plan, typed) or ([] if belongs_to_some(typed) else levels_named(plan, typed))
    others = _of_no_level(plan, typed, found) if found else []
    if not found:
        parts = typed_list(typed, names_in(plan))
    if not found or (others and not one_level and {part.casefold() for part in parts if part not in others} <= kinds):
        return {"who": parts}
    return {"levels": list(found)} | ({"who": others} if others else {})


def _whole_levels(plan: Plan, typed: str) -> tuple[list[str], str]:
    """Return the levels that are typed by code, a name with commas, or their first kind, and the names beside them."""
    parts = typed_list(typed, names_in(plan))
    if coded := {part: codes for part in parts if (codes := coded_levels(plan, part))}:  # "c1; Sở Y tế"
        rest = "; ".join(part for part in parts if part not in coded)
        return [code for codes in coded.values() for code in codes], rest
    named, beside = _by_label(plan, typed)
    first = {} if named else by_first_kind(plan, typed)
    others = (part for part in parts if part not in first)
    return (named, beside) if named else ([*first.values()], "; ".join(others) if first else "")


def _by_label(plan: Plan, typed: str) -> tuple[list[str], str]:
    """Return the levels whose names, which have commas, stand among typed ones, and the names beside them."""
    found, rest = list[str](), typed
    for level in sorted(plan.level, key=lambda one: len(one.label), reverse=True):
        name = rf"(?:^|[;,])\s*{re.escape(level.label)}\s*(?=[;,]|$)"
        if "," in level.label and (there := re.search(name, rest, re.IGNORECASE)):
            found.append(level.id)
            rest = rest[: there.start()] + rest[there.end() :]
    return found, rest.strip(" ;,")


def by_first_kind(plan: Plan, typed: str) -> dict[str, str]:
    """Return of typed words like "các xã" the level whose first kind that is; none of which another kind is typed too.

    Who means only that kind types "chỉ các xã".
    """
    if ONLY.match(typed) or units_named(plan, typed):
        return {}
    named = {part: folded(EACH.sub("", part)) for part in typed_list(typed, names_in(plan))}
    found = {part: [level for level in plan.level if level.units and folded(level.units[0]) == name]
             for part, name in named.items() if name != folded(part)}  # fmt: skip
    return {part: levels[0].id for part, levels in found.items() if len(levels) == 1
            and not {*map(folded, levels[0].units[1:])} & {*named.values()}}  # fmt: skip


def _levels_typed(plan: Plan, typed: str) -> list[str]:
    """Return the levels that were typed by number, code or label, none where it is anything else."""
    levels = next(key for key in TABLES["provision"].keys if key.name == "levels")
    try:
        return list(read_typed(plan, levels, typed))
    except ValueError:
        return []


def _of_no_level(plan: Plan, typed: str, found: Sequence[str]) -> list[str]:
    """Return the parts of typed words that no level is of: bodies, kept as they are called."""
    labels = [folded(level.label) for level in plan.level if level.id in found]
    parts = [(said, EACH.sub("", said)) for said in typed_list(typed, names_in(plan))]
    return [plain for said, plain in parts if not (_levels_typed(plan, said) or levels_named(plan, said))
            and not any(folded(plain) in label for label in labels)]  # fmt: skip
