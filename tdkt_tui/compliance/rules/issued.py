"""What is told of a plan and stands so in the issued text: seen by a person, with the reason, it is only a note."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from tdkt_tui.model.citation import AsIssued
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan

from .saying import warning

_DAY = re.compile(r"\b(\d{1,2})(?:/| tháng )(\d{1,2})(?:/| năm )(\d{4})\b")
_PROGRAMS_OWN = ("document", "blank_form", "opening", "amends")
"""Tables that no issued text holds: what is wrong there is put right there."""


def as_issued(plan: Plan, told: Sequence[Finding]) -> list[Finding]:
    """Return a plan's findings, each with the plan as its place, those that ``[[as_issued]]`` names as notes.

    A mark on which nothing was told, or on what no issued text holds, is told itself: the fact was mended, or moved.
    One that says of which fact, or rule, it is can silence nothing else, so it is told no more than that fact is.
    """
    found, used = [], set()
    for finding in told:
        if mark := _mark(plan, finding, finding.field):
            used.add(mark)
        found.append(kept(plan, finding, finding.field))
    found += [
        warning(
            "plan.as-issued",
            f"Chỗ “{mark.at}” được ghi là giữ như bản gốc, nhưng không có điều gì bị nêu ở đó",
            field=f"as_issued.{number}.at", fix=_way_on(plan, mark, told))
        for number, mark in enumerate(plan.as_issued, 1) if mark not in used and not (mark.rule or mark.of)
    ]  # fmt: skip
    return [replace(finding, place=f"kế hoạch {plan.plan.id}") for finding in found]


def _way_on(plan: Plan, mark: AsIssued, told: Sequence[Finding]) -> str:
    """Return how a mark on nothing is put right: the key that is told now, where only a table's number can differ."""
    table, _, rest = mark.at.partition(".")
    inside = rest.partition(".")[2]
    here = [one.field for one in told if one.severity is not Severity.NOTE and not _mark(plan, one, one.field)]
    moved = [key for key in here if key.partition(".")[0] == table and ".".join(key.split(".")[2:]) == inside]
    if len(set(moved)) == 1:
        return f'bảng thêm, bớt phía trên làm số thứ tự đổi: ghi at = "{moved[0]}", hoặc bỏ mục này'
    return "ghi khóa đúng như sau dấu › ở lời nhắc, hoặc bỏ mục này"


def with_plan(plan: Plan, found: Sequence[Finding], told: Sequence[Finding]) -> list[Finding]:
    """Return what was found of the dossier that is the plan itself, and what is told of the plan, each once."""
    known = {(finding.rule, finding.message) for finding in found}
    seen = {(finding.rule, finding.message) for finding in told if _mark(plan, finding, finding.field)}
    return [
        *(finding for finding in found if (finding.rule, finding.message) not in seen),
        *(finding for finding in as_issued(plan, told) if (finding.rule, finding.message) not in known),
    ]


def kept(plan: Plan, finding: Finding, key: str) -> Finding:
    """Return what is told of a plan's key as a note with the reason, where the plan says that it was issued so.

    key: of the plan; the finding itself may stand at a key of a unit's profile, which the unit cannot mend either.
    """
    mark = _mark(plan, finding, key)
    if mark is None:
        return finding
    message = f"{finding.message} Giữ như bản gốc: {mark.why.rstrip('.')}."
    return replace(finding, severity=Severity.NOTE, message=message, fix="")


def _mark(plan: Plan, finding: Finding, key: str) -> AsIssued | None:
    """Return why what is told of a key is kept: by a mark for that rule, or for all that is told there."""
    if key.partition(".")[0] in _PROGRAMS_OWN:
        return None
    marks = (mark for mark in plan.as_issued
             if mark.rule in ("", finding.rule) and _stands(plan, mark) and _of_its_day(mark, finding))  # fmt: skip
    return next((mark for mark in marks if f"{key}.".startswith(f"{key_now(plan, mark.at, mark.of)}.")), None)


def _of_its_day(mark: AsIssued, finding: Finding) -> bool:
    """Tell whether what is told of a day is of one that the mark was written for; one without a day is for each."""
    if not finding.rule.startswith("calendar."):
        return True
    kept, told = _days(mark.why), _days(finding.message)
    return not kept or not told or bool(kept & told)


def _days(text: str) -> set[tuple[int, ...]]:
    return {tuple(map(int, found.groups())) for found in _DAY.finditer(text)}


def _stands(plan: Plan, mark: AsIssued) -> bool:
    """Tell whether the fact of a mark is still there, or what its clause says by now in the same table of the row."""
    table, number = (*mark.at.split(".", 2), "", "")[:2]
    items = _held(plan, table)
    if not (mark.of and isinstance(items, list) and number.isdecimal()):
        return True
    here = items[int(number) - 1 : int(number)]
    clauses = (f"{clause}: " for one in here if (clause := _held(one, "clause")))
    return any(identity(item).startswith(mark.of) for item in items) or any(map(mark.of.startswith, clauses))


def kept_note(plan: Plan, rule: str, key: str) -> AsIssued | None:
    """Return why what the check of a plugin tells of a plan's key is kept, None where nobody kept just that.

    A mark is for one rule, and only while its fact is still the one that it was written for.
    """
    table, number = (*key.split(".", 2), "", "")[:2]
    items = _held(plan, table)
    at = int(number) if number.isdecimal() else 0
    said = identity(items[at - 1]) if isinstance(items, list) and 0 < at <= len(items) else ""
    return next((mark for mark in plan.as_issued if mark.rule == rule and said.startswith(mark.of)
                 and key_now(plan, mark.at, mark.of) == key), None)  # fmt: skip


def key_now(plan: object, at: str, of: str) -> str:
    """Return the key of a mark by the fact that it tells of, wherever that stands by now; its own where none is known.

    plan: the plan, or the tables of its text. Of several facts that are told alike the nearest to its number is taken.
    """
    table, number, inside = (*at.split(".", 2), "", "")[:3]
    items = _held(plan, table)
    if not of or not number.isdecimal() or not isinstance(items, list):
        return at
    places = (place for place, item in enumerate(items, 1) if identity(item).startswith(of))
    nearest = min(places, key=lambda place: abs(place - int(number)), default=int(number))
    return ".".join(filter(None, (table, str(nearest), inside)))


def identity(item: object) -> str:
    """Return what a fact is known by while tables come and go above it: its clause, then what it is about."""
    names = ("id",) if _held(item, "id") else _ABOUT
    words = (", ".join(value) if isinstance(value, list) else value
             for name in names if isinstance(value := _held(item, name), str | list) and value
             and all(isinstance(one, str) for one in value))  # fmt: skip
    return ": ".join(filter(None, (str(_held(item, "clause") or ""), "; ".join(words))))


def _held(item: object, name: str) -> Any:
    return item.get(name) if isinstance(item, Mapping) else getattr(item, name, None)


_ABOUT = (
    "level",
    "name",
    "body",
    "by",
    "unit",
    "each",
    "units",
    "group",
    "award",
    "item",
    "of",
    "title",
    "words",
    "does",
)
"""Keys that tell what a fact without a code is about; numbers and days are what is mended in it."""
