"""Each screen at both sizes, through a real terminal."""

from __future__ import annotations

import pytest

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.tui.shown.rows import Row
from tdkt_tui.tui.widgets.detail import Detail

SIZES = [(80, 24), (120, 40)]


@pytest.mark.parametrize("size", SIZES)
def test_home_shows_profiles_facts_and_counts(home, size):
    screen = home(size=size)
    text = screen.wait_for("Huyện Việt Yên", "Tóm tắt", "Đơn vị", "Văn bản số", "16/KH-HĐTĐKT", "26/6/2019")
    assert "cảnh báo" in text
    for key in ("Enter Mở", "b Lập văn bản", "F1 Trợ giúp", "q Thoát"):
        assert key in screen.screen.display[-1]


@pytest.mark.parametrize("size", SIZES)
def test_a_profile_shows_values_findings_and_details(home, size):
    screen = home(size=size)
    screen.write("\r")
    screen.wait_for("Nội dung hồ sơ", "CƠ QUAN BAN HÀNH" if size[1] == 40 else "ĐƠN VỊ", "Chi tiết", "Giá trị")
    screen.write("s")
    text = screen.wait_for("Cách sửa", "Kiểm tra: ")
    assert "GHI CHÚ" in text
    screen.write("\x1b")
    screen.wait_for("Tóm tắt")


def test_a_finding_leads_to_its_field(home):
    screen = home()
    screen.write("j")
    screen.write("\r")
    screen.wait_for("GHI CHÚ", "Nội dung hồ sơ")
    screen.settle()
    screen.write("s")
    told = [line.strip() for line in screen.wait_for("Cách sửa").partition("Chi tiết")[2].splitlines()]
    field = " ".join(told[2:]).partition(" › ")[2].split()[0]
    screen.write("\r")
    screen.wait_for("Giá trị")
    screen.settle()
    detail = screen.text.partition("Chi tiết")[2]
    assert field in detail.splitlines()[1]
    assert told[1] in detail  # the finding itself stays, with what it rests on and what to do
    assert "Cách sửa" in detail


def test_a_field_is_shown_with_what_its_findings_rest_on():
    detail = Detail()
    row = Row("conference.date", "Hội nghị", "Ngày tổ chức", "01/01/2031", "Ngày khai mạc")
    found = Finding(
        "window.outside", Severity.ERROR, "Ngoài thời hạn.", "16/KH-HĐTĐKT, mục II", "", row.key, "đổi ngày"
    )
    detail.show_row(row, [found])
    told = [f"{entry.label}{entry.text}" for entry in detail.entries]
    assert told[1:] == [
        "Giá trị     01/01/2031",
        "LỖI  Ngoài thời hạn.",
        "Căn cứ      16/KH-HĐTĐKT, mục II",
        "Cách sửa    đổi ngày",
        "Giải thích  Ngày khai mạc",
    ]


def test_help_is_about_where_one_stands(home):
    screen = home()
    screen.write("\x1bOP")
    assert "hạn gần nhất đứng trước" in screen.wait_for("Trợ giúp", "Enter mở hồ sơ của bạn")
    screen.write("\x1b")
    screen.settle()
    screen.write("b")
    screen.wait_for("Chưa lập gì")
    screen.write("\x1bOP")
    screen.wait_for("Mọi tệp được ghi cùng lúc")


def test_the_palette_finds_commands_without_diacritics(home):
    screen = home()
    screen.write("\x1bOQ")
    screen.wait_for("Tìm lệnh")
    screen.settle()
    screen.write("lap van")
    screen.settle()
    screen.write("\r")
    screen.wait_for("Chưa lập gì")


def test_resizing_loses_nothing(home):
    screen = home()
    screen.write("jj")
    screen.settle()
    name = screen.wait_for("Liên đoàn Lao động tỉnh").partition("Tóm tắt")[2]
    assert "Liên đoàn" in name
    screen.write("b")
    screen.wait_for("Chưa lập gì")
    screen.write(" \t\t\t")
    screen.settle()
    screen.write("-khác")
    screen.wait_for("-khác")
    for size in ((120, 40), (60, 16), (80, 24)):
        screen.resize(*size)
        screen.settle()
    text = screen.wait_for("-khác", "[ ] Kế hoạch", "[x] ")
    assert "Lập văn bản" in text
    screen.write("\x1b")
    screen.wait_for("Tóm tắt", "Liên đoàn Lao động tỉnh")


@pytest.mark.parametrize("size", SIZES)
def test_one_colour_is_enough(home, size):
    screen = home(size=size, env={"NO_COLOR": "1"})
    screen.write("b")
    screen.wait_for("[x] Kế hoạch", "[ ] PDF")


def test_a_mended_file_is_checked_anew_on_the_way_back(terminal, tmp_path):
    file = tmp_path / "don-vi.toml"
    file.write_text('plan = "[/]\n')
    screen = terminal("--workspace", tmp_path)
    screen.wait_for("BẮC GIANG", "1 lỗi")
    screen.settle()
    screen.write("\x1b[H\r")
    screen.wait_for("Chưa đọc được nội dung")
    file.write_text('plan = "bac_giang/16-2019"\nlevel = "tren-co-so"\n[unit]\nname = "Huyện Mới"\n')
    screen.write("r")
    screen.wait_for("Huyện Mới", "Tên đơn vị")
    screen.write("\x1b")
    screen.wait_for("Tóm tắt", "0 cảnh báo")
    screen.settle()
    screen.write("r")
    assert "LỖI don-vi.toml" not in screen.wait_for("Huyện Mới")


def test_an_empty_workspace_says_so(terminal, tmp_path):
    screen = terminal("--workspace", tmp_path)
    screen.wait_for("HỒ SƠ CỦA TÔI", "Chưa có hồ sơ nào", "Bấm n để lập hồ sơ mới", "BẮC GIANG")


def test_a_low_window_shows_the_choices_of_a_new_dossier(terminal, tmp_path):
    (tmp_path / "ws").mkdir()
    screen = terminal("--workspace", tmp_path / "ws", size=(60, 15))
    screen.wait_for("BẮC GIANG", "Tóm tắt")
    screen.settle()
    screen.write("n")
    screen.wait_for("Đơn vị thuộc tỉnh nào", "Bắc Giang", "Bắc Ninh", "Kiên Giang", "Về lựa chọn này")
