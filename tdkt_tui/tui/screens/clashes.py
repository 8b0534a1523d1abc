"""Two people changed the same fields: both values side by side, one of them to be chosen for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static
from textual.widgets.option_list import Option

from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.shown.clash_words import both_sides
from tdkt_tui.tui.widgets.listing import Listing

if TYPE_CHECKING:
    from tdkt_tui.store.workspace.merging import Clash


SAVED = "Người khác vừa lưu hồ sơ này. Những mục dưới đây cả hai cùng sửa: chọn một. Mục khác sẽ được gộp."
LEFT = "Bản nháp gõ dở, nhưng sau đó người khác đã lưu hồ sơ. Những mục dưới đây hai bên khác nhau: chọn một."


class ClashScreen(ModalScreen[dict[str, bool] | None]):
    """Enter turns a field from ours to theirs and back; saving takes what is chosen, Esc saves nothing.

    labels: field → its name in the form; a key that the form does not ask is shown as it stands in the file. told: what
    happened.
    """

    BINDINGS: ClassVar[list[BindingType]] = [bound("compose.save", "take"), bound("name.cancel", "cancel")]
    DEFAULT_CSS = """
    ClashScreen { align: center middle; }
    ClashScreen > Vertical { width: 90%; height: 80%; padding: 1 2; background: $surface; }
    ClashScreen Static { height: auto; }
    ClashScreen Listing { text-wrap: wrap; }
    """

    def __init__(self, clashes: Iterable[Clash], labels: Mapping[str, str], told: str = SAVED) -> None:
        super().__init__()
        self._labels, self._told = labels, told
        self.clashes = {clash.key: clash for clash in clashes}
        self.mine = dict.fromkeys(self.clashes, True)

    def compose(self) -> ComposeResult:
        """Yield what happened, and the fields."""
        with Vertical():
            yield Static(self._told, markup=False)
            yield Listing("Chọn từng mục", id="clashes")
            yield Static("Enter: đổi lựa chọn    F4: nhận như đã chọn    Esc: để sau", markup=False)

    def on_mount(self) -> None:
        """Show the fields, ours chosen at first."""
        listing = self.query_one(Listing)
        listing.set_options([Option(self._line(clash), id=key) for key, clash in self.clashes.items()])
        listing.highlight_first()
        listing.focus()

    def _line(self, clash: Clash) -> Content:
        ours, theirs = both_sides(clash)
        mine = self.mine[clash.key]
        return Content.assemble(
            (f"{self._labels.get(clash.key, clash.key)}\n", "bold"),
            (f"  [{'x' if mine else ' '}] của tôi: {ours}\n", "bold" if mine else "$muted"),
            (f"  [{' ' if mine else 'x'}] của người kia: {theirs}", "$muted" if mine else "bold"),
        )

    @on(Listing.OptionSelected)
    def _turn(self, message: Listing.OptionSelected) -> None:
        message.stop()
        key = message.option.id or ""
        self.mine[key] = not self.mine[key]
        self.query_one(Listing).replace_option_prompt(key, self._line(self.clashes[key]))

    def action_take(self) -> None:
        """Give the choices."""
        self.dismiss(self.mine)

    def action_cancel(self) -> None:
        """Give nothing: what was typed stays a draft."""
        self.dismiss(None)
