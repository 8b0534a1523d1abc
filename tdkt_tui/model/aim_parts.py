"""Which parts of a plan's purposes and requirements a unit can say of itself, and which are others' alone."""

from __future__ import annotations

import re

from .text import UPPER
from .unit_names import AREA, AREAS, RURAL, URBAN

_SENTENCE = re.compile(rf"(?<=[^.\s]{{2}}\.)\s+(?=[{UPPER}])")
_OF_PROVINCE = re.compile(
    r"\b(?:hai|ba|một|các|những)\s+tỉnh\b|\btỉnh\b[^.;,]*?\(mới\)|\bcũ\)|\btrước (?:đây|sắp xếp|sáp nhập)\b"
)
"""Words on what the province is, of which a unit is no part that could say it of itself; not by names."""
_NAMES = rf"[{UPPER}][\w'’]*(?:\s[{UPPER}][\w'’]*)*"
SEVERAL_PROVINCES = re.compile(
    rf"\b(?:hai|ba|bốn|các|0?[2-4])\s+tỉnh\s{_NAMES}(?:,|\s+và)"
    rf"|\btỉnh\s{_NAMES}(?:,|\s+và)\s+(?:của\s+)?tỉnh\s{_NAMES}"
)
"""Provinces by their names, of which one was made: words on them stay as the plan has them."""
_OF_AREAS = re.compile(
    rf"^(?:(?:các|mỗi|từng)\s+(?:địa phương|(?:{AREA})(?:(?:,|\s+và)\s+(?:các\s+)?(?:{AREA}))*)|địa phương)\s+"
    rf"(?-i:(?![{UPPER}]))(?!,|và\b|phải có\b)",
    re.IGNORECASE,
)
"""How what areas alone must see to begins: "Các địa phương vùng nuôi thủy sản chủ động chọn ngày"."""

_PLACE = rf"(?:{AREA}|{RURAL}|{URBAN})"
_SIZE = re.compile(
    rf"\b(?:[Mm]ỗi|[Mm]ột|[Tt]ừng|[Cc]ác)\s(?P<places>{_PLACE}(?:(?:,\s|\svà\s|\shoặc\s){_PLACE})*)"
    rf"(?!\s[{UPPER}])(?=[^;.]*\d[^;.]*\b(?:đại biểu|người)\b|[^;.]*\b(?:đại biểu|người)\b[^;.]*\d)"
)
"""How many come to the meeting of a sort of areas, which is said of no others."""

_KIND = rf"(?:{AREA}|sở|ban|ngành|đoàn thể)"
_SHARE = re.compile(
    rf"(?:^|;\s)(?:mỗi|từng)\s+(?P<who>{_KIND}(?:(?:,\s|\svà\s|\shoặc\s){_KIND})*)\b(?!\s[{UPPER}])", re.IGNORECASE
)
"""Whose share of what all are to reach a part of a sentence tells."""


def _shares(sentence: str, kind: str) -> list[bool]:
    """Return of each share that a sentence tells whether it is that of the unit's kind."""
    return [bool(kind) and kind in re.split(r",\s|\s(?:và|hoặc)\s", found["who"].casefold())
            for found in _SHARE.finditer(sentence)]  # fmt: skip


def _of_province(part: str) -> bool:
    """Tell words on what the province is; those on provinces by their names are the plan's own, and stay."""
    return bool(_OF_PROVINCE.search(part)) and not SEVERAL_PROVINCES.search(part)


def _of_lower_tier(part: str, kind: str) -> bool:
    """Tell words on the size of other areas' meetings alone: of a commune's for a district, of any for an office."""
    named = {word for found in _SIZE.finditer(part) for word in re.split(r",\s|\s(?:và|hoặc)\s", found["places"])}
    areas = {AREAS.get(word, "hamlet") for word in named}
    own = AREAS.get(kind, "")
    below = {"commune": {"hamlet"}, "district": {"hamlet", "commune"}}.get(own, {"hamlet", "commune", "district"})
    return bool(kind and areas) and areas <= below and not (own == "commune" and areas == {"hamlet"})


def parted(words: str, kind: str) -> tuple[list[str], list[str]]:
    """Return an aim's sentences with the parts that a unit can say, and the parts that it cannot; kind: of the unit."""
    said: list[str] = []
    left: list[str] = []
    for sentence in _SENTENCE.split(words):
        office = kind not in AREAS
        shares = _shares(sentence, kind) if kind else []
        others = bool(shares) and not any(shares) if len(shares) > 1 else office and bool(_OF_AREAS.match(sentence))
        parts = [] if others else sentence.split("; ")
        own = [part for part in parts if part and not (_of_province(part) or _of_lower_tier(part, kind))]
        left += [part for part in (parts or [sentence]) if part and part not in own]
        said += ["; ".join(own)] if own else []
    return said, left
