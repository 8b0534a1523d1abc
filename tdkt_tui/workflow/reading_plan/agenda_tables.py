"""The agenda of every conference as a table: a row on each item, its minutes by columns, for all or level by level."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .agenda_items import add_item, is_item, make_agenda
from .facts import Reading, bare
from .pieces import Piece
from .rows import cells_of

_ITEM = r"(?:nội dung|mục|phần|trình tự|tên mục|hoạt động|công việc|chương trình)"
_COLUMNS = (
    ("", r"s?tt|số (?:tt|thứ tự)|"),
    ("item", rf"(?:các\s+)?{_ITEM}(?:(?:,\s*|\s+|/)(?:các|của|hội nghị|đại hội|thực hiện|tiến hành|{_ITEM}))*"),
    ("minutes", r"(?:thời (?:lượng|gian)|số phút)(?: (?:dự kiến|tối đa|thực hiện))*"),
    ("more", r"(?:người|đơn vị|cơ quan|bộ phận)?\s*(?:thực hiện|chủ trì|phụ trách|điều hành|phân công)|ghi chú"),
)  # fmt: skip
"""What the head of a column says it holds; "" is passed over, and a head that says none of these may name a level."""
_MINUTES = re.compile(r"(?P<n>\d{1,3})\s*(?P<unit>phút|p|['’′])?", re.IGNORECASE)
CLOCK = r"(\d{1,2})\s*(?:giờ|h|g|:)\s*(\d{2})?(?:\s*phút)?"
HOURS = re.compile(rf"(?:từ\s+)?{CLOCK}\s*(?:[-–]|đến)\s*{CLOCK}", re.IGNORECASE)
"""From when to when an item goes on: as many minutes."""
_OF_ALL = re.compile(r"\b(?:mẫu|khung|chung|các (?:cấp|cơ quan|đơn vị|hội nghị))\b", re.IGNORECASE)
"""What heads hours that are an example; those of one conference on its day are of that alone."""
_SUM = re.compile(r"(?:tổng|cộng)\b", re.IGNORECASE)
_ASIDE = re.compile(r"\s*\([^()]*\)$")
_SECTION = re.compile(r"[IVXA-DĐ]{1,4}[.)]?")
_LEAST = 3
"""Rows that make a table an agenda."""


@dataclass(frozen=True, slots=True)
class _Row:
    piece: Piece
    mark: str
    words: str
    minutes: list[int]
    more: bool


def read_agenda_table(reading: Reading, rows: list[Piece], taken: set[str]) -> bool:
    """Add the items of a table that is the agenda of all conferences; tell whether it is one.

    Minutes in one column for all are each item's; those of levels have no key and are told once, by the table's head.
    """
    heads = cells_of(rows[0].text)
    told = [cells for row in rows[1:] if len(cells := cells_of(row.text)) == len(heads)]
    columns = [column_of(head, [cells[at] for cells in told]) for at, head in enumerate(heads)]
    hours = any(HOURS.fullmatch(cell.strip()) for cells in told for cell in cells)
    if hours and not any(map(_OF_ALL.search, rows[0].under)):
        return False
    if None in columns or columns.count("item") != 1 or len(told) < len(rows) - 1:
        return False
    lines = [_row(piece, cells, columns) for piece, cells in zip(rows[1:], told, strict=True)]
    items = [line for line in lines if not (_SUM.match(line.words) or _names_a_part(line, lines))]
    if len(items) < _LEAST or not all(line.words and is_item(line.words) for line in items):
        return False
    if not make_agenda([line.words for line in items]):
        return False
    _more(reading, rows[0], heads, columns, told)
    timed = [head for head, column in zip(heads, columns, strict=True) if column in ("minutes", "of level")]
    for_all = columns.count("minutes") == 1 and "of level" not in columns
    for line in lines:
        _read(reading, line, lines, taken, item=line in items, for_all=for_all, timed=bool(timed))
    if timed and not for_all:
        by_level = [f"{head}: {', '.join(str(line.minutes[at]) for line in items if len(line.minutes) > at)} phút"
                    for at, head in enumerate(timed)]  # fmt: skip
        reading.level_rows.setdefault(rows[0].at, []).append(
            f"Thời lượng từng mục chương trình – {'; '.join(by_level)}"
        )
    elif rows[0].at not in reading.level_rows:
        reading.say(rows[0], rows[0].text)
    reading.used.add(rows[0].at)
    return True


def _read(reading: Reading, line: _Row, lines: list[_Row], taken: set[str], *, item: bool, for_all: bool,
          timed: bool) -> None:  # fmt: skip
    """Add one row's item; a sum that agrees, and a row that only names a part, say nothing new."""
    if not item:
        if _names_a_part(line, lines) or line.minutes == _sums(lines):
            reading.used.add(line.piece.at)
            reading.say(line.piece, line.piece.text)
        return
    title = add_item(reading, line.piece, line.words, taken)
    if for_all and line.minutes:
        reading.facts[-1].values["minutes"] = line.minutes[0]
    whole = title == bare(line.words)
    if whole and (for_all or not timed or line.piece.part == "annex"):
        reading.say(line.piece, line.piece.text)


