"""Terms of the field that plans shorten inside their sentences, "Đại hội TĐYN", as all others write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from .as_said import TERMS
from .pieces import Piece

_DEFINES = re.compile(r"\s*\((?:sau đây\s+)?(?:gọi|viết)?\s*(?:gọn|tắt)(?:\s+là)?:?\s*“?$", re.IGNORECASE)
"""Where a plan says how it shortens one."""
_SHORT = re.compile(rf"(?<![\w/-])(?:{'|'.join(TERMS)})(?![\w/]|\s+ủy\b)")
_PARTS = ("body", "annex")


def in_full_terms(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces, those of body and annexes with such terms in full; they keep their own words."""
    for piece in pieces:
        text = full_terms(piece.text) if piece.part in _PARTS else piece.text
        under = tuple(map(full_terms, piece.under))
        changed = text != piece.text or under != piece.under
        original = (piece.original or piece.text) if text != piece.text else piece.original
        yield replace(piece, text=text, under=under, original=original) if changed else piece


def full_terms(text: str) -> str:
    """Return a text with such terms in full, but where it says how it shortens one."""
    return _SHORT.sub(lambda one: one[0] if _DEFINES.search(text[: one.start()]) else TERMS[one[0]], text)
