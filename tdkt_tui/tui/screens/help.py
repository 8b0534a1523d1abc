"""F1: what this place is for, and its keys."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Footer, Static

from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.widgets.facts import Facts


class HelpScreen(ModalScreen[None]):
    """Text and keys of the screen below."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("help.close", "dismiss")]
    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;
        & > VerticalScroll {
            width: 72; max-width: 95%; height: auto; max-height: 90%; padding: 1 2; background: $panel;
            scrollbar-size-vertical: 1;
        }
        & Static { height: auto; margin-bottom: 1; }
        & .title { text-style: bold; color: $primary; }
    }
    """

    def __init__(self, guide: str, keys: list[tuple[str, str]], here: str = "") -> None:
        """Show the guide of a screen, what is said of the part in use (here), and the keys."""
        super().__init__()
        self._here = here
        self._guide = guide
        self._keys = keys

    def compose(self) -> ComposeResult:
        """Yield the text and the table of keys."""
        with VerticalScroll():
            yield Static("Trợ giúp", classes="title", markup=False)
            if self._here:
                yield Static("Ô đang đứng", classes="title", markup=False)
                yield Static(self._here, markup=False)
                yield Static("Màn hình này", classes="title", markup=False)
            yield Static(self._guide, markup=False)
            yield Facts()
            yield Static("Esc để đóng", markup=False)
        yield Footer(show_command_palette=False, compact=True)  # else that of the screen below is seen

    def on_mount(self) -> None:
        """Fill the table of keys."""
        self.query_one(Facts).show(self._keys)
