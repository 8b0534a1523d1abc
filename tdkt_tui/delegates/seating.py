"""Seats of a hall: given one by one in a column of a list, or in the order of blocks and rows that an office names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.person import LABELS, SENSITIVE
from tdkt_tui.model.text import folded, one_line

from .kept import KeptPeople
from .notices import column_letter
from .read import PeopleRead

_MOST = 100_000
"""Seats of the largest hall, so that a slip of the key asks for no million."""
_BLOCK = re.compile(r"(?P<name>[^=;]*)=(?P<rows>[^=;]+)")
_EVEN = re.compile(r"(\d{1,5})\s*[xX×]\s*(\d{1,5})")
_FIX = "ghi mỗi khối là TÊN=HÀNGxGHẾ (A=5x10), hay số ghế từng hàng (B=10,12,12); các khối cách nhau bằng dấu chấm phẩy"


def hall_seats(text: str) -> list[str]:
    """Return the seats of a hall in order: "A=2x3; B=10,12" is block A of two rows of three seats, then block B.

    A block without a name ("=20x30") is a hall that has no blocks. Raises BadInput for what is no such order.
    """
    seats: list[str] = []
    names: set[str] = set()
    for part in filter(None, (one_line(part) for part in text.split(";"))):
        found = _BLOCK.fullmatch(part)
        if found is None:
            raise _bad("Không hiểu được thứ tự ghế.")
        name = found["name"].strip()
        if folded(name) in names:
            raise _bad(f"Khối “{name}” được nêu hai lần.")
        names.add(folded(name))
        for row, count in enumerate(_rows(found["rows"].strip()), start=1):
            if len(seats) + count > _MOST:
                raise _bad("Nhiều ghế quá.")
            block = f"{name if folded(name).startswith('khối') else f'Khối {name}'} - " if name else ""
            seats += [f"{block}Hàng {row} - Ghế {seat}" for seat in range(1, count + 1)]
    if not seats:
        raise _bad("Chưa nêu ghế nào.")
    return seats


def column_seats(read: PeopleRead | KeptPeople, column: str) -> list[str]:
    """Return what a column says of each person, in the order of the list: of a file any column, by heading or letter.

    Of a dossier's list one that it keeps, by heading or identifier. Raises BadInput where there is no such column, or
    a sensitive one is meant.
    """
    wanted = folded(column)
    known = next((name for name, label in LABELS.items() if wanted in (name, folded(label))), "")
    if known in SENSITIVE:
        raise BadInput("Cột nhạy cảm không in được lên thẻ.", field="--seat-column", fix="nêu cột ghi số ghế")
    if isinstance(read, KeptPeople):
        if not read.people or not hasattr(read.people[0], known or "-"):
            raise BadInput(f"Danh sách trong hồ sơ không giữ cột “{column}”.", field="--seat-column",
                           fix="ghi số ghế ở cột Ghi chú, nêu --seat-column note; hoặc dùng tệp có cột ấy")  # fmt: skip
        return [one_line(str(getattr(person, known))) for person in read.people]
    told: list[str] = []
    found = False
    people = iter(read.people)
    for (table, segment), count in zip(read.tables, read.counts, strict=True):
        labels = segment.heading.labels
        places = [place for place, label in labels.items() if folded(label) == wanted]
        places = places or [place for place in labels if column_letter(place).lower() == wanted and not table.in_text]
        found = found or bool(places)
        if any(segment.heading.fields.get(place) in SENSITIVE for place in places):
            raise BadInput("Cột nhạy cảm không in được lên thẻ.", field="--seat-column", fix="nêu cột ghi số ghế")
        rows = [table.cells[next(people).row - 1] for _ in range(count)]
        told += [row[places[0]] if places and places[0] < len(row) else "" for row in rows]
    if not found:
        raise BadInput(f"Không bảng nào có cột “{column}”.", field="--seat-column",
                       fix="nêu đúng tiêu đề, hay chữ của cột (C); xem các cột: tdkt delegates check TỆP")  # fmt: skip
    return told


def _rows(text: str) -> Sequence[int]:
    if even := _EVEN.fullmatch(text):
        rows, seats = int(even[1]), int(even[2])
        if rows * seats > _MOST:
            raise _bad("Nhiều ghế quá.")
        return [seats] * rows
    counts = [part.strip() for part in text.split(",")]
    if not all(part.isascii() and part.isdigit() and len(part) < 6 for part in counts):
        raise _bad("Không hiểu được thứ tự ghế.")
    return [int(part) for part in counts]


def _bad(message: str) -> BadInput:
    return BadInput(message, field="--seats", fix=_FIX)
