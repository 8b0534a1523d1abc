"""Starting a program many times: its modules are loaded once, each start is a copy of that process.

What is copied has imported and done nothing else. Each copy leads a session of its own on a terminal of its own, with
arguments, folder and environment of its own, and ends as any interpreter does. A start from nothing costs half a second
of processor more, most of it for libraries.
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

    def start(self, terminal: str, code: str, arguments: list[str], folder: str, environment: dict[str, str]) -> Copy:
        """Start code in a terminal."""
        told, tells = os.pipe()
        order = json.dumps([terminal, code, arguments, folder, environment]).encode()
        socket.send_fds(self._line, [order], [tells])
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

    def wait(self) -> int | None:
        """Wait for the end; return the exit code."""
        return self._ended(None)

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
        order, handed, _, _ = socket.recv_fds(line, _MOST, 1)
        with suppress(ChildProcessError):  # their times are ours from here on, as whoever measures a run wants it
            while os.waitpid(-1, os.WNOHANG) != (0, 0):
                pass
        if not order:
            os._exit(0)
        (tells,) = handed
        if os.fork() == 0:
            break
        os.close(tells)
    if program := os.fork():
        os.write(tells, f"{program}\n".encode())
        os.write(tells, f"{os.waitpid(program, 0)[1]}\n".encode())
        os._exit(0)
    line.close()
    os.close(tells)
    return _become(*json.loads(order))


def _become(terminal: str, code: str, arguments: list[str], folder: str, environment: dict[str, str]) -> Any:
    os.setsid()
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    taken = os.open(terminal, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(taken, number)
    os.close(taken)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for stream in (sys.stdin, sys.stdout, sys.stderr):  # as they are where the interpreter finds a terminal
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(line_buffering=not environment.get("PYTHONUNBUFFERED"))
    sys.path.remove(os.path.dirname(__file__))  # noqa: PTH120
    sys.argv = ["-c", *arguments]
    return compile(code, "<string>", "exec")
