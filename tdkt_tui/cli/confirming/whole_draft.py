"""Tables that hold all of their sentence, and tables that pages reckon with: neither is kept in words alone."""

from __future__ import annotations

import re

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.halves import Half
from tdkt_tui.workflow.confirming.held_figures import holds_figures, holds_words
from tdkt_tui.workflow.confirming.own_level import with_own_level
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.qualifiers import lost_in_draft
from tdkt_tui.workflow.confirming.replacing import completed
from tdkt_tui.workflow.confirming.unlike import refused

from .shown_draft import values_told

_NUMBERS = ("quota", "honours", "composition")
"""Tables of numbers of units, which pages reckon with."""
_CUT = re.compile(r"\b(?:bố trí|khoảng|được|không|trong số|tổng)\b")
"""What stands in no name of units: a sentence was cut amid."""


def is_whole(plan: Plan, passage: Passage, half: Half) -> bool:
    """Tell a sentence whose first table lacks and loses nothing, and changes no other table."""
    if half.bare or refused(half.words, half.drafts[0], passage.whole):
        return False
    draft = with_own_level(plan, half.drafts[0])
    lacks = draft.missing() or draft.lacking() or completed(plan, draft).fact
    held = holds_figures(half.words, draft) and holds_words(half.words, values_told(plan, draft))
    return held and not (lacks or lost_in_draft(half.words, draft.name, draft.values))


def is_reckoned(draft: Draft) -> bool:
    """Tell a table that pages reckon with: numbers of units, what units that are named do otherwise."""
    if draft.name == "exception":
        return all(re.search(f"[{UPPER}]", unit) for unit in draft.values.get("units", [""]))
    return draft.name in _NUMBERS and not _CUT.search(str(draft.values.get("unit", "")))
