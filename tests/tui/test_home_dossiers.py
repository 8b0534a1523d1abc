"""The home screen on one's own dossiers, through a real terminal: begun, found, copied, put away, brought back."""

from __future__ import annotations

import tomllib

import pytest

from tdkt_tui.store.workspace.drafts import DraftFile
from tdkt_tui.store.workspace.history import entries
from tdkt_tui.store.workspace.saving import open_profile, save
from tdkt_tui.workflow.dossiers import new_from

VIET_YEN = "bac_giang/ubnd-huyen-viet-yen"


@pytest.fixture
def ws(tmp_path):
    (tmp_path / "ws").mkdir()
    return tmp_path / "ws"


@pytest.fixture
def listed(terminal, ws):
    """Start on a workspace of two dossiers, everything checked."""
    new_from(ws, "viet-yen", VIET_YEN)
    new_from(ws, "tan-phuc", "bac_giang/xa-tan-phuc")

    def start(**more):
        screen = terminal("--workspace", ws, **more)
        screen.wait_for("HỒ SƠ CỦA TÔI", "Huyện Việt Yên · viet-yen", "Xã Tân Phúc · tan-phuc", "BẮC GIANG")
        screen.wait_until(lambda: "đang kiểm tra" not in screen.text and "đang đọc" not in screen.text)
        screen.settle()
        return screen

    return start


def line_of(screen, words):
    return next(line for line in screen.screen.display if words in line)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_a_row_tells_province_deadline_and_findings(listed, ws, size):
    text = (ws / "viet-yen/profile.toml").read_text("utf8")
    undated = text.replace("\ndate = 2020-05-15", "\n# date = 2020-05-15")
    (ws / "viet-yen/profile.toml").write_text(undated, "utf8")
    screen = listed(size=size)
    row = line_of(screen, "Huyện Việt Yên · viet-yen")
    assert "Bắc Giang" in row
    assert "quá hạn" in row
    assert " lỗi " in row
    assert "0 lỗi" not in row
    assert "0 lỗi" in line_of(screen, "Xã Tân Phúc · tan-phuc")
    order = [line for line in screen.screen.display if " · " in line][:2]
    assert "Việt Yên" in order[0]  # what has a deadline stands before what has none
    assert "Hạn tới" in screen.text
    assert ("cấp trên cơ sở" in row) == (size[0] == 120)


def test_typing_filters_without_diacritics_and_escape_shows_all(listed):
    screen = listed()
    screen.write("/")
    screen.wait_for("Tìm:")
    screen.write("tan phuc")
    screen.settle()
    assert "Xã Tân Phúc · tan-phuc" in screen.text
    assert "viet-yen" not in screen.text
    screen.write("\x15không có đâu")
    screen.wait_for("Không có hồ sơ nào khớp")
    screen.write("\x1b")
    screen.wait_for("Huyện Việt Yên · viet-yen", "BẮC GIANG")
    assert "Tìm:" not in screen.text


def test_a_letter_looked_for_sends_little(listed):
    screen = listed()
    screen.write("/")
    screen.settle()
    screen.write("t")
    screen.settle(1)
    assert 0 < screen.cost("a", "Tìm: ta") <= 250


def test_enter_fills_in_what_was_found(listed):
    screen = listed()
    screen.write("/viet-yen\r")
    screen.settle()
    screen.write("\r")
    screen.wait_for("Điền hồ sơ  ›  viet-yen", "Các mục")


def test_a_copy_gets_a_free_name_and_the_cursor(listed, ws):
    screen = listed()
    screen.write("/viet-yen\r")
    screen.settle()
    screen.write("c")
    screen.wait_for("Chép “viet-yen”", "viet-yen-2")
    screen.write("\r")
    screen.wait_for("Huyện Việt Y… · viet-yen-2", "/ws/viet-yen-2")
    assert [entry.cause for entry in entries_of(ws / "viet-yen-2")] == ["chep"]


def entries_of(path):
    from tdkt_tui.store.workspace.folder import DossierFolder

    return entries(DossierFolder(path))


def test_a_name_that_cannot_be_is_asked_again_as_it_was_typed(listed, ws):
    screen = listed()
    screen.write("/viet-yen\r")
    screen.settle()
    screen.write("c")
    screen.wait_for("Chép “viet-yen”")
    screen.write("\x15ban sao/x\r")
    screen.wait_for("Tên hồ sơ không dùng được", "Chép “viet-yen”", "ban sao/x")
    screen.write("\x7f\x7f\r")
    screen.wait_for("Đã chép thành “ban sao”")
    assert (ws / "ban sao/profile.toml").is_file()


def test_the_cursor_stays_where_a_dossier_went_away(listed, ws):
    for number in range(3):
        new_from(ws, f"sau-{number}", "bac_giang/xa-tan-phuc")
    screen = listed()
    screen.write("jj")
    screen.wait_for("/ws/sau-2")
    screen.write("h")
    screen.wait_for("Lịch sử hồ sơ", "tạo hồ sơ")
    (ws / "sau-2").rename(ws.parent / "sau-2")
    screen.write("\x1b")
    screen.wait_for("/ws/tan-phuc", "Tóm tắt")
    assert "· sau-2" not in screen.text


