"""What the terminal gets: nothing while idle, its own state back at the end, whoever ends it."""

from __future__ import annotations

import signal
import termios

import pytest


def restored(screen):
    now = termios.tcgetattr(screen.slave)
    return now[:4] == screen.modes[:4] and screen.sent.rstrip().find(b"\x1b[?1049l") > screen.sent.find(b"\x1b[?1049h")


@pytest.mark.parametrize("keys", [b"", b"o", b"b", b"\r", b"\x1bOP", b"\x1bOQ"])
def test_an_idle_screen_sends_nothing(home, keys):
    screen = home()
    screen.write(keys)
    screen.settle(1.0)
    assert screen.pump(2.0) == 0


@pytest.mark.parametrize("key", [b"q", b"\x11"])
def test_leaving_by_key_restores_the_terminal(home, key):
    screen = home()
    screen.write(key)
    assert screen.ended() == 0
    assert restored(screen)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_leaves_cleanly(home, name):
    screen = home()
    number = getattr(signal, name)
    screen.process.send_signal(number)
    assert screen.ended() == 128 + number
    assert restored(screen)


@pytest.mark.parametrize("keys", [b"", b"o", b"jjjj", b"b"])
def test_a_dropped_line_leaves_no_process(home, keys):
    screen = home()
    screen.write(keys)
    screen.hang_up()
    assert screen.ended() is not None


def test_a_dropped_line_under_nohup_leaves_no_process(terminal):
    code = "import signal; signal.signal(signal.SIGHUP, signal.SIG_IGN); from tdkt_tui.cli import main; main()"
    screen = terminal(code=code, cold=True)
    screen.wait_for("BẮC GIANG")
    screen.hang_up()
    assert screen.ended() is not None


def test_a_signal_before_anything_is_loaded_leaves_cleanly(terminal):
    screen = terminal(cold=True)
    screen.wait_for("tdkt", rest=False)  # at rest everything is loaded
    screen.process.send_signal(signal.SIGTERM)
    assert screen.ended() == 128 + signal.SIGTERM


def test_without_a_terminal_the_commands_are_named(tdkt):
    done = tdkt()
    assert done.returncode == 2
    assert done.stdout == ""
    assert "tdkt profile list" in done.stderr
    assert "tdkt build" in done.stderr
    assert "\x1b" not in done.stderr


def test_a_workspace_that_is_not_there_is_named(terminal):
    screen = terminal("--workspace", "khong-co")
    assert screen.ended() == 2
    assert "Không thấy thư mục hồ sơ" in screen.text


CRASH = """
from tdkt_tui.cli import main
from tdkt_tui.tui.screens.home import HomeScreen
def fails(self):
    name, number = "Nguyễn Thị Bí Mật", "012345678901"
    raise ValueError(name + number)
HomeScreen.action_reload = fails
main()
"""


CRASH_IN_A_THREAD = """
from tdkt_tui.cli import main
from tdkt_tui.tui.screens import home
def fails(workspace, opened):
    name, number = "Nguyễn Thị Bí Mật", "012345678901"
    raise ValueError(name + number)
home.read_catalogue = fails
main()
"""


@pytest.mark.parametrize("code", [CRASH, CRASH_IN_A_THREAD])
def test_an_unexpected_error_tells_type_and_place_only(terminal, code):
    screen = terminal(code=code)
    screen.wait_for("tdkt")
    screen.settle(1.0)
    screen.write("r")
    assert screen.ended() == 2
    assert restored(screen)
    told = screen.sent.decode(errors="replace").partition("\x1b[?1049l")[2]
    assert "ValueError" in told
    assert "<string>:6" in told
    assert "Bí Mật" not in screen.sent.decode(errors="replace")
    assert "012345678901" not in told
    assert "Traceback" not in told


FAILING_END = (
    "from tdkt_tui.tui.screens.home import HomeScreen; HomeScreen.end = lambda self: 1 / 0;"
    "from tdkt_tui.cli import main; main()"
)


def test_a_screen_that_fails_at_the_end_keeps_no_process(home):
    screen = home(code=FAILING_END)
    screen.process.send_signal(signal.SIGTERM)
    assert screen.ended() == 128 + signal.SIGTERM
