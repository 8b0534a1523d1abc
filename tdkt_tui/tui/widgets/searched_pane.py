"""Keys that go through the document on a paper: to words, to missing values, to where a value stands."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.containers import Vertical

from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.preview_places import places_of

from .searched_paper import SearchedPaper

_SOUGHT_WORDS, _SOUGHT_LETTERS = 6, 4
"""Of a long value only the beginning is looked for; a shorter one, a number say, would be found anywhere."""


class SearchedPane(Vertical):
    """The part of a pane around a ``SearchedPaper`` that moves it; remark: what the last step has to say."""

    SEARCHES: ClassVar[list[BindingType]] = [
        bound("preview.find", "find"),
        bound("preview.find-next", "find_next", show=False),
        bound("preview.gap-next", "gap(1)"),
        bound("preview.gap-previous", "gap(-1)", show=False),
    ]
    remark = ""

    def tell(self) -> None:
        """Show the remark, and where the paper stands."""
        raise NotImplementedError

    def seek(self, value: str) -> None:
        """Bring into sight the first place where a value of the profile stands as it was typed, if any does."""
        begin = " ".join(value.split()[:_SOUGHT_WORDS])
        paper = self.query_one(SearchedPaper)
        if len(begin) >= _SOUGHT_LETTERS and (places := places_of(paper.lines, begin)):
            paper.show_line(places[0][0])
            self.tell()

    def action_gap(self, step: int) -> None:
        """Go to the next missing value, or the one before; around the ends."""
        self._say(self.query_one(SearchedPaper).next_gap(step))

    def action_find(self) -> None:
        """Ask for words and go to the first place below that holds them."""
        from tdkt_tui.tui.screens.ask_name import AskScreen

        paper = self.query_one(SearchedPaper)

        def asked(words: str | None) -> None:
            if words:
                self._say(paper.find(words))

        self.app.push_screen(AskScreen("Tìm trong văn bản", "Gõ có dấu hoặc không dấu", paper.words), asked)

    def action_find_next(self) -> None:
        """Go to the next place that holds the words last asked for."""
        paper = self.query_one(SearchedPaper)
        if paper.words:
            self._say(paper.find_next())
        else:
            self.action_find()

    def _say(self, text: str) -> None:
        self.remark = text
        self.tell()
