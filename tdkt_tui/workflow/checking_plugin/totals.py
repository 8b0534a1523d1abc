"""Sums of the issued plan that do not agree: the rows of a table with its total, a total with what the body says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil
from typing import TYPE_CHECKING

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import clause_words, padded, raised_first
from tdkt_tui.workflow.plan_source import PlanSource
from tdkt_tui.workflow.scaffold.sample_level import of_province_itself

if TYPE_CHECKING:
    from tdkt_tui.workflow.confirming.original import Paragraph

_TOTAL = re.compile(r"(?:tổng\s+)?cộng\b|tổng số$", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,4}")
_PART = re.compile(r"[IVX]+\.?|[A-ZĐ]\.?")
"""How a row is counted that is the sum of those below it."""
_GROUPS = {"women": r"\bnữ\b", "nữ": r"\bnữ\b", "dân tộc thiểu số": r"\bdtts\b|\bdân tộc\b"}
"""Groups by the heads of their columns, each as a share's category or a target's group names it."""
_PERCENT = re.compile(r"(\d{1,3})\s*%")
_NEAR = 1e-9


def totals_apart(source: PlanSource) -> Iterator[Finding]:
    """Yield a note for each column of a table whose rows, or the plan's body, say another total than its last row."""
    if source.path is None:
        return
    from tdkt_tui.workflow.confirming.original import original_of

    tables = groupby(original_of(source.path).paragraphs, key=lambda one: (one.clause, "|" in one.text))
    told: dict[tuple[str, int], tuple[int, str]] = {}
    for (clause, is_table), rows in tables:
        table = _table(list(rows)) if is_table else None
        for said in (*_apart(source.plan, table), *_beside(table, clause, told)) if table else ():
            yield Finding("plugin.totals", Severity.NOTE, f"{raised_first(clause_words(clause))}: {said}.",
                          place=f"kế hoạch {source.plan.plan.id}",
                          fix="đối chiếu bản gốc; bản gốc ghi như vậy thì hỏi nơi ban hành")  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Table:
    """A table with a row of totals: its heads, the rows that are summed, that row."""

    heads: list[list[str]]
    rows: list[list[str]]
    total: list[str]

    def columns(self) -> Iterator[tuple[int, str, int]]:
        """Yield each column that has a total, counted from the last, with its head and that total."""
        for column in (column for column in range(1, len(self.total)) if _NUMBER.fullmatch(self.total[-column])):
            head = " ".join(row[-column] for row in self.heads if len(row) >= column and row[-column])
            yield column, head, int(self.total[-column])

    def most(self) -> int:
        """Return the greatest total: how many come, of whom the others count some."""
        return max(map(int, _numbers(self.total)))


def _table(rows: Sequence[Paragraph]) -> _Table | None:
    cells = [[cell.strip() for cell in row.text.split("|")] for row in rows]
    at = next((at for at, row in enumerate(cells) if any(_TOTAL.match(cell) for cell in row[:3]) and _numbers(row)), 0)
    first = next((number for number, row in enumerate(cells[:at]) if _numbers(row[2:])), 0)
    return _Table(cells[:first], cells[first:at], cells[at]) if first else None


def _apart(plan: Plan, table: _Table) -> Iterator[str]:
    for column, head, stated in table.columns():
        if (summed := _summed(table.rows, column)) and not {stated, 2 * stated} & {*summed}:
            yield f"cột “{head or 'không tên'}” các dòng cộng lại được {summed[0]}, dòng tổng cộng ghi {stated}"
        yield from _short(plan, head, stated, table.most())


def _beside(table: _Table, clause: str, told: dict[tuple[str, int], tuple[int, str]]) -> Iterator[str]:
    """Yield a group of which a table before this one, on as many people in all, has another total. told: by now."""
    for _, head, stated in table.columns():
        group = next((way for way in _GROUPS.values() if re.search(way, folded(head))), "")
        if not group or stated >= table.most():
            continue
        other, where = told.setdefault((group, table.most()), (stated, clause))
        if other != stated:
            yield (f"dòng tổng cộng ghi {padded(stated)} ở cột “{head}”, bảng ở {clause_words(where)} cũng về"
                   f" {table.most()} người ghi {padded(other)}")  # fmt: skip


def _numbers(row: Sequence[str]) -> list[str]:
    return [cell for cell in row if _NUMBER.fullmatch(cell)]


def _summed(rows: Sequence[Sequence[str]], column: int) -> list[int]:
    """Return what the rows come to, and what those come to that are sums themselves; none where one says no number.

    Sums that no letter marks are counted with the rows, which come to twice the total then.
    """
    parts = [row for row in rows if _PART.fullmatch(row[0])]
    plain = [row for row in rows if row not in parts]
    if not plain or not all(len(row) >= column and _NUMBER.fullmatch(row[-column]) for row in plain):
        return []
    return [
        sum(int(row[-column]) for row in some)
        for some in (plain, [row for row in parts if _numbers(row[-column:][:1])])
    ]


def _short(plan: Plan, head: str, stated: int, every: int) -> Iterator[str]:
    """Yield a total of a group below the share that the province's own conference is to have of its delegates."""
    group = next((group for group, way in _GROUPS.items() if re.search(way, folded(head))), "")
    for level in plan.level if group and stated < every else ():
        official = next((cap.at_least for cap in level.size.caps if cap.category == "official"), 0)
        if not of_province_itself(level) or official != every:
            continue
        for percent, clause in _shares(plan, level, group):
            least = ceil(every * percent / 100 - _NEAR)
            if stated < least:
                yield (f"dòng tổng cộng ghi {padded(stated)} ở cột “{head}”, {clause_words(clause)} nêu ít nhất"
                       f" {percent:g}% của {every} đại biểu chính thức, là {least}")  # fmt: skip


def _shares(plan: Plan, level: Level, group: str) -> Iterator[tuple[float, str]]:
    names = {group, *(other for other, way in _GROUPS.items() if way == _GROUPS[group])}
    for share in level.size.shares:
        if share.category in names and share.how == "at-least":
            yield 100 * float(share.share), share.clause
    for target in plan.composition:
        if (
            folded(target.group) in names
            and level.id in target.levels
            and (found := _PERCENT.search(str(target.at_least)))
        ):
            yield float(found[1]), target.clause
