"""A list that is looked at: its columns, and what becomes of its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Footer
from textual.widgets.option_list import Option

from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.messages import people as messages
from tdkt_tui.tui.widgets.headline import Headline
from tdkt_tui.tui.widgets.listing import Listing
from tdkt_tui.tui.widgets.progress_line import ProgressLine
from tdkt_tui.tui.widgets.told import Told

from .people_coming_read import ComingRead, Result

if TYPE_CHECKING:
    from tdkt_tui.delegates.seen_columns import ColumnSeen, TableSeen
    from tdkt_tui.tui.shown.people_file import Held
    from tdkt_tui.workflow.people.incoming import Incoming
    from tdkt_tui.workflow.people.reading import Source


class ColumnList(Listing):
    """One column a line."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("coming.column", "select")]


class ComingShown(ComingRead[Result]):
    """The half of the screen that shows."""

    DEFAULT_CSS = """
    ComingShown {
        #both { height: 1fr; }
        #columns { height: 1fr; }
        #outcome { height: 1fr; text-wrap: wrap; }
        ProgressLine { padding: 0 1; }
        #told { height: 2; padding: 0 1; }
        &.-wide #both { layout: horizontal; }
        &.-wide #columns { width: 3fr; }
        &.-wide #outcome { width: 2fr; margin-left: 1; }
    }
    """

    def __init__(self, held: Held, source: Source, before: Incoming | None = None) -> None:
        super().__init__(held, source)
        self.revealed = False
        self._before = before
        self._places: list[tuple[TableSeen, ColumnSeen | None]] = []

    def compose(self) -> ComposeResult:
        """Yield the skeleton."""
        yield Headline("Danh sách đại biểu", f"Nhập: {self.source.file.name}")
        with Vertical(id="both"):
            yield ColumnList("Đang đọc…", id="columns")
            yield Listing("Kết quả đọc", id="outcome")
        yield ProgressLine()
        yield Told(id="told")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Read once the skeleton stands."""
        self.query_one(ColumnList).focus()
        self.say("Esc: dừng đọc, không nhập gì.")
        self.call_after_refresh(lambda: self.look(self._before.said if self._before else None))

    @on(messages.PeopleLooked)
    def _show(self, message: messages.PeopleLooked) -> None:
        message.stop()
        if message.turn != self.turn:
            return
        self.busy, self.looked, self.said = False, message.incoming, message.incoming.said
        self.show_columns()
        self._show_outcome(message.incoming)

    def _show_outcome(self, incoming: Incoming) -> None:
        from tdkt_tui.tui.shown.people_coming_words import lost, outcome, sum_of
        from tdkt_tui.tui.shown.people_words import number

        listing, line = self.query_one("#outcome", Listing), self.query_one(ProgressLine)
        listing.set_options([Option(text) for text in outcome(incoming)])
        listing.highlight_first()
        if incoming.read is None:
            listing.border_title = "Chưa đọc được"
            line.say("Chưa đọc được ai.", "$text-warning")
            return
        many, there = number(len(incoming.read.people)), incoming.there
        listing.border_title = f"{many} người, {number(there)} người đã có" if there else f"F4 sẽ nhập {many} người"
        account = incoming.read.account
        line.say(sum_of(account), "$text-warning" if lost(account) or not account.balances else "$text-success")

    def show_columns(self) -> None:
        """List the columns of every table; the cursor stays in its place."""
        from tdkt_tui.tui.shown.people_coming_words import column_line, table_line

        tables = self.looked.seen if self.looked else ()
        listing = self.query_one(ColumnList)
        at = listing.highlighted
        self._places, options = [], []
        for table in tables:
            if not table.found:
                self._places.append((table, None))
                options.append(Option(table_line(table)))
            elif len(tables) > 1:
                self._places.append((table, None))
                options.append(listing.heading(table.name))
            for column in table.columns:
                self._places.append((table, column))
                options.append(Option(column_line(column, revealed=self.revealed)))
        listing.set_options(options or [listing.remark("Không có bảng nào.")])
        doubtful = sum(column.doubtful for table in tables for column in table.columns)
        known = " · hiểu như lần trước (b: bỏ)" if self.looked and self.looked.remembered else ""
        odd = f" · {doubtful} cột cần xem (!)" if doubtful else ""
        unread = sum(not table.named for table in tables)
        odd += f" · {unread} bảng chưa đọc" if unread else ""
        listing.border_title = f"{sum(len(table.columns) for table in tables)} cột{odd}{known}"
        if at is not None and at < len(options) and not options[at].disabled:
            listing.highlighted = at
        else:
            listing.highlight_first()
        self.tell_here()

    @on(ColumnList.OptionHighlighted, "#columns")
    def tell_here(self) -> None:
        """Say all of the column under the cursor."""
        from tdkt_tui.tui.shown.people_coming_words import column_told, table_line

        table, column = self.here()
        if column is not None:
            self.say(column_told(column, revealed=self.revealed))
        elif table is not None:
            self.say(table_line(table))

    def here(self) -> tuple[TableSeen | None, ColumnSeen | None]:
        """Return the table and the column under the cursor."""
        at = self.query_one(ColumnList).highlighted
        return self._places[at] if at is not None and at < len(self._places) else (None, None)
