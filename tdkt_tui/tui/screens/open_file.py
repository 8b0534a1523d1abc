"""Asking for the path of a profile."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Static

from tdkt_tui.tui.keymap import bound
from tdkt_tui.tui.widgets.early_keys import EarlyKeys
from tdkt_tui.tui.widgets.typed_input import TypedInput


class OpenFileScreen(EarlyKeys):
    """Returns what was typed, or None."""

    GUIDE: ClassVar[str] = "Gõ đường dẫn tới tệp hồ sơ (.toml) hoặc thư mục hồ sơ rồi bấm Enter; Esc để bỏ."
    BINDINGS: ClassVar[list[BindingType]] = [bound("open.cancel", "cancel")]
    DEFAULT_CSS = """
    OpenFileScreen {
        align: center middle;
        & > Vertical { width: 72; max-width: 95%; height: auto; padding: 1 2; background: $panel; }
        & Static { height: auto; margin-bottom: 1; }
    }
    """

    def compose(self) -> ComposeResult:
        """Yield the question and the line to answer in."""
        with Vertical():
            yield Static("Mở hồ sơ nào? Gõ đường dẫn tới tệp .toml hoặc thư mục hồ sơ.", markup=False)
            yield TypedInput(placeholder="ho-so/don-vi.toml")

    @on(TypedInput.Submitted)
    def _submit(self, event: TypedInput.Submitted) -> None:
        text = event.value.strip()
        self.dismiss(str(Path(text).expanduser()) if text.startswith("~") else text or None)

    def action_cancel(self) -> None:
        """Leave without opening anything."""
        self.dismiss(None)
