"""Whom a run of sentences binds that are kept as one: where the next of them goes on about others, or about all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tdkt_tui.model.plan import Plan

from .bare_words import heads_paragraph
from .halves import Half
from .passage import Passage
from .whom import coming, whose
from .whom_back import begins_with, said_amid
from .whom_levels import of_several

LEAD = re.compile(
    r"[^“”]{1,160}(?::|\b(?:như sau|sau đây|dưới đây|(?:trình tự|thứ tự|nội dung|các bước|chương trình) sau)[.;]?)"
)
"""What only introduces a list."""
FRAGMENT = 4
"""Words of what was cut out of a sentence and says nothing by itself."""


def turns(plan: Plan, passage: Passage, half: Half, now: dict[str, Any] | None) -> bool:
    """Tell what begins a new sentence behind one that was on several: it is of none of these alone."""
    before = passage.whole.partition(half.words)[0].rstrip()
    if now and now.get("levels") == begins_with(plan, passage.whole):
        return False
    several = before.endswith(".") and of_several(plan, before[:-1].rpartition(". ")[2])
    return several or said_amid(passage.whole, half.words)


def first_of(plan: Plan, passage: Passage, run: Sequence[Half], mine: dict[str, Any]) -> dict[str, Any] | None:
    """Return whom sentences bind in which nothing stands, where a run begins with them and goes on about others.

    Who comes, or whose money is told, is of all whom the first of them is on, whomever a part further on names.
    """
    if not run or LEAD.fullmatch(run[0].words) or heads_paragraph(passage, run[0].words):
        return None
    if len(run[0].words.split()) <= FRAGMENT:
        return None
    first = whose(plan, replace(passage, words=run[0].words))
    return first if first != mine and (not first or coming(run[0].words)) else None


def begins_anew(passage: Passage, half: Half) -> bool:
    """Tell what begins a new sentence of its paragraph."""
    return passage.whole.partition(half.words)[0].rstrip().endswith(".")
