"""Building from keys, end to end."""

from __future__ import annotations

import json
import signal
from threading import Event

import pytest

from tdkt_tui.tui.shown.building import run_build
from tdkt_tui.tui.widgets.progress_line import ProgressLine
from tdkt_tui.workflow import BuildRequest

F5 = b"\x1b[15~"


def test_building_from_keys_writes_the_files(home, tmp_path):
    screen = home()
    screen.write("j")
    screen.settle()
    screen.write("b")
    screen.wait_for("Chưa lập gì")
    screen.write(F5)
    screen.wait_for("Đã ghi", seconds=90)
    folder = next((tmp_path / "out").iterdir())
    assert (folder / "ke-hoach.docx").read_bytes()[:2] == b"PK"
    outputs = json.loads((folder / "manifest.json").read_text())["outputs"]
    assert outputs
    assert all((folder / name).is_file() for name in outputs)
    screen.write("\x1b")
    screen.wait_for("Tóm tắt")


def test_only_what_is_ticked_is_built_where_it_was_asked(home, tmp_path):
    screen = home()
    screen.write("b")
    screen.wait_for("Chưa lập gì")
    screen.settle()
    screen.wait_for("[ ] Phân công", "[ ] Biểu mẫu")  # what is made on request only is offered, and not ticked
    screen.write("jj ")
    screen.wait_for("[ ] Lịch thực hiện")
    screen.settle()
    screen.write("\t\t\t")
    screen.settle()
    screen.write("\x15nơi khác")
    screen.wait_for("nơi khác")
    screen.write(F5)
    screen.wait_for("Đã ghi 1 tệp", seconds=90)
    assert sorted(path.name for path in (tmp_path / "nơi khác").iterdir()) == ["ke-hoach.docx", "manifest.json"]


def test_nothing_ticked_builds_nothing(home, tmp_path):
    screen = home()
    screen.write("b")
    screen.wait_for("Chưa lập gì")
    screen.settle()
    screen.write("\t jjj ")
    screen.write(F5)
    screen.wait_for("Chọn ít nhất")
    assert not (tmp_path / "out").exists()


def test_a_profile_with_gaps_is_refused_and_says_why(terminal, tmp_path):
    (tmp_path / "thieu.toml").write_text(
        'plan = "bac_giang/16-2019"\nlevel = "tren-co-so"\n[unit]\ncategory = "huyện"\n'
    )
    screen = terminal("--workspace", tmp_path, size=(120, 40))
    screen.wait_for("BẮC GIANG", " lỗi")
    screen.settle()
    screen.write("b")
    screen.wait_for("Chưa lập gì")
    screen.write(F5)
    text = screen.wait_for("Chưa ghi tệp nào", "Cách sửa", "hoặc chọn Lập bản nháp")
    assert text.count("LỖI") > 3
    assert not (tmp_path / "out").exists()


def test_a_wrong_value_is_told_with_what_the_rules_find_and_no_draft_is_offered(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "sai.toml"
    file.write_text(
        'plan = "bac_giang/16-2019"\nlevel = "co-so"\nla = 1\n[unit]\nname = "Xã Thử"\n'
        "[conference]\ndate = 2031-01-01\n"
    )
    ended = run_build(BuildRequest(str(file)), lambda *_: None, Event())
    rules = {finding.rule for finding in ended.findings}
    assert {"profile.invalid", "profile.missing"} < rules
    assert any(rule.startswith("window.") for rule in rules)
    assert "sửa các lỗi sau" in ended.why
    assert "nháp" not in ended.why
    assert ended.result is None


def test_what_cannot_be_read_is_told(tmp_path):
    ended = run_build(BuildRequest(str(tmp_path / "khong-co.toml")), lambda *_: None, Event())
    assert ended.findings
    assert "không lập được" in ended.why


@pytest.mark.parametrize("label", ["Kế hoạch", "PDF"])
def test_progress_shows_the_label_as_it_was_given(label):
    line = ProgressLine()
    line.step(7, 8, label)
    assert str(line.content).endswith(f"7/8  {label}")


def test_without_libreoffice_pdf_is_refused_in_clear_words(home, tmp_path):
    empty = tmp_path / "bin"
    empty.mkdir()
    screen = home(env={"PATH": str(empty)}, size=(120, 40))
    screen.write("b")
    screen.wait_for("Chưa lập gì")
    screen.settle()
    screen.write("\tj ")
    screen.wait_for("[x] PDF")
    screen.write(F5)
    screen.wait_for("chưa có LibreOffice", seconds=90)
    assert not (tmp_path / "out").exists()


def test_escape_stops_a_build_and_nothing_is_written(home, tmp_path):
    screen = home()
    screen.write("j")
    screen.settle()
    screen.write("b")
    screen.wait_for("Chưa lập gì")
    screen.settle()
    screen.write("\tj ")  # PDF takes long enough to be stopped
    screen.wait_for("[x] PDF")
    screen.write(F5)
    screen.wait_for("bấm Esc để dừng", seconds=60)
    screen.write("\x1b")
    screen.wait_for("Đã dừng theo yêu cầu", seconds=60)
    assert not list(tmp_path.glob("out/*/*.docx"))


def test_a_signal_stops_a_build_and_nothing_is_written(home, tmp_path):
    screen = home()
    screen.write("b")
    screen.wait_for("Chưa lập gì")
    screen.settle()
    screen.write("\tj ")
    screen.wait_for("[x] PDF")
    screen.write(F5)
    screen.wait_for("bấm Esc để dừng", seconds=60)
    screen.process.send_signal(signal.SIGTERM)
    assert screen.ended(60) == 128 + signal.SIGTERM
    assert not (tmp_path / "out").exists()
