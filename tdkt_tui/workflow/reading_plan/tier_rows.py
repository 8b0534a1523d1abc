"""A tier whose units a table tells apart, a row on each sort: the rows have what is said of it, and it is no level."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .merging import Row, merged


def give_rows(rows: list[Row], table: Iterable[tuple[str, list[Row]]]) -> dict[int, list[Row]]:
    """Give the rows of each tier what is said of all of it, and take it out; return them by the row that was its own.

    table: the tier of each row of a table, "" where the row is all of one. A tier of which other kinds are named stays.
    """
    instead: dict[int, list[Row]] = {}
    tiers: dict[str, list[Row]] = {}
    for tier, below in table:
        tiers.setdefault(tier, []).extend(below)
    for label, mine in tiers.items():
        whole = next((row for row in rows if row.label == label and not row.when), None)
        if whole is None or any(row is whole for row in mine) or not _covers(mine, whole):
            continue
        for row in mine:
            row.told = _inherited(row.told, whole.told)
            row.marks = {key: why for key, why in whole.marks.items() if key != "units"} | row.marks
            row.used += [piece for piece in (whole.first, *whole.used) if piece not in row.used]
        rows[:] = [row for row in rows if row is not whole]
        instead[id(whole)] = mine
    return instead


def put_row(rows: list[Row], row: Row, tier: str) -> Row:
    """Put a row to the one of the same level, or at the end; return where it is now.

    tier: that of a row of a table. A tier whose units are only deduced is not the one of its rows that names the same:
    what is said of it is of all of them.
    """
    others = [one for one in rows if row.label == tier or one.label != tier or "units" not in one.marks]
    found = merged(others, row)
    if found is row:
        rows.append(row)
    return found


def _covers(rows: list[Row], whole: Row) -> bool:
    """Tell rows that leave none of a tier's units; which these are is only deduced where no words name them."""
    units = [f"{unit.casefold()} " for row in rows for unit in row.units]
    return "units" in whole.marks or all(any(one.startswith(f"{kind.casefold()} ") for one in units)
                                         for kind in whole.units)  # fmt: skip


def _inherited(told: dict[str, Any], whole: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a row says, with what is said of its whole tier where it says nothing itself."""
    size: dict[str, Any] = {**whole.get("size", {}), **told.get("size", {})}
    for key in ("caps", "shares"):
        known = {one["category"] for one in told.get("size", {}).get(key, ())}
        more = [one for one in whole.get("size", {}).get(key, ()) if one["category"] not in known]
        size |= {key: [*told.get("size", {}).get(key, ()), *more]} if more else {}
    return told | {key: value for key, value in whole.items() if key not in told} | ({"size": size} if size else {})
