"""The units of the levels of a heading that a line below it lists: "Gồm: 27 huyện, thị xã; các sở, ban, ngành; …"."""

from __future__ import annotations

import re

from .facts import bare
from .pieces import Piece
from .scopes import Scope
from .unit_lists import kinds_in
from .unit_words import COMMUNES, DISTRICTS

_LISTS = re.compile(
    r"(?:(?:Các\s+)?(?:đơn vị|đối tượng)\s+)?(?:bao gồm|gồm(?: có)?)\s*:?\s+(?P<units>[^.:]+)", re.IGNORECASE
)
_OF_OFFICES = re.compile(r"cấp (?:sở|ngành)")


def units_parted(scope: Scope, piece: Piece) -> dict[str, list[str]]:
    """Return the kinds of each level of a scope that a line right below its heading lists; none where one is unsure."""
    found = _LISTS.fullmatch(bare(piece.text)) if piece.under[-1:] == (scope.pieces[0].text,) else None
    kinds = kinds_in(found["units"]) if found else []
    told: dict[str, list[str]] = {}
    for kind in kinds if all(label.startswith("cấp ") for label in scope.labels) else ():
        told.setdefault(_label(scope.labels, kind), []).append(kind)
    return told if set(told) == set(scope.labels) else {}


def _label(labels: list[str], kind: str) -> str:
    """Return the one of some levels that units of a kind are of, "" where none is."""
    if len(labels) == 1:
        return labels[0]
    if kind in DISTRICTS:
        return "cấp huyện"
    if kind in COMMUNES:
        return next((label for label in labels if label in ("cấp xã", "cấp cơ sở")), "")
    return next((label for label in labels if _OF_OFFICES.match(label)), "")
