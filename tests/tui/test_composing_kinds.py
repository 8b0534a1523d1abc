"""Each kind of field is filled in by keyboard in its own way: days, choices, lists, rows, signature, plan and level."""

from __future__ import annotations

import json
import signal
import tomllib
import unicodedata

import pytest

from tdkt_tui.workflow.dossiers import new_from

VIET_YEN = "bac_giang/ubnd-huyen-viet-yen"
F1, F4, F6, F7 = "\x1bOP", "\x1bOS", "\x1b[17~", "\x1b[18~"
UP, DOWN = "\x1b[A", "\x1b[B"
BURST = "tiêng" + "\x7f" * 3 + "ếng"
FORM = """
import asyncio, sys
from pathlib import Path
from tdkt_tui.tui.app import TdktApp
from tdkt_tui.tui.leaving import leave_on_signals
from tdkt_tui.tui.screens.compose import ComposeScreen
class Form(TdktApp):
    def on_ready(self):
        self.push_screen(ComposeScreen(Path(sys.argv[1])))
app = Form(Path(sys.argv[1]).parent)
async def shown():
    leave_on_signals(app.leave)
    await app.run_async()
asyncio.run(shown())
sys.exit(app.return_code or 0)
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "ws").mkdir()
    return new_from(tmp_path / "ws", "viet-yen", VIET_YEN)


@pytest.fixture
def form(terminal, folder):
    """Open the form of a dossier."""

    def start(**more):
        screen = terminal(folder.path, code=FORM, **more)
        screen.wait_for("Kiểm tra: 0 lỗi", "– XONG")
        screen.settle(0.4)
        return screen

    return start


def go_to(screen, words, *, enter=True):
    """Find a field and open what it is filled in with."""
    screen.write("/")
    screen.wait_for("Tìm mục")
    screen.write(words + "\r")
    screen.settle(0.3)
    if enter:
        screen.write("\r")
        screen.settle(0.3)


def saved(folder):
    return tomllib.loads(folder.profile.read_text("utf8"))


def drafted(folder):
    found = [json.loads(path.read_text("utf8"))["fields"] for path in folder.drafts.glob("*.json")]
    return found[-1] if found else {}


def test_a_day_stands_beside_its_window_and_steps(form, folder):
    screen = form()
    go_to(screen, "ngày tổ chức")
    screen.wait_for("Thứ Sáu", "trong thời hạn", "của đơn vị làm điểm", "(mục II.2.1)")
    screen.write("\x1558/5/2020" + "\x15" + "19/5/2020")
    screen.wait_for("NGOÀI thời hạn: muộn 1 ngày", "HỘI NGHỊ – 1 LỖI")
    screen.write("\x1b")
    screen.settle(0.3)
    assert "! Ngày tổ chức" in screen.text
    screen.write("\t")
    screen.wait_for("Căn cứ: ", "Cách sửa: ")
    screen.write("\r")
    screen.settle(0.3)
    screen.write("\r")
    screen.settle(0.3)
    screen.wait_for("Sai sót: Ngày tổ chức 19/5/2020")
    screen.write(DOWN)
    screen.wait_for("* Ngày tổ chức", "18/5/2020", "đúng hạn cuối")
    screen.write("\x1b[6~")
    screen.wait_for("11/5/2020")
    screen.write("\x15" + "30/4/2020")
    screen.wait_for("Thứ Năm, ngày nghỉ", "Ngày Giải phóng miền Nam")


def test_a_choice_is_made_with_arrows_and_taken_back(form, folder):
    screen = form()
    go_to(screen, "toàn thể hay đại biểu")
    screen.wait_for("(•) 2. hội nghị đại biểu", "( ) 1. hội nghị toàn thể")
    screen.write("1")
    screen.wait_for("( ) 2. hội nghị đại biểu", "(•) 1. hội nghị toàn thể")
    screen.write("2")
    screen.wait_for("(•) 2. hội nghị đại biểu", "( ) 1. hội nghị toàn thể")
    screen.write(UP + "\r")
    screen.wait_for("* Hội nghị toàn thể hay đại biểu  hội nghị toàn thể")
    screen.write(F6)
    screen.wait_for("  Hội nghị toàn thể hay đại biểu  hội nghị đại biểu")
    assert drafted(folder) == {}


def test_a_list_is_typed_item_by_item_however_fast(form, folder):
    screen = form()
    go_to(screen, "phong trào thi đua riêng")
    screen.wait_for("1. Việt Yên chung sức", "2. Người tốt, việc tốt")
    screen.write(DOWN + "a")
    screen.settle(0.3)
    screen.write("một; hai\rb" + BURST + "\r")
    screen.wait_for("3. một; hai", "4. btiếng", "5. ")
    screen.write("\x1b")
    screen.settle(0.3)
    screen.write("l")
    screen.wait_for("3. btiếng", "4. một; hai")
    screen.write("kkb")
    screen.wait_for("Đã bỏ dòng 1", "1. Người tốt")
    screen.write(F6)
    screen.wait_for("1. Việt Yên chung sức")
    screen.write(F7)
    screen.wait_for("1. Người tốt")
    screen.write("\x1b")
    screen.settle(0.3)
    screen.write(F4)
    screen.wait_for("Đã lưu")
    assert saved(folder)["movement"] == ["Người tốt, việc tốt vì quê hương Việt Yên giàu đẹp", "btiếng", "một; hai"]


def test_rows_are_added_copied_filled_in_and_moved(form, folder):
    screen = form()
    go_to(screen, "nơi nhận")
    screen.wait_for("1. Hội đồng TĐKT tỉnh (b/c)", "8. UBND các xã")
    screen.write("a")
    screen.wait_for("Nơi nhận: dòng 2", "Để báo cáo (b/c)")
    screen.settle(0.3)
    screen.write("Sở Tài chính\r")
    screen.settle(0.3)
    screen.write("\r")
    screen.wait_for("( ) 1. có")
    screen.write("1\r")
    screen.wait_for("Để báo cáo (b/c)                có", "Dòng này bao gồm")
    screen.write("\x1b")  # a choice goes on into the next line, as Enter does
    screen.wait_for("Enter Điền")
    screen.write("\x1b")
    screen.wait_for("2. Sở Tài chính (b/c)")
    screen.settle(0.3)
    screen.write("c")
    screen.wait_for("3. Sở Tài chính (b/c)")
    screen.write("b")
    screen.wait_for("3. Ban TĐKT tỉnh")
    screen.write("t")
    screen.wait_for("Nơi nhận theo kế hoạch", "[ ]")
    screen.write(" \r")
    screen.wait_for("10. ", "Đã lấy 1 dòng.")
    screen.write("a")
    screen.wait_for("dòng 11")  # after what was taken, not after what stood before it
    screen.write("\x1b")
    screen.settle(0.3)
    screen.write("\x1b")
    screen.settle(0.3)
    screen.write("\x1b")
    screen.settle(0.3)
    screen.write(F4)
    screen.wait_for("Đã lưu")
    rows = saved(folder)["recipient"]
    assert rows[1] == {"name": "Sở Tài chính", "for_report": True}
    assert len(rows) == 10
    assert "# in thêm (b/c)" in folder.profile.read_text("utf8")


def test_a_finding_leads_to_the_cell_of_its_row(form, folder):
    screen = form()
    go_to(screen, "các nhiệm vụ")
    screen.write(DOWN + DOWN + "\r")
    screen.wait_for("dòng 3")
    screen.settle(0.3)
    screen.write("\x1b")
    screen.settle(0.3)
    screen.write(DOWN * 3 + "\r")
    screen.settle(0.3)
    screen.write("\x15" + "ngày mai")
    screen.wait_for("Chưa đọc được: dòng 3, Ngày hoàn thành: cần một ngày")
    screen.write("\x1b")
    screen.settle(0.3)
    screen.write("\x1b")
    screen.wait_for("! 3. ")
    screen.settle(0.3)
    screen.write("\x1b")
    screen.wait_for("Kiểm tra: 1 lỗi")
    screen.write("\t")
    screen.settle(0.3)
    screen.write("\r")
    screen.wait_for("dòng 3", "ngày mai")
    screen.settle(0.3)
    assert "due" in drafted(folder)["task"]


def test_what_follows_enter_in_one_burst_is_for_the_cell_that_it_opened(form, folder):
    screen = form()
    go_to(screen, "họ tên người ký", enter=False)
    screen.write("\r\x15" + BURST + " An")
    screen.wait_for("━Họ tên người ký", " tiếng An ")
    screen.write("\x1b")  # takes back only what a letter on the list began
    screen.wait_for("━Người ký")
    screen.wait_until(lambda: drafted(folder) == {"signature.name": "tiếng An"})


def test_a_step_that_was_taken_in_another_field_is_told_with_its_name(form, folder):
    screen = form()
    go_to(screen, "địa điểm")
    screen.write("\x15Nhà văn hóa\x1b")
    screen.wait_for("* Địa điểm", "━Các mục")
    go_to(screen, "họ tên người ký")
    screen.wait_for("━Họ tên người ký")
    screen.write(F6)
    screen.wait_for("Bước vừa rồi thuộc mục khác của biểu: Địa điểm.")


def test_the_signature_is_one_group_that_shows_what_it_comes_to(form, folder):
    screen = form()
    go_to(screen, "họ tên người ký")
    screen.wait_for("KT. CHỦ TỊCH", "Chức vụ ghi trên họ tên", "Ký thừa lệnh (TL.)")
    screen.write("\x15Nguyễn Văn An")
    screen.wait_for("Nguyễn Văn An")
    screen.settle(0.5)
    assert drafted(folder) == {"signature.name": "Nguyễn Văn An"}


def test_another_level_is_weighed_before_it_is_taken(form, folder):
    screen = form()
    go_to(screen, "cấp trên cơ sở")
    screen.wait_for("(•)", "cấp cơ sở")
    screen.write("1\r")
    screen.wait_for("Mọi nội dung đã gõ được giữ nguyên", "Hỏi thêm")
    screen.write("\x1b")
    screen.settle(0.3)
    assert drafted(folder) == {}
    screen.write("\r")
    screen.wait_for("(•)", "cấp cơ sở")
    screen.write("1\r")
    screen.wait_for("Hỏi thêm")
    screen.write("\r")
    screen.wait_for("* Cấp")
    screen.settle(0.5)
    assert drafted(folder) == {"level": "co-so"}
    screen.write(F6)
    screen.wait_for("cấp trên cơ sở")
    assert drafted(folder) == {}


def test_what_another_plan_left_behind_can_be_emptied(form, folder):
    screen = form()
    go_to(screen, "kế hoạch số 16")
    screen.wait_for("Bắc Ninh · Kế hoạch số 181")
    screen.write("3\r")
    screen.wait_for("Cấp theo kế hoạch mới")
    screen.write("1\r")
    screen.wait_for("Không còn hỏi", "Mọi nội dung đã gõ được giữ nguyên")
    screen.write("\r")
    screen.wait_for("* Kế hoạch", "Hình thức tổ chức “dai-hoi")
    go_to(screen, "hình thức tổ chức")
    screen.wait_for("Sai sót: Hình thức tổ chức")
    screen.write("\x15")
    screen.settle(0.5)
    assert drafted(folder)["conference.form"] == ""
    assert "Hình thức tổ chức “dai-hoi" not in screen.text


def test_empty_optional_fields_are_folded_until_opened_or_found(form):
    screen = form()
    assert "Lý do chọn cấp" not in screen.text
    go_to(screen, "đơn vị thành viên", enter=False)
    screen.wait_for("Các đơn vị thành viên")
    screen.write(F1)
    screen.wait_for("Trợ giúp", "Các đơn vị thành viên")


EDITORS = ["địa điểm", "phong trào thi đua riêng", "nơi nhận", "bài học kinh nghiệm", "họ tên người ký"]
AT_ONCE = {"địa điểm", "bài học kinh nghiệm", "họ tên người ký"}
"""A line, an item of a list, a cell of a row, several lines, the signature; the first Enter types in some at once."""


@pytest.mark.parametrize("words", EDITORS)
def test_a_burst_comes_out_right_in_every_editor_and_nothing_is_lost(form, folder, words):
    screen = form()
    go_to(screen, words)
    if words not in AT_ONCE:
        screen.write("\r")
        screen.settle(0.3)
    screen.write("\x15")
    for _ in range(100):
        screen.write(BURST + " ")
        screen.pump(0.01)
    screen.write(unicodedata.normalize("NFD", "Thủy ưỡn"))
    screen.wait_for("Thủy ưỡn")
    screen.process.send_signal(signal.SIGHUP)
    assert screen.ended() == 128 + signal.SIGHUP
    [raw] = drafted(folder).values()
    assert raw.count("tiếng ") == 100
    assert "tiếng Thủy ưỡn" in raw


@pytest.mark.parametrize("words", EDITORS)
def test_a_key_sends_little_in_every_editor(form, words):
    screen = form()
    go_to(screen, words)
    if words not in AT_ONCE:
        screen.write("\r")
        screen.settle(0.3)
    screen.write("x")
    screen.settle(1)
    assert 0 < screen.cost("y", "xy") <= 250
    screen.settle(1)
    assert screen.pump(1) == 0


def test_enter_goes_on_filling_in_and_no_letter_leads_away(form, folder):
    screen = form()
    go_to(screen, "dia diem")
    screen.write("\x15Nhà văn hóa\rq x s l d v Bí thư\r")  # in one burst, the next field typed on at once
    screen.wait_for("* Địa điểm", "Nhà văn hóa", "* Người chủ trì                   q x s l d v Bí thư")
    screen.settle(0.5)
    typed = drafted(folder)
    assert typed["conference.venue"] == "Nhà văn hóa"
    assert "Điền hồ sơ" in screen.text
    screen.write("\x1b")
    screen.settle(0.3)
    go_to(screen, "toan the hay", enter=False)
    screen.write("qxsldvgjk ")
    screen.wait_for("Enter để mở rồi điền")
    assert "Điền hồ sơ" in screen.text


def test_a_letter_on_the_list_begins_anew_as_one_step(form, folder):
    screen = form()
    go_to(screen, "dia diem", enter=False)
    screen.wait_for("Hội trường Trung tâm huyện")
    screen.write("q" + BURST)
    screen.wait_for("* Địa điểm", "qtiếng", "Esc: lấy lại nội dung cũ")
    screen.write("\x1b")
    screen.wait_for("~ Địa điểm  ", "Hội trường Trung tâm huyện")
    screen.settle(0.5)
    assert drafted(folder) == {}
    screen.write("kh\x1b[17~")
    screen.wait_for("~ Địa điểm  ", "Hội trường Trung tâm huyện")
    screen.settle(0.5)
    assert drafted(folder) == {}
