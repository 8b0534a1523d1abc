"""Days, months and quarters that a plan says without their year: the year that its other words give them."""

from __future__ import annotations

import re
from datetime import date

from .days import DATE
from .facts import Reading
from .moments import quarter_said
from .pieces import Piece
from .plan_year import NOT_OURS, stated_year, year_of_title, year_to_come
from .sentences import PART
from .times import window_of

_LEAD = (
    r"\b(?:trước|chậm nhất|muộn nhất|hoàn thành|xong|đến hết|hết|từ|đến|vào|trong|dự kiến|đầu|giữa|cuối|sáng|chiều|tối)"
    r"(?:\s+(?:là|vào|trong|đến|tổ chức)){0,2}\s+(?:\d{1,2}\s?(?:giờ|h)(?:\s?\d{2})?(?:\s?phút)?,?\s+(?=ngày\s))?|:\s+|"
    r"\b(?:không (?:muộn hơn|chậm hơn|quá)|(?:không )?sau)\s+(?=ngày\s|\d\d/\d\d)"
)
"""What stands before a time that something is held or due at, and before no fraction and no anniversary."""
_END = (
    r"(?!\d)(?!\s*(?:/|-|–|,\s*(?:ngày\s|tháng\s)?\d|,?\s*và\s(?:ngày|tháng|quý)\b|"
    r"(?:năm|đến|tới|ngày|buổi|hằng|hàng)\b))"
)
"""What stands behind no time without a year: a year, a second time, a measure."""
_FRACTION = r"[1-4]/[2-5](?!\d)(?!\s*(?:[.;,)]|$))"
"""What may be a part of the delegates: "chiếm từ 1/4 tổng số"."""
_NO_TIME = re.compile(
    r"\b(?:(?:hằng|hàng|mỗi|các) năm|định kỳ|6 tháng|(?:hằng|hàng|mỗi) (?:quý|tháng))\b", re.IGNORECASE
)
"""Days that come again: they have no year."""
_HALF = re.compile(
    r"\b6 tháng(?:\s+(?:đầu|cuối)\s+năm\b|(?=\s*:?\s*(?:gửi|nộp)?\s*,\s+(?:báo cáo\s+)?(?:cả\s+)?năm\b))",
    re.IGNORECASE,
)
"""What comes once in a plan of one year."""
_PAST = re.compile(r"\bđã\b[^.;:]*$")
_NO_YEAR = re.compile(
    rf"(?:{_LEAD})(?!{_FRACTION})(?P<said>(?:ngày\s+)?(?:0?[1-9]|[12]\d|3[01])(?P<slash>/|\s+tháng\s+)(?:0?[1-9]|1[0-2])"
    rf"{_END}|(?:quý\s+(?:IV|I{{1,3}}|[1-4])\b|tháng\s+(?:0?[1-9]|1[0-2])){_END})",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"(?P<a>\btừ\s+(?:ngày\s+)?\d{1,2}(?:/|\s+tháng\s+)\d{1,2})(?=\s+đến(?:\s+hết)?\s+(?:ngày\s+)?"
    r"(?P<b>\d{1,2}(?:/|\s+tháng\s+)\d{1,2})(?:/|\s+năm\s+)(?P<y>[12]\d{3}))",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"(?P<a>\b(?:trước|(?:chậm|muộn) nhất(?:\s+là)?)\s+(?:ngày\s+)?\d{1,2}(?:/|\s+tháng\s+)\d{1,2})"
    r"(?=\s+và\s+(?:(?:trước|(?:chậm|muộn) nhất(?:\s+là)?)\s+)?(?:ngày\s+)?"
    r"(?P<b>\d{1,2}(?:/|\s+tháng\s+)\d{1,2})(?:/|\s+năm\s+)(?P<y>[12]\d{3}))",
    re.IGNORECASE,
)
"""Two days of which the last alone has its year: "trước ngày 10/7 và ngày 20/12/2025"."""
_SHORT_SPAN = re.compile(
    r"\b(?P<a>từ\s+(?:ngày\s+)?(?P<d>0?[1-9]|[12]\d|3[01]))(?=\s+đến(?:\s+hết)?\s+(?:ngày\s+)?(?P<to>\d{1,2})"
    r"(?P<rest>/\d{1,2}/[12]\d{3}|\s+tháng\s+\d{1,2}\s+năm\s+[12]\d{3}))",
    re.IGNORECASE,
)
"""A first day of the month of the last: "từ ngày 20 đến ngày 25/10/2025"."""
_DATED = re.compile(
    rf"{DATE}|(?:quý\s+(?:IV|I{{1,3}}|[1-4])|tháng\s+\d{{1,2}})\s*(?:/|năm\s+)\s*[12]\d{{3}}|\bnăm\s+[12]\d{{3}}"
    r"(?!\s*[-–])",
    re.IGNORECASE,
)


def timed(text: str) -> bool:
    """Tell a text that states a time, with its year or without."""
    return bool(window_of(text) or _NO_YEAR.search(text) or _SPAN.search(text))


