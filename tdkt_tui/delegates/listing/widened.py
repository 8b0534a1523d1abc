"""A wide table whose narrow columns hold their words: a year or a number broken in two is read as another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from math import ceil

from .paper import CELL_MM, DIGIT_MM, LYING_MM, Paper

_LETTER_MM = 1.9
_WORD = re.compile(r"[^\s\d/]+")
_NUMBER = re.compile(r"\d[\d/.-]*")


def widened(paper: Paper) -> Paper:
    """Return the table with widths in millimetres of a lying page, or as it is where every word has room already.

    What wide columns have to spare goes to narrow ones. Where all words together need more than the page has, numbers
    keep theirs and words share the rest.
    """
    if paper.upright:
        return paper
    columns = paper.columns
    texts = [[row[at] for part in paper.parts for row in part.rows] for at in range(len(columns))]
    numbers = [_most(len(run) * DIGIT_MM for text in column for run in _NUMBER.findall(text)) for column in texts]
    words = [_most(len(word) * _LETTER_MM for text in (one.heading, *column) for word in _WORD.findall(text))
             for one, column in zip(columns, texts, strict=True)]  # fmt: skip
    wanted = [max(pair) for pair in zip(numbers, words, strict=True)]
    share = paper.index_width + sum(one.width for one in columns)
    have = [one.width * LYING_MM / share for one in columns]
    page = sum(have)
    if all(one >= least for one, least in zip(have, wanted, strict=True)):
        return paper
    spare = [max(0.0, one - least) for one, least in zip(have, wanted, strict=True)]
    if sum(wanted) <= page:
        factor = (page - sum(wanted)) / sum(spare)
        widths = [least + factor * more for least, more in zip(wanted, spare, strict=True)]
    else:
        over = [least - number for least, number in zip(wanted, numbers, strict=True)]
        factor = max(0.0, page - sum(numbers)) / (sum(over) or 1)
        widths = [number + factor * more for number, more in zip(numbers, over, strict=True)]
    return replace(paper, columns=tuple(
        replace(one, width=max(1, ceil(wide))) for one, wide in zip(columns, widths, strict=True)
    ))  # fmt: skip


def _most(lengths: Iterable[float]) -> float:
    """Return the room of the longest word with what its cell keeps free; 0 where there is none."""
    longest = max(lengths, default=0.0)
    return longest + CELL_MM if longest else 0.0
