"""The timeline in a real terminal: bars and words, a date tried, taken into form and dossier, and a calendar file."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest
from icalendar import Calendar

from tdkt_tui.workflow.composing import open_dossier
from tdkt_tui.workflow.dossiers import new_from

VIET_YEN = "bac_giang/ubnd-huyen-viet-yen"
F4, F6, F9 = "\x1bOS", "\x1b[17~", "\x1b[20~"
OPENED = """
import sys
from tdkt_tui.tui.screens.home import HomeScreen
from tdkt_tui.tui.screens.timeline import TimelineScreen
source, mounted = sys.argv.pop(1), HomeScreen.on_mount
def opened(self):
    mounted(self)
    self.app.push_screen(TimelineScreen(source))
HomeScreen.on_mount = opened
from tdkt_tui.cli import main
main()
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "ws").mkdir()
    return new_from(tmp_path / "ws", "viet-yen", VIET_YEN)


@pytest.fixture
def timeline(terminal, tmp_path):
    """Open a timeline at once, without the way through other screens."""

    def start(source, **more):
        (tmp_path / "ws").mkdir(exist_ok=True)
        screen = terminal(source, "--workspace", tmp_path / "ws", code=OPENED, **more)
        screen.wait_for("Lịch thực hiện", "Khi nào")
        screen.settle()
        return screen

    return start


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_from_home_a_dossier_and_a_plan_show_their_timelines(terminal, tmp_path, folder, size):
    screen = terminal("--workspace", tmp_path / "ws", size=size)
    screen.wait_for("HỒ SƠ CỦA TÔI", "Huyện Việt Yên", "ghi chú")
    screen.settle()
    screen.write(F9)
    screen.wait_for("Lịch thực hiện", "UBND huyện Việt Yên", "Khi nào")
    screen.settle()
    screen.write("\x1b")
    screen.wait_for("HỒ SƠ CỦA TÔI", "BẮC GIANG")
    screen.settle()
    screen.write("j" + F9)
    text = screen.wait_for("Lịch thực hiện", "Khi nào")
    assert "Kế hoạch số 16/KH-HĐTĐKT ngày 26 tháng 6 năm 2019" in text.splitlines()[0]
    screen.write("\x1bOP")
    screen.wait_for("Trợ giúp", "● một ngày", "Gõ ngày mới")


def go_to_conference(screen):
    for _ in range(30):
        if "Ngày tổ chức" in screen.text.partition("Chi tiết")[2]:
            return
        screen.write("j")
        screen.settle(0.2)
    raise AssertionError(screen.text)


def held(folder):
    return tomllib.loads(folder.profile.read_text("utf8"))["conference"]["date"]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_every_event_stands_under_its_month_and_is_told_in_full(timeline, size):
    screen = timeline(VIET_YEN, size=size)
    text = screen.wait_for("2019", "2020", "Ngày nghỉ lễ", "×", "Huyện Việt Yên làm điểm" if size[1] == 40 else "±")
    assert "UBND huyện Việt Yên" in text.splitlines()[0]
    go_to_conference(screen)
    detail = screen.wait_for("Đại hội Thi đua yêu nước").partition("Chi tiết")[2]
    assert "15/5/2020 (thứ Sáu)" in detail
    lines = screen.text.splitlines()
    months, row = lines[2], next(line for line in lines if "± Đại hội Thi đua yêu nước" in line)
    may = months.index("2  3  4  5" if size[0] == 80 else "2    3    4    5") + (9 if size[0] == 80 else 15)
    assert may <= row.index("●") <= may + 4
    for key in ("Enter Đổi ngày", "F4 Nhận", "z Phóng", "i Tệp .ics", "Esc Về", "F1 Trợ giúp", "q Thoát"):
        assert key in screen.screen.display[-1]


def test_an_idle_timeline_sends_nothing_and_a_key_in_the_date_little(timeline):
    screen = timeline(VIET_YEN)
    assert screen.pump(1.5) == 0
    go_to_conference(screen)
    screen.write("\r")
    screen.wait_for("Ngày mới")
    screen.settle(1)
    assert 0 < screen.cost("1", "Ngày mới 15/5/20201") <= 250


