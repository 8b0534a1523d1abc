"""What the columns of a table without headings look like: a proposal for whoever looks at it, never more."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from tdkt_tui.model.text import folded

from . import values
from .by_name import names_a_body

_LOOKED_AT = 200
_WIDEST = 100
"""Columns that are looked at: no list has more."""
_MOST = 0.7
"""The share of a column's cells that must look like a field."""
_FILLED = 0.5
"""The share of rows that must have a cell in it."""
_NAME = re.compile(r"(?:(?:ông|bà|đ/c|đồng chí|anh|chị)\.? )?[^\W\d_]+(?:[ -][^\W\d_]+){1,5}", re.IGNORECASE)
_CARD = re.compile(r"\d{9}|\d{12}")
_PHONE = re.compile(r"(?:0|\+?84)(?:[ .-]?\d){8,10}")
_STATUS = re.compile(r"(?:đại biểu )?(?:chính thức|dự khuyết|dự phòng|khách mời|khách)")
_POST = re.compile(
    r"\b(?:chủ tịch|trưởng|phó|bí thư|giám đốc|giáo viên|hiệu trưởng|chuyên viên|cán bộ|công chức|viên chức|bác sĩ"
    r"|nông dân|công nhân|ủy viên|chi hội|thôn trưởng|kế toán|nhân viên|hội viên)\b"
)
_UNIT = re.compile(r"\b(?:xã|phường|thị trấn|huyện|tỉnh|thành phố|sở|phòng|ban|ubnd|trường|công ty|hội|chi cục|thôn)\b")


def guessed(cells: Sequence[Sequence[str]]) -> Mapping[int, str]:
    """Return column → field for the columns whose cells look like one; each field once, from left to right."""
    some = [row for row in cells if any(row)][:_LOOKED_AT]
    known: dict[int, str] = {}
    for column in range(min(max(map(len, some), default=0), _WIDEST)):
        texts = [row[column] for row in some if column < len(row) and row[column]]
        if len(texts) < _FILLED * len(some):
            continue  # too few cells look like anything
        name = next((field for field, looks in _LOOKS.items() if field not in known.values() and looks(texts)), None)
        if name:
            known[column] = name
    return known


def _numbered(texts: Sequence[str]) -> bool:
    numbers = [int(text.rstrip(".)")) for text in texts if text.rstrip(".)").isdecimal() and len(text) <= 6]
    rising = all(one < other for one, other in pairwise(numbers))
    return rising and len(numbers) >= _MOST * len(texts) and bool(numbers) and numbers[0] <= 1


def _mostly(looks: Callable[[str], object]) -> Callable[[Sequence[str]], bool]:
    return lambda texts: sum(bool(looks(text)) for text in texts) >= _MOST * len(texts)


def _is_name(text: str) -> bool:
    words = folded(text)
    return bool(_NAME.fullmatch(text)) and text[:1].isupper() and not (_POST.search(words) or names_a_body(text))


_LOOKS: Mapping[str, Callable[[Sequence[str]], bool]] = {
    "index": _numbered,
    "gender": _mostly(values.gender),
    "id_number": _mostly(lambda text: _CARD.fullmatch(text.replace(" ", ""))),
    "phone": _mostly(_PHONE.fullmatch),
    "birth": _mostly(lambda text: any(map(str.isdigit, text)) and values.birth(text)),
    "status": _mostly(lambda text: _STATUS.fullmatch(folded(text))),
    "full_name": _mostly(_is_name),
    "post": _mostly(lambda text: _POST.search(folded(text))),
    "unit": _mostly(lambda text: _UNIT.search(folded(text))),
}
"""In the order in which they are tried: what can only be one thing first."""