class Years:
    """The years of a plan's times. A plan's text is gone through once."""

    def __init__(self, reading: Reading) -> None:
        """Keep of each paragraph the last year said before it in its section, and the first said after it."""
        self._before: dict[str, int] = {}
        self._after: dict[str, int] = {}
        self._issued: date = next((one.values["date"] for one in reading.of("plan") if "date" in one.values), date.min)
        self._stated = 0
        for piece in (one for one in reading.pieces if one.part in ("head", "body", "annex")):
            if not self._stated and (said := stated_year(piece.text))[0]:
                self._stated = said[0]
                reading.used.add(piece.at)
                reading.say(piece, said[1])
        title = next((str(one.values.get("title", "")) for one in reading.of("plan")), "")
        self._planned, self._to_come = year_of_title(title, self._issued), year_to_come(title, self._issued)
        self._congress = next((int(one.values["year"]) for one in reading.of("round") if one.values.get("year")), 0)
        body = [(piece, self._said(piece.text)) for piece in reading.body()]
        for near, pieces, nearest in ((self._before, body, -1), (self._after, body[::-1], 0)):
            section, last = "", 0
            for piece, years in pieces:
                top = piece.clause.partition(".")[0]
                last = last if top == section else 0
                section = top
                near[piece.at] = last
                last = years[nearest] if years else last

    def _said(self, text: str) -> list[int]:
        """Return the years of the times that a text states, in order."""
        past = f"năm {self._issued.year}" if self._to_come else ""
        return [int(found[0][-4:]) for found in _DATED.finditer(NOT_OURS.sub(" ", text))
                if " ".join(found[0].casefold().split()) != past]  # fmt: skip

    def put(self, text: str, piece: Piece) -> tuple[str, str]:
        """Return a text of a piece with the years that it leaves out, and which ("" where none was put in)."""
        text, said = self.filled(text, piece)
        return text, ", ".join(dict.fromkeys(f"năm {year} của “{words}”" for words, year in said))

    def filled(self, text: str, piece: Piece) -> tuple[str, list[tuple[str, int]]]:
        """Return a text of a piece with the years that it leaves out, and each time's words with its year.

        The year that the plan states of all such times counts, else the nearest in which the time is not over when
        the plan is issued: of the words before, of those behind, of the section before, of the headings, of the
        congress, of the section after, of the plan itself.
        """
        text = _spans_whole(text)
        if not _NO_YEAR.search(text):
            return text, []
        above = [year for words in reversed(piece.under) for year in reversed(self._said(words))]
        behind = [*self._said(text), self._before.get(piece.at, 0), *above, self._congress,
                  self._after.get(piece.at, 0)]  # fmt: skip
        told: list[tuple[str, int]] = []

        def put(found: re.Match[str]) -> str:
            if self._untimed(text, found):
                return found[0]
            year = self._year(found, [*reversed(self._said(text[: found.start()])), *behind])
            if not year:
                return found[0]
            told.append((found["said"], year))
            return f"{found[0]}{'/' if found['slash'] == '/' else ' năm '}{year}"

        text = _NO_YEAR.sub(put, text)
        return _spans_whole(text), told

    def _untimed(self, text: str, found: re.Match[str]) -> bool:
        """Tell a day that comes again, or one of what was done before the plan, whose year the plan does not state."""
        before, after = text[: found.start()], PART.split(text[found.end() :])[0]
        here = f"{PART.split(before)[-1]} {after}"
        here = _HALF.sub(" ", here) if self._planned else here
        return bool(_NO_TIME.search(here)) or (bool(_PAST.search(before)) and not self._stated)

    def _year(self, found: re.Match[str], near: list[int]) -> int:
        if self._stated:
            return self._stated
        known = self._issued.year if self._issued > date.min else 0
        years = [year for year in near if year >= known and year]
        year = years[0] if years else max(known, self._to_come)
        return year + self._past(found["said"], year) if year else 0

    def _past(self, said: str, year: int) -> bool:
        """Tell a day, month or quarter of a year that was over when the plan was issued."""
        last = said.rsplit(maxsplit=1)[-1].rpartition("/")[2]
        month = 3 * quarter_said(last) if "quý" in said.casefold() else int(last)
        return (year, month) < (self._issued.year, self._issued.month)


def _spans_whole(text: str) -> str:
    """Return a text whose spans have a whole first day where they have a whole last one."""
    text = _SHORT_SPAN.sub(
        lambda found: found["a"] + (found["rest"] if int(found["d"]) < int(found["to"]) else ""), text
    )
    return _PAIR.sub(_with_first, _SPAN.sub(_with_first, text))


def _with_first(found: re.Match[str]) -> str:
    """Return the first day of a span with the year of the last, or the one before it: "từ 20/12 đến 10/01/2026"."""
    first, last = (int(re.findall(r"\d+", words)[1]) for words in (found["a"], found["b"]))
    return f"{found['a']}{'/' if '/' in found['a'] else ' năm '}{int(found['y']) - (first > last)}"
