"""A table of how many awards each unit may ask for: a row for a unit, for several, or for all of a kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .bounds import MOST
from .counts import NUMBER, number_said
from .facts import Reading
from .honours_columns import Column, Head, award_columns
from .pieces import Piece
from .quota_kinds import whose
from .quota_tables import tables_of
from .rows import cells_of
from .sent_numbers import KIND

_ASKED = re.compile(
    r"đề nghị|đề xuất|trình|phân bổ|chỉ tiêu|số lượng|tối đa|không quá|xét (?:tặng|khen)", re.IGNORECASE
)
_OTHER = re.compile(r"kết quả|thống kê|dự kiến|\bđã (?!được phân bổ)|tổng hợp", re.IGNORECASE)
"""What the words above say of numbers that are no bounds: awards given before, or a form to be filled in."""
_EACH = re.compile(r"\b(?:mỗi|từng)\s+(?:cơ quan|đơn vị|địa phương|nơi)\b", re.IGNORECASE)
_EACH_AHEAD = re.compile(r"(?:mỗi|từng)\s+(?=\w)", re.IGNORECASE)
_MOST = re.compile(MOST, re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\(([^()]*)\)")
_ONE_OF = rf"(?:cơ quan|đơn vị|địa phương|{KIND})"
_REMARK = re.compile(
    rf"(?P<each>(?:tính cho\s+)?(?:mỗi|từng)\s+{_ONE_OF})|(?:gồm\s+)?\d{{1,3}}\s+{_ONE_OF}", re.IGNORECASE
)
_NONE = re.compile(r"0{0,2}|[-–.\s]*|không", re.IGNORECASE)
_OWN = re.compile(r"Giấy khen", re.IGNORECASE)
"""What a unit gives itself, and asks nobody for."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row: whose it is, how many of each award they may ask for, and which of its words that holds whole."""

    piece: Piece
    units: list[str]
    numbers: dict[Column, int]
    said: list[str]


def read_honours_units(reading: Reading) -> None:
    """Add what each row lets its units ask for; a row that says anything else stays told."""
    for part in (reading.body(), reading.annexes()):
        for rows, above in tables_of(part):
            columns, heads = award_columns([cells_of(row.text) for row in rows[:2]])
            awards = [one for one in columns if isinstance(one, Column)]
            near = " ".join([*above[-2:], *(row.text for row in rows[:heads])])
            known = awards and None not in columns and columns.count("unit") == 1 and columns.count("note") < 2
            if not known or len({*awards}) < len(awards) or not _ASKED.search(near) or _OTHER.search(near):
                continue
            if _table(reading, rows[heads:], columns, most=bool(_MOST.search(near)), each=bool(_EACH.search(near))):
                for piece in rows[:heads]:
                    reading.used.add(piece.at)
                    reading.say(piece, piece.text)


def _table(reading: Reading, rows: Sequence[Piece], columns: Head, *, most: bool, each: bool) -> bool:
    """Add the awards of a table's rows; tell whether one of them was read."""
    told = [row for piece in rows if (row := _row(piece, columns, each=each))]
    for row in told:
        for award in dict.fromkeys(column.award for column, number in row.numbers.items() if number):
            mine = [column for column, number in row.numbers.items() if number and column.award == award]
            made = reading.add("honours", row.piece, units=row.units,
                               award=award if _OWN.match(award) else f"đề nghị tặng {award}")  # fmt: skip
            clause = made.values.pop("clause")
            made.values.update({column.key: row.numbers[column] for column in mine})
            made.values.update({"how": "at-most"} if most or any(column.most for column in mine) else {})
            made.values["clause"] = clause
        if not any(_of_its_kind(row, column, told) for column, number in row.numbers.items() if not number):
            reading.used.add(row.piece.at)
            for words in row.said:
                reading.say(row.piece, words)
    return any(any(row.numbers.values()) for row in told)


def _row(piece: Piece, columns: Head, *, each: bool) -> Row | None:
    """Return what a row says; None for one whose numbers are of several together, or that is of no unit."""
    cells = cells_of(piece.text)
    if len(cells) != len(columns):
        return None
    name = cells[columns.index("unit")]
    remarks = [(inside[0], _REMARK.fullmatch(part.strip())) for inside in _BRACKETS.finditer(name)
               for part in re.split(r"[,;]", inside[1])]  # fmt: skip
    each = each or any(known and known["each"] for _, known in remarks) or bool(_EACH_AHEAD.match(name))
    keys = whose(_EACH_AHEAD.sub("", _BRACKETS.sub("", name)))
    numbers = {column: _number(cell) for column, cell in zip(columns, cells, strict=True) if isinstance(column, Column)}
    several = len(keys) > 1 or any("each" in key for key in keys)
    if not keys or (several and not each) or None in numbers.values():
        return None
    unknown = next((words.strip() for words, known in remarks if not known), "")
    noted = any(column == "note" and cell for column, cell in zip(columns, cells, strict=True))
    said = [] if noted else [words for words in piece.text.split(unknown, 1) if words] if unknown else [piece.text]
    units = [key.get("unit") or key["each"] for key in keys]
    return Row(piece, units, {column: number or 0 for column, number in numbers.items()}, said)


def _of_its_kind(row: Row, column: Column, told: Sequence[Row]) -> bool:
    """Tell whether units of a row that has no such award are of a kind that has: that cannot be said of them alone."""
    kinds = {unit for other in told if other.numbers[column] for unit in other.units}
    return any(unit.casefold().startswith(f"{kind} ") for unit in row.units for kind in kinds)


def _number(cell: str) -> int | None:
    """Return the number of a cell, 0 where it is empty; None for anything else."""
    plain = _MOST.sub("", cell).strip()
    if _NONE.fullmatch(plain):
        return 0
    return number_said(plain) or None if re.fullmatch(NUMBER, plain) else None
