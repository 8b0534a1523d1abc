"""Starting a program many times: its modules are loaded once, each start is a copy of that process.

What is copied has imported and done nothing else. Each copy leads a session of its own, on a terminal of its own or on
open files, with arguments, folder and environment of its own, and ends as any interpreter does. A start from nothing
costs half a second of processor more, most of it for libraries.
"""

from __future__ import annotations

import io
import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

_SERVE = "exec(__import__('warm_start').serve({modules!r}))"
_MOST = 1 << 20


class WarmStart:
    """A process that has loaded some modules, to be copied."""

    def __init__(self, *modules: str) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        path = os.pathsep.join(filter(None, [os.path.dirname(__file__), os.environ.get("PYTHONPATH", "")]))  # noqa: PTH120
        # Streams that begin on a file cannot be turned to a terminal: these begin on one, wherever our own go.
        self._line, (self._shown, unseen) = ours, os.openpty()
        self.process = subprocess.Popen(  # noqa: S603 - our own
            [sys.executable, "-c", _SERVE.format(modules=modules)],
            stdin=theirs.fileno(), stdout=unseen, stderr=unseen, start_new_session=True,
            env={**os.environ, "LANG": "C.UTF-8", "PYTHONPATH": path},
        )  # fmt: skip
        theirs.close()
        os.close(unseen)

    def start(
        self, streams: str | Sequence[int], code: str, arguments: list[str], folder: str, environment: dict[str, str]
    ) -> Copy:
        """Start code in a terminal, or with three open files as its streams."""
        told, tells = os.pipe()
        terminal, files = (streams, ()) if isinstance(streams, str) else ("", streams)
        order = json.dumps([terminal, code, arguments, folder, environment]).encode()
        socket.send_fds(self._line, [order], [tells, *files])
        os.close(tells)
        return Copy(told)

    def close(self) -> None:
        """End it; what it has started goes on."""
        self._line.close()
        self.process.wait()
        os.close(self._shown)


class Copy:
    """A started program, to be asked as subprocess.Popen is."""

    def __init__(self, told: int) -> None:
        self._told, self._lines = told, b""
        self._read(None, 1)
        self.pid = int(self._lines.split()[0])
        self.returncode: int | None = None

    def _read(self, seconds: float | None, lines: int) -> bool:
        """Read until so many lines were told, no longer than so many seconds where there is a limit."""
        while self._lines.count(b"\n") < lines:
            if not select.select([self._told], [], [], seconds)[0]:
                return False
            if not (more := os.read(self._told, 64)):
                raise EOFError("who started it ended before it did")
            self._lines += more
        return True

    def poll(self) -> int | None:
        """Return the exit code; None while it runs."""
        return self._ended(0)

    def wait(self, seconds: float | None = None) -> int | None:
        """Wait for the end, no longer than so many seconds where there is a limit; return the exit code."""
        return self._ended(seconds)

    def _ended(self, seconds: float | None) -> int | None:
        if self.returncode is None and self._read(seconds, 2):
            self.returncode = os.waitstatus_to_exitcode(int(self._lines.split()[1]))
            os.close(self._told)
        return self.returncode

    def send_signal(self, number: int) -> None:
        """Send a signal, unless it has ended."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """End it at once."""
        self.send_signal(signal.SIGKILL)


def serve(modules: tuple[str, ...]) -> Any:
    """Load modules, then copy this process at each order; return the code to run in the copy, and nowhere else."""
    for name in modules:
        __import__(name)
    line = socket.socket(fileno=os.dup(0))
    while True:
        order, handed, _, _ = socket.recv_fds(line, _MOST, 4)
        with suppress(ChildProcessError):  # their times are ours from here on, as whoever measures a run wants it
            while os.waitpid(-1, os.WNOHANG) != (0, 0):
                pass
        if not order:
            os._exit(0)
        tells, *files = handed
        if os.fork() == 0:
            break
        for one in handed:
            os.close(one)
    if program := os.fork():
        os.write(tells, f"{program}\n".encode())
        os.write(tells, f"{os.waitpid(program, 0)[1]}\n".encode())
        os._exit(0)
    line.close()
    os.close(tells)
    terminal, *rest = json.loads(order)
    return _become(files or terminal, *rest)


def _become(streams: str | list[int], code: str, arguments: list[str], folder: str, environment: dict[str, str]) -> Any:
    os.setsid()
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    taken = [os.open(streams, os.O_RDWR)] * 3 if isinstance(streams, str) else streams
    for number, one in enumerate(taken):
        os.dup2(one, number)
    for one in {*taken}:
        os.close(one)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for stream in (sys.stdin, sys.stdout, sys.stderr):  # as they are where the interpreter finds what they are on
        if isinstance(stream, io.TextIOWrapper):
            lines = stream is sys.stderr or stream.isatty()
            stream.reconfigure(line_buffering=lines and not environment.get("PYTHONUNBUFFERED"))
    sys.path.remove(os.path.dirname(__file__))  # noqa: PTH120
    sys.argv = ["-c", *arguments]
    return compile(code, "<string>", "exec")
