"""A disk that refuses is told in one sentence on the form, and what was typed stays: each call is struck in turn."""

from __future__ import annotations

import json
import subprocess
import tomllib

import pytest

from tdkt_tui.workflow.dossiers import new_from

# Lets strace step in while the program runs, whoever runs the tests.
WATCHED = "import ctypes; ctypes.CDLL(None).prctl(0x59616D61, -1, 0, 0, 0); from tdkt_tui.cli import main; main()"
F4 = "\x1bOS"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "ws").mkdir()
    return new_from(tmp_path / "ws", "viet-yen", "bac_giang/ubnd-huyen-viet-yen")


@pytest.fixture
def form(terminal, tmp_path, folder):
    """Open the form with the cursor in the field of the venue."""
    screen = terminal("--workspace", tmp_path / "ws", code=WATCHED)
    screen.wait_for("HỒ SƠ CỦA TÔI", "Việt Yên")
    screen.settle(1.0)
    screen.write("\r")
    screen.settle()
    if "Điền hồ sơ" not in screen.text:
        screen.write("e")
    screen.wait_for("Điền hồ sơ", "Kiểm tra: ")
    screen.settle()
    screen.write("/")
    screen.wait_for("Tìm mục")
    screen.write("địa điểm\r")
    screen.settle(0.5)
    screen.write("\r")
    screen.settle(0.5)
    return screen


class Striking:
    """strace at a running program: the N-th call of a kind fails; ``struck`` tells whether it came to that."""

    def __init__(self, pid, log, call, error, number):
        self.log = log
        self.process = subprocess.Popen(
            ["strace", "-f", "-o", log, "-p", str(pid), "-e", f"trace={call}",
             "-e", f"inject={call}:error={error}:when={number}"], stderr=subprocess.PIPE,
        )  # fmt: skip
        said = self.process.stderr.readline()
        assert b"attached" in said, said

    def stop(self):
        self.process.terminate()
        self.process.wait()
        self.process.stderr.close()

    @property
    def struck(self):
        return "(INJECTED)" in self.log.read_text()


_DRAFT, _SAVE = "Chưa giữ được bản nháp", "Chưa lưu được"


def venue_of(folder):
    return tomllib.loads(folder.profile.read_text("utf8"))["conference"]["venue"]


def drafts_of(folder):
    return [json.loads(path.read_text("utf8"))["fields"] for path in folder.drafts.glob("[0-9]*.json")]


@pytest.mark.parametrize(("call", "error"), [("fsync", "EIO"), ("rename", "ENOSPC")])
def test_a_refusing_disk_is_told_and_nothing_typed_is_lost(form, folder, tmp_path, call, error):
    told = set()
    for number in range(1, 20):
        text = f"Hội trường số {number}"
        striking = Striking(form.process.pid, tmp_path / "calls", call, error, number)
        form.write("\x15" + text)
        form.wait_for(text)
        form.wait_until(lambda typed=text: {"conference.venue": typed} in drafts_of(folder) or _DRAFT in form.text)
        told |= {words for words in (_DRAFT, _SAVE) if words in form.text}
        form.write(F4)
        form.wait_until(lambda typed=text: venue_of(folder) == typed or _SAVE in form.text)
        form.settle(0.8)
        striking.stop()
        assert text in form.text
        told |= {words for words in (_DRAFT, _SAVE) if words in form.text}
        assert venue_of(folder) == text or {"conference.venue": text} in drafts_of(folder)
        if not striking.struck:
            break
        form.write(F4)  # the disk is well again: what was not saved is saved now
        form.wait_until(lambda typed=text: venue_of(folder) == typed)
    else:
        pytest.fail("every attempt was struck: a save makes more calls than were tried")
    assert told == {_DRAFT, _SAVE}
    form.write("\x11")
    assert form.ended() == 0
