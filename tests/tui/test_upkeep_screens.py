"""Templates, plugins and diagnostics on the screen, through a real terminal."""

from __future__ import annotations

import base64
import re
import shutil
from pathlib import Path

import pytest

from tdkt_tui.locations import shipped

SIZES = [(80, 24), (120, 40)]
BROKEN = "from tdkt_tui.api import hookimpl\n\nraise ValueError('bí mật')\n"


@pytest.mark.parametrize("size", SIZES)
def test_templates_tell_who_uses_them_and_what_they_read(standing, size):
    screen = standing("templates:TemplatesScreen", size=size)
    text = screen.wait_for("bao-cao-tong-ket", "bac_giang/16-2019", "Không phát hiện lỗi", "issuer.name – đoạn 4")
    assert "Bắc Giang".upper() in text
    assert "common/dau-van-ban" in text
    screen.settle()
    screen.write("\r")
    text = screen.wait_for("━Lời văn", "@chèn common/dau-van-ban")
    assert "issuer.name – đoạn" not in text
    screen.write("\x1b")
    screen.wait_for("issuer.name – đoạn 4")
    assert screen.process.poll() is None


def plugin_of(folder: Path) -> Path:
    """Make a province without code, whose one template is ours with the faults that a test puts in."""
    home = folder / "tinh_thu"
    (home / "templates" / "tinh_thu").mkdir(parents=True)
    plan = (Path(__file__).parents[2] / "plugins" / "tdkt_bac_giang" / "plan_16_2019.toml").read_text("utf8")
    (home / "plan.toml").write_text(plan.replace("bac_giang/", "tinh_thu/"), "utf8")
    for ending in (".docx", ".txt"):
        shutil.copy(shipped("templates") / "bac_giang" / f"giay-moi{ending}", home / "templates" / "tinh_thu")
    return home / "templates" / "tinh_thu"


def test_a_text_edited_after_its_docx_is_told_and_read_again(standing, tmp_path):
    templates = plugin_of(tmp_path / "plugins")
    source = templates / "giay-moi.txt"
    before = source.read_text("utf8")
    source.write_text(before.replace("[Kính gửi]", "[Kính gởi]").replace("[Tên loại]", "[Ten loai xyz]"), "utf8")
    screen = standing("templates:TemplatesScreen", env={"TDKT_PLUGINS_DIR": str(tmp_path / "plugins")}, size=(120, 40))
    screen.wait_for("Không phát hiện lỗi")
    to(screen, "TINH_THU", "tinh_thu/giay-moi")
    screen.wait_for("LỖI", "giay-moi.txt, dòng")
    source.write_text(before + "\n[Thân bài] Thêm một câu.\n", "utf8")
    screen.write("r")
    screen.wait_for("đã sửa, chưa đưa vào tệp .docx", "tdkt template from-text")


def test_faulty_templates_are_marked_without_being_gone_to(standing, tmp_path):
    templates = plugin_of(tmp_path / "plugins")
    (templates / "rac.docx").write_text("không phải .docx", "utf8")
    screen = standing("templates:TemplatesScreen", env={"TDKT_PLUGINS_DIR": str(tmp_path / "plugins")}, size=(120, 60))
    text = screen.wait_for("Mẫu · 1 mẫu có lỗi (!)", "! rac")
    assert text.count("! ") == 1
    screen.settle()
    assert screen.pump(1.0) == 0
    (templates / "rac.docx").unlink()
    screen.write("r")
    text = screen.wait_for("Mẫu · không mẫu nào có lỗi")
    assert "! rac" not in text


def to(screen, group, name):
    """Move to the first template of a group."""
    for _ in range(60):
        if name in screen.text.partition("Dùng ở đâu")[2]:
            return
        screen.write("j")
        screen.settle(0.15)
    raise AssertionError(f"{group} không tới được:\n{screen.text}")


@pytest.mark.parametrize("size", SIZES)
def test_a_broken_plugin_stands_first_with_file_and_line(standing, tmp_path, size):
    folder = tmp_path / "plugins"
    folder.mkdir()
    (folder / "hong.py").write_text(BROKEN)
    screen = standing("plugins:PluginsScreen", env={"TDKT_PLUGINS_DIR": str(folder)}, size=size)
    text = screen.wait_for("! hong", "Phần mở rộng này hỏng", "ValueError", "✓ bac_giang")
    column = text.splitlines()[2].index("Phần mở rộng này")
    assert "dòng 3: Phần" in " ".join(line[column:].removeprefix("Lý do").strip() for line in text.splitlines())
    assert "bí mật" not in text
    screen.settle()
    screen.write("j")
    screen.wait_for("tdkt_plans", "Giao diện số", "gói tdkt")


@pytest.mark.parametrize("size", SIZES)
def test_diagnostics_are_copied_whole(standing, size):
    screen = standing("info:InfoScreen", size=size)
    screen.wait_for("PHIÊN BẢN", "textual")
    screen.settle()
    screen.write("y")
    screen.wait_for("Đã chép")
    (sent,) = re.findall(rb"\x1b\]52;c;([^\x07]*)\x07", screen.sent)
    text = base64.b64decode(sent).decode()
    assert "LibreOffice" in text
    assert "bac_giang: dùng được" in text
    assert str(Path.home()) + "/" not in text


def test_diagnostics_work_when_everything_else_is_broken(standing, tmp_path, own_configuration):
    plugins, tables = tmp_path / "plugins", tmp_path / "bang"
    for folder in (plugins, tables, own_configuration):
        folder.mkdir()
    (plugins / "hong.py").write_text(BROKEN)
    (tables / "law.toml").write_text("[[act\n")
    (own_configuration / "keymap.toml").write_text('"home.biuld" = "f6"\n')
    (own_configuration / "giao-dien.toml").write_text('theme = "tím"\n')
    env = {"TDKT_PLUGINS_DIR": str(plugins), "TDKT_TABLES_DIR": str(tables)}
    screen = standing("info:InfoScreen", env=env, size=(120, 100))
    screen.wait_for("! Phím riêng", "home.biuld", "! Màu đã chọn", "! law", "! hong", "Số hồ sơ")


@pytest.mark.parametrize("screen", ["templates:TemplatesScreen", "plugins:PluginsScreen", "info:InfoScreen"])
def test_the_screens_are_quiet_and_say_what_they_are_for(standing, screen):
    shown = standing(screen)
    shown.wait_for("Esc Về")
    if screen.startswith("templates:"):
        shown.wait_for("không mẫu nào có lỗi")  # every template is tried before the heading says so
    shown.settle(1.0)
    assert shown.pump(2.0) == 0
    shown.write("?")
    shown.wait_for("Trợ giúp", "tdkt")
