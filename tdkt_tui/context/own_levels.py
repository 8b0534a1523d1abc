"""Of numbers that a plan gives several levels in one sentence, the one that a unit's own level has."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from itertools import pairwise, takewhile
from typing import NamedTuple

from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import AREA, AREAS
from tdkt_tui.model.words import lowered_first

_ONE = rf"(?:các\s+)?(?:đơn vị\s+)?(?:cấp (?:trên )?cơ sở|cấp (?:tỉnh|huyện|xã|sở|ngành)|{AREA}|sở|ban|ngành|đoàn thể)"
_WHO = rf"{_ONE}(?:\s*(?:,|/|và)\s*{_ONE})*"
_PIECE = re.compile(r"[^,;:()]+")
_DIGIT = re.compile(r"\d")
_MAY_BE = re.compile(r"(?<!\s)\s+(?=\(|(?:đối với|ở|tại)\s)", re.IGNORECASE)
_WHOSE = re.compile(
    rf"\s+(?:\(\s*(?:đối với\s+)?(?P<bracket>{_WHO})\s*\)"
    rf"|(?:đối với|ở|tại)\s+(?:(?:các\s+)?(?:hội nghị|đại hội)\s+)?(?P<of>{_WHO})(?=\s*[,;.)]|\s+và\s+\d|$))",
    re.IGNORECASE,
)
"""Whose it is behind the number: "02 đến 04 (cấp cơ sở)", "05 trang ở cấp huyện"."""
_BEFORE = re.compile(
    rf"(?P<of>(?:(?:của|đối với|ở)\s+)?{_WHO})(?:\s+(?:là|có)\s+[^,;()\d]*?)?\s+"
    r"(?P<said>(?:không quá|tối đa|nhiều nhất|ít nhất|tối thiểu|từ|khoảng)\s+\d[^,;()]*)",
    re.IGNORECASE,
)
"""Whose it is before the number: "cấp huyện không quá 10 trang; sở, ngành không quá 06 trang"."""
_SEVERAL = re.compile(rf"\b(?:{AREA})(?:(?:,\s|\svà\s)(?:{AREA}))+")
_NEXT = re.compile(r"\s*(?:,|;|và)\s*")
_NUMBER = re.compile(r"(?:(?:không quá|tối đa|nhiều nhất|ít nhất|tối thiểu|từ|khoảng)\s+)?\d", re.IGNORECASE)

_LIMIT = r"(?:(?:không quá|tối đa|nhiều nhất|ít nhất|tối thiểu|khoảng)\s+\d+|từ\s+\d+\s+(?:đến|-)\s+\d+)"
_BOUND = re.compile(rf"\b{_LIMIT}", re.IGNORECASE)
_APART = re.compile(
    rf"\s*[;,]\s*(?:(?:riêng|còn|đối với|ở)\s+)*(?P<who>{_WHO})(?:\s+(?:là|thì|có))?"
    rf"\s+(?P<said>{_LIMIT})(?=\s*(?:[;.)]|$))",
    re.IGNORECASE,
)
"""Behind the number for all, that of one level: "từ 05 đến 07 tập thể, cá nhân; cấp cơ sở từ 03 đến 05"."""

_EITHER = re.compile(
    r"\b(?:hội nghị(?:,| và| hoặc|/)\s*đại hội|đại hội(?:,| và| hoặc|/)\s*hội nghị)\s+(?:(?:của|ở)\s+)?"
    r"cấp mình\b",
    re.IGNORECASE,
)
_TIER = r"(?:huyện|sở,?\s+(?:ban,?\s+)?ngành|sở|ngành)"
_MEETING = re.compile(
    rf"(?P<what>\b(?:hội nghị|đại hội)\s+)(?P<row>cấp {_TIER}(?:(?:\s*[,/]|\s+và|\s+hoặc)\s*(?:cấp\s+)?{_TIER}\b)+)",
    re.IGNORECASE,
)
"""A meeting of tiers that stand beside each other."""


def of_own_level(kind: str, label: str, text: str, noun: str = "") -> str:
    """Return words with the numbers of the unit's own level, and its meeting alone: "hội nghị cấp huyện, cấp ngành".

    noun: what it holds, of "hội nghị, đại hội cấp mình".
    """
    text = _EITHER.sub(lowered_first(noun), text) if noun else text
    area = AREAS.get(kind)
    if area not in (None, "district") or folded(label) == "cấp cơ sở":
        return own_numbers(kind, label, text)
    mine = area == "district"
    return _MEETING.sub(lambda found: _own_meeting(found, district=mine), own_numbers(kind, label, text))


def _own_meeting(found: re.Match[str], *, district: bool) -> str:
    told = re.findall(rf"\b{_TIER}\b", found["row"], re.IGNORECASE)
    own = [tier for tier in told if (tier.casefold() == "huyện") is district]
    return f"{found['what']}cấp {', '.join(own)}" if own else found[0]


class _Part(NamedTuple):
    """A number of one level, where it begins and ends in the words: what is said of it, and whose it is."""

    start: int
    end: int
    said: str
    whose: str


def _parts(text: str) -> Iterator[_Part]:
    """Yield the numbers with whose they are behind them; one pattern would try each pair of places in long words."""
    may_be, at = [found.start() for found in _MAY_BE.finditer(text)], 0
    for piece in _PIECE.finditer(text):
        start, end = max(at, piece.start()), piece.end()
        while start < end and (digit := _DIGIT.search(text, start, end)):
            behind = takewhile(end.__gt__, may_be[bisect(may_be, digit.start()) :])
            whose = next(filter(None, (_WHOSE.match(text, one) for one in behind)), None)
            if whose is None:
                break
            yield _Part(start, whose.end(), text[start : whose.start()], whose["bracket"] or whose["of"])
            start = at = whose.end()


def own_numbers(kind: str, label: str, text: str) -> str:
    """Leave, of "02 đến 04 (cấp cơ sở), 04 đến 06 (cấp trên cơ sở)", the unit's own; else return words as they are.

    kind: of the unit; label: of its level.
    """
    rows: list[list[_Part]] = []
    for part in _parts(text):
        goes_on = rows and _NEXT.fullmatch(text, rows[-1][-1].end, part.start + _lead(part.said))
        rows[-1:] = [[*rows[-1], part]] if goes_on else [*rows[-1:], [part]]
    for row in reversed(rows):
        mine = [part for part in row if _is_of(kind, label, part.whose)]
        if len(row) < 2 or len(mine) != 1:
            continue
        first, own = row[0].said, mine[0].said.strip()
        if mine[0] is not row[0]:
            own = own[_lead(own) :]
            bound = _NUMBER.search(first)
            begins = re.search(r"\d", first) if own[:1].isdigit() else bound
            own = f"{first[: begins.start()]}{own}" if begins else own
        text = text[: row[0].start] + (own if mine[0] is not row[0] else first) + text[row[-1].end :]
    return _beside_all(kind, label, _named_before(kind, label, text))


def _beside_all(kind: str, label: str, text: str) -> str:
    """Return words with the one number that is the unit's, where all have one and some another behind it."""
    other = _APART.search(text)
    before = text[max(text.rfind(mark, 0, other.start()) for mark in ".:;") + 1 : other.start()] if other else ""
    of_all = [found for found in _BOUND.finditer(before) if other and _same_bound(found[0], other["said"])]
    if other is None or len(of_all) != 1 or re.search(rf"\b{_ONE}\b", before, re.IGNORECASE):
        return text
    said, rest = text[: other.start()], text[other.end() :]
    if _is_of(kind, label, other["who"]):
        at = other.start() - len(before) + of_all[0].start()
        said = text[:at] + other["said"] + text[at + len(of_all[0][0]) : other.start()]
    return said + rest


