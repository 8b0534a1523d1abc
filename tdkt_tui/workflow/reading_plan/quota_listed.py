"""Units that one row of seats lists, each with as many: how many they are, and how many each sends, prove the list."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.text import UPPER

from .beside import BRANCH
from .quota_groups import each_of
from .quota_units import is_people
from .quotas import named_unit
from .sent_numbers import KIND
from .unit_words import AREA, PLACE

_ONE_OF = rf"(?:{PLACE}|tổ chức|{KIND})"
_PEOPLE = r"(?:\s+(?:đại biểu|người|chỉ tiêu))?"
_EACH = re.compile(
    rf"(?:(?P<count>\d{{1,3}})\s+{_ONE_OF}\s*[,;:]\s*)?(?:mỗi|một)\s+{_ONE_OF}\s*:?\s*(?:được\s+)?"
    rf"(?:cử|bầu|phân bổ)?\s*0*(?P<n>\d{{1,3}}){_PEOPLE}",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"\s*\((?P<words>[^()]+)\)\s*$")
_SORT = re.compile(
    rf"(?:các\s+)?(?P<kind>{AREA}|sở|ban|ngành)(?:\s+[a-zà-ỹđ][^:;\d]{{2,80}})?\s*:\s*(?=[{UPPER}])", re.IGNORECASE
)
"""The kind of all, said before them: "Các xã thuộc khu vực miền núi: A, B"."""
_COUNTED = re.compile(r"(?P<name>[^\d()]{2,80}?)\s*\(0*(?P<n>\d{1,4})(?:\s+[^\d()]{2,30})?\)")
_KIND = re.compile(rf"(?:các\s+)?(?P<kind>{AREA})", re.IGNORECASE)
_HAS_KIND = re.compile(rf"(?:{AREA})\s", re.IGNORECASE)
_AND = re.compile(r";\s*|,\s*(?:và\s+)?|\s+và\s+")
_HOLD = str.maketrans({",": "\1", " ": "\2"})
_FREE = str.maketrans({"\1": ",", "\2": " "})
_MANY = 6
"""Units of one kind that are said together: more of them are one quota of those units, not as many quotas."""


def kind_titled(title: str) -> tuple[str, int]:
    """Return the one kind of area that a section is headed by, and how many it says that they are; ("", 0) for none."""
    counted = _COUNTED.fullmatch(title)
    found = _KIND.fullmatch((counted["name"] if counted else title).strip())
    return (found["kind"].casefold() if found else "", int(counted["n"]) if counted else 0)


def says_kind(words: str) -> bool:
    """Tell a list before which the kind of all of it is said."""
    return _SORT.match(words) is not None


def listed(words: str, count: int, kind: str = "") -> list[str]:
    """Return as many units as words are said to list, by their names; none where they list another number.

    kind: of those whose name does not say it; one said within the list is of those behind it: "A, các Sở: B, C".
    """
    held = re.sub(BRANCH, lambda one: one[0].translate(_HOLD), words)
    for split in (r";\s*", _AND):
        parts = [part.translate(_FREE).strip(" .") for part in re.split(split, held) if part.strip(" .")]
        if len(parts) != count or (count == 1 and _AND.search(held)):
            continue
        units, mine = list[str](), kind
        for part in _of_province(parts):
            sort = _SORT.match(part)
            mine = sort["kind"].casefold() if sort else mine
            units.append(_named(part[sort.end() if sort else 0 :], mine))
        if all(re.match(rf"[{UPPER}]", unit) and not is_people(unit) for unit in units):
            return units
    return []


def keys_listed(words: str, count: int, kind: str = "") -> list[dict[str, Any]]:
    """Return the keys of quotas for each of such units: many of one kind are named in one."""
    units = listed(words, count, kind)
    kinds = {found[0].strip().casefold() if (found := _HAS_KIND.match(unit)) else "" for unit in units}
    if len(units) > _MANY and len(kinds) == 1 and "" not in kinds:
        mine = kinds.pop()
        return [{"each": mine, "units": [f"{mine}{unit[len(mine) :]}" for unit in units]}]
    return [{"unit": named_unit(unit)} for unit in units]


def each_said(unit: str, remark: str, total: int) -> tuple[str, int, int]:
    """Return the words of a list, how many its units are and how many each sends; ("", 0, 0) where sums differ.

    What each sends stands in brackets behind the list, or in a remark: "TAND, VKSND (mỗi đơn vị 03)".
    """
    inside = _INSIDE.search(unit)
    for told, words in ((inside["words"] if inside else "", unit[: inside.start()] if inside else ""), (remark, unit)):
        if found := _EACH.fullmatch(told.strip(" .;")):
            each = int(found["n"])
            count = total // each if each and not total % each else 0
            said = int(found["count"] or count)
            return (words, count, each) if count and said == count else ("", 0, 0)
    return "", 0, 0


def divided(unit: str, remark: str, official: int) -> tuple[list[dict[str, Any]], int]:
    """Return the keys of quotas that a row on several units is divided into, and how many each sends; ([], 0) for none.

    They are kinds, or the units that it lists.
    """
    named, each = each_of(unit, remark, official)
    if named:
        return [dict(key) for key in named], each
    words, count, each = each_said(unit, remark, official)
    return (keys_listed(words, count), each) if count > 1 else ([], 0)


def _named(name: str, kind: str) -> str:
    bare = re.match(rf"[{UPPER}]", name) and not (_HAS_KIND.match(name) or re.match(r"(?:Sở|Ban|Ngành)\s", name))
    if not kind or not bare:
        return name
    return f"{kind[:1].upper()}{kind[1:]} {name}"


def _of_province(parts: list[str]) -> list[str]:
    """Return names with "tỉnh" that the last alone says of all: "TAND, VKSND tỉnh"."""
    if not parts[-1].endswith(" tỉnh") or any(re.search(r"\b[Tt]ỉnh\b", part) for part in parts[:-1]):
        return parts
    return [*(f"{part} tỉnh" if re.fullmatch(r"[A-ZĐ]{3,}", part) else part for part in parts[:-1]), parts[-1]]
