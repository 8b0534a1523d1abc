"""Which tables a passage speaks of, best first, with every value that can be taken out of its words."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

from tdkt_tui.model.plan import Plan

from .dating import dated
from .draft import Draft
from .drawing_allotments import allotted
from .drawing_kinds import DRAWERS
from .filling import fills_for
from .likeliest import by_context
from .passage import Passage
from .replacing import of_level
from .row_draft import draft_of_row
from .said import levels_in

_BEST = 5
"""Tables of as many kinds are offered; items of one list are offered all."""
_BY_CONTEXT = 4
"""What the heading that a passage stands under, or its first word, adds to a kind of table."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A draft and how well it fits."""

    score: int
    draft: Draft


def drafts_for(plan: Plan, passage: Passage) -> list[Draft]:
    """Return at most five tables that a passage seems to hold, best first; none that the plan has already."""
    found: list[Offered] = []
    passage = dated(plan, passage)
    near = by_context(passage)
    for name, drawer in DRAWERS.items():
        more = _BY_CONTEXT if name == near else 0
        found += [Offered(score + more, Draft(name, _said(values), passage.clause))
                  for score, values in drawer(plan, passage) if score > 0]  # fmt: skip
    found.sort(key=lambda one: -one.score)
    row = draft_of_row(passage)
    whole = row is not None and not row.missing() and not has_already(plan, row)
    drafts: list[Draft] = [*fills_for(plan, passage), *([row] if row and whole else [])]
    for one in found:
        if one.score > 0 and one.draft not in drafts and not has_already(plan, one.draft) and not _cut(one.draft):
            drafts += _of_level(plan, one.draft, drafts)
    items = [one for one in drafts if one.name == "agenda"]
    return drafts[: max(_BEST, len(items) if drafts[:1] == items[:1] else 0)]


def _of_level(plan: Plan, draft: Draft, drafts: list[Draft]) -> list[Draft]:
    """Return a draft; a level of units that are one in the plan as more of that one, none where it says no more."""
    if draft.name != "level":
        return [draft]
    more = of_level(plan, draft)
    known = levels_in(plan, str(draft.values.get("label", ""))) if not more.fact else any(
        one.fact == more.fact for one in drafts)  # fmt: skip
    return [] if known else [more]


def _cut(draft: Draft) -> bool:
    """Tell a draft that holds cells of a row as one text."""
    return any("|" in str(value) for value in draft.values.values())


def draft_of(plan: Plan, passage: Passage, name: str) -> Draft:
    """Return a table of one kind with what the passage says for it, empty but for the clause where it says nothing."""
    passage = dated(plan, passage)
    if row := draft_of_row(passage, name):
        return row
    for one in allotted(plan, passage):
        if one.draft.name == name and not has_already(plan, one.draft):
            return one.draft
    offered = sorted(DRAWERS[name](plan, passage), key=lambda one: -one[0]) if name in DRAWERS else []
    drafts = [of_level(plan, Draft(name, _said(values), passage.clause)) for _, values in offered]
    if name in _WORDED and drafts:  # a person chose what it is of: all of these words, not the first of their clauses
        words = {_WORDED[name]: passage.words.strip(" -+")}
        drafts = [replace(drafts[0], values=drafts[0].values | words)]
    return next(
        (one for one in drafts if not has_already(plan, one) and not _cut(one)), Draft(name, {}, passage.clause)
    )


_WORDED = {"aim": "words", "provision": "words"}
"""Tables that hold a passage in its own words: the key of these."""


def _said(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in ("", None, [], {}, 0, False)}


def has_already(plan: Plan, draft: Draft) -> bool:
    """Tell whether the plan has each table of a draft, with its values and perhaps more."""
    try:
        blocks = draft.blocks(plan)
    except (KeyError, IndexError):
        return False
    return bool(blocks) and all(any(_holds(item, values) for item in getattr(plan, name)) for name, values in blocks)


_OWN = ("item", "id")
"""Codes that the program makes up."""


def _holds(item: Any, values: dict[str, Any]) -> bool:
    said = item.model_dump(exclude_unset=True)
    return all(_same(said.get(key), value) for key, value in values.items() if key not in _OWN)


def _same(one: Any, other: Any) -> bool:
    return _plain(one) == _plain(other)


def _plain(value: Any) -> str:
    return json.dumps(value, sort_keys=True, default=str, ensure_ascii=False).casefold()
