"""The lines of a proof sheet laid out: under whose pages they are on, each with its number and its clause."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from textwrap import shorten

from tdkt_tui.cli.confirming.brief import cut_same, in_figures
from tdkt_tui.cli.confirming.shown import quoted
from tdkt_tui.cli.confirming.talk import in_short
from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.text import one_line
from tdkt_tui.workflow.proofing import Line
from tdkt_tui.workflow.proofing.loose import marked
from tdkt_tui.workflow.proofing.missed import MISSED

_PROMPT = 3
"""Rows for the question, and for what was answered before."""
_LEAST = 8
"""A terminal of fewer rows, and a pipe, have a screen of the usual height all the same."""
_USUAL = 24
_OTHERWISE = (6, 2, 2)
"""Words in a row that a line has too are cut, first and last ones that stay: what is unlike is read."""
_UNLIKE = 160
"""Signs of the original's words: as much as one knows the sentence by."""
_CLAUSES = 4
"""Clauses that are told of one line; of more nobody looks each up."""
_COUNTED = re.compile(r"\(\d+ việc\)")
"""Duties of a body that are only counted."""
_HEADING = 3
SETTLED = "Có … là lời đã xác nhận: chỉ xem ở trang của ai; v số: cả câu."
"""Told once, where the first such lines stand."""
_SHORT = 60
"""Signs of a heading that is told in capitals."""


def in_order(lines: Iterable[Line]) -> list[Line]:
    """Return lines as they are asked: what no page has first, then what was not confirmed just so, then the rest."""
    return sorted(lines, key=lambda line: (bool(line.on), line.settled))


def screens(lines: Sequence[Line], height: int) -> Iterator[Sequence[Line]]:
    """Yield as many lines at once as a screen of so many rows holds; at least one."""
    room = (height if height >= _LEAST else _USUAL) - _PROMPT
    screen: list[Line] = []
    for line in lines:
        if screen and len(list(laid(enumerate([*screen, line], 1)))) > room:
            yield screen
            screen = []
        screen.append(line)
    if screen:
        yield screen


def laid(lines: Iterable[tuple[int, Line]]) -> Iterator[str]:
    """Yield the rows of some lines by their numbers, those of the same units under one heading.

    A line of which no words are shown stands above under the same number: only whose it is now is told.
    """
    told: dict[str, int] = {}
    for whose, run in groupby(lines, key=lambda one: one[1].whose):
        yield from wrapped(whose.upper() if len(whose) < _SHORT else f"{whose[:1].upper()}{whose[1:]}:", "")
        for above, some in groupby(run, key=lambda one: not one[1].shown and not one[1].doubts):
            several = list(some)
            if above:
                yield f"{in_short(number for number, _ in several):>2}. (lời như trên)"
            for number, line in several if not above else ():
                more = f" – v {number}: xem" if _COUNTED.search(line.shown) else ""
                yield from wrapped(f"{number:2}. {_clause(line)}{_known(line) or '(lời như trên)'}{more}", "")
                for doubt in line.doubts:
                    yield from wrapped(f"! {in_figures(doubt)}", "  ")
                first = told.setdefault(line.unlike, number)
                yield from beside(line) if first == number or not line.unlike else quoted(f"(như dòng {first})")


def beside(line: Line) -> list[str]:
    """Return the rows of the original's words without what the line has of them; none for none."""
    told = in_figures(cut_same(one_line(line.unlike), line.words, _OTHERWISE))
    return quoted(shorten(told, _UNLIKE, placeholder=" …")) if told else []


def _short(clause: str) -> str:
    """Return a clause; of one without a number, which is its heading, the first words."""
    words = clause.split()
    return f"{' '.join(words[:_HEADING])} …" if clause.startswith("“") and len(words) > _HEADING + 1 else clause


def _known(line: Line) -> str:
    """Return a line as far as one knows it: the midst of what the original has just so was read beside it before."""
    passages = dict.fromkeys(one.passage.text for one in line.sources if one.passage)
    said = one_line(line.shown)
    if line.whose == MISSED:
        return in_figures(said)
    return marked(in_figures(cut_same(said, " ".join(passages)) if passages else said), line.loose)


def _clause(line: Line) -> str:
    if line.settled:
        return ""
    clauses = list(dict.fromkeys(_short(one.clause) for one in line.sources if one.clause))
    return f"[{', '.join(clauses)}] " if 0 < len(clauses) <= _CLAUSES else ""
