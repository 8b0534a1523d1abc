"""A list comes in on the screen: its columns corrected, every row accounted for, nothing kept before F4."""

from __future__ import annotations

import signal

import openpyxl
import pytest

from tdkt_tui.delegates.remembered import memory_file

F4, F6, ESC, DOWN, PASTE = "\x1bOS", "\x1b[17~", "\x1b", "\x1b[B", "\x1b[200~{}\x1b[201~"
TABLE = "1\tNguyễn Văn Dán\t1975\tSở Y tế\r2\tLê Thị Dán\t1980\tTrường THCS Tân Phúc\r"
MAIL = "Kính gửi Phòng Nội vụ,\r1. Trần Văn Thư, Trưởng thôn, 1970\r2. Đỗ Thị Thư, Giáo viên, 1981\r"


@pytest.fixture
def listed():
    return ({"full_name": "Lê Văn Tám", "birth": "1980", "unit": "Sở Y tế"},)


@pytest.fixture
def screen(table, people):
    return table()


@pytest.fixture
def book(tmp_path):
    """Write a workbook: columns under strange headings, a row without a name, a sheet without headings."""
    made = openpyxl.Workbook()
    first, second = made.active, made.create_sheet("Phụ")
    first.title = "Chính"
    first.append(["TT", "Họ và tên", "Năm sinh", "Nơi ấy", "Số máy riêng"])
    first.append([1, "Trần An", 1970, "Sở Nội vụ", "0912345678"])
    first.append([2, "Đỗ Bình", "khoảng", "Sở Y tế", "0912345679"])
    first.append(["", "", 1990, "Xã Tân Phúc", ""])
    second.append([1, "Vũ Chung", "Bí thư chi bộ"])
    made.save(tmp_path / "ds.xlsx")
    return tmp_path / "ds.xlsx"


def names(people):
    return people.column("full_name")


def open_file(screen, file):
    screen.write("i")
    screen.wait_for("Nhập danh sách từ tệp")
    screen.write(f"\x15{file}\r")


def go_to(screen, words):
    """Move the cursor down to the line of the columns that begins with some words."""
    for _ in range(12):
        if f"Cột {words}" in screen.text or screen.screen.display[-3].strip().startswith(words):
            return
        screen.write(DOWN)
        screen.settle(0.2)
    raise AssertionError(screen.text)


def add_to_one(screen, many):
    """Choose to add people to the one who is in the list, of the ways that are always offered."""
    screen.wait_for("Hồ sơ đang có 1 người, không ai trùng hẳn. Nhập thế nào?", f"thêm tất cả {many} người",
                    f"thay cả 1 người đang có bằng {many} người này")  # fmt: skip
    screen.write(f"{DOWN}\r")


def test_columns_are_corrected_and_remembered_and_every_row_is_told(screen, people, book):
    open_file(screen, book)
    screen.wait_for("3 cột cần xem", "1 bảng chưa đọc", "F4 sẽ nhập 2 người", "Nơi ấy", "không đọc")
    screen.wait_for("5 dòng có chữ = 2 người + 1 dòng không phải người + 2 dòng chưa đọc")
    screen.wait_for("trang Chính, dòng 4", "thiếu họ và")
    assert b"0912345678" not in screen.sent, "what looks like a telephone is masked, whatever its heading"
    assert "q Thoát" in screen.screen.display[23], "the footer fits"
    go_to(screen, "D “Nơi ấy”")
    screen.write("\r")
    screen.wait_for("Cột D “Nơi ấy” chứa mục nào?", "Trong cột: Sở Nội vụ · Sở Y tế")
    screen.write("d\r")
    screen.wait_for("Cột D “Nơi ấy”: 3 trên 3 ô hiểu được")
    go_to(screen, "trang Phụ")
    screen.write("\r")
    screen.wait_for("Dòng nào là dòng tiêu đề", "không có dòng tiêu đề")
    screen.write("1\r")
    screen.wait_for("F4 sẽ nhập 3 người", "5 dòng có chữ = 3 người + 1 dòng không phải người + 1 dòng chưa đọc")
    assert names(people) == ["Lê Văn Tám"], "nothing is kept by looking"
    screen.write(F4)
    add_to_one(screen, 3)
    screen.wait_for("1 dòng có chữ chưa đọc được")
    screen.write("\r")
    screen.wait_for("4 người", "Đã nhập 3 người. F6: hoàn tác. 1 dòng của tệp chưa đọc")
    assert names(people) == ["Lê Văn Tám", "Trần An", "Đỗ Bình", "Vũ Chung"]
    assert people.column("unit")[1:3] == ["Sở Nội vụ", "Sở Y tế"]
    kept = memory_file().read_text("utf8")
    assert '"nơi ấy": "unit"' in kept
    assert "Trần" not in kept
    screen.write(F6)
    screen.wait_for("1 người", "Đã hoàn tác")
    assert names(people) == ["Lê Văn Tám"]
    open_file(screen, book)
    screen.wait_for("hiểu như lần trước", "2 cột cần xem")
    go_to(screen, "E “Số máy riêng”")
    screen.write("\r")
    screen.wait_for("chứa mục nào?")
    screen.write("dien th\r")
    screen.wait_for("→ Điện thoại", "•••")
    screen.process.send_signal(signal.SIGHUP)
    screen.ended()
    assert '"số máy riêng": "phone"' in memory_file().read_text("utf8"), "a dropped line loses no word of it"


