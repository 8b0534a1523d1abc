"""Days and bounds that a line has in words alone: no key of a table holds them, so nothing reckons with them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.plugin_waved import holds
from tdkt_tui.workflow.reading_plan.figures import Figure, figures_at
from tdkt_tui.workflow.ways.facts import Number, numbers_of
from tdkt_tui.workflow.ways.words import Way, told_in

from .lines import Line

_DEADLINE, _BOUND = {Way.BEFORE, Way.BY}, {Way.LEAST, Way.MOST, Way.STRIVE, Way.ABOUT}
_WORDS = ("provision.", "aim.", "criterion.")
"""Tables of sentences: of other facts a number in words is of what they say, "báo cáo không quá 10 trang"."""
_UNTIL = re.compile(r"\b(?:trước|đến|tới|nhất|quá|hơn|hết)(?:\s+(?:hết|ngày|là|vào))*\s*$")
"""A stretch of years that is remembered ends by no such word: "(1945 - 2025)"."""
_MEETS = r"(?:ngày|khi)\s+(?:tổ chức|họp|khai mạc|tiến hành|diễn ra|kết thúc|bế mạc|hội nghị|đại hội)"
_ITS_DAY = re.compile(rf"\b(?:trước|sau|kể từ)\s+{_MEETS}[^.;,\d]{{0,40}}$", re.IGNORECASE)
_FROM_ITS_DAY = re.compile(rf"\s+(?:làm việc\s+)?(?:trước|sau|kể từ)\s+{_MEETS}", re.IGNORECASE)
"""A day that is counted from the unit's own meeting: "15 ngày trước khi tổ chức", "trước ngày tổ chức 15 ngày"."""
_OPEN, _CLOSE = "«", "»"
LEGEND = f"{_OPEN}…{_CLOSE}: ngày, mức chỉ có trong lời: không vào lịch, không được soát; + để ghi thành bảng."
"""What the marks mean, for a person."""


class Loose:
    """What of one plan's lines stands in words alone."""

    def __init__(self, plan: Plan) -> None:
        self._numbers = [*numbers_of(plan)]
        self._counted = {days for one in plan.reporting for days in (one.days_after, one.working_days_after) if days}
        self._sent = frozenset(("count", float(number)) for quota in plan.quota for number in quota.numbers().values())

    def of(self, line: Line) -> frozenset[Figure]:
        """Return the figures of a line that are in no key of its clauses."""
        clauses = {source.clause for source in line.sources if source.clause}
        if not clauses:
            return frozenset()
        worded = all(source.key.startswith(_WORDS) for source in line.sources)
        typed = {figure for one in self._numbers if _near(one, clauses) for figure in one.figures} | self._sent
        found = {figure for figure in _bound(line.words, worded=worded) if not holds(typed, figure)}
        return frozenset(found | {*_counted_days(line.words, self._counted)})


def marked(text: str, loose: Collection[Figure]) -> str:
    """Return a text in which such figures stand between marks."""
    for figure, start, end in reversed([*figures_at(text)]):
        if figure in loose:
            text = f"{text[:start]}{_OPEN}{text[start:end]}{_CLOSE}{text[end:]}"
    return text


def _counted_days(text: str, held: Collection[int]) -> Iterator[Figure]:
    """Yield days that are counted from the unit's own meeting and that no report's table has."""
    for figure, start, end in figures_at(text):
        days = re.search(r"\d+", text[start:end]) if figure[0] in ("length", "bound") else None
        if days and int(days[0]) not in held and (_ITS_DAY.search(text[:start]) or _FROM_ITS_DAY.match(text, end)):
            yield figure


def _near(number: Number, clauses: Collection[str]) -> bool:
    return any(f"{number.clause}.".startswith(f"{one}.") or f"{one}.".startswith(f"{number.clause}.")
               for one in clauses)  # fmt: skip


def _bound(text: str, *, worded: bool) -> Iterator[Figure]:
    for told in told_in(text):
        ways = {way for one in told.ways for way in one}
        until = told.figure[0] == "day" and ways & _DEADLINE and _UNTIL.search(told.before)
        if until or (worded and told.figure[0] in ("percent", "count") and ways & _BOUND):
            yield told.figure
