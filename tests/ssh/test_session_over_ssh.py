"""One whole session over a real SSH line: from an empty workspace to documents; the line cut; taken up again."""

from __future__ import annotations

import json
import os
import signal
import time
import tomllib
import unicodedata
from datetime import date
from pathlib import Path

NAME = "xa-tan-lap-2020"
F4, F5, F8, F9 = "\x1bOS", "\x1b[15~", "\x1b[19~", "\x1b[20~"
LIST = "━Các mục"
"""The form's list has the focus."""


def as_typed(text):
    """Return the bytes that an input method sends: a syllable begun, taken back in one burst, written again in NFD."""
    sent = ""
    for word in text.split():
        bare = "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
        sent += (
            bare + "\x7f" * (len(bare) - 1) + unicodedata.normalize("NFD", word)[1:] if bare != word else word
        ) + " "
    return sent[:-1]


def take(screen, keys, *told):
    screen.write(keys)
    screen.wait_for(*told)
    screen.settle(0.2)


def begin(screen):
    """Go from an empty workspace through the guided path to the form of a new, empty dossier."""
    screen.wait_for("Chưa có hồ sơ nào", "BẮC GIANG")
    screen.settle()
    take(screen, "n", "Bước 1.", "Bắc Ninh")
    take(screen, "\r", "Bước 2.")
    take(screen, "\r", "Là loại đơn vị nào?", "xã")
    take(screen, "\r", "Bắt đầu từ đâu?")
    take(screen, "\r", "Tên đơn vị là gì?")
    take(screen, as_typed("Xã Tân Lập") + "\r", "Đặt tên thư mục", NAME)
    take(screen, "\r", "Điền hồ sơ  ›", LIST, "Kiểm tra: 12 lỗi")


def go_to(screen, words):
    """Find a field and open what it is filled in with."""
    take(screen, "/", "Tìm mục")
    screen.write(words + "\r")
    screen.settle(0.2)
    screen.write("\r")
    screen.settle(0.2)


def focus(screen):
    """Return the heavy line over what has the focus."""
    return [shown for shown in screen.screen.display if shown.startswith("━")]


def back(screen):
    """Leave a field, and the screen of its rows, for the form's list; a slow line shows each step late."""
    while LIST not in screen.text:
        before = focus(screen)
        screen.write("\x1b")
        screen.wait_until(lambda old=before: focus(screen) not in (old, []))
        screen.settle(0.5)  # the line over the focus may come before the rest of its screen
        assert "HỒ SƠ CỦA TÔI" not in screen.text
    screen.settle(0.2)


def opened(screen):
    """Wait until something else than the form's list has the focus."""
    screen.wait_until(lambda: LIST not in screen.text and focus(screen))


def line(screen, words, text):
    """Fill in a field of one line."""
    go_to(screen, words)
    opened(screen)
    screen.write("\x15" + as_typed(text))
    screen.wait_for(f" {text} ")
    screen.settle(0.2)


def row(screen, words, *cells):
    """Add a row, its cells one after the other."""
    go_to(screen, words)
    screen.write("a")
    screen.wait_for(": dòng 1")
    screen.settle(0.2)
    for cell in cells:
        screen.write(as_typed(cell))
        screen.wait_for(cell)
        screen.settle(0.2)
        screen.write("\r")
        screen.settle(0.2)
    back(screen)


