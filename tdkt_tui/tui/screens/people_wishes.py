"""What the user asks of the view: a filter while typing, an order, sensitive columns, the next doubtful cell."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from textual import on, work
from textual.timer import Timer

from tdkt_tui.model.person import SENSITIVE
from tdkt_tui.tui.messages import people as messages
from tdkt_tui.tui.shown.people_columns import NUMBER
from tdkt_tui.tui.shown.people_view import View, Wish
from tdkt_tui.tui.widgets.cell_bar import CellBar
from tdkt_tui.tui.widgets.virtual_table import VirtualTable

from .people_looking import SORTING, PeopleLooking

FILTER = "filter"
"""The purpose of typing that picks rows."""
REST_SECONDS = 0.3
"""Filtering waits until the typing rests."""
_LONG = 5000
"""Rows from which sorting takes long enough to be told."""
CALM_SECONDS = 1.5
"""Looking for doubts waits until the list rests: it reads the whole of it."""

CHECKING = "Đang kiểm tra danh sách; xong thì tới ô phải xem đầu tiên. Đi ô khác thì thôi."


class PeopleWishes(PeopleLooking):
    """Each wish makes another view."""

    _rest: Timer | None = None
    _calm: Timer | None = None
    _asked: tuple[int, int, Wish] | None = None
    """Where somebody stood who asked for the next doubtful cell before it was known."""

    def begin_with(self, view: View) -> None:
        """Show the first view of a list; where somebody asked already, look for doubts at once."""
        super().begin_with(view)
        self.opening, self.looked = False, None
        if self._asked is not None:
            self._look_now()

    def want(self, **what: object) -> None:
        """Ask for a view that differs in this."""
        self.wish = replace(self.wish, **what)  # type: ignore[arg-type]
        self.renew()

    def action_filter(self) -> None:
        """Type what to look for."""
        told = (
            "Không cần dấu. Theo cột: “đơn vị: sở y tế”; nhiều điều kiện cách nhau bằng dấu ; Enter: xong. Esc: bỏ lọc."
        )
        self.query_one(CellBar).begin(FILTER, "Lọc", self.wish.text, told)

    def look_soon(self, text: str) -> None:
        """Look for a text when the typing rests."""
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(REST_SECONDS, lambda: self.look_for(text))

    def end_filter(self, text: str) -> None:
        """Look for a text, and go back to the table."""
        self.query_one(CellBar).end()
        self.set_focus(self.query_one(VirtualTable))
        self.look_for(text)
        self.follow()

    def look_for(self, text: str) -> None:
        """Show only who holds a text."""
        if self._rest is not None:
            self._rest.stop()
            self._rest = None
        if text.strip() != self.wish.text:
            self.want(text=text.strip())

    def action_sort(self) -> None:
        """Sort by the column under the cursor, then the other way, then as the list stands."""
        column = self.column_here()
        if column in ("", NUMBER):
            return
        if self.is_masked(column):
            self.say("Cột này đang che; bấm v để hiện rồi xếp.")
            return
        if self.wish.sort != column:
            self.want(sort=column, backwards=False)
        elif not self.wish.backwards:
            self.want(backwards=True)
        else:
            self.want(sort="", backwards=False)
        if self.view is not None and len(self.view.ids) > _LONG:
            self.say(SORTING)

    def action_reveal(self) -> None:
        """Show what the sensitive columns hold, or mask them again."""
        revealed = not self.wish.revealed
        sort = "" if self.wish.sort in SENSITIVE and not revealed else self.wish.sort
        self.query_one(VirtualTable).forget()
        self.want(revealed=revealed, sort=sort)
        if revealed:
            self._note_seen()

    @work(thread=True, group="note")
    def _note_seen(self) -> None:
        from tdkt_tui.tui.shown.people import seen

        if self.held is not None:
            seen(self.held)

    def look_for_doubts(self) -> None:
        """Look for what is doubtful, when the list rests; at once where somebody asked."""
        if self._calm is not None:
            self._calm.stop()
        if self._asked is None:
            self._calm = self.set_timer(CALM_SECONDS, self._look_for_doubts)
        else:
            self._look_for_doubts()

    @work(thread=True, group="doubt", exclusive=True)
    def _look_for_doubts(self) -> None:
        from tdkt_tui.tui.shown.people import doubted

        if self.held is not None:
            self.post_message(doubted(self.held))

    @on(messages.PeopleDoubted)
    def _doubted(self, message: messages.PeopleDoubted) -> None:
        if self.view is None or message.stamp != self.view.stamp:
            return
        self.looked = message.stamp
        if list(message.doubts) != list(self.doubts):
            self.doubts = message.doubts
            self.name_table()
            self.show_cell()
        asked, self._asked = self._asked, None
        if asked == self._stand() and not self.query_one(CellBar).purpose:
            self.follow()
            self.action_next_doubt()

    def _look_now(self) -> None:
        """Look for doubts without waiting, then go to the next from here."""
        self._asked = self._stand()
        if self._calm is not None:
            self._calm.stop()
        self._look_for_doubts()

    def _stand(self) -> tuple[int, int, Wish]:
        table = self.query_one(VirtualTable)
        return table.row, table.column, self.wish

    def action_next_doubt(self) -> None:
        """Go to the next doubtful cell of the list's order, around its end; where none is known yet, once it is."""
        if self.wish.text:
            self.say("Đang lọc; bấm Esc để hiện cả danh sách rồi tìm.")
            return
        if self.view is None or self.opening:
            self.say(CHECKING)
            self._asked = self._stand()
            return
        if self.looked != self.view.stamp:
            self.say(CHECKING)
            self._look_now()
            return
        if not self.doubts:
            self.say("Không có ô nào phải xem lại.")
            return
        table = self.query_one(VirtualTable)
        names = [column.id for column in table.columns]
        here = (self.view.order[table.row], table.column)
        cells = sorted((doubt.place, names.index(doubt.column)) for doubt in self.doubts)
        place, column = cells[bisect_right(cells, here) % len(cells)]
        row = self.view.row_of(self.view.ids[place])
        table.go(table.row if row is None else row, column)
