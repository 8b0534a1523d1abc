"""Of which facts a line is made, shown by its page: without such a fact the page says something else there.

What a line has in common with facts only makes one of them likely: a sentence in the plan's words may have more of it
than the table that it is printed from.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice
from typing import Any

from tdkt_tui.model.grouped import spread
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.original import Original

from .lines import Line
from .printed import Printed, bare_level, lines_without
from .sources import Source, Sources

_MOST = 12
"""Facts of which each is left out of a page; that takes a tenth of a second."""


def made_of(plan: Plan, original: Original, line: Line) -> tuple[Source, ...]:
    """Return the facts that a line is made of, the likely ones as they are where no page can show it.

    Two facts that say just the same on a page are both such: neither takes the line away. Raises TdktError of a
    template.
    """
    if not line.on or len(line.sources) > _MOST:
        return line.sources
    trial = _Trial(spread(plan), original, line)
    found: dict[str, Source] = {}
    for words, keys in line.pieces:
        likely = [source for source in line.sources if source.key in keys]
        found |= {source.key: source for source in trial.of(words, likely) or likely}
    return tuple(found.values())


class _Trial:
    """Pages of one line made without facts, each of them once."""

    def __init__(self, plan: Plan, original: Original, line: Line) -> None:
        self._plan, self._line = plan, line
        self._sources = Sources(plan, original)
        self._said: dict[tuple[str, str], Collection[str]] = {}

    def of(self, words: str, likely: list[Source]) -> list[Source]:
        """Return the facts that words are made of on one page of each level, the likely ones first; none for none."""
        pages = {page.unit.level.id: page for page in self._line.on if words in page.lines}
        found = {source.key: source for page in pages.values() for source in self._on(page, words, likely)}
        return list(found.values())

    def _on(self, page: Printed, words: str, likely: list[Source]) -> list[Source]:
        """Return those of the likely facts that words of a page are made of, else the first of all others."""
        mine = [source for source in likely if self._makes(source.key, words, page)]
        return mine or [*islice(self._others(words, page, {source.key for source in likely}), 1)]

    def _others(self, words: str, page: Printed, tried: Collection[str]) -> Iterator[Source]:
        ranked = self._sources.ranked(words, {page.unit.level.id})
        for key in islice((key for key in ranked if key not in tried), _MOST):
            if self._makes(key, words, page):
                yield self._sources.source(key, words)

    def _makes(self, key: str, words: str, page: Printed) -> bool:
        at = (key, page.unit.called)
        if at not in self._said:
            self._said[at] = lines_without(_without(self._plan, key), page)
        return words not in self._said[at]


def _without(plan: Plan, key: str) -> Plan:
    """Return a plan without a fact: "task.3", "budget"; a level keeps its name and its units."""
    table, _, number = key.partition(".")
    if not number:
        return plan.model_copy(update={table: Plan.model_fields[table].get_default(call_default_factory=True)})
    facts: list[Any] = list(getattr(plan, table))
    at = int(number) - 1
    facts[at : at + 1] = [bare_level(facts[at])] if table == "level" else []
    return plan.model_copy(update={table: facts})
