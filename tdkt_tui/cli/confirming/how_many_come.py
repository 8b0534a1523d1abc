"""How many come to the meetings of a level as its row says it: in all, by kind of unit, besides."""

from __future__ import annotations

import re

from tdkt_tui.model.level import Level, Size
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.size_words import size_words
from tdkt_tui.model.text import folded

UNSEEN = "chưa thấy"
FROM_TO = re.compile(r"\bít nhất ([\d.]+)(?: đại biểu)?; tối đa ([\d.]+)(?= đại biểu)")
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
    """Return how many come in all in a few words: "100–150", "tối đa 120"."""
    return DELEGATES.sub("", FROM_TO.sub(r"\1–\2", "; ".join(size_words(_of_all(size)))))


def more_people(level: Level) -> list[str]:
    """Return what a level's size says besides, in words."""
    told = [*size_words(_of_all(level.size))]
    return [words for words in size_words(level.size) if words not in told]


def _of_all(size: Size) -> Size:
    caps = [cap for cap in size.caps if cap.category == "all"]
    return Size(caps=caps) if caps else size.model_copy(update={"shares": []})
