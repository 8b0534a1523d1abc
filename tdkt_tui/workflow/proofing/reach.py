"""Whose pages a line is on, in words: all units, a level, some kinds of it, a unit by its name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tdkt_tui.model.words import joined

from .printed import Printed

EVERYBODY = "Mọi đơn vị"


def whose(at: Sequence[Printed], pages: Sequence[Printed]) -> str:
    """Return whose pages a line is on. pages: those of all units that were tried.

    A unit with a name of its own is told only where no sort of units has the line: what it has otherwise is told so.
    """
    sorts = [page for page in pages if not page.unit.name]
    mine = [page for page in at if not page.unit.name]
    if not mine:
        return "; ".join(page.unit.name for page in at)
    if len(mine) == len(sorts):
        return EVERYBODY
    others, some = _levels([page for page in sorts if page not in mine], sorts), _levels(mine, sorts)
    # Of several that are left out a person would have to work out who remains.
    return f"{EVERYBODY}, trừ {others}" if "; " in some and "; " not in others else some


def _levels(mine: Sequence[Printed], sorts: Sequence[Printed]) -> str:
    codes = dict.fromkeys(page.unit.level.id for page in sorts)
    return "; ".join(words for code in codes for words in _of_level(code, mine, sorts))


def _of_level(code: str, mine: Sequence[Printed], sorts: Sequence[Printed]) -> Iterator[str]:
    level = [page for page in sorts if page.unit.level.id == code]
    some, others = _kinds(page for page in level if page in mine), _kinds(page for page in level if page not in mine)
    label = level[0].unit.level.label
    all_but = f"{label} (trừ {joined(others)})" if others else label
    named, rest = len(joined(some).split()), len(all_but.split())
    if some and others and (2 * named <= rest or (len(others) >= len(some) and named <= rest)):
        yield joined(some)
    elif some:
        yield all_but


def _kinds(pages: Iterable[Printed]) -> list[str]:
    return list(dict.fromkeys(kind for page in pages for kind in page.kinds))
