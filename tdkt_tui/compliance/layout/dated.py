"""The day that a .docx says it was issued on, for choosing the regulation that judges it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tdkt_tui.compliance.layout.document import Paragraph
from tdkt_tui.compliance.layout.opening import Opened
from tdkt_tui.compliance.layout.paragraphs import read_part

_DAY = re.compile(r"ngày\s*(?:(\d{1,2})|[.…_\s]*)\s*tháng\s*(?:(\d{1,2})|[.…_\s]*)\s*năm\s*(\d{4})", re.IGNORECASE)
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*\.?$")
_PIECES = re.compile(r"\n|\t|\s{5,}|(?<=[A-ZĐ])\s+(?=[A-ZĐ][^\d:;]*,\s*ngày)")
# What stands before the date of a date line: a place, no other document, no hour, no span of days.
_PLACE = re.compile(r"(?!(?:căn cứ|theo|thực hiện|từ|đến|trước)\b)[^\d:;]{0,60}", re.IGNORECASE)
_SPAN = re.compile(r"(?<!\w)(?:từ|đến|hết|trước|sau|vào|kể từ)\s*,?\s*$", re.IGNORECASE)
_ATTACHED = re.compile(r"\s*\(?\s*(?:ban hành\s+)?kèm theo\b", re.IGNORECASE)
_LONGEST_LINE = 500
_HEAD = 40  # paragraphs: the date stands in the head, dates further down are those of other documents
_LAST_DAY = 28  # of any month, where the day is still blank


class Dated(NamedTuple):
    """What a date line says.

    day: the one that counts; said: only what is written there, "ngày 26/06/2019", "tháng 6/2019, chưa ghi ngày".
    """

    day: date
    said: str


def day_of(source: Path | str | bytes) -> date | None:
    """Return the day that counts for a file; see ``dated``."""
    found = dated(source)
    return None if found is None else found.day


def dated(source: Path | str | bytes) -> Dated | None:
    """Return what the date line says, of an annex its "Kèm theo" line; None where none can be read.

    Where day or month are still blank, the end of the month or year counts, and is not said. A file without our styles
    is read from its first lines: what ends in a date behind a place, never a date by which another document is cited.
    Raises TdktError for a file that cannot be read safely.
    """
    opened = Opened(source)
    paragraphs = read_part(opened.document, opened.sheet, "", [], place=opened.place)
    marked = [paragraph for paragraph in paragraphs if paragraph.component in {"dia-danh-thoi-gian", "kem-theo"}]
    told = (day for paragraph in marked for day in _days(paragraph.line))
    seen = (day for paragraph in paragraphs[:_HEAD] for day in _of_date_line(paragraph))
    attached = (day for paragraph in paragraphs[:_HEAD] if _ATTACHED.match(paragraph.line)
                for day in _days(paragraph.line))  # fmt: skip
    return next((day for found in (told, seen, attached) for day in found), None)


def _of_date_line(paragraph: Paragraph) -> Iterable[Dated]:
    """Yield the day of a line that ends in one behind a place, or of the half of a line that does."""
    text = paragraph.text[:_LONGEST_LINE]
    for piece in dict.fromkeys((paragraph.line[:_LONGEST_LINE], *map(str.strip, _PIECES.split(text)))):
        found = [*_DAY.finditer(piece)][-1:] or [*_SLASHED.finditer(piece)]
        for match in found:
            before, behind = piece[: match.start()], piece[match.end() :].strip(" .")
            if _PLACE.fullmatch(before) and not _SPAN.search(before) and not behind:
                yield from _day(match)


def _days(line: str) -> Iterable[Dated]:
    for match in _DAY.finditer(line[:_LONGEST_LINE]):
        yield from _day(match)


def _day(match: re.Match[str]) -> Iterable[Dated]:
    year, month = int(match[3]), int(match[2] or 12)
    whole = bool(match[1] and match[2])
    try:
        day = date(year, month, int(match[1]) if whole else _LAST_DAY)
    except ValueError:
        return
    known = f"tháng {month}/{year}" if match[2] else f"năm {year}"
    blank = f"{known}, chưa ghi {'tháng' if match[1] else 'ngày'}"
    yield Dated(day, f"ngày {day:%d/%m/%Y}" if whole else blank)
