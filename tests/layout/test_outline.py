"""The components of a template, told by its styles alone, are those that reading all its looks tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from tdkt_tui.assembly import to_docx
from tdkt_tui.assembly.package import DOCUMENT, STYLES, Package, read
from tdkt_tui.compliance.layout.document import Document
from tdkt_tui.compliance.layout.outline import outline
from tdkt_tui.compliance.layout.parsing import parse_document
from tdkt_tui.regulations import load

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
NEWEST = load("nd30_2020")
TEXT = "[Tên loại] KẾ HOẠCH\n[Thân bài] Một\n[Thân bài] hai.\n"
RUN = b'<w:r><w:t xml:space="preserve">hai.</w:t></w:r>'


def _command(line: str) -> bool:
    return line.startswith(("{%p ", "{%tr ", "{%tc "))


def _told(document: Document) -> tuple[str, list[tuple[int, str, str, str]]]:
    return document.kind, [(one.at, one.component, one.style, one.line) for one in document.paragraphs]


def _changed(part: str, old: bytes, new: bytes) -> Package:
    package = read(to_docx(TEXT))
    assert old in package.parts[part]
    package.put_data(part, package.parts[part].replace(old, new))
    return package


def test_an_outline_says_what_the_whole_document_says() -> None:
    for path in sorted(TEMPLATES.rglob("*.docx")):
        package = read(path.read_bytes())
        drawn = outline(package, NEWEST, _command)
        assert drawn is not None, path
        every = parse_document(package, NEWEST, passed_over=lambda one: _command(one.line))
        assert _told(drawn) == _told(every), path


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (DOCUMENT, RUN, b"<w:ins>" + RUN + b"</w:ins>"),
        (DOCUMENT, RUN, b"<w:del>" + RUN + b"</w:del>"),
        (DOCUMENT, RUN, b"<w:p>" + RUN + b"</w:p>"),
        (DOCUMENT, b"<w:r><w:t", b"<w:r><w:rPr><w:vanish/></w:rPr><w:t"),
        (DOCUMENT, b"<w:r><w:t", b"<w:r><w:rPr><w:caps/></w:rPr><w:t"),
        (DOCUMENT, RUN, b"<w:r><w:txbxContent/></w:r>" + RUN),
        (DOCUMENT, b'<w:pStyle w:val="ThanBai"/>', b'<w:pStyle w:val="La"/>'),
        (DOCUMENT, b'<w:pStyle w:val="ThanBai"/>', b""),
        (STYLES, b"</w:rPr></w:rPrDefault>", b"<w:caps/></w:rPr></w:rPrDefault>"),
        ("word/header1.xml", b"<w:p", b"<w:q"),
    ],
)
def test_where_more_must_be_read_there_is_no_outline(part: str, old: bytes, new: bytes) -> None:
    assert outline(read(to_docx(TEXT)), NEWEST) is not None
    assert outline(_changed(part, old, new), NEWEST) is None
