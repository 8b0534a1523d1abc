"""A limit on the time of foreign code: what runs longer is stopped where it can be, and left behind where it cannot."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import CodeType, FrameType, TracebackType
from typing import Any, TypeVar

T = TypeVar("T")
SECONDS_VARIABLE = "TDKT_HOOK_SECONDS"
_SECONDS = 5.0
_RINGS = 4
_AGAIN = 0.5
_end = os._exit


class Overdue(BaseException):
    """Foreign code ran past its limit; a loop of it that catches every Exception does not catch this."""


def limit() -> float:
    """Return the seconds that one call may take: five, or what the environment says."""
    try:
        named = float(os.environ.get(SECONDS_VARIABLE, ""))
    except ValueError:
        return _SECONDS
    return named if 0 < named < 3600 else _SECONDS


def within(work: Callable[[], T]) -> T:
    """Return what the work returns. Raises Overdue after the limit, and whatever the work raises.

    In the main thread a signal stops it there; what catches that again and again ends the program, with its place. No
    other thread can be stopped: the work is done in one of its own, which is left behind, so that the interface goes
    on.
    """
    if threading.current_thread() is threading.main_thread() and hasattr(signal, "SIGALRM"):
        with _alarm(limit()):
            return work()
    return _aside(work, limit())


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    rung = 0

    def ring(_number: int, frame: FrameType | None) -> None:
        nonlocal rung
        rung += 1
        if rung > _RINGS:
            at = f"{frame.f_code.co_filename}, dòng {frame.f_lineno}" if frame else ""
            sys.stderr.write(f"{at}: Phần mở rộng chạy quá {seconds:g} giây và không chịu dừng nên chương trình dừng."
                             " Cách xử lý: sửa chỗ ấy, hoặc gỡ phần mở rộng này\n")  # fmt: skip
            sys.stderr.flush()
            _end(2)
        raise Overdue

    before = signal.signal(signal.SIGALRM, ring)
    rest, _ = signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
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
        raise Overdue().with_traceback(_running(thread, run.__code__))
    if "error" in told:
        raise told["error"]
    result: T = told["result"]
    return result


def _running(thread: threading.Thread, begin: CodeType) -> TracebackType | None:
    """Return where a thread is just now as a traceback: what is told of it names the line that runs."""
    frame = sys._current_frames().get(thread.ident or 0)  # noqa: SLF001 - nothing else shows another thread's frames
    trace: TracebackType | None = None
    while frame is not None and frame.f_code is not begin:
        trace = TracebackType(trace, frame, frame.f_lasti, frame.f_lineno or 0)
        frame = frame.f_back
    return trace
