"""The tables that a row becomes by what its columns hold; a cell that no key takes stays as it stands, beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import lowered_first
from tdkt_tui.workflow.reading_plan.beside import bodies_of
from tdkt_tui.workflow.reading_plan.cell_times import time_of_cell
from tdkt_tui.workflow.reading_plan.quota_columns import numbers_of_row
from tdkt_tui.workflow.reading_plan.quota_each_cells import each_of_row
from tdkt_tui.workflow.reading_plan.quota_row import SUM
from tdkt_tui.workflow.reading_plan.quota_units import is_unit
from tdkt_tui.workflow.reading_plan.quotas import named_unit
from tdkt_tui.workflow.reading_plan.report_tables import sent_to, where_sent
from tdkt_tui.workflow.reading_plan.rows import EMPTY, cells_of
from tdkt_tui.workflow.reading_plan.task_cells import delivered
from tdkt_tui.workflow.reading_plan.unit_table_columns import OWN, SENT
from tdkt_tui.workflow.reading_plan.unit_table_names import units_in

from .column_cells import FINISHED, SIZES, Cells
from .column_parts import part_of
from .columns import HONOURED
from .dating import dated
from .draft import Draft
from .likeliest import by_context
from .own_level import own_level
from .passage import Passage

_TIME = re.compile(r"(?:thời\s+)?(?:hạn|gian|điểm)(?:\s+hoàn thành)?\s*|(?:ngày|tiến độ|hoàn thành)\s*", re.IGNORECASE)
_CASES = ("collectives", "individuals")
_SENDS = re.compile(r"\b(?:gửi|nộp|báo cáo)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RowTables:
    """drafts: the tables of a row, none for one that does not fit."""

    drafts: tuple[Draft, ...] = ()

    def of_level(self, level: str) -> RowTables:
        """Return them with a level for the units of whom none told it."""
        lacks: dict[str, dict[str, Any]] = {"exception": {"level": level}, "composition": {"levels": [level]}}
        return RowTables(tuple(replace(one, values={**lacks.get(one.name, {}), **one.values}) for one in self.drafts))


def tables_of_row(plan: Plan, passage: Passage, columns: Sequence[str], texts: Sequence[str]) -> RowTables:
    """Return what a row becomes. texts: of the original, which may tell the kind of a unit."""
    if len(cells_of(passage.words)) != len(columns):
        return RowTables()
    row = _Row(plan, dated(plan, passage), columns, texts)
    return RowTables(tuple(row.tasks() if "does" in columns else row.units()))


class _Row:
    def __init__(self, plan: Plan, passage: Passage, columns: Sequence[str], texts: Sequence[str]) -> None:
        self._plan, self._passage, self._texts = plan, passage, texts
        self._cells = Cells(passage, columns)

    def tasks(self) -> list[Draft]:
        """Return a task for each deadline of the row, one without where it has none."""
        cells = self._cells
        body, does = cells.words("body"), cells.words("does")
        if not body or not does:
            return []
        shared: dict[str, Any] = {"body": lowered_first(body) if body.startswith("Các ") else body}
        shared |= _some(together_with=bodies_of(cells.words("together_with")))
        shared |= _some(deliver=delivered(cells.words("deliver")))
        sends = _SENDS.search(cells.heads[cells.at("body")])
        to = cells.words("to") or where_sent(self._passage.above)
        does = sent_to(lowered_first(does), to) if sends or cells.at("to") >= 0 else lowered_first(does)
        timed = self._timed() or [("", "", {})]
        does += "".join(f" ({lowered_first(words)})" for words in cells.beside())
        return [self._draft("task", {**shared, "does": f"{does}{step}{wordy}", **_some(window=window)})
                for step, wordy, window in timed]  # fmt: skip

    def _timed(self) -> list[tuple[str, str, dict[str, Any]]]:
        """Return of each deadline that is understood its step, where there are several, its words and its window."""
        cells = self._cells
        dues = [at for at, key in enumerate(cells.columns) if key == "due" and not EMPTY.fullmatch(cells.said[at])]
        told: list[tuple[str, str, dict[str, Any]]] = []
        for at in dues:
            time = time_of_cell(cells.said[at], finished=bool(FINISHED.search(cells.heads[at])))
            if time.left and not time.window:
                continue
            cells.taken.add(at)
            step = _TIME.sub("", cells.heads[at], count=1).strip() if len(dues) > 1 else ""
            more = f" ({lowered_first(time.left)})" if time.left else ""
            told.append((f": {step}" if step else "", f"{time.wordy}{more}", time.window))
        return told

    def units(self) -> list[Draft]:
        """Return what the row says of its units: their own conference, whom they send, how many are honoured."""
        cells = self._cells
        cell = cells.words("unit")
        if cells.at("award") >= 0:
            return self._honours(cell)
        numbers = self._numbers((*SENT, *_CASES, *SIZES))
        units = units_in(cell, cells.heads[cells.at("unit")], self._texts) if cell else []
        drafts = self._own(units, numbers)
        seats = [] if SUM.match(cell) else self._seats(cell, units, numbers)
        if not seats:
            return [*drafts, *cells.kept(self._plan, units)] if drafts else []
        province = [one.id for one in self._plan.level if one.units == ["tỉnh"]]
        more = _some(levels=province, note="; ".join(cells.beside()))
        return [*drafts, *(self._draft("quota", {**one, **more}) for one in seats)]

    def _honours(self, cell: str) -> list[Draft]:
        """Return how many of an award there are, for the units of a cell where it names some."""
        numbers, award = self._numbers(HONOURED), self._cells.words("award")
        if not award or not numbers:
            return []
        whose = {"units": [lowered_first(cell)]} if cell else {}
        return [self._draft("honours", {"award": award, **whose, **numbers}), *self._cells.kept(self._plan)]

    def _numbers(self, keys: Sequence[str]) -> dict[str, int]:
        return {key: number for key in keys if (number := self._cells.number(key))}

    def _own(self, units: Sequence[str], numbers: dict[str, int]) -> list[Draft]:
        """Return what is said of the units' own conference, with targets for those who come to it."""
        own: dict[str, Any] = {
            key: value for key in OWN if (value := numbers.get(key) if key in numbers else self._cells.time(key))
        }
        if not units or not own:
            return []
        if by_context(self._passage) == "pilot" and {*own} == {"window"}:
            return [self._draft("pilot", {"unit": units, **own})]
        length = dict(own.pop("days", {}))
        values = {**self._level(units), "units": units, **own, **length}
        return [self._draft("exception", values), *self._targets(units)]

    def _targets(self, units: Sequence[str]) -> list[Draft]:
        """Return targets for those who come, of the columns behind how many."""
        cells, told = self._cells, list[Draft]()
        for at in cells.open("among"):
            counted = next((key for key in reversed(cells.columns[:at]) if key in (*SENT, *_CASES, *SIZES)), "")
            part = part_of(cells.heads[at])
            measure = part.measured(cells.said[at])
            if counted in SIZES and measure and part.bound:
                cells.taken.add(at)
                level = {"levels": [found]} if (found := self._level(units).get("level")) else {}
                key = "at_least" if part.bound == "ít nhất" else "at_most"
                told.append(self._draft("composition", {**level, "units": [*units], "group": part.who, key: measure}))
        return told

    def _seats(self, cell: str, units: Sequence[str], numbers: dict[str, int]) -> list[dict[str, Any]]:
        """Return how many are sent by the unit, by each of some kinds, or by a group together; none where none are."""
        said = self._cells.words("official", take=False)
        sent = {key: numbers[key] for key in (*SENT, *_CASES) if key in numbers}
        span = numbers_of_row([("official", said)]) or {}
        if "at_most" in span:  # "02-03"
            sent = {key: number for key, number in sent.items() if key != "official"} | span
        if not cell or not sent:
            return []
        keys, each = each_of_row(cell, said)
        if keys:
            self._cells.taken.add(self._cells.at("official"))
            return [key | {"official": each} for key in keys]
        group = not (units or is_unit(cell))  # a number in its row is of all of them
        return [{"unit": named_unit((units or [cell])[0]), **_some(together=group), **sent}]

    def _draft(self, name: str, values: dict[str, Any]) -> Draft:
        return Draft(name, values, self._passage.clause)

    def _level(self, units: Sequence[str]) -> dict[str, str]:
        """Return the level of units: the one of their kinds, else the one in whose clause the table stands."""
        kinds = [one.id for one in self._plan.level
                 if all(any(unit.startswith(f"{kind} ") for kind in one.units) for unit in units)]  # fmt: skip
        found = kinds if len(kinds) == 1 else own_level(self._plan, self._passage.clause)
        return {"level": found[0]} if found else {}


def _some(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}
