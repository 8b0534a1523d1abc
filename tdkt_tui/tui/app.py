"""The application: keys that hold everywhere, colours, help, commands, and a quiet way to fail."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.command import CommandPalette, Provider
from textual.messages import InBandWindowResize
from textual.screen import Screen

from .crash import told
from .keymap import KEYS, bound
from .palette import Commands, Palette
from .screens.build import BuildScreen
from .screens.help import HelpScreen
from .screens.home import HomeScreen
from .themes import THEMES


class TdktApp(App[None], inherit_bindings=False):
    """Opens on the home screen. ``crash`` holds the sentence to tell when something unexpected ended it."""

    TITLE = "tdkt"
    ENABLE_COMMAND_PALETTE = False
    """Textual's own binding has an English name; ours opens the same palette."""
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {Commands}
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - textual declares it on instances
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("app.help", "help"),
        bound("app.palette", "palette"),
        bound("app.theme", "next_theme", show=False),
        bound("app.quit", "leave"),
        bound("app.quit-anywhere", "leave", show=False, priority=True),
        bound("app.interrupt", "interrupt", show=False),
    ]

    def __init__(self, workspace: Path | None = None) -> None:
        super().__init__()
        self.workspace = workspace
        self.crash = ""
        self.animation_level = "none"
        for theme, _ in THEMES.values():
            self.register_theme(theme)
        self.theme = next(iter(THEMES))

    def get_default_screen(self) -> Screen[None]:
        """Return the home screen."""
        return HomeScreen(self.workspace)

    def _on_in_band_window_resize(self, message: InBandWindowResize) -> None:
        """Keep smooth scrolling off: over SSH every byte shows."""
        message.prevent_default()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Yield the actions of where the user stands, then the themes."""
        for active in screen.active_bindings.values():
            name = active.binding.id or ""
            if name in KEYS and active.enabled and not name.startswith("list."):
                node, action = active.node, active.binding.action
                shown = self.get_key_display(active.binding)
                yield SystemCommand(KEYS[name].words, f"Phím {shown}", lambda a=action, n=node: self._act(a, n))
        for name, (_, words) in THEMES.items():
            yield SystemCommand(f"Màu: {words}", "", lambda theme=name: setattr(self, "theme", theme))

    async def _act(self, action: str, node: object) -> None:
        await self.run_action(action, default_namespace=node)  # type: ignore[arg-type]

    def action_palette(self) -> None:
        """Open the command palette."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(Palette())

    def action_help(self) -> None:
        """Show help for where the user stands."""
        guide = getattr(self.screen, "GUIDE", "")
        if guide:
            self.push_screen(HelpScreen(guide, list(self._keys())))

    def _keys(self) -> Iterable[tuple[str, str]]:
        told_of: dict[str, list[str]] = {}
        for active in self.screen.active_bindings.values():
            if (name := active.binding.id) in KEYS:
                told_of.setdefault(KEYS[name].words, []).append(self.get_key_display(active.binding))
        return [(", ".join(keys), words) for words, keys in told_of.items()]

    def action_next_theme(self) -> None:
        """Step to the next theme."""
        names = list(THEMES)
        at = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(at + 1) % len(names)]

    def action_interrupt(self) -> None:
        """Tell how to leave: Ctrl+C is for copying."""
        self.notify("Bấm q (hoặc Ctrl+Q) để thoát.", markup=False)

    def action_leave(self) -> None:
        """Stop what runs and leave."""
        self.leave(0)

    def leave(self, code: int) -> None:
        """Stop a running build, so that no thread outlives the screen for long, and leave with an exit code."""
        for screen in self.screen_stack:
            if isinstance(screen, BuildScreen):
                screen.stop()
        self.exit(return_code=code)

    def _handle_exception(self, error: Exception) -> None:
        """Leave on an unexpected error: Textual's own crash screen prints local variables, which may be personal."""
        self.crash = self.crash or told(error)
        self._return_code = 2
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()

    def panic(self, *renderables: object) -> None:  # noqa: ARG002 - what Textual would print may hold data
        """Leave when a thread of Textual's own failed."""
        self.crash = self.crash or "Mất kết nối với cửa sổ dòng lệnh."
        self._return_code = 2
        self._close_messages_no_wait()
