"""What the halves of the screen of people ask of each other: where the cursor stands, and to show what changed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from textual.screen import Screen

from tdkt_tui.tui.widgets.cell_bar import CellBar

if TYPE_CHECKING:
    from tdkt_tui.store.people import People, Row
    from tdkt_tui.tui.shown.people_file import Held

Found = TypeVar("Found")
PATIENCE_SECONDS = 0.4
"""A change that waits longer for another's writing is told to wait."""


class PeopleParts(Screen[None]):
    """One list under one cursor."""

    held: Held | None = None
    writing = False
    """A change is on its way, perhaps waiting for another's: the list's connection is not free."""
    opening = True
    """The list is being opened, for the first time or anew: what is shown may be past already."""
    said = ""
    typed_over: Row | None = None
    """The row whose cell is being typed, as it was read."""

    def row_here(self) -> Row | None:
        """Return the person under the cursor."""
        raise NotImplementedError

    def column_here(self) -> str:
        """Return the column under the cursor."""
        raise NotImplementedError

    def go_to(self, person: int, column: str) -> Row | None:
        """Put the cursor on a person's cell; return the person, None where the view has them not."""
        raise NotImplementedError

    def label(self, column: str) -> str:
        """Return what a column is called."""
        raise NotImplementedError

    def is_masked(self, column: str) -> bool:
        """Tell a column whose texts are not shown."""
        raise NotImplementedError

    def took(self, row: Row) -> None:
        """Show a row as it was kept."""
        raise NotImplementedError

    def took_new(self, row: Row) -> None:
        """Show a new person behind the one under the cursor, and go there."""
        raise NotImplementedError

    def renew(self, then: Callable[[], None] | None = None) -> None:
        """Read anew which rows there are, and do something then."""
        raise NotImplementedError

    def follow(self) -> None:
        """Show the cell under the cursor below the table."""
        raise NotImplementedError

    def drop_draft(self) -> None:
        """Forget what was typed: it is kept, or given up."""
        raise NotImplementedError

    def reopen(self, words: str = "") -> None:
        """Open the list from the beginning, and say something."""
        raise NotImplementedError

    async def patiently(self, change: Callable[[], Found]) -> Found:
        """Make a change in a thread: where another holds the list this is said, and keys wait for their turn."""
        self.writing = True
        try:
            task = asyncio.create_task(asyncio.to_thread(change))
            done, _ = await asyncio.wait({task}, timeout=PATIENCE_SECONDS)
            if not done:
                self.say("Người khác đang ghi vào danh sách; đang đợi để ghi. Phím gõ tiếp vẫn được nhận.")
            return await task
        finally:
            self.writing = False

    def list_to_edit(self) -> People | None:
        """Return the list where it can be changed; say why where not."""
        people = self.held.editable if self.held else None
        if people is None and self.held is not None:
            self.say(self.held.note)
        return people

    def say(self, words: str) -> None:
        """Say something below the table, until the cursor moves."""
        self.said = words
        self.query_one(CellBar).tell(words, "$text-warning")
