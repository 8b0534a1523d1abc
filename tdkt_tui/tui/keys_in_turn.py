"""Keys one after the other: each meets the screen that the one before it has left.

Over a slow line "/", a word and Enter come in one burst. Textual hands them all to whoever had the focus when they
came, and looks up their bindings later still, so that the word would act as commands of the list.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sequence

from textual import events
from textual.app import App
from textual.driver import Driver
from textual.message_pump import MessagePump

_ROUNDS = 2
"""A key's way from the focus up to the application, and once more for what it made the focus say on its way."""

_LONGEST = 1.0
"""Seconds until the next key gets its turn where somebody on the way is kept busy by something else for that long."""


class KeysInTurn(App[None], inherit_bindings=False):
    """The application's base. A sign follows each key on its way up; where it arrives, the key has been dealt with."""

    def __init__(self, driver_class: type[Driver] | None) -> None:
        super().__init__(driver_class=driver_class)
        self._keys: deque[events.Key | events.Paste] = deque()
        self._busy = False
        self._turn = 0
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
            if event.is_forwarded:
                self._turn += 1
                self._patience = asyncio.get_running_loop().call_later(_LONGEST, self._end_turn, self._turn)
                self._follow(self._turn, _ROUNDS)
                return
        self._busy = False

    def _follow(self, turn: int, rounds: int) -> None:
        """Send the sign up from where the focus is now."""
        stack = self.screen_stack
        self._climb((stack[-1].focused or stack[-1]).ancestors_with_self if stack else [self], turn, rounds)

    def _climb(self, way: Sequence[MessagePump], turn: int, rounds: int) -> None:
        """Go to the next on the way who is still there: what the key removes takes the sign's own parents with it."""
        for at, step in enumerate(way[:-1]):
            if step.call_later(self._climb, way[at + 1 :], turn, rounds):
                return
        self.call_later(self._arrive, turn, rounds)

    def _arrive(self, turn: int, rounds: int) -> None:
        if turn == self._turn and rounds > 1:
            self._follow(turn, rounds - 1)
        else:
            self._end_turn(turn)

    def _end_turn(self, turn: int) -> None:
        """Let the next key have its turn, unless it has been given to it before."""
        if turn != self._turn:
            return
        self._turn += 1
        if self._patience is not None:
            self._patience.cancel()
        # Widget.focus is only carried out by a message of its own to the application: that comes before this one.
        self.call_later(self._next_key)
