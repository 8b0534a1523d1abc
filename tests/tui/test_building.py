"""Building from keys, end to end."""

from __future__ import annotations

import base64
import json
import re
import shutil
import signal
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from threading import Event

import pytest

from tdkt_tui.tui.shown.building import run_build
from tdkt_tui.tui.widgets.outcome import finding_entries
from tdkt_tui.tui.widgets.progress_line import ProgressLine
from tdkt_tui.workflow import BuildRequest, shipped_profiles

F5 = b"\x1b[15~"


def processes():
    """Return pid → its parent, of what runs; what ended and was not waited for does not count."""
    found = {}
    for told in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, parent = told.read_text().rpartition(")")[2].split()[:2]
            if state != "Z":
                found[int(told.parent.name)] = int(parent)
    return found


def descends(pid, ancestor, parents=None):
    parents = parents or processes()
    while pid in parents and pid != ancestor:
        pid = parents[pid]
    return pid == ancestor


def test_building_from_keys_writes_the_files(home, tmp_path):
    screen = home()
    screen.write("j")
    screen.settle()
    screen.write("b")
    screen.wait_for("Chưa lập gì")
    screen.write(F5)
    screen.wait_for("Đã ghi")
    folder = next((tmp_path / "out").iterdir())
    assert (folder / "ke-hoach.docx").read_bytes()[:2] == b"PK"
    outputs = json.loads((folder / "manifest.json").read_text())["outputs"]
    assert outputs
    assert all((folder / name).is_file() for name in outputs)
    screen.write("\x1b")
    screen.wait_for("Tóm tắt")


READ_WHEN_TOLD = """
import pathlib, time
from tdkt_tui.tui.screens import build
read = build.choices_for
def late(source):
    while not pathlib.Path("doc-duoc").exists():
        time.sleep(0.02)
    return read(source)
build.choices_for = late
"""


def test_who_asks_to_build_before_the_documents_are_listed_gets_them(standing, tmp_path):
    screen = standing("build:BuildScreen", "bac_giang/ubnd-huyen-viet-yen", more=READ_WHEN_TOLD)
    screen.wait_for("Lập văn bản", "Space Chọn")
    screen.write(F5)
    screen.wait_for("Đang đọc hồ sơ; đọc xong là lập.")
    (tmp_path / "doc-duoc").touch()
    screen.wait_for("Đã ghi")
    assert list(tmp_path.rglob("ke-hoach.docx"))


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
    screen.wait_for("Đã ghi 1 tệp")
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
    screen.write("v ")
    screen.wait_for("[ ] Kế hoạch", "Chưa ghi tệp nào")  # the documents have the keys, and the reasons stay


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


def test_a_copy_in_a_format_that_was_not_ticked_is_told_where_the_build_ends(tmp_path):
    sample = next(
        item.path for item in shipped_profiles("bac_giang") if item.id.endswith("khoi-thi-dua-khu-cong-nghiep")
    )
    for path in (sample, sample.with_suffix(".csv")):
        shutil.copy(path, tmp_path)
    out = tmp_path / "ra"
    out.mkdir()
    (out / "ke-hoach.pdf").write_bytes(b"of then")
    (out / "manifest.json").write_text(json.dumps({"outputs": {"ke-hoach.pdf": sha256(b"of then").hexdigest()}}))
    ended = run_build(BuildRequest(str(tmp_path / sample.name), out, ["plan"], ["docx"]), lambda *_: None, Event())
    told = [" ".join(entry.text for entry in finding_entries([item])) for item in ended.result.findings]
    assert any("Bản cũ, chưa lập lại: ke-hoach.pdf" in words for words in told)


def test_what_cannot_be_read_is_told(tmp_path):
    ended = run_build(BuildRequest(str(tmp_path / "khong-co.toml")), lambda *_: None, Event())
    assert ended.findings
    assert "không lập được" in ended.why


@pytest.mark.parametrize("label", ["Kế hoạch", "PDF"])
def test_progress_shows_the_label_as_it_was_given(label):
    line = ProgressLine()
    line.step(7, 8, label)
    assert str(line.content).endswith(f"7/8  {label}")


def test_without_libreoffice_pdf_is_not_offered_and_what_to_install_is_said(home, tmp_path):
    empty = tmp_path / "bin"
    empty.mkdir()
    screen = home(env={"PATH": str(empty)})
    screen.write("b")
    screen.wait_for("[-] PDF: chưa có LibreOffice", "sudo apt-get", "libreoffice-writer-nogui")
    screen.settle()
    screen.write("\tj ")  # the next line below Word is not PDF
    screen.settle()
    assert "[x] PDF" not in screen.text
    assert "[-] PDF" in screen.text


