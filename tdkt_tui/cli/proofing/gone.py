"""What a mend took away: a line that stands on a page no more is told, for nobody is asked about what is not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from textwrap import shorten
from types import MappingProxyType

from tdkt_tui.cli.confirming.talk import in_short
from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import joined, lowered_first
from tdkt_tui.workflow.proofing import Line, Part
from tdkt_tui.workflow.proofing.alike import units_without
from tdkt_tui.workflow.proofing.lines import Piece
from tdkt_tui.workflow.proofing.missed import MISSED
from tdkt_tui.workflow.proofing.nowhere import ANYWHERE, LACKING, NOWHERE, UNITS

_MOST, _WORDS = 6, 110
"""Lines that are told, and signs of each."""
_GONE = "Không còn in ở trang"
Lost = tuple[Line, str, list[str]]
"""A line, the words of it, and whose pages had these."""


def gone_lines(
    before: Sequence[Part], now: Sequence[Part], numbers: Mapping[str, int] = MappingProxyType({}), *, full: bool = True
) -> Iterator[str]:
    """Yield what pages had and have no more, by whose pages, but for what has other words of the same fact there now.

    What no page had leaves none. numbers: of words that stand above, which are told by them; full: with what to type.
    """
    gone = [(whose_pages(line, names), words) for line, words, names in lost(before, now)]
    yield from told(gone, numbers)
    if gone and full:
        yield "  (không định bỏ thì l: bỏ lần sửa vừa rồi)"


def added_lines(before: Sequence[Part], now: Sequence[Part], numbers: Mapping[str, int]) -> list[str]:
    """Return whose pages, by a unit's name, have a line by now that stands under the heading that it had.

    numbers: of words that stand above.
    """
    had = {(line.whose, line.words): line.at for part in before for line in part.lines}
    more = []
    for line, words, names in lost(now, before):
        at = had.get((line.whose, line.words), frozenset[str]())
        as_kind = tuple(f"{kind.casefold()} " for name in at for kind, coded, _ in [name.partition(" (")] if coded)
        units = [name for name in names if " (" not in name and not name.casefold().startswith(as_kind)]
        more += [(", ".join(units), words)] if at and units else []
    return [*told(more, numbers, "Nay in cả ở trang")]


def unchanged(plan: Plan, sheet: Sequence[Part], lines: Iterable[Line]) -> str:
    """Return that a mend of some lines changed none, and why: whose pages say nothing of what was given to them."""
    keys = {source.key for line in lines for source in line.sources}
    told = "Không dòng nào in khác đi"
    if without := units_without(plan, sheet, keys):
        return (f"{told}: trang {joined(without)} không in điều này (đã nói ở dòng khác, hay mẫu không có chỗ). Muốn in"
                " nguyên câu thì + rồi gõ vài chữ của câu.")  # fmt: skip
    return f"{told}: trang của những đơn vị ấy đã có điều này." if keys else f"{told}."


def lost(before: Sequence[Part], now: Sequence[Part]) -> list[Lost]:
    """Return what pages had and have no more: the line, its words, the pages that lost it."""
    old, new = list(_pieces(before)), list(_pieces(now))
    had, has = _places(old), _places(new)
    instead = {(key, name) for line, (words, keys) in new for name in line.at if (words, name) not in had
               for key in keys}  # fmt: skip
    return [(line, words, names) for line, (words, keys) in old if (names := sorted(
        name for name in line.at if (words, name) not in has and not any((key, name) in instead for key in keys)
    ))]  # fmt: skip


def told(
    gone: Sequence[tuple[str, str]], numbers: Mapping[str, int] = MappingProxyType({}), head: str = _GONE
) -> Iterator[str]:
    """Yield the rows on words that are gone, each with whose pages have it no more; or on others, by their head."""
    for whose, alike in groupby(gone[:_MOST], key=lambda one: one[0]):
        yield from wrapped(f"{head} {whose}:", "")
        above, others = _parted([words for _, words in alike], numbers)
        if above:
            yield f"  - dòng {in_short(above)}"
        for words in others:
            yield from wrapped(f"- {shorten(words, _WORDS, placeholder=' …')}", "  ")
    if more := gone[_MOST:]:
        yield f"  … và {len(more)} dòng nữa"


def _parted(told: Iterable[str], numbers: Mapping[str, int]) -> tuple[list[int], list[str]]:
    """Return the numbers of words that stand above, and the words of all others."""
    words = list(told)
    return [numbers[one] for one in words if one in numbers], [one for one in words if one not in numbers]


def _pieces(sheet: Sequence[Part]) -> Iterator[tuple[Line, Piece]]:
    lines = (
        line for part in sheet for line in part.lines if part.whose not in (NOWHERE, UNITS, LACKING, ANYWHERE, MISSED)
    )
    return ((line, piece) for line in lines for piece in line.pieces)


def _places(pieces: Iterable[tuple[Line, Piece]]) -> set[tuple[str, str]]:
    return {(words, name) for line, (words, _) in pieces for name in line.at}


def whose_pages(line: Line, names: Sequence[str]) -> str:
    """Return whose pages have it no more: the heading that it stood under, or some of those."""
    if len(names) == len(line.at):
        return lowered_first(line.whose) if line.whose.startswith("Mọi ") else line.whose
    kinds = [kind for name in names for kind, mark, _ in [name.partition(" (")] if mark]
    begin = tuple(f"{kind.casefold()} " for kind in kinds)
    # Of a kind that has it no more its units are told with it: "sở" says "Sở Y tế" too.
    units = [name for name in names if " (" not in name and not name.casefold().startswith(begin)]
    return ", ".join(dict.fromkeys([*kinds, *units]))
