"""Where else the original says a value that the words beside a fact do not: a day in any form, a name word by word."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from tdkt_tui.model.text import plain_words

from .original import Original, Paragraph


def stands_at(original: Original, value: Any) -> Paragraph | None:
    """Return the first paragraph that says a day or some words; None for a number, which stands in any text."""
    if isinstance(value, date):
        day = _said_as(value)
        return next((one for one in original.paragraphs if day.search(one.text)), None)
    words = plain_words(value) if isinstance(value, str) else []
    if not words or " ".join(words).replace(" ", "").isdecimal():
        return None
    said = f" {' '.join(words)} "
    return next((one for one in original.paragraphs if said in f" {' '.join(plain_words(one.text))} "), None)


def _said_as(day: date) -> re.Pattern[str]:
    """Return a day as "20/4/2026", "20-4", "ngày 20 tháng 4 năm 2026", "20 và 21 tháng 4 năm 2026"."""
    others = r"(?:\s*(?:,|và|đến|-|–)\s*(?:hết\s+)?(?:ngày\s+)?\d{1,2})*"
    year = rf"(?:\s*(?:/|-|\.|năm)\s*(?!{day.year})\d{{4}})"
    return re.compile(rf"(?<![\d/])0?{day.day}{others}\s*(?:/|-|\.|tháng)\s*0?{day.month}(?!\d|{year})")
