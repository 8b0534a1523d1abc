"""The list of people in a real terminal: seen, filtered, sorted, changed where it stands, lost by nobody."""

from __future__ import annotations

import signal
import sqlite3
import unicodedata

import pytest

from tdkt_tui.delegates.order import by_name
from tdkt_tui.model.person import Delegate
from tdkt_tui.store.people import People
from tdkt_tui.store.workspace.creating import new_dossier
from tdkt_tui.tui.screens.people import POLL_SECONDS
from tdkt_tui.tui.shown.people import open_people

F6, F7, ESC, END, DOWN, RIGHT = "\x1b[17~", "\x1b[18~", "\x1b", "\x1b[F", "\x1b[B", "\x1b[C"
BURST = "tiêng" + "\x7f" * 3 + "ếng"
NAMES = ("Trần Văn An", "Đỗ Thị Ánh", "Lê Văn Ân", "Nguyễn Thị Bình", "Đặng Hòa", "Lý Hoa", "Phạm Hỏa")
PATIENT = """
from tdkt_tui.store.people import database
database.WAIT_SECONDS = 600  # however long a slow machine takes to look at the screen meanwhile
from tdkt_tui.cli import main
main()
"""
HOSTILE = r"[@click=app.leave]Bấm[/] [/]"


@pytest.fixture
def listed():
    return [
        {
            "full_name": name,
            "birth": str(1990 - number),
            "gender": "Nam",
            "unit": "Sở Y tế" if number % 2 else "UBND xã",
            "religion": "Không",
            "phone": f"09876543{number:02d}",
        }
        for number, name in enumerate(NAMES)
    ]


def names_shown(screen):
    lines = [line for line in screen.screen.display if line[1:4].strip().isdecimal()]
    return [name for line in lines for name in NAMES if name in line]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_the_table_shows_rows_and_all_of_the_cell_under_the_cursor(table, size, press):
    screen = table(size=size)
    assert names_shown(screen) == list(NAMES)
    assert "Chức vụ" in screen.text
    assert ("Địa chỉ" in screen.text) == (size[0] == 120)
    press(screen, END, RIGHT, RIGHT)
    assert "Năm sinh" in screen.screen.display[size[1] - 4]
    assert "1984" in screen.screen.display[size[1] - 4]


def test_a_filter_needs_no_marks_and_esc_shows_everybody_again(table, press):
    screen = table()
    press(screen, "/")
    screen.write("don vi: so y te")
    screen.wait_for("3 trên 7 người", "lọc “don vi: so y te”")
    assert names_shown(screen) == list(NAMES[1::2])
    screen.write("\r")
    screen.settle()
    screen.write(ESC)
    screen.wait_for("Trần Văn An")
    screen.settle()
    assert names_shown(screen) == list(NAMES)


def test_sorting_is_the_lists_own_order_of_names_then_back_then_as_it_stands(table):
    screen = table()
    wanted = [person.full_name for person in by_name(map(Delegate, NAMES))]
    assert wanted != list(NAMES)
    screen.write("s")
    screen.wait_for("xếp theo Họ và tên", "Họ và tên ↑")
    assert names_shown(screen) == wanted
    screen.write("s")
    screen.wait_for("ngược lại", "Họ và tên ↓")
    assert names_shown(screen) == wanted[::-1]
    screen.write("s")
    screen.settle()
    assert names_shown(screen) == list(NAMES)


def test_a_cell_is_changed_where_it_stands_and_stands_in_the_file(table, folder, press):
    screen = table()
    press(screen, "\r", "\x15" + "Trần Văn Ba", "\r")
    screen.wait_for("Trần Văn Ba")
    found = sqlite3.connect(folder.people)
    assert found.execute("SELECT full_name FROM people ORDER BY position").fetchone() == ("Trần Văn Ba",)
    press(screen, F6)
    screen.wait_for("Trần Văn An", "Đã hoàn tác: sửa cột Họ và tên")
    press(screen, F7)
    screen.wait_for("Trần Văn Ba", "Đã làm lại")
    found.close()


