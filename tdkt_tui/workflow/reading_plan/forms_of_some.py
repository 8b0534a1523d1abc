"""Another form for some of a level's units: "Riêng các phường tổ chức “…”", "Thành phố A được gọi là “…”"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tdkt_tui.model.words import lowered_first

from .apart import UNITS, units_by_name
from .attending import kinds_of
from .bounds import BOUND
from .only_some import ONLY
from .unit_words import AREA

_KINDS = re.compile(
    r"(?:Riêng|(?<=[;,]\s)riêng) (?:đối với )?(?:các )?(?P<units>[^“”.]+?) tổ chức[^“”.]*“(?P<form>[^”]+)”"
)
_CALLED = (
    r"(?:,?\s+(?:thì\s+)?(?:(?:được|thống nhất)\s+)*(?:gọi|lấy tên|mang tên|có tên|đặt tên|tổ chức|với tên)"
    r"(?:\s+(?:gọi|chung|với|dưới|theo|hình thức|tên|là))*|\s+là)\s*:?\s+|\s*:\s+"
)
_NAMED = re.compile(
    rf"(?:^|(?<=[;:.,(]\s)|(?<=\())(?:(?:[Rr]iêng|[Đđ]ối với)\s+)*(?P<units>{UNITS})(?:{_CALLED})"
    r"(?:“(?P<form>(?:Hội nghị|Đại hội|Lễ|Buổi|Gặp mặt|Ngày hội)[^”]+)”|"
    rf"(?P<plain>(?:Hội nghị|Đại hội)\s(?!đại biểu|toàn thể)(?:(?!\s{BOUND}\s)[^;:.()“”\d]){{8,100}}))"
    r"(?=\s*[;.,)]|\s*$)"
)
_AREA = re.compile(AREA, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Other:
    """Some units, by kind or by name, with the form they hold; where in a text it stands, and whether by name."""

    units: list[str]
    form: str
    start: int
    end: int
    by_name: bool


def others_in(text: str) -> Iterator[Other]:
    """Yield what a text says of the forms of some units, in order."""
    text = ONLY.sub(lambda hit: ";" * len(hit[0]), text)  # who alone hold one
    for found in _KINDS.finditer(text):
        yield Other(units_by_name(found["units"]) or kinds_of(found["units"]), found["form"], *found.span(), False)
    taken = [found.span() for found in _KINDS.finditer(text)]
    for found in _NAMED.finditer(text):
        units = units_by_name(found["units"])
        armed = any(unit.endswith(" tỉnh") for unit in units)  # who are a level of their own
        if units and not armed and not any(start < found.end() and found.start() < end for start, end in taken):
            yield Other(
                [lowered_first(units[0]), *units[1:]] if _AREA.match(units[0]) else units,
                (found["form"] or found["plain"]).strip(),
                *found.span(),
                True,
            )


def without_others(text: str) -> str:
    """Return a text without them: what it says besides is of all units of its level."""
    for one in sorted(others_in(text), key=lambda other: -other.start):
        text = text[: one.start] + text[one.end :]
    return text
