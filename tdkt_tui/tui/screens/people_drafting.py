"""What is being typed into a cell, safe within a second, and offered again after a session that ended early."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from textual.timer import Timer

from tdkt_tui.model.fault import TdktError
from tdkt_tui.tui.widgets.cell_bar import CellBar

from .people_editing import CELL, PeopleEditing

if TYPE_CHECKING:
    from tdkt_tui.workflow.people.typed import TypedCells

REST_SECONDS = 0.3
"""From a first letter to the draft that holds it, and all that came meanwhile."""


class PeopleDrafting(PeopleEditing):
    """Keeps the text of one cell while it is typed."""

    _cells: TypedCells | None = None
    _pause: Timer | None = None

    def offer_draft(self) -> None:
        """Put the text of a session that broke off back into its cell; Enter keeps it, Esc forgets it."""
        from tdkt_tui.store.people import Row
        from tdkt_tui.workflow.people.typed import TypedCells

        if self.held is None or self.held.editable is None or self.held.path is None:
            return
        self._cells = TypedCells(self.held.path.parent)
        try:
            left = self._cells.left()
        except TdktError:  # a folder that cannot be written to has no drafts to keep either
            return
        if left is None:
            return
        row = Row(0, 0, {}) if not left.person else self.go_to(left.person, left.column)
        if row is None:
            self.say("Lần trước gõ dở một ô, nhưng người khác đã bỏ dòng đó khỏi danh sách.")
            self.drop_draft()
            return
        self.begin(row, left.column, left.text)
        self.say("Đã lấy lại nội dung gõ dở của lần trước. Enter: giữ. Esc: bỏ.")

    def note_typing(self) -> None:
        """Write the draft soon."""
        if self._pause is None:
            self._pause = self.set_timer(REST_SECONDS, self.keep_draft)

    def keep_draft(self) -> None:
        """Write what is being typed."""
        from tdkt_tui.workflow.people.typed import TypedCell

        self._stop_pause()
        bar = self.query_one(CellBar)
        if self._cells is None or bar.purpose != CELL or self.typed_over is None:
            return
        try:
            self._cells.keep(TypedCell(self.typed_over.id, self.typed_column, bar.text))
        except TdktError as fault:
            self.say(f"Chưa giữ được bản nháp: {fault}")

    def drop_draft(self) -> None:
        """Forget what was typed: it is kept, or given up."""
        self._stop_pause()
        if self._cells is not None:
            with suppress(TdktError):  # it is offered once more, no more than that
                self._cells.drop()

    def end_typing(self) -> None:
        """Leave the draft of what is being typed to the next session."""
        self.keep_draft()
        if self._cells is not None:
            self._cells.leave()

    def _stop_pause(self) -> None:
        if self._pause is not None:
            self._pause.stop()
            self._pause = None
