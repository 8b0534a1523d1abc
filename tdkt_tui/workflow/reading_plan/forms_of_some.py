"""Another form for some of a level's units: "Riêng các phường tổ chức “…”", "Thành phố A được gọi là “…”"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tdkt_tui.model.words import lowered_first

from .apart_names import UNITS, units_by_name
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
_MAY = re.compile(
    r"(?<=[.;]\s)(?:[Rr]iêng\s+|[Đđ]ối với\s+)*(?:[Cc]ác\s+)?(?P<units>[^“”.;:\d]{3,120}?)\s+có thể\s+"
    r"(?:tổ chức|gọi|lấy tên|mang tên|đặt tên|(?:lựa )?chọn|dùng)(?:\s+(?:gọi|với|dưới|theo|tên|là))*\s*:?\s+"
    r"“(?P<form>(?:Hội nghị|Đại hội|Lễ|Ngày hội)[^”]+)”(?:(?:,|\s+hoặc)\s+“(?P<other>[^”]+)”)?(?=\s*[;.,]|\s*$)"
)
"""Forms that some kinds may choose besides the one before: "Hội nghị A. Doanh nghiệp có thể tổ chức “B”"."""
_GENERAL = re.compile(r"(?:cơ quan|đơn vị|địa phương|nơi|tổ chức|cấp|các|và|,|\s)+", re.IGNORECASE)
_FORM = re.compile(r"“(?:Hội nghị|Đại hội)|(?:Hình thức|Tên gọi)\b[^:.]{0,40}:\s+(?:Hội nghị|Đại hội)\s")
_AREA = re.compile(AREA, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Other:
    """Some units, by kind or by name, with the form they hold; where in a text it stands, and whether by name.

    more: forms that they may choose besides their level's, where there are such; form is the first of these.
    """

    units: list[str]
    form: str
    start: int
    end: int
    by_name: bool
    more: tuple[str, ...] = ()


def others_in(text: str) -> Iterator[Other]:
    """Yield what a text says of the forms of some units, in order."""
    text = ONLY.sub(lambda hit: ";" * len(hit[0]), text)  # who alone hold one
    for found in _KINDS.finditer(text):
        yield Other(units_by_name(found["units"]) or kinds_of(found["units"]), found["form"], *found.span(), False)
    may = [found for found in _MAY.finditer(text) if _of_kinds(found)]
    for found in may:
        more = tuple(filter(None, (found["form"], found["other"])))
        yield Other(kinds_of(found["units"]), found["form"], *found.span(), False, more)
    taken = [found.span() for found in (*_KINDS.finditer(text), *may)]
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


def _of_kinds(found: re.Match[str]) -> bool:
    """Tell kinds that may choose besides a form that stands before from units by their names, and from anybody."""
    others = _GENERAL.fullmatch(found["units"]) or units_by_name(found["units"])
    return not others and _FORM.search(found.string[: found.start()]) is not None


def may_choose(text: str, words: str) -> bool:
    """Tell words of a text on forms that some units may choose besides their level's."""
    return any(one.more and text[one.start : one.end].rstrip(" .;") in words for one in others_in(text))


def without_others(text: str) -> str:
    """Return a text without them: what it says besides is of all units of its level."""
    for one in sorted(others_in(text), key=lambda other: -other.start):
        text = text[: one.start] + text[one.end :]
    return text
