"""What is typed and not in the file yet is named, wherever one saves, leaves or comes back."""

from __future__ import annotations

import tomllib

import pytest

from tdkt_tui.workflow.composing import open_dossier
from tdkt_tui.workflow.dossiers import new_from

F4, F5, DOWN = "\x1bOS", "\x1b[15~", "\x1b[B"
FORM = """
import sys
from pathlib import Path
from tdkt_tui.tui.app import TdktApp
from tdkt_tui.tui.screens.compose import ComposeScreen
class Form(TdktApp):
    def on_ready(self):
        self.push_screen(ComposeScreen(Path(sys.argv[1])))
app = Form(Path(sys.argv[1]).parent)
app.run()
sys.exit(app.crash or app.return_code or 0)
"""


FULL = """
import tdkt_tui.store.workspace.drafts as drafts
from tdkt_tui.model.fault import StoreFault
def full(*_): raise StoreFault('Không ghi được tệp.', place='x', fix='kiểm tra đĩa')
drafts.write_whole = full
"""
"""The disk takes no draft."""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "ws").mkdir()
    return new_from(tmp_path / "ws", "viet-yen", "bac_giang/ubnd-huyen-viet-yen")


@pytest.fixture
def form(terminal, folder):
    """Open the form of a dossier."""

    def start(*texts, **more):
        screen = terminal(folder.path, **{"code": FORM, **more})
        screen.wait_for(*(texts or ("Kiểm tra: 0 lỗi", "– XONG")))
        screen.settle(0.4)
        return screen

    return start


def go_to(screen, words):
    """Find a field and open what it is filled in with."""
    screen.write("/")
    screen.wait_for("Tìm mục")
    screen.write(words + "\r")
    screen.settle(0.3)
    screen.write("\r")
    screen.settle(0.3)


def put(session, key, text):
    session.put(next(field for field in session.fields() if field.key == key), text)


def saved(folder):
    return tomllib.loads(folder.profile.read_text("utf8"))


def test_a_row_is_saved_where_one_stands_and_a_list_that_is_held_back_is_named(form, folder):
    screen = form()
    go_to(screen, "các nhiệm vụ")
    screen.write("\r")
    screen.wait_for("dòng 1", "Việc phải làm")
    screen.settle(0.3)
    screen.write("\x15Việc một" + F4)
    screen.wait_for("Đã lưu.")
    assert saved(folder)["task"][0]["task"] == "Việc một"
    screen.write("\x1b")
    screen.settle(0.3)
    screen.write(DOWN * 2)
    screen.wait_for("Nhiều giá trị thì cách nhau bằng dấu chấm phẩy")
    screen.write(DOWN + "\r")
    screen.settle(0.3)
    screen.write("\x15ngày kia")
    screen.wait_for("cả danh sách này chưa ghi vào tệp")
    assert "Đã lưu" not in screen.text
    screen.write(F4)
    screen.wait_for("Đã lưu, TRỪ mục chưa đọc được", "Ngày hoàn thành: cần một ngày")
    assert "due" in saved(folder)["task"][0]
    screen.write("\x1b")
    screen.settle(0.3)
    screen.write("\x1b")
    screen.settle(0.3)
    screen.write("\x1b")
    screen.wait_for("Các mục", "Kiểm tra: 1 lỗi")
    screen.write(F5)
    screen.wait_for("Chưa lập văn bản: có mục chưa đọc được")


def test_what_was_said_of_saving_goes_with_the_next_unsaved_row(form):
    screen = form()
    go_to(screen, "nơi nhận")
    screen.wait_for("dòng 1")
    screen.settle(0.3)
    screen.write(F4)
    screen.wait_for("Đã lưu.")
    screen.write("c")
    screen.wait_for(" 2. ")
    screen.wait_until(lambda: "Đã lưu." not in screen.text)
    screen.write("\x1b")
    screen.wait_for("* Nơi nhận")
    screen.write(F4)
    screen.wait_for("Đã lưu.")
    screen.write("\r")
    screen.wait_for("Nơi nhận, dòng 1", "a Thêm")
    screen.settle(0.3)
    screen.write("b\x1b")
    screen.wait_for("* Nơi nhận")
    screen.wait_until(lambda: "Đã lưu." not in screen.text)


