"""A limit on the time of foreign code: what runs longer is stopped where it can be, and left behind where it cannot."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, TypeVar

T = TypeVar("T")
SECONDS_VARIABLE = "TDKT_HOOK_SECONDS"
_SECONDS = 5.0


class Overdue(Exception):
    """Foreign code ran past its limit."""


def limit() -> float:
    """Return the seconds that one call may take: five, or what the environment says."""
    try:
        named = float(os.environ.get(SECONDS_VARIABLE, ""))
    except ValueError:
        return _SECONDS
    return named if 0 < named < 3600 else _SECONDS


def within(work: Callable[[], T]) -> T:
    """Return what the work returns. Raises Overdue after the limit, and whatever the work raises.

    In the main thread a signal stops it there. No other thread can be stopped: the work is done in one of its own,
    which is left behind, so that the interface goes on.
    """
    if threading.current_thread() is threading.main_thread() and hasattr(signal, "SIGALRM"):
        with _alarm(limit()):
            return work()
    return _aside(work, limit())


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    def ring(_number: int, _frame: FrameType | None) -> None:
        raise Overdue

    before = signal.signal(signal.SIGALRM, ring)
    rest, _ = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, rest)
        signal.signal(signal.SIGALRM, before)


def _aside(work: Callable[[], T], seconds: float) -> T:
    told: dict[str, Any] = {}

    def run() -> None:
        try:
            told["result"] = work()
        except BaseException as error:  # noqa: BLE001 - handed on to who waits
            told["error"] = error

    thread = threading.Thread(target=run, daemon=True, name="phần mở rộng")
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise Overdue
    if "error" in told:
        raise told["error"]
    result: T = told["result"]
    return result
