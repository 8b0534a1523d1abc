"""A table, of the plan or of an annex, that gives each unit its number of delegates, collectives, individuals."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from .destinations import level_meant
from .facts import Reading
from .pieces import Piece
from .quotas import add_quota, named_unit
from .remarks import is_remark, remark_of
from .rows import cells_of
from .sent_numbers import KIND

_PLACES = r"(?:cơ quan|đơn vị|địa phương|tổ chức|xã|phường|đặc khu)"
_COLUMNS = (
    ("", r"s?tt|số tt|"),
    ("note", r"ghi chú|(?:yêu cầu (?:về )?)?cơ cấu(?:,? thành phần)?(?: đại biểu)?"),
    ("unit", rf"(?:tên\s+)?{_PLACES}(?:(?:,|/|\s+và)\s*{_PLACES})*"),
    ("official", r"(?:tổng\s+)?(?:số\s+)?(?:lượng\s+)?đại biểu(?:\s+(?:chính thức|(?:được )?phân bổ))?|chính thức"),
    ("official", r"số lượng"),
    ("alternates", r"(?:số\s+)?(?:đại biểu\s+)?dự khuyết"),
    ("exemplars", r"(?:số\s+)?(?:đại biểu\s+)?điển hình(?:\s+tiên tiến)?"),
    ("collectives", r"(?:số\s+)?(?:lượng\s+)?tập thể"),
    ("individuals", r"(?:số\s+)?(?:lượng\s+)?cá nhân"),
    ("total", r"tổng(?:\s+(?:số|cộng))?|cộng"),
)  # fmt: skip
"""What the head of a column says it holds; "" is passed over."""
_PART = re.compile(r"trong đó\s*[:,]?\s*(?=\S)")
"""What a column of a part of the number before it is headed by."""
_GROUP = re.compile(
    rf"(?i:{KIND}|cơ quan|đơn vị|tổ chức|hội|công ty|trường học)"
    r"(?:\s*(?:[,;(/&].*|và\b.*)?$|\s+(?:(?:trực )?thuộc|cấp|nhà nước|ngoài|trong|của|khác|còn lại|tỉnh)\b.*)"
    r"|.*\strên địa bàn"
)
"""A row on all units of a kind ("Doanh nghiệp", "Doanh nghiệp nhà nước"), which no one unit's list is held to."""
_GIVEN = re.compile(r"phân bổ|chỉ tiêu|giới thiệu|được cử", re.IGNORECASE)
_COUNTED = re.compile(r"đại biểu|tập thể|cá nhân|điển hình|dự khuyết", re.IGNORECASE)
_SEATS = re.compile(r"(?:phân bổ|chỉ tiêu)(?:\s+(?:số|lượng|chỉ tiêu|phân bổ))*\s+đại biểu", re.IGNORECASE)
"""What is given out where no column says it: "Phân bổ xe đưa đón đại biểu" gives out no seats."""
_ROUGH = re.compile(r"dự kiến|dự thảo|kết quả|thống kê|\bđã\b", re.IGNORECASE)
_NO_UNIT = re.compile(r"(?:các|mỗi|khối|cụm|cấp|nhóm|lực lượng|tổng|cộng)\b", re.IGNORECASE)
_SUM = re.compile(r"(?:tổng|cộng)\b", re.IGNORECASE)


def read_quota_tables(reading: Reading) -> None:
    """Add quota for each row. A table with a column of another kind, or for no level, is left as not read."""
    for part in (reading.body(), reading.annexes()):
        for rows, before in tables_of(part):
            _table(reading, rows, before)


def tables_of(pieces: Sequence[Piece]) -> Iterator[tuple[list[Piece], list[str]]]:
    """Yield the rows of each table with the lines above it, the nearest last: headings, and what introduces it."""
    above: list[str] = []
    for row, group in groupby(pieces, key=lambda piece: bool(cells_of(piece.text))):
        items = list(group)
        if row:
            yield items, [*items[0].under, *above[-1:]]
        above = [] if row else [piece.text for piece in items]


