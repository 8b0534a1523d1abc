"""Of days and numbers that a plan gives each of several kinds in a row behind it, the one that is the unit's own."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREA

from .own_share import is_of

_KIND = (
    rf"(?:{AREA}|sở|ban|ngành|đoàn thể|hội|cơ quan|đơn vị|địa phương|doanh nghiệp|tổ chức|trường|cấp (?:xã|huyện|tỉnh))"
    r"(?: (?:cấp tỉnh|cấp huyện|nhà nước|thuộc tỉnh|trực thuộc tỉnh))?"
)
_WHO = rf"(?:các\s+)?{_KIND}(?:(?:,\s*(?:và\s+)?|\s+và\s+|\s+hoặc\s+)(?:các\s+)?{_KIND})*"
_BOUND = (
    r"(?:trước|sau|(?:chậm|muộn) nhất(?: là)?|không (?:chậm|muộn|trễ) hơn|không quá|tối đa|tối thiểu|ít nhất|khoảng)\s"
)
_WHOM = r"(?:tập thể|cá nhân|hộ gia đình|gia đình|hộ)"
_VALUE = (
    rf"(?:{_BOUND})?(?:(?:hết )?ngày )?\d[\d/.-]*(?:\s{_WHOM}(?:(?:,| và| hoặc)\s{_WHOM})+|"
    r"(?:\s(?:%|[^\W\d]+)(?:\s\d+)?){0,4}?)"
)
_PART = re.compile(
    rf"(?P<value>{_VALUE})\s+đối với\s+(?P<who>{_WHO}(?P<rest>\s+(?:còn lại|khác))?(?=\s*[,;.()]|\s+và\s|$)"
    rf"|(?-i:[{UPPER}])[^,;.()\d]*(?=[,;.]|$))(?P<more>\s*\((?:riêng|trừ)\s[^()]*\))?",
    re.IGNORECASE,
)
"""A value with whose it is, kinds or bodies by name, and in brackets which of them have another."""
_NEXT = re.compile(r"\s*(?:[,;]\s*(?:và\s+)?|\s+và\s+)")
_BINDS = re.compile(_BOUND, re.IGNORECASE)
_COUNT = re.compile(rf"(?:{_BOUND})?\d+(?P<whom>\s[^\d]+)?", re.IGNORECASE)
_BRACKET = re.compile(r"\((mỗi [^()]*?;\s*mỗi [^()]*)\)", re.IGNORECASE)
_EACH = re.compile(rf"mỗi\s+(?P<who>{_WHO})(?=\s)", re.IGNORECASE)
"""Whose a share is: "mỗi sở, ngành tối đa 02"."""


def own_values(kind: str, text: str) -> str:
    """Return words with the unit's own of values in a row and of shares in brackets; kind: of the unit."""
    return _BRACKET.sub(lambda found: _own_part(kind, found), own_value(kind, text))


def own_value(kind: str, text: str) -> str:
    """Return words with the unit's own of "ngày 10/3 đối với xã, ngày 20/3 đối với sở"; kind: of the unit.

    Words stay as they are where none, or more than one, is the unit's.
    """
    rows: list[list[re.Match[str]]] = []
    for part in _PART.finditer(text):
        goes_on = rows and _NEXT.fullmatch(text, rows[-1][-1].end(), part.start())
        rows[-1:] = [[*rows[-1], part]] if goes_on else [*rows[-1:], [part]]
    for row in reversed(rows):
        mine = [part for part in row if not part["rest"] and is_of(kind, part["who"])]
        mine = mine or [part for part in row if part["rest"]]
        if len(row) < 2 or len(mine) != 1:
            continue
        own, lead = mine[0]["value"], _BINDS.match(row[0]["value"])
        counted, first = _COUNT.fullmatch(own), _COUNT.fullmatch(row[0]["value"])
        own += (first["whom"] or "") if counted and not counted["whom"] and first else ""
        bound = lead[0] if lead and not _BINDS.match(own) else ""  # said once, it binds all of the row
        text = f"{text[: row[0].start()]}{bound}{own}{mine[0]['more'] or ''}{text[row[-1].end() :]}"
    return text


def _own_part(kind: str, found: re.Match[str]) -> str:
    """Return of "(mỗi xã 01 hộ; mỗi sở 02 người)" the unit's own share, all of it where none is."""
    parts = re.split(r";\s*", found[1])
    each = [_EACH.match(part) for part in parts]
    mine = [part for part, one in zip(parts, each, strict=True) if one and is_of(kind, one["who"])]
    return f"({mine[0]})" if all(each) and len(mine) == 1 else found[0]
