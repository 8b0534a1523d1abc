"""A table of awards, of the plan or of an annex: who gives which award to how many, by its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .award_units import Awarding
from .bounds import LEAST, MOST
from .counts import NUMBER, number_said
from .facts import Reading
from .givers import AWARD, GIVERS, by_level, named_award
from .pieces import Piece
from .quota_tables import tables_of
from .rows import cells_of

_PRAISED = r"(?:\s+(?:tiêu biểu|xuất sắc|điển hình|được khen|khen thưởng))*"
_GIVES = r"(?:quyết định|khen(?: thưởng)?|(?:trao )?tặng)"
_COLUMNS = (
    ("", r"s?tt|số tt|số thứ tự|"),
    ("givers", rf"(?:(?:cấp|người|cơ quan) có )?thẩm quyền(?: {_GIVES})*|(?:cơ quan|người|cấp)(?: {_GIVES})+"),
    ("award", r"(?:hình thức|danh hiệu|loại)(?: (?:khen|thưởng|tặng))*"),
    ("collectives", rf"(?:số\s+)?(?:lượng\s+)?tập thể{_PRAISED}"),
    ("individuals", rf"(?:số\s+)?(?:lượng\s+)?cá nhân{_PRAISED}"),
    ("households", rf"(?:số\s+)?(?:lượng\s+)?(?:hộ|hộ gia đình|gia đình){_PRAISED}"),
    ("note", r"ghi chú"),
)  # fmt: skip
"""What the head of a column says it holds; "" is passed over."""
_KINDS = {"collectives": "tập thể", "individuals": "cá nhân", "households": "(?:hộ gia đình|hộ|gia đình)"}
_NONE = re.compile(r"0{0,2}|[-–.\s]*|không")
_MOST = re.compile(rf"\b{MOST}\b", re.IGNORECASE)
_OTHER = re.compile(rf"dự kiến|đề nghị|giới thiệu|chỉ tiêu đề|kết quả|đã\b|{LEAST}|mỗi|từng", re.IGNORECASE)
"""What the words above say where the numbers are not of what is given: those asked for, given before, or of each."""


def read_honours_tables(reading: Reading) -> None:
    """Add honours for each row that says who gives what to how many; a row of anything else stays told."""
    kinds = Awarding()
    for part in (reading.body(), reading.annexes()):
        for rows, above in tables_of(part):
            columns, heads = _head([cells_of(row.text) for row in rows[:2]])
            said = [one for one in columns if one]
            known = None not in columns and len({*said}) == len(said) and {"givers", "award"} <= {*said}
            near = " ".join([*above[-2:], *(row.text for row in rows[:heads])])
            if not known or not {*_KINDS} & {*said} or _OTHER.search(near):
                continue
            most = bool(_MOST.search(near))
            read = [_row(reading, kinds, piece, columns, most=most) for piece in rows[heads:]]
            for piece in rows[:heads] if any(read) else ():
                reading.used.add(piece.at)
                reading.say(piece, piece.text)
    kinds.put()


def _head(rows: Sequence[Sequence[str]]) -> tuple[list[str | None], int]:
    """Return what the columns hold, and of how many rows the head is: "Số lượng" may stand over two of a second row."""
    first = [_column(cell) for cell in rows[0]]
    if None not in first or len(rows) < 2 or any(re.match(r"\d", cell) for cell in rows[1]):
        return first, 1
    above = iter(rows[0])
    return [_column(cell or next(above, "")) for cell in rows[1]], 2


def _row(reading: Reading, kinds: Awarding, piece: Piece, columns: list[str | None], *, most: bool) -> bool:
    """Add the awards of a row, one for each level; tell whether it was one."""
    cells = cells_of(piece.text)
    values = dict(zip(columns, cells, strict=True)) if len(cells) == len(columns) else {}
    givers, award = values.get("givers", ""), values.get("award", "")
    counts = {key: _count(values[key], noun) for key, noun in _KINDS.items() if key in values}
    noted = re.fullmatch(r"[-–.\s]*", values.get("note", "")) is None
    if noted or None in counts.values() or not re.fullmatch(GIVERS, givers) or not re.fullmatch(AWARD, award):
        return False
    numbers = {key: said[0] for key, said in counts.items() if said and said[0]}
    bounds = {said[1] for said in counts.values() if said and said[0]}
    levels = by_level(reading, piece, piece.text, givers)
    if not numbers or len(bounds) > 1 or not all(level for level, _ in levels):
        return False
    told = {**numbers, "how": "at-most" if most or True in bounds else ""}
    for level, names in levels:
        one = reading.add("honours", piece, None, level=level, award=named_award(award, names), **told)
        kinds.hear(reading, one, one.values["award"])
    reading.say(piece, piece.text)
    return True


def _count(cell: str, noun: str) -> tuple[int, bool] | None:
    """Return the number of a cell, 0 where it is empty, and whether it is a bound; None for anything else."""
    if _NONE.fullmatch(cell):
        return 0, False
    found = re.fullmatch(rf"(?P<most>{MOST}\s+)?(?P<n>{NUMBER})(?:\s+{noun})?", cell.strip(), re.IGNORECASE)
    number = number_said(found["n"]) if found else 0
    return (number, bool(found["most"])) if found and number else None


def _column(cell: str) -> str | None:
    words = re.sub(rf"\s*\((?:tập thể|cá nhân|hộ|người|{MOST})\)$", "", " ".join(cell.casefold().split()))
    words = re.sub(rf"\s*\b{MOST}\b\s*", " ", words).strip()
    return next((key for key, pattern in _COLUMNS if re.fullmatch(pattern, words)), None)
