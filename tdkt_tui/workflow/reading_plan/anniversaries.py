"""The days and events that a plan remembers in a round year."""

from __future__ import annotations

import re

from .facts import Reading, bare
from .national_days import days_said
from .pieces import Piece
from .sentences import SENTENCE

_DAYS = (
    r"(?P<of>[^(;]+?)\s*\((?:\d{1,2}[/.-]\d{1,2}[/.-])?(?P<since>\d{4})\s*[-–]\s*"
    r"(?:(?P<day>\d{1,2}[/.-]\d{1,2})[/.-])?(?P<year>\d{4})\)"
)
_YEARS = re.compile(rf"(?<![\d/])(?P<stated>\d{{1,3}}) năm (?!\d{{4}}){_DAYS}")
_NO_YEAR = re.compile(
    r"kỷ niệm (?P<stated>\d{1,3}) năm (?P<of>Ngày (?!thành lập\b)[^,;.()\d]{8,120}?)"
    r"(?=,|;|\.|$|\s+(?:dự kiến|tại|và)\b)"
)
"""One whose days are not said: "kỷ niệm 78 năm Ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc"."""
_BESIDE = re.compile(rf"(?:,|,?\s+và)\s+(?:kỷ niệm\s+)?(?!\d|kỷ niệm){_DAYS}")
"""Another day behind one, of as many years: "40 năm Ngày A (1/4/1975 - 1/4/2015) và Ngày B (30/4/1975 - 30/4/2015)"."""
_NEAR = 2
"""Years between a plan and what it remembers."""
_TERM = re.compile(r"(?:tiếp theo|tới|qua|vừa qua|sau)$|.*(?:phong trào thi đua|khen thưởng)")
"""What the five years between two congresses are said of: they are the plan's own span, no anniversary."""


def read_anniversaries(reading: Reading) -> None:
    """Add anniversary for each, with the day where it is said, with the year by that in which it is held where not."""
    issued = next((int(one.values["year"]) for one in reading.of("plan") if one.values.get("year")), 0)
    for piece in [one for one in reading.pieces if one.part in ("head", "body")]:
        for found in _YEARS.finditer(piece.text):
            stated = int(found["stated"])
            if stated <= 5 and _TERM.match(found["of"].strip()):
                continue
            day: re.Match[str] | None = found
            while day:
                of = day["of"].strip()
                led = found["of"].startswith("Ngày ") and not of.casefold().startswith("ngày ")
                reading.add("anniversary", piece, of=f"Ngày {of}" if led else of, since=int(day["since"]),
                            in_year=int(day["year"]), day=re.sub("[.-]", "/", day["day"] or ""),
                            stated=stated)  # fmt: skip
                day = _BESIDE.match(piece.text, day.end())
                day = day if day and int(day["year"]) - int(day["since"]) == stated else None
        for sentence in SENTENCE.split(piece.text):
            _by_name(reading, piece, sentence, issued)
            years = set(re.findall(r"(?<![\d/])(?:năm\s+|\d/)(20\d\d)", sentence))
            for found in _NO_YEAR.finditer(sentence) if len(years) == 1 else ():
                year, stated = int(min(years)), int(found["stated"])
                if any(one.values["stated"] == stated and found["of"].startswith(one.values["of"])
                       for one in reading.drawn.get(piece.at, ()) if one.table == "anniversary"):  # fmt: skip
                    continue
                made = reading.add("anniversary", piece, of=bare(found["of"]), in_year=year, since=year - stated,
                                   stated=stated)  # fmt: skip
                made.marks["since"] = "suy ra từ năm tổ chức và số năm kỷ niệm"


def _by_name(reading: Reading, piece: Piece, sentence: str, issued: int) -> None:
    """Add the days of the whole country that a sentence says no year of, where they fall near the plan's own year."""
    for day in days_said(sentence):
        year = day.since + day.stated
        if issued and abs(year - issued) <= _NEAR:
            made = reading.add("anniversary", piece, of=day.of, since=day.since, in_year=year, day=day.day,
                               stated=day.stated)  # fmt: skip
            made.marks["since"] = "suy ra: bản gốc không ghi năm, ngày của sự kiện"
