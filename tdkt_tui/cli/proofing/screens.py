"""The lines of a proof sheet laid out: under whose pages they are on, each with its number and its clause."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from textwrap import shorten

from tdkt_tui.cli.confirming.brief import cut_same, in_figures
from tdkt_tui.cli.confirming.shown import quoted
from tdkt_tui.cli.confirming.talk import in_short
from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import one_line
from tdkt_tui.model.words import raised_first
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
"""Clauses that are told of one line; of more nobody looks each up, nor headings: "v" shows the passage."""
_COUNTED = re.compile(r"\(\d+ việc\)")
"""Duties of a body that are only counted."""
SETTLED = "Có … là lời đã xác nhận: chỉ xem ở trang của ai; v số: cả câu."
"""Told once, where the first such lines stand."""
_SHORT = 60
"""Signs of a heading that is told in capitals."""
_UNITS = 6
"""Units and kinds that a heading names; of more the first ones and the last one, and how many they are."""
_LONG = 4
"""Words of a level's name that is told whole; a longer one is told by the code that answers have for it."""
_CODES = re.compile(r"\bc\d+(?:(?:; c|\+)\d+)+\b")


class Heads:
    """How levels with long names are called above lines: by what one types for them, "c2", told below once a screen."""

    def __init__(self, plan: Plan) -> None:
        labels = [(level.label, f"c{at}") for at, level in enumerate(plan.level, 1)]
        self._codes = sorted((one for one in labels if len(one[0].split()) > _LONG), key=lambda one: -len(one[0]))
        self._names = {code: _first_words(label, [other for other, _ in labels]) for label, code in labels}

    def short(self, words: str) -> str:
        """Return words in which levels with long names are called by their codes: "c1+3 (trừ Mặt trận)"."""
        for label, code in self._codes:
            words = words.replace(label, code).replace(f"{label[:1].upper()}{label[1:]}", code)
        return _CODES.sub(lambda found: found[0].replace("; c", "+"), words)

    def legend(self, rows: Sequence[str]) -> str:
        """Return what the codes in some rows mean, "" for none: "c1 xã, phường …; c3 sở, ban …"."""
        runs = re.findall(r"(?<!\w)c\d+(?:\+\d+)*\b", " ".join(rows))
        used = sorted({int(one) for run in runs for one in re.findall(r"\d+", run)})
        return "; ".join(f"c{at} {self._names[f'c{at}']}" for at in used if f"c{at}" in self._names)


def _first_words(label: str, all_of: Sequence[str]) -> str:
    """Return as many first words of a level's name as no other level's has."""

    def without(words: str) -> list[str]:
        return re.sub(r"^(?:các|những)\s+", "", words, flags=re.IGNORECASE).split()

    words, others = without(label), [without(one) for one in all_of if one != label]
    most = next((at for at in range(2, len(words)) if all(one[:at] != words[:at] for one in others)), len(words))
    return label if most == len(words) else f"{' '.join(words[:most]).rstrip(',;')} …"


def in_order(lines: Iterable[Line]) -> list[Line]:
    """Return lines as they are asked: what no page has first, then what was not confirmed just so, then the rest."""
    return sorted(lines, key=lambda line: (bool(line.on), line.settled))


def screens(lines: Sequence[Line], height: int, heads: Heads | None = None) -> Iterator[Sequence[Line]]:
    """Yield as many lines at once as a screen of so many rows holds; at least one. heads: see ``laid``."""
    room = (height if height >= _LEAST else _USUAL) - _PROMPT
    screen: list[Line] = []
    for line in lines:
        if screen and len(list(laid(enumerate([*screen, line], 1), heads))) > room:
            yield screen
            screen = []
        screen.append(line)
    if screen:
        yield screen


def laid(lines: Iterable[tuple[int, Line]], heads: Heads | None = None) -> Iterator[str]:
    """Yield the rows of some lines by their numbers, those of the same units under one heading.

    A line of which no words are shown stands above under the same number: only whose it is now is told. heads: levels
    by their codes, which are told above then; without, by their names.
    """
    rows = [*_laid(lines, heads.short if heads else str)]
    if legend := heads.legend(rows) if heads else "":
        yield from wrapped(f"({legend})", "")
    yield from rows


def _laid(lines: Iterable[tuple[int, Line]], short: Callable[[str], str]) -> Iterator[str]:
    told: dict[str, int] = {}
    for whose, run in groupby(lines, key=lambda one: short(one[1].reach or one[1].whose)):
        parts = whose.split("; ")
        some = f"{'; '.join(parts[:3])}; … {parts[-1]} (cả thảy {len(parts)})" if len(parts) > _UNITS else whose
        coded = re.search(r"(?<!\w)c\d", some)
        capitals = len(some) < _SHORT and not coded
        yield from wrapped(some.upper() if capitals else f"{some if coded else raised_first(some)}:", "")
        for above, alike in groupby(run, key=lambda one: not one[1].shown and not one[1].doubts):
            several = list(alike)
            if above:
                yield f"{in_short(number for number, _ in several):>2}. (lời như trên)"
            for number, line in several if not above else ():
                more = f" – v {number}: xem" if _COUNTED.search(line.shown) else ""
                yield from wrapped(f"{number:2}. {_clause(line)}{_known(line) or '(lời như trên)'}{more}", "")
                for doubt in line.doubts:
                    yield from wrapped(f"! {in_figures(short(doubt))}", "  ")
                first = told.setdefault(line.unlike, number)
                yield from beside(line) if first == number or not line.unlike else quoted(f"(như dòng {first})")


def beside(line: Line) -> list[str]:
    """Return the rows of the original's words without what the line has of them; none for none."""
    told = in_figures(cut_same(one_line(line.unlike), line.words, _OTHERWISE))
    return quoted(shorten(told, _UNLIKE, placeholder=" …")) if told else []


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
    clauses = list(dict.fromkeys(one.clause for one in line.sources if one.clause[:1] not in ("", "“")))
    return f"[{', '.join(clauses)}] " if 0 < len(clauses) <= _CLAUSES else ""
