"""A share that only units of a sort must reach: "xã có trên 50% dân số là … thì đại biểu … ít nhất 50%"."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.grouped import is_sort
from tdkt_tui.model.words import lowered_first

from .bounds import LEAST
from .facts import Proposal, Reading
from .first_units import units_of
from .pieces import Piece
from .portions import of_whom
from .targets_apart import CATEGORIES
from .unit_words import AREA, COMMUNES, OFFICES

_KIND = rf"(?:{AREA}|{'|'.join(OFFICES)}|doanh nghiệp|trường)(?!\w)"
_WHOLE = r"(?:đơn vị|cơ quan|địa phương|nơi|vùng|địa bàn|khu vực)(?!\w)"
_SORT = (r"(?:có|thuộc|ở|tại|vùng|miền|biên giới|hải đảo|đồng bào|đặc biệt|khó khăn|loại|khu vực|miền núi|"
         r"nhiều|đông)\b")  # fmt: skip
_HEAD = re.compile(
    rf"(?:(?:Riêng|Đối với|Ở|Tại|Với)\s+)*(?:các\s+|những\s+|\d{{1,3}}\s+)?(?P<sort>(?:"
    rf"(?P<kinds>{_KIND}(?:(?:,\s*|\s+và\s+)(?:các\s+)?{_KIND})*)|{_WHOLE})\s+(?:(?:nơi\s+)?{_SORT})(?:(?!\bthì\b)[^;:()]){{2,90}}?)"
    r"(?:\s*\((?:gồm\s+)?(?P<units>[^()\d]{3,160})\))?\s*(?:,|:)?\s*"
    r"(?:(?:thì|phải|cần|bảo đảm|đảm bảo|có)\s*)*(?:(?:tỷ lệ|tỉ lệ)\s*)?",
    re.IGNORECASE,
)
"""Whom a share is asked of, from the beginning of its part to the group that it counts."""
_SOME = re.compile(
    rf"(?:(?:Riêng|Đối với|Ở|Tại|Với)\s+)+(?:các\s+|mỗi\s+)?"
    rf"(?P<kinds>{_KIND}(?:(?:,\s*|,?\s+và\s+)(?:các\s+)?{_KIND})*)"
    r"\s*(?::|,|\b(?=(?:phải|cần|bảo đảm|đảm bảo|có|tỷ lệ|tỉ lệ)\b))",
    re.IGNORECASE,
)
"""Some kinds of a level's units, of which all behind them in their part is said: "Ở các huyện, thành phố, …"."""
_STARTS = re.compile(r"^|[;:.]\s+(?=\D)")
_TERM = re.compile(r"\b(?:thì|nếu|trường hợp)\b", re.IGNORECASE)
_HOLDING = re.compile(r"\s(?:thì\s)?tổ chức\s(?:riêng|chung|[Hh]ội nghị|[Đđ]ại hội)\b")
"""Behind whom a share is asked of: what they hold, which is no part of the terms."""
_OTHERS = re.compile(
    rf"\s*[;,]\s+(?:các\s+)?(?:{_WHOLE}|{_KIND})\s+(?:còn lại|khác)\s*:?\s+(?:(?:chiếm|đạt|là|thì|phải)\s+)?"
    rf"(?:từ\s+)?(?:{LEAST}\s+(?P<n>\d{{1,2}})\s*%|(?P<up>\d{{1,2}})\s*%\s+trở lên)",
    re.IGNORECASE,
)
"""What all others must reach, behind it."""

_SENDS = re.compile(r"(?:mỗi\s+|các\s+)?(?P<kind>xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|sở|ban|ngành|"
                    r"cơ quan|đơn vị|đoàn|khối|cụm)\b", re.IGNORECASE)  # fmt: skip
"""Who sends so many, at the beginning of a part: where they are not of the level, the number is theirs."""


