"""The list of people: any number of rows in a table, filtered, sorted and changed where they stand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Footer

from tdkt_tui.model.person import SENSITIVE
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.messages import people as messages
from tdkt_tui.tui.shown.people_guide import THE_LIST
from tdkt_tui.tui.widgets.cell_bar import CellBar
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.virtual_table import VirtualTable

from .people_drafting import PeopleDrafting
from .people_taking import PeopleTaking
from .people_wishes import FILTER, PeopleWishes
from .people_working import WORKING, PeopleWorking

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing import Composing

POLL_SECONDS = 3.0
"""How often the list is asked whether another changed it; where nobody did, nothing is painted."""

_ON_THE_LIST = WORKING | {
    "edit", "filter", "sort", "add", "remove", "turn", "reveal", "next_doubt", "take_in", "take_first", "pairs",
    "clean",
}  # fmt: skip


_ON_SOMEBODY, _ON_NOBODY = {"edit", "filter"}, {"take_first"}
"""What a list with nobody in it does not offer, and what it alone offers in the footer."""


class PeopleScreen(PeopleWorking, PeopleWishes, PeopleTaking, PeopleDrafting):
    """The table above; the whole cell under the cursor, and the line to type in, below."""

    GUIDE: ClassVar[str] = THE_LIST
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("people.import", "take_first"),
        bound("people.edit", "edit"),
        bound("people.filter", "filter"),
        bound("people.sort", "sort", show=False),
        bound("people.add", "add"),
        bound("people.remove", "remove", show=False),
        bound("people.undo", "turn(True)"),
        bound("people.redo", "turn(False)", show=False),
        bound("people.reveal", "reveal", show=False),
        bound("people.finding", "next_doubt", show=False),
        bound("people.pairs", "pairs", show=False),
        bound("people.import", "take_in", show=False),
        bound("people.clean", "clean", show=False),
        bound("people.work", "work"),
        bound("people.mark", "mark", show=False),
        bound("people.next", "to_column(1)", show=False),
        bound("people.previous", "to_column(-1)", show=False),
        bound("screen.back", "back"),
    ]

    def __init__(self, source: str, composing: Composing | None = None) -> None:
        super().__init__()
        self.source = source if composing is None else str(composing.folder.path)

    def compose(self) -> ComposeResult:
        """Yield the skeleton."""
        yield Headline("Danh sách đại biểu", Path(self.source).name if Path(self.source).is_dir() else self.source)
        table = VirtualTable((), self.lines, fixed=2, id="people")
        table.border_title = "Đang đọc danh sách…"
        yield table
        yield CellBar(self)
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Open the list once the skeleton stands."""
        self.query_one(VirtualTable).focus()
        self.call_after_refresh(self.reopen)
        self.set_interval(POLL_SECONDS, self.look_again)

    def reopen(self, words: str = "") -> None:
        """Open the list from the beginning, and say something."""
        self._told, self.opening = words, True
        self._open()

    @work(thread=True, group="open", exclusive=True)
    def _open(self) -> None:
        from tdkt_tui.tui.shown.people import open_people

        self.post_message(open_people(self.source))

    @on(messages.PeopleOpened)
    def _opened(self, message: messages.PeopleOpened) -> None:
        self.close_list()
        self.held = message.held
        self.begin_with(message.view)
        if self._told or self.held.note:
            self.say(self._told or self.held.note)
        self.offer_draft()

    @on(messages.PeopleFailed)
    def _failed(self, message: messages.PeopleFailed) -> None:
        if message.closed:
            self.app.notify(message.why, severity="error", markup=False, timeout=15)
            self.dismiss()
        else:
            self.say(message.why)

    def is_masked(self, column: str) -> bool:
        """Tell a column whose texts are not shown."""
        return column in SENSITIVE and not self.wish.revealed

    def typed(self, purpose: str, text: str) -> None:
        """Take note of what is being typed."""
        if purpose == FILTER:
            self.look_soon(text)
        else:
            self.note_typing()

    async def kept(self, purpose: str, text: str, rows: int, columns: int) -> None:
        """Keep a cell, or the filter."""
        if purpose == FILTER:
            self.end_filter(text)
        else:
            await self.keep_cell(text, rows, columns)

    def dropped(self, purpose: str) -> None:
        """Forget what was typed."""
        if purpose == FILTER:
            self.end_filter("")
        else:
            self.drop_cell()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keep what acts on the list away from who is typing."""
        if action in (_ON_SOMEBODY if self.empty else _ON_NOBODY):
            return False
        return not (self.typing and action in _ON_THE_LIST) and super().check_action(action, parameters)

    @property
    def empty(self) -> bool:
        """Tell a list that was read and holds nobody."""
        return self.view is not None and not self.view.ids

    async def action_take_first(self) -> None:
        """Take a file in where there is nobody yet: the key is then in the footer."""
        await self.run_action("take_in")

    @property
    def typing(self) -> bool:
        """Tell whether something is being typed below the table."""
        return any(bar.purpose for bar in self.query(CellBar))

    @on(VirtualTable.Clicked)
    def _clicked(self) -> None:
        """Edit the cell that was clicked twice."""
        self.action_edit()

    def action_to_column(self, step: int) -> None:
        """Go to a column beside."""
        self.query_one(VirtualTable).action_move(0, step)

    def action_back(self) -> None:
        """Show everybody again where a filter hides some, else go back."""
        if self.wish.text:
            self.look_for("")
        else:
            self.end()
            self.dismiss()

    def close_list(self) -> None:
        """Give back what the list holds open."""
        if self.held is not None:
            self.held.people.close()
            self.held = None

    def end(self) -> None:
        """Make safe what is being typed, whatever ends the screen."""
        self.end_typing()
        self.close_list()
