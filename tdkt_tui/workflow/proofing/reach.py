"""Whose pages a line is on, in words: all units, a level, some kinds of it, a unit by its name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tdkt_tui.model.words import joined

from .printed import Printed

EVERYBODY = "Mọi đơn vị"


def whose(at: Sequence[Printed], pages: Sequence[Printed]) -> str:
    """Return whose pages a line is on. pages: those of all units that were tried."""
    if len(at) == len(pages):
        return EVERYBODY
    codes = dict.fromkeys(page.unit.level.id for page in pages)
    return "; ".join(words for code in codes for words in _of_level(code, at, pages))


def _of_level(code: str, at: Sequence[Printed], pages: Sequence[Printed]) -> Iterator[str]:
    sorts = [page for page in pages if page.unit.level.id == code and not page.unit.name]
    units = [page for page in pages if page.unit.level.id == code and page.unit.name]
    mine = [page for page in sorts if page in at]
    if not mine:
        yield from (page.unit.name for page in units if page in at)
        return
    some, others = _kinds(mine), _kinds(page for page in sorts if page not in at)
    without = [page.unit.name for page in units if page not in at]
    if others and len(others) < len(some):
        without = [*others, *without]
    words = joined(some) if others and len(others) >= len(some) else mine[0].unit.level.label
    yield f"{words} (trừ {joined(without)})" if without else words


def _kinds(pages: Iterable[Printed]) -> list[str]:
    return list(dict.fromkeys(kind for page in pages for kind in page.kinds))
