"""Filling in a dossier in a real terminal: typed right, checked, safe when the line drops, saved with its comments."""

from __future__ import annotations

import json
import signal
import tomllib

import pytest

from tdkt_tui.store.workspace.creating import new_dossier
from tdkt_tui.workflow.composing import open_dossier
from tdkt_tui.workflow.dossiers import new_from

VIET_YEN = "bac_giang/ubnd-huyen-viet-yen"
F4, F6, F7 = "\x1bOS", "\x1b[17~", "\x1b[18~"
BURST = "tiêng" + "\x7f" * 3 + "ếng"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "ws").mkdir()
    return new_from(tmp_path / "ws", "viet-yen", VIET_YEN)


@pytest.fixture
def form(terminal, tmp_path, folder):
    """Open the form of a dossier from the home screen."""

    def start(**more):
        screen = terminal("--workspace", tmp_path / "ws", **more)
        screen.wait_for("HỒ SƠ CỦA TÔI", "Huyện Việt Yên", "ghi chú")
        screen.settle()
        screen.write("\r")
        screen.wait_for("Điền hồ sơ", "Kiểm tra: 0 lỗi")
        screen.settle()
        return screen

    return start


def fill(screen, words, text):
    """Find a field, empty it, and type into it."""
    screen.write("/")
    screen.wait_for("Tìm mục")
    screen.write(words + "\r")
    screen.settle(0.3)
    screen.write("\r")
    screen.settle(0.3)
    screen.write("\x15")
    screen.settle(0.2)
    screen.write(text)


def venue(folder):
    return tomllib.loads(folder.profile.read_text("utf8"))["conference"]["venue"]


def drafted(folder):
    found = [json.loads(path.read_text("utf8"))["fields"] for path in folder.drafts.glob("*.json")]
    return found[-1] if found else {}


def test_what_is_typed_is_kept_checked_and_saved(form, folder):
    screen = form()
    fill(screen, "địa điểm", BURST + " " + BURST)
    screen.wait_for("* Địa điểm", "tiếng tiếng")
    screen.settle(0.5)
    assert drafted(folder) == {"conference.venue": "tiếng tiếng"}
    screen.write("\x1b")
    screen.settle(0.3)
    fill(screen, "ngay to chuc", "19/5/2020")  # found without diacritics, as everywhere
    screen.wait_for("Kiểm tra: 1 lỗi", "HỘI NGHỊ – 1 LỖI")
    screen.write(F6)
    screen.wait_for("Kiểm tra: 0 lỗi")
    screen.write(F4)
    screen.wait_for("Đã lưu")
    assert venue(folder) == "tiếng tiếng"
    assert "# thứ Sáu; hạn của đơn vị làm điểm" in folder.profile.read_text("utf8")
    assert list(folder.drafts.iterdir()) == []


@pytest.mark.parametrize("end", ["hang-up", signal.SIGTERM, signal.SIGKILL])
def test_nothing_typed_is_lost_when_the_line_drops(form, folder, end):
    screen = form()
    fill(screen, "địa điểm", "Hội trường mới")
    screen.wait_for("* Địa điểm", "Hội trường mới")
    if end == signal.SIGKILL:  # which may cost the last second
        screen.settle(1)
    if end == "hang-up":
        screen.hang_up()
    else:
        screen.process.send_signal(end)
    screen.ended()
    assert drafted(folder) == {"conference.venue": "Hội trường mới"}
    assert venue(folder) != "Hội trường mới"
    again = form()
    again.wait_for("Đã lấy lại nội dung gõ dở", "Hội trường mới")
    again.write("\x1b[17~")
    again.wait_until(lambda: "Đã lấy lại" not in again.text and "* Địa điểm" not in again.text)
    again.write("\x1b[18~")
    again.wait_for("* Địa điểm", "Hội trường mới")
    again.write(F4)
    again.wait_for("Đã lưu")
    assert venue(folder) == "Hội trường mới"


def test_another_who_saved_first_is_asked_about_field_by_field(form, folder):
    screen = form()
    other = open_dossier(folder)
    for key, text in (("conference.venue", "Nhà văn hóa"), ("conference.chair", "Bí thư Huyện ủy")):
        other.put(next(field for field in other.fields() if field.key == key), text)
    other.save()
    other.close()
    fill(screen, "địa điểm", "Hội trường mới")
    screen.wait_for("* Địa điểm")
    screen.write(F4)
    screen.wait_for("Người khác vừa lưu", "[x] của tôi: Hội trường mới", "của người kia: Nhà văn hóa")
    screen.write("\r")
    screen.wait_for("[x] của người kia")
    screen.write(F4)
    screen.wait_for("Đã lưu")
    held = tomllib.loads(folder.profile.read_text("utf8"))["conference"]
    assert (held["venue"], held["chair"]) == ("Nhà văn hóa", "Bí thư Huyện ủy")


def test_a_sample_becomes_a_dossier_first(terminal, tmp_path):
    (tmp_path / "ws").mkdir()
    new_dossier(tmp_path / "ws", "khac", 'plan = "bac_giang/16-2019"\nlevel = "co-so"\n', {})
    screen = terminal("--workspace", tmp_path / "ws", size=(120, 40))
    screen.wait_for("BẮC GIANG", "Xã Tân Phúc")
    screen.settle()
    screen.write("o")
    screen.settle(0.3)
    screen.write("bac_giang/xa-tan-phuc\r")
    screen.wait_for("Nội dung hồ sơ", "Kiểm tra: ")
    screen.settle()
    screen.write("e")
    screen.wait_for("Tạo hồ sơ công việc")
    screen.write("\x15tân phúc 2020\r")
    screen.wait_for("Điền hồ sơ", "Xã Tân Phúc")
    assert (tmp_path / "ws/tân phúc 2020/profile.toml").is_file()
    assert (tmp_path / "ws/tân phúc 2020/people.db").is_file()


def test_an_idle_form_sends_nothing_and_a_key_little(form, folder):
    screen = form()
    screen.settle()
    assert screen.pump(1.5) == 0
    fill(screen, "địa điểm", "x")
    screen.settle(2)
    assert 0 < screen.cost("y", "xy") <= 250


def test_a_line_longer_than_the_screen_scrolls_with_the_cursor(form, folder):
    screen = form()
    long = " ".join(f"phòng {number}" for number in range(30))
    fill(screen, "địa điểm", long)
    screen.wait_for("phòng 29")
    screen.settle()
    line = next(line for line in screen.text.splitlines() if "phòng 29" in line)
    assert "phòng 1 " not in line
    screen.write("\x1b[H")
    screen.wait_for("phòng 0 phòng 1 phòng 2")


def test_a_low_window_keeps_rows_of_the_form_in_sight(form):
    screen = form(size=(60, 15))
    shown = screen.screen.display
    fields = next(at for at, line in enumerate(shown) if "Các mục" in line)
    checked = next(at for at, line in enumerate(shown) if "Kiểm tra:" in line)
    assert checked - fields - 1 >= 5, "\n".join(shown)
    fill(screen, "dia diem", "Nhà văn hóa huyện")
    text = screen.wait_for("Nhà văn hóa huyện")
    assert "Kiểm tra:" in text
    screen.resize(80, 24)
    screen.settle()
    assert sum("Kiểm tra:" in line for line in screen.screen.display) == 1