def fill_in(screen):
    """Fill in every kind of field until nothing is wrong."""
    line(screen, "số cán bộ", "25")
    back(screen)
    line(screen, "họ tên người ký", "Nguyễn Văn Thuý")
    back(screen)
    go_to(screen, "hình thức tổ chức")
    take(screen, "1\r", "* Hình thức tổ chức")
    go_to(screen, "toàn thể hay đại biểu")
    take(screen, "1\r", "hội nghị toàn thể")
    line(screen, "ngày tổ chức", "20/3/2020")
    back(screen)
    line(screen, "địa điểm", "Hội trường tiếng")
    screen.wait_for("* Địa điểm", "Hội trường tiếng")
    back(screen)
    line(screen, "chủ trì", "Chủ tịch Ủy ban nhân dân xã")
    back(screen)
    line(screen, "tổng số người dự", "80")
    back(screen)
    go_to(screen, "phong trào thi đua riêng")
    screen.write("a")
    screen.settle(0.2)
    screen.write(as_typed("Tân Lập chung sức") + "\r")
    screen.wait_for("1. Tân Lập chung sức")
    back(screen)
    row(screen, "các nhiệm vụ", "Chuẩn bị hội trường", "Văn phòng xã", "", "18/3/2020", "Hội trường")
    row(screen, "nơi nhận", "Văn phòng xã")
    row(screen, "khách mời", "Ủy ban nhân dân huyện")
    go_to(screen, "danh sách đại biểu")
    screen.wait_for("0 người")
    screen.settle(0.2)
    take(screen, "n", "Họ và tên (người mới)")
    take(screen, as_typed("Nguyễn Thị Hòa") + "\r", "1 người", "1 Nguyễn Thị Hòa")
    screen.write("\x1b")
    screen.wait_for(LIST, "Kiểm tra: 0 lỗi")
    screen.settle(0.2)


def drafted(folder):
    return [json.loads(path.read_text("utf8"))["fields"] for path in sorted((folder / ".tdkt").rglob("[0-9]*.json"))]


def saved(folder):
    return tomllib.loads((folder / "profile.toml").read_text("utf8"))


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
    end = time.monotonic() + 180
    while left := left_running(workspace):
        assert time.monotonic() < end, f"còn tiến trình {left}"
        time.sleep(0.1)


def cut_by_the_client(server, screen):
    screen.process.kill()
    screen.ended()


def cut_at_the_server(server, screen):
    for pid in server.sessions():
        os.kill(pid, signal.SIGKILL)


def test_a_dossier_is_begun_filled_built_cut_off_and_taken_up_again(server, over_ssh, tmp_path):
    workspace = tmp_path / "tdkt"
    workspace.mkdir()
    folder = workspace / NAME
    screen = over_ssh()
    begin(screen)
    fill_in(screen)
    take(screen, F4, "Đã lưu")
    held = saved(folder)
    assert held["conference"]["venue"] == "Hội trường tiếng"
    assert held["conference"]["chair"] == "Chủ tịch Ủy ban nhân dân xã"
    assert held["conference"]["date"] == date(2020, 3, 20)
    assert held["signature"]["name"] == "Nguyễn Văn Thuý"
    assert held["movement"] == ["Tân Lập chung sức"]
    assert [one["name"] for one in held["recipient"]] == ["Văn phòng xã"]

    take(screen, F9, "Lịch thực hiện", "Hội nghị cấp cơ sở", "Văn phòng xã: Chuẩn bị")
    take(screen, "\x1b", "Điền hồ sơ", LIST)
    take(screen, F8, "Xem trước", "CỘNG HÒA XÃ HỘI", "KẾ HOẠCH")
    take(screen, "\x1b", "Điền hồ sơ", LIST)
    take(screen, F5, "Lập văn bản")
    screen.write(F5)
    screen.wait_until((folder / "out" / "manifest.json").is_file)
    assert (folder / "out" / "ke-hoach.docx").is_file()
    screen.settle()

    take(screen, "\x1b", "Điền hồ sơ", "Kiểm tra: 0 lỗi")
    for cut, venue in ((cut_by_the_client, "Nhà văn hóa"), (cut_at_the_server, "Sân vận động")):
        line(screen, "địa điểm", venue)
        screen.settle(0.5)
        screen.write(" " + as_typed("huyện"))
        screen.wait_for(f"{venue} huyện")
        screen.pump(1.0)  # the last second before the cut may be lost, what is older may not
        cut(server, screen)
        gone(workspace)
        assert {"conference.venue": f"{venue} huyện"} in drafted(folder)
        assert saved(folder) == held

        screen = over_ssh()
        screen.wait_for("HỒ SƠ CỦA TÔI", "Xã Tân Lập")
        screen.settle(0.2)
        screen.write("\r")
        screen.wait_for("Đã lấy lại nội dung gõ dở", f"{venue} huyện")
        screen.settle(0.2)
        take(screen, F4, "Đã lưu")
        held = saved(folder)
        assert held["conference"]["venue"] == f"{venue} huyện"
    screen.write("\x11")
    assert screen.ended() == 0
    gone(workspace)
