"""What stands on the terminal, cell by cell, so that only what became another is sent over the line.

Textual paints all of what was marked: a step in a list sent 2 to 6 kB, a screen that fills bit by bit itself each time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Protocol, runtime_checkable

from rich.cells import get_character_cell_size
from rich.console import Console
from rich.control import Control
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip

_GAP = 16
"""Cells that stand already are sent again where fewer of them lie between others: a move and its colours cost more."""


@runtime_checkable
class _Whole(Protocol):
    """Textual's update of all lines."""

    strips: Sequence[Iterable[Strip]]
    region: Region


@runtime_checkable
class _Parts(Protocol):
    """Textual's update of spans: pieces of each line by their first cell, where each ends, and (line, first, end)."""

    chops: Sequence[Mapping[int, Strip | None]]
    spans: Sequence[tuple[int, int, int]]
    chop_ends: Sequence[Sequence[int]]


class Standing:
    """Characters and looks of every cell; an empty character is one that nobody knows."""

    def __init__(self) -> None:
        self._characters: list[list[str]] = []
        self._looks: list[list[Style | None]] = []

    def forget(self, size: Size) -> None:
        """Know nothing of a terminal of that size."""
        self._characters = [[""] * size.width for _ in range(size.height)]
        self._looks = [[None] * size.width for _ in range(size.height)]

    def told(self, update: object, console: Console) -> str | None:
        """Return what must be sent for an update of Textual's, and take it as standing; None for another kind."""
        if not isinstance(update, (_Whole, _Parts)):
            return None
        sent = []
        for y, x, strip in _pieces(update):
            for first, end in self._changed(y, x, strip):
                sent += [Control.move_to(x + first, y).segment.text, strip.crop(first, end).render(console)]
        return "".join(sent)

    def _changed(self, y: int, x: int, strip: Strip) -> list[tuple[int, int]]:
        """Return the spans of a piece, from its own first cell, that are to be sent."""
        if not 0 <= y < len(self._characters):
            return [(0, strip.cell_length)]
        characters, looks = self._characters[y], self._looks[y]
        text = "".join(segment.text for segment in strip)
        end = x + len(text)
        if end > len(characters) or not _single(text):
            over = min(x + strip.cell_length, len(characters)) - x
            characters[x : x + over] = [""] * over
            return [(0, strip.cell_length)]
        new_looks = [look for segment in strip for look in [_look(segment.style)] * len(segment.text)]
        old, old_looks = characters[x:end], looks[x:end]
        characters[x:end], looks[x:end] = text, new_looks
        new = characters[x:end]
        if new == old and new_looks == old_looks:
            return []
        return _joined(at for at in range(len(new)) if new[at] != old[at] or new_looks[at] != old_looks[at])


def _joined(cells: Iterable[int]) -> list[tuple[int, int]]:
    """Join cells into spans (first, end) over small gaps."""
    spans: list[tuple[int, int]] = []
    for cell in cells:
        if spans and cell - spans[-1][1] < _GAP:
            spans[-1] = (spans[-1][0], cell + 1)
        else:
            spans.append((cell, cell + 1))
    return spans


def _pieces(update: _Whole | _Parts) -> Iterator[tuple[int, int, Strip]]:
    """Yield line, first cell and text of what Textual wants painted."""
    if isinstance(update, _Parts):
        for y, first, last in update.spans:
            for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
                if strip is not None and x < last and end > first:
                    yield y, x, strip.crop(0, min(end, last) - x)
        return
    for y, line in enumerate(update.strips, start=update.region.y):
        x = update.region.x
        for strip in line:
            yield y, x, strip
            x += strip.cell_length


@lru_cache(maxsize=4096)
def _look(style: Style | None) -> Style | None:
    """Return what of a style is seen: what a click on it means is not."""
    return style.clear_meta_and_links() if style is not None else None


@lru_cache(maxsize=4096)
def _single(text: str) -> bool:
    """Tell a text whose every character takes one cell."""
    return text.isascii() or all(get_character_cell_size(character) == 1 for character in text)
