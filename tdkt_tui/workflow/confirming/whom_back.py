"""Whom a sentence binds by those before it: it points back to them, "Những nơi này …", or goes on about them."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER
from tdkt_tui.workflow.reading_plan.senders import proposing
from tdkt_tui.workflow.reading_plan.unit_lists import BETWEEN
from tdkt_tui.workflow.reading_plan.unit_words import AREA

from .passage import Passage
from .whom_begun import bodies_in
from .whom_levels import levels_named, of_several
from .whom_subject import begun

_BACK = re.compile(
    r"(?:(?:Những|Các)\s+(?:nơi|đơn vị|cơ quan|địa phương|cấp)|Cấp|Nhóm|Khối)\s+"
    r"(?:này|ấy|đó|nêu trên|nói trên|kể trên)\b"
    r"|(?:Đơn vị|Cơ quan|Địa phương|Nơi) nào (?:(?:không|chưa|chậm) )?(?:gửi|nộp|báo cáo)\b"
)
"""How a sentence begins on those of the one before it."""
_BOTH = re.compile(r"(?:[Hh]ai|[Bb]a|[Bb]ốn) (?:đơn vị|cơ quan|địa phương|nơi) (?:này|ấy|đó|nói trên|nêu trên)\b")
"""Units that the words before them name."""
_SUCH = re.compile(
    r"\b(?P<n>[Hh]ai|[Bb]a|[Bb]ốn) (?P<kind>ngành|sở|xã|phường|huyện) (?:này|ấy|đó|nói trên|nêu trên)\b(?! \()"
)
_COUNTED = {"hai": 2, "ba": 3, "bốn": 4}
"""Units of one kind, counted, that a sentence before names."""
_UNIT = re.compile(rf"(?i:{AREA})\s+[{UPPER}][\w'’]*(?:\s+[{UPPER}][\w'’]*)*")
_STOP = re.compile(r"(?<=[^\W\d])[.]\s+(?=\S)")
"""Where a sentence ends."""
_LISTS = re.compile(r"\b(?:là|gồm)\b|:")
"""Behind what a list is of."""
_CUT = 60
"""Signs by which a sentence is found in its paragraph."""
_MARK = re.compile(r"^(?:[\d.]+\.?\s+|[a-zđ]\)\s+|[-+•]\s+)")
_NUMBER = re.compile(r"^(?:[\d.]+\.?\s+|[a-zđ]\)\s+|[-+]\s+)")
_PART = re.compile(r"(?<=[^\W\d])[.;]\s+(?=\S)")
_TITLE = 8
"""Words of what a paragraph begins with, as its title or as what is then listed."""
_LABELLED = re.compile(r"[^:;.]{3,120}:\s")
"""How a sentence begins that names those of whom all behind it is."""
_DOSSIERS = re.compile(r"(?:Hồ sơ|Tờ trình|Đề nghị (?:khen|tặng)|[Hh]ồ sơ đề nghị)\b")
"""How a sentence begins on the papers by which an award is asked for."""
_GOES_ON = re.compile(r"\b(?:này|ấy|đó|trên|nói trên|còn lại)\b")
"""What points at what was said just before."""


def pointed_back(plan: Plan, passage: Passage) -> list[str]:
    """Return the levels that the sentence before it is on, first as what it lists; none where it points to nobody."""
    if not _BACK.match(passage.words):
        return []
    before = _STOP.split(passage.whole.partition(passage.words[:_CUT])[0].rstrip(" ."))[-1]
    return levels_named(plan, _LISTS.split(before)[0]) or levels_named(plan, before)


def both_named(passage: Passage) -> list[str]:
    """Return the units and bodies named before "hai đơn vị này" in a sentence; none where it does not point at them."""
    if such := such_named(passage.whole, passage.words):
        return such[1]
    found = _BOTH.search(passage.words)
    before = passage.words[: found.start()] if found else ""
    return list(dict.fromkeys([*(one[0].strip() for one in _UNIT.finditer(before)), *bodies_in(before)]))


def such_named(whole: str, words: str) -> tuple[int, list[str]] | None:
    """Return where words of a paragraph end that point at units of one kind, "hai ngành này", and which these are.

    None where they point at none, or where as many of them stand in no sentence before.
    """
    found = _SUCH.search(words)
    if found is None:
        return None
    before, kind = f"{whole.partition(words[:_CUT])[0]}{words[: found.start()]}", found["kind"]
    for told in reversed(_STOP.split(before)):
        areas = [one[0].strip() for one in _UNIT.finditer(told) if one[0].lower().startswith(f"{kind} ")]
        named = list(dict.fromkeys(bodies_in(told) if kind in ("ngành", "sở") else areas))
        if len(named) == _COUNTED[found["n"].lower()]:
            return found.end(), named
    return None


def with_such_named(whole: str, part: str) -> str:
    """Return a part of a paragraph with the units that it points back at: "hai ngành này (Sở Y tế, Sở Xây dựng)"."""
    such = such_named(whole, part)
    missing = such is not None and not all(one in part for one in such[1])
    return f"{part[: such[0]]} ({', '.join(such[1])}){part[such[0] :]}" if such and missing else part


def proposed_by(plan: Plan, passage: Passage) -> dict[str, list[str]]:
    """Return those who put others forward for an award before dossiers of which nobody is said to send: their levels,
    or all kinds by their names where one has no level.

    Nothing where the words are on no dossiers, or the paragraph says of nobody how many each puts forward.
    """
    if not _DOSSIERS.match(passage.words):
        return {}
    before, _, behind = passage.whole.partition(passage.words[:_CUT])
    told = proposing(before or _STOP.split(behind)[0])
    named = [levels_named(plan, kinds) for kinds in told.split("; ")] if told else []
    if all(named):
        return {"levels": list(dict.fromkeys(one for levels in named for one in levels))} if named else {}
    return {"who": [kind.removeprefix("các ") for kinds in told.split("; ") for kind in BETWEEN.split(kinds)]}


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


def all_before(plan: Plan, passage: Passage) -> list[str]:
    """Return the levels of all parts of the paragraph before words that begin with units, none for those of one level.

    Papers that it then speaks of are those of all of them, not of the last.
    """
    told = _PART.split(passage.whole.partition(passage.words[:_CUT])[0])
    of = [found["levels"] for one in told if "levels" in (found := begun(plan, _NUMBER.sub("", one.strip()), "") or {})]
    levels = list(dict.fromkeys(level for levels in of for level in levels))
    return levels if len(levels) > 1 else []


def led_by(plan: Plan, passage: Passage) -> dict[str, Any] | None:
    """Return whom the nearest sentence before it in the paragraph binds that begins with units, None for nobody."""
    told = _STOP.split(passage.whole.partition(passage.words[:_CUT])[0])
    if passage.words[:1].islower() and (mine := begun(plan, _NUMBER.sub("", told[-1].strip()), "")):
        return mine  # what goes on in a sentence is of whom that begins with
    amid = said_amid(passage.whole, passage.words)
    if amid and (first := begins_with(plan, passage.whole)):
        return {"levels": first}
    for one in told[:1] if amid else reversed(told):
        if of_several(plan, one) and not amid:
            return None
        if (found := begun(plan, _NUMBER.sub("", one.strip()), "")) and (amid or "levels" in found):
            return found
    return None
