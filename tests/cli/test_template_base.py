"""A stranger's .docx as text, edited, and laid back over itself, as the page on it tells; also after LibreOffice."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import docx
import pytest

PAGE = Path(__file__).resolve().parents[2] / "docs" / "template-text.md"
PRESERVED = ' xml:space="preserve"'


@pytest.fixture
def stranger(tmp_path: Path) -> Path:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "UBND huyện"
    document.add_heading("Kế hoạch", 1)
    document.add_paragraph("Hội nghị ").add_run("năm 2025").bold = True
    document.add_table(2, 2, "Table Grid").rows[0].cells[0].text = "Ô một"
    document.save(tmp_path / "cu.docx")
    return tmp_path / "cu.docx"


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name) for name in file.namelist()}


def test_the_commands_on_the_page_go_as_told(stranger: Path) -> None:
    (block,) = re.findall(r"```sh\n(.*?)```", PAGE.read_text("utf8"), re.DOTALL)
    for line in block.strip().splitlines():
        words = line.replace("tdkt ", f"{Path(sys.executable).with_name('tdkt')} ", 1)
        assert subprocess.run(words, shell=True, cwd=stranger.parent, check=False).returncode == 0, line
    old, new = parts(stranger), parts(stranger.parent / "moi.docx")
    assert {name for name in old if old[name] != new[name]} == {"word/document.xml"}
    assert "năm 2026".encode() in new["word/document.xml"]


def test_what_a_base_keeps_is_told_and_what_is_lost_without_one(tdkt, stranger: Path) -> None:
    told = tdkt("template", "text", stranger)
    assert "1 đầu trang: “UBND huyện”" in told.stderr
    source = stranger.with_name("moi.txt")
    source.write_text(told.stdout, "utf8")
    told = tdkt("template", "from-text", source)
    assert told.returncode == 2
    assert "Không có --base nên sẽ mất: 1 đầu trang" in told.stderr
    assert "thêm --base" in told.stderr
    assert not source.with_suffix(".docx").exists()
    assert tdkt("template", "from-text", source, "--base", stranger).returncode == 0
    assert source.with_suffix(".docx").read_bytes() == stranger.read_bytes()


def test_a_base_is_not_written_over_unasked(tdkt, stranger: Path) -> None:
    source = stranger.with_suffix(".txt")
    source.write_text(tdkt("template", "text", stranger).stdout, "utf-16")
    told = tdkt("template", "from-text", source, "--base", stranger)
    assert (told.returncode, "thêm -o" in told.stderr) == (2, True)
    assert tdkt("template", "from-text", source, "--base", stranger, "-o", stranger).returncode == 0


def test_a_text_of_another_encoding_is_told_with_its_line(tdkt, tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_bytes(b"[Normal] x\r\n" + "[Normal] đ".encode("cp1258"))
    assert "dòng 2" in tdkt("template", "from-text", source).stderr


def test_a_file_saved_again_by_libreoffice_keeps_to_the_law(tdkt, stranger: Path) -> None:
    home = stranger.parent
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{home}/lo", "--convert-to", "docx", "--outdir"]
    subprocess.run([*command, home / "out", stranger], check=True, capture_output=True)
    saved = home / "out" / "cu.docx"
    source = home / "lo.txt"
    source.write_text(tdkt("template", "text", saved).stdout, "utf8")
    tdkt("template", "from-text", source, "--base", saved, "-o", home / "lo.docx")
    assert (home / "lo.docx").read_bytes() == saved.read_bytes()
    source.write_text(source.read_text("utf8").replace("Ô một", "Ô hai"), "utf8")
    tdkt("template", "from-text", source, "--base", saved, "-o", home / "lo.docx")
    before, after = (
        ET.canonicalize(parts(path)["word/document.xml"]).replace(PRESERVED, "") for path in (saved, home / "lo.docx")
    )
    assert after.replace("Ô hai", "Ô một") == before
