"""What stands in preview is printed to PDF by a key, and where it went is told in full."""

from __future__ import annotations

import base64

import pytest

from tdkt_tui.workflow.dossiers import new_from

F8 = "\x1b[19~"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "ws").mkdir()
    return new_from(tmp_path / "ws", "viet-yen", "bac_giang/ubnd-huyen-viet-yen").path


@pytest.fixture
def preview(terminal, tmp_path, folder):
    """Open the preview of that dossier."""

    def start(**more):
        screen = terminal("--workspace", tmp_path / "ws", **more)
        screen.wait_for("HỒ SƠ CỦA TÔI", "Huyện Việt Yên", "ghi chú")
        screen.settle()
        screen.write(F8)
        screen.wait_for("Xem trước", "CỘNG HÒA XÃ HỘI", "KẾ HOẠCH")
        return screen

    return start


def path_on(screen):
    """Return the path as it stands on the screen, its lines put together."""
    lines = [line.strip() for line in screen.screen.display]
    start = next(at for at, line in enumerate(lines) if line.startswith("PDF:"))
    end = next(at for at, line in enumerate(lines) if at > start and line.startswith("Phím y"))
    return "".join(lines[start:end]).removeprefix("PDF:").strip()


def test_the_path_is_told_whole_and_copied(preview, folder):
    screen = preview()
    screen.write("p")
    screen.wait_for("Phím y chép đường dẫn")
    pdf = folder / "out" / "xem-truoc" / "ke-hoach.pdf"
    assert path_on(screen) == str(pdf)
    assert pdf.read_bytes().startswith(b"%PDF")
    assert "q Thoát" in screen.text  # the footer still fits
    screen.write("y")
    screen.wait_for("Đã chép đường dẫn")
    assert base64.b64encode(str(pdf).encode()) in screen.sent
    screen.write("\x1b[C")
    screen.wait_for("‹ Chương trình ›")
    screen.settle()
    assert "PDF:" not in screen.text  # that one was of another document


def test_y_before_p_says_what_to_press(preview):
    screen = preview()
    screen.write("y")
    screen.wait_for("Chưa có PDF: phím p tạo PDF")


def test_no_libreoffice_and_no_room_are_told_with_what_to_do(preview, tmp_path, folder):
    (tmp_path / "bin").mkdir()
    screen = preview(env={"PATH": str(tmp_path / "bin")})
    screen.write("p")
    screen.wait_for("Máy này chưa tạo được PDF: cài LibreOffice")


def test_a_file_in_the_way_is_named(preview, folder):
    (folder / "out").mkdir(exist_ok=True)
    (folder / "out" / "xem-truoc").write_text("", "utf8")
    screen = preview()
    screen.write("p")
    screen.wait_for("Chưa tạo được PDF ở", "Cách xử lý: đổi tên hoặc chọn nơi khác")
