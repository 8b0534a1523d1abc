"""The line of a cell, and keys that come in one burst with the one that begins or ends the typing."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

from textual import events
from textual.binding import BindingType

from tdkt_tui.tui.keymap import bound

from .typed_input import TypedInput

if TYPE_CHECKING:
    from textual.widget import Widget as _Base
else:
    _Base = object


class KeysInOrder(_Base):
    """Mixed in before a table and the line that is typed in below it.

    Over a slow line "Enter", a word and "Enter" come at once, and Textual hands all of them to whoever had the focus
    when they came. Here a key goes to whoever has it when the key's turn comes, and bindings run in turn too.
    """

    async def _on_key(self, event: events.Key) -> None:
        now = self.screen.focused
        if now is not self and isinstance(now, CellInput):
            event.stop()
            event.prevent_default()
            now.post_message(events.Key(event.key, event.character))
            return
        if isinstance(self, CellInput) and now is self:
            return
        found = self.screen.active_bindings.get(event.key)
        event.prevent_default()
        if found is not None and found.enabled and await self.app.run_action(found.binding.action, found.node):
            event.stop()


class Keeper(Protocol):
    """Who is told at once what becomes of the text."""

    async def keep(self, rows: int, columns: int) -> None:
        """Keep the text, and go so many rows and columns on."""

    def drop(self) -> None:
        """Forget the text."""


class CellInput(KeysInOrder, TypedInput):
    """The line itself; keeper: the bar around it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("people.next", "keep(0, 1)", show=False),
        bound("people.previous", "keep(0, -1)", show=False),
        bound("people.keep", "keep(1, 0)", show=False),
        bound("people.drop", "drop"),
    ]

    def __init__(self, keeper: Keeper, *, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._keeper = keeper

    async def action_submit(self) -> None:
        """Keep the text and go down."""
        await self.action_keep(1, 0)

    async def action_keep(self, rows: int, columns: int) -> None:
        """Keep the text."""
        await self._keeper.keep(rows, columns)

    def action_drop(self) -> None:
        """Forget the text."""
        self._keeper.drop()
