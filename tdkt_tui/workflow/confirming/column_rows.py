"""The tables that a row becomes by what its columns hold, and the cells of it that no key takes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import lowered_first
from tdkt_tui.workflow.reading_plan.beside import bodies_of
from tdkt_tui.workflow.reading_plan.cell_times import time_of_cell
from tdkt_tui.workflow.reading_plan.facts import bare
from tdkt_tui.workflow.reading_plan.lengths import length_of
from tdkt_tui.workflow.reading_plan.quota_columns import numbers_of_row
from tdkt_tui.workflow.reading_plan.quota_each_cells import each_of_row
from tdkt_tui.workflow.reading_plan.quota_units import is_unit
from tdkt_tui.workflow.reading_plan.quotas import named_unit
from tdkt_tui.workflow.reading_plan.report_tables import sent_to, where_sent
from tdkt_tui.workflow.reading_plan.rows import EMPTY, cells_of
from tdkt_tui.workflow.reading_plan.unit_table_columns import OWN, SENT
from tdkt_tui.workflow.reading_plan.unit_table_names import units_in

from .columns import HONOURED
from .dating import dated
from .draft import Draft
from .likeliest import by_context
from .own_level import own_level
from .passage import Passage

_NUMBER = re.compile(r"(?:\D{0,20}\s)?0*(?P<n>\d{1,3}(?:\.\d{3})?|\d{4})(?!\d|\s*[/%])")
_SUM = re.compile(r"(?:tổng|cộng|toàn tỉnh)(?:\s+(?:số|cộng|chung))?\s*:?", re.IGNORECASE)
_TIME = re.compile(r"(?:thời\s+)?(?:hạn|gian|điểm)(?:\s+hoàn thành)?\s*|(?:ngày|tiến độ|hoàn thành)\s*", re.IGNORECASE)
_SENDS = re.compile(r"\b(?:gửi|nộp|báo cáo)\b", re.IGNORECASE)
_FINISHED = re.compile(r"hạn|hoàn thành|tiến độ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RowTables:
    """drafts: the tables of a row, none for one that does not fit; left: its cells that no key holds, with heads."""

    drafts: tuple[Draft, ...] = ()
    left: tuple[str, ...] = ()

    def of_level(self, level: str) -> RowTables:
        """Return them with a level for the units of whom none told it."""
        own = (replace(one, values={"level": level, **one.values}) if one.name == "exception" else one
               for one in self.drafts)  # fmt: skip
        return replace(self, drafts=tuple(own))


def tables_of_row(plan: Plan, passage: Passage, columns: Sequence[str], texts: Sequence[str]) -> RowTables:
    """Return what a row becomes. texts: of the original, which may tell the kind of a unit."""
    if len(cells_of(passage.words)) != len(columns):
        return RowTables()
    row = _Row(plan, dated(plan, passage), columns, texts)
    drafts = tuple(row.tasks() if "does" in columns else [*row.units()])
    return RowTables(drafts, tuple(row.left())) if drafts else RowTables()


def sum_rows(passages: Sequence[Passage], columns: Sequence[str], fits: Sequence[bool]) -> set[int]:
    """Return the places of rows that only add up, column by column, those that fit."""
    counted = [at for at, key in enumerate(columns) if key in (*SENT, *HONOURED, "most", "least")]
    table = [cells_of(one.words) for one in passages]
    sums = [sum(_number(row[at]) for row, fit in zip(table, fits, strict=True) if fit) for at in counted]
    totals = [*zip(counted, sums, strict=True)]
    return {number for number, (row, fit) in enumerate(zip(table, fits, strict=True))
            if not fit and len(row) == len(columns) and any(map(_SUM.fullmatch, row)) and any(row[at] for at in counted)
            and all(not row[at] or _number(row[at]) == total for at, total in totals)}  # fmt: skip


def _number(cell: str) -> int:
    found = _NUMBER.match(cell)
    return int(found["n"].replace(".", "")) if found else 0


class _Row:
    def __init__(self, plan: Plan, passage: Passage, columns: Sequence[str], texts: Sequence[str]) -> None:
        self._plan, self._passage, self._columns, self._texts = plan, passage, columns, texts
        self._heads, self._cells = cells_of(passage.head), [bare(cell) for cell in cells_of(passage.words)]
        self._taken: set[int] = {at for at, key in enumerate(columns) if not key}

    def tasks(self) -> list[Draft]:
        """Return a task for each deadline of the row, one without where it has none."""
        body, does = self._cell("body"), self._cell("does")
        if not body or not does:
            return []
        shared: dict[str, Any] = {"body": lowered_first(body) if body.startswith("Các ") else body}
        if beside := bodies_of(self._cell("together_with")):
            shared["together_with"] = beside
        note = self._cell("note")
        sends = _SENDS.search(self._heads[self._columns.index("body")])
        does = sent_to(lowered_first(does), where_sent(self._passage.above)) if sends else lowered_first(does)
        does = f"{does}{f' ({lowered_first(note)})' if note else ''}"
        dues = [at for at, key in enumerate(self._columns) if key == "due" and not EMPTY.fullmatch(self._cells[at])]
        drafts: list[Draft] = []
        for at in dues:
            time = time_of_cell(self._cells[at], finished=bool(_FINISHED.search(self._heads[at])))
            if time.left:
                continue
            self._taken.add(at)
            step = _TIME.sub("", self._heads[at], count=1).strip() if len(dues) > 1 else ""
            words = f"{does}{f': {step}' if step else ''}{time.wordy}"
            drafts.append(self._draft("task", {**shared, "does": words, **_some(window=time.window)}))
        return drafts or [self._draft("task", {**shared, "does": does})]

    def units(self) -> list[Draft]:
        """Return what the row says of its units: their own conference, whom they send, how many are honoured."""
        cell, columns = self._cell("unit"), set(self._columns)
        numbers = {key: number for key in (*SENT, *HONOURED, "most", "least") if (number := self._number(key))}
        span = numbers_of_row([("official", self._cell("official"))]) if "official" in self._columns else {}
        honoured = {key: numbers[key] for key in HONOURED if key in numbers}
        if "award" in columns:
            award = self._cell("award")
            whose = {"units": [lowered_first(cell)]} if cell else {}
            return [self._draft("honours", {"award": award, **whose, **honoured})] if award and honoured else []
        units = units_in(cell, self._heads[self._columns.index("unit")], self._texts) if cell else []
        drafts: list[Draft] = []
        own: dict[str, Any] = {
            key: value for key in OWN if (value := numbers.get(key) if key in numbers else self._time(key))
        }
        if units and own:
            first = by_context(self._passage) == "pilot" and {*own} == {"window"}
            length = dict(own.pop("days", {}))
            told = {"unit": units, **own} if first else {**self._level(units), "units": units, **own, **length}
            drafts.append(self._draft("pilot" if first else "exception", told))
        sent = {key: numbers[key] for key in SENT if key in numbers} | honoured
        if span and "at_most" in span:  # "02-03"
            sent = {key: number for key, number in sent.items() if key != "official"} | span
        if cell and sent and not _SUM.match(cell):
            note = self._cell("note")
            keys, each = each_of_row(cell, self._cell("official"))
            province = [one.id for one in self._plan.level if one.units == ["tỉnh"]]
            group = not (units or is_unit(cell))  # a number in its row is of all of them
            seats: list[dict[str, Any]] = [key | {"official": each} for key in keys] or [
                {"unit": named_unit((units or [cell])[0]), **_some(together=group), **sent}
            ]
            drafts += [self._draft("quota", {**one, **_some(levels=province, note=note)}) for one in seats]
        return drafts

    def left(self) -> list[str]:
        """Return the cells that nothing took."""
        return [f"{head}: {cell}" for at, (head, cell) in enumerate(zip(self._heads, self._cells, strict=True))
                if at not in self._taken and not EMPTY.fullmatch(cell)]  # fmt: skip

    def _draft(self, name: str, values: dict[str, Any]) -> Draft:
        return Draft(name, values, self._passage.clause)

    def _cell(self, key: str) -> str:
        at = self._columns.index(key) if key in self._columns else -1
        self._taken.add(at)
        return "" if at < 0 or EMPTY.fullmatch(self._cells[at]) else self._cells[at]

    def _number(self, key: str) -> int:
        at = self._columns.index(key) if key in self._columns else -1
        number = _number(self._cells[at]) if at >= 0 else 0
        self._taken.update({at} if number else ())
        return number

    def _time(self, key: str) -> Any:
        """Return the window or the length that a column says, with its bound."""
        at = self._columns.index(key) if key in self._columns else -1
        if at < 0 or key not in ("window", "days"):
            return None
        words = self._cells[at]
        said: Any = length_of(words) if key == "days" else time_of_cell(
            words, finished=bool(_FINISHED.search(self._heads[at]))).window  # fmt: skip
        self._taken.update({at} if said else ())
        return said

    def _level(self, units: Sequence[str]) -> dict[str, str]:
        """Return the level of units: the one of their kinds, else the one in whose clause the table stands."""
        kinds = [one.id for one in self._plan.level
                 if all(any(unit.startswith(f"{kind} ") for kind in one.units) for unit in units)]  # fmt: skip
        found = kinds if len(kinds) == 1 else own_level(self._plan, self._passage.clause)
        return {"level": found[0]} if found else {}


def _some(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}
