"""Telling a user's Ctrl-C from a plugin that raises the same exception by itself."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable
from functools import wraps
from threading import current_thread, main_thread
from types import FrameType, TracebackType
from typing import Any, Self, TypeVar

from tdkt_tui.model.fault import PluginFault

from .guarding import guarded
from .overdue import Overdue, limit, within

T = TypeVar("T")
U = TypeVar("U")

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


class Watch:
    """While foreign code runs, remembers whether a signal asked the program to stop.

    asked: a signal came, so what is raised is the user's; otherwise KeyboardInterrupt, SystemExit and GeneratorExit
    are the foreign code's own. The handlers that were there do their work as before.
    """

    def __init__(self) -> None:
        self.asked = False
        self._before: dict[int, Callable[[int, FrameType | None], Any]] = {}

    def __enter__(self) -> Self:
        if current_thread() is main_thread():  # signals reach no other thread, and no other may set handlers
            for number in _SIGNALS:
                handler = signal.getsignal(number)
                if callable(handler):
                    self._before[number] = handler
                    signal.signal(number, self._note)
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: object, _trace: TracebackType | None) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _note(self, number: int, frame: FrameType | None) -> None:
        self.asked = True
        self._before[number](number, frame)


class Ours:
    """A check of our own code, which neither leaves nor takes its time: around it nothing is watched."""

    def __call__(self, subject: Any) -> Iterable[Any]:
        """Return what is found."""
        raise NotImplementedError


def contained(function: Callable[[T], Iterable[U]]) -> Callable[[T], list[U]]:
    """Return a plugin's function whose leaving (SystemExit and the like) is a PluginFault that names the exception.

    The user's own Ctrl-C passes, and so does every ordinary exception.
    """

    if isinstance(function, Ours):
        return lambda subject: list(function(subject))

    @wraps(function)
    def call(subject: T) -> list[U]:
        watch = Watch()
        try:
            with watch, guarded():
                return within(lambda: list(function(subject)))
        except Overdue as error:
            raise PluginFault(f"chạy quá {limit():g} giây") from error
        except Exception:
            raise
        except BaseException as error:
            if watch.asked:
                raise
            raise PluginFault(type(error).__name__) from error

    return call
