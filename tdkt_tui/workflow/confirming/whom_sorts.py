"""Of which sort of a level's units words are that name some kinds of it: its communes, its schools, its firms."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import AREAS, plain_kind

_OFFICES = (
    "sở",
    "ban",
    "ngành",
    "đoàn thể",
    "hội",
    "mặt trận",
    "ủy ban mặt trận",
    "tổ chức chính trị",
    "cơ quan",
    "đơn vị",
)
_FIRMS = ("doanh nghiệp", "hợp tác xã", "công ty", "tổng công ty", "tập đoàn")
_COOPERATIVE = "hợp tác xã"
"""Called a firm among firms; said alone it has members, not workers, and firms are not meant."""
_SCHOOLS = ("trường",)
_SORTS = {"office": _OFFICES, "firm": _FIRMS, "school": _SCHOOLS}
_BASE = re.compile(r"(?:đối với|(?i:hội nghị|đại hội)(?: ở| cấp)?)\s+cơ sở\b|^(?:Ở|Tại)\s+cơ sở\b")
"""Words for the conferences of the lowest level; "chỉ đạo … ở cơ sở" only says where."""
_ANY = ("cơ quan", "đơn vị", "địa phương", "nơi")
"""Words for units of every sort."""


def of_sorts(plan: Plan, levels: Collection[str], kinds: Collection[str]) -> dict[str, Any]:
    """Return levels as keys of a provision; of such that have units of other sorts than are said, the units said alone.

    Kinds of one sort stand for each other, as plans call all communes "các xã"; a unit that stands in a level by its
    name is called by its own kind alone.
    """
    said = {folded(kind) for kind in kinds}
    if not said or any(kind.startswith("cấp ") or kind in _ANY for kind in said):
        return {"levels": list(levels)}
    mine = [one for one in plan.level if one.id in levels]
    named = {_sort(kind) for kind in said}
    some = [[unit for unit in level.units if _sort(folded(unit)) in named or plain_kind(unit) in said]
            for level in mine]  # fmt: skip
    if all(kind.startswith(_COOPERATIVE) for kind in said):
        some = [[unit for unit in units if folded(unit).startswith(_COOPERATIVE)] or units for units in some]
    whole = all(not units or len(units) == len(level.units) for units, level in zip(some, mine, strict=True))
    if whole:
        return {"levels": list(levels)}
    return {"who": [unit for units, level in zip(some, mine, strict=True) for unit in units or level.units]}


def of_base(plan: Plan, words: str) -> list[str]:
    """Return the lowest level where words speak of its conferences: that of the communes, or called by its name."""
    if not _BASE.search(words):
        return []
    return [
        one.id
        for one in plan.level
        if any(AREAS.get(kind) == "commune" or kind == "đơn vị cơ sở" for kind in one.kinds())
    ]


def _sort(kind: str) -> str:
    """Return the sort of a kind of unit: a tier of areas, offices, firms, schools, or the kind itself."""
    if kind in AREAS:
        return AREAS[kind]
    return next((sort for sort, kinds in _SORTS.items() if kind.startswith(kinds)), kind)
