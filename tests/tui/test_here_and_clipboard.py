"""Help for the part in use, and the clipboard through a real tmux."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time

import pytest

from tdkt_tui.tui.helping import Helpable, help_of
from tdkt_tui.tui.widgets.choice_list import ChoiceList

F1 = b"\x1bOP"


def test_help_is_about_the_part_in_use(standing):
    screen = standing("build:BuildScreen", "bac_giang/xa-tan-phuc")
    screen.wait_for("Chưa lập gì")
    screen.settle()
    screen.write(F1)
    screen.wait_for("Ô đang đứng", "Các văn bản mà kế hoạch quy định", "Màn hình này")
    screen.write("\x1b")
    screen.settle()
    screen.write("\t")
    screen.settle()
    screen.write(F1)
    assert "Các văn bản mà kế hoạch" not in screen.wait_for("Ô đang đứng", "Mỗi văn bản được ghi ở các định dạng")


def test_nothing_in_use_has_no_words():
    assert help_of(None) == ""
    assert isinstance(ChoiceList("Chọn", id="x", help="Để chọn."), Helpable)


@pytest.mark.skipif(shutil.which("tmux") is None, reason="cần tmux")
def test_what_is_copied_reaches_tmux(tmp_path):
    """As docs/giao-dien.md says: with ``set -g set-clipboard on`` tmux takes OSC 52 from a program in it."""
    config = tmp_path / "tmux.conf"
    config.write_text("set -g set-clipboard on\n")
    code = ("from tdkt_tui.tui import app, run; from tdkt_tui.tui.screens.info import InfoScreen;"
            "app.TdktApp.get_default_screen = lambda self: InfoScreen(); run.run(None)")  # fmt: skip
    env = {name: value for name, value in os.environ.items() if name not in ("TMUX", "TMUX_PANE")}
    env |= {"TMUX_TMPDIR": str(tmp_path), "LANG": "C.UTF-8"}

    def tmux(*arguments):
        command = ["tmux", "-S", str(tmp_path / "s"), "-f", str(config), *arguments]
        return subprocess.run(command, env=env, capture_output=True, encoding="utf8", check=False, timeout=180).stdout

    def until(seen, *arguments):
        for _ in range(1800):
            if seen in (told := tmux(*arguments)):
                return told
            time.sleep(0.1)
        raise AssertionError(f"{seen} không hiện:\n{told}")

    tmux("-u", "new-session", "-d", "-x", "80", "-y", "24", sys.executable, "-c", code)
    try:
        until("PHIÊN BẢN", "capture-pane", "-p")
        until("tdkt  ", "capture-pane", "-p")
        tmux("send-keys", "y")
        until("Đã chép", "capture-pane", "-p")
        assert "bac_giang: dùng được" in until("PHIÊN BẢN", "show-buffer")
    finally:
        tmux("kill-server")
