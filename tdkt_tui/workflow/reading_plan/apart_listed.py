"""Which units a sort means, where the plan lists them anywhere: "các huyện biên giới (A, B, C)"."""

from __future__ import annotations

import re

from .facts import Proposal, Reading
from .pieces import Piece
from .unit_words import AREA, JOINED_NAME

_SORTED = re.compile(rf"(?P<kind>{AREA})\s+(?P<sort>\D+)")
_LISTED = (
    r"(?:\s+(?:của|thuộc|trong)\s+tỉnh)?\s*"
    r"(?:\((?:gồm|bao gồm|là)?\s*:?\s*|(?:gồm(?:\s+có)?|bao gồm)\s*:?\s+|:\s+|là\s+)"
    rf"(?:(?:các|\d{{1,3}})\s+)?(?P<names>(?i:{AREA}\s+)?{JOINED_NAME}"
    rf"(?:(?:,\s*|;\s*|,?\s+và\s+)(?i:{AREA}\s+)?{JOINED_NAME})+)(?=\s*[).;]|\s*$)"
)
_AREA = re.compile(r"(?:thuộc\s+)?(?:vùng|miền núi|biên giới|hải đảo|bãi ngang|ven biển|khu vực|đặc biệt|khó khăn)\b")
"""A sort of places, which somebody has listed somewhere, as none has who has how many people."""


def read_apart_listed(reading: Reading) -> None:
    """Give an exception for a sort of a level's units the names of these, instead of the condition.

    Of a sort that no sentence lists, the condition stays, with a remark: which units are meant each unit knows itself.
    """
    for fact in reading.of("exception"):
        found = _SORTED.fullmatch(fact.values.get("when", ""))
        if found is None or fact.values.get("units") != [found["kind"]]:
            continue
        if listed := _listed(reading, found):
            piece, names = listed
            _name(fact, found["kind"], names)
            reading.draw(fact, [piece])
        elif _AREA.match(found["sort"]):
            fact.marks["when"] = f"bản gốc không kể tên các {found[0]}; biết thì ghi tên vào units, bỏ when"


def _listed(reading: Reading, sort: re.Match[str]) -> tuple[Piece, str] | None:
    """Return the first piece that lists the units of a sort, and its list."""
    way = re.compile(rf"\b(?i:{sort['kind']}\s+{re.escape(sort['sort'])}){_LISTED}")
    found = ((piece, hit["names"]) for piece in reading.clauses() if (hit := way.search(piece.text)))
    return next(found, None)


def _name(fact: Proposal, kind: str, names: str) -> None:
    """Put names for a sort; a kind that is said of none of them is that of the sort."""
    said = [one.strip() for one in re.split(r",?\s+và\s+|[,;]\s*", names)]
    fact.marks["units"] = f"suy ra: bản gốc kể tên các {fact.values.pop('when')}"
    fact.values["units"] = [one if re.match(AREA, one, re.IGNORECASE) else f"{kind} {one}" for one in said]
