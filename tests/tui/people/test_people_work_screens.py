"""What is made of a dossier's people, by keys alone on 80×24: lists, situation, letters, seats and quotas."""

from __future__ import annotations

import base64
import csv
import io
import shutil
import sqlite3
import stat
from threading import Event

import pytest

from tdkt_tui.store.people import People
from tdkt_tui.store.workspace.folder import DossierFolder
from tdkt_tui.tui.shown.people_list import Listed, make_list
from tdkt_tui.workflow.dossiers import new_from
from tdkt_tui.workflow.people.lists import ListWish

HOSTILE = "\x1b]52;c;UFdO\x07n\u202eà [@click=app.leave]Bấm[/]"
F5, ESC, DOWN, RIGHT, END, TAB = "\x1b[15~", "\x1b", "\x1b[B", "\x1b[C", "\x1b[F", "\t"
LISTED = (
    {"full_name": "Trần Văn An", "gender": "Nam", "birth": "1975", "unit": "Xã An Hà", "phone": "0912000111"},
    {"full_name": "Đỗ Thị Ánh", "gender": "Nữ", "birth": "1980", "unit": "Xã An Hà"},
    {"full_name": "Tập thể thôn Đông", "unit": "Xã Bình Minh", "subject": "Tập thể"},
    {"full_name": "Lê Văn Ân", "gender": "Nam", "birth": "1990", "unit": "Sở Y tế", "status": "Khách mời"},
    {"full_name": "Nguyễn Thị Bình", "gender": "Nữ", "birth": "1985", "unit": "Sở Y tế", "status": "Khách mời"},
)  # fmt: skip
WAITING = """
import time
from pathlib import Path
from tdkt_tui.workflow.mailing.mail import Mail
made = Mail.made
def waiting(self, person, number):
    while person.full_name == "Tập thể thôn Đông" and not Path("go-on").exists():
        time.sleep(0.02)
    return made(self, person, number)
Mail.made = waiting
from tdkt_tui.cli import main
main()
"""


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """Make the dossier once: reading a plan and its sample takes longer than copying what comes of it."""
    made = new_from(tmp_path_factory.mktemp("ws"), "viet-yen", "bac_giang/ubnd-huyen-viet-yen")
    made.people.unlink()
    with People.open(made.people) as people:
        people.add_all(LISTED)
    return made.path


@pytest.fixture
def folder(tmp_path, prepared):
    return DossierFolder(shutil.copytree(prepared, tmp_path / "ws" / "viet-yen"))


@pytest.fixture
def called():
    return "Huyện Việt Yên"


def test_a_list_of_those_who_are_marked_is_seen_written_and_told_where(table, folder, press):
    folder.out.mkdir(mode=0o700)
    other = folder.out / "danh-sach-theo-ten-da-danh-dau.docx"
    other.write_bytes(b"somebody's own")
    db = sqlite3.connect(folder.people)
    db.execute("UPDATE people SET post = ? WHERE full_name = ?", (HOSTILE, "Trần Văn An"))
    db.commit()
    db.close()
    screen = table()
    press(screen, "m", DOWN, "m")
    screen.wait_for("2 đánh dấu *", "* Trần Văn An", "* Tập thể thôn Đông")
    assert "q Thoát" in screen.screen.display[23], "the footer fits"
    press(screen, "l")
    screen.wait_for("Việc với danh sách", "5. Đối chiếu")
    press(screen, "\r")
    screen.wait_for("Tổng cộng: 05 đại biểu", "out/danh-sach-theo-ten.docx")
    press(screen, DOWN, "\r", END, "\r")
    screen.wait_for("những người đã đánh dấu (2)", "Tổng cộng: 02 đại biểu")
    assert not list(folder.out.glob("*(mới)*")), "nothing is written before F5"
    press(screen, TAB, "\x1b[6~")
    screen.wait_for("@click")
    assert b"\x1b]52" not in screen.sent
    assert "\u202e".encode() not in screen.sent
    press(screen, F5)
    screen.wait_for("Đã ghi danh sách 2 người", "đã có tệp khác nên giữ", "Xong.")
    made = folder.out / "danh-sach-theo-ten-da-danh-dau (mới).docx"
    assert other.read_bytes() == b"somebody's own"
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    press(screen, "y")
    assert base64.b64encode(str(made).encode()) in screen.sent
    press(screen, F5)
    screen.wait_for("Tệp này đã có từ trước")
    assert len(list(folder.out.iterdir())) == 2


