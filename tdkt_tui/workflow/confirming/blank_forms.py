"""A form to be filled in, told from an annex that says something: no number stands in it that is a fact."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.workflow.reading_plan.rows import cells_of

_FORM = re.compile(r"\b(?:mẫu|phiếu|trích ngang)\b", re.IGNORECASE)
"""What the head of a form calls it."""
_HEAD = 5
"""Lines from the first in which a form is called one."""
_NO_FACT = re.compile(
    r"(?i:(?:mẫu|biểu|phụ lục)(?: số)?)\s*[\dIVXLC]+(?:[./-]\w+)*|(?:19|20)\d\d|\b[3-6]\s*x\s*[46]\b|"
    r"[(\[]\s*(?i:kèm theo|ban hành)\b[^()\[\]]*[)\]]|^\s*(?:\d{1,2}|[IVX]+)[.)/]?(?=\s|$)"
)
"""Numbers of a form itself: its own, years, a photograph's size, what it is issued with, the order of its lines."""


def is_blank_form(lines: Sequence[str]) -> bool:
    """Tell lines of an annex that are a form to be filled in: called one in its head, and no other number in it."""
    if not any(_FORM.search(line) for line in lines[:_HEAD] if not cells_of(line)):
        return False
    cells = (cell for line in lines for cell in (cells_of(line) or [line]))
    return not any(re.search(r"\d", _NO_FACT.sub(" ", cell)) for cell in cells)
