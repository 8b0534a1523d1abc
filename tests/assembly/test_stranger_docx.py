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


def changed(old: bytes, new: bytes, drop: str = "") -> bytes:
    """Return the word processor's file with other bytes in its document, or without one of its parts."""
    memory = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word_file())) as file, zipfile.ZipFile(memory, "w") as out:
        for name in file.namelist():
            data = file.read(name)
            if name != drop:
                out.writestr(name, data.replace(old, new) if name == "word/document.xml" else data)
    return memory.getvalue()


MAIN = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OTHER_FORMS = {
    "other root": (changed(MAIN, b"http://example.org/"), "không phải .docx"),
    "no relations": (changed(b"", b"", "_rels/.rels"), "không phải .docx"),
    "no types": (changed(b"", b"", "[Content_Types].xml"), "không phải .docx"),
}


@pytest.mark.parametrize("form", OTHER_FORMS)
def test_a_document_of_another_form_is_told(form: str) -> None:
    data, told = OTHER_FORMS[form]
    for door in (Template.from_bytes, to_text):
        with pytest.raises(TemplateFault, match=told):
            door(data)


@pytest.mark.parametrize("prefix", [b"x:", b""])
def test_another_prefix_is_filled_alike(prefix: bytes, audited: Callable[[bytes], None]) -> None:
    with zipfile.ZipFile(io.BytesIO(word_file())) as file:
        document = file.read("word/document.xml")
    other = document.replace(b"<w:", b"<" + prefix).replace(b"</w:", b"</" + prefix)
    other = other.replace(b"xmlns:w=", b'xmlns:w="' + MAIN + (b'" xmlns:x=' if prefix else b'" xmlns='), 1)
    data = {"name": "A & B", "number": 5}
    made = Template.from_bytes(changed(document, other)).render(data, load("nd30_2020"))
    audited(made)
    assert to_text(made) == to_text(Template.from_bytes(word_file()).render(data, load("nd30_2020")))


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(TemplateFault, match="quá lớn"):
        to_text(zipped(word__document_xml=b"\0" * (300 * 1024 * 1024)))


@pytest.mark.parametrize("cut", range(40, 5000, 317))
def test_a_damaged_file_never_ends_in_a_traceback(cut: int, source: str) -> None:
    good = bytearray(to_docx(source))
    good[cut % len(good)] ^= 0xFF
    with contextlib.suppress(TemplateFault):
        to_text(bytes(good))
