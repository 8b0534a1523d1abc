"""A row on all units of a kind whose remark says how many each sends: "Các sở, ban, ngành | 52 | 26 đơn vị x 02"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tdkt_tui.model.bound_units import ANY_UNIT

from .quota_kinds import whose
from .sent_numbers import KIND
from .unit_words import PLACE

_ONE = rf"(?:{PLACE}|{KIND})"
_WHO = r"(?:\s*(?:đại biểu|người|đ/c|đồng chí|tập thể|cá nhân))?"
_DIVIDED = (
    rf"(?:mỗi|một)\s+(?P<kind>{_ONE})\s*[:,]?\s*(?:được\s+)?(?:cử|phân bổ|giới thiệu|bầu)?\s*0*(?P<n>\d{{1,3}}){_WHO}",
    rf"0*(?P<n>\d{{1,3}}){_WHO}\s*/\s*(?:mỗi\s+)?(?:0?1\s+)?(?P<kind>{_ONE})",
    rf"(?P<count>\d{{1,3}})(?:\s+(?P<kind>{_ONE}))?\s*[x×*]\s*0*(?P<n>\d{{1,3}}){_WHO}(?:\s*/\s*{_ONE})?",
    rf"(?:(?:mỗi|một)\s+{_ONE}\s*:?\s*)?0*(?P<n>\d{{1,3}}){_WHO}\s*[x×*]\s*(?P<count>\d{{1,3}})\s+(?P<kind>{_ONE})",
)
_COUNT = re.compile(rf"0*(?P<count>\d{{1,3}})\s+(?P<kind>{_ONE})", re.IGNORECASE)
_BEFORE = re.compile(rf"0*(?P<count>\d{{1,3}})\s+(?={KIND}\b)", re.IGNORECASE)
"""How many units there are, before what they are: "105 xã"."""
_INSIDE = re.compile(r"(?P<unit>[^()]+?)\s*\((?P<remark>[^()]+)\)")
_SORTS = re.compile(
    r"(?<!\d)(?P<a>\d{1,3})\s+(?:(?:đại diện\s+)?tập thể|cá nhân)(?:,\s*|\s+và\s+)"
    r"(?P<b>\d{1,3})\s+(?:(?:đại diện\s+)?tập thể|cá nhân)",
    re.IGNORECASE,
)
"""Two sorts that each unit sends: "mỗi nơi 01 tập thể, 01 cá nhân"."""
_ANY = (*ANY_UNIT, "nơi")


def each_of(unit: str, remark: str, official: int) -> tuple[list[dict[str, str]], int]:
    """Return the kinds and units that a row names and how many each sends; ([], 0) where the numbers do not agree.

    unit: "Các sở, ban, ngành còn lại"; remark: "Mỗi đơn vị 02 đại biểu"; official: the row's own number. The remark may
    stand in the name: "Các sở (mỗi đơn vị 02)"; then one beside it may say how many units there are. A remark on one of
    several kinds ("mỗi sở") says nothing of the others.
    """
    inside = _INSIDE.fullmatch(unit)
    remarks = [one for text in ([inside["remark"]] if inside else []) + [remark] for one in _counted_apart(text)]
    said = [part.strip(" .;()") for part in remarks if part.strip(" .;()")]
    found = [
        one for part in map(_in_all, said) for form in _DIVIDED if (one := re.fullmatch(form, part, re.IGNORECASE))
    ]
    counted = [one for part in said if (one := _COUNT.fullmatch(part))]
    counts = [int(one["count"]) for one in counted]
    name = inside["unit"] if inside else unit
    before = _BEFORE.match(name)
    kinds = [one["kind"].casefold() for one in counted]
    keys = whose(name[before.end() :] if before else name) or whose(f"{kinds[0]} {name}" if len(kinds) == 1 else "")
    if len(found) != 1 or not keys or len(found) + len(counts) < len(said):
        return [], 0
    counts += [int(before["count"])] if before else []
    each = int(found[0]["n"])
    counts += [int(count)] if (count := found[0].groupdict().get("count")) else []
    kind = (found[0]["kind"] or "đơn vị").casefold()
    if not (each and official) or official % each or any(count * each != official for count in counts):
        return [], 0
    named = [key.get("unit", "").casefold() for key in keys]
    if all(named) and (kind in _ANY or all(name.startswith(f"{kind} ") for name in named)):
        return (keys, each) if len(keys) * each == official else ([], 0)
    return (keys, each) if kind in _ANY or keys == [{"each": kind}] else ([], 0)


def _counted_apart(remark: str) -> list[str]:
    """Return how many units there are, and how many each sends, apart: "07 huyện, mỗi huyện 08"."""
    count, _, each = remark.partition(",")
    return [count, each] if _COUNT.fullmatch(count.strip()) and each else [remark]


def sorts_of_each(*remarks: str) -> str:
    """Return the sorts that each unit sends, as a remark says them: "01 tập thể, 01 cá nhân"."""
    return next((found[0] for remark in remarks if (found := _SORTS.search(remark))), "")


def _in_all(remark: str) -> str:
    """Return a remark with the sum of the sorts that each unit sends."""
    return _SORTS.sub(lambda found: str(int(found["a"]) + int(found["b"])), remark)


_EACH = re.compile(r"(?:mỗi|từng)\s+(?P<unit>\S.*)", re.IGNORECASE)


_EACH_SAYS = re.compile(
    r"(?P<unit>(?:mỗi|từng)\s+[^:;,.\d]+?)\s+0*(?P<n>[1-9]\d{0,2})\s+(?:đại biểu|người)", re.IGNORECASE
)


def of_one(unit: str, numbers: Mapping[str, int]) -> tuple[str, dict[str, int]]:
    """Return the name and numbers of a row whose name says how many each sends, and its number how many all do.

    "Mỗi xã 02 đại biểu", 20: "Mỗi xã", 2. Any other row as it is.
    """
    found, total = _EACH_SAYS.fullmatch(unit), numbers.get("official", 0)
    each = int(found["n"]) if found and set(numbers) == {"official"} else 0
    return (found["unit"], {"official": each}) if found and each and total % each == 0 else (unit, dict(numbers))


def kinds_of_each(unit: str, remark: str) -> tuple[list[dict[str, str]], str]:
    """Return the kinds that a row is of each of, "Mỗi xã, phường", and its remark where that says more than a count."""
    found = _EACH.fullmatch(unit)
    keys = whose(found["unit"]) if found else []
    rest = "" if _COUNT.fullmatch(remark.strip(" .;()")) else remark
    return (keys, rest) if all("each" in key for key in keys) else ([], rest)
