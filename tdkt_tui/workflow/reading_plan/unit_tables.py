"""A table of units by their names: when each holds its own conference, how many come, whom it sends on, by columns."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from .apart import fit
from .cell_times import time_of_cell
from .destinations import level_meant
from .facts import Proposal, Reading, bare
from .lengths import length_of
from .pieces import Piece
from .pilots import put_pilot
from .quota_tables import tables_of
from .quotas import add_quota, named_unit
from .remarks import parts_of_remark, remark_of
from .rows import EMPTY, cells_of
from .undated import Years
from .unit_table_columns import OWN, PARTS, SENT, bound_of, number_in, unit_columns
from .unit_table_names import units_in

_OTHER = re.compile(
    r"kiểm tra|giám sát|thẩm định|tập huấn|duyệt|đón|\bxe\b|phát thưởng|tặng quà|phân công|phân bổ|chỉ tiêu|theo dõi|"
    r"làm điểm|điểm\b:?$",
    re.IGNORECASE,
)
"""What the words above say of a table that is on no unit's own conference."""
_SUM = re.compile(r"(?:tổng|cộng|toàn tỉnh)\b.*|", re.IGNORECASE)
_FINISHED = re.compile(r"hoàn thành|hạn|tiến độ", re.IGNORECASE)
_BELOW = re.compile(
    r"(?:(?:được )?(?:thực hiện|quy định|tổ chức)\s+)?(?:theo|như|tại)\s+bảng(?:\s+(?:dưới đây|sau(?: đây)?))?[.:]?$"
)
"""What leads to the table."""
_LEAD = 40
"""Signs before that; who says more says something besides."""
_EVERY = 3
"""Rows of a table that is on all units of a level, at least."""
_FIRST = re.compile(r"(?:đơn vị |nơi )?(?:tổ chức )?(?:làm|chỉ đạo|tổ chức) điểm", re.IGNORECASE)


def read_unit_tables(reading: Reading) -> None:
    """Add exception for each unit's own time and number, quota for whom it sends; what else a row says is told."""
    for part in (reading.body(), [line for annex in reading.annexed() if not annex.model for line in annex.lines]):
        for rows, above in tables_of(part):
            heads = cells_of(rows[0].text)
            columns = unit_columns(heads)
            if columns and not any(map(_OTHER.search, above[-2:])):
                _Table(reading, rows[0], heads, columns).read(rows[1:])


