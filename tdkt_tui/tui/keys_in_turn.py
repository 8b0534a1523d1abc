"""Keys one after the other: each meets the screen that the one before it has left.

Over a slow line "/", a word and Enter come in one burst. Textual hands them all to whoever had the focus when they
came, and looks up their bindings later still, so that the word would act as commands of the list.
"""

from __future__ import annotations

import asyncio
from collections import deque

from textual import events
from textual.app import App
from textual.driver import Driver
from textual.message import Message

_ROUNDS = 2
"""A key's way from the focus up to the application, and once more for what it made the focus say on its way."""

_LONGEST = 1.0
"""Seconds until the next key gets its turn where the focus, and with it the sign, has vanished."""


class _Passed(Message):
    """Follows a key from the focus upwards; where it arrives, the key has been dealt with."""

    def __init__(self, rounds: int) -> None:
        super().__init__()
        self.rounds = rounds


class KeysInTurn(App[None], inherit_bindings=False):
    """The application's base."""

    def __init__(self, driver_class: type[Driver] | None) -> None:
        super().__init__(driver_class=driver_class)
        self._keys: deque[events.Key | events.Paste] = deque()
        self._busy = False
        self._sign: _Passed | None = None
        self._patience: asyncio.TimerHandle | None = None

    async def on_event(self, event: events.Event) -> None:
        """Let keys and pasted text queue; everything else goes its way."""
        if isinstance(event, (events.Key, events.Paste)) and not event.is_forwarded:
            self._keys.append(event)
            if not self._busy:
                await self._next_key()
        else:
            await super().on_event(event)

    async def _next_key(self) -> None:
        self._busy = True
        while self._keys:
            event = self._keys.popleft()
            await super().on_event(event)
            if event.is_forwarded and self._follow(_ROUNDS):
                return
        self._busy = False

    def _follow(self, rounds: int) -> bool:
        """Send a sign after a key; tell whether anybody takes it."""
        sign = _Passed(rounds)
        if not (self.focused or self.screen).post_message(sign):
            return False
        self._sign = sign
        self._patience = asyncio.get_running_loop().call_later(_LONGEST, self._give_up, sign)
        return True

    def _give_up(self, sign: _Passed) -> None:
        if sign is self._sign:
            self._end_turn()

    def on__passed(self, message: _Passed) -> None:
        """Send the sign once more, or let the next key have its turn."""
        message.stop()
        if message is not self._sign:
            return
        self._forget()
        if message.rounds == 1 or not self._follow(message.rounds - 1):
            self._end_turn()

    def _end_turn(self) -> None:
        self._forget()
        # Widget.focus is only carried out by a message of its own to the application: that comes before this one.
        self.call_later(self._next_key)

    def _forget(self) -> None:
        self._sign = None
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None