def test_a_libreoffice_that_went_away_is_told_in_clear_words(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    request = BuildRequest("bac_giang/ke-hoach-16-2019", kinds=("plan",), formats=("pdf",))
    ended = run_build(request, lambda *_: None, Event())
    assert "chưa có LibreOffice" in ended.why
    assert "apt-get install" in ended.findings[0].fix
    assert not (tmp_path / "out").exists()


def test_escape_stops_a_build_and_nothing_is_written(home, tmp_path, held_office):
    told, begun = held_office
    screen = home(env=told)
    screen.write("j")
    screen.settle()
    screen.write("b")
    screen.wait_for("Chưa lập gì")
    screen.settle()
    screen.write("\tj ")  # PDF takes long enough to be stopped
    screen.wait_for("[x] PDF")
    screen.write(F5)
    screen.wait_for("LibreOffice đã xong 0/")
    screen.wait_until(begun.exists)  # it is told before it is started
    mine = {pid for pid in processes() if descends(pid, screen.process.pid)} - {screen.process.pid}
    assert mine
    screen.write("\x1b")
    screen.wait_for("Đã dừng theo yêu cầu")
    assert not list(tmp_path.glob("out/*/*.docx"))
    screen.settle()
    assert mine & processes().keys() == set()


def test_a_signal_stops_a_build_and_nothing_is_written(home, tmp_path, held_office):
    told, begun = held_office
    screen = home(env=told)
    screen.write("b")
    screen.wait_for("Chưa lập gì")
    screen.settle()
    screen.write("\tj ")
    screen.wait_for("[x] PDF")
    screen.write(F5)
    screen.wait_for("LibreOffice đã xong 0/")
    screen.wait_until(begun.exists)
    mine = {pid for pid in processes() if descends(pid, screen.process.pid)} - {screen.process.pid}
    screen.process.send_signal(signal.SIGTERM)
    assert screen.ended() == 128 + signal.SIGTERM
    assert not (tmp_path / "out").exists()
    assert mine & processes().keys() == set()


def copied(screen):
    """Return what was sent to the terminal's clipboard, one text for each time."""
    return [base64.b64decode(text).decode() for text in re.findall(rb"\x1b\]52;c;([^\x07]*)\x07", screen.sent)]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_each_written_file_can_be_copied_by_its_path(standing, tmp_path, size):
    screen = standing("build:BuildScreen", "bac_giang/ke-hoach-16-2019", size=size)
    screen.wait_for("Chưa lập gì")
    screen.settle()
    screen.write(F5)
    screen.wait_for("Đã ghi", "Tệp đã ghi", "manifest.json", "Đường dẫn")
    screen.settle()
    folder = tmp_path / "out" / "ke-hoach-16-2019"
    screen.write("y")
    screen.wait_for("Đã chép đường dẫn tệp")
    screen.write("Y")
    screen.wait_for("Đã chép đường dẫn thư mục")
    screen.write("j")
    screen.settle()
    screen.write("\r")
    screen.settle()
    first, where, second = copied(screen)
    assert (first, where) == (str(folder / "ke-hoach.docx"), str(folder))
    assert Path(second).is_file()
    assert second != first
    screen.write("v")
    screen.wait_for("[x] Kế hoạch", "Bấm F5 để lập lại")
    assert "Tệp đã ghi" not in screen.text


def test_a_file_that_a_person_edited_is_explained(standing, tmp_path):
    folder = tmp_path / "out" / "ke-hoach-16-2019"
    folder.mkdir(parents=True)
    (folder / "ke-hoach.docx").write_bytes("sửa tay".encode())
    screen = standing("build:BuildScreen", "bac_giang/ke-hoach-16-2019")
    screen.wait_for("Chưa lập gì")
    screen.settle()
    screen.write(F5)
    screen.wait_for("ke-hoach (mới).docx", "bản mới: tệp cũ đã có người sửa nên được giữ nguyên")
    assert (folder / "ke-hoach.docx").read_text() == "sửa tay"


def test_a_dossier_builds_into_its_own_folder(standing, tmp_path, tdkt):
    made = tdkt("--workspace", tmp_path, "dossier", "new", "xa-toi", "--from", "bac_giang/xa-tan-phuc")
    assert made.returncode == 0, made.stderr
    screen = standing("build:BuildScreen", tmp_path / "xa-toi", size=(120, 40))
    screen.wait_for("Chưa lập gì", str(tmp_path / "xa-toi" / "out")[-40:])


def test_a_set_of_pdf_tells_how_many_are_done(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    told = []
    request = BuildRequest("bac_giang/ubnd-huyen-viet-yen", kinds=("agenda", "assignment"), formats=("pdf",))
    ended = run_build(request, lambda done, total, label: told.append(label), Event())
    assert len(ended.result.written) == 2
    assert "PDF: LibreOffice đã xong 0/2 tệp" in told
