"""Days, months and quarters that a plan says without their year: the year that its other words give them."""

from __future__ import annotations

import re
from datetime import date

from .days import DATE
from .facts import Reading
from .pieces import Piece
from .times import window_of

_LEAD = (
    r"\b(?:trước|chậm nhất|muộn nhất|hoàn thành|xong|đến hết|hết|từ|đến|vào|trong|dự kiến|đầu|giữa|cuối)"
    r"(?:\s+(?:là|vào|trong|đến|tổ chức)){0,2}\s+|:\s+"
)
"""What stands before a time that something is held or due at, and before no fraction and no anniversary."""
_END = (
    r"(?!\d)(?!\s*(?:/|-|–|,\s*(?:ngày\s|tháng\s)?\d|,?\s*và\s(?:ngày|tháng|quý)\b|"
    r"(?:năm|đến|tới|ngày|buổi|hằng|hàng)\b))"
)
"""What stands behind no time without a year: a year, a second time, a measure."""
_NO_YEAR = re.compile(
    rf"(?:{_LEAD})(?P<said>(?:ngày\s+)?(?:0?[1-9]|[12]\d|3[01])(?P<slash>/|\s+tháng\s+)(?:0?[1-9]|1[0-2]){_END}"
    rf"|(?:quý\s+(?:IV|I{{1,3}}|[1-4])\b|tháng\s+(?:0?[1-9]|1[0-2])){_END})",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"(?P<a>\btừ\s+(?:ngày\s+)?\d{1,2}(?:/|\s+tháng\s+)\d{1,2})(?=\s+đến(?:\s+hết)?\s+(?:ngày\s+)?\d{1,2}"
    r"(?:/|\s+tháng\s+)\d{1,2}(?:/|\s+năm\s+)(?P<y>[12]\d{3}))",
    re.IGNORECASE,
)
_DATED = re.compile(
    rf"{DATE}|(?:quý\s+(?:IV|I{{1,3}}|[1-4])|tháng\s+\d{{1,2}})\s*(?:/|năm\s+)\s*[12]\d{{3}}|\bnăm\s+[12]\d{{3}}"
    r"(?!\s*[-–])",
    re.IGNORECASE,
)
_NOT_OURS = re.compile(r"\bsố\s+\d+[^.;]{0,80}|(?:giai đoạn|nhiệm kỳ|từ năm|kỷ niệm)\s[^.;,]{0,60}", re.IGNORECASE)
"""Documents cited and years reviewed: their days say nothing of when anything is to be held."""


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
        self._congress = next((int(one.values["year"]) for one in reading.of("round") if one.values.get("year")), 0)
        body = [(piece, _years(piece.text)) for piece in reading.body()]
        for near, pieces, nearest in ((self._before, body, -1), (self._after, body[::-1], 0)):
            section, last = "", 0
            for piece, years in pieces:
                top = piece.clause.partition(".")[0]
                last = last if top == section else 0
                section = top
                near[piece.at] = last
                last = years[nearest] if years else last

    def put(self, text: str, piece: Piece) -> tuple[str, str]:
        """Return a text of a piece with the years that it leaves out, and which ("" where none was put in).

        The nearest counts: of the words before, of those behind, of the section before, of the headings, of the
        congress, of the section after. A time that would lie before the plan itself is of the next year.
        """
        text = _SPAN.sub(lambda found: f"{found['a']}{'/' if '/' in found['a'] else ' năm '}{found['y']}", text)
        if not _NO_YEAR.search(text):
            return text, ""
        above = [year for words in reversed(piece.under) for year in reversed(_years(words))]
        behind = [*_years(text), self._before.get(piece.at, 0), *above, self._congress,
                  self._after.get(piece.at, 0)]  # fmt: skip
        told: list[str] = []

        def filled(found: re.Match[str]) -> str:
            year = next(filter(None, [*reversed(_years(text[: found.start()])), *behind]), 0)
            if not year:
                return found[0]
            year += self._past(found["said"], year)
            told.append(f"năm {year} của “{found['said']}”")
            return f"{found[0]}{'/' if found['slash'] == '/' else ' năm '}{year}"

        text = _NO_YEAR.sub(filled, text)
        return text, ", ".join(dict.fromkeys(told))

    def _past(self, said: str, year: int) -> bool:
        """Tell a day or month of a year that was over when the plan was issued."""
        numbers = re.findall(r"\d+", said)
        if not numbers or "quý" in said.casefold():
            return False
        return (year, int(numbers[-1])) < (self._issued.year, self._issued.month)


def _years(text: str) -> list[int]:
    """Return the years of the times that a text states, in order."""
    return [int(found[0][-4:]) for found in _DATED.finditer(_NOT_OURS.sub(" ", text))]
