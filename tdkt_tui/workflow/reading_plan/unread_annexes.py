"""What of the annexes nothing was made of: each line for itself, a form to be filled in or a scale of marks as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from .annex_clauses import Annex
from .facts import Reading, bare
from .figures import figures_of
from .held import without_whole
from .pieces import Piece
from .quota_sums import section_line
from .rows import cells_of

_NOTE = re.compile(r"[*(\s]*(?:Ghi chú|Lưu ý|Yêu cầu|Về cơ cấu|Cơ cấu(?: đại biểu)?)[\s:)]*")
"""What leads a line below a table, and says nothing."""
_UNIT = re.compile(r"\(?(?:Đơn vị tính|ĐVT)\s*:?\s*[^\d.;:]{2,40}\)?", re.IGNORECASE)
_ISSUED = re.compile(r"[(\[]\s*(?:kèm theo|ban hành)\b[^()\[\]]*[)\]]", re.IGNORECASE)
_HEAD = re.compile(
    r"s?tt|số (?:tt|thứ tự)|(?:nội dung|cơ cấu|tỷ lệ|tỉ lệ|tên|số|cơ quan|đơn vị|địa phương|cấp|hình thức|"
    r"thời (?:gian|hạn|lượng|điểm)|đối tượng|mức|thành phần|quy mô|ghi chú|chủ trì|phối hợp|tiến độ|kết quả|"
    r"đại biểu|tổng|trong đó)\b.*",
    re.IGNORECASE,
)
"""What the head of a column begins with."""
_SURE = 3
"""Cells of a head of which one may say what no other table's does."""
_HEADS = 3
"""Rows of a head at most."""
_ORDER = re.compile(r"s?tt|số (?:tt|thứ tự)", re.IGNORECASE)
_WHOLE = re.compile(r"\(cả phụ lục, (?P<lines>\d+) dòng\)$")
"""What stands behind the head of an annex that is told as one passage."""


def lines_of_whole(words: str) -> int:
    """Return how many lines an annex has that words of a plan's notes tell as one passage; 0 where they tell none."""
    found = _WHOLE.search(words)
    return int(found["lines"]) if found else 0


def left_in_annexes(reading: Reading) -> Iterator[tuple[Piece, str | None]]:
    """Yield each line of the annexes that is left, with its words; None for one to be looked at as a clause is."""
    for annex in reading.annexed():
        if annex.whole and not any(line.at in reading.used for line in annex.lines):
            yield annex.head[0] if annex.head else annex.lines[0], _as_one(annex)
        else:
            yield from _head(reading, annex)
            yield from _lines(reading, annex)


def _as_one(annex: Annex) -> str:
    said = [piece.text for piece in annex.head or annex.lines[:1]]
    return f"{' '.join(said)} (cả phụ lục, {len(annex.head) + len(annex.lines)} dòng)"


def _head(reading: Reading, annex: Annex) -> Iterator[tuple[Piece, str]]:
    """Yield the title of an annex where it holds a figure besides a year."""
    told = any(kind not in ("year", "rough") for (kind, _), _ in figures_of(annex.title))
    if told and not any(one.at in reading.used for one in annex.head):
        yield annex.head[-1], annex.title


def _lines(reading: Reading, annex: Annex) -> Iterator[tuple[Piece, str | None]]:
    raw = {one.at: one for one in reading.annexes()}
    for number, line in enumerate(annex.lines):
        piece = raw[line.at]
        below = annex.lines[number + 1] if number + 1 < len(annex.lines) else None
        titles = below is not None and below.at in reading.used and (cells_of(below.text) or line.text[-1] not in ".;")
        if (titles and section_line(piece)) or _read_whole(reading, piece):
            continue
        if not cells_of(line.text):
            if not any(one.fullmatch(line.text) for one in (_NOTE, _UNIT, _ISSUED)):
                yield line, None
        elif line.at in reading.level_rows and line.at in reading.used:
            yield from ((replace(line, text=cell), None) for cell in reading.level_rows[line.at])
        elif not _heads(annex, number):
            yield line, line.text


def _heads(annex: Annex, number: int) -> bool:
    """Tell a row at the head of a table that only says what the columns hold, or numbers them."""
    rows = [cells_of(line.text) for line in annex.lines[max(number - _HEADS, 0) : number + 1]]
    table = list(takewhile(bool, reversed(rows)))
    return len(table) <= _HEADS and all(map(_says_columns, table))


def heads_table(rows: Sequence[Piece], number: int) -> bool:
    """Tell the first row of a table in the plan's own text that only says what the columns below it hold."""
    before, cells, below = (cells_of(one.text) for one in (rows[number - 1], *rows[number : number + 2]))
    return bool(cells and below and not before) and _says_columns(cells)


def _says_columns(cells: Sequence[str]) -> bool:
    words = [cell for cell in cells if cell]
    if any(re.search(r"\d", cell) for cell in words):
        return _numbers_columns(cells)
    unknown = sum(not _HEAD.match(cell) for cell in words)
    return bool(_ORDER.fullmatch(cells[0])) or unknown <= (len(words) > _SURE)


def _numbers_columns(cells: Sequence[str]) -> bool:
    """Tell a row that only numbers the columns: "A | B | 1 | 2", "(1) | (2)"."""
    said = [cell.strip("()") for cell in cells if cell]
    letters = [cell for cell in said if not cell.isdecimal()]
    numbers = [int(cell) for cell in said if cell.isdecimal()]
    return letters == list("ABCDE"[: len(letters)]) and numbers == list(range(1, len(numbers) + 1))


def _read_whole(reading: Reading, piece: Piece) -> bool:
    """Tell a line of an annex that was read whole: a row with a remark, an item with a number beside it are not."""
    whole = reading.whole.get(piece.at, ())
    said = piece.text in whole or not (cells_of(piece.text) or reading.drawn.get(piece.at))
    rest = "" if cells_of(piece.text) else bare(without_whole(piece.text, whole))
    return piece.at in reading.used and (said or (bool(whole and rest) and _NOTE.fullmatch(rest) is not None))
