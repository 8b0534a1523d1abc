"""Forms to be filled in: what a plan calls one, what its lines are like, and one in which no number is a fact."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .rows import cells_of

_CALLED = re.compile(r"\b(?:mẫu|phiếu|bản đăng ký|trích ngang)\b", re.IGNORECASE)
"""What a title calls a form."""
_NUMBER = r"(?:biểu )?mẫu(?: số)?\s*\d"
"""A form by its number: "Biểu mẫu số 2"."""
_NUMBERED = re.compile(rf"{_NUMBER}|phụ lục(?: số)?\s+(?:\d|[ivxl]+\b)", re.IGNORECASE)
_OF_REPORT = re.compile(rf"{_NUMBER}+.*\bbáo cáo\b|đề cương báo cáo\b", re.IGNORECASE)
_PASSAGE = re.compile(
    r"^(?i:(?:\(kèm theo [^()]*\)\s*)?(?:phụ lục (?:số )?\w+\s+)?mẫu(?: số)?\s*\d)|…[^…]{1,80}…[^…]{1,80}…|\.{4}"
)
_BLANK = re.compile(r"\.{4,}|…{2,}|_{4,}|(?:…\s*){2,}|(?:\.\s){4,}")
_EMPTY = re.compile(r"[\s.…_-]+|\(?(?:\d{1,2}|[IVX]+)[).]?")
"""A cell in which nothing stands, or the number of its row or column."""
_HEADS = 2
"""Rows of a head at most: a table with more of them that say something lists facts."""
_HEAD = 5
"""Lines from the first in which a form is called one."""
_NO_FACT = re.compile(
    r"(?i:(?:mẫu|biểu|phụ lục)(?: số)?)\s*[\dIVXLC]+(?:[./-]\w+)*|(?:19|20)\d\d|\b[3-6]\s*x\s*[46]\b|"
    r"[(\[]\s*(?i:kèm theo|ban hành)\b[^()\[\]]*[)\]]|^\s*(?:\d{1,2}|[IVX]+)[.)/]?(?=\s|$)"
)
"""Numbers of a form itself: its own, years, a photograph's size, what it is issued with, the order of its lines."""


def _is_blank_table(rows: Sequence[Sequence[str]]) -> bool:
    """Tell the rows of a table of which only its head says anything."""
    said = [any(cell and not _EMPTY.fullmatch(cell) for cell in cells) for cells in rows]
    heads = said.index(False) if False in said else 0
    return 0 < heads <= _HEADS and not any(said[heads:])


def calls_form(title: str) -> bool:
    """Tell a title that calls what stands below it a form: "PHIẾU ĐĂNG KÝ", "Mẫu số 2"."""
    return bool(_CALLED.search(title))


def heads_sheet(line: str) -> bool:
    """Tell a line that begins with the number of a form or an annex."""
    return bool(_NUMBERED.match(line))


def heads_report(line: str) -> bool:
    """Tell the title of the form of a report: what stands under it is what that tells."""
    return bool(_OF_REPORT.match(line))


def has_blank(line: str) -> bool:
    """Tell a line with dots where something is to be written."""
    return bool(_BLANK.search(line))


def is_of_form(passage: str) -> bool:
    """Tell a passage that is a form, or lines of one, of which no page says anything."""
    return bool(_PASSAGE.search(passage))


def is_blank_form(lines: Sequence[str]) -> bool:
    """Tell lines of an annex that are a form to be filled in, with no number but its own.

    It is called one in its head, or below the head of its table there are only rows with nothing in them.
    """
    called = any(calls_form(line) for line in lines[:_HEAD] if not cells_of(line))
    if not (called or _is_blank_table([cells for line in lines if (cells := cells_of(line))])):
        return False
    texts = (cell for line in lines for cell in (cells_of(line) or [line]))
    return not any(re.search(r"\d", _NO_FACT.sub(" ", text)) for text in texts)
