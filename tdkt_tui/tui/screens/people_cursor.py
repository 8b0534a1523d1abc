"""Where the cursor of a list of people stands, and what is shown of its cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual import on

from tdkt_tui.model.fault import TdktError
from tdkt_tui.tui.shown.people_columns import cell_text, label_of
from tdkt_tui.tui.shown.people_view import View, Wish
from tdkt_tui.tui.shown.people_words import told_of
from tdkt_tui.tui.widgets.cell_bar import CellBar
from tdkt_tui.tui.widgets.virtual_table import VirtualTable

from .people_parts import PeopleParts

if TYPE_CHECKING:
    from tdkt_tui.delegates.held import Doubt
    from tdkt_tui.store.people import Row


class PeopleCursor(PeopleParts):
    """What is seen now: a wish, the view that answers it, and the rows that the table asked for last."""

    wish = Wish()
    view: View | None = None
    doubts: Sequence[Doubt] = ()
    looked: int | None = None
    """The stamp of the list whose doubts are known."""
    rows_seen: dict[int, Row]
    marked: frozenset[int] = frozenset()
    """The ids of those whom something is to be done with."""

    def lines(self, first: int, last: int) -> list[Sequence[str]]:
        """Return the texts of some lines of the view."""
        if self.view is None or self.held is None:
            return []
        places = self.view.order[first:last]
        ids = [self.view.ids[place] for place in places]
        try:
            found = {row.id: row for row in self.held.people.rows(ids)}
        except TdktError as fault:
            self.call_after_refresh(self.say, str(fault))
            return []
        self.rows_seen = found
        return [
            (str(place + 1), *self._texts(found[person])) if person in found else ()
            for place, person in zip(places, ids, strict=True)
        ]

    def _texts(self, row: Row) -> Iterator[str]:
        assert self.held is not None
        for name in self.held.people.columns:
            text = cell_text(name, row.values, revealed=self.wish.revealed)
            yield f"* {text}" if name == "full_name" and row.id in self.marked else text

    def row_here(self) -> Row | None:
        """Return the person under the cursor."""
        person, table = self.person_here(), self.query_one(VirtualTable)
        if person is None:
            return None
        table.line(table.row)  # which asks for the row where it was not painted yet
        return self.rows_seen.get(person)

    def column_here(self) -> str:
        """Return the column under the cursor."""
        table = self.query_one(VirtualTable)
        return table.columns[table.column].id if table.columns else ""

    def go_to(self, person: int, column: str) -> Row | None:
        """Put the cursor on a person's cell; return the person, None where the view has them not."""
        table = self.query_one(VirtualTable)
        row = self.view.row_of(person) if self.view is not None else None
        names = [item.id for item in table.columns]
        if row is None or column not in names:
            return None
        table.go(row, names.index(column))
        return self.row_here()

    def label(self, column: str) -> str:
        """Return what a column is called."""
        return label_of(column)

    def person_here(self) -> int | None:
        """Return the id of the person under the cursor."""
        row = self.query_one(VirtualTable).row
        if self.view is None or not 0 <= row < len(self.view.order):
            return None
        return self.view.ids[self.view.order[row]]

    @on(VirtualTable.Moved)
    def follow(self) -> None:
        """Show the cell under the cursor below the table, and no longer what was said before."""
        self.said = ""
        self.show_cell()

    def show_cell(self) -> None:
        """Show the cell under the cursor as it is now."""
        bar = self.query_one(CellBar)
        if bar.purpose or self.view is None:
            return
        row, column = self.row_here(), self.column_here()
        if row is None:
            bar.view("", "", self.held.note if self.held and not self.view.ids else "Không có ai khớp.")
            return
        place = self.view.order[self.query_one(VirtualTable).row]
        here = [doubt for doubt in self.doubts if doubt.place == place and doubt.column == column]
        told, style = told_of(column, here, masked=self.is_masked(column))
        bar.view(label_of(column), cell_text(column, row.values, revealed=self.wish.revealed), told, style)
        if self.said:
            self.say(self.said)
