"""Documents in preview through a real terminal: as on paper, as typed, quiet, and nothing left running."""

from __future__ import annotations

import subprocess

import pytest

from tdkt_tui.workflow.dossiers import new_from

VIET_YEN = "bac_giang/ubnd-huyen-viet-yen"
F8 = "\x1b[19~"
RIGHT, LEFT = "\x1b[C", "\x1b[D"
GAPS = 'plan = "bac_giang/16-2019"\nlevel = "tren-co-so"\n[unit]\ncategory = "huyện"\n'


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "ws").mkdir()
    return new_from(tmp_path / "ws", "viet-yen", VIET_YEN)


@pytest.fixture
def opened(terminal, tmp_path, folder):
    """Start the interface with the cursor on the dossier."""

    def start(**more):
        screen = terminal("--workspace", tmp_path / "ws", **more)
        screen.wait_for("HỒ SƠ CỦA TÔI", "Huyện Việt Yên", "ghi chú")
        screen.settle()
        return screen

    return start


@pytest.fixture
def preview(opened):
    """Open the preview of that dossier."""

    def start(**more):
        screen = opened(**more)
        screen.write(F8)
        screen.wait_for("Xem trước", "CỘNG HÒA XÃ HỘI", "KẾ HOẠCH")
        return screen

    return start


@pytest.fixture
def form(opened):
    """Open the form of that dossier."""

    def start(**more):
        screen = opened(**more)
        screen.write("\r")
        screen.wait_for("Điền hồ sơ", "Kiểm tra: 0 lỗi")
        screen.settle()
        return screen

    return start


def type_venue(screen, text):
    """Find the field of the venue, empty it, and type into it."""
    screen.write("/")
    screen.wait_for("Tìm mục")
    screen.write("địa điểm\r")
    screen.settle(0.3)
    screen.write("\r")
    screen.settle(0.3)
    screen.write("\x15")
    screen.settle(0.2)
    screen.write(text)
    screen.wait_for("* Địa điểm")


def of_office(process):
    """Return LibreOffice's processes below the program."""
    listed = subprocess.run(["ps", "-eo", "pid,ppid,args"], capture_output=True, text=True, check=True).stdout
    rows = [line.split(None, 2) for line in listed.splitlines()[1:]]
    ours = {str(process.pid)}
    for _ in range(5):
        ours |= {row[0] for row in rows if row[1] in ours}
    return [row[0] for row in rows if row[0] in ours and "soffice" in row[2]]


def alive(pids):
    listed = subprocess.run(["ps", "-eo", "pid,stat"], capture_output=True, text=True, check=True).stdout
    running = {row.split()[0] for row in listed.splitlines()[1:] if "Z" not in row.split()[1]}
    return set(pids) & running


def test_a_document_stands_as_on_paper_and_its_pages_are_counted(preview):
    screen = preview()
    text = screen.wait_for("3 trang", "không thiếu mục nào", "thể thức: không có sai sót", "văn bản 1/7")
    assert "q Thoát" in text  # the last hint of the footer: all of them fit
    head = next(line for line in text.splitlines() if "CỘNG HÒA" in line)
    assert "ỦY BAN NHÂN DÂN" in head
    screen.settle()
    assert screen.pump(2.0) == 0  # LibreOffice is done: nothing more is sent
    assert of_office(screen.process) == []


def test_arrows_change_the_document_and_signs_the_guest(preview):
    screen = preview()
    screen.write(LEFT * 2)
    screen.wait_for("‹ Giấy mời ›", "văn bản 6/7", "bản 1/5", "kính mời: Thường trực Hội đồng")
    screen.write(".")
    screen.wait_for("bản 2/5", "Lãnh đạo Ban")
    screen.write(",,")
    screen.wait_for("bản 5/5")
    screen.write(RIGHT * 2)
    screen.wait_for("‹ Kế hoạch ›", "văn bản 1/7")


def test_words_are_found_with_or_without_marks(preview):
    screen = preview()
    screen.write("/")
    screen.wait_for("Tìm trong văn bản", "Enter: đồng ý")
    screen.write("hoi truong\r")
    screen.wait_for("“hoi truong”: chỗ 1/", "Hội trường Trung tâm")
    screen.write("/")
    screen.wait_for("Tìm trong văn bản", "Enter: đồng ý")
    screen.write("\x15không có ở đâu\r")
    screen.wait_for("Văn bản này không có “không có ở đâu”")


def test_a_profile_of_ones_own_opens_it_too(terminal, tmp_path, folder):
    (tmp_path / "rieng.toml").write_bytes(folder.profile.read_bytes())
    screen = terminal("--workspace", tmp_path)
    screen.wait_for("Huyện Việt Yên", "ghi chú")
    screen.settle()
    screen.write("\r")
    screen.wait_for("Nội dung hồ sơ")
    screen.write(F8)
    screen.wait_for("Xem trước", "KẾ HOẠCH")
    screen.write("\x1b")
    screen.wait_for("Nội dung hồ sơ")


