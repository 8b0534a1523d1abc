"""Looking at a list: which rows are shown and in which order, what is masked, what is doubtful."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on, work
from textual.content import Content

from tdkt_tui.model.fault import TdktError
from tdkt_tui.tui.messages import people as messages
from tdkt_tui.tui.shown.people_columns import FIXED, table_columns
from tdkt_tui.tui.shown.people_view import View, Wish
from tdkt_tui.tui.shown.people_words import heading
from tdkt_tui.tui.widgets.virtual_table import VirtualTable

from .people_cursor import PeopleCursor

if TYPE_CHECKING:
    from tdkt_tui.store.people import Row


SORTING = "Đang xếp…"


class PeopleLooking(PeopleCursor):
    """The half of the screen that shows. Views are worked out in a thread; one that came too late is dropped."""

    _then: Callable[[], None] | None = None

    def begin_with(self, view: View) -> None:
        """Show the first view of a list."""
        assert self.held is not None
        table = self.query_one(VirtualTable)
        table.columns, table.fixed = table_columns(self.held.people.columns, len(view.ids)), FIXED
        table.column, table.left, table.empty = 1, FIXED, self.held.note
        self.rows_seen, self.doubts, self.wish = {}, (), view.wish
        self._show(view)
        table.refresh()
        self.look_for_doubts()

    def took(self, row: Row) -> None:
        """Show a row as it was kept, and look how the list stands: others may have changed it too."""
        self.rows_seen[row.id], self.looked = row, None
        self._stood_in_thread()

    def took_new(self, row: Row) -> None:
        """Show a new person behind the one under the cursor, and go there: at once, for the next keys are for them."""
        if self.view is not None:
            self.looked = None
            here = self.query_one(VirtualTable).row if self.view.order else None
            self._show(self.view.with_added(row.id, here), row.id)
            self._stood_in_thread()

    def renew(self, then: Callable[[], None] | None = None) -> None:
        """Read anew which rows there are, and do something then."""
        self._then = then
        self._make(self.wish)

    def look_again(self) -> None:
        """Show what others changed since; nothing is painted where nobody did."""
        if self.held is None or self.view is None or self.writing:
            return
        try:
            moved = self.held.people.stamp() != self.view.stamp
        except TdktError:  # told when the user next asks for something
            return
        if moved:
            self._make(self.wish)

    @work(thread=True, group="view", exclusive=True)
    def _make(self, wish: Wish) -> None:
        from tdkt_tui.tui.shown.people import viewed

        if self.held is not None:
            self.post_message(viewed(self.held, wish))

    @work(thread=True, group="stood", exclusive=True)
    def _stood_in_thread(self) -> None:
        from tdkt_tui.tui.shown.people import stood

        if self.held is not None:
            self.post_message(stood(self.held))

    @on(messages.PeopleStood)
    def _stood(self, message: messages.PeopleStood) -> None:
        if self.view is None:
            return
        if message.ids == self.view.ids:
            self._show(replace(self.view, stamp=message.stamp))
            self.look_for_doubts()
        else:
            self._make(self.wish)

    @on(messages.PeopleViewed)
    def _viewed(self, message: messages.PeopleViewed) -> None:
        if message.view.wish != self.wish:
            return
        changed = self.view is None or message.view.stamp != self.view.stamp
        self._show(message.view)
        then, self._then = self._then, None
        if self.said == SORTING:
            self.follow()
        if then is not None:
            then()
        if changed:
            self.look_for_doubts()

    def _show(self, view: View, goal: int | None = None) -> None:
        """Show a view; the cursor stays on its person, or goes to another."""
        table, person = self.query_one(VirtualTable), self.person_here() if goal is None else goal
        row = view.row_of(person) if person is not None else 0
        if row is None:
            row = table.row if self.view is not None and view.wish == self.view.wish else 0
        turned = (self.view is not None and not self.view.ids) != (not view.ids)
        self.view = view
        if turned:
            self.refresh_bindings()  # the footer of a list with nobody in it is another
        table.mark({view.wish.sort: " ↓" if view.wish.backwards else " ↑"} if view.wish.sort else {})
        table.show(len(view.order), row)
        self.name_table()
        self.show_cell()

    def name_table(self) -> None:
        """Say over the table what it shows."""
        table = self.query_one(VirtualTable)
        there = len(self.marked & frozenset(self.view.ids)) if self.marked and self.view is not None else 0
        title = Content(heading(self.view, self.doubts, there)) if self.view is not None else Content("")
        if table.border_title != title.markup:
            table.border_title = title

    def look_for_doubts(self) -> None:
        """Look for what is doubtful, when the list rests."""
        raise NotImplementedError
