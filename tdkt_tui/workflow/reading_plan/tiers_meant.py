"""Tasks of "các huyện" in a plan that nowhere tells its districts from its towns: they are those of the whole level."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.text import UPPER

from .facts import Proposal, Reading
from .unit_words import KIND, LEADS

_FIELDS = (("task", "body"), ("reporting", "by"))


def read_tiers_meant(reading: Reading) -> None:
    """Name all kinds of a level in each task and report of the first of them alone, and say so.

    Not where the plan anywhere speaks of another kind of this level without the first, nor where the paragraph names
    a unit of another kind or counts by the first ("mỗi huyện 02").
    """
    for level in reading.of("level"):
        units = [str(kind) for kind in level.values.get("units", ())]
        for lead, tier in LEADS.items():
            others = [kind for kind in units if kind in tier and kind != lead]
            if lead in units and others and not _told_apart(reading, lead, others):
                _named(reading, lead, others)


def _named(reading: Reading, lead: str, others: Sequence[str]) -> None:
    """Name the other kinds in the facts of the first kind of a level alone."""
    alone = re.compile(rf"(?:^|[,;]\s+|\bvà\s+)(?:UBND\s+|Ủy ban nhân dân\s+)?(?:các\s+)?{lead}(?=$|[,;]|\s+và\s)")
    beside = re.compile(rf"(?<!\w)(?:(?i:{'|'.join(others)}|TX|TP|TT)|(?i:mỗi|từng)\s+{lead})(?!\w)")
    for table, key in _FIELDS:
        for fact in reading.of(table):
            body = str(fact.values.get(key, ""))
            if (
                key not in fact.marks
                and (found := alone.search(body))
                and _of_units(body[: found.start()])
                and not beside.search(f"{body} {_paragraph(fact)}")
            ):
                fact.values[key] = f"{body[: found.end()]}, {', '.join(others)}{body[found.end() :]}"
                fact.marks[key] = f"suy ra từ các đơn vị của cấp này: bản gốc ghi “{body}”"
    for fact in reading.of("nomination"):
        who = fact.values.get("who", ())
        if (
            "who" not in fact.marks
            and lead in who
            and not set(who) & set(others)
            and not beside.search(_paragraph(fact))
        ):
            fact.values["who"] = [*who, *others]
            fact.marks["who"] = f"suy ra từ các đơn vị của cấp này: bản gốc ghi “{lead}”"


def _of_units(before: str) -> bool:
    """Tell what stands before a kind as kinds and bodies by name: "đài truyền thanh huyện, xã" are no xã."""
    parts = re.split(r"[,;]\s*|\s+và\s+", before)
    plain = re.compile(rf"(?:(?:các|mỗi|từng)\s+)*{KIND}(?:\s+tỉnh)?")
    return all(not part[:1].islower() or plain.fullmatch(part) for part in parts)


def _paragraph(fact: Proposal) -> str:
    return fact.piece.text if fact.piece else ""


def _told_apart(reading: Reading, lead: str, others: Sequence[str]) -> bool:
    """Tell a plan that speaks of units of the other kinds without the first: "các thị xã, thành phố"."""
    kind = rf"(?:{'|'.join(sorted([lead, *others], key=len, reverse=True))})"
    rows = re.compile(  # of the longest first, for "thị xã" ends like another
        r"(?<!\w)(?i:các|mỗi|từng|riêng|đối với|ở|đại hội|hội nghị|ubnd)\s+"
        rf"(?P<row>(?i:{kind}(?:(?:,\s+|;\s+|\s+và\s+|\s*/\s*)(?:(?:ubnd\s+)?(?:các|mỗi)\s+)?{kind})*))(?!\w)"
        rf"(?! (?:[{UPPER}\d]|trực thuộc|tỉnh|thuộc (?:tỉnh|trung ương)))"
    )
    plain = re.compile(rf"(?<!\w)(?<!thị ){lead}(?!\w)", re.IGNORECASE)
    texts = [piece.text for piece in reading.pieces if piece.part != "recipients"]
    return any(not plain.search(found["row"]) for text in texts for found in rows.finditer(text))
