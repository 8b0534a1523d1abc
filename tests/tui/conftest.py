"""A terminal in memory around the real program: bytes in, a screen out, no Pilot between."""

from __future__ import annotations

import fcntl
import os
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from contextlib import suppress
from pathlib import Path

import pyte
import pytest

# The child opens the terminal by name as leader of a new session, so that it becomes its controlling terminal. Ctrl-C
# is heard there as in any terminal, also where the tests themselves run behind a shell that made them deaf to it.
_TAKE = (
    "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL);"
    "fd = os.open(sys.argv[1], os.O_RDWR); [os.dup2(fd, n) for n in (0, 1, 2)];"
    "os.close(fd); os.execv(sys.executable, [sys.executable, '-c', *sys.argv[2:]])"
)
TDKT = "from tdkt_tui.cli import main; main()"
PATIENCE = 180.0
"""How long anything is waited for, in seconds: no test is about time, and another machine may be many times slower."""
FRAMES, FRAME_END = "\x1b[?2026;2$y", b"\x1b[?2026l"
"""A terminal's answer that it paints whole frames, and what the program closes each with from then on."""


class Terminal:
    """One program in one terminal. ``sent`` holds every byte that it painted."""

    def __init__(self, code, *arguments, size=(80, 24), cwd=None, env=None, server=None, warm=None):
        self.server, self.framed = server, False
        self.master, slave = os.openpty()
        self.modes = termios.tcgetattr(slave)
        self._resize(*size)
        self.screen = pyte.Screen(*size)
        self.stream = pyte.ByteStream(self.screen)
        self.sent = b""
        inherited = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
        told = {**inherited, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", **(env or {})}
        self.slave, given = slave, [*map(str, arguments)]
        if warm is not None:
            self.process = warm.start(os.ttyname(slave), code, given, str(cwd), told)
            return
        self.process = subprocess.Popen(
            [sys.executable, "-c", _TAKE, os.ttyname(slave), code, *given],
            cwd=cwd, env=told, start_new_session=True, stdin=subprocess.DEVNULL,
        )  # fmt: skip

    def _resize(self, width, height):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))

    def resize(self, width, height):
        self.screen.resize(height, width)
        self._resize(width, height)

    def write(self, data):
        os.write(self.master, data if isinstance(data, bytes) else data.encode())

    def pump(self, seconds):
        """Read for that long; return how many bytes came."""
        count, end = 0, time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if not (data := self._read(left)):
                break
            count += len(data)
            self.stream.feed(data)
        return count

    def _read(self, seconds):
        """Return what comes next, nothing if it does not come in time or the line is down."""
        if self.master < 0 or not select.select([self.master], [], [], seconds)[0]:
            return b""
        try:
            data = os.read(self.master, 1 << 16)
        except OSError:
            return b""
        self.sent += data
        return data

    @property
    def text(self):
        return "\n".join(self.screen.display)

    def wait_for(self, *texts, seconds=PATIENCE, rest=True):
        """Read until all texts stand on the screen, and the program rests unless told not to; return the screen."""
        end = time.monotonic() + seconds
        while not all(text in self.text for text in texts):
            assert time.monotonic() < end, f"{texts} không hiện:\n{self.text}"
            assert self.process.poll() is None or self.pump(0.05), f"chương trình đã thoát:\n{self.text}"
            self.pump(0.05)
        if rest:
            self._rest(0.05)
        return self.text

    def wait_until(self, holds, rest=True):
        """Read until a condition holds, and the program rests unless told not to."""
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, self.text
            self.pump(0.05)
        if rest:
            self._rest(0.05)

    def cost(self, keys, shown):
        """Press keys; return how many bytes come up to the end of the frame that shows a text, however slowly.

        What is painted later, when the keys rest, is no part of it, nor does it matter when that comes.
        """
        if not self.framed:
            self.write(FRAMES)
            self.settle(0.2)
            self.framed = True
        end, count, pending = time.monotonic() + PATIENCE, 0, b""
        self.write(keys)
        while shown not in self.text:
            assert time.monotonic() < end, self.text
            pending += self._read(0.05)
            while FRAME_END in pending and shown not in self.text:
                frame, _, pending = pending.partition(FRAME_END)
                self.stream.feed(frame + FRAME_END)
                count += len(frame)
        self.stream.feed(pending)
        return count

    def _at_work(self):
        """Tell whether the program is running, waits for a processor or for the disk; not so what it has started.

        Where the program is at the other end of a line, all that its server has started counts.
        """
        families = [self.process.pid, *([self.server] if self.server else [])]
        for pid in families:
            for task in Path(f"/proc/{pid}/task").glob("*"):
                with suppress(OSError):  # a thread or a program that ended meanwhile
                    if (task / "stat").read_text().rpartition(")")[2].split()[0] in "RD":
                        return True
                    if self.server and pid != self.process.pid:
                        families += map(int, (task / "children").read_text().split())
        return False

    def _rest(self, quiet):
        """Read until nothing came and the program slept for that long without a break: a text may stand there before
        the rest of its picture, or of the keys, was dealt with."""
        end = time.monotonic() + PATIENCE
        calm = time.monotonic()
        while time.monotonic() < calm + quiet:
            assert time.monotonic() < end, f"màn hình không yên:\n{self.text}"
            if self.pump(0.02) or self._at_work():
                calm = time.monotonic()

    def started(self):
        """Read until the program has taken the screen and is quiet."""
        self.wait_until(lambda: b"\x1b[?1049h" in self.sent, rest=False)
        self.settle()

    def settle(self, quiet=0.6):
        """Read until the program rested for that long; what it has started may go on."""
        self._rest(quiet)

    def ended(self):
        """Wait for the end, whether the line is up or down; return the exit code."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < end:
            if self.master < 0:
                time.sleep(0.05)
            self.pump(0.05)
        self.pump(0.1)
        return self.process.poll()

    def hang_up(self):
        """Drop the line as a lost SSH connection does."""
        os.close(self.slave)
        os.close(self.master)
        self.master = self.slave = -1

    def close(self):
        with suppress(ProcessLookupError):
            if self.process.poll() is None:
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        for fd in (self.master, self.slave):
            if fd >= 0:
                os.close(fd)


@pytest.fixture(autouse=True)
def own_configuration(tmp_path_factory, monkeypatch):
    """Keep the tester's own keys and colours out of the tests, and the tests out of theirs."""
    folder = tmp_path_factory.mktemp("cau-hinh")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "dem"))
    return folder / "tdkt"


