"""What stands once, in items of their own, for all the levels that another item under the same heading tells apart."""

from __future__ import annotations

import re

from .headed import ASPECT_SAID, below
from .pieces import Piece
from .scopes import Scope

_PROVINCE = re.compile(r"\b(?:cấp tỉnh|(?:hội nghị|đại hội)\s(?:của\s+)?tỉnh)\b", re.IGNORECASE)
_OWN = re.compile(r"hình thức|thời (?:gian|hạn|lượng)|tên gọi|thành phần", re.IGNORECASE)
"""What is of all levels alike where it names none; a number beside theirs is of something else."""


def give_beside(scopes: list[Scope], body: list[Piece]) -> None:
    """Give the levels of one item the items beside it that name no level: "a) Tên gọi: …", "c) Thời gian: …".

    The province's own level has its form and time elsewhere: nothing is given where the item, or one beside it,
    speaks of it.
    """
    told = {piece.at for scope in scopes for piece in scope.pieces}
    for scope in scopes:
        under = _heading_of(scope.pieces[0])
        beside = [piece for piece in body if piece.under == under and piece.numbered] if under else []
        if "cấp tỉnh" in scope.labels or any(_PROVINCE.search(piece.text) for piece in beside):
            continue
        for piece in beside:
            if piece.at in told or not _OWN.match(piece.text):
                continue
            inside = below(piece, body[body.index(piece) + 1 :])
            scope.pieces += [piece, *inside] if not any(one.at in told for one in inside) else []


def _heading_of(first: Piece) -> tuple[str, ...]:
    """Return what an item on levels stands under: it, or what it stands right below, begins with what it says."""
    if first.under and ASPECT_SAID.match(first.text):
        return tuple(first.under) if first.numbered else ()
    if len(first.under) > 1 and ASPECT_SAID.match(first.under[-1]):
        return tuple(first.under[:-1])
    return ()
