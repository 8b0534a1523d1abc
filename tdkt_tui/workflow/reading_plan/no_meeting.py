"""Levels that a plan lets sum up without a conference of their own: by a report, or within another meeting."""

from __future__ import annotations

import re

from .headed import NONE_HELD
from .pieces import Piece
from .sentences import SENTENCE

_OF_SOME = re.compile(
    r"\b(?:có|dưới|trên|từ|ít hơn|chưa đủ|không đủ)\s+(?:(?:từ|dưới|trên)\s+)?\d|\b(?:nếu|trường hợp|nơi)\b|^Riêng\b|"
    r"\bđơn vị trực thuộc\b",
    re.IGNORECASE,
)
"""What makes a sentence one on some of a level: "Đơn vị có dưới 20 người không tổ chức hội nghị riêng"."""


def of_whole_level(piece: Piece) -> bool:
    """Tell a piece that asks a level for no conference of its own, not only those of a case."""
    held = ((one, NONE_HELD.search(one)) for one in SENTENCE.split(piece.text))
    return any(none and not _OF_SOME.search(one[: none.start()]) for one, none in held)
