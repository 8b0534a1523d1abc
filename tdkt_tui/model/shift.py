"""Years moved on by a round: days, periods, and the years inside a person's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_YEAR = r"(?<![\d/.-])(?:19|20|21)\d{2}(?![\d/])|(?<=/)(?:19|20|21)\d{2}(?![\d/])"
_SPAN = re.compile(r"\b((?:19|20)\d{2})(\s*(?:[-–—]|đến(?:\s+năm)?)\s*)((?:19|20|21)\d{2})(?!\d)")
_ANNIVERSARY = re.compile(r"(?i)(kỷ niệm\s+(?:lần thứ\s+)?)(\d{1,3})(\s+năm)|\b(\d{1,3})(\s+năm\s+ngày)")
_PERIOD = re.compile(r"(\d{4})(-.*)?")
_LONG = 20
"""A span of more years counts from an event ("1890 - 2020"), it is no term of planning."""

_DECIDED = (
    (re.compile(r"\d+\S*/\S*[A-ZĐ]{2}|\d-[A-ZĐ]{2,}/"), "nhắc số, ký hiệu văn bản của kỳ trước"),
    (re.compile(r"(?i:lần thứ)\s+(?:[IVXLC]+\b|\d+(?!\s*năm|\d))|(?i:khóa)\s+[IVXLC]+\b"), "có lần thứ hoặc khóa"),
)
"""What no arithmetic can move on: the number of a document, an ordinal."""


@dataclass(frozen=True, slots=True)
class Shift:
    """From one year to a later one."""

    since: int
    year: int

    @property
    def by(self) -> int:
        """The number of years."""
        return self.year - self.since

    def day(self, day: date) -> date:
        """Return the same day and month later; 29 February falls on the 28th where the year has none."""
        try:
            return day.replace(year=day.year + self.by)
        except ValueError:
            return day.replace(year=day.year + self.by, day=28)

    def period(self, code: str) -> str:
        """Move the year of "2017-H1", "2020-Q2" or "2020"; anything else stays."""
        match = _PERIOD.fullmatch(code)
        return f"{int(match[1]) + self.by}{match[2] or ''}" if match else code

    def of_old_round(self, year: int) -> bool:
        """Tell a year that the old round speaks of from one of history."""
        reach = max(self.by, 2)
        return self.since - reach < year <= self.since + reach


@dataclass(frozen=True, slots=True)
class MovedText:
    """A text with its years moved. doubt: why a person must write it anew, empty where arithmetic was enough."""

    text: str
    changed: bool
    doubt: str = ""


def moved_text(text: str, shift: Shift) -> MovedText:
    """Move the years of a text on.

    A year of the old round moves, one of history stays. A term ("giai đoạn 2015 - 2020") moves where the shift is a
    whole number of terms, and stays while the new year lies inside it. The count of an anniversary grows. What holds a
    document's number or an ordinal is left as it is, with the doubt said.
    """
    for pattern, doubt in _DECIDED:
        if pattern.search(text):
            return MovedText(text, changed=False, doubt=doubt)
    mover = _Mover(shift)
    moved = mover.moved(text)
    if mover.doubts:
        return MovedText(text, changed=False, doubt=mover.doubts[0])
    return MovedText(moved, changed=moved != text)


class _Mover:
    """Moves spans first, then anniversaries, then single years; what is done is put aside, so that it moves once."""

    def __init__(self, shift: Shift) -> None:
        self.shift = shift
        self.done: list[str] = []
        self.doubts: list[str] = []

    def moved(self, text: str) -> str:
        """Return the text with its years moved."""
        text = re.sub(_YEAR, self._year, _ANNIVERSARY.sub(self._count, _SPAN.sub(self._span, text)))
        return re.sub("\x00(\\d+)\x00", lambda match: self.done[int(match[1])], text)

    def _aside(self, words: str) -> str:
        self.done.append(words)
        return f"\x00{len(self.done) - 1}\x00"

    def _span(self, match: re.Match[str]) -> str:
        shift, first, last = self.shift, int(match[1]), int(match[3])
        length = last - first
        if length > _LONG or length <= 0:
            return self._aside(f"{first}{match[2]}{last + shift.by if shift.of_old_round(last) else last}")
        if shift.by % length == 0 and shift.of_old_round(last):
            return self._aside(f"{first + shift.by}{match[2]}{last + shift.by}")
        if not first <= shift.year <= last or shift.since in (first, last):
            self.doubts.append(f"giai đoạn {first} - {last} không chuyển được bằng phép cộng {shift.by} năm")
        return self._aside(match[0])

    def _count(self, match: re.Match[str]) -> str:
        if match[2]:
            return self._aside(f"{match[1]}{int(match[2]) + self.shift.by}{match[3]}")
        return self._aside(f"{int(match[4]) + self.shift.by}{match[5]}")

    def _year(self, match: re.Match[str]) -> str:
        number = int(match[0])
        return str(number + self.shift.by) if self.shift.of_old_round(number) else match[0]
