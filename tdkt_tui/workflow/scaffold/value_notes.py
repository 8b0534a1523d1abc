"""What a plan's file says behind single values: why one was deduced, and what of a level was not found."""

from __future__ import annotations

from tdkt_tui.workflow.plan_notes import MISSING, PROPOSED
from tdkt_tui.workflow.reading_plan import Proposal
from tdkt_tui.workflow.reading_plan.groups_named import UNNAMED

_OF_LEVEL = {"choose_form": "hình thức", "window": "thời hạn", "size": "số lượng"}
"""What plans say of nearly every level, by its key: where none was read it may stand in words that were not."""


def value_notes(fact: Proposal) -> dict[str, str]:
    """Return the notes of a fact's values by key; a level's own name carries what was not found of it."""
    notes = {key: f"{PROPOSED}: {why}" for key, why in fact.marks.items() if key in fact.values}
    known = {*fact.values, *fact.marks}  # a mark on no value: the plan says that there is none
    known |= {"size"} if "sizes" in fact.marks else set()  # each kind of its units has one of its own
    lacking = [words for key, words in _OF_LEVEL.items() if key not in known] if fact.table == "level" else []
    if lacking:
        notes["label"] = f"{MISSING}: {', '.join(lacking)} của cấp này; kế hoạch không nêu thì xác nhận là đúng"
    if fact.table == "unit_group" and fact.values["units"] == [UNNAMED]:
        some = fact.marks.get("units") or "các"
        notes["units"] = f"{MISSING}: tên {some} đơn vị này; ghi một lần, dùng cho mọi chỗ nêu chúng"
    return notes
