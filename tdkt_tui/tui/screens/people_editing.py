"""Typing into a cell of the list of people: read as a file is read, kept at once, never over another's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tdkt_tui.tui.widgets.cell_bar import CellBar
from tdkt_tui.tui.widgets.virtual_table import VirtualTable

from .people_parts import PeopleParts

if TYPE_CHECKING:
    from tdkt_tui.store.people import People, Row
    from tdkt_tui.tui.shown.people import Outcome

CELL = "cell"
"""The purpose of typing that makes a cell."""
_NEW = 0
"""The id of a person who is not in the list yet."""


class PeopleEditing(PeopleParts):
    """Every cell is kept by itself, in one commit. What is being typed is a draft within a second."""

    typed_column = ""
    _told_of = ""

    def action_edit(self) -> None:
        """Type into the cell under the cursor."""
        row, column = self.row_here(), self.column_here()
        if self.list_to_edit() is None or row is None:
            return
        if self.is_masked(column):
            self.query_one(CellBar).tell("Ô này đang che; bấm v để hiện rồi sửa.", "$text-warning")
            return
        self.begin(row, column, row.values.get(column, ""))

    def begin(self, row: Row, column: str, text: str) -> None:
        """Put a text into the line to be typed over; choices are told by their words."""
        from tdkt_tui.delegates.typed_cell import BIRTH_FORMS, CHOICES, in_words

        self.typed_over, self.typed_column, self._told_of = row, column, ""
        words = [f"{number}. {word}" for number, word in enumerate(CHOICES.get(column, ()), start=1)]
        told = f"Chọn: {'; '.join(words)} (gõ số hoặc chữ để thay). " if words else ""
        told += f"Ghi {BIRTH_FORMS}. " if column == "birth" else ""
        label = self.label(column) + (" (người mới)" if row.id == _NEW else "")
        self.query_one(CellBar).begin(
            CELL,
            label,
            in_words(column, text),
            f"{told}Enter: giữ, xuống dòng. Tab: giữ, sang ô sau. Esc: bỏ.",
            anew=bool(words) and text == row.values.get(column, ""),  # a draft that comes back is typed on
        )

    def action_add(self) -> None:
        """Ask for the name of a person who is to stand behind the one under the cursor."""
        from tdkt_tui.store.people import Row

        if self.list_to_edit() is not None:
            table = self.query_one(VirtualTable)
            table.go(table.row, 1)  # where the name stands: the next cells are filled in from there
            self.begin(Row(_NEW, 0, {}), "full_name", "")

    async def keep_cell(self, text: str, rows: int, columns: int) -> None:
        """Keep what was typed, and go on; what is not understood is told first."""
        from tdkt_tui.delegates.typed_cell import in_words, read_typed

        people, row, bar = self.list_to_edit(), self.typed_over, self.query_one(CellBar)
        if people is None or row is None:
            return
        if text == in_words(self.typed_column, row.values.get(self.typed_column, "")) and row.id != _NEW:
            self._leave(rows, columns)  # what was not touched is not judged
            return
        typed = read_typed(self.typed_column, text)
        if typed.doubt and (typed.refused or text != self._told_of):
            self._told_of = text
            again = "" if typed.refused else " Enter lần nữa để giữ như đã gõ."
            bar.tell(f"{typed.doubt}{again} Esc: bỏ.", "bold $text-error")
            return
        await self._put(people, row, typed.text, rows, columns)

    async def _put(self, people: People, row: Row, text: str, rows: int, columns: int) -> None:
        from tdkt_tui.tui.shown.people import add, change

        here = self.row_here()
        new = row.id == _NEW
        values = {**row.values, self.typed_column: text}
        column, after = self.typed_column, here.id if here else None
        outcome = await self.patiently(lambda: add(people, values, after) if new else change(people, row, column, text))
        if self.held is None:  # the screen was left meanwhile
            return
        if outcome.clash is not None:
            self._choose(people, row, text, outcome)
        elif outcome.row is None:
            self.query_one(CellBar).tell(f"Chưa giữ được: {outcome.why}", "bold $text-error")
        elif new:
            self.took_new(outcome.row)
            self._leave(0, columns)
        else:
            self.took(outcome.row)
            self._leave(rows, columns)

    def _choose(self, people: People, row: Row, text: str, outcome: Outcome) -> None:
        from .people_clash import PeopleClashScreen

        assert outcome.clash is not None
        theirs, column = outcome.clash.theirs, self.typed_column

        async def chosen(ours: bool | None) -> None:
            from tdkt_tui.store.people import Row

            if ours and theirs is None:
                await self._put(people, Row(_NEW, 0, row.values), text, 0, 0)
            elif ours and theirs is not None:
                await self._put(people, theirs, text, 0, 0)
            elif ours is False:
                self._stop()
                self.renew()

        shown = theirs.values[column] if theirs is not None else None
        self.app.push_screen(PeopleClashScreen(self.label(column), text, shown), chosen)

    def _leave(self, rows: int, columns: int) -> None:
        self._stop()
        self._step(rows, columns)

    def _step(self, rows: int, columns: int) -> None:
        table = self.query_one(VirtualTable)
        table.go(table.row + rows, table.column + columns)
        self.follow()
        if columns:
            self.action_edit()

    def drop_cell(self) -> None:
        """Forget what was typed."""
        self._stop()
        self.follow()

    def _stop(self) -> None:
        self.typed_over = None
        self.drop_draft()
        self.query_one(CellBar).end()
        self.set_focus(self.query_one(VirtualTable))
