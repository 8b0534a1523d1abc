"""The facts of a plugin's plans: each with its clause, each clause in the original's outline, each confirmed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tdkt_tui.model.base import Fact
from tdkt_tui.model.extension import CLAUSE
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.store.files import read_limited
from tdkt_tui.store.toml import open_toml
from tdkt_tui.store.toml_lines import comments

from .plan_source import PlanSource

_HEAD = ("basis", "implements", "round", "recipient", "document", "blank_form", "amends",
         "opening")  # fmt: skip
"""Tables that stand in no clause of the body, or are the program's own."""
_MARKS = {"THÍ DỤ": "còn là thí dụ", "CHƯA XÁC NHẬN": "chưa xác nhận", "CHƯA THẤY": "chưa thấy trong bản gốc"}
_MARK = re.compile(r"(?:^|.*\s)(THÍ DỤ)(?:\s*$|:.*)|(CHƯA XÁC NHẬN|CHƯA THẤY)(?::\s*(.*))?", re.DOTALL)
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
                               "ghi như II.2.1 hoặc II.2.a")  # fmt: skip


def outside_outline(source: PlanSource) -> Iterator[Finding]:
    """Yield a warning for each clause that the outline of the original, kept beside the plan, does not have.

    The outline is ``<plan file>.muc-luc.txt``, a clause at the head of each line; without one nothing is judged.
    """
    beside = outline_file(source)
    if beside is None:
        return
    known = {line.split("\t")[0].strip() for line in _lines(beside) if line.strip() and not line.startswith("#")}
    plan = source.plan
    for table in type(plan).model_fields:
        value = getattr(plan, table)
        for number, item in enumerate(value if isinstance(value, list) else [], 1):
            if isinstance(item, Fact) and item.clause and item.clause not in known:
                yield _warning("plugin.outline", plan, f"{table}.{number}.clause",
                               f"Mục “{item.clause}” không có trong mục lục của bản gốc.",
                               f"sửa clause, hoặc bổ sung mục lục: {beside.name}")  # fmt: skip


def outline_file(source: PlanSource) -> Path | None:
    """Return the outline kept beside a plan's file."""
    beside = source.path.with_name(f"{source.path.stem}.muc-luc.txt") if source.path else None
    return beside if beside is not None and beside.is_file() else None


def unconfirmed(source: PlanSource) -> Iterator[Finding]:
    """Yield a warning for each fact that its file still marks as an example, a proposal, or not found."""
    if source.path is None:
        return
    try:
        text = open_toml(source.path).text
    except TdktError:  # told by who reads the plan
        return
    for line, key, comment in comments(text):
        found = _MARK.fullmatch(comment)
        if found is None:
            continue
        kind, words = found[1] or found[2], (found[3] or "").strip()
        yield Finding("plugin.unconfirmed", Severity.WARNING,
                      f"Dữ kiện {_MARKS[kind]}{f': {words}' if words else '.'}",
                      place=f"{source.path.name}, dòng {line}", field=key)  # fmt: skip


def _lines(path: Path) -> list[str]:
    try:
        return read_limited(path).decode("utf-8-sig").splitlines()
    except (TdktError, UnicodeDecodeError):
        return []


def _warning(rule: str, plan: Plan, field: str, message: str, fix: str) -> Finding:
    return Finding(rule, Severity.WARNING, message, place=f"kế hoạch {plan.plan.id}", field=field, fix=fix)
