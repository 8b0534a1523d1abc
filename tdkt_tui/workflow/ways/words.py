"""The words around each number and day of a text that tell how it binds: "phấn đấu đạt 30%", "60 đến 80 đại biểu"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from tdkt_tui.workflow.reading_plan.bounds import LEAST, MOST
from tdkt_tui.workflow.reading_plan.figures import Figure, figures_at


class Way(Enum):
    """How a number binds, or a day; a number without any is just so many."""

    LEAST = "ít nhất"
    MOST = "không quá"
    BELOW = "dưới"
    ABOVE = "trên"
    ABOUT = "khoảng"
    STRIVE = "phấn đấu"
    BEFORE = "trước"
    BY = "chậm nhất"
    SINCE = "từ"


Ways = frozenset[Way]
_FEW = r"(?:\s+[^\W\d]+){0,3}\s*$"
"""As many words may stand between the word and its number: "ít nhất phải có 02"."""
_NUMBERS = (
    (Way.LEAST, re.compile(rf"{LEAST}{_FEW}")),
    (Way.MOST, re.compile(rf"{MOST}{_FEW}|\bđến\s*$", re.IGNORECASE)),
    (Way.BELOW, re.compile(r"(?<!không )\bdưới\s*$", re.IGNORECASE)),
    (Way.ABOVE, re.compile(r"\b(?:trên|hơn)\s*$", re.IGNORECASE)),
    (Way.LEAST, re.compile(r"\btừ\s*$", re.IGNORECASE)),
    (Way.ABOUT, re.compile(rf"\b(?:khoảng|xấp xỉ|chừng|ước(?: tính)?|dự kiến){_FEW}", re.IGNORECASE)),
)
_DAYS = (
    (Way.BEFORE, re.compile(r"\btrước(?:\s+(?:ngày|thời điểm))?\s*$", re.IGNORECASE)),
    (Way.BY, re.compile(r"\b(?:chậm|muộn) nhất(?:\s+[^\W\d]+){0,5}\s*$"
                        r"|\b(?:không (?:quá|muộn hơn|chậm hơn)|(?:đến|tới)(?:\s+hết)?|hết)(?:\s+ngày)?\s*$",
                        re.IGNORECASE)),
    (Way.SINCE, re.compile(r"\b(?:từ|sau)(?:\s+ngày)?\s*$", re.IGNORECASE)),
    (Way.ABOUT, re.compile(rf"(?<!trong )\bkhoảng{_FEW}|\bdự kiến{_FEW}", re.IGNORECASE)),
)  # fmt: skip
_BEHIND = (
    (Way.LEAST, re.compile(r"(?:\s+[^\W\d]+){0,4}\s+trở lên\b")),
    (Way.MOST, re.compile(r"(?:\s+[^\W\d]+){0,4}\s+trở xuống\b")),
    (Way.ABOUT, re.compile(r"(?:\s+[^\W\d]+){0,3}\s*[(,]\s*dự kiến\b(?!\s+(?:\S+\s+){0,3}\S*\d)")),
)
_STRIVE = re.compile(r"\bphấn đấu\b(?!\s+(?:thực hiện|hoàn thành)\b)", re.IGNORECASE)
_ENDS = re.compile(r"[.;|]\s|\|")
_RANGE = re.compile(r"(?:\s+(?:đại biểu|người|trang|phút|ngày|%))?\s*(?:-|–|\bđến\b)\s*(?:ngày\s+)?")
_LIST = re.compile(r"[^.;:|()\d]{0,40}(?:,|\bvà\b|\bhoặc\b)[^.;:|()\d]{0,24}")
"""Between two numbers of which the words before the first may be those of the second: "không quá 05 tập thể, 10"."""
_CONTEXT = ("year", "rough")
_DATED = ("day", "month", "quarter")
_LEAD = re.compile(r"(?:\S+\s+){0,6}\S*$")
_TAIL = re.compile(r"(?:\s+(?!đến\b|và\b|hoặc\b|trong\b|có\b|không\b|ở\b|tại\b|do\b)[^\W\d]+){0,4}")
_SHOWN = 14
"""Words of a sentence that tell whose a number is."""


@dataclass(frozen=True, slots=True)
class Told:
    """A figure where it stands. ways: the sets of words that may be meant; said: it with the words around it.

    before: its sentence as far as it; number: its own words, with the few behind it;
    behind: what follows.
    """

    figure: Figure
    ways: tuple[Ways, ...]
    said: str
    before: str = ""
    number: str = ""
    behind: str = ""

    def sentence(self) -> str:
        """Return the end of its sentence as far as it, with the words behind it."""
        words = self.before.split()
        return " ".join(["…"] * (len(words) > _SHOWN) + [*words[-_SHOWN:], self.number])


def told_in(text: str) -> Iterator[Told]:
    """Yield each number and day of a text with how it binds."""
    found = [one for one in figures_at(text) if one[0][0] not in _CONTEXT]
    before: tuple[Way, ...] = ()
    for at, (figure, start, end) in enumerate(found):
        last = found[at - 1][2] if at else 0
        gap = text[last:start]
        piece = _ENDS.split(gap)[-1]
        mine = frozenset(_ways(figure, piece, text[end:], strives=_strives(text[:start])))
        if figure[0] == "bound":
            mine |= {Way.MOST} if "không quá" in str(figure[1]) else {Way.LEAST}
        first, later = (Way.SINCE, Way.BY) if figure[0] in _DATED else (Way.LEAST, Way.MOST)
        if at and _RANGE.fullmatch(gap):
            mine = (mine - {first}) | {later}
        if at + 1 < len(found) and _RANGE.fullmatch(text[end : found[at + 1][1]]):
            mine |= {first}
        other = frozenset(before) if at and not mine - {Way.STRIVE} and _LIST.fullmatch(gap) else mine
        sentence = _ENDS.split(text[:start])[-1]
        number = f"{text[start:end]}{tail[0] if (tail := _TAIL.match(text, end)) else ''}"
        yield Told(
            figure, tuple(dict.fromkeys((mine, other))), _said(piece, sentence, number), sentence, number, text[end:]
        )
        before = tuple(mine or other)


def _ways(figure: Figure, piece: str, behind: str, *, strives: bool) -> Iterator[Way]:
    words = _DAYS if figure[0] in _DATED else _NUMBERS
    yield from (way for way, pattern in words if pattern.search(piece))
    yield from (way for way, pattern in _BEHIND if pattern.match(behind))
    if strives and figure[0] not in _DATED:
        yield Way.STRIVE


def _strives(before: str) -> bool:
    """Tell whether the sentence so far, or the part of it behind a semicolon, only strives for what it says."""
    return _STRIVE.search(_ENDS.split(before)[-1]) is not None


def _said(piece: str, sentence: str, number: str) -> str:
    """Return a figure with the few words before and behind it, and what is striven for farther off."""
    lead = _LEAD.search(piece)
    words = f"{lead[0] if lead else ''}{number}"
    far = "phấn đấu … " if _STRIVE.search(sentence) and not _STRIVE.search(words) else ""
    return " ".join(f"{far}{words}".split()).strip(" ,:")
