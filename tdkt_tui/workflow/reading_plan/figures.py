"""Every number, day, period and share of a text or of a fact in one form, so that the two can be compared."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any

from .bounds import MOST
from .days import DATE
from .lengths import LENGTH, LESS, days_said
from .moments import quarter_said

Figure = tuple[str, float | str]
"""Kind ("day", "month", "quarter", "year", "percent", "fraction", "length", "bound", "money", "count", "rough"), value:
"30-9-2026", "2026-3", "không quá 01 ngày", "2.300 triệu"."""

_CITED = re.compile(
    r"(?:\b(?:[Ll]uật\s[^;.()]{0,80}?\s)?số\s+)?\b\d+(?:/\d{4})?[-/](?=[A-ZĐ])[\w/-]*"
    rf"(?:,?\s+ngày\s+{DATE})?"
    r"|(?:giai đoạn|nhiệm kỳ)\s+\d{4}\s*[-–]\s*\d{4}|\(\d{4}\s*[-–]\s*\d{4}\)"
    r"|(?:[Đđ]iều|[Kk]hoản|[Mm]ục|[Đđ]iểm)\s+[\d.]+"
    r"|[Ll]uật[^;.]{0,80}?ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}"
)
"""What is no figure of the plan itself: documents cited, a period that is reviewed, another text's clauses."""
_BOUND = rf"(?:(?P<most>{MOST})|{LESS})\s+"
"""What makes a length a bound: one that is the most a level has a key for, a least is held by words only."""
_SAID = re.compile(
    rf"(?P<bound>{_BOUND}(?=(?:½|\d|một\s|nửa\s|hai\s|ba\s)))?{LENGTH}"
    rf"|(?P<day>{DATE}|\d{{1,2}}(?:/|\s+tháng\s+)\d{{1,2}})(?!\s*(?:ngày|buổi))"
    r"|(?:Quý|quý)\s+(?P<quarter>(?:IV|I{1,3}|[1-4])\b(?:\s*(?:/|năm\s+)\s*\d{4})?)"
    r"|[Tt]háng\s+(?P<month>\d{1,2}\b(?:\s*(?:/|năm\s+)\s*\d{4})?)"
    r"|(?<![\w/.,-])(?P<money>\d[\d.,]*\s*(?:(?:nghìn|ngàn|triệu|(?:tỷ|tỉ)(?!\s+lệ))(?:\s+đồng)?|đồng(?!\s+(?:chí|bào)))(?!\w))"
    r"|(?P<percent>\d{1,3})\s*%"
    r"|\b(?P<fraction>(?:một|hai|ba) phần (?:hai|ba|tư|năm))\b"
    r"|(?P<year>\b(?:19|20)\d{2}\b)"
    r"|(?P<rough>[Dd]ự kiến|(?<!rong )[Kk]hoảng|khoảng(?! từ (?:ngày )?\d{1,2}[/ ](?!đến)))(?=\s)"
    r"|(?<![\w/.,-])(?P<count>\d{1,3}(?:\.\d{3})+|\d{1,4})(?![\w/-]|[.,]\d)"
)


def figures_of(text: str) -> Iterator[tuple[Figure, str]]:
    """Yield each figure of a text with the words that say it."""
    return iter(_figures(text))


def figures_at(text: str) -> Iterator[tuple[Figure, int, int]]:
    """Yield each figure of a text with where its words begin and end."""
    for hit in _SAID.finditer(_CITED.sub(lambda cited: " " * len(cited[0]), text)):
        if figure := _figure(hit):
            yield figure, hit.start(), hit.end()


@lru_cache(maxsize=512)
def _figures(text: str) -> tuple[tuple[Figure, str], ...]:
    """Return the figures of a text; those of one fact are asked for again with each paragraph that says of it."""
    found = ((_figure(hit), hit[0].strip()) for hit in _SAID.finditer(_CITED.sub(" ", text)))
    return tuple((figure, words) for figure, words in found if figure)


