"""The columns of a table of seats by kind of unit: how many units, how many each sends, how many that makes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .unit_words import PLACE

_SENT = r"(?:đại biểu|chỉ tiêu|người|phân bổ)"
_PEOPLE = rf"(?:(?:số\s+)?(?:lượng\s+)?(?:{_SENT}\s*|{_SENT}?\s*chính thức\s*))"
_SPARE = r"(?:(?:số\s+)?(?:lượng\s+)?(?:đại biểu\s+)?dự khuyết\s*)"
_EACH = rf"(?:/|mỗi|một)\s*(?:0?1\s+)?{PLACE}"
_COLUMNS = (
    ("", r"s?tt|số tt|số thứ tự|"), ("count", rf"(?:tổng\s+)?số\s+(?:lượng\s+)?{PLACE}"),
    ("each", rf"{_PEOPLE}?{_EACH}(?:\s+(?:được\s+)?(?:cử|phân bổ))?(?:\s*{_PEOPLE})?"),
    ("spare", rf"{_SPARE}?{_EACH}\s*{_SPARE}|{_SPARE}{_EACH}"),
    ("total", rf"(?:tổng\s+)?cộng|tổng(?:\s+(?:số|cộng))?(?:\s+{_PEOPLE})?|{_PEOPLE}"),
    ("spares", rf"(?:tổng(?:\s+(?:số|cộng))?\s+)?{_SPARE}"),
    ("unit", rf"(?:(?:nhóm|loại|tên)\s+)?(?:{PLACE}(?:(?:,|/|\s*[-–]|\s+và)\s*{PLACE})*|đối tượng|đầu mối)"),
    ("note", r"ghi chú"),
)  # fmt: skip
_AMONG = re.compile(r"(?:trong đó\s*:?\s*)?(?:số\s+)?(?P<who>nữ|phụ nữ|(?:người\s+)?dân tộc thiểu số|có đạo|tôn giáo)"
                    r"(?:\s*\((?P<how>tối thiểu|ít nhất)\))?", re.IGNORECASE)  # fmt: skip


def each_columns(rows: Sequence[Sequence[str]]) -> tuple[list[str | None], int]:
    """Return what the columns hold, None for anything else, and of how many rows the head is.

    "Số đại biểu" may stand over "Mỗi đơn vị" and "Cộng" of a second row.
    """
    first = [_column(cell) for cell in rows[0]]
    below = rows[1] if len(rows) > 1 and not any(re.match(r"\(?\d", cell) for cell in rows[1]) else ()
    if "each" in first or not any(map(_column, below)):
        return first, 1
    above = iter(rows[0])
    apart = len(below) > len(rows[0])  # a cell over several is one, and so is the row of cells below it
    whole: list[str] = []
    for number, cell in enumerate(below):
        over = "" if apart and cell and number and below[number - 1] else next(above, "")
        whole.append(cell or over)
    columns = [_column(cell) for cell in whole]
    return (columns, 2) if next(above, None) is None else (first, 1)


def _column(cell: str) -> str | None:
    words = " ".join(cell.casefold().split())
    if found := _AMONG.fullmatch(words):
        who = re.sub(r"^(?=dân tộc)", "người ", found["who"])
        return f"{'ít nhất ' if found['how'] else ''}|{who}"
    return next((key for key, pattern in _COLUMNS if re.fullmatch(pattern, words)), None)
