"""One whole session over a real SSH line: a dossier begun, filled in, checked, built; the line cut; taken up again."""

from __future__ import annotations

import json
import os
import signal
import time
import tomllib
from pathlib import Path

import pytest

SAMPLE = "bac_giang/ubnd-huyen-viet-yen"
NAME = "viet-yen"
F4, F5 = "\x1bOS", "\x1b[15~"
BURST = "tiêng" + "\x7f" * 3 + "ếng"


def begin(screen):
    """Go from the first screen to the form of a new dossier, made from a sample."""
    screen.wait_for("BẮC GIANG", seconds=60)
    screen.settle()
    screen.write("o")
    screen.wait_for("Mở hồ sơ nào")
    screen.settle(0.3)
    screen.write(SAMPLE + "\r")
    screen.wait_for("Nội dung hồ sơ", "Kiểm tra: ", seconds=60)
    screen.settle()
    screen.write("e")
    screen.wait_for("Tạo hồ sơ công việc")
    screen.write("\x15" + NAME + "\r")
    screen.wait_for("Điền hồ sơ", "Kiểm tra: 0 lỗi", seconds=60)
    screen.settle()


def fill(screen, words, text):
    """Find a field, empty it, and type into it."""
    screen.write("/")
    screen.wait_for("Tìm mục")
    screen.write(words + "\r")
    screen.settle(0.4)
    screen.write("\r")
    screen.settle(0.4)
    screen.write("\x15")
    screen.settle(0.3)
    screen.write(text)


def drafted(folder):
    return [json.loads(path.read_text("utf8"))["fields"] for path in sorted((folder / ".tdkt").rglob("[0-9]*.json"))]


def left_running(workspace):
    """Return the processes that still work on this workspace."""
    found = []
    for place in Path("/proc").glob("[0-9]*/environ"):
        try:
            told = place.read_bytes()
        except OSError:
            continue
        if f"TDKT_WORKSPACE={workspace}\0".encode() in told:
            found.append(place.parent.name)
    return found


def gone(workspace):
    end = time.monotonic() + 20
    while left := left_running(workspace):
        assert time.monotonic() < end, f"còn tiến trình {left}"
        time.sleep(0.1)


def cut_by_the_client(server, screen):
    screen.process.kill()
    screen.process.wait(10)


def cut_at_the_server(server, screen):
    for pid in server.sessions():
        os.kill(pid, signal.SIGKILL)


@pytest.mark.parametrize("cut", [cut_by_the_client, cut_at_the_server])
def test_a_dossier_is_begun_filled_built_cut_off_and_taken_up_again(server, over_ssh, tmp_path, cut):
    workspace = tmp_path / "tdkt"
    workspace.mkdir()
    folder = workspace / NAME
    screen = over_ssh()
    begin(screen)

    fill(screen, "ngày tổ chức", "19/5/2020")
    screen.wait_for("Kiểm tra: 1 lỗi")
    screen.write("\x15" + "15/5/2020")
    screen.wait_for("Kiểm tra: 0 lỗi")
    screen.write("\x1b")
    screen.settle(0.5)
    fill(screen, "địa điểm", "Hội trường " + BURST)
    screen.wait_for("* Địa điểm", "Hội trường tiếng")
    screen.write(F4)
    screen.wait_for("Đã lưu")
    assert tomllib.loads((folder / "profile.toml").read_text("utf8"))["conference"]["venue"] == "Hội trường tiếng"

    screen.write("\x1b")
    screen.settle(0.5)
    screen.write(F5)
    screen.wait_for("Lập văn bản")
    screen.settle()
    screen.write(F5)
    end = time.monotonic() + 120
    while not (folder / "out" / "manifest.json").is_file():
        assert time.monotonic() < end, screen.text
        screen.pump(0.2)
    assert (folder / "out" / "ke-hoach.docx").is_file()
    screen.settle()

    screen.write("\x1b")
    screen.wait_for("Điền hồ sơ", "Kiểm tra: 0 lỗi")
    screen.settle()
    fill(screen, "địa điểm", "Nhà văn hóa")
    screen.settle(0.5)
    screen.write(" huyện")
    screen.wait_for("Nhà văn hóa huyện")
    cut(server, screen)
    gone(workspace)
    assert {"conference.venue": "Nhà văn hóa huyện"} in drafted(folder)
    assert tomllib.loads((folder / "profile.toml").read_text("utf8"))["conference"]["venue"] == "Hội trường tiếng"

    again = over_ssh()
    again.wait_for("HỒ SƠ CỦA TÔI", "BẮC GIANG", seconds=60)
    again.settle()
    again.write("\r")
    again.settle()
    if "Điền hồ sơ" not in again.text:
        again.write("e")
    again.wait_for("Đã lấy lại nội dung gõ dở", "Nhà văn hóa huyện", seconds=60)
    again.settle()
    again.write(F4)
    again.wait_for("Đã lưu")
    assert tomllib.loads((folder / "profile.toml").read_text("utf8"))["conference"]["venue"] == "Nhà văn hóa huyện"
    again.write("\x11")
    assert again.ended() == 0
    gone(workspace)