def test_the_history_of_a_dossier_that_went_away_says_so(listed, ws):
    screen = listed()
    screen.write("/tan-phuc\r")
    screen.settle()
    (ws / "tan-phuc").rename(ws.parent / "tan-phuc")
    screen.write("h")
    screen.wait_for("Không còn thấy thư mục của hồ sơ này")


def test_away_and_back_after_one_question(listed, ws):
    screen = listed()
    screen.write("/tan-phuc\r")
    screen.settle()
    screen.write("a")
    screen.wait_for("Cất hồ sơ “tan-phuc” vào kho?", "Esc: bỏ")
    screen.write("\x1b")
    screen.settle()
    assert (ws / "tan-phuc").is_dir()
    screen.write("a")
    screen.wait_for("Enter: cất vào kho")
    screen.write("\r")
    screen.wait_for("Đã cất “tan-phuc” vào kho")
    assert (ws / ".kho/tan-phuc/profile.toml").is_file()
    screen.write("\x1b")
    screen.wait_for("Huyện Việt Yên · viet-yen")
    assert "· tan-phuc" not in screen.text
    screen.write("v")
    screen.wait_for("Kho hồ sơ", "tan-phuc")
    screen.settle()
    screen.write("\r")
    screen.wait_for("Đã lấy “tan-phuc” về danh sách", "Kho chưa có hồ sơ nào")
    screen.write("\x1b")
    screen.wait_for("Xã Tân Phúc · tan-phuc")
    assert (ws / "tan-phuc/profile.toml").is_file()


def test_a_dossier_that_another_types_in_stays(listed, ws):
    from tdkt_tui.store.workspace.folder import DossierFolder

    draft = DraftFile(DossierFolder(ws / "viet-yen"))
    draft.write("x", {"unit.name": "Huyện Việt Yên"})
    screen = listed()
    screen.write("/viet-yen\r")
    screen.settle()
    screen.write("a")
    screen.wait_for("Enter: cất vào kho")
    screen.settle(0.3)
    screen.write("\r")
    screen.wait_for("đang có người điền dở")
    assert (ws / "viet-yen/profile.toml").is_file()
    draft.drop()


def test_an_earlier_state_is_compared_and_restored_after_one_question(listed, ws):
    from tdkt_tui.store.workspace.folder import DossierFolder

    folder = DossierFolder(ws / "viet-yen")
    opened = open_profile(folder)
    save(folder, opened.data.replace(b"\ndate = 2020-05-15", b"\ndate = 2020-05-14"), opened.revision)
    screen = listed()
    screen.write("/viet-yen\r")
    screen.settle()
    screen.write("h")
    screen.wait_for("Lịch sử hồ sơ", "tạo hồ sơ", "Bản này giống hệt hồ sơ hiện nay")
    screen.write("j")
    screen.wait_for("Ngày tổ chức", "bản này   15/5/2020", "hiện nay  14/5/2020")
    screen.write("r")
    screen.wait_for("Lấy lại bản số 1")
    screen.write("\r")
    screen.wait_for("Đã lấy lại bản số 1", "khôi phục")
    held = tomllib.loads(folder.profile.read_text("utf8"))
    assert str(held["conference"]["date"]) == "2020-05-15"
    assert [entry.cause for entry in entries(folder)] == ["tao", "luu", "khoi-phuc"]


def test_hundreds_of_dossiers_scroll(terminal, ws):
    text = (new_from(ws, "mau", VIET_YEN).profile).read_text("utf8").replace('delegates = "', '# "')
    for number in range(300):
        (ws / f"ho-so-{number:03}").mkdir()
        (ws / f"ho-so-{number:03}/profile.toml").write_text(
            text.replace("Huyện Việt Yên", f"Huyện {number:03}"), "utf8"
        )
    screen = terminal("--workspace", ws)
    screen.wait_for("ho-so-000", "TỈNH")
    screen.write("\x1b[6~" * 3)
    screen.wait_for("ho-so-03", "Bắc Giang")
    screen.write("/299\r")
    screen.wait_for("ho-so-299")
    screen.settle(1)
    screen.write("\r")
    screen.wait_for("Điền hồ sơ  ›  ho-so-299")


def test_a_broken_dossier_is_listed_with_its_fault(terminal, ws):
    for name in ("hong", "h[@click=app.leave]x[]"):
        (ws / name).mkdir()
        (ws / name / "profile.toml").write_text('plan = "[/]\n')
    new_from(ws, "viet-yen", VIET_YEN)
    screen = terminal("--workspace", ws, size=(120, 40))
    screen.wait_for("h[@click=app.leave]x[]", "LỖI: không đọc được", "Huyện Việt Yên · viet-yen", "BẮC GIANG")
    screen.write("/hong\r")
    screen.wait_for("dòng 1")
    screen.settle()
    screen.write("\r")
    screen.wait_for("Chưa đọc được nội dung")
    assert screen.process.poll() is None
