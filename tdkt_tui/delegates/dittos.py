"""Ditto marks: "nt", "-nt-", "như trên", "″" stand for what the cell above says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.model.finding import Severity
from tdkt_tui.model.text import folded

from .notices import Notices

FIELDS = frozenset((
    "gender", "post", "unit", "address", "status", "subject", "highest_award", "achievement", "education",
    "political_theory", "sector", "direct_worker", "note", "ethnicity", "religion",
))  # fmt: skip
"""Columns in which one cell can mean what the one above says; nobody shares a name, a birth or a number so."""
_SIGNS = "\"'“”„‟″〃‘’`"
_MARK = re.compile(rf"[-–—(.\s]*(?:n\.?\s?t\.?|như trên|nhu tren|như tr|/{{2,}}|[{_SIGNS}]{{1,3}})[-–—).\s]*")
_LONGEST = 14
_DASH = re.compile(r"[-–—]{1,3}")
_BLANK = FIELDS - {"gender", "status", "subject", "direct_worker", "religion"}
"""Columns in which a dash alone is an empty cell; in the others it is a word, or has to be doubted."""


def is_ditto(text: str) -> bool:
    """Tell whether a cell says nothing but "as above"; a dash alone says that there is nothing."""
    return 0 < len(text) <= _LONGEST and bool(_MARK.fullmatch(folded(text)))


def without_dittos(
    field: str, column: int, cells: Sequence[str], numbers: Sequence[int], notices: Notices
) -> Sequence[str]:  # fmt: skip
    """Return a column's cells with every ditto mark replaced by the nearest cell above that is none; each is told.

    numbers: the rows, from 1. A mark with nothing above it is an empty cell, with a warning.
    """
    if field not in FIELDS:
        return cells
    known = set(cells)
    if field in _BLANK and any(map(_DASH.fullmatch, known)):
        cells = _without_dashes(field, column, cells, numbers, notices)
    marks = {text for text in known if is_ditto(text)}
    if not marks:
        return cells
    above = ""
    filled = []
    for number, text in zip(numbers, cells, strict=True):
        if text not in marks:
            above = text
        elif above:
            notices.say("cell.ditto", Severity.NOTE, "Ô ghi “nt”, “như trên” hay dấu lặp: đã lấy nội dung của ô trên.",
                        number, column=column, name=field)  # fmt: skip
        else:
            notices.say("cell.ditto", Severity.WARNING, "Ô ghi “nt”, “như trên” hay dấu lặp mà ô trên không có nội "
                        "dung; tính là ô trống.", number, column=column, name=field,
                        fix="ghi nội dung vào ô")  # fmt: skip
        filled.append(above)
    return filled


def _without_dashes(
    field: str, column: int, cells: Sequence[str], numbers: Sequence[int], notices: Notices
) -> Sequence[str]:  # fmt: skip
    for number, text in zip(numbers, cells, strict=True):
        if _DASH.fullmatch(text):
            notices.say("cell.dash", Severity.NOTE, "Ô chỉ có dấu gạch, tính là ô trống.", number, column=column,
                        name=field, fix="nghĩa là như trên thì ghi nội dung vào ô")  # fmt: skip
    return ["" if _DASH.fullmatch(text) else text for text in cells]