def test_a_date_tried_breaks_with_its_clause_and_esc_drops_it(timeline):
    screen = timeline(VIET_YEN)
    go_to_conference(screen)
    screen.write("++++")
    screen.wait_for("DỜI THỬ", "15/5/2020 → 19/5/2020", "Sai thêm", "mục II.2.1", "* Đại hội")
    screen.write("-")
    screen.wait_for("→ 18/5/2020", "Không làm sai thêm")
    screen.write(F4)
    screen.wait_for("Đây là mẫu, chỉ dời thử")
    screen.write("\x1b")
    screen.wait_for("Đã bỏ ngày thử", "± Đại hội")
    assert "DỜI THỬ" not in screen.text
    screen.write("\x1b")
    screen.wait_for("Tóm tắt")


def test_a_date_is_typed_and_saved_into_a_dossier(timeline, folder):
    late = folder.profile.read_text("utf8").replace("date = 2020-05-15", "date = 2020-05-19")
    folder.profile.write_text(late, "utf8")
    screen = timeline(str(folder.path))
    go_to_conference(screen)
    screen.write("\r")
    screen.wait_for("Ngày mới 19/5/2020")
    screen.write("\x15" + "32/5/2020")
    screen.wait_for("Chưa đọc được ngày mới: ngày này không có trong lịch")
    screen.write("\x15" + "14/5/2020")
    screen.wait_for("→ 14/5/2020", "Hết sai", "LỖI", "mục II.2.1")
    screen.write("\r")
    screen.wait_for("chưa lưu", "F4: lưu")
    assert held(folder) == date(2020, 5, 19)
    screen.write(F4)
    screen.wait_for("Đã lưu ngày mới vào hồ sơ")
    assert held(folder) == date(2020, 5, 14)
    assert "# thứ Sáu; hạn của đơn vị làm điểm" in folder.profile.read_text("utf8")
    assert list(folder.drafts.iterdir()) == []


def test_another_who_moved_the_same_date_first_is_asked_about(timeline, folder):
    screen = timeline(str(folder.path))
    go_to_conference(screen)
    screen.write("-")
    screen.wait_for("→ 14/5/2020", "Không làm sai thêm")
    other = open_dossier(folder)
    other.put(next(field for field in other.fields() if field.key == "conference.date"), "13/5/2020")
    other.save()
    other.close()
    screen.write(F4)
    screen.wait_for("Người khác vừa lưu", "của tôi: 14/5/2020", "của người kia: 13/5/2020")
    screen.write("\x1b")
    screen.wait_for("Chưa lưu: người khác vừa lưu", "→ 14/5/2020")
    assert (held(folder), list(folder.drafts.glob("*.json"))) == (date(2020, 5, 13), [])
    screen.write(F4)
    screen.wait_for("của người kia: 13/5/2020")
    screen.write(F4)
    screen.wait_for("Đã lưu ngày mới")
    assert held(folder) == date(2020, 5, 14)


def test_a_tasks_deadline_is_saved_in_its_row(timeline, folder):
    screen = timeline(str(folder.path))
    screen.write("jj]")
    screen.wait_for("17/4/2020 → 24/4/2020", "Không làm sai thêm")
    screen.write(F4)
    screen.wait_for("Đã lưu ngày mới")
    [first, *_] = tomllib.loads(folder.profile.read_text("utf8"))["task"]
    assert (first["due"], first["product"]) == (date(2020, 4, 24), "Báo cáo thành tích")


