"""The columns of a table of levels: what the head says each holds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .tiers import with_tiers

_OF = r"(?:\s+(?:tổ chức|hội nghị|đại hội|hoàn thành|thực hiện|tham dự|dự|đại biểu|điển hình tiên tiến))*"
_AND = r"(?:,?\s+và\s+|\s*[,/]\s*)"
_BODIES = r"(?:cơ quan|đơn vị|địa phương|nơi tổ chức)"
_NAME = r"(?:hình thức|tên gọi|tên)"
_COLUMNS = (
    ("", r"s?tt|số (?:tt|thứ tự)|"),
    ("level", rf"(?:tên\s+)?(?:các\s+)?(?:nhóm\s+)?(?:cấp|{_BODIES})(?:{_AND}(?:cấp|{_BODIES}))*" + _OF),
    ("Hình thức", rf"(?:{_NAME}(?:{_AND}{_NAME})?(?:{_AND}|\s+))?hội nghị(?:{_AND}đại hội)?|{_NAME}(?:{_AND}{_NAME})?"),
    ("Thời lượng", r"thời lượng|số ngày|độ dài(?: hội nghị)?"),
    ("Thời gian", r"(?:thời (?:gian|hạn|lượng|điểm)|tiến độ|hoàn thành)(?:(?:,| và) thời (?:gian|hạn|lượng))?"),
    ("Số lượng", r"(?:số\s+)?lượng|quy mô|số đại biểu|tổng số"),
    ("Thành phần", r"thành phần|đối tượng"),
    ("note", r"ghi chú"),
)  # fmt: skip
"""What the head of a column says it holds; "" is passed over."""
_SAYS = {"Hình thức", "Thời lượng", "Thời gian", "Số lượng"}
_PEOPLE = re.compile(r"(?:số )?đại biểu(?: (?:dự|tham dự|được mời|mời))?", re.IGNORECASE)
"""The head of a column on who comes, which says how many where each cell has a number."""
_LEAST = 2
"""Columns on a conference that make a table one of levels."""
OTHER = "?"
"""What a column of another kind is called by, with its place: its cells are told with its head."""
_UNKNOWN = 2


def level_columns(heads: Sequence[str], rows: Sequence[Sequence[str]] = ()) -> list[str]:
    """Return what the columns hold; nothing for the head of another table. rows: the cells below the head."""
    known = with_tiers(
        [_by_cells(head, at, rows) if (column := _column(head)) is None else column for at, head in enumerate(heads)],
        [*heads],
    )
    columns = [f"{OTHER}{at}" if one is None else one for at, one in enumerate(known)]
    said = [one for one in columns if one]
    sure = "level" in said and len({*said}) == len(said) and len(_SAYS & {*said}) >= _LEAST
    return columns if sure and known.count(None) <= _UNKNOWN else []


def says_of_a_level(head: str) -> bool:
    """Tell the head of a column, or of a row, on form, time or size of a conference."""
    return _column(head) in _SAYS


def _column(cell: str) -> str | None:
    words = re.sub(r"\s*\(.*\)$", "", " ".join(cell.casefold().split()))
    said = _SAYS | {"Thành phần"}
    return next(
        (key for key, way in _COLUMNS if re.fullmatch(f"(?:{way})" + (_OF if key in said else ""), words)), None
    )


def _by_cells(head: str, at: int, rows: Sequence[Sequence[str]]) -> str | None:
    """Return what a column holds by its cells: the rows' own numbers, how many come, or of whom they are."""
    cells = [row[at] for row in rows if at < len(row)]
    if at == 0 and [cell.strip(" .") for cell in cells] == [str(number) for number in range(1, len(cells) + 1)]:
        return ""
    if not cells or not _PEOPLE.fullmatch(" ".join(head.split())):
        return None
    return "Số lượng" if all(re.search(r"\d", cell) for cell in cells if cell) else "Thành phần"
