from __future__ import annotations

import contextlib
import io
import zipfile
from collections.abc import Callable

import docx
import pytest

from tdkt_tui.assembly import Template, to_docx, to_text
from tdkt_tui.model.fault import TemplateFault
from tdkt_tui.regulations import load


def word_file() -> bytes:
    """Return a .docx as python-docx's own template has it: theme fonts, thumbnail, author, other styles."""
    document = docx.Document()
    document.core_properties.author = "Người soạn bí mật"
    document.core_properties.title = "{{ cycler.__init__.__globals__ }}"
    document.add_heading("Kính gửi {{ name }}", 1)
    paragraph = document.add_paragraph("Số: {")
    paragraph.add_run("{ nu").bold = True
    paragraph.add_run("mber }}/KH")
    table = document.add_table(2, 2)
    table.rows[0].cells[0].text = "ô {{ name }}"
    table.rows[0].cells[0].add_table(1, 1).rows[0].cells[0].text = "bảng lồng"
    document.sections[0].header.paragraphs[0].text = "Đầu trang {{ name }}"
    memory = io.BytesIO()
    document.save(memory)
    return memory.getvalue()


def test_reads_as_text() -> None:
    text = to_text(word_file())
    assert "[heading 1] Kính gửi {{ name }}" in text
    assert "ô {{ name }}" in text
    assert "bảng lồng" in text


def test_is_filled_dressed_and_scrubbed(audited: Callable[[bytes], None]) -> None:
    made = Template.from_bytes(word_file()).render({"name": "A & B", "number": 5}, load("nd30_2020"))
    audited(made)
    document = docx.Document(io.BytesIO(made))
    assert document.paragraphs[0].text == "Kính gửi A & B"
    assert document.paragraphs[1].text == "Số: 5/KH"
    assert document.sections[0].header.paragraphs[0].text == "Đầu trang A & B"
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist())
        assert not [name for name in archive.namelist() if "docProps" in name or "stylesWithEffects" in name]
        theme_free = archive.read("word/styles.xml") + archive.read("word/document.xml")
    assert "bí mật".encode() not in whole
    assert b"asciiTheme" not in theme_free
    assert b"rsid" not in whole


def test_fault_in_a_header_names_the_part() -> None:
    with pytest.raises(Exception, match=r"đoạn 1 \(đầu trang header1\.xml\)"):
        Template.from_bytes(_with_header("{{ nme }}")).render({"name": "x"})


def _with_header(text: str) -> bytes:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = text
    memory = io.BytesIO()
    document.save(memory)
    return memory.getvalue()


def zipped(**parts: bytes) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return memory.getvalue()


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        b"khong phai zip",
        zipped(a=b"x"),
        zipped(word__document_xml=b"<a"),
        zipped(word__document_xml=BOMB),
    ],
    ids=["empty", "cut", "text", "other", "broken", "entities"],
)
def test_what_is_no_docx_is_a_fault(data: bytes) -> None:
    with pytest.raises(TemplateFault):
        to_text(data)


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(TemplateFault, match="quá lớn"):
        to_text(zipped(word__document_xml=b"\0" * (300 * 1024 * 1024)))


@pytest.mark.parametrize("cut", range(40, 5000, 317))
def test_a_damaged_file_never_ends_in_a_traceback(cut: int, source: str) -> None:
    good = bytearray(to_docx(source))
    good[cut % len(good)] ^= 0xFF
    with contextlib.suppress(TemplateFault):
        to_text(bytes(good))
