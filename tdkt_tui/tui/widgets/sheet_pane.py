"""What would be written as lines of text, under what is to be said of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.content import Content

from tdkt_tui.model.cells import fitted, width
from tdkt_tui.model.text import clean
from tdkt_tui.tui.keymap import bound

from .outcome import finding_entries
from .page import Entry, Page, facts

if TYPE_CHECKING:
    from tdkt_tui.model.finding import Finding

Lay = Callable[[int], Sequence[str]]
"""From the cells of a line to lines."""


class SheetPane(Page):
    """A sheet is laid out for the pane's width: rows that a terminal breaks cannot be read. One with more columns than
    have room is moved sideways. sheet_first: what would be made stands above what is said of it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("table.left", "aside(-12)", show=False),
        bound("table.right", "aside(12)", show=False),
    ]
    DEFAULT_CSS = """
    SheetPane { min-height: 4; }
    """

    def __init__(self) -> None:
        super().__init__("Xem trước", id="outcome")
        self._lay: Lay | None = None
        self._laid: tuple[Lay, int, Sequence[str]] | None = None
        self._left = 0
        self.sheet_first = self._above = False

    def show_looked(self, head: str, words: Sequence[str], findings: Sequence[Finding], lay: Lay | None) -> None:
        """Show what would be made."""
        self._lay, self._left, self._above = lay, 0, self.sheet_first
        self.put([*_said(head, "bold", words), *finding_entries(findings)])

    def show_made(self, head: str, path: str, words: Sequence[str], findings: Sequence[Finding]) -> None:
        """Show where something was written, whole; what was looked at stays below."""
        self._above = False
        where = facts([("Đường dẫn", path)])
        self.put([Entry(head, "bold $text-success"), *where, *_said("", "", words), *finding_entries(findings)])

    def show_refused(self, head: str, words: Sequence[str], findings: Sequence[Finding]) -> None:
        """Show why nothing was written."""
        self._lay = None
        self.put([*_said(head, "bold $text-error", words), *finding_entries(findings)])

    def all_lines(self) -> list[Content]:
        """Return the sentences, then the lines of the sheet."""
        said = super().all_lines()
        cells = self.content_size.width
        sheet = [Content(fitted(line[self._left :], cells).rstrip()) for line in self._sheet()]
        first, then = (sheet, said) if self._above else (said, sheet)
        return [*first, *([Content("")] if first and then else []), *then]

    def action_aside(self, cells: int) -> None:
        """Move a sheet that is wider than the pane."""
        longest = max(map(width, self._sheet()), default=0)
        self._left = max(0, min(self._left + cells, longest - self.content_size.width))
        self.refresh()

    def _sheet(self) -> Sequence[str]:
        cells = self.content_size.width
        if self._lay is None or cells <= 0:
            return []
        if self._laid is None or self._laid[0] is not self._lay or self._laid[1] != cells:
            # What another program wrote into the list may hold what a terminal obeys.
            self._laid = self._lay, cells, [clean(line) for line in self._lay(cells)]
        return self._laid[2]

    def help_words(self) -> str:
        """Say what the page is for."""
        return "Xem trước; ↓ ↑ PgDn PgUp cuộn, ← → sang các cột khác. Ghi xong thì nêu tệp ở đâu, hoặc vì sao chưa ghi."


def _said(head: str, style: str, words: Sequence[str]) -> list[Entry]:
    return [*([Entry(head, style)] if head else []), *(Entry(text, "$muted") for text in words)]
