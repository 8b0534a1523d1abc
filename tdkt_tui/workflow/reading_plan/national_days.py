"""The days of the whole country that plans remember by name alone: what year each is of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_DAYS = (
    (1930, "3/2", r"thành lập Đảng(?: Cộng sản Việt Nam)?"),
    (1890, "19/5", r"sinh (?:(?:của\s+)?Chủ tịch Hồ Chí Minh|nhật Bác|Bác Hồ)"),
    (1948, "11/6", r"(?:Chủ tịch Hồ Chí Minh|Bác Hồ) ra Lời kêu gọi thi đua ái quốc|truyền thống thi đua yêu nước"),
    (1945, "19/8", r"Cách mạng [Tt]háng (?:Tám|8)(?: thành công)?"),
    (1945, "2/9", r"Quốc khánh(?: nước Cộng hòa xã hội chủ nghĩa Việt Nam)?"),
    (1975, "30/4", r"[Gg]iải phóng(?: hoàn toàn)? miền Nam,? thống nhất đất nước"),
    (1954, "7/5", r"[Cc]hiến thắng (?:lịch sử )?Điện Biên Phủ"),
    (1944, "22/12", r"thành lập Quân đội nhân dân Việt Nam"),
    (1947, "27/7", r"Thương binh[ ,-]+[Ll]iệt sĩ"),
)  # fmt: skip
_NAMED = "|".join(rf"(?P<d{at}>{way})" for at, (_, _, way) in enumerate(_DAYS))
_ONE = rf"(?P<of>(?>(?:Ngày\s+)?(?:{_NAMED})))(?:\s*\((?P<day>\d{{1,2}}[/.-]\d{{1,2}})\))?+"
"""No shorter name is tried where what stands behind says the years itself."""
_STATED = re.compile(rf"(?<![\d/])(?P<stated>\d{{1,3}}) năm {_ONE}(?!\s*\()")
_BESIDE = re.compile(rf"(?:,|,?\s+và)\s+{_ONE}(?!\s*\()")


_YEARS = re.compile(r"[^;,]*?\(\s*(?:\d{1,2}[/.-]){0,2}\d{4}")
"""Years in brackets, a little behind a day: they are read with all that stands before them."""


@dataclass(frozen=True, slots=True)
class Day:
    """One of them as a plan names it: its year, its day and how many years the plan says."""

    of: str
    since: int
    day: str
    stated: int


def days_said(sentence: str) -> Iterator[Day]:
    """Yield each that a sentence says so many years of; two joined by "và" are of as many years."""
    for found in _STATED.finditer(sentence):
        one: re.Match[str] | None = found
        while one and not _YEARS.match(sentence, one.end()):
            since, day, _ = next(_DAYS[at] for at in range(len(_DAYS)) if one[f"d{at}"])
            named = f"Ngày {one['of']}" if one["of"][0].islower() else one["of"]
            yield Day(named, since, re.sub("[.-]", "/", one["day"] or day), int(found["stated"]))
            one = _BESIDE.match(sentence, one.end())
            if one and next(_DAYS[at] for at in range(len(_DAYS)) if one[f"d{at}"])[0] != since:
                one = None
