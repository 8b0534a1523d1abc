"""The line of a form: what is typed after Enter belongs to the next field, however fast it comes."""

from __future__ import annotations

from textual import events

from .typed_input import TypedInput


class FieldLine(TypedInput):
    """On a slow line several keys come at once; those after Enter must not land in the field that Enter ended."""

    _ended = False

    def __init__(self, *, id: str) -> None:  # noqa: A002 - textual's name for it
        super().__init__(id=id)
        self._ahead: list[events.Key] = []

    async def action_submit(self) -> None:
        """End the field; what follows waits for the next one."""
        self._ended = True
        await super().action_submit()

    async def _on_key(self, event: events.Key) -> None:
        if self._ended:
            self._ahead.append(event)
            event.stop()
            event.prevent_default()

    def begin(self) -> None:
        """Take the cursor, then the keys that waited, up to another Enter among them, and all that follow."""
        self.screen.set_focus(self)  # at once: Widget.focus comes after the keys of the same burst
        self.call_next(self._release)

    async def _release(self) -> None:
        while self._ahead:
            event = self._ahead.pop(0)
            if event.is_printable and event.character:
                self.replace(event.character, *self.selection)
            for binding in () if event.is_printable else self._bindings.key_to_bindings.get(event.key, ()):
                await self.app.run_action(binding.action, self)
            if event.key == "enter":
                return
        self._ended = False

    def _on_blur(self, event: events.Blur) -> None:  # noqa: ARG002 - textual's signature
        self._ended = False
        self._ahead.clear()
