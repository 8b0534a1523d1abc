"""Painting only what became another on the terminal; a new screen is painted whole, so that nothing wrong stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from .keys_in_turn import KeysInTurn
from .standing import Standing

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from textual.driver import Driver


class PaintsChanges(KeysInTurn, inherit_bindings=False):
    """The part of the application that sends what is painted."""

    def __init__(self, driver_class: type[Driver] | None) -> None:
        super().__init__(driver_class=driver_class)
        self._standing = Standing()
        self._painted: Screen[object] | None = None

    def on_resize(self) -> None:
        """Paint everything anew: a terminal moves its lines when its size changes."""
        self._painted = None

    def action_repaint(self) -> None:
        """Paint everything anew, for a terminal that another program wrote on."""
        self._painted = None
        self.screen.refresh()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Let Textual send an update in fewer bytes."""
        if renderable is not None and hasattr(renderable, "render_segments"):
            whole = renderable.render_segments

            def sent(console: Console) -> str:
                if self._painted is not screen:
                    self._painted = screen
                    self._standing.forget(screen.size)
                told = self._standing.told(renderable, console)
                return whole(console) if told is None else told

            renderable.render_segments = sent
        super()._display(screen, renderable)
