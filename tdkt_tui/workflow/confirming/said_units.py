"""Units as words call them: by their own names, by their kind; which level they are of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER
from tdkt_tui.model.unit_names import AREAS

from .said import levels_in

_OFFICES = {"sở", "ban", "ngành", "đoàn thể", "cơ quan", "đơn vị"}
"""Kinds of which a name has words in small letters: "Sở Y tế"."""
_BEHIND = "không|được|tổ chức|làm|hoàn thành|xong|trước|trong|vào|trình|gửi"
"""What may follow the name of a body."""
_OTHER = r"Sở|UBND|Ủy ban|Ban|Hội|Công an|Tỉnh|Bộ|Huyện|Xã|Phường|Thành phố|Thị xã|Trường|Liên"
"""How the name of another unit begins: "huyện A, Sở Y tế"."""

_COMMUNE = r"(?i:xã|phường|thị trấn)"
_DISTRICT = r"(?i:huyện|quận|thị xã|thành phố)"
"""Where a commune lies, said behind it at the end of a list: it is no unit of its own there."""
OF_PROVINCE = re.compile(r"\s+(?:cấp tỉnh|của tỉnh|thuộc tỉnh|trực thuộc tỉnh|tỉnh)$")
"""What tells of a unit that it is the province's, behind its name."""
_FIRST = re.compile(r"^(?:khối|các|mỗi|từng|thủ trưởng|giám đốc)\s+", re.IGNORECASE)


def level_of_units(plan: Plan, who: str, bodies: Sequence[str], near: Sequence[str] = ()) -> tuple[str, list[str]]:
    """Return (code of the level, the units that are meant alone), "" where none or several may be meant.

    near: codes of levels that the words stand under, which come first.
    """
    if re.search(r"\b[Cc]ấp\s", who) and len(found := levels_in(plan, who)) == 1:
        return found[0], []
    kinds = [OF_PROVINCE.sub("", _FIRST.sub("", one)).casefold() for one in bodies]
    fits: dict[str, list[str]] = {}
    for level in plan.level:
        known = {OF_PROVINCE.sub("", unit).casefold(): unit for unit in level.units}
        mine = [next((unit for unit in known if _is(kind, unit)), "") for kind in kinds]
        if kinds and all(mine):
            alone = set(mine) != set(known) or any(kind != unit for kind, unit in zip(kinds, mine, strict=True))
            fits[level.id] = list(bodies) if alone else []
    chosen = [code for code in fits if code in near] or list(fits)
    return (chosen[0], fits[chosen[0]]) if len(chosen) == 1 else ("", list(bodies))


def _is(kind: str, unit: str) -> bool:
    """Tell a kind of a level's units, or the name of one of them: "thành phố hà giang" of "thành phố"."""
    return kind == unit or kind.startswith(f"{unit} ")


def units_named(plan: Plan, words: str) -> list[str]:
    """Return the units that words call by their own names: "thành phố Lạng Sơn", "Sở Y tế", "Hội Nông dân tỉnh"."""
    kinds = {kind for level in plan.level for kind in level.units} - _OFFICES | (AREAS.keys() - {"tỉnh"})
    kind = "|".join(re.escape(one) for one in sorted(kinds, key=len, reverse=True))
    own = rf"[{UPPER}][\w’']*(?:\s+(?:[-–]\s+)?[{UPPER}][\w’']*)*"
    more = rf"(?:(?:,\s+|\s+và\s+)(?!{_OTHER}){own})+"
    words = re.sub(rf"\b(?:[Cc]ác\s+)?((?i:{kind}))\s+({own}{more})", _each_named, words)
    words = re.sub(rf"(\b{_COMMUNE}\s+{own}),\s+(?:thuộc\s+)?{_DISTRICT}\s+{own}(?=\s*(?:[:;.]|$))", r"\1", words)
    words = re.sub(rf"(\b(?i:{kind})\s+{own})\s+\((?:thuộc\s+)?(?i:{kind})\s+{own}\)", r"\1", words)  # where it lies
    ends = rf"(?=[,;.:(]|\s+(?:và|{_BEHIND})\b|$)"
    stop = rf"(?!(?:và|{_BEHIND})\b)"
    office = rf"\b(?:Sở|Hội(?! nghị| đồng| thi| thảo)|Liên (?:đoàn|minh))\s+[{UPPER}]\w*(?:\s+{stop}\w+){{0,6}}?"
    office += rf"(?:,\s+[{UPPER}]\w*\s+\w+(?=\s+và\s))?(?:\s+và\s+(?!{_OTHER})[{UPPER}]\w*(?:\s+{stop}\w+){{0,4}}?)?"
    name = rf"\b(?i:{kind})\s+{own}|{office}{ends}|\b(?:Tỉnh|Thành) đoàn\b"
    return list(dict.fromkeys(found[0] for found in re.finditer(name, words)))


def names_in(plan: Plan) -> list[str]:
    """Return what a plan's levels and exceptions call their units, of which some have commas in their names."""
    said = [*(kind for level in plan.level for kind in level.kinds()), *(kind for one in plan.exception
                                                                         for kind in one.units)]  # fmt: skip
    return list(dict.fromkeys(said))


def _each_named(found: re.Match[str]) -> str:
    """Return names behind one word for their kind, each with it: "xã A, xã B" of "các xã A, B"."""
    return ", ".join(f"{found[1]} {name}" for name in re.split(r",\s+|\s+và\s+", found[2]))
