"""Typing as input methods and foreign systems do it, through a real terminal: Pilot hides both faults."""

from __future__ import annotations

import json
import unicodedata

import pytest

BURST = "tiêng" + "\x7f" * 3 + "ếng"
HOST = """
import json, sys
from textual.app import App
from textual.widgets import Input
from tdkt_tui.tui.widgets.typed_area import TypedArea
from tdkt_tui.tui.widgets.typed_input import TypedInput
from tdkt_tui.tui.palette import PaletteInput
makers = {"input": TypedInput, "area": TypedArea, "palette": lambda: PaletteInput(""), "stock": Input}
class Host(App):
    def compose(self):
        yield makers[sys.argv[1]]()
    def on_mount(self):
        self.screen.focus_next()
    def action_quit(self):
        widget = self.focused
        json.dump(getattr(widget, "text", None) or getattr(widget, "value", ""), open(sys.argv[2], "w"))
        self.exit()
Host().run()
"""


@pytest.fixture
def typed(terminal, tmp_path):
    """Type parts into a widget, each in one write; return what it holds."""

    def run(widget, parts):
        out = tmp_path / "typed.json"
        screen = terminal(widget, out, code=HOST)
        screen.started()
        for part in parts:
            screen.write(part)
            screen.pump(0.01)
        screen.settle(0.3)
        screen.write("\x11")
        assert screen.ended() == 0
        return json.loads(out.read_text())

    return run


@pytest.mark.parametrize("widget", ["input", "area", "palette"])
def test_a_correction_in_one_burst_comes_out_right_every_time(typed, widget):
    assert typed(widget, [BURST + " "] * 100) == "tiếng " * 100


@pytest.mark.parametrize("widget", ["input", "area"])
def test_letters_in_nfd_are_kept_in_nfc_and_go_with_one_backspace(typed, widget):
    text = "Thủy Nguyễn ưỡn Đặng"
    assert typed(widget, [unicodedata.normalize("NFD", text), "\x7f\x7f\x7f"]) == unicodedata.normalize(
        "NFC", text[:-3]
    )


@pytest.mark.parametrize("widget", ["input", "area"])
def test_pasted_nfd_and_control_characters_are_cleaned(typed, widget):
    pasted = unicodedata.normalize("NFD", "Việt\u202e Yên\u200b")
    assert typed(widget, ["\x1b[200~" + pasted + "\x1b[201~"]) == "Việt Yên"


def test_the_path_of_a_profile_is_typed_right(home):
    screen = home()
    screen.write("o")
    screen.wait_for("Mở hồ sơ nào")
    screen.settle()
    before = len(screen.sent)
    screen.write(BURST)
    screen.wait_for("tiếng")
    screen.settle()
    assert len(screen.sent) - before < 4000