def _table(reading: Reading, rows: list[Piece], above: list[str]) -> None:
    columns, heads = _head([cells_of(row.text) for row in rows[:2]])
    kinds = [kind for kind in columns if kind and kind != "note"]
    if None in columns or "unit" not in kinds or len(set(kinds)) < len(kinds) or not set(kinds) - {"unit", "total"}:
        return
    if not _of_seats(" | ".join(row.text for row in rows[:heads]), above):
        return
    level = next((code for text in reversed(above) if (code := level_meant(reading, rows[0], text))), "")
    if not level:
        return
    parts = any(cell.casefold().startswith("trong đó") for cell in cells_of(rows[0].text))
    sums: dict[str, int] = {}
    read = False
    for piece in rows[heads:]:
        values = dict(zip(columns, cells_of(piece.text), strict=False))
        note = ""
        numbers = _numbers(values.items())
        if len(cells_of(piece.text)) != len(columns) or numbers is None:
            continue
        unit, told = values["unit"], {key: number for key, number in numbers.items() if key != "total"}
        if numbers and unit and _is_unit(unit) and _adds_up(numbers, parts=parts):
            exact = {"parts": "exactly"} if parts and "official" in told and len(told) > 1 else {}
            note = remark_of(values.get("note", ""), told) if columns.count("note") == 1 else ""
            add_quota(reading, piece, level, {"unit": named_unit(unit)} | told | exact | {"note": note})
            read = True
            sums = _with(sums, numbers)
        elif numbers and not ((not unit or _SUM.match(unit)) and numbers == sums):
            sums = _with(sums, numbers)
            continue  # a sum that is none, or what is no unit: told as not read
        reading.used.add(piece.at)
        rest = [
            (kind, cell) for kind, cell in zip(columns, cells_of(piece.text), strict=True) if kind != "note" or not note
        ]
        if not any(_says_more(kind, cell) for kind, cell in rest):
            reading.say(piece, piece.text)
    for piece in rows[:heads] if read else ():
        reading.used.add(piece.at)
        reading.say(piece, piece.text)


def _of_seats(head: str, above: list[str]) -> bool:
    """Tell a table that gives out seats or exemplars from one that plans, reports or counts something else."""
    counted = _COUNTED.search(head) or any(map(_SEATS.search, above))
    return bool(counted) and any(map(_GIVEN.search, above)) and not any(map(_ROUGH.search, above))


def _with(sums: dict[str, int], numbers: dict[str, int]) -> dict[str, int]:
    return {key: sums.get(key, 0) + number for key, number in (dict.fromkeys(sums, 0) | numbers).items()}


def _head(rows: list[list[str]]) -> tuple[list[str | None], int]:
    """Return what the columns hold, and of how many rows the head is: "Số lượng" may stand over two of a second row."""
    first = [_column(cell) for cell in rows[0]]
    below = len(rows) > 1 and not any(re.search(r"\d", cell) for cell in rows[1])
    if not below or (None not in first and not any(map(_column, rows[1]))):
        return first, 1
    above = iter(rows[0])
    whole: list[str] = []
    apart = len(rows[1]) > len(rows[0])  # a cell over several is one, and so is the row of cells below it
    for number, cell in enumerate(rows[1]):
        over = "" if apart and cell and number and rows[1][number - 1] else next(above, "")
        whole.append(cell or over)
    return [None if next(above, None) is not None else _column(cell) for cell in whole], 2


def _says_more(kind: str | None, cell: str) -> bool:
    """Tell a remark ("làm điểm") from the number of a row."""
    if kind == "note":
        return is_remark(cell)
    return kind == "" and not re.fullmatch(r"(?:\d{1,4}|[IVXL]+|[A-ZĐ]|[-–])?[.)]?", cell)


def _column(cell: str) -> str | None:
    words = _PART.sub("", " ".join(cell.casefold().split()), count=1)
    return next((key for key, pattern in _COLUMNS if re.fullmatch(pattern, words)), None)


def _numbers(cells: Iterable[tuple[str | None, str]]) -> dict[str, int] | None:
    """Return the numbers of a row by key; None where a cell holds something else."""
    told: dict[str, int] = {}
    for key, cell in cells:
        if not key or key in ("unit", "note") or cell in ("", "-"):
            continue
        if not re.fullmatch(r"\d{1,4}", cell):
            return None
        told[key] = int(cell)
    return told


def _is_unit(name: str) -> bool:
    return not (_NO_UNIT.match(name) or _GROUP.match(name) or re.search(r"\d", name))


def _adds_up(numbers: dict[str, int], *, parts: bool) -> bool:
    """Tell a row whose collectives and individuals make its sum; parts: a column's head says that they do."""
    told = [numbers[key] for key in ("collectives", "individuals") if key in numbers]
    if parts and len(told) > 1 and "official" in numbers and sum(told) != numbers["official"]:
        return False
    return "total" not in numbers or (any(told) and sum(told) == numbers["total"])
