"""A row of an annex that was not read, by the columns of those that were: what its cells would be as a fact."""

from __future__ import annotations

import re
from dataclasses import replace

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.quota import PlanQuota

from .draft import levels_beside
from .halves import Half
from .original import Original
from .passage import Passage

_NUMBERED = re.compile(r"\d{1,3}[.)]?|[IVX]+[.)]?|")


def known_of(plan: Plan, original: Original, clause: str, row: str) -> dict[str, object]:
    """Return keys of a quota that a row says: its unit, and numbers of the columns that confirmed rows use."""
    cells = _cells(row)
    if not cells:
        return {}
    name = next((cell for cell in cells if not _NUMBERED.fullmatch(cell)), "")
    numbers = {key: int(cells[at]) for key, at in _columns(plan, original, clause).items()
               if at < len(cells) and cells[at].isdecimal()}  # fmt: skip
    return {"unit": name, **numbers, **levels_beside(plan, clause)}


def with_columns(plan: Plan, original: Original, passage: Passage, row: str, half: Half) -> Half:
    """Return a sentence with what the columns of rows that were read tell of a row."""
    if not half.bare or half.drafts[0].name != "quota":
        return half
    draft = half.drafts[0]
    known = known_of(plan, original, passage.clause, row)
    return replace(half, drafts=(replace(draft, values={**draft.values, **known}),))


def _columns(plan: Plan, original: Original, clause: str) -> dict[str, int]:
    """Return the column of each number, where all rows that were read agree on one."""
    rows = [_cells(one.text) for one in original.paragraphs if one.clause == clause]
    agreed: dict[str, set[int]] = {}
    for quota in plan.quota:
        row = next((cells for cells in rows if quota.unit in cells), None) if quota.clause == clause else None
        for key, number in _numbers(quota).items() if row else ():
            places = {at for at, cell in enumerate(row or ()) if cell == str(number)}
            agreed[key] = agreed.get(key, places) & places
    return {key: min(places) for key, places in agreed.items() if len(places) == 1}


def _numbers(quota: PlanQuota) -> dict[str, int]:
    return dict(quota.numbers())


def _cells(row: str) -> list[str]:
    cells = [cell.strip() for cell in row.split("|")]
    return cells if len(cells) > 2 else []
