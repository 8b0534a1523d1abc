"""Whom a sentence binds by those before it: it points back to them, "Những nơi này …", or goes on about them."""

from __future__ import annotations

import re

from tdkt_tui.model.plan import Plan

from .passage import Passage
from .whom_levels import levels_named

_BACK = re.compile(
    r"(?:(?:Những|Các)\s+(?:nơi|đơn vị|cơ quan|địa phương|cấp)|Cấp|Nhóm|Khối)\s+"
    r"(?:này|ấy|đó|nêu trên|nói trên|kể trên)\b"
)
_STOP = re.compile(r"(?<=[^\W\d])[.]\s+(?=\S)")
"""Where a sentence ends."""
_LISTS = re.compile(r"\b(?:là|gồm)\b|:")
"""Behind what a list is of."""
_CUT = 60
"""Signs by which a sentence is found in its paragraph."""
_MARK = re.compile(r"^(?:[\d.]+\.?\s+|[a-zđ]\)\s+|[-+•]\s+)")
_TITLE = 8
"""Words of what a paragraph begins with, as its title or as what is then listed."""
_LABELLED = re.compile(r"[^:;.]{3,120}:\s")
"""How a sentence begins that names those of whom all behind it is."""
_GOES_ON = re.compile(r"\b(?:này|ấy|đó|trên|nói trên|còn lại)\b")
"""What points at what was said just before."""


def pointed_back(plan: Plan, passage: Passage) -> list[str]:
    """Return the levels that the sentence before it is on, first as what it lists; none where it points to nobody."""
    if not _BACK.match(passage.words):
        return []
    before = _STOP.split(passage.whole.partition(passage.words[:_CUT])[0].rstrip(" ."))[-1]
    return levels_named(plan, _LISTS.split(before)[0]) or levels_named(plan, before)


def begins_with(plan: Plan, whole: str) -> list[str]:
    """Return the levels of whom a paragraph is by its first sentence: a title, "Cấp huyện.", or "Cấp cơ sở là …"."""
    first = _STOP.split(_MARK.sub("", whole))[0]
    subject = _LISTS.split(first)[0]
    whose = subject if len(subject.split()) <= _TITLE else ""
    return levels_named(plan, whose) if subject != first or whose else []


def said_amid(whole: str, words: str) -> bool:
    """Tell a new sentence behind one that is not the first of its paragraph, and that no label heads.

    Units that are named amid a paragraph have that sentence, not what follows; those that it begins with have all.
    """
    before = whole.partition(words[:_CUT])[0].rstrip()
    told = _STOP.split(before)
    begins = words.partition(",")[0].partition(" thì ")[0]
    return (
        before.endswith(".") and len(told) > 1 and not _LABELLED.match(told[-1]) and not _GOES_ON.search(begins[:_CUT])
    )