def test_a_date_is_taken_into_the_form_and_undone_there(terminal, tmp_path, folder):
    screen = terminal("--workspace", tmp_path / "ws")
    screen.wait_for("HỒ SƠ CỦA TÔI", "Huyện Việt Yên", "ghi chú")
    screen.settle()
    screen.write("\r")
    screen.wait_for("Điền hồ sơ", "Kiểm tra: 0 lỗi")
    screen.settle()
    screen.write(F9)
    screen.wait_for("Lịch thực hiện", "Khi nào")
    screen.settle()
    go_to_conference(screen)
    screen.write("\r")
    screen.wait_for("Enter: giữ để thử")
    screen.write("\x1519/5/2020\r")
    screen.wait_for("Sai thêm", "mục II.2.1", "chưa vào biểu.    F4: đưa vào biểu")
    assert "Đã đưa ngày mới" not in screen.text
    screen.write(F4)
    screen.wait_for("Đã đưa ngày mới vào biểu", "19/5/2020 (thứ Ba)")
    screen.write("\x1b")
    screen.wait_for("Điền hồ sơ")
    screen.settle()
    screen.write(F6)
    screen.wait_for("Ngày tổ chức", "15/5/2020")
    assert held(folder) == date(2020, 5, 15)


def test_the_calendar_file_is_written_and_another_file_stays(timeline, folder):
    screen = timeline(str(folder.path))
    screen.write("i")
    screen.wait_for("Ghi tệp lịch")
    screen.write("\r")
    screen.wait_for("Đã ghi")
    file = folder.out / "lich-thuc-hien.ics"
    titles = [str(entry["summary"]) for entry in Calendar.from_ical(file.read_bytes()).walk("VEVENT")]
    assert {"Đại hội Thi đua yêu nước", "Phát hành giấy mời (sớm nhất)"} <= set(titles)
    assert [path.name for path in folder.out.iterdir()] == [file.name]
    file.write_text("của tôi")
    screen.write("i")
    screen.wait_for("Ghi tệp lịch")
    screen.write("\r")
    screen.wait_for("Đã có tệp khác")
    assert file.read_text() == "của tôi"
    screen.write("i")
    screen.wait_for("Ghi tệp lịch")
    screen.write("\r")
    screen.wait_for("Đã ghi")
    assert file.read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_a_folder_that_is_not_there_is_told(timeline, tmp_path):
    screen = timeline(VIET_YEN)
    screen.write("i")
    screen.wait_for("Ghi tệp lịch")
    screen.write("\x15khong-co/lich.ics\r")
    screen.wait_for("Chưa ghi được", "không tồn tại")


def test_a_plan_without_terms_says_so(timeline):
    screen = timeline("bac_ninh/181-2014")
    screen.wait_for("Kế hoạch không nêu thời hạn", "không ngày nào được tự đặt ra", "KHÔNG NÊU THỜI HẠN")
    assert "●" not in screen.text
    screen.write("j\r")
    screen.wait_for("Không nêu thời hạn", "mục III.1 của kế hoạch", "Ngày này do kế hoạch quy định")


def test_months_are_zoomed_paged_and_follow_the_cursor(timeline):
    screen = timeline("bac_giang/16-2019")
    screen.write("zz")
    screen.wait_for("← → tháng khác")
    months = screen.text.splitlines()[2]
    assert "6 " in months
    assert " 12" not in months
    screen.write("\x1b[C")
    screen.settle()
    assert screen.text.splitlines()[2] != months
    screen.write("\x1b[F")
    screen.settle()
    for _ in range(12):
        if "Đại hội Thi đua yêu nước tỉnh" in screen.text.partition("Chi tiết")[2]:
            break
        screen.write("k")
        screen.settle(0.2)
    assert "9" in screen.text.splitlines()[2]
    screen.write("zz")
    screen.settle()
    screen.resize(120, 40)
    screen.wait_for("11", "12", "Đại hội Thi đua yêu nước tỉnh Bắc Giang lần thứ V")
    for size in ((24, 9), (80, 24)):
        screen.resize(*size)
        screen.settle()
    screen.wait_for("2019", "Đại hội Thi đua yêu nước tỉnh")


def test_a_profile_that_cannot_be_read_is_told(terminal, tmp_path, folder):
    folder.profile.write_text('plan = "bac_giang/16-2019', "utf8")
    screen = terminal(str(folder.path), "--workspace", tmp_path / "ws", code=OPENED)
    screen.wait_for("Chưa đọc được thời hạn", "dòng 1, cột 26")
    screen.write("+z\ri")
    screen.wait_for("chưa ghi được tệp lịch")
