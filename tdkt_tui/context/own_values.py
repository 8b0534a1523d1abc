"""Of days and numbers that a plan gives each of several kinds in a row behind it, the one that is the unit's own."""

from __future__ import annotations

import re

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
_VALUE = rf"(?:{_BOUND})?(?:(?:hết )?ngày )?\d[\d/.-]*(?:\s(?:%|[^\W\d]+)(?:\s\d+)?){{0,4}}?"
_PART = re.compile(
    rf"(?P<value>{_VALUE})\s+đối với\s+(?P<who>{_WHO}(?P<rest>\s+(?:còn lại|khác))?)(?=\s*[,;.)]|$)", re.IGNORECASE
)
_NEXT = re.compile(r"\s*(?:[,;]\s*(?:và\s+)?|\s+và\s+)")
_BINDS = re.compile(_BOUND, re.IGNORECASE)


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
        bound = lead[0] if lead and not _BINDS.match(own) else ""  # said once, it binds all of the row
        text = f"{text[: row[0].start()]}{bound}{own}{text[row[-1].end() :]}"
    return text
