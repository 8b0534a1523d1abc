"""``tdkt template check`` of a template brought from Word: what works is no fault, what prints wrong is."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest


@pytest.fixture
def stranger(tmp_path: Path) -> Path:
    document = docx.Document()
    document.add_heading("Kế hoạch {{ nam }}", 1)
    document.add_paragraph("Kính gửi {{ ho_va_ten }}").add_run(" và gia đình").bold = True
    document.add_table(1, 1, "Table Grid").rows[0].cells[0].text = "{{ don_vi }}"
    document.save(str(tmp_path / "mau.docx"))
    return tmp_path / "mau.docx"


@pytest.fixture
def text_of(tdkt, stranger: Path) -> Path:
    source = stranger.with_suffix(".txt")
    source.write_text(tdkt("template", "text", stranger).stdout, "utf8")
    return source


def test_styles_of_word_are_one_note(tdkt, stranger: Path) -> None:
    told = tdkt("template", "check", stranger)
    assert told.returncode == 0
    assert told.stdout.startswith("GHI CHÚ  đoạn 1–3: Kiểu đoạn “heading 1”, “Normal” không phải kiểu của mẫu")
    assert len(told.stdout.splitlines()) == 2
    assert told.stderr == "Không phát hiện lỗi, 1 ghi chú.\n"


def test_faults_of_tags_come_first(tdkt, stranger: Path) -> None:
    document = docx.Document(str(stranger))
    document.add_paragraph("{{ ten }")
    document.save(str(stranger))
    told = tdkt("template", "check", stranger)
    assert told.returncode == 1
    assert told.stdout.startswith("đoạn 4")
    assert told.stdout.index("GHI CHÚ") > told.stdout.index("Ở chỗ")
    assert told.stderr == "1 lỗi, 1 ghi chú.\n"


def test_a_text_beside_is_held_against_its_docx_as_base(tdkt, stranger: Path, text_of: Path) -> None:
    for file in (stranger, text_of):
        assert tdkt("template", "check", file).returncode == 0
    text_of.write_text(text_of.read_text("utf8").replace("Kính gửi", "Gửi"), "utf8")
    for file in (stranger, text_of):
        told = tdkt("template", "check", file)
        assert told.returncode == 1
        assert told.stdout.startswith("mau.txt: Văn bản thuần “mau.txt” đã sửa, chưa đưa vào tệp .docx.")
        assert f"--base {stranger} -o {stranger}" in told.stdout
    assert tdkt("template", "from-text", text_of, "--base", stranger, "-o", stranger).returncode == 0
    assert tdkt("template", "check", stranger).returncode == 0


def test_a_text_whose_comments_were_taken_out_still_has_its_base(tdkt, stranger: Path, text_of: Path) -> None:
    lines = [line for line in text_of.read_text("utf8").splitlines() if not line.startswith("#")]
    text_of.write_text("\n".join(lines).replace("{{ don_vi }}", "{{ don_vi }"), "utf8")
    told = tdkt("template", "check", text_of)
    assert told.returncode == 1
    assert "đoạn 3" in told.stdout
    assert "kiểu đoạn" not in told.stdout


def test_a_base_elsewhere_is_named(tdkt, stranger: Path, text_of: Path) -> None:
    alone = stranger.with_name("sua.txt")
    text_of.rename(alone)
    told = tdkt("template", "check", alone)
    assert told.returncode == 1
    assert "thêm --base" in told.stdout
    assert tdkt("template", "check", alone, "--base", stranger).returncode == 0
    told = tdkt("template", "check", stranger, "--base", stranger)
    assert (told.returncode, "--base chỉ dùng" in told.stderr) == (2, True)


def test_a_slip_in_a_style_is_told_by_its_line(tdkt, stranger: Path, text_of: Path) -> None:
    text_of.write_text(text_of.read_text("utf8").replace("[heading 1]", "[heading1]"), "utf8")
    told = tdkt("template", "check", stranger)
    assert told.returncode == 1
    assert "mau.txt, dòng" in told.stdout
    assert "heading 1" in told.stdout
