"""A table of units that hold their conference first: which, and when."""

from __future__ import annotations

import re

from tdkt_tui.model.words import raised_first

from .cell_times import time_of_cell
from .facts import Reading, bare
from .first_units import is_named, one_in_area, units_of
from .pieces import Piece
from .pilots import put_pilot
from .quota_tables import tables_of
from .rows import cells_of
from .undated import Years

_UNIT = re.compile(r"(?:tên\s+)?(?:đơn vị|cơ quan|địa phương|nơi)(?:(?:,|/| và) (?:đơn vị|cơ quan|địa phương))*"
                   r"(?: (?:được chọn|chỉ đạo|tổ chức|làm|chọn))*(?P<first> điểm)?", re.IGNORECASE)  # fmt: skip
_WHEN = re.compile(
    r"(?:thời (?:gian|hạn)|ngày|hoàn thành|tiến độ)(?: (?:tổ chức|hoàn thành|thực hiện|hội nghị|dự kiến))*",
    re.IGNORECASE,
)
_LAST = re.compile(r"hoàn thành|hạn|tiến độ", re.IGNORECASE)
_FIRST = re.compile(r"(?:làm|tổ chức|chỉ đạo|chọn|hội nghị|đại hội|đơn vị)\s+điểm\b", re.IGNORECASE)
_ORDER = re.compile(r"s?tt|số (?:tt|thứ tự)|", re.IGNORECASE)
_EMPTY = re.compile(
    r"[-–.\s]*|(?:cấp\s+)?(?:(?:trên\s+)?cơ sở|xã|huyện|sở(?:, (?:ban, )?ngành)?)(?:\s*\([^\W\d][^()\d]*\))?",
    re.IGNORECASE,
)
"""A cell with nothing in it, or with the level that a unit's name tells."""


def read_pilot_tables(reading: Reading) -> None:
    """Add pilot for each unit of a row with its time; what other columns say is told, cell by cell."""
    known = {one.values["unit"].casefold() for one in reading.of("pilot")}
    for part in (reading.body(), reading.annexes()):
        for rows, above in tables_of(part):
            heads = cells_of(rows[0].text)
            unit = next((at for at, head in enumerate(heads) if _UNIT.fullmatch(head)), None)
            when = next((at for at, head in enumerate(heads) if _WHEN.fullmatch(head)), None)
            if unit is None or when is None or not _FIRST.search(" ".join([heads[unit], *above[-2:]])):
                continue
            table = _Table(reading, heads, unit, when)
            read = [table.add(row, known) for row in rows[1:] if row.at not in reading.used]
            if any(read):
                reading.used.add(rows[0].at)
                reading.say(rows[0], rows[0].text)


class _Table:
    """A table whose columns of units and of times are known."""

    def __init__(self, reading: Reading, heads: list[str], unit: int, when: int) -> None:
        self._reading, self._heads, self._unit, self._when = reading, heads, unit, when
        self._years = Years(reading)
        self._finished = bool(_LAST.search(heads[when]))

    def add(self, piece: Piece, known: set[str]) -> bool:
        """Add the units of a row that are not known yet; tell whether it is one of units with their time."""
        cells = cells_of(piece.text)
        said = one_in_area(bare(cells[self._unit])) if len(cells) == len(self._heads) else ""
        units = [raised_first(unit) for unit in units_of(said)] if said else []
        time = time_of_cell(cells[self._when] if units else "", finished=self._finished, years=self._years, piece=piece)
        if not units or not time.window or not all(map(is_named, units)):
            return False
        for name in (unit for unit in units if unit.casefold() not in known):
            put_pilot(self._reading, piece, name, time.window, "")
        if time.years:
            self._reading.years.setdefault(piece.at, []).extend(time.years)
        self._reading.used.add(piece.at)
        left = [f"{self._heads[self._when]}: {words}" for words in (time.left, time.wordy.strip(" ()")) if words]
        left += [f"{head}: {cell}" for at, (head, cell) in enumerate(zip(self._heads, cells, strict=True))
                 if at not in (self._unit, self._when) and not _ORDER.fullmatch(head)
                 and not _EMPTY.fullmatch(cell)]  # fmt: skip
        if left:
            self._reading.level_rows[piece.at] = left
        else:
            self._reading.say(piece, piece.text)
        return True