def test_the_key_to_find_with_overtypes_no_field_of_a_group(form, folder):
    screen = form()
    go_to(screen, "họ tên người ký")
    screen.wait_for("Chức vụ người ký", "Esc Về danh sách")
    screen.write("\x1b")
    screen.settle(0.3)
    before = saved(folder)["signature"]
    screen.write("/")
    screen.wait_for("Tìm mục")
    screen.write("chức vụ\r")
    screen.settle(0.3)
    screen.write("/")
    screen.wait_for("Tìm mục")
    screen.write("địa bàn\r")
    screen.wait_for("Mục khác của biểu: Esc rồi tìm")
    screen.write(F4)
    screen.wait_for("Đã lưu")
    assert saved(folder)["signature"] == before


def test_text_of_several_lines_pasted_into_a_line_is_all_there(form):
    screen = form()
    go_to(screen, "địa điểm")
    screen.write("\x15Tại \x1b[200~Hội trường\r\n  tầng hai\r\n\r\nsố 5\x1b[201~!")
    screen.wait_for("* Địa điểm", "Tại Hội trường tầng hai số 5!")


def test_leaving_with_something_unsaved_says_so(form):
    screen = form()
    go_to(screen, "địa điểm")
    screen.write("\x15Hội trường mới\x1b")
    screen.wait_for("* Địa điểm")
    screen.settle(0.3)
    screen.write("\x1b")
    screen.wait_for("Còn 1 mục chưa lưu")


def test_what_the_disk_does_not_take_is_given_up_only_by_a_second_escape(form, folder):
    screen = form(code=FULL + FORM)
    go_to(screen, "địa điểm")
    screen.write("\x15Hội trường mới\x1b")
    screen.wait_for("* Địa điểm", "━Các mục")
    screen.write("\x1b")
    screen.wait_for("RỜI BIỂU THÌ MẤT 1 MỤC ĐÃ GÕ", "Esc lần nữa")
    screen.write("/")
    screen.wait_for("Tìm mục")
    screen.write("dia diem\r\r!\x1b")
    screen.wait_for("Hội trường mới!", "━Các mục")
    screen.write("\x1b")  # something else was typed since then
    screen.wait_for("RỜI BIỂU THÌ MẤT 1 MỤC ĐÃ GÕ")
    screen.write("\x1b")
    screen.settle()
    assert "Điền hồ sơ" not in screen.text
    assert "bản nháp" not in screen.text
    assert not list(folder.drafts.glob("*.json"))


def test_a_draft_and_what_another_saved_after_it_are_a_choice(form, folder):
    left, other = open_dossier(folder), open_dossier(folder)
    put(left, "conference.venue", "Hội trường của tôi")
    put(left, "conference.chair", "Bí thư Huyện ủy")
    left.close()
    put(other, "conference.venue", "Nhà văn hóa")
    other.save()
    other.close()
    screen = form("Bản nháp gõ dở (gõ lần cuối", "từ cửa sổ khác hay bởi người", "[ ] bản nháp cũ: Hội trường của tôi",
                  "[ ] bản đã lưu sau đó: Nhà văn hóa")  # fmt: skip
    screen.write(F4)
    screen.wait_for("Còn 1 mục chưa chọn")
    screen.write("\x1b")
    screen.wait_for("bản nháp còn giữ")
    screen.write("\x1b")
    screen.wait_for("HỒ SƠ CỦA TÔI")
    assert len(list(folder.drafts.glob("*.json"))) == 1, "put off, it is neither taken nor lost"
    screen = form("[ ] bản nháp cũ: Hội trường của tôi")
    screen.write("\r")
    screen.wait_for("[x] bản đã lưu sau đó")
    screen.write("\r")
    screen.wait_for("[x] bản nháp cũ")
    screen.write("\r")
    screen.wait_for("[x] bản đã lưu sau đó")
    screen.write(F4)
    screen.wait_for("Đã lấy lại nội dung gõ dở", "* Người chủ trì", "  Địa điểm                        Nhà văn hóa")
    screen.write(F4)
    screen.wait_for("Đã lưu.")
    held = saved(folder)["conference"]
    assert (held["venue"], held["chair"]) == ("Nhà văn hóa", "Bí thư Huyện ủy")


def test_a_left_draft_on_a_disk_that_refuses_opens_and_is_told(form, folder):
    left = open_dossier(folder)
    put(left, "conference.venue", "Hội trường của tôi")
    left.close()
    screen = form("Điền hồ sơ", "chưa giữ lại được bản nháp", code=FULL + FORM)
    assert screen.process.poll() is None
    assert len(list(folder.drafts.glob("*.json"))) == 1