def test_what_is_typed_and_not_saved_is_shown(form, folder):
    saved = folder.profile.read_bytes()
    screen = form()
    type_venue(screen, "Hội trường chưa lưu")
    screen.write(F8)
    screen.wait_for("Xem trước", "KẾ HOẠCH")
    screen.write("/")
    screen.wait_for("Tìm trong văn bản", "Enter: đồng ý")
    screen.write("chưa lưu\r")
    screen.wait_for("Địa điểm: Hội trường chưa lưu.")
    assert folder.profile.read_bytes() == saved
    screen.write("\x1b")
    screen.wait_for("Điền hồ sơ", "Hội trường chưa lưu")


def test_gaps_are_counted_and_gone_to(terminal, tmp_path):
    (tmp_path / "thieu.toml").write_text(GAPS, "utf8")
    screen = terminal("--workspace", tmp_path)
    screen.wait_for("BẮC GIANG", " lỗi")
    screen.settle()
    screen.write(F8)
    screen.wait_for("17 chỗ còn thiếu", "⟪còn thiếu: số văn bản⟫", "thể thức: xét khi đủ nội dung")
    screen.write("N")
    screen.wait_for("Chỗ thiếu 17/17", "⟪còn thiếu: họ tên người ký⟫")
    screen.write("n")
    screen.wait_for("Chỗ thiếu 1/17", "⟪còn thiếu: số văn bản⟫")
    signs = {
        (sign.data, sign.reverse, sign.underscore) for row in screen.screen.buffer.values() for sign in row.values()
    }
    assert ("⟪", True, True) in signs  # the one stood at
    assert ("⟪", True, False) in signs  # the others


def test_a_profile_that_no_draft_takes_says_what_to_mend(terminal, tmp_path):
    (tmp_path / "sai.toml").write_text(GAPS + "x = 1\n", "utf8")
    screen = terminal("--workspace", tmp_path, size=(120, 40))
    screen.wait_for("BẮC GIANG", " lỗi")
    screen.settle()
    screen.write(F8)
    screen.wait_for("Chưa xem được văn bản", "Không có khóa “x”", "Cách sửa")
    screen.settle(1.0)
    assert screen.pump(1.0) == 0


def test_without_libreoffice_the_rest_is_there_and_says_so(preview, tmp_path):
    (tmp_path / "bin").mkdir()
    screen = preview(env={"PATH": str(tmp_path / "bin")})
    screen.wait_for("trang: cần LibreOffice", "thể thức: không có sai sót")


@pytest.mark.parametrize("how", ["back", "quit", "hang-up"])
def test_leaving_stops_libreoffice(preview, how):
    screen = preview()
    screen.wait_until(lambda: of_office(screen.process), rest=False)
    started = of_office(screen.process)
    if how == "hang-up":
        screen.hang_up()
        assert screen.ended() is not None
    elif how == "quit":
        screen.write("\x11")
        assert screen.ended() == 0
    else:
        screen.write("\x1b")
        screen.wait_for("HỒ SƠ CỦA TÔI")
    screen.wait_until(lambda: not alive(started), rest=False)


def test_wide_and_narrow_show_the_same_text_without_loss(preview):
    screen = preview(size=(120, 40))
    text = screen.wait_for("Danh sách đại biểu", "văn bản 1/7", "Đại hội Thi đua yêu nước huyện Việt Yên")
    assert any("Báo cáo tổng kết" in line[:30] for line in text.splitlines())
    screen.resize(80, 24)
    screen.wait_for("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "văn bản 1/7")
    screen.settle()
    screen.resize(120, 40)
    screen.wait_for("Báo cáo tổng kết", "I. MỤC ĐÍCH, YÊU CẦU")


def test_hostile_values_are_text(terminal, tmp_path):
    (tmp_path / "ac.toml").write_text(
        GAPS + 'name = "Huyện [bold]X[/][@click=app.quit]bấm[/]\\u202e"\n[conference]\nvenue = "[/]\\u009b31m"\n',
        "utf8",
    )
    screen = terminal("--workspace", tmp_path)
    screen.wait_for("BẮC GIANG", " lỗi")
    screen.settle()
    screen.write(F8)
    screen.wait_for("Xem trước", "KẾ HOẠCH")
    screen.write("/")
    screen.wait_for("Tìm trong văn bản", "Enter: đồng ý")
    screen.write("[@click\r")
    screen.wait_for("[bold]", "[@click=app.quit]")
    assert b"\xc2\x9b" not in screen.sent
    assert "\u202e".encode() not in screen.sent
