"""A table of units that hold their conference first: which, and when."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first, raised_first

from .cell_times import time_of_cell
from .facts import Reading, bare
from .first_units import is_named, one_in_area, units_of
from .parting import SOME_BODY
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

_HELPED_BY = re.compile(
    r"(?:(?:cơ quan|đơn vị|lãnh đạo|đồng chí|thành viên|người|phân công|bộ phận)(?:,\s+|\s+và\s+|\s+))*"
    r"(?P<does>(?:(?:chịu trách nhiệm|phụ trách|theo dõi|giúp đỡ|giúp|hỗ trợ|hướng dẫn|chỉ đạo|đôn đốc|kiểm tra|dự)"
    r"(?:,\s+|\s+và\s+|\s+|$))+)",
    re.IGNORECASE,
)
"""A column of who helps each of them: "Cơ quan theo dõi, giúp đỡ"."""


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
                 and not _EMPTY.fullmatch(cell) and not self._helped(piece, head, cell, cells[self._unit])]  # fmt: skip
        if left:
            self._reading.level_rows[piece.at] = left
        else:
            self._reading.say(piece, piece.text)
        return True

    def _helped(self, piece: Piece, head: str, cell: str, unit: str) -> bool:
        """Add the task of a body that helps a unit; tell whether a cell names one. unit: with where it lies."""
        found = _HELPED_BY.fullmatch(head)
        if found is None or not _names(raised_first(bare(cell))) or re.search(r"[;:]|\d{4}", cell):
            return False
        whom = re.sub(r"^(?i:huyện|xã|phường|thị xã|thành phố|thị trấn)\b", lambda kind: kind[0].lower(), bare(unit))
        self._reading.add(
            "task", piece, body=bare(cell), does=f"{lowered_first(found['does'].strip())} {whom} làm điểm"
        )
        return True


def _names(who: str) -> bool:
    return bool(is_named(who) or re.match(rf"{SOME_BODY}\b", who))