def _row(piece: Piece, cells: list[str], columns: list[str | None]) -> _Row:
    words = cells[columns.index("item")]
    minutes = [number for cell, column in zip(cells, columns, strict=True)
               if column in ("minutes", "of level") and (number := minutes_in(cell))]  # fmt: skip
    more = any(cell for cell, column in zip(cells, columns, strict=True) if column == "more")
    return _Row(piece, cells[0] if columns[0] == "" else "", words, minutes, more)


def _more(reading: Reading, head: Piece, heads: list[str], columns: list[str | None], told: list[list[str]]) -> None:
    """Tell once what columns beside the items say of them, such as who does each."""
    for at, column in enumerate(columns):
        said = dict.fromkeys(cells[at] for cells in told if column == "more" and bare(cells[at]))
        if said:
            reading.level_rows.setdefault(head.at, []).append(f"{heads[at]} – {'; '.join(said)}")


def minutes_in(cell: str) -> int:
    """Return the minutes that a cell says, also from when to when; 0 for none."""
    if found := HOURS.fullmatch(cell.strip()):
        one, two = (60 * int(found[at]) + int(found[at + 1] or 0) for at in (1, 3))
        return max(two - one, 0)
    plain = _MINUTES.fullmatch(cell)
    return int(plain["n"]) if plain else 0


def _names_a_part(line: _Row, lines: list[_Row]) -> bool:
    """Tell a row that only names a part of the agenda: "I | Phần nghi thức", above rows with plain numbers."""
    numbered = any(one.mark.rstrip(".)").isdecimal() for one in lines)
    return numbered and bool(_SECTION.fullmatch(line.mark)) and not line.more


def _sums(lines: list[_Row]) -> list[int]:
    rows = [line.minutes for line in lines if not (_SUM.match(line.words) or _names_a_part(line, lines))]
    same = {len(one) for one in rows}
    return [sum(column) for column in zip(*rows, strict=True)] if len(same) == 1 else []


def column_of(head: str, cells: Sequence[str]) -> str | None:
    """Return what a column holds: by its head, or minutes of whom its head names; None for anything else."""
    words = _ASIDE.sub("", " ".join(head.casefold().split()))
    found = next((key for key, way in _COLUMNS if re.fullmatch(way, words)), None)
    said = [_MINUTES.fullmatch(cell) for cell in cells if cell not in ("", "-", "–")]
    minutes = bool(said) and all(said)
    if found == "minutes":
        return found if minutes or all(minutes_in(cell) for cell in cells if bare(cell)) else None
    spelled = "phút" in head.casefold() or any(one and one["unit"] for one in said)
    return found if found is not None else "of level" if minutes and spelled else None
