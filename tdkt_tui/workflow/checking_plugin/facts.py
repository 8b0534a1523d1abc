"""The facts of a plugin's plans: each with its clause, each clause in the original's outline, each confirmed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pydantic import BaseModel

from tdkt_tui.model.base import Fact
from tdkt_tui.model.extension import CLAUSE
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.store.files import read_limited
from tdkt_tui.store.toml import open_toml
from tdkt_tui.workflow.plan_notes import EXAMPLE, MISSING, PROPOSED, notes_of
from tdkt_tui.workflow.plan_source import PlanSource

_HEAD = ("basis", "implements", "round", "movement", "recipient", "document", "blank_form", "amends",
         "opening")  # fmt: skip
"""Tables that stand in no clause of the body, or are the program's own."""
_KINDS = {EXAMPLE: "còn là thí dụ", PROPOSED: "chưa xác nhận", MISSING: "chưa thấy trong bản gốc"}
_CLAUSE = re.compile(CLAUSE)


def uncited(plan: Plan) -> Iterator[Finding]:
    """Yield a warning for each fact of the body without a clause, and for a clause that is none."""
    for table in type(plan).model_fields:
        value = getattr(plan, table)
        if table in _HEAD or value is None:
            continue
        items = value if isinstance(value, list) else [value]
        for number, item in enumerate(items, 1):
            if not isinstance(item, Fact):
                continue
            field = f"{table}.{number}" if isinstance(value, list) else table
            if not item.clause:
                yield _warning("plugin.clause", plan, field, "Dữ kiện không ghi mục của kế hoạch.",
                               'thêm clause = "…", mục của bản gốc nêu dữ kiện này')  # fmt: skip
            elif not _CLAUSE.fullmatch(item.clause):
                yield _warning("plugin.clause", plan, field, f"Mục “{item.clause}” không đúng dạng.",
                               "ghi như II.2.1, II.2.a, Điều 3.1 hoặc Phụ lục I")  # fmt: skip


def outside_outline(source: PlanSource) -> Iterator[Finding]:
    """Yield a warning for each clause, of a fact or of one inside another, that the original does not have."""
    beside, known = clauses_told(source) or (None, frozenset[str]())
    if beside is None:
        return
    for field, clause in _clauses(source.plan, ""):
        if clause not in known:
            yield _warning("plugin.outline", source.plan, f"{field}.clause",
                           f"Mục “{clause}” không có trong {_OF[beside.suffix]} của bản gốc.",
                           f"sửa clause, hoặc bổ sung {_OF[beside.suffix]}: {beside.name}")  # fmt: skip


_BY_HAND = re.compile(rf"({CLAUSE})[.:)]?(?=\s|$)")
_OF = {".txt": "mục lục", ".docx": "toàn văn"}


def clauses_told(source: PlanSource) -> tuple[Path, frozenset[str]] | None:
    """Return the clauses that the original has, and the file that tells them; None where nothing tells.

    That is the outline kept beside the plan, ``<plan file>.muc-luc.txt``, a clause at the head of each line; without
    one, the issued plan itself, ``<plan file>.docx``.
    """
    if source.path is None:
        return None
    beside = source.path.with_name(f"{source.path.stem}.muc-luc.txt")
    if beside.is_file():
        lines = (line for line in _lines(beside) if line.strip() and not line.startswith("#"))
        return beside, frozenset(_clause_of(line) for line in lines)
    issued = source.path.with_suffix(".docx")
    clauses = _read(issued) if issued.is_file() else frozenset()
    return (issued, clauses) if clauses else None


def _clause_of(line: str) -> str:
    """Return the clause of a line of the outline: before its tab, or as a person wrote it, "Phụ lục II. Thời gian"."""
    head, tab, _ = line.partition("\t")
    written = None if tab else _BY_HAND.match(head.strip())
    return written[1] if written else head.strip()


@cache
def _read(issued: Path) -> frozenset[str]:
    from tdkt_tui.workflow.reading_plan import read_issued

    try:
        reading = read_issued(issued)
        annexed = (line for annex in reading.annexed() for line in annex.lines)
        return frozenset(piece.clause for piece in (*reading.pieces, *annexed))
    except TdktError:  # no plan with clauses: nothing can be judged by it
        return frozenset()


def _clauses(value: object, field: str) -> Iterator[tuple[str, str]]:
    """Yield key and clause of every fact, of whatever depth."""
    if isinstance(value, list):
        for number, item in enumerate(value, 1):
            yield from _clauses(item, f"{field}.{number}")
    elif isinstance(value, BaseModel):
        if isinstance(value, Fact) and value.clause:
            yield field, value.clause
        for name in type(value).model_fields:
            yield from _clauses(getattr(value, name), f"{field}.{name}".lstrip("."))


def unconfirmed(source: PlanSource) -> Iterator[Finding]:
    """Yield a warning for each fact that its file still marks as an example, a proposal, or not found."""
    if source.path is None:
        return
    try:
        text = open_toml(source.path).text
    except TdktError:  # told by who reads the plan
        return
    for note in notes_of(text):
        yield Finding("plugin.unconfirmed", Severity.WARNING,
                      f"Dữ kiện {_KINDS[note.kind]}{f': {note.words}' if note.words else '.'}",
                      place=f"{source.path.name}, dòng {note.line}", field=note.key)  # fmt: skip


def _lines(path: Path) -> list[str]:
    try:
        return read_limited(path).decode("utf-8-sig").splitlines()
    except (TdktError, UnicodeDecodeError):
        return []


def _warning(rule: str, plan: Plan, field: str, message: str, fix: str) -> Finding:
    return Finding(rule, Severity.WARNING, message, place=f"kế hoạch {plan.plan.id}", field=field, fix=fix)
