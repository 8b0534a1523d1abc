"""Lines of a list that only say how many the units below them have together: "Các huyện: 84 đại biểu, gồm:"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .facts import Reading
from .pieces import Piece

_LINE = re.compile(
    r"(?P<name>[^:;.\d]{3,100}?)\s*:?\s+(?:tổng (?:số|cộng)\s*:?\s+)?(?P<n>\d{1,4})\s+(?:đại biểu|người)"
    r"(?:[,;:]?\s*\(?(?:trong đó|bao gồm|gồm|cụ thể|phân bổ)(?: (?:có|như sau))?)?\s*[:;.]?",
    re.IGNORECASE,
)
_ALL = re.compile(r"(?:(?:tổng|cộng|số|toàn tỉnh|đại biểu)\b\W*)+", re.IGNORECASE)


def read_quota_lines(reading: Reading) -> None:
    """Keep of each such line that agrees with the quotas below it that it says nothing new; any other stays told."""
    _groups(reading, reading.body())
    raw = {piece.at: piece for piece in reading.annexes()}
    for annex in reading.annexed():
        groups = _groups(reading, annex.lines)
        seats = sum(_seats(reading, line) for line in annex.lines)
        for line in annex.lines:
            found = _LINE.fullmatch(line.text)
            whole = found and _ALL.fullmatch(found["name"].strip())
            if found and whole and line.at not in reading.used and int(found["n"]) == seats and groups:
                _agrees(reading, raw[line.at])
        for line in groups:
            reading.say(raw[line.at], raw[line.at].text)


def _groups(reading: Reading, lines: Sequence[Piece]) -> list[Piece]:
    """Return the lines that agree with all below them."""
    agreed: list[Piece] = []
    for number, line in enumerate(lines):
        found = _LINE.fullmatch(line.text) if line.at not in reading.used else None
        if found is None:
            continue
        below = [one for one in lines[number + 1 :] if line.text in one.under and one.clause.startswith(line.clause)]
        counted = [_seats(reading, one) for one in below if not _ALL.match(one.text)]
        if len(counted) > 1 and all(counted) and sum(counted) == int(found["n"]):
            _agrees(reading, line)
            agreed.append(line)
    return agreed


def _seats(reading: Reading, line: Piece) -> int:
    """Return how many one unit sends by its line, 0 where the line says something else."""
    quotas = [one.values for one in reading.drawn.get(line.at, ()) if one.table == "quota"]
    return quotas[0].get("official", 0) if len(quotas) == 1 and "unit" in quotas[0] else 0


def _agrees(reading: Reading, line: Piece) -> None:
    reading.used.add(line.at)
    reading.say(line, line.text)
