"""Whom a sentence binds that stands below a heading on some districts by their names: these, or their communes."""

from __future__ import annotations

from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.unit_names import AREAS
from tdkt_tui.workflow.reading_plan.named_headed import communes_in, districts_headed, part_of

from .passage import Passage


def headed_by_name(plan: Plan, passage: Passage, before: dict[str, Any] | None) -> dict[str, Any] | None:
    """Return whom a sentence below such a heading binds, as keys of a provision; None for any other sentence.

    before: what the sentence before it in the same paragraph was given: one that names nobody goes on about them.
    """
    districts = next(filter(None, map(districts_headed, reversed(passage.above))), [])
    tier = part_of(passage.words) if districts else "other"
    if tier == "other":
        return None
    if tier == "commune":
        kinds = communes_in(passage.words) or [
            kind for level in plan.level for kind in level.kinds() if AREAS.get(kind) == "commune"
        ]
        return {"who": [f"{', '.join(dict.fromkeys(kinds))} thuộc {', '.join(districts)}"]}
    return before if not tier and before is not None else {"who": districts}
