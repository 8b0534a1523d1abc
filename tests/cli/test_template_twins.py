"""A template and its text, one of them edited: which one is told, and nobody's words are written over unseen."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import docx
import pytest

from tdkt_tui.assembly import to_docx, to_text

TEXT = """# lời dặn đầu
@chèn phan-dau
[Thân bài] Kính gửi {{ name }}
# lời dặn giữa
[Thân bài] Việc thứ nhất
  của đơn vị.
[Thân bài] Hết
"""


@pytest.fixture
def pair(tmp_path: Path) -> Path:
    """Return a text whose .docx agrees with it and is an hour old, as it is."""
    (tmp_path / "phan-dau.txt").write_text("[Thân bài] Phần chung\n", "utf8")
    source = tmp_path / "mau.txt"
    source.write_text(TEXT, "utf8")
    source.with_suffix(".docx").write_bytes(to_docx(TEXT, tmp_path))
    for file in tmp_path.iterdir():
        os.utime(file, (1_700_000_000, 1_700_000_000))
    return source


def in_word(source: Path, old: str, new: str) -> None:
    """Change words as Word does: saved by another program, the text beside untouched."""
    document = docx.Document(str(source.with_suffix(".docx")))
    (run,) = (run for one in document.paragraphs for run in one.runs if old in run.text)
    run.text = run.text.replace(old, new)
    document.save(str(source.with_suffix(".docx")))


@pytest.mark.parametrize("known", [True, False])
def test_a_word_edit_is_told_as_such_and_not_written_over(tdkt, pair: Path, known: bool) -> None:
    paper = pair.with_suffix(".docx")
    if known:
        assert tdkt("template", "check", paper).returncode == 0
    in_word(pair, "Hết", "Trân trọng")
    told = tdkt("template", "check", paper).stdout
    assert "chưa theo tệp .docx, đã sửa ở nơi khác (Word)" in told
    assert f"tdkt template to-text {paper}" in told
    assert f"tdkt template from-text {pair}" in told
    was = paper.read_bytes()
    for options in ([], ["--base", paper, "-o", paper]):
        refused = tdkt("template", "from-text", pair, *options)
        assert refused.returncode == 2
        assert "to-text" in refused.stderr
        assert paper.read_bytes() == was
    edited = tdkt("template", "edit", paper, env={"VISUAL": "true"})
    assert edited.returncode == 2
    assert f"tdkt template to-text {paper}" in edited.stderr
    assert f"to-text {paper}" in tdkt("template", "lint", paper).stdout
    assert "đang nói khác nhau" in tdkt("template", "lint", "--fix", paper).stderr
    assert tdkt("template", "from-text", pair, "--overwrite").returncode == 0
    assert paper.with_name("mau.docx.cu").read_bytes() == was
    assert paper.read_bytes() == to_docx(TEXT, pair.parent)


def test_a_word_edit_comes_back_into_the_text_that_keeps_its_notes(tdkt, pair: Path) -> None:
    paper = pair.with_suffix(".docx")
    in_word(pair, "Hết", "Trân trọng")
    told = tdkt("template", "to-text", paper)
    assert (told.returncode, told.stdout.strip()) == (0, str(pair))
    assert f"Bản cũ còn ở {pair}.cu" in told.stderr
    assert pair.with_name("mau.txt.cu").read_text("utf8") == TEXT
    lines = [line for line in pair.read_text("utf8").splitlines() if not line.startswith("# Giữ qua --base")]
    assert "\n".join(lines).strip() + "\n" == TEXT.replace("Hết", "Trân trọng")
    assert tdkt("template", "check", paper).returncode == 0
    assert tdkt("template", "to-text", paper).returncode == 0
    assert not pair.with_name("mau.txt.cu2").exists()


def test_words_of_a_shared_part_changed_in_word_are_written_out(tdkt, pair: Path) -> None:
    in_word(pair, "Phần chung", "Phần riêng")
    assert tdkt("template", "to-text", pair.with_suffix(".docx")).returncode == 0
    said = pair.read_text("utf8")
    assert "@chèn" not in said
    assert "[Thân bài] Phần riêng\n" in said
    assert "# lời dặn giữa\n[Thân bài] Việc thứ nhất\n  của đơn vị.\n" in said


@pytest.mark.parametrize("known", [True, False])
def test_both_edited_is_refused_either_way(tdkt, pair: Path, known: bool) -> None:
    paper = pair.with_suffix(".docx")
    if known:
        assert tdkt("template", "check", paper).returncode == 0
    in_word(pair, "Hết", "Trân trọng")
    pair.write_text(TEXT.replace("Kính gửi", "Gửi"), "utf8")
    if not known:
        os.utime(paper, (1_700_000_000, 1_700_000_000))
    before = {file: file.read_bytes() for file in pair.parent.iterdir()}
    assert "đều đã sửa" in tdkt("template", "check", paper).stdout
    for command in (["from-text", pair], ["to-text", paper]):
        refused = tdkt("template", *command)
        assert refused.returncode == 2
        assert "đều đã sửa" in refused.stderr
    assert {file: file.read_bytes() for file in pair.parent.iterdir()} == before
    assert tdkt("template", "to-text", paper, "--overwrite").returncode == 0
    assert "Kính gửi" in pair.read_text("utf8")
    assert "Gửi" in pair.with_name("mau.txt.cu").read_text("utf8")


def test_an_edited_text_is_made_as_before_and_leaves_no_copy(tdkt, pair: Path) -> None:
    paper = pair.with_suffix(".docx")
    assert tdkt("template", "check", paper).returncode == 0
    pair.write_text(TEXT.replace("Hết", "Xong"), "utf8")
    told = tdkt("template", "check", paper).stdout
    assert "đã sửa, chưa đưa vào tệp .docx" in told
    assert tdkt("template", "to-text", paper).returncode == 2
    made = tdkt("template", "from-text", pair)
    assert (made.returncode, made.stderr) == (0, "")
    assert "Xong" in to_text(paper.read_bytes())
    assert sorted(file.name for file in pair.parent.iterdir()) == ["mau.docx", "mau.txt", "phan-dau.txt"]


def test_another_file_that_is_written_over_stays_as_a_copy(tdkt, pair: Path) -> None:
    other = pair.with_name("khac.docx")
    shutil.copy(pair.with_suffix(".docx"), other)
    pair.write_text(TEXT.replace("Hết", "Xong"), "utf8")
    assert tdkt("template", "from-text", pair, "-o", other).returncode == 0
    assert "Hết" in to_text(other.with_name("khac.docx.cu").read_bytes())


def test_what_word_added_beside_the_body_is_not_lost_by_an_edit_of_the_text(tdkt, pair: Path) -> None:
    """A footer that no line of the text shows: checking the pair between is no leave to write over it."""
    paper = pair.with_suffix(".docx")
    assert tdkt("template", "check", paper).returncode == 0
    document = docx.Document(str(paper))
    document.sections[0].footer.paragraphs[0].text = "Bản của Văn phòng"
    document.save(str(paper))
    was = paper.read_bytes()
    tdkt("template", "check", paper)
    tdkt("template", "lint", paper)
    pair.write_text(TEXT.replace("Hết", "Trân trọng"), "utf8")
    packed = tdkt("template", "from-text", pair)
    assert packed.returncode == 2
    assert paper.read_bytes() == was