def test_a_whole_burst_of_keys_over_a_slow_line_lands_in_its_cells(table, people):
    screen = table()
    screen.write("\r\x15Trần Ba\t\x152\t\x151975\r\r\x151980\r")
    screen.settle(0.8)
    first, second = people.rows(people.ids())[:2]
    assert (first.values["full_name"], first.values["gender"], first.values["birth"]) == ("Trần Ba", "Nữ", "1975")
    assert second.values["birth"] == "1980"


def test_who_waits_for_anothers_writing_is_told_and_keys_keep_their_turn(table, people, folder, press):
    screen = table(code=PATIENT)
    other = sqlite3.connect(folder.people, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    screen.write("\r\x15Trần Ba\r")
    screen.wait_for("Người khác đang ghi vào danh sách")
    screen.write("\r\x15Đỗ Ba\r")
    screen.settle()
    assert "Trần Ba" in screen.screen.display[20]
    other.execute("COMMIT")
    other.close()
    screen.wait_for("Trần Ba", "Đỗ Ba")
    assert [row.values["full_name"] for row in people.rows(people.ids())][:2] == ["Trần Ba", "Đỗ Ba"]
    press(screen, F6)
    screen.wait_for("Đã hoàn tác")


def test_what_cannot_be_read_is_told_and_counted(table, people, press):
    screen = table()
    press(screen, RIGHT, "\r", "\x15xyz\r")
    screen.wait_for("Chỉ ghi được: Nam, Nữ")
    press(screen, ESC, RIGHT, "\r", "\x1531/2/1975\r")
    screen.wait_for("Không đọc được ngày sinh", "lần nữa để giữ")
    assert people.rows(people.ids())[0].values["birth"] == "1990"
    press(screen, "\r")
    screen.wait_for("1 ô cảnh báo")
    assert people.rows(people.ids())[0].values["birth"] == "31/2/1975"
    press(screen, END, "f")
    screen.wait_for("Không hiểu được nội dung ô này")
    assert "31/2/1975" in screen.screen.display[20]


def test_who_asks_for_doubts_while_they_are_looked_for_is_taken_there(table, people, press):
    first = people.rows(people.ids())[0]
    people.change(first.id, first.rev, "birth", "31/02/1969")
    screen = table()
    screen.write(END + "f")
    screen.wait_for("Không hiểu được nội dung ô này")
    assert "31/02/1969" in screen.screen.display[20]
    press(screen, "\r", "\x151969\r")
    screen.write("f")
    screen.wait_for("Không có ô nào phải xem lại")
    press(screen, "\r", "\x1531/2/1975\r")
    screen.write("\rf")  # the very keys after the change
    screen.wait_for("Không hiểu được nội dung ô này")
    assert "31/2/1975" in screen.screen.display[20]


def test_people_are_added_and_taken_out_after_asking(table, people, press):
    screen = table()
    press(screen, "n", "Vũ Thị Mới\t2\r", rest=0.8)
    screen.wait_for("8 người", "Vũ Thị Mới")
    assert [row.values["full_name"] for row in people.rows(people.ids())][:2] == ["Trần Văn An", "Vũ Thị Mới"]
    assert people.rows(people.ids())[1].values["gender"] == "Nữ"
    press(screen, "\x1b[A", "\x1b[3~")
    screen.wait_for("Bỏ “", "khỏi danh sách?")
    press(screen, "\r")
    screen.wait_for("7 người", "Đã bỏ một người")
    press(screen, F6)
    screen.wait_for("8 người")


def test_two_who_change_one_cell_are_asked_and_two_cells_go_together(table, people, press):
    screen = table()
    first = people.rows(people.ids())[0]
    press(screen, "\r", "\x15Của tôi")
    people.change(first.id, first.rev, "unit", "Đơn vị khác")
    press(screen, "\r")
    screen.wait_for("Của tôi")
    row = people.rows([first.id])[0]
    assert (row.values["full_name"], row.values["unit"]) == ("Của tôi", "Đơn vị khác")
    press(screen, "\x1b[H", "\r", "\x15Của tôi nữa")
    people.change(row.id, row.rev, "full_name", "Của người kia")
    press(screen, "\r")
    screen.wait_for("Người khác vừa sửa ô này", "của người kia: Của người kia", "của tôi: Của tôi nữa")
    press(screen, DOWN, "\r")
    screen.wait_for("Của tôi nữa")
    assert people.rows([first.id])[0].values["full_name"] == "Của tôi nữa"


def test_what_another_changes_appears_and_an_idle_screen_sends_nothing(table, people):
    screen = table()
    screen.settle(2)
    assert screen.pump(POLL_SECONDS + 1) == 0
    first = people.rows(people.ids())[0]
    people.change(first.id, first.rev, "full_name", "Người Khác Sửa")
    screen.wait_for("Người Khác Sửa")


def test_an_input_method_is_right_in_a_cell_and_letters_are_composed(table, people, press):
    screen = table()
    press(screen, "\r", "\x15")
    for _ in range(100):
        screen.write(BURST + " ")
        screen.pump(0.01)
    screen.write(unicodedata.normalize("NFD", "Thủy Nguyễn") + "\r")
    screen.settle()
    assert people.rows(people.ids())[0].values["full_name"] == "tiếng " * 100 + "Thủy Nguyễn"


def test_a_key_in_a_cell_and_a_step_cost_little(table, press):
    screen = table()
    press(screen, "\r", "x", rest=1)
    assert 0 < screen.cost("y", "xy") <= 250
    press(screen, ESC, rest=2)
    before = len(screen.sent)
    screen.write(DOWN)
    screen.settle()
    assert 0 < len(screen.sent) - before <= 500


def test_hostile_values_are_shown_as_they_are(terminal, tmp_path, folder, press):
    with People.open(folder.people) as held:
        held.add_all([{"full_name": HOSTILE, "unit": "nhà"}], instead=True)
    db = sqlite3.connect(folder.people)
    db.execute("UPDATE people SET unit = ? WHERE full_name = ?", ("\x1b]52;c;UFdO\x07n\u202eà", HOSTILE))
    db.commit()
    db.close()
    screen = terminal("--workspace", tmp_path / "ws", size=(120, 40))
    screen.wait_for("HỒ SƠ CỦA TÔI", "ho-so")
    screen.settle()
    screen.write("d")
    screen.wait_for(HOSTILE[:20], "1 người")
    screen.settle()
    press(screen, "\x1b[<0;8;4M\x1b[<0;8;4m", ESC, "\x1b[3~")
    screen.wait_for(f"Bỏ “{HOSTILE}”")
    press(screen, ESC, "\r", ESC)
    assert screen.process.poll() is None
    for bad in (b"\x1b]52", "\u202e".encode(), b"UFdO\x07"):
        assert bad not in screen.sent


def test_sensitive_columns_are_masked_until_asked_for(table, press):
    screen = table(size=(120, 40))
    press(screen, *[RIGHT] * 25)  # the last column
    assert "•••" in screen.text
    assert "Bấm v để hiện" in screen.text
    press(screen, "\r")
    screen.wait_for("Ô này đang che")
    press(screen, "/", "09876543\r")
    screen.wait_for("0 trên 7 người")
    press(screen, ESC)
    assert b"0987654300" not in screen.sent
    screen.write("v")
    screen.wait_for("0987654300")
    press(screen, "v")
    assert "0987654300" not in screen.text


def test_resizing_loses_nothing_that_is_typed(table, people, press):
    screen = table()
    press(screen, DOWN, "\r", "\x15Đang gõ dở")
    screen.resize(120, 40)
    screen.wait_for("Đang gõ dở", "Địa chỉ")
    screen.resize(80, 24)
    screen.settle()
    press(screen, " xong\r")
    assert people.rows(people.ids())[1].values["full_name"] == "Đang gõ dở xong"


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_a_cell_that_is_being_typed_survives_a_dropped_line(table, people, end, press):
    screen = table()
    press(screen, DOWN, "\r", "\x15Gõ dở", rest=1 if end == signal.SIGKILL else 0.2)
    screen.process.send_signal(end)
    screen.ended()
    assert people.rows(people.ids())[1].values["full_name"] == NAMES[1]
    again = table()
    again.wait_for("Đã lấy lại nội dung gõ dở", "Gõ dở")
    press(again, "\r")
    again.wait_for("2 Gõ dở")
    assert people.rows(people.ids())[1].values["full_name"] == "Gõ dở"


def test_a_file_beside_the_profile_is_taken_in_and_then_edited(terminal, tmp_path, press):
    (tmp_path / "ws").mkdir()
    listed = "Họ và tên,Năm sinh,Đơn vị\nLê Văn Tám,1980,Sở Y tế\nĐỗ Thị Chín,1981,Sở Nội vụ\n"
    profile = 'plan = "bac_giang/16-2019"\nlevel = "co-so"\ndelegates = "ds.csv"\n'
    folder = new_dossier(tmp_path / "ws", "ho-so", profile, {})
    (folder.path / "ds.csv").write_text(listed, "utf8")
    screen = terminal("--workspace", tmp_path / "ws", size=(120, 40))
    screen.wait_for("HỒ SƠ CỦA TÔI", "ho-so")
    screen.settle()
    screen.write("d")
    screen.wait_for("2 người", "Lê Văn Tám", "Danh sách còn ở tệp ds.csv")
    assert not folder.people.exists()
    press(screen, "i")
    screen.wait_for("Nhập danh sách từ tệp")
    screen.write("\r")
    screen.wait_for("F4 sẽ nhập 2 người", "3 dòng có chữ = 2 người")
    assert not folder.people.exists()
    screen.write("\x1bOS")
    screen.wait_for("Đã nhập 2 người.", "Lê Văn Tám")
    press(screen, "\r", "\x15Lê Văn Mười\r")
    screen.wait_for("Lê Văn Mười")
    with People.open(folder.people) as held:
        assert held.column("full_name") == ["Lê Văn Mười", "Đỗ Thị Chín"]


def test_the_list_of_a_sample_is_for_reading(terminal, tmp_path, press):
    screen = terminal(size=(120, 40))
    screen.wait_for("BẮC GIANG", "Huyện Việt Yên")
    screen.settle()
    screen.write("o")
    screen.settle(0.4)
    screen.write("bac_giang/ubnd-huyen-viet-yen\r")
    screen.wait_for("Nội dung hồ sơ")
    screen.settle()
    screen.write("\x1b[21~")
    screen.wait_for("Danh sách đại biểu", "250 người")
    screen.settle()
    press(screen, "\r")
    screen.wait_for("Chỉ để xem")


def test_those_who_are_marked_are_taken_out_at_once_and_come_back_at_once(table, people, press):
    screen = table()
    press(screen, "m", "m")
    screen.wait_for("2 đánh dấu *")
    screen.write("\x1b[3~")
    screen.wait_for("Bỏ 2 người đã đánh dấu")
    screen.write("\r")
    screen.wait_for("5 người", "Đã bỏ 2 người")
    assert people.column("full_name") == list(NAMES[2:])
    screen.write(F6)
    screen.wait_for("7 người", "Đã hoàn tác")
    assert people.column("full_name") == list(NAMES)


def test_what_is_typed_into_a_choice_takes_its_place_and_wrong_words_are_refused(table, people, press):
    first = people.everybody()[0]
    people.change(first.id, first.rev, "status", "Chính thức")
    screen = table(size=(120, 40))
    for _ in range(12):
        if "Tư cách" in screen.screen.display[-4]:
            break
        press(screen, RIGHT)
    screen.write("\r")
    screen.wait_for("gõ số hoặc chữ để thay")
    screen.write("2\r")
    screen.settle()
    assert people.column("status")[0] == "Dự khuyết"
    press(screen, "\x1b[A", "\r", END)
    screen.write("x\r")
    screen.wait_for("Dự khuyếtx", "Chỉ ghi được")
    assert people.column("status")[0] == "Dự khuyết"


def test_a_list_that_is_gone_is_told_as_gone(tmp_path):
    profile = 'plan = "bac_giang/16-2019"\nlevel = "co-so"\ndelegates = "people.db"\n'
    made = new_dossier(tmp_path, "mat", profile, {})
    assert not made.people.exists()
    for _ in range(2):  # looking makes an empty list, which is no list of theirs either
        opened = open_people(str(made.path))
        assert "people.db của hồ sơ không còn" in opened.held.note
        opened.held.people.close()
