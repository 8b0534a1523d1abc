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
_HEAD = 5
"""Lines from the first in which a form is called one."""
_NO_FACT = re.compile(
    r"(?i:(?:mẫu|biểu|phụ lục)(?: số)?)\s*[\dIVXLC]+(?:[./-]\w+)*|(?:19|20)\d\d|\b[3-6]\s*x\s*[46]\b|"
    r"[(\[]\s*(?i:kèm theo|ban hành)\b[^()\[\]]*[)\]]|^\s*(?:\d{1,2}|[IVX]+)[.)/]?(?=\s|$)"
)
"""Numbers of a form itself: its own, years, a photograph's size, what it is issued with, the order of its lines."""


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
    """Tell lines of an annex that are a form to be filled in: called one in its head, and no other number in it."""
    if not any(calls_form(line) for line in lines[:_HEAD] if not cells_of(line)):
        return False
    cells = (cell for line in lines for cell in (cells_of(line) or [line]))
    return not any(re.search(r"\d", _NO_FACT.sub(" ", cell)) for cell in cells)