def test_a_sensitive_column_needs_a_reason_and_is_masked_until_it_is_written(table, folder, press):
    screen = table()
    press(screen, "l", "\r")
    screen.wait_for("Tổng cộng: 05 đại biểu")
    press(screen, DOWN * 3, "\r")
    screen.wait_for("Các cột của danh sách")
    press(screen, END, " ", "\r")
    screen.wait_for("In cột Điện thoại để làm gì?")
    press(screen, ESC)
    screen.wait_for("Chưa ghi lý do nên cột nhạy cảm không được thêm")
    press(screen, "\r", END, " ", "\r", "xếp xe\r")
    screen.wait_for("Lý do            xếp xe", "Cột nhạy cảm đang che")
    press(screen, DOWN * 2, "\r", END, "\r")
    screen.wait_for("out/danh-sach-theo-ten.csv")
    press(screen, F5)
    screen.wait_for("Đã ghi danh sách 5 người")
    assert b"0912000111" not in screen.sent
    rows = list(csv.DictReader(io.StringIO((folder.out / "danh-sach-theo-ten.csv").read_text("utf-8-sig"))))
    assert [row["Điện thoại"] for row in rows if row["Họ và tên"] == "Trần Văn An"] == ["0912000111"]
    assert [row["Họ và tên"] for row in rows][:2] == ["Trần Văn An", "Đỗ Thị Ánh"]
    with People.open(folder.people) as people:
        (step,) = people.log(1)
    assert (step.act, step.many, step.sensitive, step.reason) == ("export", 5, True, "xếp xe")
    press(screen, ESC, "l", "2", "\r")
    screen.wait_for("I. SỐ LƯỢNG", "Đại biểu chính thức")
    press(screen, F5)
    screen.wait_for("Đã ghi tình hình đại biểu")
    assert (folder.out / "tinh-hinh-dai-bieu.docx").is_file()


def test_a_stop_before_anything_is_written_leaves_nothing_and_logs_nothing(folder):
    cancel = Event()
    cancel.set()
    wish = ListWish(columns=("full_name", "phone"), reason="xếp xe")
    made = make_list(Listed(folder, wish, "csv", "ds"), cancel)
    assert (made.path, made.head) == ("", "Đã dừng; chưa ghi tệp nào.")
    assert not folder.out.exists()
    with People.open(folder.people) as people:
        assert "export" not in {step.act for step in people.log()}


def test_letters_are_stopped_and_gone_on_with(table, folder, tmp_path, press):
    screen = table(code=WAITING)
    press(screen, "l", "3", "\r")
    screen.wait_for("Giấy mời (mẫu bac_giang/giay-moi)", "Sẽ lập 5 bản", "Ông Trần Văn An")
    press(screen, F5)
    screen.wait_for("bấm Esc để dừng")
    press(screen, ESC)
    screen.wait_for("Đang dừng…")
    (tmp_path / "go-on").touch()
    screen.wait_for("còn 2.", "Đã dừng: 3 tệp của lần này đã ghi trọn vẹn")
    out = folder.out / "giay-moi-tung-nguoi"
    assert len(list(out.glob("*.docx"))) == 3
    (out / "001-tran-van-an.docx").write_bytes(b"edited")
    press(screen, F5)
    screen.wait_for("Đã ghi 2 tệp; 2 tệp đã có, không đổi.", "001-tran-van-an.docx")
    assert (out / "001-tran-van-an.docx").read_bytes() == b"edited"
    press(screen, DOWN, "\r", END, "\r")
    screen.wait_for("khách mời", "Sẽ lập 2 bản")
    press(screen, DOWN, "\r", END, "\r", F5)
    screen.wait_for("Đã ghi 2 bản trong một tệp")
    assert (folder.out / "giay-moi-tat-ca.docx").is_file()


