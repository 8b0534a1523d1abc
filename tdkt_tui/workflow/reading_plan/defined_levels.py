"""Which units each level is of, where a part of its own says so before the levels: "1. Cấp cơ sở: xã, phường; …"."""

from __future__ import annotations

import re

from tdkt_tui.model.words import lowered_first

from .facts import Reading, bare
from .pieces import Piece
from .scopes import Scope
from .unit_lists import kinds_in
from .unit_words import AREA, OWN_NAME

_HEADING = re.compile(
    r"(?:các )?(?:cấp|đơn vị) (?:tổ chức|hội nghị)(?: hội nghị)?(?:,? và (?:cách gọi|tên gọi|phạm vi))?|"
    r"giải thích từ ngữ|(?:phân cấp|cách gọi|xác định)(?: các)? cấp(?: tổ chức| hội nghị)*|"
    r"(?:quy ước|cách gọi)(?: về)?(?: các)? cấp",
    re.IGNORECASE,
)
_DEFINED = re.compile(
    r"(?P<label>[Cc]ấp (?:trên cơ sở|cơ sở|xã|huyện|sở))(?:\s+(?:là|gồm|bao gồm))?\s*:\s+(?P<units>[^:.]+)\.?"
)
_ASIDE = re.compile(r"\s*\([^()]*\)")
_NAMED = re.compile(rf"\b(?P<kind>(?i:{AREA}))\s+{OWN_NAME}")
_COUNT = re.compile(rf"\b\d{{1,3}}\s+(?={AREA})", re.IGNORECASE)


def defined_units(reading: Reading) -> dict[str, tuple[list[str], Piece]]:
    """Return the kinds of unit of each level that lines below a heading on the levels list, and where."""
    found: dict[str, tuple[list[str], Piece]] = {}
    for piece in reading.body():
        line = _DEFINED.fullmatch(piece.text) if piece.under and _HEADING.fullmatch(bare(piece.under[-1])) else None
        words = _COUNT.sub("", _NAMED.sub(r"\g<kind>", _ASIDE.sub("", line["units"]))) if line else ""
        kinds = kinds_in(lowered_first(words)) if words else []
        if line and kinds:
            found.setdefault(line["label"].casefold(), (kinds, piece))
    return found


def put_defined(reading: Reading, scope: Scope, defined: dict[str, tuple[list[str], Piece]]) -> None:
    """Give the levels of a scope the units that were listed before it, where its own words name no other."""
    for label in scope.labels:
        kinds, piece = defined.get(label, ([], None))
        if piece is None or not set(scope.units.get(label, ())) <= set(kinds):
            continue
        scope.units[label] = kinds
        for part in _ASIDE.split(piece.text):
            reading.say(piece, part.strip(" ;"))
        reading.used.add(piece.at)
