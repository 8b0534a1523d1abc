"""What a person at a terminal sees, and when: a client of tmux in a pty, its bytes kept with their times."""

from __future__ import annotations

import fcntl
import os
import select
import shlex
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping
from typing import Self

import pyte

_TAKE = (
    "import os, sys; fd = os.open(sys.argv[1], os.O_RDWR); [os.dup2(fd, n) for n in (0, 1, 2)];"
    "os.close(fd); os.execvp(sys.argv[2], sys.argv[2:])"
)


class Pty:
    """One program in a terminal of its own; ``heard`` is every piece that it painted, with the time it came."""

    def __init__(self, command: list[str], env: Mapping[str, str], size: tuple[int, int] = (80, 24)) -> None:
        self.size = size
        self.master, slave = os.openpty()
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        told = {name: value for name, value in os.environ.items() if name not in ("TMUX", "COLUMNS", "LINES")}
        told |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", **env}
        self.process = subprocess.Popen(
            [sys.executable, "-c", _TAKE, os.ttyname(slave), *command],
            env=told, start_new_session=True, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(slave)
        self.heard: list[tuple[float, bytes]] = []

    def write(self, text: str) -> float:
        """Type; return the time."""
        now = time.perf_counter()
        os.write(self.master, text.encode())
        return now

    def listen(self, seconds: float) -> bool:
        """Take the next piece; tell whether one came in that time."""
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.master, 1 << 16)
        except OSError:
            return False
        self.heard.append((time.perf_counter(), data))
        return bool(data)

    def until_quiet(self, seconds: float, most: float = 60.0) -> None:
        """Listen until nothing came for that long."""
        end = time.perf_counter() + most
        while self.listen(seconds):
            if time.perf_counter() > end:
                raise SystemExit("the screen never rests")

    def text(self) -> str:
        """Return the screen as it stands."""
        screen, stream = self._blank()
        for _, data in self.heard:
            stream.feed(data)
        return "\n".join(screen.display)

    def first(self, there: Callable[[str], bool], since: float) -> float | None:
        """Return the time when the screen first was so, replaying what came; None where it never was."""
        screen, stream = self._blank()
        for at, data in self.heard:
            stream.feed(data)
            if at >= since and there("\n".join(screen.display)):
                return at
        return None

    def _blank(self) -> tuple[pyte.Screen, pyte.ByteStream]:
        screen = pyte.Screen(*self.size)
        return screen, pyte.ByteStream(screen)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self.master)


class Tmux:
    """A server of tmux with one attached client; each program runs in a session of its own on it."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self.env = dict(env)
        self.socket = f"bench-{os.getpid()}"

    def _tmux(self, *arguments: str) -> str:
        ran = subprocess.run(["tmux", "-L", self.socket, *arguments], capture_output=True, text=True, check=True,
                             env={**os.environ, **self.env})  # fmt: skip
        return ran.stdout.strip()

    def __enter__(self) -> Self:
        subprocess.run(
            ["tmux", "-L", self.socket, "-f", os.devnull, "new-session", "-d", "-s", "keeper", "-x", "80", "-y", "25",
             "sleep 9999"], check=True, env={**os.environ, **self.env, "LANG": "C.UTF-8"},
        )  # fmt: skip
        self._tmux("set-option", "-g", "status", "off")
        return self

    def __exit__(self, *_: object) -> None:
        self._tmux("kill-server")

    def start(self, command: list[str], quiet: float) -> tuple[Pty, float]:
        """Start a program in a session that waits for one key; return its terminal at rest, and when the key came."""
        waiting = f"read -r _; exec {shlex.join(command)}"
        shown = Pty(["tmux", "-L", self.socket, "new-session", "-s", "seen", f"exec bash -c {shlex.quote(waiting)}"],
                    self.env)  # fmt: skip
        while not shown.listen(0.2):
            pass
        shown.until_quiet(0.3)
        begun = shown.write("\r")
        while not shown.listen(0.2):
            pass
        shown.until_quiet(quiet)
        return shown, begun

    def pid(self) -> int:
        """Return the process in the session: what was started took the shell's place."""
        return int(self._tmux("display-message", "-p", "-t", "seen", "#{pane_pid}"))

    def end(self, shown: Pty) -> None:
        self._tmux("kill-session", "-t", "seen")
        shown.process.wait(10)
        shown.close()