def read_conditional(
    reading: Reading, piece: Piece, at: tuple[int, int], asked: tuple[str, str], levels: list[str]
) -> bool:
    """Add an exception for each level of whose units a share is asked on terms; tell whether it is such a share.

    at: where the share's words begin and end; asked: the group and how many of it. Those of whom no level is
    known stay told.
    """
    group, measure = asked
    start = max(found.end() for found in _STARTS.finditer(piece.text, 0, at[0]))
    head = piece.text[start : at[0]]
    found = _HEAD.fullmatch(head) or _SOME.match(head)
    if found is None:
        return bool(_TERM.search(head))
    mine = [level for level in reading.of("level") if not levels or level.values["id"] in levels]
    told = [(level, *_whom(level, found)) for level in mine]
    told = [one for one in told if any(map(is_sort, one[1]))] or told  # a level has just this sort of a kind
    if found.re is _SOME and not any(units and units != level.values["units"] for level, units, _ in told):
        return bool(_TERM.search(head))
    if group in CATEGORIES and measure.endswith("%") and any(units for _, units, _ in told):
        category, label = CATEGORIES[group]
        share = {"category": category, **({"label": label} if label else {}),
                 "share": int(measure[:-1]) / 100, "how": "at-least",
                 **of_whom(piece.text[: at[0]]), "clause": piece.clause}  # fmt: skip
        for level, units, when in told:
            if units:
                _add(reading, piece, {"level": level.values["id"], "units": units, "when": when}, dict(share))
        reading.say(piece, piece.text[start : at[1]])
        if others := _OTHERS.match(piece.text, at[1]):
            codes = [level.values["id"] for level, units, _ in told if units]
            least = f"{others['n'] or others['up']}%"
            reading.add("composition", piece, levels=codes, group=group, at_least=least)
            reading.say(piece, others[0].strip(" ,;"))
    return True


def _add(reading: Reading, piece: Piece, whose: dict[str, Any], share: dict[str, Any]) -> None:
    """Add a share to the exception that this paragraph makes for the same units, else a new one with it."""
    for fact in reading.drawn.get(piece.at, ()):
        if fact.table == "exception" and all(fact.values.get(key, "") == value for key, value in whose.items()):
            shares = fact.values.setdefault("size", {}).setdefault("shares", [])
            shares += [share] if share["category"] not in [one["category"] for one in shares] else []
            return
    reading.add("exception", piece, **whose, size={"shares": [share]})


def sent_by_others(reading: Reading, clause: str, levels: list[str]) -> bool:
    """Tell a number of those whom each unit of another level sends, which says nothing of all who come."""
    found = _SENDS.match(clause)
    units = [unit for one in reading.of("level") if one.values["id"] in levels for unit in one.values.get("units", ())]
    return found is not None and found["kind"].casefold() not in [unit.casefold() for unit in units]


def _whom(level: Proposal, found: re.Match[str]) -> tuple[list[str], str]:
    """Return the units of a level that words on a sort mean, and the words as a condition; no units for none."""
    mine: list[str] = level.values.get("units", [])
    if found.re is _SOME:
        return _of_kinds(mine, found["kinds"]), ""
    named = units_of(found["units"]) if found["units"] else []
    if named and all(any(f"{unit} ".casefold().startswith(f"{kind} ".casefold()) for kind in mine) for unit in named):
        return named, ""
    if named:
        inside = [unit for unit in mine if unit.casefold() in COMMUNES]
        return inside, lowered_first(f"thuộc {found['units']}")
    when = lowered_first(_HOLDING.split(found["sort"])[0])
    if not found["kinds"]:
        return ([] if level.values["id"] == "tinh" else mine), when
    units = _of_kinds(mine, found["kinds"])
    if very := [unit for unit in units if is_sort(unit) and f"{when} ".casefold().startswith(f"{unit} ".casefold())]:
        return very, "" if len(very[0]) == len(when) else when
    return [unit for unit in units if not is_sort(unit)], when


def _of_kinds(mine: list[str], words: str) -> list[str]:
    """Return which of a level's units are of the kinds that words name; none where one of these is not the level's."""
    kinds = re.findall(_KIND, words.casefold())
    units = [[unit for unit in mine if f"{unit} ".casefold().startswith(f"{kind} ")] for kind in kinds]
    return list(dict.fromkeys(unit for one in units for unit in one)) if all(units) else []
