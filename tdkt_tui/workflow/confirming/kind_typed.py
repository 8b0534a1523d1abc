"""One more table of a kind that stands on the screen, in the words that a person types: "xã A: 5 đại biểu"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tdkt_tui.model.plan import Plan

from .draft import SINGLE, Draft
from .drawing import draft_of
from .grouping import fact_at
from .level_told import typed_level
from .passage import Passage
from .tables import TABLES
from .typed import read_typed
from .values_meant import WHO, values_meant

_HEADED = re.compile(r"(?P<who>[^:;]+?)(?:\s*[:;]\s*|\s+(?=\d))(?P<said>\S.*)", re.DOTALL)
"""Somebody, and what is said of him: "xã A: 5", "xã A 5 đại biểu"."""
_SAME = ("level", "levels")
"""What rows of one kind that stand together have in common, and one more of them has too."""


def kind_typed(plan: Plan, facts: Sequence[str], typed: str, stated: int = 0) -> Draft | None:
    """Return the table that typed words are one more of, beside these facts, as far as they say it.

    None where they are a level with its form, or where the facts are of several kinds and the words whole in none.
    stated: as ``read_typed`` takes it.
    """
    level = typed_level(plan, typed, stated)
    tables = _kinds(facts)
    if "level" in tables or (level is not None and "choose_form" in level.values):
        return None
    drafts = [_with_same(plan, facts, _draft(plan, name, typed, stated)) for name in tables]
    whole = [draft for draft in drafts if not (draft.missing() or draft.lacking())]
    return next(iter(whole), drafts[0] if len(drafts) == 1 else None)


def kind_of_all(facts: Sequence[str]) -> str:
    """Return the kind of table that all of some facts are, "" where they are of several, or may not be added to."""
    kinds = _kinds(facts)
    return kinds[0] if len(kinds) == 1 else ""


def _kinds(facts: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(name for fact in facts if (name := fact.partition(".")[0]) in TABLES
                              and name not in SINGLE))  # fmt: skip


def named_in(draft: Draft) -> str:
    """Return whom a table names, "" for nobody."""
    named = draft.values.get(WHO.get(draft.name, ""), "")
    return ", ".join(named) if isinstance(named, list) else str(named)


def _draft(plan: Plan, name: str, typed: str, stated: int) -> Draft:
    drawn = draft_of(plan, Passage(typed, typed, "", ()), name)
    if not (drawn.missing() or drawn.lacking()):
        return drawn
    empty, keys = Draft(name, {}), TABLES[name].keys
    said = values_meant(plan, empty, keys, typed, stated) if not (found := _HEADED.fullmatch(typed)) else []
    who = next((key for key in keys if found and key.name == WHO.get(name)), None)
    number = next((key for key in keys if key.first and key.asked == "number"), None)
    if found and who:
        try:
            said = [(who, read_typed(plan, who, found["who"], stated))]
        except ValueError:
            return drawn
        behind = found["said"].strip()
        more = values_meant(plan, empty, keys, behind, stated)
        said += [(number, int(behind))] if number and behind.isdecimal() and len(behind) < 5 else more
    for key, value in said:
        empty = empty.with_value(key, value)
    return empty if len(empty.values) > len(drawn.values) else drawn


def _with_same(plan: Plan, facts: Sequence[str], draft: Draft) -> Draft:
    """Return a table with the level that all facts of its kind have."""
    items = [fact_at(plan, fact) for fact in facts if fact.partition(".")[0] == draft.name]
    known = {key: [getattr(item, key, None) for item in items] for key in _SAME if key not in draft.values}
    same = {key: said[0] for key, said in known.items() if said[0] and all(one == said[0] for one in said)}
    return replace(draft, values=draft.values | same)
