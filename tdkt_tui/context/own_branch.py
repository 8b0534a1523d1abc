"""A branch of the province that a plan gives a level of its own, police or forces: it is still a "ngành"."""

from __future__ import annotations

import re

from tdkt_tui.model.duties import Honours
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan

_BRANCH = re.compile(r"(?:công an|bộ chỉ huy|bộ chqs|bộ tư lệnh|lực lượng vũ trang)\b", re.IGNORECASE)
_ASKED = re.compile(r"(?:được )?(?:đề nghị|đề xuất|trình|xét)\b", re.IGNORECASE)


def offices_with(plan: Plan, level: Level) -> frozenset[str]:
    """Return the levels of "sở, ban, ngành" that branches with a level of their own are counted with.

    None for other levels. What a plan says of those offices' own meeting is not theirs: they have a level for that.
    """
    kinds = level.kinds()
    if not kinds or not all(map(_BRANCH.match, kinds)):
        return frozenset()
    return frozenset(one.id for one in plan.level if one.id != level.id and "ngành" in one.kinds())


def asked_with(plan: Plan, level: Level) -> list[Honours]:
    """Return the awards that such a branch may ask for as those offices do; what their heads give is their own."""
    levels = offices_with(plan, level)
    own = {item.award for item in plan.honours if item.level == level.id}
    return [item for item in plan.honours
            if item.level in levels and _ASKED.match(item.award) and item.award not in own]  # fmt: skip
