"""The groups that only some plans count ("đại biểu nữ ít nhất 30%"): a profile states their numbers by group."""

from __future__ import annotations

from collections.abc import Iterator

from .composition import Share
from .field_facts import said_of
from .fields import FieldInfo
from .level import CATEGORY_WORDS, Cap, Level
from .plan import Plan

OTHER = "conference.size.other."
"""Where a profile states the number of such a group, before the group's id."""
_WITH_FIELDS = ("all", "exemplar", "guest")


def counted_groups(level: Level) -> Iterator[Cap | Share]:
    """Yield the bounds and shares of groups that have no field of their own, the first of each group.

    A share of the exemplars alone is for whoever chooses them: no profile counts their kinds.
    """
    seen: set[str] = set(_WITH_FIELDS)
    every: list[Cap | Share] = [*level.size.caps, *(item for item in level.size.shares if item.of != "exemplar")]
    for item in every:
        if item.category not in seen:
            seen.add(item.category)
            yield item


def group_fields(plan: Plan, level: Level) -> Iterator[FieldInfo]:
    """Yield a field for the number of each such group, with what the plan says of it."""
    for item in counted_groups(level):
        words = item.label or CATEGORY_WORDS.get(item.category, item.category)
        said = said_of(OTHER + item.category, plan, level)
        told = f"Kế hoạch quy định {', '.join(one.words for one in said)}" if said else ""
        yield FieldInfo(OTHER + item.category, f"số {words}", told, "number",
                        clause=item.clause or level.size.clause or level.clause)  # fmt: skip
