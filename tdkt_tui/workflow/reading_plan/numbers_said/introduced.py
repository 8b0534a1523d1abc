"""Exemplars whom each unit introduces, in a while or at all, and sends to no meeting by that."""

from __future__ import annotations

import re
from typing import Any

from tdkt_tui.workflow.reading_plan.facts import Reading, code_of

from .entries import Entry
from .levels_of import levels_of

_OFTEN = (("6 tháng", "6 months"), ("quý", "quarter"), ("tháng", "month"), ("năm", "year"))
_TO = re.compile(r"\b(?:gửi|về)\s+(?P<to>(?:[Pp]hòng|Sở|Ban|UBND|Ủy ban|Hội đồng|Liên đoàn)\s[^,;.:\d]{3,60})")
_ASKED = re.compile(r"ít nhất|tối thiểu|\bnữ\b|dân tộc")
_NOTED = re.compile(r"(?:(?:trong đó|gồm|bao gồm|là|gửi|về)\b|\d)")
"""Notes that say whom they introduce, or where to."""
_ALL = {"exemplars", "collectives", "individuals", "households"}


def held_of(entry: Entry) -> str:
    """Return the words of an entry that its duty holds: who those are, "là công nhân", no key of it says."""
    at = [entry.words.find(note) for note in entry.counted.notes if re.match(r"là\b", note)]
    return entry.words[: min((one for one in at if one > 0), default=len(entry.words))].rstrip(" ,;")


def give_introduced(reading: Reading, entry: Entry) -> bool:
    """Add how many exemplars each of those introduces; tell whether it was that."""
    counted = entry.counted
    if {one.key for one in counted.figures} - _ALL or any(one.to for one in counted.figures) or counted.either:
        return False
    if re.search(r"\bthêm\b", entry.verb) or any(
        not _NOTED.match(note) or _ASKED.search(note) for note in counted.notes
    ):
        return False
    parts = {one.key: one.n for one in (*counted.parts, *counted.figures) if one.key in ("collectives", "individuals")}
    main = counted.figures[0]
    total = main.n if main.key == "exemplars" else sum(one.n for one in counted.figures)
    values: dict[str, Any] = {"at_least": total if main.how != "at_most" else 0,
                              "at_most": total if main.how != "at_least" else 0} | parts  # fmt: skip
    told = next((code for word, code in _OFTEN if word in counted.often), "")
    households = any(one.key == "households" for one in (*counted.parts, *counted.figures))
    kinds = [*("tập thể" for _ in [1] if "collectives" in parts), *("cá nhân" for _ in [1] if "individuals" in parts),
             *("hộ" for _ in [1] if households)]  # fmt: skip
    to = next((found["to"] for note in counted.notes if (found := _TO.search(note))), "")
    taken = {str(one.values["id"]) for one in reading.facts if "id" in one.values}
    for owner in entry.owners:
        levels = [str(one.values["id"]) for one in levels_of(reading, owner)]
        who = [*owner.units] or [owner.unit or owner.when or owner.kind]
        same = next((one for one in reading.drawn.get(entry.piece.at, ()) if one.table == "nomination"
                     and one.values.get("at_least") == values["at_least"] and entry.owners[0] is not owner
                     and one.values.get("levels", []) == levels), None)  # fmt: skip
        if same:
            same.values["who"] = [*same.values["who"], *who]
        else:
            reading.add("nomination", entry.piece, id=code_of("dien-hinh", taken), levels=levels, who=who, **values,
                        every=[told] if told else [], kinds=kinds, to=to)  # fmt: skip
    return True
