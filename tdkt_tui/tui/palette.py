"""The command palette: every action of where one stands, found with or without diacritics."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult, SystemCommand
from textual.command import CommandInput, CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.containers import Horizontal, Vertical
from textual.widgets import LoadingIndicator

from tdkt_tui.model.text import bare

from .widgets.typing_keys import TypingKeys


class Commands(Provider):
    """The application's commands in its own order."""

    async def discover(self) -> Hits:
        """Yield every command."""
        for command in self._all():
            yield DiscoveryHit(command.title, command.callback, help=command.help)

    async def search(self, query: str) -> Hits:
        """Yield the commands that hold every word of the query."""
        words = bare(query).split()
        found = [item for item in self._all() if all(word in bare(f"{item.title} {item.help}") for word in words)]
        for number, command in enumerate(found):
            yield Hit(1 - number / 100, command.title, command.callback, help=command.help)
        if not found:
            yield Hit(0.01, "Không có lệnh nào khớp", lambda: None)

    def _all(self) -> Iterator[SystemCommand]:
        yield from self.app.get_system_commands(self.screen)


class PaletteInput(TypingKeys, CommandInput):
    """The palette's line to type in; its cursor does not blink."""

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder, select_on_focus=False)
        self.cursor_blink = False


class Palette(CommandPalette):
    """Textual's palette with a Vietnamese line to type in, and in colours of ours: its own dim text cannot be read."""

    DEFAULT_CSS = """
    Palette > .command-palette--help-text { color: $muted; text-style: not bold; }
    Palette CommandList > .option-list--option-highlighted {
        background: $block-cursor-background; color: $block-cursor-foreground;
    }
    Palette PaletteInput > .input--placeholder { color: $foreground 75%; }
    """

    def compose(self) -> ComposeResult:
        """Yield the parts of Textual's palette, but for the input."""
        with Vertical(id="--container"):
            with Horizontal(id="--input"):
                yield PaletteInput("Tìm lệnh…")
            with Vertical(id="--results"):
                yield CommandList()
                yield LoadingIndicator()
