"""Going through a document by words and by what it lacks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tdkt_tui.tui.shown.preview_places import after, gaps_of, places_of

from .paper import Paper

if TYPE_CHECKING:
    from tdkt_tui.compliance.as_text import Line


class SearchedPaper(Paper):
    """words: those last looked for; they stay underlined wherever they stand, in the next document too."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self._found: list[tuple[int, int, int]] = []
        self._place = -1  # which of them the paper stands at
        self._gap = -1  # and which missing value

    def put(self, lines: Sequence[Line], *, top: int | None = None) -> None:
        """Show lines in place of what was shown; what is looked for is underlined in them too."""
        super().put(lines, top=top)
        if top is not None:
            self._gap = -1
        self._search()

    def find(self, words: str) -> str:
        """Look for words from the first line in sight on; return what to tell."""
        self.words = words
        self._search()
        place = after([line for line, *_ in self._found], self.top - 1)
        return self._go(place)

    def find_next(self) -> str:
        """Go to the next place; return what to tell."""
        return self._go((self._place + 1) % len(self._found) if self._found else None)

    def next_gap(self, step: int) -> str:
        """Go to the next missing value, or the one before; around the ends; return what to tell."""
        gaps = gaps_of(self.lines)
        if not gaps:
            return "Văn bản này không còn chỗ thiếu nào."
        self._gap = (self._gap + step if self._gap >= 0 or step > 0 else -1) % len(gaps)
        line = gaps[self._gap][0]
        self._underline([*self._found, gaps[self._gap]])
        self.show_line(line)
        return f"Chỗ thiếu {self._gap + 1}/{len(gaps)} (gạch chân), ở dòng {line + 1}."

    def _search(self) -> None:
        self._found = places_of(self.lines, self.words) if self.words else []
        self._place = -1
        self._underline(self._found)

    def _underline(self, places: Sequence[tuple[int, int, int]]) -> None:
        marked: dict[int, list[tuple[int, int]]] = {}
        for line, first, last in places:
            marked.setdefault(line, []).append((first, last))
        self.mark(marked)

    def _go(self, place: int | None) -> str:
        if place is None:
            return f"Văn bản này không có “{self.words}”."
        self._place = place
        line = self._found[place][0]
        self.show_line(line)
        return f"“{self.words}”: chỗ {place + 1}/{len(self._found)}, dòng {line + 1}; Enter: chỗ kế tiếp."
