"""``tdkt info`` helps whoever helps: it works when everything is broken, and names nobody."""

from __future__ import annotations

import getpass
import json
import os
from pathlib import Path

import pytest


@pytest.fixture
def place(tmp_path):
    """A home of its own, with a workspace of one dossier in it; returns (home, environment)."""
    home = tmp_path / "nguyen-thi-bi-mat"
    (home / "tdkt" / "ho-so-mat").mkdir(parents=True)
    (home / "tdkt" / "ho-so-mat" / "profile.toml").write_text("")
    own = {"XDG_CONFIG_HOME": str(home / "cau-hinh"), "XDG_CACHE_HOME": str(home / "dem"), "TDKT_CACHE_DIR": "off"}
    return home, {"HOME": str(home), "SSH_CONNECTION": "10.1.2.3 1 10.4.5.6 22", **own}


def test_it_tells_versions_paths_and_the_terminal(tdkt, place):
    told = tdkt("info", env=place[1] | {"TERM": "xterm-256color", "LANG": "vi_VN.UTF-8", "LC_ALL": "", "TMUX": "x"})
    assert told.returncode == 0
    assert told.stderr == ""
    for text in ("textual: ", "docxtpl: ", "lxml: ", "SQLite: ", "~/tdkt", "~/cau-hinh/tdkt/keymap.toml (chưa có)",
                 "Bộ nhớ đệm: ~/dem",
                 "TERM: xterm-256color", "Trong tmux: có", "Qua SSH: có", "Bảng mã UTF-8: có", "Số hồ sơ: 1",
                 "bac_giang: dùng được", "law: đi kèm", "LibreOffice", "Times New Roman"):  # fmt: skip
        assert text in told.stdout, text


def test_it_names_nobody(tdkt, place):
    for form in ("text", "json"):
        told = tdkt("info", "--format", form, env=place[1]).stdout
        assert "bi-mat" not in told
        assert "ho-so-mat" not in told
        assert "10.1.2.3" not in told
        assert f"/{getpass.getuser()}/" not in told


def test_a_folder_that_bears_the_users_name_is_hidden(tdkt, place, tmp_path):
    folder = tmp_path / getpass.getuser() / "ho-so"
    folder.mkdir(parents=True)
    told = tdkt("--workspace", folder, "info", env=place[1]).stdout
    assert "/…/ho-so" in told
    assert f"/{getpass.getuser()}/" not in told


def test_json_is_for_programs(tdkt, place):
    parts = json.loads(tdkt("info", "--format", "json", env=place[1]).stdout)
    assert set(parts) == {"versions", "paths", "terminal", "tools", "own", "tables", "plugins", "dossiers"}
    assert {"key": "count", "name": "Số hồ sơ", "value": "1", "sound": True} in parts["dossiers"]


def test_it_works_when_everything_else_is_broken(tdkt, place, tmp_path):
    home, env = place
    config = home / "cau-hinh" / "tdkt"
    for folder in (config, tmp_path / "plugins", tmp_path / "bang"):
        folder.mkdir(parents=True)
    (config / "keymap.toml").write_bytes(b"\xff")
    (config / "giao-dien.toml").write_text("theme = 1")
    (tmp_path / "plugins" / "hong.py").write_text("import os; os._exit\nraise SystemExit(3)\n")
    (tmp_path / "bang" / "law.toml").write_text("[[act\n")
    env |= {"TDKT_PLUGINS_DIR": str(tmp_path / "plugins"), "TDKT_TABLES_DIR": str(tmp_path / "bang"), "LANG": "C",
            "LC_ALL": "", "PATH": str(tmp_path)}  # fmt: skip
    told = tdkt("info", "--format", "json", env=env)
    assert told.returncode == 0
    parts = json.loads(told.stdout)
    unsound = {(part, fact["key"]) for part, facts in parts.items() for fact in facts if not fact["sound"]}
    assert {("own", "keymap"), ("own", "theme"), ("plugins", "hong"), ("tables", "law"), ("tools", "libreoffice"),
            ("terminal", "utf8")} <= unsound  # fmt: skip
    (reason,) = [fact["value"] for fact in parts["plugins"] if fact["key"] == "hong"]
    assert "hong.py, dòng 2" in reason


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid"), reason="permissions of POSIX")
def test_a_folder_of_tables_that_is_not_there_is_told_and_the_rest_goes_on(tdkt, place):
    told = tdkt("info", env=place[1] | {"TDKT_TABLES_DIR": "/khong/co"})
    assert told.returncode == 0
    assert "Không có thư mục bảng dữ liệu này" in told.stdout
    assert "Số hồ sơ: 1" in told.stdout


def test_the_screen_and_the_command_agree_on_the_folder_of_configuration(tdkt, place):
    told = tdkt("info", env=place[1]).stdout
    from tdkt_tui.tui import kept_theme, own_keys

    for name in (kept_theme.NAME, own_keys.NAME):
        assert f"~/cau-hinh/tdkt/{name}" in told
    assert Path(place[0], "cau-hinh").exists() is False
