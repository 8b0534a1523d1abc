"""How far somebody was schooled, told by the words of a list: classes in order, None for words that say no class."""

from __future__ import annotations

import re
from functools import lru_cache

from tdkt_tui.model.text import folded

SCHOOLING = ("Phổ thông", "Sơ cấp, trung cấp", "Cao đẳng", "Đại học", "Trên đại học")
"""Classes of schooling, the lowest first; the place is the class."""
THEORY = ("Chưa qua đào tạo", "Sơ cấp", "Trung cấp", "Cao cấp, cử nhân")
"""Classes of training in political theory, the lowest first."""
_SCHOOLING = (
    (r"tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|ths|sau đại học|trên đại học|cao học|chuyên khoa|giáo sư|ckii?|ck\s?[12]", 4),
    (r"đại học|đh|cử nhân|kỹ sư|kĩ sư|bác sĩ|bác sỹ|dược sĩ|dược sỹ|kiến trúc sư", 3),
    (r"cao đẳng|cđ", 2),
    (r"trung cấp|trung học chuyên nghiệp|thcn|sơ cấp|công nhân kỹ thuật|cnkt", 1),
    (r"(?:[1-9]|1[0-2])/1[02]|phổ thông|thpt|thcs|tiểu học|lớp \d{1,2}", 0),
)
_THEORY = (
    (r"cao cấp|cử nhân|cao học|cc|cn", 3),
    (r"trung cấp|tc", 2),
    (r"sơ cấp|sc", 1),
    (r"chưa(?: qua)?(?: đào tạo)?|không|0|-", 0),
)


@lru_cache(maxsize=512)
def schooling(text: str) -> int | None:
    """Return the class of schooling, the highest that the words name."""
    return _class(text, _SCHOOLING)


@lru_cache(maxsize=512)
def theory(text: str) -> int | None:
    """Return the class of training in political theory, the highest that the words name."""
    return _class(text, _THEORY)


def at_least(told: int | None, wanted: int) -> bool | None:
    """Tell whether a class reaches another, None where it is not known."""
    return None if told is None else told >= wanted


def _class(text: str, classes: tuple[tuple[str, int], ...]) -> int | None:
    words = folded(text)
    found = (number for pattern, number in classes if re.search(rf"(?<!\w)(?:{pattern})(?!\w)", words))
    return next(found, None) if words else None
