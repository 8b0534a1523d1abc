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
_OPEN, _CLOSE = "«", "»"
LEGEND = f"{_OPEN}…{_CLOSE}: ngày, mức chỉ có trong lời: không vào lịch, không được soát; + để ghi thành bảng."
"""What the marks mean, for a person."""


class Loose:
    """What of one plan's lines stands in words alone."""

    def __init__(self, plan: Plan) -> None:
        self._numbers = [*numbers_of(plan)]
        self._sent = frozenset(("count", float(number)) for quota in plan.quota for number in quota.numbers().values())

    def of(self, line: Line) -> frozenset[Figure]:
        """Return the figures of a line that are in no key of its clauses."""
        clauses = {source.clause for source in line.sources if source.clause}
        if not clauses:
            return frozenset()
        worded = all(source.key.startswith(_WORDS) for source in line.sources)
        typed = {figure for one in self._numbers if _near(one, clauses) for figure in one.figures} | self._sent
        return frozenset(figure for figure in _bound(line.words, worded=worded) if not holds(typed, figure))


def marked(text: str, loose: Collection[Figure]) -> str:
    """Return a text in which such figures stand between marks."""
    for figure, start, end in reversed([*figures_at(text)]):
        if figure in loose:
            text = f"{text[:start]}{_OPEN}{text[start:end]}{_CLOSE}{text[end:]}"
    return text


def _near(number: Number, clauses: Collection[str]) -> bool:
    return any(f"{number.clause}.".startswith(f"{one}.") or f"{one}.".startswith(f"{number.clause}.")
               for one in clauses)  # fmt: skip


def _bound(text: str, *, worded: bool) -> Iterator[Figure]:
    for told in told_in(text):
        ways = {way for one in told.ways for way in one}
        until = told.figure[0] == "day" and ways & _DEADLINE and _UNTIL.search(told.before)
        if until or (worded and told.figure[0] in ("percent", "count") and ways & _BOUND):
            yield told.figure
