"""Parts of a sentence on seats that say no "đại biểu", or who gives the seats out: "Liên đoàn Lao động tỉnh 12"."""

from __future__ import annotations

import re
from typing import Any

from .apart_names import UNITS, units_by_name
from .facts import bare
from .parting import SOME_BODY
from .quota_units import is_unit
from .quotas import named_unit

_SEATS = r"0*(?P<n>\d{1,3})(?:\s+đại biểu(?:\s+chính thức)?)?"
_WITH = r"(?:\s*\((?P<note>(?:gồm|kể|tính)(?:\s+cả)?\s[^();:\d]{3,100})\))?"
_ONE = re.compile(
    rf"(?P<unit>{UNITS}|(?:{SOME_BODY}|Liên minh|Tổng công ty|Binh đoàn)\b[^;:.,\d()]{{2,80}}?)\s+{_SEATS}{_WITH}"
)
_GROUP = re.compile(rf"(?P<who>(?:các|khối|cụm|lực lượng)\s[^;:.\d()]{{2,120}}?)\s+{_SEATS}", re.IGNORECASE)
_BY = r"[^;:\d]{3,100}?\s(?:lựa chọn|chọn|giới thiệu|hiệp thương|cử)"
_CHOSEN = re.compile(
    rf",\s+(?:trong đó\s+|gồm\s+)?do\s+(?P<by>{_BY})\s+0*(?P<a>\d{{1,3}})(?:\s+đại biểu)?"
    rf"\s+và\s+(?:do\s+)?(?P<by2>{_BY})\s+0*(?P<b>\d{{1,3}})(?:\s+đại biểu)?"
)
"""Who chooses how many of a group's: "… 20, do Ban Quản lý A lựa chọn 12 và Hiệp hội B lựa chọn 08"."""
_SHARE = re.compile(
    r",\s+(?P<share>mỗi\s(?:cơ quan|đơn vị|nơi)\s(?:từ\s)?0*\d{1,2}\s(?:đến|-|–)\s0*\d{1,2}\sđại biểu"
    r"(?:\stheo\s[^;:.\d]{3,120})?)"
)
"""From how many to how many each of a group sends, which somebody else says."""


def bare_seats(part: str) -> list[dict[str, Any]]:
    """Return the quotas of a part that stands among others on seats; none where it is not understood whole."""
    if (found := _ONE.fullmatch(part)) and (len(units := units_by_name(found["unit"])) == 1 or is_unit(found["unit"])):
        unit = units[0] if len(units) == 1 else named_unit(found["unit"])
        return [{"unit": unit, "official": int(found["n"]), **_note(found["note"])}]
    chosen, share = _CHOSEN.search(part), _SHARE.search(part)
    behind = chosen or share
    found = _GROUP.fullmatch(part[: behind.start()] if behind else part)
    if found is None or (behind and behind.end() != len(part)):
        return []
    if chosen and int(chosen["a"]) + int(chosen["b"]) != int(found["n"]):
        return []
    who = f"do {chosen['by']} {int(chosen['a']):02}, {chosen['by2']} {int(chosen['b']):02}" if chosen else ""
    note = share["share"] if share else who
    return [{"unit": bare(found["who"]), "official": int(found["n"]), "together": True, **_note(note)}]


def _note(words: str | None) -> dict[str, str]:
    return {"note": words} if words else {}
