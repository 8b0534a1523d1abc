"""Levels that a plan lets sum up without a conference of their own: by a report, or within another meeting."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .headed import NONE_HELD
from .levels_said.subjects import subjects_in
from .pieces import Piece
from .sentences import SENTENCE

_OF_SOME = re.compile(
    r"\b(?:có|dưới|trên|từ|ít hơn|chưa đủ|không đủ)\s+(?:(?:từ|dưới|trên)\s+)?\d|\b(?:nếu|trường hợp|nơi)\b|^Riêng\b|"
    r"\bđơn vị trực thuộc\b",
    re.IGNORECASE,
)
"""What makes a sentence one on some of a level: "Đơn vị có dưới 20 người không tổ chức hội nghị riêng"."""


def of_whole_level(piece: Piece, units: Sequence[str] = ()) -> bool:
    """Tell a piece that asks a level of these units for no conference of its own, not only those of a case.

    Nor is it a sentence that begins with kinds of which none is the level's.
    """
    held = ((one, NONE_HELD.search(one)) for one in SENTENCE.split(piece.text))
    return any(none and not _OF_SOME.search(one[: none.start()]) and not _of_others(one, units) for one, none in held)


def _of_others(sentence: str, units: Sequence[str]) -> bool:
    first = next(iter(subjects_in(sentence)), ())
    kinds = [kind for one in first for kind in one.kinds if not one.general]
    begins = bool(kinds and units) and first[0].start < len("Đối với các ")
    return begins and not any(f"{kind} ".startswith(f"{unit} ") for kind in kinds for unit in units)
