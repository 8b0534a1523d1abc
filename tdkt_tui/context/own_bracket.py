"""Of "A (cấp xã), B (sở, ban)" the one that a unit has: kinds of unit that stand in brackets behind what is theirs."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from tdkt_tui.model.bound_units import same_unit
from tdkt_tui.model.unit_names import AREA, AREAS

from .own_share import is_of

_TIERS = {"commune": "xã", "district": "huyện"}
WHO = rf"(?:các\s+)?(?:cấp (?:tỉnh|huyện|xã|sở|ngành)|{AREA}|sở|ban|ngành|đoàn thể|cơ quan(?: (?:cấp )?tỉnh)?)"
_SCOPE = re.compile(rf"\s*(?:đối với\s+|ở\s+)?{WHO}(?:\s*(?:[,;/]|và\b|hoặc\b)\s*{WHO})*\s*", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_LAST = re.compile(r"\s*\(([^()]*)\)$")
_ADDRESS = re.compile(r"\b(?:gửi|về|cho|qua|đến|với)\s+(?:các\s+)?(?:UBND|Ủy ban|Sở|Ban|Hội đồng|Thường trực)[^,;()]*$")
_NEXT = re.compile(r"\s*(?:[,;]|và\b|hoặc\b)\s*([^,;.()]+)")
_OFFICES = frozenset({"sở", "ban", "ngành", "đoàn thể", "cơ quan"})
_DAY = r"(?:(?:trước|sau|chậm nhất|muộn nhất|hết)\s+)*(?:ngày\s+)?\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?"
_OF_WHOM = re.compile(rf"(?P<day>{_DAY})\s*\((?P<who>(?:các\s+)?(?:{WHO})\b[^()\d]*(?:\d+ [^()]*)?)\)", re.IGNORECASE)
_AND = re.compile(r"\s*(?:[,;]\s*(?:và\s+)?|\s+và\s+)")
_GIVES = frozenset({"giao", "cử", "chọn", "phân công", "chỉ định", "do"})


def without_scope(text: str) -> str:
    """Return a task without who of several does it."""
    found = _LAST.search(text)
    if found and _pair(text):
        return text
    return text[: found.start()] if found and not _ADDRESS.search(text, 0, found.start()) else text


def is_for(kind: str, name: str, text: str) -> bool:
    """Tell a task that is not for other units than this one, by what stands behind it in brackets: "… (cấp xã)".

    A unit by its name is that one alone. Behind to whom something is sent brackets say more of him.
    """
    found, pair = _LAST.search(text), _pair(text)
    if found and pair:
        return any(is_of_scope(kind, scope) for scope in pair)
    if found is None or _ADDRESS.search(text, 0, found.start()):
        return True
    if _SCOPE.fullmatch(found[1]):
        return is_of_scope(kind, found[1])
    said = re.split(r"\s*[,;]\s*|\s+và\s+", re.sub(r"^(?:đối với |riêng |ở |các )+", "", found[1].strip()))
    return any(same_unit(one) == same_unit(name) for one in _with_kinds(said))


def _with_kinds(said: list[str]) -> list[str]:
    """Return units of a row of which the first alone has its kind: "huyện A, B"."""
    kind = re.match(AREA, said[0], re.IGNORECASE)
    bare = re.compile(AREA, re.IGNORECASE)
    return [one if bare.match(one) or not kind else f"{kind[0]} {one}" for one in said]


def _pair(text: str) -> list[str]:
    """Return whose each of several is where the last brackets tell that: "A (cơ quan tỉnh) hoặc B (cấp xã)"."""
    rows = _rows(text)
    last = rows[-1] if rows else []
    return [bracket[1] for bracket in last] if len(last) > 1 and last[-1].end() == len(text) else []


def _rows(text: str) -> list[list[re.Match[str]]]:
    rows: list[list[re.Match[str]]] = []
    for bracket in _BRACKET.finditer(text):
        if _SCOPE.fullmatch(bracket[1]):
            goes_on = rows and _NEXT.fullmatch(text, rows[-1][-1].end(), bracket.start())
            rows[-1:] = [[*rows[-1], bracket]] if goes_on else [*rows[-1:], [bracket]]
    return rows


def own_pair(kind: str, text: str) -> str:
    """Leave, of "A (cấp xã), B (sở, ngành)", the unit's own; return words as they are where it is not sure."""
    for row in reversed(_rows(text)):
        mine = [number for number, bracket in enumerate(row) if is_of_scope(kind, bracket[1])]
        if len(row) < 2 or len(mine) != 1:
            continue
        begin = max(text.rfind(mark, 0, row[0].start()) for mark in ",;.:()") + 1
        own = text[begin : row[0].start()]
        if mine[0]:
            words = own.split(" ")
            first = words[:1] if text[:begin] == "" and len(words) > 1 and words[1][:1].islower() else []
            lead = [*first, *takewhile(lambda word: not word or word[0].islower() or word.casefold() in _GIVES,
                                       words[len(first) :])]  # fmt: skip
            other = _NEXT.fullmatch(text, row[mine[0] - 1].end(), row[mine[0]].start())
            if other is None or not any(lead) or len(lead) == len(words) or not other[1][0].isupper():
                continue
            own = " ".join([*lead, other[1]])
        text = text[:begin] + own + text[row[-1].end() :]
    return text


def own_day(kind: str, text: str) -> str:
    """Leave, of "trước ngày 10/3 (cấp xã) và trước ngày 20/3 (sở, trường)", the unit's own day; kind: of the unit."""
    days = list(_OF_WHOM.finditer(text))
    row = all(_AND.fullmatch(text, one.end(), after.start()) for one, after in pairwise(days))
    mine = [one for one in days if is_of(kind, one["who"])]
    return f"{text[: days[0].start()]}{mine[0]['day']}{text[days[-1].end() :]}" if row and len(days) > 1 == len(
        mine) else text  # fmt: skip


def is_of_scope(kind: str, scope: str) -> bool:
    """Tell whether kinds in a row, or tiers behind "cấp", hold a kind of unit: "cấp sở, huyện" a thành phố too."""
    plain = re.sub(r"\b(?:đối với|ở|các|cấp (?=sở|ngành))\s*|(?<=cơ quan) (?:cấp )?tỉnh", "", scope.strip().casefold())
    parts = re.split(r"\s*[,;/]\s*|\s+(?:và|hoặc)\s+", plain)
    own = _TIERS.get(AREAS.get(kind, ""), "-")
    tiers = (kind, f"cấp {own}", own) if re.match(r"(?:(?:đối với|ở|các)\s+)*cấp\s", scope.strip().casefold()) else (
        kind, f"cấp {own}")  # fmt: skip
    return any(part in tiers or (part in _OFFICES and kind in _OFFICES) for part in parts)