def _figure(found: re.Match[str]) -> Figure | None:
    kind = next(
        name
        for name in ("day", "quarter", "month", "percent", "fraction", "n", "year", "rough", "money", "count")
        if found[name]
    )
    said = found[kind]
    if kind == "day":
        return (kind, "-".join(str(int(part)) for part in re.findall(r"\d+", said)))
    if kind in ("quarter", "month"):
        first, *year = re.findall(r"\w+", said.replace("năm", " "))
        return (kind, "-".join([*year, str(quarter_said(first))]))
    if kind == "n":
        return _bound(days_said(found), found) if found["bound"] else ("length", days_said(found))
    if kind in ("rough", "money", "fraction"):
        return (kind, " ".join(said.casefold().removesuffix("đồng").split()))
    return (kind, int(said.replace(".", "")))


def _bound(days: float, found: re.Match[str]) -> Figure:
    return ("bound", f"không quá {days:g} ngày" if found["most"] else found[0].casefold())


def figures_in(key: str, value: Any) -> Iterator[Figure]:
    """Yield the figures that a fact's value holds, of whatever depth."""
    if isinstance(value, dict):
        yield from _of_keys(value)
    elif isinstance(value, list):
        for inner in value:
            yield from figures_in(key, inner)
    elif isinstance(value, date):
        yield from (("day", f"{value.day}-{value.month}"), ("day", f"{value.day}-{value.month}-{value.year}"))
    elif isinstance(value, bool):
        if value and key.endswith("approx"):
            yield ("rough", "dự kiến")
    elif isinstance(value, str):
        yield from _of_words(value)
    elif isinstance(value, int | float):
        kinds: dict[str, list[Figure]] = {
            "share": [("percent", round(value * 100))],
            "days": [("length", float(value))],
            "days_or": [("length", float(value))],
            "expected": [("count", value), ("rough", "dự kiến"), ("rough", "khoảng")],
        }
        if key.endswith("days_after"):
            kinds[key] = [("length", float(value)), ("bound", f"không quá {value:g} ngày"), ("count", value)]
        yield from kinds.get(key, [("count", int(value)), ("year", int(value))])


def _of_keys(values: dict[str, Any]) -> Iterator[Figure]:
    """Yield the figures of a table; where a fact was read is none of what it says."""
    if values.get("days_at_most") and "days" in values:
        yield ("bound", f"không quá {values['days']:g} ngày")
    if isinstance(values.get("expected"), date | str):
        yield ("rough", "dự kiến")
    yield from _around(values)
    seats = {cap.get("category", "all"): cap.get("at_most", 0) for cap in values.get("caps", ())}
    if seats.get("official", 0) > seats.get("ex-officio", 0) > 0:  # those who are elected
        yield ("count", seats["official"] - seats["ex-officio"])
    for name, inner in values.items():
        yield from figures_in(name, inner) if name != "clause" else ()


def _around(values: dict[str, Any]) -> Iterator[Figure]:
    """Yield the month or quarter of which a window is a part: "nửa đầu tháng 6/2025" is held by its days."""
    since, until = values.get("since"), values.get("until")
    last = until or values.get("before")
    if isinstance(since, str) and isinstance(last, date):  # "trong tháng 4 và tháng 5, trước ngày 20/5"
        yield from (("month", f"{last.year}-{last.month}"), ("month", str(last.month)))
    if isinstance(until, date) and (
        values.get("approx")
        or until.day == monthrange(until.year, until.month)[1]  # "chậm nhất cuối tháng 4", of a mistyped year too
        or (isinstance(since, date) and since.month == until.month)
    ):
        yield from (("month", f"{until.year}-{until.month}"), ("month", str(until.month)))
    if values.get("approx") and (month := re.fullmatch(r"(\d{4})-(\d{2})", str(values.get("month", until)))):
        quarter = (int(month[2]) + 2) // 3
        yield from (("quarter", f"{month[1]}-{quarter}"), ("quarter", str(quarter)))


def _of_words(value: str) -> Iterator[Figure]:
    """Yield the figures of a period ("2026-Q3", "2026-07") or of words."""
    if period := re.fullmatch(r"(\d{4})-(Q)?(\d{1,2})", value):
        kind, number = "quarter" if period[2] else "month", int(period[3])
        yield from ((kind, f"{period[1]}-{number}"), (kind, str(number)))
    else:
        yield from (figure for figure, _ in figures_of(value))