@pytest.fixture(scope="session")
def loaded():
    """Hold a process that has loaded what the interface loads before it shows anything, to start it from."""
    from warm_start import WarmStart

    warm = WarmStart("tdkt_tui.cli", "tdkt_tui.cli.interface", "tdkt_tui.tui.run")
    yield warm
    warm.close()


@pytest.fixture
def terminal(tmp_path, loaded):
    """Start the interface (or other code) in a terminal of its own, in an empty folder; cold: from nothing."""
    opened = []

    def start(*arguments, code=TDKT, cold=False, **more):
        env = {"TDKT_WORKSPACE": str(tmp_path / "tdkt"), **(more.pop("env", None) or {})}
        warm = None if cold else loaded
        opened.append(Terminal(code, *arguments, **{"cwd": tmp_path, "env": env, "warm": warm, **more}))
        return opened[-1]

    yield start
    for one in opened:
        one.close()


STANDING = """
import importlib, sys
from tdkt_tui.tui.app import TdktApp
from tdkt_tui.cli import main
name, *arguments = sys.argv[1:]
module, _, name = name.partition(":")
sys.argv[1:] = []
TdktApp.get_default_screen = lambda self: getattr(
    importlib.import_module("tdkt_tui.tui.screens." + module), name)(*arguments)
{more}
main()
"""


HELD = """#!/bin/sh
touch {started}
exec sleep 3600
"""


@pytest.fixture
def held_office(tmp_path):
    """Return an environment whose LibreOffice never gets done, however quick the machine; and a file: it has begun."""
    folder, started = tmp_path / "held-bin", tmp_path / "held-begun"
    folder.mkdir()
    (folder / "soffice").write_text(HELD.format(started=started), "utf8")
    (folder / "soffice").chmod(0o755)
    return {"PATH": f"{folder}:{os.environ['PATH']}"}, started


@pytest.fixture
def standing(terminal):
    """Start the interface standing on one screen ("info:InfoScreen"); more: code that runs before it."""

    def start(screen, *arguments, more="", **others):
        return terminal(screen, *arguments, code=STANDING.format(more=more), **others)

    return start


@pytest.fixture
def home(terminal):
    """Start the interface and wait until the profile under the cursor is checked."""

    def start(*arguments, **more):
        screen = terminal(*arguments, **more)
        screen.wait_for("BẮC GIANG", "ghi chú")
        screen.settle()
        return screen

    return start
