"""What a repaired file still holds: all that was not repaired, as it was; and programs open it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from tdkt_tui.assembly import to_pdf
from tdkt_tui.compliance.layout import check_document
from tdkt_tui.compliance.repair import repair
from tdkt_tui.model.fault import BadInput
from tdkt_tui.regulations import load

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DECREE = load("nd30_2020")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def xml(inside: str) -> Any:
    return etree.fromstring(f'<x xmlns:w="{W}">{inside}</x>')[0]


def bad(sample: Any) -> Any:
    """A document with a fault of every kind that is repaired."""
    made = sample()
    made.style("quoc-hieu").find(w("rPr")).find(w("sz")).set(w("val"), "22")
    made.say("so-ky-hieu", "Số: 5/KH - UBND")
    made.say("noi-dung", "Các đơn vị thực hiện.", -1)
    for _ in range(2):
        made.node("muc").addprevious(etree.Element(w("p")))
    rule = made.node("ke-tieu-ngu")
    rule.getparent().remove(rule)
    section = next(made.document.iter(w("sectPr")))
    section.find(w("pgMar")).set(w("left"), "1134")
    section.remove(section.find(w("headerReference")))
    look = made.node("khoan").find(w("r"))
    look.insert(0, xml('<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:color w:val="FF0000"/></w:rPr>'))
    return made


def test_everything_else_stays_byte_for_byte(sample: Any) -> None:
    made = bad(sample)
    made.parts["word/comments.xml"] = b"<?xml version='1.0'?>\n<w:comments  xmlns:w='" + W.encode() + b"'/>"
    made.parts["customXml/item1.xml"] = b"<du-lieu   a='1'/>"
    made.parts["word/media/image1.png"] = b"\x89PNG anh"
    made.parts["word/settings.xml"] = f'<w:settings xmlns:w="{W}"><w:zoom w:percent="90"/></w:settings>'.encode()
    before = parts_of(made.bytes())
    after = parts_of(repair(made.bytes(), DECREE).data)
    changed = {name for name in before if before[name] != after[name]}
    assert changed <= {"[Content_Types].xml", "word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"}
    assert set(after) - set(before) == {"word/header2.xml"}


def test_what_was_changed_by_someone_stays_a_tracked_change(sample: Any) -> None:
    made = sample()
    node = made.node("can-cu")
    node.append(xml('<w:del w:id="1" w:author="A"><w:r><w:delText>cũ</w:delText></w:r></w:del>'))
    node.append(
        xml('<w:ins w:id="2" w:author="A"><w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t> mới.</w:t></w:r></w:ins>')
    )
    repaired = repair(made.bytes(), DECREE)
    root = etree.fromstring(parts_of(repaired.data)["word/document.xml"])
    assert {one.departure.rule.prop for one in repaired.mended} == {"size", "ending"}
    assert "".join(root.find(f".//{w('ins')}").itertext()) == " mới;"
    assert "".join(root.find(f".//{w('del')}").itertext()) == "cũ"
    assert root.find(f".//{w('ins')}/{w('r')}/{w('rPr')}/{w('sz')}").get(w("val")) == "28"  # as the rest of it


def test_locked_content_is_left(sample: Any) -> None:
    made = sample()
    made.say("noi-dung", "Các đơn vị thực hiện.", -1)
    node = made.node("noi-dung", -1)
    control = xml('<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent/></w:sdt>')
    node.addprevious(control)
    control.find(w("sdtContent")).append(node)
    data = made.bytes()
    assert repair(data, DECREE).data is data


@pytest.mark.parametrize(
    ("name", "part", "words"),
    [
        ("_xmlsignatures/origin.sigs", b"", "ký số"),
        (
            "word/settings.xml",
            b'<w:settings xmlns:w="%s"><w:documentProtection w:enforcement="1"/></w:settings>' % W.encode(),
            "bảo vệ",
        ),
    ],
)
def test_signed_and_protected_files_are_refused(sample: Any, name: str, part: bytes, words: str) -> None:
    made = bad(sample)
    made.parts[name] = part
    with pytest.raises(BadInput, match=words) as told:
        repair(made.bytes(), DECREE, place="ke-hoach.docx")
    assert told.value.place == "ke-hoach.docx"
    assert told.value.fix


def test_room_made_by_blank_paragraphs_stays_as_high(sample: Any) -> None:
    made = sample()
    before = made.node("muc").getprevious()
    for _ in range(2):
        made.node("muc").addprevious(etree.Element(w("p")))
    root = etree.fromstring(parts_of(repair(made.bytes(), DECREE).data)["word/document.xml"])
    number = made.number(before)
    node = list(root.iter(w("p")))[number - 1]
    after = int(node.find(f"{w('pPr')}/{w('spacing')}").get(w("after")))
    assert after > 2 * 10 * 20  # two lines of ten points at least, in twips


def test_a_rule_is_drawn_right_under_its_words(sample: Any) -> None:
    """The room that a blank paragraph made below the summary stands below the rule."""
    made = sample()
    rule = made.node("ke-trich-yeu")
    rule.addnext(etree.Element(w("p")))
    rule.getparent().remove(rule)
    repaired = repair(made.bytes(), DECREE)
    assert check_document(repaired.data, DECREE) == []
    root = etree.fromstring(parts_of(repaired.data)["word/document.xml"])
    words = next(node for node in root.iter(w("p")) if "Hội nghị" in "".join(node.itertext()))
    drawn = words.getnext()
    assert drawn.find(f"{w('pPr')}/{w('pBdr')}") is not None
    assert words.find(f"{w('pPr')}/{w('spacing')}").get(w("after")) == "0"
    assert int(drawn.find(f"{w('pPr')}/{w('spacing')}").get(w("after"))) > 200


def test_programs_open_what_was_repaired(sample: Any, tmp_path: Path) -> None:
    made = bad(sample)
    data = made.bytes()
    assert len({finding.rule for finding in check_document(data, DECREE)}) >= 9
    repaired = repair(data, DECREE)
    assert check_document(repaired.data, DECREE) == []
    path = tmp_path / "da-sua.docx"
    path.write_bytes(repaired.data)
    known = {str(error) for error in OpenXmlValidator().validate(write(tmp_path / "goc.docx", data)).errors}
    assert {str(error) for error in OpenXmlValidator().validate(path).errors} <= known
    assert to_pdf({"da-sua": repaired.data})["da-sua"].startswith(b"%PDF")


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_many_sections_without_a_number_get_one_together(sample: Any) -> None:
    made = sample()
    last = next(made.document.iter(w("sectPr")))
    last.remove(last.find(w("headerReference")))
    size, margins = (etree.tostring(last.find(w(name))).decode() for name in ("pgSz", "pgMar"))
    for _ in range(4):
        made.node("muc").addprevious(xml(f"<w:p><w:pPr><w:sectPr>{size}{margins}</w:sectPr></w:pPr></w:p>"))
    repaired = repair(made.bytes(), DECREE)
    parts = parts_of(repaired.data)
    fields = [
        data.count(b" PAGE ") for name, data in parts.items() if name.startswith("word/header") and "1" not in name
    ]
    assert sum(fields) == 1
    assert not any(finding.rule.endswith("so-trang.place") for finding in check_document(repaired.data, DECREE))
