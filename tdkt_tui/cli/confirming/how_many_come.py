"""How many come to the meetings of a level as its row says it: in all, by kind of unit, besides."""

from __future__ import annotations

import re

from tdkt_tui.model.level import Cap, Level, Size
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.size_words import size_words
from tdkt_tui.model.text import folded

UNSEEN = "chưa thấy"
FROM_TO = re.compile(r"\bít nhất ([\d.]+)(?: đại biểu)?; tối đa ([\d.]+)(?= đại biểu)")
_BY_STAFF, _DECIDED = "theo số người", "theo quyết định"
_LONG = 24
"""Letters of who decides that a column holds in two lines."""
DELEGATES = re.compile(r"(?<=\d) đại biểu(?=;|$)")


def of_kinds(plan: Plan, level: Level) -> str:
    """Return how many come by kind of unit, where exceptions alone say it, "" where none does."""
    kinds = {folded(kind): kind for kind in level.kinds()}
    apart = [one for one in plan.exception if one.level == level.id and one.size.caps and not one.when
             and one.units and kinds.keys() >= {*map(folded, one.units)}]  # fmt: skip
    told = [f"{', '.join(one.units)} {counted(one.size)}" for one in apart]
    left = [kind for key, kind in kinds.items() if not any(key in map(folded, one.units) for one in apart)]
    return "; ".join([*told, *([f"{', '.join(left)} {UNSEEN}"] if left else [])]) if told else ""


def counted(size: Size) -> str:
    """Return how many come in all in a few words: "100–150", "tối đa 120"; what would fill a column stands below it."""
    if size.plenary_below_staff or size.delegates_above_staff:
        return _BY_STAFF if not _capped(size) else counted(Size(caps=_capped(size)))
    if not _capped(size) and len(size.decided_by) > _LONG:
        return _DECIDED
    return DELEGATES.sub("", FROM_TO.sub(r"\1–\2", "; ".join(size_words(_of_all(size)))))


def more_people(level: Level) -> list[str]:
    """Return what a level's size says besides, in words."""
    told = [*size_words(_of_all(level.size))] if counted(level.size) not in (_BY_STAFF, _DECIDED) else []
    return [words for words in size_words(level.size) if words not in told]


def _of_all(size: Size) -> Size:
    caps = _capped(size)
    return Size(caps=caps) if caps else size.model_copy(update={"shares": [], "proposed_by": ""})


def _capped(size: Size) -> list[Cap]:
    return [cap for cap in size.caps if cap.category == "all"]
