"""The document beside the form: follows what is typed once it rests, and costs a typed key nothing."""

from __future__ import annotations

import pytest

from tdkt_tui.workflow.dossiers import new_from

F12 = "\x1b[24~"
WIDE, ROOMY = (120, 40), (140, 40)


@pytest.fixture
def form(terminal, tmp_path):
    """Open the form of a dossier."""
    (tmp_path / "ws").mkdir()
    new_from(tmp_path / "ws", "viet-yen", "bac_giang/ubnd-huyen-viet-yen")

    def start(size):
        screen = terminal("--workspace", tmp_path / "ws", size=size)
        screen.wait_for("HỒ SƠ CỦA TÔI", "Huyện Việt Yên", "ghi chú")
        screen.settle()
        screen.write("\r")
        screen.wait_for("Điền hồ sơ", "Kiểm tra: 0 lỗi")
        screen.settle()
        return screen

    return start


def go_to_venue(screen):
    screen.write("/")
    screen.wait_for("Tìm mục")
    screen.write("địa điểm\r")
    screen.settle(0.3)
    screen.write("\r")
    screen.settle(0.6)


def test_what_is_typed_comes_into_sight_beside_the_form(form):
    screen = form(ROOMY)
    screen.wait_for("‹ Kế hoạch ›", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    go_to_venue(screen)
    screen.write(" mới xây")
    text = screen.wait_for("c) Địa điểm: Hội trường Trung tâm huyện Việt Yên mới xây.")
    assert "* Địa điểm" in text
    screen.settle()
    assert screen.pump(1.5) == 0


def test_entering_a_field_brings_its_value_into_sight(form):
    screen = form(ROOMY)
    screen.wait_for("CỘNG HÒA")
    assert "c) Địa điểm: Hội trường" not in screen.text
    go_to_venue(screen)
    screen.wait_for("c) Địa điểm: Hội trường Trung tâm huyện Việt Yên.")


def test_a_typed_key_costs_no_more_for_it(form):
    screen = form(ROOMY)
    go_to_venue(screen)
    screen.write(" x")
    screen.settle(1.0)
    typed = "xây dựng năm"
    costs = [screen.cost(letter, f"x{typed[: at + 1]}".rstrip()) for at, letter in enumerate(typed)]
    assert max(costs) <= 250
    screen.wait_for("Việt Yên xxây dựng năm.")


def test_only_lines_that_changed_are_painted_again(form):
    screen = form(ROOMY)
    go_to_venue(screen)
    screen.write(" a")
    screen.wait_for("huyện Việt Yên a.")
    screen.settle(1.0)
    begun = len(screen.sent)
    screen.write("b")
    screen.wait_for("huyện Việt Yên ab.")
    screen.settle(1.0)
    painted = screen.sent[begun:].decode()
    assert "b." in painted  # in the document too, where only what differs is sent
    assert "Chủ trì" not in painted
    assert "chỉ đạo làm điểm" not in painted


def test_a_key_shows_and_hides_it_where_there_is_room(form):
    screen = form(WIDE)
    assert "CỘNG HÒA" not in screen.text
    screen.write(F12)
    screen.wait_for("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "văn bản 1/7")
    screen.write(F12)
    screen.settle()
    assert "CỘNG HÒA" not in screen.text
    screen.write(F12)
    screen.wait_for("CỘNG HÒA")
    screen.resize(80, 24)
    screen.settle()
    assert "CỘNG HÒA" not in screen.text
    screen.write(F12)
    screen.wait_for("Cửa sổ cần rộng từ 110 cột")
    screen.resize(*WIDE)
    screen.wait_for("CỘNG HÒA")


def test_what_cannot_be_read_yet_leaves_the_text_before(form):
    screen = form(ROOMY)
    screen.wait_for("CỘNG HÒA")
    screen.write("/")
    screen.wait_for("Tìm mục")
    screen.write("ngày tổ chức\r")
    screen.settle(0.3)
    screen.write("\r")
    screen.settle(0.3)
    screen.write("\x15không phải ngày")
    screen.wait_for("! Ngày tổ chức")
    screen.settle(1.0)
    assert "KẾ HOẠCH" in screen.text
