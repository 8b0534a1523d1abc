"""Kinds of unit that an office writes large inside a sentence ("UBND Tỉnh", "các Huyện"), as all others write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tdkt_tui.model.text import UPPER

from .pieces import Piece

_AREA = r"(?:Tỉnh|Huyện|Quận|Thị xã|Thành phố|Xã|Phường|Thị trấn|Đặc khu)"
_LARGE = re.compile(
    rf"(?<=[^\W\d_][ ,;(/])\s?(?:Tỉnh|(?<=\b[Cc]ấp ){_AREA}|(?<=\b[Cc]ác ){_AREA}|(?<=UBND ){_AREA}|"
    rf"(?<=, ){_AREA}|(?<=; ){_AREA})(?!\w)(?=\s*(?:[,;:.)/|]|$)|\s+[^\W\d_{UPPER}]|\s+(?:lần|[IVXL]+\b))"
    r"(?! (?:ủy|uỷ|Ủy|đoàn|Đoàn))"
)
"""A kind of unit inside a sentence without a name behind it."""
_PARTS = ("body", "annex")


def in_small_letters(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces, those of body and annexes with kinds of unit in small letters; they keep their own words."""
    for piece in pieces:
        text = _small(piece.text) if piece.part in _PARTS else piece.text
        under = tuple(map(_small, piece.under))
        changed = text != piece.text or under != piece.under
        original = piece.text if text != piece.text else ""
        yield replace(piece, text=text, under=under, original=original) if changed else piece


def _small(text: str) -> str:
    return _LARGE.sub(lambda found: found[0].lower(), text)
