"""Words of a piece as the plan has them: without years and first months put in, with its own capital letters."""

from __future__ import annotations

import re

_DATED = re.compile(
    r"(?P<said>\d{1,2}(?:/|\s+tháng\s+)\d{1,2}|\b(?:quý\s+(?:IV|I{1,3}|[1-4])|tháng\s+\d{1,2}))(?:/|\s+năm\s+)\d{4}",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?P<said>\btừ\s+(?:ngày\s+)?\d{1,2})(?:/|\s+tháng\s+)\d{1,2}(?=\s+đến\b)", re.IGNORECASE)
TERMS = {"TĐYN": "Thi đua yêu nước", "ĐHTT": "điển hình tiên tiến", "HNĐHTT": "Hội nghị điển hình tiên tiến",
         "thành, thị": "thành phố, thị xã"}  # fmt: skip
"""What plans shorten inside their sentences, with what it stands for."""
PAUSE = " … "
"""What stands for the words between two that are told."""


def as_said(original: str, words: str) -> str:
    """Return words without what was put in: what the original has as it is stays."""
    for pattern in (_DATED, _FROM):
        words = pattern.sub(lambda found: found[0] if found[0] in original else found["said"], words)
    for short, whole in TERMS.items():
        words = words if whole in original or short not in original else words.replace(whole, short)
    label, colon, rest = words.partition(":")
    if colon and original.startswith(f"{label}."):  # a label that a full stop ends
        words = f"{label}.{rest}"
    return PAUSE.join(_large(original, part) for part in words.split(PAUSE))


def _large(original: str, words: str) -> str:
    at = original.casefold().find(words.casefold())
    return original[at : at + len(words)] if at >= 0 else words
