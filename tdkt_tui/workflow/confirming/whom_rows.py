"""Whom a row of a table binds that is kept in words: the body of its cell on who, or whom its work names."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from tdkt_tui.model.bound_units import names_everybody
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import lowered_first
from tdkt_tui.workflow.reading_plan.parting import SOME_BODY
from tdkt_tui.workflow.reading_plan.rows import EMPTY, cells_of

from .likeliest import is_by_units
from .passage import Passage
from .typed_lists import typed_list
from .whom import whose
from .whom_begun import bodies_in
from .whom_levels import levels_named, offices_named

_WHO = re.compile(
    r"(?:tên\s+)?(?:các\s+)?(?:(?:cơ quan|đơn vị|địa phương|tổ chức|bộ phận|khối|cấp)\b.*|.*\b(?:chủ trì|phụ trách|"
    r"thực hiện)|ai làm|phân công)",
    re.IGNORECASE,
)
"""What the head of the column on who is called."""
_BESIDE = re.compile(r"phối hợp|nơi nhận|gửi|số\b|thời|nội dung", re.IGNORECASE)
_AMID = re.compile(r"\b(?:[Hh]ọp|[Dd]o|[Pp]hiên họp(?: của)?|[Cc]uộc họp(?: của)?)\s+(?P<rest>.+)")
"""What stands before those who are to do a work, and not before those to whom it goes."""
_COUNT = re.compile(r"^\d{1,3}\s+(?=\w)|\s*\([^()]*\d[^()]*\)$")
_ASIDE = re.compile(r"\s*\(([^()]*)\)")
_BLOC = re.compile(r"(?:Các cơ quan\s+)?(?:Khối|khối|Cụm)\s")
_NUMBER = re.compile(r"[\d\s.,–-]*")
_LETTER = 2
"""Signs of what only counts a row or a block of rows."""
_BODY = 90
"""Signs of a name that a body may have."""


def whose_row(plan: Plan, passage: Passage, words: str) -> dict[str, Any]:
    """Return whom a row binds as keys of a provision. words: the row as a sentence."""
    cells, heads = cells_of(passage.words), cells_of(passage.head)
    heads = heads if len(heads) == len(cells) and not any(map(str.isdecimal, heads)) else [""] * len(cells)
    told = [cell for head, cell in zip(heads, cells, strict=True)
            if _WHO.fullmatch(head) and not _BESIDE.search(head) and not EMPTY.fullmatch(cell)]  # fmt: skip
    said = [cell for cell in cells if not EMPTY.fullmatch(cell) and not cell.isdecimal()]
    said = [cell for cell in said if len(cell) > _LETTER]
    counts = all(map(_NUMBER.fullmatch, said[1:])) and len(cells) > len(said[:1]) + 1
    of_units = any(map(_WHO.fullmatch, cells_of(passage.head)[:2])) or counts
    if not told and not any(heads) and said and len(said[0]) < _BODY and (of_units or re.match(SOME_BODY, said[0])):
        told = said[:1]
    if told:
        who = _COUNT.sub("", told[0]).strip(" .;")
        return _of_cell(plan, passage, who)
    whole = replace(passage, words=words)
    if levels_named(plan, words):
        return whose(plan, whole)
    amid = _AMID.search(said[0]) if said else None
    bodies = bodies_in(amid["rest"]) if amid else []
    return {"who": bodies} if bodies else whose(plan, whole)


def _of_cell(plan: Plan, passage: Passage, who: str) -> dict[str, Any]:
    """Return whom a cell names: levels, bodies by their names, a block of them as one with those in its brackets."""
    plain, inside = _ASIDE.sub("", who), _ASIDE.search(who)
    if _BLOC.match(plain):
        return {"who": [plain, *(typed_list(inside[1]) if inside else [])]}
    if offices := offices_named(plan, plain):
        return {"levels": offices}
    of = whose(plan, replace(passage, words=plain, whole=plain, above=(), clause=""))
    bodies = of.get("who", ())
    partly = len(bodies) == 1 and folded(_ASIDE.sub("", bodies[0])) not in (
        folded(plain),
        folded(plain).removeprefix("các "),
    )
    return {"who": typed_list(plain)} if partly or not (of or names_everybody(plain)) else of


def of_columns(plan: Plan, passage: Passage) -> list[tuple[str, dict[str, Any]]]:
    """Return what a row of a table by units says of those of each column, with whom it binds; none for its head.

    None where it has lost a cell: nobody can tell which of its cells is of two.
    """
    heads, cells = cells_of(passage.head), cells_of(passage.words)
    if heads == cells or lost_cell(passage) or not is_by_units(passage):
        return []
    told: list[tuple[str, dict[str, Any]]] = []
    for head, cell in zip(heads[1:], cells[1:], strict=True):
        if not EMPTY.fullmatch(cell):
            levels = levels_named(plan, f"ở {lowered_first(head)}")
            told.append((f"{cells[0]}: {cell}", {"levels": levels} if levels else {"who": [lowered_first(head)]}))
    return told


def lost_cell(passage: Passage) -> bool:
    """Tell a row with other cells than its head has: two of them were one."""
    return len(cells_of(passage.head)) != len(cells_of(passage.words))
