"""The agenda of the conference of some levels as a table, hour by hour or session by session."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from tdkt_tui.model.abbreviated import in_full
from tdkt_tui.model.words import lowered_first, raised_first

from .agenda_items import is_item, make_agenda
from .agenda_tables import CLOCK, HOURS, column_of, minutes_in
from .agenda_words import OPTIONAL, lasting
from .destinations import levels_named
from .facts import Reading, bare, code_of
from .pieces import Piece
from .quota_tables import tables_of
from .rows import cells_of

_ON_IT = re.compile(r"\b(?:chương trình|trình tự|kịch bản)\b.*\b(?:hội nghị|đại hội)\b", re.IGNORECASE)
_NO_TITLE = re.compile(r"kèm theo|ban hành", re.IGNORECASE)
_SESSION = re.compile(r"(?:thời gian|buổi|ngày|phiên)(?:,? (?:giờ|thời gian|buổi|ngày))*", re.IGNORECASE)
"""The head of a column that says when, in whatever words."""
_PART_OF_DAY = re.compile(
    r"(?:buổi\s+)?(?:sáng|trưa|chiều|tối)(?:\s+ngày\s+[^;:.]{1,30})?|ngày thứ \w+|phiên\s[^;:.\d]{2,30}", re.IGNORECASE
)
"""What a column of sessions says: it stands with the item, which has no hour."""
_PREPARED_BY = re.compile(r"(?:(?:đơn vị|cơ quan|bộ phận|người)\s+)?chuẩn bị(?:\s+nội dung)?", re.IGNORECASE)
_TIME = re.compile(rf"(?:{HOURS.pattern}|{CLOCK})", re.IGNORECASE)
_LINE = re.compile(r"(?:^|\s+)[-–+•]\s+(?=\S)")
_HEAD = 3
_LEAST = 3
"""Items that make an agenda."""

Item = tuple[Piece, str, int, str]


def by_the_clock(cells: Sequence[str]) -> bool:
    """Tell a column of times that are hours of a day, most of them without the day: those of an agenda."""
    said = [cell.strip() for cell in cells if bare(cell)]
    return bool(said) and 2 * sum(bool(_TIME.fullmatch(cell)) for cell in said) > len(said)


def read_agenda_of_one(reading: Reading) -> None:
    """Add agenda of the levels that the title of a table names; items of all are then those of the others."""
    for part in (reading.body(), reading.annexes()):
        for rows, above in tables_of(part):
            levels = levels_named(reading, title) if (title := _title(reading, rows[0], above)) else []
            items = list(_items(rows)) if levels and not any(row.at in reading.used for row in rows) else []
            if len(items) < _LEAST or not make_agenda([one[1] for one in items]):
                continue
            _leave(reading, levels)
            taken = {str(one.values["item"]) for one in reading.of("agenda")}
            for piece, words, minutes, session in items:
                plain, own = lasting(OPTIONAL.sub("", words))
                name = raised_first(bare(plain))
                title = f"{name} ({lowered_first(session)})" if session else name
                reading.add("agenda", piece, item=code_of(name, taken), title=title, levels=[*levels],
                            optional=bool(OPTIONAL.search(words)), minutes=minutes or own)  # fmt: skip
            _say(reading, rows, _prepared(reading, rows, levels))


def _title(reading: Reading, first: Piece, above: Sequence[str]) -> str:
    """Return the words over a table that say whose programme it is, "" for none."""
    own = [piece.text for piece in reading.annexes() if piece.clause == first.clause][:_HEAD]
    near = [" ".join(text for text in own if not cells_of(text) and not _NO_TITLE.search(text))]
    return next((text for text in chain(reversed(above), near) if _ON_IT.search(text)), "")


def _columns(head: Piece) -> list[str | None]:
    return ["minutes" if _SESSION.fullmatch(cell.strip()) else column_of(cell, ()) for cell in cells_of(head.text)]


def _items(rows: Sequence[Piece]) -> Iterator[Item]:
    """Yield the items of a table with a column of them; nothing where some column, or some row, is another matter."""
    columns = _columns(rows[0])
    if columns.count("item") != 1 or columns.count("minutes") != 1:
        return
    what, when = columns.index("item"), columns.index("minutes")
    found: list[Item] = []
    session = ""
    for row in rows[1:]:
        cells = cells_of(row.text)
        if len(cells) != len(columns) or (not bare(cells[what]) and sum(map(bool, map(bare, cells))) > 1):
            return
        parts = _parts(cells[what])
        if not all(map(is_item, parts)):
            return
        if said := bare(cells[when]):  # an empty cell goes on with the one above it
            session = said if _PART_OF_DAY.fullmatch(said) else ""
        found += [(row, part, minutes_in(cells[when]) if len(parts) == 1 else 0, session) for part in parts]
    yield from found


def _parts(cell: str) -> list[str]:
    return [words for part in _LINE.split(cell) if (words := bare(part))]


def _prepared(reading: Reading, rows: Sequence[Piece], levels: Sequence[str]) -> list[int]:
    """Add a task for those who prepare the items of each row, as a column says; return that column, if there is one."""
    heads, columns = cells_of(rows[0].text), _columns(rows[0])
    by = [at for at, head in enumerate(heads) if _PREPARED_BY.fullmatch(head.strip())]
    told = [one.values["label"] for one in reading.of("level") if one.values["id"] in levels]
    for row in rows[1:] if len(by) == 1 else ():
        cells = cells_of(row.text)
        parts = "; ".join(map(lowered_first, _parts(cells[columns.index("item")])))
        if parts and (body := in_full(bare(cells[by[0]]))):
            does = f"chuẩn bị nội dung chương trình của {', '.join(told)}: {parts}"
            reading.add("task", row, body=body, does=does)
    return by if len(by) == 1 else []


def _leave(reading: Reading, levels: Sequence[str]) -> None:
    """Give the items of all levels to those that have no agenda of their own."""
    others = [str(one.values["id"]) for one in reading.of("level") if one.values["id"] not in levels]
    for item in reading.of("agenda"):
        if others and "levels" not in item.values:
            item.values["levels"] = others


def _say(reading: Reading, rows: Sequence[Piece], understood: Sequence[int]) -> None:
    """Keep that the rows say nothing besides; hours that no key holds, and who does what, are told once.

    understood: columns of which nothing is to be told.
    """
    heads, columns = cells_of(rows[0].text), _columns(rows[0])
    for row in rows[1:]:
        reading.used.add(row.at)
        reading.say(row, row.text)
    reading.used.add(rows[0].at)
    told = [[bare(cells_of(row.text)[at]) for row in rows[1:]] for at in range(len(heads))]
    sessions = [at for at, cells in enumerate(told) if columns[at] == "minutes"
                and all(_PART_OF_DAY.fullmatch(cell) for cell in cells if cell)]  # fmt: skip
    left = [f"Cột “{head}”: {'; '.join(dict.fromkeys(filter(None, cells)))}"
            for at, (head, column, cells) in enumerate(zip(heads, columns, told, strict=True))
            if column not in ("", "item") and any(cells) and at not in (*understood, *sessions)]  # fmt: skip
    if left:
        reading.level_rows.setdefault(rows[0].at, []).extend(left)
    else:
        reading.say(rows[0], rows[0].text)
