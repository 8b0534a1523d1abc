"""A table of tasks, of the plan or of an annex: what is to be done, who leads, who joins in, until when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from tdkt_tui.model.words import lowered_first

from .beside import bodies_of
from .due import window_alone
from .facts import Reading, bare
from .pieces import Piece
from .rows import cells_of
from .sent_times import HOUR

_WHO = r"(?:(?:các\s+)?(?:cơ quan|đơn vị)(?:,\s*(?:cơ quan|đơn vị))?\s+)?"
_WORK = r"(?:(?:công )?việc|nhiệm vụ|hoạt động)"
_COLUMNS = (
    ("", r"s?tt|số tt|số thứ tự|"),
    ("does", rf"(?:(?:nội dung|tên|phần|các)\s+)*(?:nội dung|{_WORK})(?:(?:[,/]?\s*)(?:{_WORK}|thực hiện|cụ thể))*"),
    ("body", rf"{_WHO}(?:chủ trì|thực hiện|phụ trách)(?:(?:,?\s+|\s*/\s*)thực hiện)?|đầu mối(?: thực hiện)?"),
    ("together", rf"{_WHO}(?:phối hợp|tham gia)(?:\s+thực hiện)?"),
    ("when", r"(?:thời gian|thời hạn|tiến độ|hạn|hoàn thành)(?:\s+(?:hoàn thành|thực hiện|xong))*"),
    ("note", r"ghi chú"),
)  # fmt: skip
"""What the head of a column says it holds; "" is passed over."""
_BETWEEN = {"và", "cùng"}
_NEEDED = {"does", "body", "when"}
_MEETING = r"(?:các\s+)?(?:hội nghị|đại hội)(?:\s[^\d,;.:]{1,50})?"
_WORDY = re.compile(
    rf"thường xuyên|(?:trước|trong|sau|trước,? trong và sau|trong và sau)(?:\s+(?:thời gian|quá trình|khi|suốt))?"
    rf"(?:\s+(?:diễn ra|tổ chức|kết thúc))*\s+{_MEETING}"
    rf"|(?:(?:chậm|muộn|ít) nhất\s+|trong(?: vòng)?\s+)?\d{{1,2}} ngày (?:làm việc )?(?:trước|sau)"
    rf"(?:\s+khi)?(?:\s+(?:kết thúc|tổ chức))?\s+{_MEETING}"
    r"|(?:trước|sau)\s+(?:các\s+)?(?:hội nghị|đại hội)(?:\s(?!ít|chậm|muộn)[^\d,;.:\s]+){0,6}"
    r"\s+(?:(?:chậm|muộn|ít) nhất\s+)?\d{1,2} ngày(?: làm việc)?",
    re.IGNORECASE,
)
"""A time that is no day: a task keeps it among its words."""
_UP_TO = re.compile(r"^đến (?!hết)", re.IGNORECASE)
_ASKED = re.compile(r"^Đề nghị\s+", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,3})[.)]?")
_MARK = re.compile(r"(?:[A-ZĐ]|[IVXL]+)[.)/]?")
_BAND = re.compile(r"[^\d.;:]{1,80}[:.]?")
_BANDS = 2
"""Lines that one merged row of a section comes to: its letter, its name."""


@dataclass(slots=True)
class _Table:
    """The rows below a head, those of its sections too. bands: lines and rows that only name a section."""

    head: Piece
    columns: list[str | None]
    rows: list[Piece] = field(default_factory=list)
    bands: list[Piece] = field(default_factory=list)

    def takes(self, cells: Sequence[str], waiting: Sequence[Piece]) -> bool:
        """Tell a row that goes on with the table: behind a line between only one whose number goes on, or begins."""
        if not waiting:
            return True
        number = _NUMBER.fullmatch(cells[0])
        last = _NUMBER.fullmatch(cells_of(self.rows[-1].text)[0]) if self.rows else None
        after = int(last[1]) if last else 0
        return bool(self.columns[0] == "" and len(cells) == len(self.columns)
                    and number and int(number[1]) in (1, after + 1))  # fmt: skip


def read_task_tables(reading: Reading) -> None:
    """Add task for each row that says who does what until when; a row that says less, or no known time, stays told."""
    for part in (reading.body(), reading.annexes()):
        for table in _tables(part):
            _rows(reading, table)


def _tables(pieces: Sequence[Piece]) -> Iterator[_Table]:
    """Yield each table with a known head; lines between two rows are of it where they name a section of it."""
    table: _Table | None = None
    waiting: list[Piece] = []
    for piece in pieces:
        cells = cells_of(piece.text)
        columns = _columns(cells)
        if columns or not table or not (table.takes(cells, waiting) if cells else _is_band(piece, waiting)):
            if table:
                yield table
            table, waiting = _Table(piece, columns) if columns else None, []
        elif cells:
            (table.bands if _names_section(cells) else table.rows).append(piece)
            table.bands += waiting
            waiting = []
        else:
            waiting.append(piece)
    if table:
        yield table


def _columns(cells: Sequence[str]) -> list[str | None]:
    """Return what the columns hold, nothing for the head of another table or for a row."""
    columns = [_column(cell) for cell in cells]
    known = None not in columns and set(columns) >= _NEEDED and len(set(columns)) == len(columns)
    return columns if known else []


def _is_band(piece: Piece, waiting: Sequence[Piece]) -> bool:
    mark = bool(_MARK.fullmatch(piece.text))
    if waiting and not _MARK.fullmatch(waiting[0].text):
        return False
    return len(waiting) < _BANDS and not piece.numbered and (mark or bool(_BAND.fullmatch(piece.text)))


def _names_section(cells: Sequence[str]) -> bool:
    return bool(_MARK.fullmatch(cells[0])) and not any(cells[2:])


def _rows(reading: Reading, table: _Table) -> None:
    head = cells_of(table.head.text)[table.columns.index("when")].casefold()
    finished = any(word in head for word in ("hoàn thành", "hạn", "tiến độ"))
    read = [_row(reading, table, piece, finished=finished) for piece in table.rows]
    for piece in (table.head, *table.bands) if any(read) else ():
        reading.used.add(piece.at)
        reading.say(piece, piece.text)


def _row(reading: Reading, table: _Table, piece: Piece, *, finished: bool) -> bool:
    """Add the task of a row; tell whether it was one."""
    cells = cells_of(piece.text)
    values = dict(zip(table.columns, cells, strict=False)) if len(cells) == len(table.columns) else {}
    window, wordy = _time(bare(str(values.get("when", ""))), finished=finished)
    noted = re.fullmatch(r"[-–.\s]*", values.get("note", "")) is None
    if not (window or wordy) or noted or not values["does"] or not values["body"]:
        return False
    body = _ASKED.sub("", bare(values["body"]))
    together = [_inside(name) for name in bodies_of(values.get("together", ""))]
    mode = "asked" if body != bare(values["body"]) else ""
    does = f"{lowered_first(bare(values['does']))}{wordy}"
    reading.add("task", piece, body=_inside(body), mode=mode, does=does, together_with=together, window=window)
    if _words(values.get("together", "")) <= _words(" ".join(together)) | _BETWEEN:
        reading.say(piece, piece.text)
    return True


def _time(cell: str, *, finished: bool) -> tuple[dict[str, Any], str]:
    """Return the window that a cell states, and what of it the task keeps among its words: no day, an hour."""
    if _WORDY.fullmatch(cell):
        return {}, f" ({lowered_first(cell)})"
    hour = HOUR.search(cell)
    window = window_alone(_UP_TO.sub("đến hết ", HOUR.sub("", cell)), finished=finished)
    return window, f" ({bare(hour[0])})" if hour and window else ""


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _inside(body: str) -> str:
    """Return a body as it is written inside a sentence."""
    return f"c{body[1:]}" if body.startswith("Các ") else body


def _column(cell: str) -> str | None:
    words = " ".join(cell.casefold().split())
    return next((key for key, pattern in _COLUMNS if re.fullmatch(pattern, words)), None)
