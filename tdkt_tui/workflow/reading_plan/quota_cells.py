"""A row of a table of seats out of its cells, merged or not: its number, whose it is, how many, what is remarked."""

from __future__ import annotations

import re

from .pieces import Piece
from .quota_columns import NUMBERS, numbers_of_row
from .quota_each_cells import each_of_row
from .quota_row import QuotaRow
from .quota_sums import counted_line, section_line
from .quota_units import is_unit
from .quota_ways import way_of
from .remarks import is_remark
from .rows import cells_of
from .unit_words import KIND

_MERGED = re.compile(r"(?:tổng|cộng)\b|[IVXL]+[.)/]\s|[A-ZĐ][.)/]\s", re.IGNORECASE)
"""How a row of a section or a sum begins whose first two cells are one."""
_FOOTNOTE = re.compile(r"\s*\(\*{1,3}\)$|\s*\*{1,3}$")
_DELEGATION = re.compile(
    rf"^Đoàn\s+(?:đại biểu\s+)?(?=(?:{KIND}|các|Bộ|Công an|Liên đoàn|Hội|Ủy ban|Văn phòng)\b)", re.IGNORECASE
)
"""What stands before a unit's name where each row is its delegation: "Đoàn xã …"."""
_PLAIN = re.compile(r"(?:\d{1,4}(?:\.\d{1,2})*|[IVXL]+|[A-ZĐ]|[-–])?[.)/]?")
_COUNTED_NAME = re.compile(
    r"(?P<name>[^\d:]{3,80}?)\s*(?P<colon>:)?\s*\(?(?P<n>\d{1,4})"
    r"(?(colon)(?:\s*(?:đại biểu|người))?|\s*(?:đại biểu|người))\)?\.?"
)
"""A name that says how many it has: "Sở, ban, ngành: 84", "Khối huyện (120 đại biểu)"."""


def row_of(piece: Piece, columns: list[str | None]) -> QuotaRow | None:
    """Return the row that a line is; None for one that has other columns."""
    if title := section_line(piece):
        return QuotaRow(piece, title[0], title[1], {}, own=False)
    if counted := counted_line(piece):
        kind = next(one for one in columns if one in NUMBERS)
        return QuotaRow(piece, counted[0], counted[1], {str(kind): counted[2]}, own=False)
    cells = _in_columns(cells_of(piece.text), columns)
    if len(cells) != len(columns):
        return None
    pairs = list(zip(columns, cells, strict=True))
    split = [(kind, *_split_remark(cell)) if kind == "official" else (kind, cell, "") for kind, cell in pairs]
    named = _FOOTNOTE.sub("", next(cell for kind, cell in pairs if kind == "unit"))
    unit = re.sub(r"^(?:(?:\d{1,3}|[IVX]{1,5})[.)/]\s*|[A-HĐ][.)/]\s+)", "", named)
    mark = (cells[0] if columns[0] == "" else "") or named.removesuffix(unit).strip()
    wordy = [cell for kind, cell in pairs if kind and kind.startswith("among ") and not re.search(r"\d", cell)]
    note = " | ".join([*(more for _, _, more in split if more),
                       *(cell for cell in dict.fromkeys([*(cell for kind, cell in pairs if kind == "note"), *wordy])
                         if is_remark(cell))])  # fmt: skip
    unit = _DELEGATION.sub("", unit)
    numbers = numbers_of_row((kind, cell) for kind, cell, _ in split)
    way, rest = way_of(next((cell for kind, cell in pairs if kind == "way"), ""), (numbers or {}).get("official", 0))
    note = " | ".join(filter(None, (note, rest)))
    if numbers is None and len([kind for kind in columns if kind in NUMBERS]) == 1:
        keys, each = each_of_row(unit, next((cell for kind, cell, _ in split if kind == "official"), ""))
        if keys:
            fewest = {"official": each * len(keys)}
            return QuotaRow(piece, mark, unit, fewest, own=False, note=note, keys=keys, each=each)
    return QuotaRow(piece, mark, unit, numbers, bool(unit) and is_unit(unit), note, way)


def is_number(mark: str) -> bool:
    """Tell the first cell of a row that says nothing: a number, a dash, nothing."""
    return _PLAIN.fullmatch(mark) is not None


def _in_columns(cells: list[str], columns: list[str | None]) -> list[str]:
    """Return a row with its name in the column of names, where that is merged with the column of numbers, and with how
    many its name says where no cell does."""
    if columns[:2] != ["", "unit"] or len(cells) < len(columns) - 1:
        return cells
    over = len(cells) < len(columns) and cells[-1] and not re.search(r"\d", cells[-1])
    if over and (columns[len(cells) - 1] or "").startswith("among "):
        return [*cells, ""]  # words over all that is counted among those sent
    if len(cells) < len(columns) and _MERGED.match(cells[0]):
        cells = ["", *cells]
    if not cells[1] and not is_number(cells[0]):
        cells = ["", cells[0], *cells[2:]]
    kinds = [at for at, kind in enumerate(columns) if kind in NUMBERS]
    found = _COUNTED_NAME.fullmatch(cells[1])
    if found is None or len(cells) != len(columns) or any(cells[at] for at in kinds):
        return cells
    return [found["name"] if at == 1 else found["n"] if at == kinds[0] else cell for at, cell in enumerate(cells)]


def _split_remark(cell: str) -> tuple[str, str]:
    """Return a number and the remark that stands in its cell: "12 (trong đó 03 nữ)"."""
    found = re.fullmatch(r"(\d{1,4}(?:\s*(?:đại biểu|người))?)\s*[,;(]\s*(\D.*?)\)?", cell)
    return (found[1], found[2]) if found else (cell, "")