class _Table:
    """A table whose columns are known."""

    def __init__(self, reading: Reading, head: Piece, heads: list[str], columns: Sequence[str | None]) -> None:
        self._reading, self._head, self._heads, self._columns = reading, head, heads, columns
        self._years = Years(reading)
        self._texts = [piece.text for piece in reading.pieces]
        self._sums: dict[str, int] = {}
        self._owns: list[tuple[Proposal, Mapping[str, Any]]] = []

    def read(self, rows: Sequence[Piece]) -> None:
        """Add what rows say; the head, and a sum that agrees, say nothing besides."""
        read = [self._row(row) for row in rows if row.at not in self._reading.used]
        for row in rows if any(read) else ():
            if row.at not in self._reading.used and self._agrees(row):
                self._understood(row)
        if len(self._owns) == sum(read) >= _EVERY:
            _mark_each(self._owns)
        if any(read):
            self._understood(self._head)
            before = next((one for one, row in pairwise(self._reading.pieces) if row is self._head), None)
            if before and (pointer := _BELOW.search(before.text)):
                self._reading.say(before, pointer[0])
                if not re.search(r"\d", before.text) and pointer.start() < _LEAD:
                    self._understood(before)

    def _understood(self, piece: Piece) -> None:
        self._reading.used.add(piece.at)
        self._reading.say(piece, piece.text)

    def _cells(self, piece: Piece) -> dict[str, str]:
        cells = cells_of(piece.text)
        pairs = zip(self._columns, cells, strict=True) if len(cells) == len(self._columns) else ()
        return {key: cell for key, cell in pairs if key}

    def _row(self, piece: Piece) -> bool:
        cells = self._cells(piece)
        units = units_in(cells["unit"], self._headed("unit"), self._texts) if cells else []
        level = self._level(piece, units)
        if level is None:
            return False
        own, time_left = self._own(piece, cells)
        sent = {key: number for key in SENT if (number := number_in(cells.get(key, "")))} if len(units) == 1 else {}
        target = self._target(piece) if sent else ""
        sent = sent if target and target != level.values["id"] else {}
        if not own and not sent:
            return False
        left = [f"{self._headed('window')}: {time_left}"] if time_left else []
        if own:
            self._reading.add("exception", piece, level=level.values["id"], units=units, **own)
            self._owns.append((level, own))
        aside = [words for words in re.findall(r"\(([^()]+)\)", cells.get("window", "")) if _FIRST.fullmatch(words)]
        notes = [*parts_of_remark(cells.get("note", "")), *aside]
        kept = [note for note in notes if sent and remark_of(note, sent)]
        if sent:
            note = "; ".join(remark_of(one, sent) for one in kept)
            add_quota(self._reading, piece, target, {"unit": named_unit(units[0])} | sent | {"note": note})
        first = [note for note in notes if _FIRST.fullmatch(note) and self._goes_first(piece, units, own)]
        known = {*kept, *first}
        left += [f"{self._headed('note')}: {note}" for note in notes if note not in known]
        left += self._untold(piece, cells, own, sent)
        self._count(cells)
        if left:
            self._reading.level_rows[piece.at] = left
        else:
            self._reading.say(piece, piece.text)
        return True

    def _own(self, piece: Piece, cells: Mapping[str, str]) -> tuple[dict[str, Any], str]:
        """Return what cells say of the unit's own conference, and what of its time is to be told."""
        finished = bool(_FINISHED.search(self._headed("window")))
        time = time_of_cell(cells.get("window", ""), finished=finished, years=self._years, piece=piece)
        if time.years:
            self._reading.years.setdefault(piece.at, []).extend(time.years)
        bounds = {f"at_{key}": number for key in ("least", "most") if (number := number_in(cells.get(key, "")))}
        parts = (
            (of, number_in(cells.get(key, "")), f"{self._headed(key)} {cells.get(key)}") for key, of in PARTS.items()
        )
        told = [("all", bounds)] * bool(bounds) + [
            (of, bound_of(number, words)) for of, number, words in parts if number
        ]
        size = {"caps": [{"category": of, **one, "clause": piece.clause} for of, one in told]} if told else {}
        days = length_of(cells["days"]) if "days" in cells else {}
        return ({"window": time.window} if time.window else {}) | days | ({"size": size} if size else {}), (
            time.left or time.wordy.strip(" ()")
        )

    def _untold(self, piece: Piece, cells: Mapping[str, str], own: Mapping[str, Any], sent: Mapping[str, int]
                ) -> list[str]:  # fmt: skip
        """Return the cells that no key took: of columns of another kind, and numbers that are none."""
        size = str(own.get("size", ""))
        held = {"most": "at_most" in size, "least": "at_least" in size, **dict.fromkeys(PARTS, "guest" in size),
                "days": "days" in own, "window": True}  # fmt: skip
        lost = [
            key for key in (*OWN, *SENT) if not EMPTY.fullmatch(cells.get(key, "")) and not held.get(key, key in sent)
        ]
        others = [f"{head}: {cell}" for key, head, cell in
                  zip(self._columns, self._heads, cells_of(piece.text), strict=True)
                  if key is None and not EMPTY.fullmatch(cell)]  # fmt: skip
        return [f"{self._headed(key)}: {cells[key]}" for key in lost] + others

    def _headed(self, key: str) -> str:
        return self._heads[self._columns.index(key)] if key in self._columns else ""

    def _level(self, piece: Piece, units: Sequence[str]) -> Proposal | None:
        """Return the level that units are of: the one in whose clause the table stands, else the one of their kinds."""
        levels = [one for one in self._reading.of("level") if fit(one, units)]
        inside = [one for one in levels if (clause := one.values.get("clause"))
                  and f"{piece.clause}.".startswith(f"{clause}.")]  # fmt: skip
        kinds = [one for one in levels if all(any(unit.startswith(f"{kind} ") for kind in one.values.get("units", ()))
                                              for unit in units)]  # fmt: skip
        found = inside or kinds
        return found[0] if len(found) == 1 else None

    def _target(self, piece: Piece) -> str:
        """Return the level whose conference those are sent to, as the head of their column says."""
        heads = [self._headed(key) for key in SENT if key in self._columns]
        return next((code for head in heads if (code := level_meant(self._reading, piece, head))), "")

    def _goes_first(self, piece: Piece, units: Sequence[str], own: Mapping[str, Any]) -> bool:
        """Tell units that go first: known as such, or added with the time of their row."""
        firsts = {str(one.values["unit"]).casefold() for one in self._reading.of("pilot")}
        for unit in units if "window" in own else ():
            if unit.casefold() not in firsts:
                put_pilot(self._reading, piece, unit, own["window"], "")
        return "window" in own or {unit.casefold() for unit in units} <= firsts

    def _count(self, cells: Mapping[str, str]) -> None:
        for key in (*OWN, *SENT):
            self._sums[key] = self._sums.get(key, 0) + number_in(cells.get(key, ""))

    def _agrees(self, piece: Piece) -> bool:
        """Tell a row whose numbers are the sums of those above it."""
        cells = self._cells(piece)
        numbers = {key: cell for key, cell in cells.items() if key in (*OWN, *SENT) and not EMPTY.fullmatch(cell)}
        return bool(numbers) and bool(_SUM.fullmatch(bare(cells.get("unit", "")))) and all(
            number_in(cell) == self._sums.get(key) for key, cell in numbers.items()
        )  # fmt: skip


def _mark_each(owns: Sequence[tuple[Proposal, Mapping[str, Any]]]) -> None:
    """Mark a level of which each unit has its own time, or its own number: the level itself lacks none."""
    level = owns[0][0]
    for key, mark, what in (("window", "window", "thời hạn"), ("size", "sizes", "số lượng")):
        if key not in level.values and all(one is level and key in own for one, own in owns):
            level.marks[mark] = f"bản gốc ghi {what} cho từng đơn vị"
