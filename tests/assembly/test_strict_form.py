"""A file saved as "Strict Open XML" goes through every door, and comes out in the form that everything opens."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from functools import cache

import docx
import pytest
from docx.shared import Pt

from tdkt_tui.assembly import Template, to_docx, to_text
from tdkt_tui.assembly.twin import lay_over
from tdkt_tui.regulations import load

COMMON = "http://schemas.openxmlformats.org/"
STRICT = "http://purl.oclc.org/ooxml/"
NAMES = {
    "officeDocument/2006/relationships/extended-properties": "officeDocument/relationships/extendedProperties",
    "officeDocument/2006/": "officeDocument/",
    "wordprocessingml/2006/main": "wordprocessingml/main",
    "drawingml/2006/": "drawingml/",
}


@cache
def common() -> bytes:
    document = docx.Document()
    document.add_heading("Kính gửi {{ name }}", 1)
    document.add_paragraph("Số: {{ number }}").paragraph_format.left_indent = Pt(36)
    document.add_table(1, 2).rows[0].cells[0].text = "ô {{ name }}"
    document.sections[0].header.paragraphs[0].text = "Đầu trang {{ name }}"
    memory = io.BytesIO()
    document.save(memory)
    return memory.getvalue()


@cache
def strict() -> bytes:
    """Return the same file as Word saves it in the strict form: other names, and measures with their unit."""
    memory = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(common())) as file, zipfile.ZipFile(memory, "w") as out:
        for name in file.namelist():
            data = file.read(name)
            if "stylesWithEffects" in name:
                continue
            if name.endswith((".xml", ".rels")):
                text = data.decode()
                for old, new in NAMES.items():
                    text = text.replace(COMMON + old, STRICT + new)
                if "stylesWithEffects" in text:  # an old copy of the styles, which a validator finds unlike them
                    text = re.sub(r"<(?:Override|Relationship) [^>]*stylesWithEffects[^>]*/>", "", text)
                text = text.replace("<w:document ", '<w:document w:conformance="strict" ', 1)
                text = text.replace('w:left="720"', 'w:start="36pt"').replace('w:w="12240"', 'w:w="612pt"')
                data = text.encode()
            out.writestr(name, data)
    return memory.getvalue()


def test_it_reads_as_the_other_form_does() -> None:
    assert to_text(strict()).splitlines() == to_text(common()).splitlines()
    assert Template.from_bytes(strict()).fields() == ["name", "number"]


@pytest.mark.parametrize("regulation", [None, "nd30_2020"])
def test_it_is_filled(regulation: str | None, audited: Callable[[bytes], None]) -> None:
    made = Template.from_bytes(strict()).render(
        {"name": "A & B", "number": 5}, load(regulation) if regulation else None
    )
    audited(made)
    assert STRICT.encode() not in b"".join(parts(made).values())
    document = docx.Document(io.BytesIO(made))
    assert [paragraph.text for paragraph in document.paragraphs][:2] == ["Kính gửi A & B", "Số: 5"]
    assert b'w:start="720"' in parts(made)["word/document.xml"]
    assert document.sections[0].header.paragraphs[0].text == "Đầu trang A & B"


def test_it_is_laid_over(audited: Callable[[bytes], None]) -> None:
    assert lay_over(to_text(strict()), strict()).docx == strict()
    over = lay_over(to_text(strict()).replace("Số:", "Số văn bản:"), strict())
    audited(over.docx)
    assert over.lost == ()
    assert b"conformance" not in parts(over.docx)["word/document.xml"]
    assert docx.Document(io.BytesIO(over.docx)).paragraphs[1].text == "Số văn bản: {{ number }}"


def test_the_name_alone_in_the_words_changes_nothing() -> None:
    text = f"[Thân bài] Xem {STRICT}wordprocessingml/main/2\n"
    assert to_text(to_docx(text)) == text


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}
