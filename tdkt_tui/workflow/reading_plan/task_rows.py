"""A row of a table of tasks: its task, and the cells that say something besides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from .beside import bodies_of
from .cell_times import DATED, CellTime, time_of_cell
from .due import window_apart
from .facts import Proposal, Reading, bare
from .pieces import Piece
from .rows import cells_of
from .task_cells import EMPTY, beside_it, delivered, done_by, inside, who_does
from .task_parts import bounded, limits, of_one, parts_timed
from .undated import Years

_ASKED = re.compile(r"^Đề nghị\s+", re.IGNORECASE)
_BETWEEN = {"và", "cùng", "các"}
_FINISHED = ("hoàn thành", "hạn", "tiến độ", "kết thúc")
_NO_TIME = "ô thời gian để trống"


class Rows:
    """The rows below one head. columns: what they hold; heads: as the plan calls them."""

    def __init__(self, reading: Reading, columns: Sequence[str | None], heads: Sequence[str]) -> None:
        """Keep what the head says of deadlines."""
        self._reading, self._columns, self._heads = reading, columns, heads
        self._years = Years(reading)
        self._day: dict[str, Any] = {}
        self._timed = False
        when = heads[columns.index("when")].casefold() if "when" in columns else ""
        self._finished = any(word in when for word in _FINISHED)

    def add(self, piece: Piece) -> bool:
        """Add the task of a row; tell whether it was one. A row without who or what stays told."""
        cells = cells_of(piece.text)
        if len(cells) != len(self._columns):
            return False
        values = {column: cell for column, cell in zip(self._columns, cells, strict=True) if column}
        if not bare(values["does"]) or not bare(values["body"]):
            return False
        limited = limits(values.get("when", ""))
        parts = parts_timed(bare(values["does"]), limited) if limited and not bare(values.get("deliver", "")) else []
        times = self._times([when for _, when in parts], piece)
        if len(times) > 1:
            self._timed, self._day = True, {}
            for (part, _), time in zip(parts, times, strict=True):
                self._made(piece, values, part, time)
            self._tell(piece, cells, values, [])
            return True
        dated = limited and DATED.search(values["when"])  # days before something are kept in words
        time = CellTime(left=values["when"]) if dated and not times else self._time(values.get("when", ""), piece)
        time = times[0] if times and (times[0].window or not limited) else time
        rest, one, when = of_one(bare(values["body"]), time.left)
        if one and (own := self._time(when, piece)).window and not own.left:
            self._made(piece, {**values, "body": one}, bare(values["does"]), own)
            values, time = {**values, "body": rest}, CellTime(time.window, time.wordy, years=time.years)
        self._timed = self._timed or bool(time.window)
        self._day = {key: day for key, day in time.window.items() if key == "on"}
        done, window = bare(values["does"]), time.window
        if "when" not in values:
            done, window = window_apart(done)
        since = time_of_cell(values.get("since", ""), finished=False, years=self._years, piece=piece)
        begins = since.window.get("on", since.window.get("month", since.window.get("quarter")))
        window = {"since": begins, **window} if begins and {*window} & {"until", "before"} else window
        *others, (last, ends) = bounded(done, time.window) or [(done, window)]
        for part, until in others:
            self._made(piece, values, part, CellTime(until, years=time.years))
        made = self._made(piece, values, last, CellTime(ends, time.wordy, years=time.years))
        if "when" in values and not bare(values["when"]) and self._timed:
            made.marks["does"] = _NO_TIME
        left = [self._said("when", time.left)] if time.left else []
        left += [self._said("since", values["since"])] if values.get("since") and window.get("since") != begins else []
        self._tell(piece, cells, values, left)
        return True

    def _time(self, cell: str, piece: Piece) -> CellTime:
        return time_of_cell(cell, finished=self._finished, years=self._years, piece=piece, day=self._day)

    def _times(self, cells: list[str], piece: Piece) -> list[CellTime]:
        """Return the times of the parts of a row; nothing where one of them is not understood."""
        times = [time_of_cell(cell, finished=self._finished, years=self._years, piece=piece) for cell in cells]
        known = all(
            bool(time.window or time.wordy) == bool(cell) and not time.left
            for time, cell in zip(times, cells, strict=True)
        )
        return times if known else []

    def _made(self, piece: Piece, values: dict[str, str], done: str, time: CellTime) -> Proposal:
        """Add the task of a row, or of a part of it."""
        body, does, _ = who_does(bare(values["body"]), done_by(done, bare(values["body"])))
        if time.years:
            self._reading.years.setdefault(piece.at, []).extend(time.years)
        return self._reading.add(
            "task", piece, body=inside(_ASKED.sub("", body)), mode="asked" if _ASKED.match(body) else "",
            does=f"{does}{time.wordy}", deliver=delivered(values.get("deliver", "")),
            together_with=[inside(name) for name in bodies_of(beside_it(values))], window=time.window,
        )  # fmt: skip

    def _tell(self, piece: Piece, cells: Sequence[str], values: dict[str, str], left: list[str]) -> None:
        """Keep what of a row no task holds; a row of which all is held is said. left: what is known of that."""
        beside = beside_it(values)
        names = " ".join(inside(name) for name in bodies_of(beside))
        left += [self._said("together", beside)] if _words(beside) - _words(names) - _BETWEEN else []
        left += [f"{head}: {cell}" for head, cell, column in zip(self._heads, cells, self._columns, strict=True)
                 if column in (None, "note") and not EMPTY.fullmatch(cell)]  # fmt: skip
        if left:
            self._reading.level_rows[piece.at] = left
        else:
            self._reading.say(piece, piece.text)

    def _said(self, column: str, words: str) -> str:
        """Return words with what their column is headed, as they are told."""
        return f"{self._heads[self._columns.index(column)]}: {words}" if column in self._columns else words


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
