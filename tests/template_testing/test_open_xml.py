"""The light look at Open XML: what Word would call damaged is told without a validator."""

from __future__ import annotations

import io
import zipfile

import pytest

from tdkt_tui.assembly import to_docx
from tdkt_tui.workflow.template_testing import open_xml

DOCUMENT = "word/document.xml"


@pytest.fixture(autouse=True)
def no_validator(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(open_xml, "_validator", lambda: None)


def changed(name: str, old: str, new: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(to_docx("[Thân bài] Một.\n"))) as source, zipfile.ZipFile(target, "w") as made:
        for item in source.namelist():
            text = source.read(item)
            if item == name:
                assert old.encode() in text
                text = text.replace(old.encode(), new.encode())
            made.writestr(item, text)
        if not name:
            made.writestr(new, b"x")
    return target.getvalue()


MARKS = '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>'


@pytest.mark.parametrize(("data", "words"), [
    (lambda: changed(DOCUMENT, "</w:body>", "</w:bodi>"), "không phải XML nguyên vẹn"),
    (lambda: changed("", "", "word/la.bin"), "“word/la.bin” không khai báo kiểu nội dung"),
    (lambda: changed("word/_rels/document.xml.rels", 'Target="styles.xml"', 'Target="kieu.xml"'), "“kieu.xml”"),
    (lambda: changed(DOCUMENT, "<w:body>", f"<w:body><w:p>{MARKS}{MARKS}</w:p>"), "cùng mang số 1"),
    (lambda: changed(DOCUMENT, "<w:body>", "<w:body><w:tbl><w:tr><w:tc/></w:tr></w:tbl>"), "không kết thúc bằng một"),
])  # fmt: skip
def test_what_is_unsound_is_told(data, words: str) -> None:
    told = open_xml.open_xml_findings(data())
    assert any(words in finding.message for finding in told), told


def test_what_is_sound_is_not() -> None:
    assert open_xml.open_xml_findings(to_docx("[Thân bài] Một.\n")) == []
