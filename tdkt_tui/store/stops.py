"""Steps that no Ctrl-C may cut in two: a stop that comes meanwhile waits until they are done."""

from __future__ import annotations

import signal
from collections.abc import Callable
from threading import current_thread, main_thread
from types import FrameType, TracebackType
from typing import Any, Self

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


class StopsWait:
    """While entered, signals that ask the program to stop are noted; on leaving each does what it would have done.

    For steps of a moment: making a thing and writing down that it is there. Handlers, not a mask: a program started
    inside would inherit a mask and be deaf for life.
    """

    def __init__(self) -> None:
        self._before: dict[int, Callable[[int, FrameType | None], Any]] = {}
        self._came: list[int] = []

    def __enter__(self) -> Self:
        if current_thread() is not main_thread():  # signals reach no other thread, and no other may set handlers
            return self
        try:
            for number in _SIGNALS:
                handler = signal.getsignal(number)
                if callable(handler):
                    self._before[number] = handler
                    signal.signal(number, self._note)
        except BaseException:
            self._restore()
            raise
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: object, _trace: TracebackType | None) -> None:
        self._restore()
        for number in dict.fromkeys(self._came):
            signal.raise_signal(number)

    def _restore(self) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _note(self, number: int, _frame: FrameType | None) -> None:
        self._came.append(number)
