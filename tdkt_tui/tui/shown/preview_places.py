"""Where something stands in the lines of a document: words looked for, missing values, what changed."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tdkt_tui.compliance.as_text import Line


def _text(line: Line) -> str:
    return "".join(span.text for span in line)


@cache
def _bare(sign: str) -> str:
    """Return a letter without its marks, in lower case: exactly one sign, so that places stay the same."""
    return (unicodedata.normalize("NFD", sign)[0].lower().replace("đ", "d"))[:1] or sign


def _low(sign: str) -> str:
    return sign.lower() if len(sign.lower()) == 1 else sign


def places_of(lines: Sequence[Line], words: str) -> list[tuple[int, int, int]]:
    """Return (line, first letter, letter after the last) of every place that holds the words.

    Words typed without marks are found with any. What begins on one line and ends on the next is told for the first.
    """
    wanted = " ".join(unicodedata.normalize("NFC", words).split())
    unmarked = all(_bare(sign) == sign.lower() for sign in wanted)
    fold = _bare if unmarked else _low
    wanted = "".join(map(fold, wanted))
    texts = ["".join(map(fold, _text(line))) for line in lines]
    found = []
    for number, text in enumerate(texts):
        onward = texts[number + 1].strip() if number + 1 < len(texts) else ""
        whole, at = f"{text} {onward}", -1
        while wanted and (at := whole.find(wanted, at + 1)) >= 0 and at < len(text):
            found.append((number, at, min(at + len(wanted), len(text))))
    return found


def gaps_of(lines: Sequence[Line]) -> list[tuple[int, int, int]]:
    """Return (line, first letter, letter after the last) of every mark of a missing value, as far as its line goes."""
    found = []
    for number, line in enumerate(lines):
        text, at = _text(line), -1
        while (at := text.find("⟪", at + 1)) >= 0:
            end = text.find("⟫", at)
            found.append((number, at, end + 1 if end >= 0 else len(text)))
    return found


def after(numbers: Sequence[int], here: int) -> int | None:
    """Return which of these, in ascending order, comes next after ``here``; around the end."""
    return next((at for at, number in enumerate(numbers) if number > here), 0) if numbers else None


def first_change(old: Sequence[Line], new: Sequence[Line]) -> int | None:
    """Return the first line that is another one now; None where none is."""
    for number, (one, other) in enumerate(zip(old, new, strict=False)):
        if one != other:
            return number
    return None if len(old) == len(new) else min(len(old), len(new))
