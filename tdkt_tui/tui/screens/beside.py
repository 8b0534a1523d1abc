"""The document beside the form, which follows what is typed once the typing rests."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import BindingType

from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.widgets.field_editor import FieldEditor
from tdkt_tui.tui.widgets.preview_pane import PreviewPane

from .filling import Filling

if TYPE_CHECKING:
    from tdkt_tui.workflow.composing.snapshot import Snapshot

LEAST, ROOMY = 110, 130
"""Columns of a window that can hold both, and of one that has room enough to show both unasked."""


class BesideForm(Filling):
    """Mixed in before a form's screen, which calls ``follow`` with what was checked; hidden, the pane costs nothing."""

    BESIDE: ClassVar[list[BindingType]] = [bound("compose.preview", "toggle_preview", show=False)]
    _asked: bool | None = None
    _followed: Snapshot | None = None

    def follow(self, snapshot: Snapshot) -> None:
        """Show the document of what stands in the form."""
        self._followed = snapshot
        if self.has_class("-beside"):
            self.query_one(PreviewPane).follow(snapshot.loaded)

    @on(FieldEditor.Begun)
    @on(events.DescendantFocus)
    def _seek(self) -> None:
        """Bring into sight where the value stands that one begins to change."""
        editor = self.query_one(FieldEditor)
        if self.has_class("-beside") and editor.row is not None and editor.has_focus_within:
            self.query_one(PreviewPane).seek(editor.row.value)

    def action_toggle_preview(self) -> None:
        """Show the document beside the form, or put it away."""
        if self.size.width < LEAST:
            self.say(f"Cửa sổ cần rộng từ {LEAST} cột để hiện văn bản bên cạnh; F8 mở văn bản ra cả màn hình.")
            return
        self._asked = not self.has_class("-beside")
        self._fit(self.size.width)

    def on_resize(self, event: events.Resize) -> None:
        """Put the pane away where the window became too narrow, and back where it has room again."""
        self._fit(event.size.width)

    def _fit(self, width: int) -> None:
        wanted = width >= ROOMY if self._asked is None else self._asked and width >= LEAST
        if wanted is not self.has_class("-beside"):
            self.set_class(wanted, "-beside")
            if wanted and self._followed is not None:
                self.query_one(PreviewPane).follow(self._followed.loaded)
