"""Lines of a mail, each one person: "1. Nguyễn Văn An, Chủ tịch UBND xã Tân Phúc, 1975"."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"\s*(\d{1,4})\s*[.)/:]\s*(?=\S)")
_BULLET = re.compile(r"\A[-+*•–—·]\s+")
_PARTS = (re.compile(r" ?; ?"), re.compile(r" [-–—] "), re.compile(r" ?, ?"), re.compile(r" ?: "))
_MOST_PARTS = 30
_NUMBERED = 0.5


def mail_rows(text: str) -> list[list[str]]:
    """Return a row for each line, blank ones as empty rows: its number where lines are numbered, then its parts.

    What parts most lines is what all are parted by: a semicolon, a dash between spaces, a comma, a colon. Among
    numbered lines one without a number is no person by itself: its text stands in a column behind all others.
    """
    lines = [(_NUMBER.match(line), line) for line in text.splitlines()]
    filled = [line for line in lines if line[1].strip()]
    numbered = sum(bool(number) for number, _ in filled) >= _NUMBERED * len(filled)
    part = max(_PARTS, key=lambda mark: sum(bool(mark.search(_body(*line))) for line in filled))
    rows = [_row(number, part.split(_body(number, line), _MOST_PARTS), numbered=numbered) for number, line in lines]
    width = max((len(row) for row, (number, _) in zip(rows, lines, strict=True) if number), default=0)
    return [
        [] if not line.strip() else row if number or not numbered else [*[""] * width, _body(number, line)]
        for row, (number, line) in zip(rows, lines, strict=True)
    ]


def _body(number: re.Match[str] | None, line: str) -> str:
    rest = line[number.end() :] if number else line
    return _BULLET.sub("", " ".join(rest.split())).rstrip(";, ")


def _row(number: re.Match[str] | None, parts: list[str], *, numbered: bool) -> list[str]:
    return [number[1] if number else "", *parts] if numbered else parts
