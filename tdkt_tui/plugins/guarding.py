"""While foreign code runs: what it prints is no data, what would end the program names its line instead."""

from __future__ import annotations

import io
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, NoReturn

_TURN = threading.Lock()
_inside = 0
_before: dict[str, Any] = {}
_said: set[str] = set()


class Left(BaseException):
    """Foreign code asked for the end of the whole program; no ``except Exception`` of its own keeps it."""


@contextmanager
def guarded() -> Iterator[None]:
    """Lead standard output to stderr, give no input, let os._exit and os.abort raise Left, and stay in this folder.

    All of them belong to the process: whoever comes first changes them, whoever leaves last puts them back, so that
    two threads of the interface do not put back each other's.
    """
    with suppress(OSError):
        folder = os.getcwd()  # noqa: PTH109 - asked around every hook, and a Path takes ten times as long
    _enter()
    try:
        yield
    finally:
        _leave()
        with suppress(OSError, UnboundLocalError):
            if os.getcwd() != folder:  # noqa: PTH109 - see above
                os.chdir(folder)


def said_at() -> set[str]:
    """Return "file, dòng N" of every place where foreign code printed so far."""
    return set(_said)


def _enter() -> None:
    global _inside  # noqa: PLW0603 - one process, one standard output
    with _TURN:
        _inside += 1
        if _inside > 1:
            return
        _before.update(stdout=sys.stdout, stdin=sys.stdin, exit=os._exit, abort=os.abort)
        sys.stdout, sys.stdin = _Aside(), io.StringIO()
        os._exit, os.abort = _leaves, _leaves  # type: ignore[assignment]


def _leave() -> None:
    global _inside  # noqa: PLW0603 - one process, one standard output
    with _TURN:
        _inside -= 1
        if _inside == 0:
            sys.stdout, sys.stdin = _before["stdout"], _before["stdin"]
            os._exit, os.abort = _before["exit"], _before["abort"]


def _leaves(*_arguments: object) -> NoReturn:
    raise Left


class _Aside(io.TextIOBase):
    """Standard output that goes to stderr, and remembers who wrote."""

    def write(self, text: str) -> int:
        frame = sys._getframe(1)  # noqa: SLF001 - inspect.currentframe is the same under another name
        _said.add(f"{frame.f_code.co_filename}, dòng {frame.f_lineno}")
        return sys.stderr.write(text)

    def flush(self) -> None:
        sys.stderr.flush()

    def writable(self) -> bool:
        return True
