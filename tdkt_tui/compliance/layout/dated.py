"""The day that a .docx says it was issued on, for choosing the regulation that judges it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from tdkt_tui.compliance.layout.document import Paragraph
from tdkt_tui.compliance.layout.opening import Opened
from tdkt_tui.compliance.layout.paragraphs import read_part

_DAY = re.compile(r"ngày\s*(?:(\d{1,2})|[.…_\s]*)\s*tháng\s*(?:(\d{1,2})|[.…_\s]*)\s*năm\s*(\d{4})", re.IGNORECASE)
_LONGEST_LINE = 500
_HEAD = 40  # paragraphs: the date stands in the head, dates further down are those of other documents
_LAST_DAY = 28  # of any month, where the day is still blank


def day_of(source: Path | str | bytes) -> date | None:
    """Return the day of the date line, of an annex that of its "Kèm theo" line; None where none can be read.

    Where day or month are still blank, the end of the month or year counts. A file without our styles is read from its
    first lines. Raises TdktError for a file that cannot be read safely.
    """
    opened = Opened(source)
    paragraphs = read_part(opened.document, opened.sheet, "", [], place=opened.place)
    marked = [paragraph for paragraph in paragraphs if paragraph.component in {"dia-danh-thoi-gian", "kem-theo"}]
    return next((day for paragraph in (*marked, *paragraphs[:_HEAD]) for day in _days(paragraph)), None)


def _days(paragraph: Paragraph) -> Iterable[date]:
    for match in _DAY.finditer(paragraph.line[:_LONGEST_LINE]):
        year, month = int(match[3]), int(match[2] or 12)
        try:
            yield date(year, month, int(match[1]) if match[1] and match[2] else _LAST_DAY)
        except ValueError:
            continue