def test_badges_take_seats_of_the_list_or_of_a_hall_and_keep_them(table, folder, press):
    with People.open(folder.people) as people:
        people.change(1, 1, "seat", "A-12")
    screen = table()
    press(screen, "l", "3", "\r")
    screen.wait_for("Giấy mời (mẫu bac_giang/giay-moi)", "Sẽ lập 5 bản")
    press(screen, "\r", END, "\x1b[A\x1b[A", "\r")
    screen.wait_for("theo cột Số ghế của danh sách", "Sẽ in cho 5 người", "Ghế: A-12")
    press(screen, DOWN * 2, "\r", "Đại hội tỉnh\r")
    screen.wait_for("Tên hội nghị     Đại hội tỉnh", "ĐẠI HỘI TỈNH", "Ghế: A-12")
    press(screen, DOWN * 2, "\r", END, "\r")
    screen.wait_for("Các khối, hàng ghế")
    press(screen, "B=1x5\r")
    screen.wait_for("chỉ in trên thẻ", "khách mời ngồi trước", "Khối B - Hàng 1 - Ghế 3")
    press(screen, DOWN, "\r", END, "\r")
    screen.wait_for("ghi cả vào cột Số ghế")
    press(screen, F5)
    screen.wait_for("Đã ghi số ghế của 5 người vào danh sách")
    with People.open(folder.people) as people:
        seats = [seat.rpartition(" ")[2] for seat in people.column("seat")]
    assert seats == ["3", "4", "5", "1", "2"], "guests sit together, before all others"


def test_seats_are_shared_out_with_reasons_and_held_against_the_list(table, folder, press):
    screen = table()
    press(screen, "l", "4", "\r")
    screen.wait_for("Chưa có đơn vị nào")
    press(screen, "\r", END, "\r")
    screen.wait_for("2 đơn vị", "Xã Bình Minh", "Chưa ghi số đại biểu cần phân bổ")
    press(screen, DOWN, "\r", "6\r")
    screen.wait_for("Xã An Hà: 4 đại biểu", "Theo tỷ lệ: 2 / 3 × 6 = 4")
    press(screen, TAB, DOWN, RIGHT * 4, "\r", "3\r")
    screen.wait_for("Xã Bình Minh: 2 đại biểu")
    press(screen, "\r", "\x15\r", "\x1b[D", "\r", "7\r")
    screen.wait_for("Chưa phân bổ được", "cộng lại là 7")
    press(screen, "\r", "\x15" + "3\r")
    screen.wait_for("Xã Bình Minh: 3 đại biểu", "giữ ở mức tối thiểu 3")
    press(screen, F5)
    screen.wait_for("Đã ghi bảng phân bổ")
    press(screen, ESC, "l", "5", "\r")
    screen.wait_for("out/phan-bo.xlsx", "thiếu 1 đại biểu")
    press(screen, TAB, "G")
    screen.wait_for("Kế hoạch nêu thành phần dự")
    press(screen, "g")
    screen.wait_for("ĐỐI CHIẾU ĐẠI BIỂU VỚI BẢNG PHÂN BỔ")
    press(screen, F5)
    screen.wait_for("Đã ghi bảng đối chiếu", "out/doi-chieu-phan-bo.docx")
    press(screen, ESC, "l", "4", "\r")
    screen.wait_for("2 đơn vị", "Xã An Hà: 3 đại biểu")


def test_a_list_with_nobody_offers_to_take_one_in_and_help_has_keys_of_its_own(terminal, tmp_path, folder, press):
    db = sqlite3.connect(folder.people)
    db.execute("DELETE FROM people")
    db.commit()
    db.close()
    screen = terminal("--workspace", tmp_path / "ws")
    screen.wait_for("HỒ SƠ CỦA TÔI", "Huyện Việt Yên")
    screen.settle()
    screen.write("d")
    screen.wait_for("i Nhập tệp", "l Việc", "q Thoát")
    assert "Enter Sửa" not in screen.screen.display[23]
    press(screen, "\x1bOP")
    screen.wait_for("Trợ giúp", "Esc Đóng")
    assert "i Nhập" not in screen.screen.display[23]
    press(screen, ESC, "i")
    screen.wait_for("Nhập danh sách")
