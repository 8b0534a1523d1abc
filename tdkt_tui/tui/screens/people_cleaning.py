"""What would be spelt otherwise in a list: each cell before and after, ticked or not, then changed as one step."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer

from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.messages import people as messages
from tdkt_tui.tui.shown.people_guide import CLEANING
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.told import Told
from tdkt_tui.tui.widgets.virtual_table import VirtualTable

if TYPE_CHECKING:
    from tdkt_tui.store.people import People
    from tdkt_tui.tui.shown.people_file import Held
    from tdkt_tui.workflow.people.cleaning import Cell

_FIXED = 3
"""Tick, number and column stay in place."""


class CleaningTable(VirtualTable):
    """One cell of the list a line."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("clean.tick", "screen.tick"), bound("clean.alike", "screen.alike")]


class PeopleCleaningScreen(Screen[None]):
    """All that is sure is ticked at first; nothing is changed before F4."""

    GUIDE: ClassVar[str] = CLEANING
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("clean.take", "take"),
        bound("clean.undo", "undo"),
        bound("screen.back", "back"),
    ]
    DEFAULT_CSS = """
    PeopleCleaningScreen #told { height: 3; padding: 0 1; border-top: solid $panel; }
    """

    def __init__(self, held: Held, people: People) -> None:
        super().__init__()
        self.held, self.people = held, people
        self.cells: tuple[Cell, ...] = ()
        self._kept_as_is, self._proposed = set[tuple[int, str, str]](), set[tuple[int, str, str]]()
        self._busy = True
        self._said = ""

    def compose(self) -> ComposeResult:
        """Yield the skeleton."""
        yield Headline("Danh sách đại biểu", "Sửa cách ghi")
        table = CleaningTable((), self.lines, fixed=_FIXED, id="cells")
        table.border_title = "Đang xem cách ghi của từng ô…"
        yield table
        yield Told(id="told")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Look once the skeleton stands."""
        self.query_one(CleaningTable).focus()
        self.call_after_refresh(self._look)

    @work(thread=True, group="clean", exclusive=True)
    def _look(self) -> None:
        from tdkt_tui.tui.shown.people_cleaning import found

        self.post_message(found(self.held))

    @on(messages.PeopleFailed)
    def _failed(self, message: messages.PeopleFailed) -> None:
        message.stop()
        self._busy = False
        self._tell(message.why)

    @on(messages.PeopleToClean)
    def _found(self, message: messages.PeopleToClean) -> None:
        from tdkt_tui.tui.shown.people_cleaning import columns, units_told

        message.stop()
        self._busy, self.cells = False, message.cells
        new = {_key(cell) for cell in self.cells if cell.guessed} - self._proposed  # as it is until somebody ticks it
        self._kept_as_is, self._proposed = self._kept_as_is | new, self._proposed | new
        table = self.query_one(CleaningTable)
        table.columns = columns(max((cell.place for cell in self.cells), default=1))
        table.empty = "Không còn ô nào phải sửa cách ghi."
        table.column = min(_FIXED, len(table.columns) - 1)
        table.show(len(self.cells), table.row)
        table.refresh()
        self._name_table()
        self._said = self._said or units_told(message.units)
        self._follow()

    def lines(self, first: int, last: int) -> list[Sequence[str]]:
        """Return the texts of some lines."""
        from tdkt_tui.tui.shown.people_cleaning import line_of

        return [line_of(cell, left=_key(cell) in self._kept_as_is) for cell in self.cells[first:last]]

    def action_tick(self) -> None:
        """Leave the cell under the cursor as it is, or change it after all; and go on to the next."""
        cell, table = self._here(), self.query_one(CleaningTable)
        if cell is not None:
            self._turn([cell], as_is=_key(cell) not in self._kept_as_is)
            table.go(table.row + 1)

    def action_alike(self) -> None:
        """Do the same with every cell of the same column that is changed for the same reasons."""
        here = self._here()
        if here is not None:
            alike = [cell for cell in self.cells if (cell.column, cell.why) == (here.column, here.why)]
            self._turn(alike, as_is=_key(here) not in self._kept_as_is)

    def _turn(self, cells: Sequence[Cell], *, as_is: bool) -> None:
        keys = set(map(_key, cells))
        self._kept_as_is = self._kept_as_is | keys if as_is else self._kept_as_is - keys
        table = self.query_one(CleaningTable)
        table.show(len(self.cells), table.row)
        self._name_table()

    async def action_take(self) -> None:
        """Change what is ticked."""
        from tdkt_tui.tui.shown.people_cleaning import cleaned

        wanted = self._wanted()
        if wanted:
            await self._do(lambda: cleaned(self.people, wanted))
        else:
            self._tell("Chưa chọn ô nào để sửa.")

    async def action_undo(self) -> None:
        """Take a step back."""
        from tdkt_tui.tui.shown.people import turned

        await self._do(lambda: turned(self.people, back=True))

    async def _do(self, act: Callable[[], str]) -> None:
        if self._busy:
            return
        self._busy = True
        self._tell(await asyncio.to_thread(act))
        self._look()

    @on(VirtualTable.Moved)
    def _moved(self) -> None:
        self._said = ""
        self._follow()

    def _follow(self) -> None:
        """Say all of the change under the cursor, unless something was said that has not been read yet."""
        from tdkt_tui.tui.shown.people_cleaning import told_of

        cell = self._here()
        self.query_one("#told", Told).tell(self._said or (told_of(cell) if cell is not None else ""), "$muted")

    def _name_table(self) -> None:
        from tdkt_tui.tui.shown.people_cleaning import heading

        wanted = self._wanted()
        self.query_one(CleaningTable).border_title = Content(heading(wanted, len(self.cells) - len(wanted)))

    def _wanted(self) -> list[Cell]:
        return [cell for cell in self.cells if _key(cell) not in self._kept_as_is]

    def _here(self) -> Cell | None:
        row = self.query_one(CleaningTable).row
        return self.cells[row] if 0 <= row < len(self.cells) else None

    def _tell(self, words: str) -> None:
        self._said = words
        self.query_one("#told", Told).tell(words, "$muted")

    def action_back(self) -> None:
        """Go back to the list."""
        self.dismiss(None)


def _key(cell: Cell) -> tuple[int, str, str]:
    return cell.row.id, cell.column, cell.after
