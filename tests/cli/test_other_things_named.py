"""What is named is there but is something else: said as what it is, with the command that takes it."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tdkt_tui.assembly import to_docx

PLAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main"
MACROS = b"application/vnd.ms-word.document.macroEnabled.main"
TDKT = Path(sys.executable).with_name("tdkt")


def told(*arguments: str) -> str:
    ran = subprocess.run([TDKT, *arguments], capture_output=True, encoding="utf8", check=False, timeout=180)
    assert (ran.returncode, ran.stdout) == (2, "")
    return " ".join(ran.stderr.split())


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize("name", ["dh.csv", "danh sach.XLSX"])
def test_a_list_of_delegates_is_no_profile(
    command: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_text("TT,Họ và tên\n1,Lê An\n", "utf8")
    said = told(command, name)
    assert "danh sách đại biểu" in said
    assert "tdkt delegates check " + (f"'{name}'" if " " in name else name) in said
    assert "TOML" not in said


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_plan_is_no_profile_but_has_one(command: str) -> None:
    said = told(command, "kien_giang/2017")
    assert "“kien_giang/2017” là mã kế hoạch" in said
    assert "hồ sơ của chính kế hoạch là kien_giang/ke-hoach-2017;" in said
    assert "so-giao-duc" not in said


def test_a_plan_has_a_timeline_of_its_own() -> None:
    ran = subprocess.run([TDKT, "timeline", "kien_giang/2017"], capture_output=True, encoding="utf8", check=True)
    assert "Kiên Giang" in ran.stdout


@pytest.mark.parametrize("command", [("check",), ("template", "text"), ("template", "fields"), ("render",)])
@pytest.mark.parametrize(
    ("name", "begins", "words"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "dạng .doc cũ"),
        ("a.PDF", b"%PDF-1.7", "Tệp ở dạng PDF"),
        ("a.rtf", b"{\\rtf1}", "dạng .rtf"),
    ],
)
def test_a_document_of_another_form_is_named(
    command: tuple[str, ...], name: str, begins: bytes, words: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(begins)
    more = [str(tmp_path / "x.json"), "-o", str(tmp_path / "x.docx")] if command == ("render",) else []
    said = told(*command, str(path), *more)
    assert name in said
    assert words in said
    assert "Cách xử lý" in said


def test_a_document_is_no_profile(tmp_path: Path) -> None:
    said = told("build", str(tmp_path / "ke hoach.docm"))
    assert "không phải hồ sơ" in said
    assert "tdkt check " in said


def macros(path: Path) -> Path:
    """Write a document that calls itself one with macros, as Word saves it."""
    memory = io.BytesIO(to_docx("[Thân bài] Các đơn vị thực hiện./.\n"))
    with zipfile.ZipFile(memory) as archive, zipfile.ZipFile(path, "w") as made:
        for part in archive.namelist():
            made.writestr(
                part, archive.read(part).replace(PLAIN, b"application/vnd.ms-word.document.macroEnabled.main")
            )
    return path


def test_a_document_with_macros_is_judged_and_read_but_makes_no_docx(tmp_path: Path) -> None:
    path, data = macros(tmp_path / "van ban.docm"), tmp_path / "x.json"
    data.write_text("{}", "utf8")
    checked = subprocess.run([TDKT, "check", "--no-pages", path], capture_output=True, encoding="utf8", check=False)
    assert checked.returncode == 1
    assert "Thiếu" in checked.stdout
    read = subprocess.run([TDKT, "template", "text", path], capture_output=True, encoding="utf8", check=True)
    assert "Các đơn vị thực hiện" in read.stdout
    assert ".docm (văn bản có macro)" in told("render", str(path), str(data), "-o", str(tmp_path / "x.docx"))
    assert "đuôi .docm" in told("check", "--fix", "--no-pages", str(path), "-o", str(tmp_path / "x.docx"))
    assert not (tmp_path / "x.docx").exists()
