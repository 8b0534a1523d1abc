"""Rows of a table of seats by kind of unit: which are sums of those below them, and whom each of the others is of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from tdkt_tui.model.words import lowered_first

from .quota_kinds import whose
from .quotas import named_unit

Cells = Mapping[str, str]
_SECTION = re.compile(r"[IVX]{1,5}|[A-HĐ]")
_SORT = re.compile(
    r"(?P<kind>(?:các\s+)?(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu))\s+[a-zà-ỹđ ,-]{2,60}:\s*",
    re.IGNORECASE,
)
"""What sort of units a row names: "Các xã biên giới: …"."""
_HERE = re.compile(r"(?:các\s+)?(?P<kind>cơ quan Trung ương|đơn vị Trung ương)(?:\s+(?:đóng )?trên địa bàn(?: tỉnh)?)?",
                   re.IGNORECASE)  # fmt: skip
_INSIDE = re.compile(r"\s*\([^()]*\)")
_NONE = ("", "-", "–")
"""What a cell without a number holds."""
_PEOPLE = re.compile(
    r"(?:các\s+)?(?:Anh hùng|Bà mẹ|Mẹ Việt Nam|Chiến sĩ thi đua|Nghệ nhân|Già làng|Chức sắc)\b", re.IGNORECASE
)
"""Who comes by what they are, not by who sends them."""
_SPAN = re.compile(r"0*(?P<a>\d{1,3})\s*(?:[-–]|đến)\s*0*(?P<b>\d{1,3})")
_NUMBER = re.compile(r"\(0*(\d{1,4})\b")
REST = re.compile(r"\s(?:còn lại|khác)$", re.IGNORECASE)


def sections(told: Sequence[Cells]) -> set[int]:
    """Return the places of rows "I", "II" … whose numbers are those of the rows below them together."""
    heads = [at for at, cells in enumerate(told) if _SECTION.fullmatch(cells.get("", ""))]
    found: set[int] = set()
    for at, end in pairwise([*heads, len(told)]):
        below = [one for one in told[at + 1 : end] if one.get("", "").isdigit()]
        said = {key: int(told[at][key]) for key in ("count", "total") if told[at].get(key, "").isdigit()}
        made = {key: sum(int(one[key]) for one in below if one.get(key, "").isdigit()) for key in said}
        if below and said and said == made and not told[at].get("each"):
            found.add(at)
    return found


def titles(told: Sequence[Cells]) -> dict[int, bool]:
    """Return the places of rows that only head those below; whether the number of units that they say is theirs too."""
    found: dict[int, bool] = {}
    bare = [bool(cells["unit"]) and not any(cell for key, cell in cells.items() if key not in ("", "unit"))
            and not cells.get("", "").isdigit() for cells in told]  # fmt: skip
    heads = [at for at, alone in enumerate(bare) if alone]
    for at, end in pairwise([*heads, len(told)]):
        said = _NUMBER.search(told[at]["unit"])
        made = sum(int(count) for one in told[at + 1 : end] if (count := one.get("count", "")).isdigit())
        found[at] = end > at + 1 and (said is None or int(said[1]) == made)
    return found


def keys_of(cells: Cells) -> list[dict[str, str]]:
    """Return whom a row with a number of units is of: a name that only its remark spells out counts too."""
    unit = _SORT.sub(lambda sort: f"{sort['kind']}: ", cells["unit"], count=1)
    if keys := whose(unit):
        return keys
    if here := _HERE.fullmatch(unit):
        return [{"each": lowered_first(here["kind"])}]
    if cells.get("count") == "1" and not unit.isupper() and not unit.casefold().startswith("các "):
        return [{"unit": named_unit(unit)}]
    named = whose(_INSIDE.sub("", cells.get("note", "")))
    return named if named and all("unit" in key for key in named) else []


def together(cells: Cells) -> str:
    """Return the units that send a number together, where a row gives no number of each and is of no section."""
    bare = all(cells.get(key, "") in _NONE for key in ("count", "each")) and cells.get("total", "").isdigit()
    return named_unit(cells["unit"]) if bare and (whose(cells["unit"]) or _PEOPLE.match(cells["unit"])) else ""


def ranged(cells: Cells) -> str:
    """Return how many each of a row's units sends, as it is left open; "" where that denies what they make together.

    "05 | 01 - 02 | 06": "05 đơn vị, mỗi đơn vị 01 - 02".
    """
    span = _SPAN.fullmatch(cells.get("each", ""))
    count, total = cells.get("count", ""), cells.get("total", "")
    if not span or not count.isdigit() or not total.isdigit():
        return ""
    fits = int(count) * int(span["a"]) <= int(total) <= int(count) * int(span["b"])
    return f"{int(count):02} đơn vị, mỗi đơn vị {cells['each']} đại biểu" if fits else ""
