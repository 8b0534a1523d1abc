"""A table of tasks, of the plan or of an annex: what is to be done, who leads, who joins in, until when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.words import lowered_first

from .beside import bodies_of
from .due import window_alone
from .facts import Reading, bare
from .pieces import Piece
from .quota_tables import tables_of
from .rows import cells_of

_COLUMNS = (
    ("", r"s?tt|số tt|"),
    ("does", r"(?:nội dung|tên)?(?:\s*(?:công việc|nhiệm vụ|thực hiện|hoạt động))*"),
    ("body", r"(?:(?:các\s+)?(?:cơ quan|đơn vị)(?:,\s*đơn vị)?\s+)?(?:chủ trì|thực hiện|phụ trách)(?:\s+thực hiện)?"),
    ("together", r"(?:(?:các\s+)?(?:cơ quan|đơn vị)(?:,\s*đơn vị)?\s+)?phối hợp(?:\s+thực hiện)?"),
    ("when", r"(?:thời gian|thời hạn|tiến độ|hạn)(?:\s+(?:hoàn thành|thực hiện))*"),
)  # fmt: skip
"""What the head of a column says it holds; "" is passed over."""
_BETWEEN = {"và", "cùng"}
_NEEDED = {"does", "body", "when"}


def read_task_tables(reading: Reading) -> None:
    """Add task for each row that says who does what until when; a row that says less, or no known time, stays told."""
    for part in (reading.body(), reading.annexes()):
        for rows, _ in tables_of(part):
            columns = [_column(cell) for cell in cells_of(rows[0].text)]
            if None in columns or not set(columns) >= _NEEDED or len(set(columns)) < len(columns):
                continue
            _rows(reading, columns, rows)


def _rows(reading: Reading, columns: Sequence[str | None], rows: Sequence[Piece]) -> None:
    head = cells_of(rows[0].text)[columns.index("when")].casefold()
    finished = any(word in head for word in ("hoàn thành", "hạn", "tiến độ"))
    read = False
    for piece in rows[1:]:
        cells = cells_of(piece.text)
        values = dict(zip(columns, cells, strict=False)) if len(cells) == len(columns) else {}
        window = window_alone(str(values.get("when", "")), finished=finished)
        if window and values["does"] and values["body"]:
            does = bare(values["does"])
            together = [_inside(name) for name in bodies_of(values.get("together", ""))]
            reading.add("task", piece, body=_inside(bare(values["body"])), does=lowered_first(does),
                        together_with=together, window=window)  # fmt: skip
            if _words(values.get("together", "")) <= _words(" ".join(together)) | _BETWEEN:
                reading.say(piece, piece.text)
            read = True
    for piece in rows[:1] if read else ():
        reading.used.add(piece.at)
        reading.say(piece, piece.text)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _inside(body: str) -> str:
    """Return a body as it is written inside a sentence."""
    return f"c{body[1:]}" if body.startswith("Các ") else body


def _column(cell: str) -> str | None:
    words = " ".join(cell.casefold().split())
    return next((key for key, pattern in _COLUMNS if re.fullmatch(pattern, words)), None)
