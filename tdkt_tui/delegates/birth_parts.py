"""A day of birth over three columns: "Ngày", "Tháng", "Năm", alone or under one heading of birth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tdkt_tui.model.text import folded

PART = "part:"
"""Begins the fields of the day's and the month's columns; that of the year is "birth"."""
_DAY, _MONTH, _YEAR = ("ngày", "ngày sinh"), ("tháng", "tháng sinh"), ("năm", "năm sinh")


def names_parts(row: Sequence[str]) -> bool:
    """Tell whether a row of headings says day, month and year side by side."""
    return _first(list(map(folded, row))) is not None


def with_birth_parts(parts: Mapping[int, Sequence[str]], known: Mapping[int, str]) -> dict[int, str]:
    """Return the fields of columns with those of a birth in three; what is no birth ("Quyết định … năm") stays.

    parts: the texts above each other in each column.
    """
    width = max(parts, default=-1) + 1
    lows = [folded(parts[column][-1]) if parts.get(column) else "" for column in range(width)]
    first = _first(lows)
    if first is None:
        return dict(known)
    said = folded(" ".join(text for column in range(first, first + 3) for text in parts[column]))
    if "sinh" not in said.split() and "sinh:" not in said:
        return dict(known)
    found = {column: field for column, field in known.items() if field != "birth"}
    return {**found, first: PART + "day", first + 1: PART + "month", first + 2: "birth"}


def joined_births(days: Sequence[str], months: Sequence[str], years: Sequence[str]) -> list[str]:
    """Return each birth as one text: "2/9/1975", "9/1975" or "1975"; what lacks a part stays to be doubted."""
    return list(map(_joined, days, months, years))


def _joined(day: str, month: str, year: str) -> str:
    if day and not month:
        return f"{day}/…/{year or '…'}"
    return "/".join(part for part in (day, month, year or "…") if part) if day or month else year


def _first(lows: Sequence[str]) -> int | None:
    triples = zip(lows, lows[1:], lows[2:], strict=False)
    return next(
        (place for place, (one, two, three) in enumerate(triples) if one in _DAY and two in _MONTH and three in _YEAR),
        None,
    )
