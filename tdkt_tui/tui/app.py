"""The application: keys that hold everywhere, colours, help, commands, and a quiet way to fail."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from textual import work
from textual.app import SystemCommand
from textual.binding import ActiveBinding, Binding, BindingType
from textual.command import CommandPalette, Provider
from textual.messages import InBandWindowResize
from textual.screen import Screen
from textual.worker import WorkerFailed

from .crash import told
from .driver import steady_driver
from .ending import Ends
from .helping import help_of
from .keymap import KEYS, bound
from .painting import PaintsChanges
from .palette import Commands, Palette
from .printed import printed
from .screens.help import HelpScreen
from .screens.home import HomeScreen
from .themes import DEFAULTS, MONOCHROME, THEMES

_MOVING = [("↑ ↓, k j", "Di chuyển trong danh sách"), ("Tab", "Sang ô kế tiếp")]
_ARROWS = [("↑ ↓", "Di chuyển trong danh sách"), ("Tab", "Sang phần kế tiếp")]
_UNSAID = ("list.", "page.", "app.palette", "app.interrupt")


def _by_id(screen: Screen[Any]) -> dict[str, list[ActiveBinding]]:
    """Return what can be done here: id → its keys; without moving about, and what opens this very list."""
    found: dict[str, list[ActiveBinding]] = {}
    for active in screen.active_bindings.values():
        name = active.binding.id or ""
        if name in KEYS and active.enabled and not name.startswith(_UNSAID):
            found.setdefault(name, []).append(active)
    return found


class TdktApp(PaintsChanges, inherit_bindings=False):
    """Opens on the home screen. ``crash`` holds the sentence to tell when something unexpected ended it."""

    TITLE = "tdkt"
    ENABLE_COMMAND_PALETTE = False
    """Textual's own binding has an English name; ours opens the same palette."""
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {Commands}
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - textual declares it on instances
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-high")]  # noqa: RUF012
    CSS = "Screen.-low { FieldEditor, Detail, TimelineDetail { height: 4; } }"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("app.help", "help"),
        bound("app.palette", "palette"),
        bound("app.theme", "next_theme", show=False),
        bound("app.quit", "leave_by_letter"),
        bound("app.quit-anywhere", "leave", show=False, priority=True),
        bound("app.interrupt", "interrupt", show=False),
        bound("app.repaint", "repaint", show=False, priority=True),
    ]

    def __init__(
        self, workspace: Path | None = None, keys: Mapping[str, str] | None = None, theme: str = "", wrong: str = ""
    ) -> None:
        """Begin with the user's own keys and theme; wrong: what is amiss with the files of those, told once."""
        super().__init__(driver_class=steady_driver())
        self.workspace = workspace
        self._own_keys = dict(keys or {})
        self._wrong = wrong
        self.crash = ""
        self.animation_level = "none"
        for known, _ in THEMES.values():
            self.register_theme(known)
        # Without colour, tints that differ by colour alone are one grey: the theme that needs none says it better.
        self.theme = MONOCHROME.name if self.no_color else theme or next(iter(THEMES))

    def on_mount(self) -> None:
        """Put the user's own keys in place of ours."""
        self.set_keymap(self._own_keys)
        if self._wrong:
            self.notify(self._wrong, severity="warning", markup=False, timeout=20)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our own colour names."""
        return DEFAULTS

    def get_default_screen(self) -> Screen[None]:
        """Return the home screen."""
        return HomeScreen(self.workspace)

    def _on_in_band_window_resize(self, message: InBandWindowResize) -> None:
        """Keep smooth scrolling off: over SSH every byte shows."""
        message.prevent_default()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Yield the actions of where the user stands, then the themes."""
        for name, active in _by_id(screen).items():
            shown = ", ".join(self.get_key_display(one.binding) for one in active)
            act = partial(self.run_action, active[0].binding.action, active[0].node)
            yield SystemCommand(KEYS[name].words, f"Phím {shown}", act)
        for name, (_, words) in THEMES.items():
            yield SystemCommand(f"Màu: {words}", "", partial(self.choose_theme, name))

    def get_key_display(self, binding: Binding) -> str:
        """Write a key as it is printed on the keyboard."""
        return printed(binding.key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Let no letter end the program where letters are typed into fields."""
        return action != "leave_by_letter" or not getattr(self.screen, "TYPED_IN", False)

    def action_palette(self) -> None:
        """Open the command palette."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(Palette())

    def action_help(self) -> None:
        """Show help for where the user stands."""
        guide = getattr(self.screen, "GUIDE", "")
        if guide:
            here = help_of(self.screen.focused)
            keys = [
                (", ".join(self.get_key_display(one.binding) for one in active), KEYS[name].words)
                for name, active in _by_id(self.screen).items()
            ]
            moving = _ARROWS if getattr(self.screen, "TYPED_IN", False) else _MOVING
            self.push_screen(HelpScreen(guide, [*keys, *moving], here))

    def action_next_theme(self) -> None:
        """Step to the next theme."""
        names = list(THEMES)
        at = names.index(self.theme) if self.theme in names else -1
        self.choose_theme(names[(at + 1) % len(names)])

    def choose_theme(self, name: str) -> None:
        """Show a theme, and keep it for the next session."""
        self.theme = name
        self._keep_theme(name)

    @work(thread=True, group="theme")
    def _keep_theme(self, name: str) -> None:
        from tdkt_tui.model.fault import TdktError

        from .kept_theme import keep_theme

        with suppress(TdktError):  # a folder that cannot be written to costs the choice, and nothing else
            keep_theme(name)

    def action_interrupt(self) -> None:
        """Tell how to leave: Ctrl+C is for copying."""
        self.notify("Bấm q (hoặc Ctrl+Q) để thoát.", markup=False)

    def action_leave_by_letter(self) -> None:
        """Leave, where letters are keys."""
        self.action_leave()

    def action_leave(self) -> None:
        """Stop what runs and leave."""
        self.leave(0)

    def leave(self, code: int) -> None:
        """Let every screen make safe what it holds and stop what it runs, and leave."""
        for screen in self.screen_stack:
            if isinstance(screen, Ends):
                with suppress(Exception):  # a screen that fails here must not keep the others, and the program, alive
                    screen.end()
        self.exit(return_code=code)

    def _handle_exception(self, error: Exception) -> None:
        """Leave on an unexpected error: Textual's own crash screen prints local variables, which may be personal."""
        self.crash = self.crash or told(error.error if isinstance(error, WorkerFailed) else error)
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
