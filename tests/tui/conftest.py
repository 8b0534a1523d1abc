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

# The child opens the terminal by name as leader of a new session, so that it becomes its controlling terminal.
_TAKE = (
    "import os, sys; fd = os.open(sys.argv[1], os.O_RDWR); [os.dup2(fd, n) for n in (0, 1, 2)];"
    "os.close(fd); os.execv(sys.executable, [sys.executable, '-c', *sys.argv[2:]])"
)
TDKT = "from tdkt_tui.cli import main; main()"


class Terminal:
    """One program in one terminal. ``sent`` holds every byte that it painted."""

    def __init__(self, code, *arguments, size=(80, 24), cwd=None, env=None):
        self.master, slave = os.openpty()
        self.modes = termios.tcgetattr(slave)
        self._resize(*size)
        self.screen = pyte.Screen(*size)
        self.stream = pyte.ByteStream(self.screen)
        self.sent = b""
        inherited = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
        told = {**inherited, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", **(env or {})}
        self.process = subprocess.Popen(
            [sys.executable, "-c", _TAKE, os.ttyname(slave), code, *map(str, arguments)],
            cwd=cwd, env=told, start_new_session=True, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        self.slave = slave

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
            if not select.select([self.master], [], [], left)[0]:
                break
            try:
                data = os.read(self.master, 1 << 16)
            except OSError:
                break
            count += len(data)
            self.sent += data
            self.stream.feed(data)
        return count

    @property
    def text(self):
        return "\n".join(self.screen.display)

    def wait_for(self, *texts, seconds=40.0, rest=True):
        """Read until all texts stand on the screen, and the program rests unless told not to; return the screen."""
        end = time.monotonic() + seconds
        while not all(text in self.text for text in texts):
            assert time.monotonic() < end, f"{texts} không hiện:\n{self.text}"
            assert self.process.poll() is None or self.pump(0.05), f"chương trình đã thoát:\n{self.text}"
            self.pump(0.05)
        if rest:
            self._finish_painting()
        return self.text

    def _at_work(self):
        """Tell whether the program, or one that it started, is running or waits for a processor."""
        families = [Path(f"/proc/{self.process.pid}/task")]
        for tasks in families:
            for task in tasks.glob("*"):
                with suppress(OSError):  # a thread or a program that ended meanwhile
                    if (task / "stat").read_text().rpartition(")")[2].split()[0] in "RD":
                        return True
                    families += [Path(f"/proc/{child}/task") for child in (task / "children").read_text().split()]
        return False

    def _finish_painting(self, seconds=1.5):
        """Read on until the program rests: a text may stand there before the rest of its picture, or of the keys,
        was dealt with. Work behind the screen may go on for long; it is waited for no more than ``seconds``."""
        end = time.monotonic() + seconds
        while (self.pump(0.02) or self._at_work()) and time.monotonic() < end:
            pass

    def started(self, seconds=30.0):
        """Read until the program has taken the screen and is quiet."""
        end = time.monotonic() + seconds
        while b"\x1b[?1049h" not in self.sent:
            assert time.monotonic() < end, self.text
            self.pump(0.05)
        self.settle()

    def settle(self, quiet=0.6, seconds=20.0):
        """Read until nothing came for a while."""
        end = time.monotonic() + seconds
        while self.pump(quiet):
            assert time.monotonic() < end, "màn hình không yên"
        self._finish_painting()

    def ended(self, seconds=10.0):
        """Wait for the end; return the exit code."""
        end = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < end:
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


@pytest.fixture
def terminal(tmp_path):
    """Start the interface (or other code) in a terminal of its own, in an empty folder."""
    opened = []

    def start(*arguments, code=TDKT, **more):
        env = {"TDKT_WORKSPACE": str(tmp_path / "tdkt"), **(more.pop("env", None) or {})}
        opened.append(Terminal(code, *arguments, **{"cwd": tmp_path, "env": env, **more}))
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
