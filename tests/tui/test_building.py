"""Building from keys, end to end."""

from __future__ import annotations

import json
import signal

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
    screen.write("j j ")
    screen.wait_for("[ ] Lịch")
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
    screen.write("\t jj ")
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
    screen.wait_for("Chưa ghi tệp nào", "Cách sửa")
    assert not (tmp_path / "out").exists()


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
