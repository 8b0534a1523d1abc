"""Which units hold a level's conference, where items below a heading list them: "1. Đơn vị tổ chức / a) Xã, phường"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tdkt_tui.model.text import UPPER
from tdkt_tui.model.words import lowered_first

from .beside import bodies_of
from .facts import bare
from .groups_defined import defined_in
from .parting import BODY, DOES
from .pieces import Piece
from .sentences import SENTENCE
from .unit_lists import TERMS, kinds_in

_WHO = r"(?:đơn vị|cơ quan|địa phương|đối tượng|nơi)"
_HEADING = re.compile(
    rf"(?:Các\s+)?{_WHO}(?:(?:,\s*|\s+và\s+){_WHO})*\s+(?:(?:chủ trì|đứng ra|phải|có trách nhiệm|được)\s+)*"
    r"(?:tổ chức|thực hiện|áp dụng)(?:\s+(?:Hội nghị|Đại hội)(?:\s+điển hình tiên tiến|\s+Thi đua yêu nước)?)?"
    r"(?:\s+cấp\s+(?:trên cơ sở|\w+(?:\s+sở)?))?|(?:Phạm vi|Đối tượng)(?:\s+(?:tổ chức|áp dụng|thực hiện))",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
_ELSEWHERE = re.compile(
    r"không (?:phải )?tổ chức (?:[Hh]ội nghị )?riêng|\bdự (?:[Hh]ội nghị )?(?:ghép|chung)|không tổ chức [Hh]ội nghị"
)
"""What is said of units that hold none of their own."""
_PROPER = re.compile(rf"\w+\s+[{UPPER}]")
_VERB = re.compile(rf"\b(?:{DOES}|do|nếu|khi|hoặc|không|có|dưới|trên|khác|còn lại)\b|:")
"""What no row of bodies by their names holds."""


@dataclass(frozen=True, slots=True)
class Group:
    """Units that one item lists. said: the words that list them."""

    piece: Piece
    units: list[str]
    said: str


def lists_holders(piece: Piece) -> bool:
    """Tell an item below a heading on who holds the conference."""
    return bool(piece.under) and _HEADING.fullmatch(bare(piece.under[-1])) is not None


def groups_in(pieces: Sequence[Piece]) -> Iterator[Group]:
    """Yield the units that each item lists, kinds or bodies by their names; a sentence of anything else lists none."""
    for piece in pieces:
        if defined := defined_in(piece.text) if lists_holders(piece) else None:
            if not _ELSEWHERE.search(piece.text):
                yield Group(piece, defined.units, defined.said)
            continue
        for sentence in SENTENCE.split(piece.text) if lists_holders(piece) else ():
            words = bare(_BRACKETS.sub("", bare(sentence)))
            if units := (bodies if (bodies := _bodies(words)) else _kinds(words)):
                yield Group(piece, units, words)


def _kinds(words: str) -> list[str]:
    words = re.sub(r"^(?:UBND|Ủy ban nhân dân)\s+(?:các\s+)?", "", words)
    kinds = [] if _PROPER.match(words) else kinds_in(lowered_first(words))
    if terms := TERMS.search(words) if ";" not in words else None:  # of all of the row: each is one sort of employer
        kinds = [f"{kind.removesuffix(terms[0])}{terms[0]}" for kind in kinds]
    return kinds


def _bodies(words: str) -> list[str]:
    names = bodies_of(words) if re.match(BODY, words) and not _VERB.search(words) else []
    named = [name for part in names for name in re.split(r",\s+(?=(?:Đảng ủy|Tỉnh đoàn|Tỉnh hội)\b)", part)]
    return named if all(re.match(rf"(?:{BODY}|Đảng ủy|Bộ )", name) and _own(name) for name in named) else []


def _own(name: str) -> bool:
    """Tell one body's name from a kind of bodies: "Sở Y tế", "Công an tỉnh", and not "Các sở"."""
    return not name.startswith(("Các ", "các ")) and bool(_PROPER.match(name) or name.endswith(" tỉnh"))


def of_bodies(piece: Piece) -> bool:
    """Tell an item that says something of several bodies by their names alone: "Công an tỉnh, Hội Nông dân tỉnh: …"."""
    head, colon, _ = piece.text.partition(":")
    words = bare(_BRACKETS.sub("", head))
    names = bodies_of(words) if colon and re.match(BODY, words) and not _VERB.search(words) else []
    own = [name for name in names if re.match(rf"(?:{BODY}|Bộ )", name) and _own(name)]
    return len(own) > 1 and all(name[:1].isupper() for name in names)
