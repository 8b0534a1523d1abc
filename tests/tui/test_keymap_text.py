"""The keymap as a file and as a table; own keys on every screen; no action out of reach of a terminal's own keys."""

from __future__ import annotations

import re
import tomllib

import pytest

from tdkt_tui.tui.app import _UNSAID
from tdkt_tui.tui.keymap import KEYS
from tdkt_tui.tui.keymap_text import PLACES, keymap_text
from tdkt_tui.tui.own_keys import is_key, own_keys

F_KEY = re.compile(r"f\d+$")


def test_the_printed_keymap_is_the_one_in_use(tdkt, own_configuration):
    told = tdkt("keymap")
    assert told.returncode == 0
    assert tomllib.loads(told.stdout) == {name: key.keys for name, key in KEYS.items()}
    own_configuration.mkdir()
    (own_configuration / "keymap.toml").write_text(told.stdout, "utf8")
    assert own_keys() == ({name: key.keys for name, key in KEYS.items()}, ())


def test_each_key_is_told_in_vietnamese_with_its_place():
    text = keymap_text()
    assert [name for name in KEYS if name.partition(".")[0] not in PLACES] == []
    for name, key in KEYS.items():
        assert f'"{name}" = "{key.keys}"  # {key.words}' in text


@pytest.mark.parametrize("name", sorted(KEYS))
def test_every_key_is_one_that_a_keyboard_has(name):
    assert [key for key in KEYS[name].keys.split(",") if not is_key(key)] == []


@pytest.mark.parametrize("name", sorted(KEYS))
def test_an_action_on_an_f_key_has_another_way(name):
    """A desktop's terminal keeps F1, F10 or F11 for itself: a letter or the palette does the same."""
    if all(F_KEY.match(key) for key in KEYS[name].keys.split(",")):
        assert not name.startswith(_UNSAID), "the palette leaves it out"
    assert "ctrl+p" in KEYS["app.palette"].keys.split(",")


@pytest.mark.parametrize("wrong", ["f66", "nút to", "ctrl", "ctrl+", "hyperr+a"])
def test_a_key_that_no_keyboard_has_is_told(own_configuration, wrong):
    own_configuration.mkdir()
    (own_configuration / "keymap.toml").write_text(f'"home.build" = "{wrong}"\n', "utf8")
    keys, (told,) = own_keys()
    assert keys == {}
    assert "Dòng 1 bị bỏ qua: " in told
    assert "Không có phím nào tên" in told


@pytest.mark.parametrize(
    ("screen", "arguments", "waits", "own", "seen"),
    [
        ("info:InfoScreen", [], "PHIÊN BẢN", "info.copy", "Đã chép"),
        ("templates:TemplatesScreen", [], "Không phát hiện lỗi", "templates.text", "@chèn"),
        ("build:BuildScreen", ["bac_giang/ke-hoach-16-2019"], "Chưa lập gì", "build.start", "Đã ghi"),
        ("profile:ProfileScreen", ["bac_giang/xa-tan-phuc"], "Giá trị", "profile.build", "Ghi vào thư mục"),
        ("plugins:PluginsScreen", [], "gói tdkt", "app.help", "Trợ giúp"),
    ],
)
def test_an_own_key_works_on_every_screen(standing, own_configuration, screen, arguments, waits, own, seen):
    own_configuration.mkdir()
    (own_configuration / "keymap.toml").write_text(f'"{own}" = "ctrl+t"\n')
    shown = standing(screen, *arguments, size=(120, 40))
    shown.wait_for(waits)
    shown.settle()
    shown.write("\x14")
    shown.wait_for(seen)


def test_the_palette_builds_without_an_f_key(standing, tmp_path):
    screen = standing("build:BuildScreen", "bac_giang/ke-hoach-16-2019")
    screen.wait_for("Chưa lập gì")
    screen.settle()
    screen.write("\x10")
    screen.wait_for("Tìm lệnh")
    screen.settle()
    screen.write("phim f5")
    screen.settle()
    screen.write("\r")
    screen.wait_for("Đã ghi")
