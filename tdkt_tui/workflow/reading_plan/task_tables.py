"""A table of tasks, of the plan or of an annex: what is to be done, who leads, who joins in, until when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from tdkt_tui.model.words import lowered_first

from .beside import bodies_of
from .days import DATE
from .facts import Reading, bare
from .figures import figures_in, figures_of
from .pieces import Piece
from .quota_tables import tables_of
from .rows import cells_of
from .times import window_of

_COLUMNS = (
    ("", r"s?tt|số tt|"),
    ("does", r"(?:nội dung|tên)?(?:\s*(?:công việc|nhiệm vụ|thực hiện|hoạt động))*"),
    ("body", r"(?:(?:các\s+)?(?:cơ quan|đơn vị)(?:,\s*đơn vị)?\s+)?(?:chủ trì|thực hiện|phụ trách)(?:\s+thực hiện)?"),
    ("together", r"(?:(?:các\s+)?(?:cơ quan|đơn vị)(?:,\s*đơn vị)?\s+)?phối hợp(?:\s+thực hiện)?"),
    ("when", r"(?:thời gian|thời hạn|tiến độ|hạn)(?:\s+(?:hoàn thành|thực hiện))*"),
)  # fmt: skip
"""What the head of a column says it holds; "" is passed over."""
_DAY = re.compile(rf"(?:ngày\s+)?{DATE}")
_AGAIN = re.compile(r"\b(?:[Hh]ằng|[Hh]àng|[Mm]ỗi|[Tt]hường xuyên|[Đđ]ịnh kỳ)\b")
"""What a window does not hold: a task that comes again."""
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
        window = _window(str(values.get("when", "")), finished=finished)
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


def _window(cell: str, *, finished: bool) -> dict[str, Any]:
    """Return the time of a cell; none where it says more than that. finished: its column is of deadlines."""
    if _AGAIN.search(cell):
        return {}
    alone = cell[:1].lower() + cell[1:]
    if _DAY.fullmatch(alone):
        told = window_of(f"hoàn thành ngày {alone.removeprefix('ngày ')}")
        window = told if finished or not told else {"on": told["until"]}
    elif alone.startswith(("quý ", "tháng ")):
        window = window_of(f"{'hoàn thành ' * finished}trong {alone}")
    else:
        window = window_of(cell)
    held = set(figures_in("", window))
    return window if all(figure in held for figure, _ in figures_of(cell)) else {}


def _column(cell: str) -> str | None:
    words = " ".join(cell.casefold().split())
    return next((key for key, pattern in _COLUMNS if re.fullmatch(pattern, words)), None)