def test_leaving_keeps_nobody_and_loses_nothing(screen, people):
    screen.write(PASTE.format(TABLE))
    screen.wait_for("Nhập: bảng dán", "F4 sẽ nhập 2 người", "2 dòng có chữ = 2 người")
    go_to(screen, "D (không")
    screen.write("\r")
    screen.wait_for("chứa mục nào?")
    screen.write("g\r")
    screen.wait_for("→ Ghi chú")
    screen.write(ESC)
    screen.wait_for("Chưa nhập ai.", "Bấm i để xem lại")
    assert names(people) == ["Lê Văn Tám"]
    screen.write("i")
    screen.wait_for("Nhập danh sách từ tệp", "bảng dán")
    screen.write("\r")
    screen.wait_for("Nhập: bảng dán", "→ Ghi chú", "Nguyễn Văn Dán")
    screen.write(F4)
    add_to_one(screen, 2)
    screen.wait_for("3 người", "Đã nhập 2 người")
    assert names(people) == ["Lê Văn Tám", "Nguyễn Văn Dán", "Lê Thị Dán"]


def test_lines_of_a_mail_come_in_and_those_who_are_there_are_asked_about(screen, people, tmp_path):
    screen.write(PASTE.format(MAIL))
    screen.wait_for("F4 sẽ nhập 2 người", "3 dòng có chữ = 2 người + 1 dòng chưa đọc", "→ Chức vụ")
    screen.write(F4)
    add_to_one(screen, 2)
    screen.wait_for("1 dòng có chữ chưa đọc được")
    screen.write("\r")
    screen.wait_for("3 người", "Đã nhập 2 người")
    screen.write(PASTE.format(MAIL + "3. Vũ Thị Thư, Nông dân, 1990\r"))
    screen.wait_for("2 người của danh sách này đã có trong hồ sơ")
    screen.write(F4)
    screen.wait_for("2 người đã có trong hồ sơ. Nhập thế nào?", "chỉ thêm 1 người chưa có")
    screen.write("\r")
    screen.settle()
    assert len(names(people)) == 3, "the first choice keeps nobody"
    screen.write(f"{F4}{DOWN}\r")
    screen.wait_for("1 dòng có chữ chưa đọc được")
    screen.write("\r")
    screen.wait_for("4 người", "Đã nhập 1 người")
    assert names(people)[1:] == ["Trần Văn Thư", "Đỗ Thị Thư", "Vũ Thị Thư"]
    people.remove_all(people.rows(people.ids()[3:]))
    screen.write(PASTE.format(MAIL + "3. Vũ Thị Thư, Nông dân, 1990\r"))
    screen.wait_for("1 người đã bỏ khỏi danh sách trước đây: dòng 4 Vũ Thị Thư")
    screen.write(f"{F4}{DOWN}\r")
    screen.wait_for("đã bị bỏ trước đây. Nhập lại?", "không nhập lại 1 người ấy: dòng 4 Vũ Thị Thư")
    screen.write(f"{DOWN}\r")
    screen.wait_for("1 dòng có chữ chưa đọc được")
    screen.write("\r")
    screen.wait_for("3 người", "Không còn ai để nhập")
    open_file(screen, tmp_path / "lạc.csv")
    screen.wait_for("Không thấy tệp (bấm i để sửa đường dẫn)")


def test_only_those_who_are_not_there_come_in_and_who_is_written_otherwise_is_told(screen, people):
    file = "Họ và tên\tNăm sinh\tĐơn vị\tGhi chú\rLê Văn Tám\t1980\tSở Y tế\tmới về\rVũ Thị Mới\t1990\tSở Y tế\t\r"
    screen.write(PASTE.format(file))
    screen.wait_for("1 người đã có nhưng tệp ghi khác: dòng 2 Lê Văn Tám", "Cả 02 đại biểu (trừ khách mời) được")
    screen.write(F4)
    screen.wait_for("1 người đã có trong hồ sơ. Nhập thế nào?", "chỉ thêm 1 người chưa có; bỏ qua 1 người đã có",
                    "thêm tất cả 2 người, kể cả người đã có")  # fmt: skip
    screen.write(f"{DOWN}\r")
    screen.wait_for("2 người", "Đã nhập 1 người", "Bỏ qua 1 người tệp ghi khác: dòng 2.")
    assert names(people) == ["Lê Văn Tám", "Vũ Thị Mới"]


def test_what_is_no_list_is_told_and_a_paste_into_a_cell_stays_one(screen, people, tmp_path):
    screen.write(PASTE.format("Một chữ"))
    screen.wait_for("Muốn dán vào ô: bấm Enter")
    screen.write("\r\x15" + PASTE.format("Lê Văn\rChín"))
    screen.wait_for("Lê Văn Chín", "Enter: giữ")
    screen.write("\r")
    screen.settle()
    assert names(people) == ["Lê Văn Chín"]
    screen.write(PASTE.format("Họ và tên\t[@click=app.leave]Bấm[/] [/]\rLê [/] An\t[red]a[/]\r"))
    screen.wait_for("F4 sẽ nhập 1 người", "[@click=app.leave]Bấ")
    go_to(screen, "B “")
    screen.write("\r")
    screen.wait_for("Cột B “[@click=app.leave]Bấm[/] [/]” chứa mục nào?", "Trong cột: [red]a[/]")
    screen.write(ESC + ESC)
    screen.wait_for("Chưa nhập ai.")
    (tmp_path / "hong.xlsx").write_bytes(b"PK\x03\x04 hong")
    open_file(screen, tmp_path / "hong.xlsx")
    screen.wait_for("Không đọc được. Esc: về danh sách.", "đã hỏng")
    screen.write(F4)
    screen.wait_for("Chưa đọc được ai")
    screen.write(ESC)
    screen.wait_for("1 người", "Chưa nhập ai.")
    assert names(people) == ["Lê Văn Chín"]
