"""Units by their names: "các huyện A, B và thị xã C", "Sở Y tế"; and the words that list them."""

from __future__ import annotations

import re

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import raised_first

from .beside import BRANCH, DEPARTMENT
from .parting import BODY
from .unit_words import AREA

_PROPER = rf"[{UPPER}]\w*(?:(?:\s|\s?[-–]\s?)[{UPPER}]\w*)*"
_ARMED = (
    r"(?:(?:Công an|Bộ Chỉ huy Quân sự|Bộ Chỉ huy Bộ đội Biên phòng|Bộ đội Biên phòng)\s+tỉnh|"
    r"(?:Binh|Sư|Lữ|Trung) đoàn\s\d{1,3})"
)
_UNIT = rf"(?:(?i:{AREA})\s(?:đảo\s|miền núi\s)?{_PROPER}|{DEPARTMENT.pattern}|[Nn]gành\s+{BRANCH}|{_ARMED})"
UNITS = (
    rf"(?:[Cc]ác\s+)?{_UNIT}"
    rf"(?:(?:,\s*|;\s*|\s+và\s+|,\s*và\s+)(?:(?:các\s+)?{_UNIT}|(?!{BODY}\b)(?:{BRANCH}|{_PROPER})))*"
)
"""Units by their names; a kind that is said once is of all behind it: "các huyện A, B, thị xã C"."""
_JOINT = re.compile(rf"(?:,|;|,?\s+và)\s+(?=(?:các\s+)?(?:(?:{AREA}|sở|ngành)\s|{_ARMED}))", re.IGNORECASE)
_OF_OFFICES = re.compile(
    rf"(?:[Cc]ác\s+)?(?P<kind>[Ss]ở|[Nn]gành)\s+(?P<names>{BRANCH}(?:(?:,\s*|,?\s+và\s+){BRANCH})*)"
)
"""Departments, or branches, of which the first word is said once: "các ngành Y tế, Giáo dục và Đào tạo"."""
_OF_ONE_KIND = re.compile(rf"[Cc]ác\s+(?P<kind>{AREA})\s+(?:miền núi\s+(?=[{UPPER}]))?(?P<names>.+)")
_SAID_ONCE = re.compile(
    rf"(?P<kind>(?i:xã|phường|huyện))\s+(?P<names>{_PROPER}(?:(?:,\s*|,?\s+và\s+)(?!{BODY}\b){_PROPER})+)"
)
"""The same without "các", of the kinds of which a place has many: "Xã A, B, C"."""
_NAME = re.compile(r"(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)\s+(?:đảo\s+|miền núi\s+)?(?P<name>.+)",
                   re.IGNORECASE)  # fmt: skip
_COUNTED = re.compile(rf"^\d{{1,2}}\s+(?=(?:{AREA})\s)", re.IGNORECASE)
KIND_FIRST = re.compile(rf"^{AREA}(?=\s)", re.IGNORECASE)
"""What stands with a capital letter only where it begins a sentence."""


def units_by_name(words: str) -> list[str]:
    """Return the units that words name; none where one of them is no unit's name."""
    words = _COUNTED.sub("các ", words)
    units = [KIND_FIRST.sub(lambda one: one[0].lower(), unit) for part in _JOINT.split(words) for unit in _each(part)]
    return units if all(map(_is_name, units)) else []


def _each(part: str) -> list[str]:
    """Return the units of one kind that is said once: "các huyện A, B và C"."""
    if offices := _OF_OFFICES.fullmatch(part):
        return [f"{offices['kind'].replace('N', 'n')} {name}" for name in re.findall(BRANCH, offices["names"])]
    found = _OF_ONE_KIND.fullmatch(part) or _SAID_ONCE.fullmatch(part)
    return [f"{found['kind']} {name}" for name in re.split(r",?\s+và\s+|,\s*", found["names"])] if found else [part]


def _is_name(unit: str) -> bool:
    """Tell one unit's name from a sort of units ("huyện ít dân"), from two names, and from words on what it does."""
    found = _NAME.fullmatch(unit)
    if found is None:
        return re.fullmatch(rf"{DEPARTMENT.pattern}|Ngành {BRANCH}|{_ARMED}", raised_first(unit)) is not None
    return all(word[0].isupper() or word in ("-", "–") for word in found["name"].split())
