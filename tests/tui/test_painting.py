"""What is sent to the terminal: only what became another, and after it exactly what painting everything would show."""

from __future__ import annotations

import pytest

from tdkt_tui.store.people import People
from tdkt_tui.store.workspace.creating import new_dossier

DOWN, PAGE, END, ESC, REPAINT = "\x1b[B", "\x1b[6~", "\x1b[F", "\x1b", "\x0c"
RIGHT, HELP, OTHER_COLOURS = "\x1b[C", "\x1bOP", "\x1bOR"
NAMES = ("Nguyễn Văn An", "日本語の名前", "Đỗ Thị 漢字 Ánh", "e\u0302\u0301 rời", "👩‍👩‍👧 họ", "[/] Lê \u202eB")
LIST = """
from textual.screen import Screen
from textual.widgets.option_list import Option
from tdkt_tui.tui.app import TdktApp
from tdkt_tui.tui.widgets.listing import Listing
class Lines(Screen):
    def compose(self):
        yield Listing("Danh sách")
    def on_mount(self):
        options = [Option(f"Dòng thứ {n}: một việc có lời đủ dài để hết dòng", id=str(n)) for n in range(60)]
        self.query_one(Listing).set_options(options)
        self.query_one(Listing).focus()
TdktApp.get_default_screen = lambda self: Lines()
TdktApp().run()
"""

LASTING = """
from textual.app import App
App.NOTIFICATION_TIMEOUT = 3600.0
from tdkt_tui.cli import main
main()
"""
"""No short message goes away between two looks at the screen."""


def seen(screen):
    """Return every cell of the terminal with its colours."""
    return [[screen.screen.buffer[y][x] for x in range(screen.screen.columns)] for y in range(screen.screen.lines)]


def agrees_with_painting_everything(screen, quiet=0.6):
    screen.settle(quiet)
    before = seen(screen)
    screen.screen.erase_in_display(2)
    screen.write(REPAINT)
    screen.settle()
    return before == seen(screen)


def test_a_step_in_any_list_sends_the_two_lines_that_change(terminal):
    screen = terminal(code=LIST)
    screen.wait_for("Dòng thứ 0", "Dòng thứ 20")
    screen.settle()
    for _ in range(5):
        before = len(screen.sent)
        screen.write(DOWN)
        screen.settle(0.3)
        assert 0 < len(screen.sent) - before <= 700
    assert "Dòng thứ 5" in screen.text


@pytest.fixture
def workspace(tmp_path):
    (tmp_path / "ws").mkdir()
    folder = new_dossier(tmp_path / "ws", "ho-so", 'plan = "bac_giang/16-2019"\nlevel = "co-so"\n', {})
    with People.open(folder.people) as people:
        for number in range(60):
            name = NAMES[number % len(NAMES)]
            people.add({"full_name": name, "birth": str(1950 + number), "unit": f"Sở {name}", "note": name * 3})
    return tmp_path / "ws"


def test_opening_a_screen_sends_it_once_and_a_half_at_most(terminal, workspace):
    screen = terminal("--workspace", workspace)
    screen.wait_for("HỒ SƠ CỦA TÔI", "ho-so")
    screen.settle()
    before = len(screen.sent)
    screen.write("d")
    screen.wait_for("60 người", "Nguyễn Văn An")
    screen.settle(2.5)  # doubts are looked for when the list rests
    assert len(screen.sent) - before <= 14_000


def test_what_was_sent_bit_by_bit_is_what_painting_everything_shows(terminal, workspace):
    screen = terminal("--workspace", workspace, size=(120, 40), code=LASTING)
    screen.wait_for("HỒ SƠ CỦA TÔI", "ho-so")
    assert agrees_with_painting_everything(screen)
    on_people = (PAGE + DOWN, RIGHT * 4, "/so y", "\r", "s", HELP, ESC, "v", OTHER_COLOURS, ESC)
    for keys in ("d", *on_people, ESC, "l", DOWN, "z"):
        screen.write(keys)
        calm = 2.5 if keys in ("d", "l", ESC) else 0.6  # what is read or looked for comes later
        assert agrees_with_painting_everything(screen, calm), keys
    assert "Lịch thực hiện" in screen.text


def test_a_window_of_another_size_is_painted_anew(terminal, workspace):
    screen = terminal("--workspace", workspace)
    screen.wait_for("HỒ SƠ CỦA TÔI", "ho-so")
    screen.write("d")
    screen.wait_for("60 người")
    screen.settle(2.5)  # doubts are looked for when the list rests
    for size in ((100, 30), (60, 20), (120, 40), (80, 24)):
        screen.resize(*size)
        screen.pump(0.2)
        assert agrees_with_painting_everything(screen), size
