"""Two people changed the same fields: both values side by side, one of them to be chosen for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Sides:
    """What happened, and what the two versions are called. chosen: ours at first; None where each is to be chosen."""

    told: str
    ours: str = "của tôi"
    theirs: str = "của người kia"
    chosen: bool | None = True


SAVED = Sides("Người khác vừa lưu hồ sơ này. Những mục dưới đây cả hai cùng sửa: chọn một. Mục khác sẽ được gộp.")


def left(at: str) -> Sides:
    """Return the sides of a draft that was left over and what was saved after it, perhaps by the same user elsewhere.

    The older text is never chosen by itself, nor is it given up by itself. at: when it was typed last.
    """
    when = f" (gõ lần cuối {at})" if at else ""
    return Sides(
        f"Bản nháp gõ dở{when} chưa lưu; sau đó hồ sơ đã được lưu lại, từ cửa sổ khác hay bởi người khác. Hai "
        "bản khác nhau ở những mục dưới đây: chọn từng mục.",
        "bản nháp cũ",
        "bản đã lưu sau đó",
        None,
    )


class ClashScreen(ModalScreen[dict[str, bool] | None]):
    """Enter turns a field from ours to theirs and back; saving takes what is chosen, Esc saves nothing.

    labels: field → its name in the form; a key that the form does not ask is shown as it stands in the file.
    """

    BINDINGS: ClassVar[list[BindingType]] = [bound("compose.save", "take"), bound("name.cancel", "cancel")]
    DEFAULT_CSS = """
    ClashScreen { align: center middle; }
    ClashScreen > Vertical { width: 90%; height: 80%; padding: 1 2; background: $surface; }
    ClashScreen Static { height: auto; }
    ClashScreen Listing { text-wrap: wrap; }
    """

    def __init__(self, clashes: Iterable[Clash], labels: Mapping[str, str], sides: Sides = SAVED) -> None:
        super().__init__()
        self._labels, self._sides = labels, sides
        self.clashes = {clash.key: clash for clash in clashes}
        self.mine: dict[str, bool | None] = dict.fromkeys(self.clashes, sides.chosen)

    def compose(self) -> ComposeResult:
        """Yield what happened, and the fields."""
        with Vertical():
            yield Static(self._sides.told, markup=False)
            yield Listing("Chọn từng mục", id="clashes")
            yield Static("Enter: đổi lựa chọn    F4: nhận như đã chọn    Esc: để sau", markup=False, id="keys")

    def on_mount(self) -> None:
        """Show the fields."""
        listing = self.query_one(Listing)
        listing.set_options([Option(self._line(clash), id=key) for key, clash in self.clashes.items()])
        listing.highlight_first()
        listing.focus()

    def _line(self, clash: Clash) -> Content:
        ours, theirs = both_sides(clash)
        mine, sides = self.mine[clash.key], self._sides
        return Content.assemble(
            (f"{self._labels.get(clash.key, clash.key)}\n", "bold"),
            (f"  [{'x' if mine else ' '}] {sides.ours}: {ours}\n", "$muted" if mine is False else "bold"),
            (f"  [{'x' if mine is False else ' '}] {sides.theirs}: {theirs}", "$muted" if mine else "bold"),
        )

    @on(Listing.OptionSelected)
    def _turn(self, message: Listing.OptionSelected) -> None:
        message.stop()
        key = message.option.id or ""
        self.mine[key] = self.mine[key] is False  # of two that nobody has chosen yet, what is saved comes first
        self.query_one(Listing).replace_option_prompt(key, self._line(self.clashes[key]))

    def action_take(self) -> None:
        """Give the choices, once there is one for each field."""
        chosen = {key: mine for key, mine in self.mine.items() if mine is not None}
        if open_ := len(self.mine) - len(chosen):
            self.query_one("#keys", Static).update(f"Còn {open_} mục chưa chọn: Enter ở từng mục. Esc: để sau.")
            return
        self.dismiss(chosen)

    def action_cancel(self) -> None:
        """Give nothing: what was typed stays a draft."""
        self.dismiss(None)
