"""Two people changed one cell, or one took away the row: both versions side by side, one of them to be chosen."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static
from textual.widgets.option_list import Option

from tdkt_tui.model.text import one_line
from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.widgets.listing import Listing


class PeopleClashScreen(ModalScreen[bool | None]):
    """Gives True for ours, False for theirs, None where the user goes on typing.

    theirs: None where the other took the row away.
    """

    BINDINGS: ClassVar[list[BindingType]] = [bound("name.cancel", "cancel")]
    DEFAULT_CSS = """
    PeopleClashScreen { align: center middle; }
    PeopleClashScreen > Vertical { width: 90%; height: 14; padding: 1 2; background: $surface; }
    PeopleClashScreen Static { height: auto; }
    """

    def __init__(self, label: str, ours: str, theirs: str | None) -> None:
        super().__init__()
        self._label, self._ours, self._theirs = label, ours, theirs

    def compose(self) -> ComposeResult:
        """Yield what happened, and the two ways on."""
        gone = self._theirs is None
        what = "bỏ dòng này khỏi danh sách" if gone else "sửa ô này"
        with Vertical():
            yield Static(f"Người khác vừa {what} trong lúc bạn gõ. Chọn bản giữ lại:", markup=False)
            yield Listing(self._label, id="versions")
            yield Static("↑ ↓: chọn    Enter: giữ bản này    Esc: về gõ tiếp", markup=False)

    def on_mount(self) -> None:
        """Show both, theirs under the cursor: it stands already."""
        gone = self._theirs is None
        ours = "của tôi, thêm lại dòng: " if gone else "của tôi: "
        theirs = "của người kia: " if not gone else "của người kia: dòng đã bỏ"
        listing = self.query_one(Listing)
        listing.set_options([
            Option(Content.assemble((theirs, "bold"), "" if gone else _shown(self._theirs)), id="theirs"),
            Option(Content.assemble((ours, "bold"), _shown(self._ours)), id="ours"),
        ])  # fmt: skip
        listing.highlight_first()
        listing.focus()

    @on(Listing.OptionSelected)
    def _chosen(self, message: Listing.OptionSelected) -> None:
        message.stop()
        self.dismiss(message.option.id == "ours")

    def action_cancel(self) -> None:
        """Choose nothing."""
        self.dismiss(None)


def _shown(text: str | None) -> str:
    return one_line(text or "") or "(bỏ trống)"
