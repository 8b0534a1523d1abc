"""What strangers' files hold and are: each opens right at every door, or is refused in words that name what it is."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from estranging.stranger import Stranger
from fuzzing.packages import zipped
from lxml import etree

from tdkt_tui.assembly import to_text
from tdkt_tui.compliance.as_text import laid_out, plain
from tdkt_tui.compliance.layout import check_document
from tdkt_tui.model.fault import TdktError
from tdkt_tui.regulations import load

DECREE = load("nd30_2020")
WORD = b"application/vnd.openxmlformats-officedocument.wordprocessingml"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def put_before_end(file: Stranger, xml: str) -> None:
    """Put elements into the last paragraph of the wording, behind its words."""
    ends = "Các đơn vị thực hiện./."
    last = next(node for node in file.document.iter(f"{{{W}}}p") if "".join(node.itertext()) == ends)
    for node in etree.fromstring(f'<x xmlns:w="{W}" xmlns:r="{R}" xmlns:m="{M}">{xml}</x>'):
        last.append(node)


INSIDE = {
    "footnote": '<w:r><w:footnoteReference w:id="2"/></w:r>',
    "comment": '<w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
    "bookmark": '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>',
    "object": '<w:r><w:object w:dxaOrig="1" w:dyaOrig="1"><w:control r:id="rId70"/></w:object></w:r>',
    "math": "<m:oMath><m:r><m:t></m:t></m:r></m:oMath>",
    "deleted words": '<w:del w:id="5" w:author="A"><w:r><w:delText> Thừa.</w:delText></w:r></w:del>',
    "field": '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
}  # fmt: skip
NOTE = (
    f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2"><w:p><w:r><w:t>chú thích</w:t></w:r></w:p></w:footnote>'
    "</w:footnotes>"
)


@pytest.mark.parametrize("held", INSIDE)
def test_what_stands_among_the_words_changes_no_verdict(sample: Any, held: str) -> None:
    file = Stranger(sample().bytes())
    put_before_end(file, INSIDE[held])
    file.part("footnotes.xml", "footnotes", NOTE.encode())
    data = file.bytes()
    assert check_document(data, DECREE) == []
    assert "Các đơn vị thực hiện./." in to_text(data)
    assert any("Các đơn vị thực hiện./." in plain(line) for line in laid_out(data, 80))
    assert not any("Thừa" in plain(line) for line in laid_out(data, 80))


@pytest.mark.parametrize("name", ["glossary/document.xml", "embeddings/oleObject1.bin", "vbaProject.bin", "chunk.htm"])
def test_what_lies_beside_the_document_changes_no_verdict(sample: Any, name: str) -> None:
    file = Stranger(sample().bytes())
    file.parts[f"word/{name}"] = f'<w:glossaryDocument xmlns:w="{W}"/>'.encode()
    assert check_document(file.bytes(), DECREE) == []


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize(
    "kind",
    [
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
        WORD + b".template.main+xml",
        b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
    ids=["docm", "dotx", "dotm"],
)
def test_word_documents_of_other_kinds_are_read(sample: Any, kind: bytes) -> None:
    whole = parts(sample().bytes())
    whole["[Content_Types].xml"] = whole["[Content_Types].xml"].replace(WORD + b".document.main+xml", kind)
    assert check_document(zipped(whole), DECREE) == []
    assert "KẾ HOẠCH" in to_text(zipped(whole))


def test_a_document_of_another_name_is_read(sample: Any) -> None:
    """As Word for the web writes it."""
    whole = {
        name.replace("document.xml", "document2.xml"): data.replace(b"word/document.xml", b"word/document2.xml")
        for name, data in parts(sample().bytes()).items()
    }
    assert "word/document2.xml" in whole
    assert check_document(zipped(whole), DECREE) == []
    assert "KẾ HOẠCH" in to_text(zipped(whole))


def open_document() -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<x/>")
    return memory.getvalue()


OTHERS = {
    "locked": (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "có mật khẩu"),
    "old": (COMPOUND + "WordDocument".encode("utf-16-le"), "dạng .doc cũ"),
    "rich text": (b"{\\rtf1\\ansi KE HOACH}", "dạng .rtf"),
    "portable": (b"%PDF-1.7\n", "Tệp ở dạng PDF"),
    "open document": (open_document(), "OpenDocument"),
    "flat": (
        b'<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>',
        "XML phẳng",
    ),
    "web page": (b"<html><body>KE HOACH</body></html>", "trang web"),
    "nothing": (b"", "rỗng"),
    "anything": (b"KE HOACH", "không phải .docx"),
    "workbook": (zipped({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<x/>"}), "không phải .docx"),
}


@pytest.mark.parametrize("kind", OTHERS)
def test_what_is_no_docx_is_named(kind: str, tmp_path: Path) -> None:
    data, words = OTHERS[kind]
    path = tmp_path / "van-ban.docx"
    path.write_bytes(data)
    for door in (lambda: check_document(path, DECREE), lambda: to_text(data), lambda: laid_out(data, 80)):
        with pytest.raises(TdktError, match=words) as caught:
            door()
        assert caught.value.exit_code == 2
        assert caught.value.fix


def test_the_strict_form_is_judged_and_read(sample: Any) -> None:
    strict = {
        name: data.replace(W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")
        for name, data in parts(sample().bytes()).items()
    }
    assert check_document(zipped(strict), DECREE) == []
    assert to_text(zipped(strict)) == to_text(sample().bytes())
