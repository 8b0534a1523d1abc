"""The columns of birth, one or split by gender: days and years in one form, and what is doubtful about them."""

from __future__ import annotations

from collections.abc import Callable

from . import values
from .dates import read_birth
from .row_lines import Lines

BY_SEX = {"male": "Nam", "female": "Nữ"}
WRITE_BIRTH = "ghi năm (1975) hoặc ngày (02/9/1975)"
Doubt = Callable[[str, int, str, str], None]
"""Says of a field and a row (from 1) what is wrong, and what to do."""


def births(lines: Lines, field: str, doubt: Doubt) -> list[str]:
    """Return days and years in one form; what is no day stays as it is."""
    cells = lines.cells.get(field)
    if cells is None:
        return [""] * len(lines.names)
    ticks = field in BY_SEX
    known = {text: read_birth(text) for text in set(cells)}
    doubtful = {
        text: read.doubt
        for text, read in known.items()
        if read.doubt and not (ticks and (not text or values.yes_or_no(text)))
    }
    if doubtful:
        for number, text in zip(lines.numbers, cells, strict=True):
            if text in doubtful:
                doubt(field, number, doubtful[text], WRITE_BIRTH)
    if any(read.month_first for read in known.values()):
        swappable = {text for text, read in known.items() if read.either}
        for number, text in zip(lines.numbers, cells, strict=True):
            if text in swappable:
                doubt(field, number, "Cột này có ngày ghi tháng trước ngày sau; ô này đọc là ngày/tháng.",
                           "xem lại ngày và tháng")  # fmt: skip
    return [known[text].text for text in cells]
