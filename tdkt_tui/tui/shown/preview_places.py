"""Where something stands in the lines of a document: words looked for, missing values, what changed."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING

from tdkt_tui.model.text import bare

if TYPE_CHECKING:
    from tdkt_tui.compliance.as_text import Line

_Piece = tuple[int, int, str]
"""A stretch of one line: the line, its first letter there, its text."""


def _text(line: Line) -> str:
    return "".join(span.text for span in line)


@cache
def _bare(sign: str) -> str:
    """Return a letter without its marks, in lower case: exactly one sign, so that places stay the same."""
    return bare(sign)[:1] or sign


def _low(sign: str) -> str:
    return sign.lower() if len(sign.lower()) == 1 else sign


def places_of(lines: Sequence[Line], words: str) -> list[tuple[int, int, int]]:
    """Return (line, first letter, letter after the last) of every place that holds the words, from the top down.

    Words typed without marks are found with any. What goes on in the next lines, of a paragraph or of one cell of a
    table, is told for its first line: a name may take two lines in its column.
    """
    wanted = " ".join(unicodedata.normalize("NFC", words).split())
    unmarked = all(_bare(sign) == sign.lower() for sign in wanted)
    fold = _bare if unmarked else _low
    wanted = "".join(map(fold, wanted))
    found = []
    for flow in _flows(["".join(map(fold, _text(line))) for line in lines]) if wanted else ():
        whole, at = " ".join(text for *_, text in flow), -1
        begins = list(accumulate((len(text) + 1 for *_, text in flow), initial=0))
        while (at := whole.find(wanted, at + 1)) >= 0:
            piece = bisect_right(begins, at) - 1
            number, start, text = flow[piece]
            first = at - begins[piece]
            found.append((number, start + first, start + min(first + len(wanted), len(text))))
    return sorted(found)


def _flows(texts: Sequence[str]) -> Iterator[list[_Piece]]:
    """Yield what is read on from line to line: paragraphs, and each cell of a row of a table by itself."""
    for bars, group in groupby(enumerate(texts), key=lambda item: _bars(item[1])):
        lines = list(group)
        for begin, end in pairwise(bars) if bars else [(-1, max(len(text) for _, text in lines))]:
            pieces = ((number, begin + 1, text[begin + 1 : end]) for number, text in lines)
            flow = [(number, at + len(text) - len(text.lstrip()), text.strip()) for number, at, text in pieces]
            if not bars:  # an empty line ends a paragraph
                yield from (list(part) for filled, part in groupby(flow, key=lambda piece: bool(piece[2])) if filled)
            elif flow := [piece for piece in flow if piece[2]]:
                yield flow


def _bars(text: str) -> tuple[int, ...]:
    """Return where the vertical rules of a table stand in a line, nothing in a line that is not of a table."""
    return tuple(at for at, sign in enumerate(text) if sign == "│") if text.lstrip().startswith("│") else ()


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