def _same_bound(one: str, other: str) -> bool:
    return re.sub(r"\d+", "", folded(one)) == re.sub(r"\d+", "", folded(other))


def _named_before(kind: str, label: str, text: str) -> str:
    row = list(_BEFORE.finditer(text))
    joined = all(_NEXT.fullmatch(text, one.end(), other.start()) for one, other in pairwise(row))
    mine = [part for part in row if _is_of(kind, label, part["of"])]
    if len(row) > 1 and joined and not mine and (kind in AREAS or kind in ("sở", "ban", "ngành")):
        return text[: row[0].start()].rstrip() + text[row[-1].end() :]  # all of it is others'
    if len(row) < 2 or not joined or len(mine) != 1:
        return text
    own = mine[0][0]
    if kind in AREAS:
        own = _SEVERAL.sub(kind, own, count=1)
    return text[: row[0].start()] + own + text[row[-1].end() :]


def _lead(said: str) -> int:
    """Return where a part begins behind what joins it to the one before: "và 05 trang"."""
    found = re.match(r"\s*(?:và\s+)?", said)
    return found.end() if found else 0


def _is_of(kind: str, label: str, scope: str) -> bool:
    base = AREAS.get(kind) == "commune" or folded(label) == "cấp cơ sở"
    own = {kind, "cấp cơ sở" if base else "cấp trên cơ sở"}
    own |= {tier for tier, area in (("cấp xã", "commune"), ("cấp huyện", "district")) if AREAS.get(kind) == area}
    own |= set() if base or kind in AREAS else {"cấp sở", "cấp ngành"}
    words = re.split(r"\s*[,/]\s*|\s+và\s+", folded(scope))
    said = {re.sub(r"^(?:(?:của|đối với|ở)\s+)?(?:các\s+)?(?:đơn vị\s+)?", "", word) for word in words}
    said |= {f"cấp {word}" for word in said if scope.casefold().startswith("cấp ")}  # "cấp huyện, sở, ngành"
    return bool(own & said)
