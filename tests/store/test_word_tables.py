"""Tables of any .docx, the strange and the hostile ones too: read whole or refused, within bounds."""

from __future__ import annotations

import tracemalloc
import zipfile
from pathlib import Path

import docx
import pytest

from tdkt_tui.delegates.read import read_list, read_people
from tdkt_tui.model.fault import BadInput
from tdkt_tui.store.word_tables import read_word_tables

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PARAGRAPH = "<w:p><w:r><w:t>Chọn</w:t></w:r></w:p>"
HEAD = ["TT", "Họ và tên", "Năm sinh", "Đơn vị"]


def package(body: str, path: Path, *, start: str = "", space: str = W, encoding: str = "utf-8") -> Path:
    xml = f'<?xml version="1.0" encoding="{encoding}"?>{start}'
    xml += f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", xml.encode(encoding))
    return path


def cell(text: str, look: str = "") -> str:
    return f"<w:tc><w:tcPr>{look}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def row(*texts: str) -> str:
    return f"<w:tr>{''.join(map(cell, texts))}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def test_merged_headings_of_years_are_read_as_in_a_workbook(tmp_path):
    both, kept, hidden = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    heads = f"<w:tr>{cell('TT', kept)}{cell('Họ và tên', kept)}{cell('Năm sinh', both)}{cell('Đơn vị', kept)}</w:tr>"
    below = f"<w:tr>{cell('', hidden)}{cell('', hidden)}{cell('Nam')}{cell('Nữ')}{cell('', hidden)}</w:tr>"
    body = table(heads, below, row("1", "Lê An", "1975", "", "Xã A"), row("2", "Lê Bình", "", "1980", "Xã B"))
    people, findings = read_people(package(body, tmp_path / "a.docx"))
    told = [(person.gender, person.birth, person.unit, person.row) for person in people]
    assert told == [("Nam", "1975", "Xã A", 3), ("Nữ", "1980", "Xã B", 4)]
    assert findings == []


def test_errors_name_table_row_and_column(tmp_path):
    body = table(row("SỞ NỘI VỤ", "CỘNG HÒA")) + table(
        row(*HEAD), row("1", "Lê An", "khoảng 1970", "X"), row("2", "", "1980", "X")
    )
    _, findings = read_people(package(body, tmp_path / "a.docx"))
    assert [
        (finding.rule.removeprefix("delegates."), finding.place, str(finding.severity)) for finding in findings
    ] == [
        ("table", "a.docx, bảng 1", "note"),
        ("cell.birth", "a.docx, bảng 2, dòng 2, cột 3 (Năm sinh)", "warning"),
        ("row.no-name", "a.docx, bảng 2, dòng 3", "error"),
    ]


def test_a_list_cut_in_two_is_read_to_its_end(tmp_path):
    body = table(row(*HEAD), row("1", "Lê An", "1970", "X")) + "<w:p/>" + table(row("2", "Lê Bình", "1980", "Y"))
    body += table(row("a", "b", "c"))
    read = read_list(package(body, tmp_path / "a.docx"))
    assert [person.full_name for person in read.people] == ["Lê An", "Lê Bình"]
    assert [(item.rule, item.place) for item in read.findings] == [("delegates.table", "a.docx, bảng 3")]


def test_what_is_struck_out_or_not_yet_chosen_is_no_text(tmp_path):
    gone = "<w:del><w:r><w:delText>Trần</w:delText></w:r></w:del>"
    struck = f"<w:tc><w:p>{gone}<w:r><w:t>Lê</w:t><w:br/><w:t>An</w:t></w:r></w:p></w:tc>"
    prompt = f"<w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{PARAGRAPH}</w:sdtContent>"
    chosen = f"<w:tc><w:sdt>{prompt}</w:sdt></w:tc>"
    body = table(row(*HEAD), f"<w:tr>{cell('1')}{struck}{chosen}{cell('X')}</w:tr>")
    (person,), findings = read_people(package(body, tmp_path / "a.docx"))
    assert (person.full_name, person.birth, person.unit, findings) == ("Lê An", "", "X", [])


def test_strict_documents_are_read_too(tmp_path):
    body = table(row(*HEAD), row("1", "Lê An", "1970", "X"))
    path = package(body, tmp_path / "a.docx", space="http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert [person.full_name for person in read_people(path)[0]] == ["Lê An"]


def test_a_table_inside_a_cell_is_a_table_of_its_own(tmp_path):
    inner = table(row(*HEAD), row("1", "Lê An", "1970", "X"))
    outer = table(f"<w:tr><w:tc>{inner}<w:p/></w:tc></w:tr>")
    people, _ = read_people(package(outer, tmp_path / "a.docx"))
    assert [person.full_name for person in people] == ["Lê An"]


@pytest.mark.parametrize(
    "body",
    [
        table(*[row(*[""] * 4)] * 10_000),
        "<w:tbl><w:tr><w:tc>" * 80 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 80,
        "<w:p/>" * 100_000,
    ],
    ids=["empty-rows", "nested", "paragraphs"],
)
def test_much_of_nothing_is_read_within_bounds(tmp_path, body):
    path = package(body, tmp_path / "a.docx")
    tracemalloc.start()
    with pytest.raises(BadInput, match="tiêu đề"):
        read_people(path)
    assert tracemalloc.get_traced_memory()[1] < 120 * 2**20
    tracemalloc.stop()


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (table(*[row(*["x"] * 99)] * 3_100), "lớn hơn"),
        (table(row(*["x"] * 300)), "lớn hơn"),
        ("<w:tbl><w:tr><w:tc>" * 2_000 + "</w:tc></w:tr></w:tbl>" * 2_000, "không phải .docx"),
        ("<w:tbl>", "không phải .docx"),
    ],
    ids=["cells", "columns", "depth", "broken"],
)
def test_too_much_is_refused(tmp_path, body, words):
    with pytest.raises(BadInput, match=words):
        read_word_tables(package(body, tmp_path / "a.docx"))


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path):
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (300 * 2**20))
    tracemalloc.start()
    try:
        with pytest.raises(BadInput, match="lớn hơn"):
            read_people(path)
        assert tracemalloc.get_traced_memory()[1] < 80 * 2**20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_before_they_are_expanded(tmp_path, encoding):
    entities = '<!DOCTYPE d [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>'
    path = package("&b;", tmp_path / "a.docx", start=entities, encoding=encoding)
    with pytest.raises(BadInput, match=r"không phải .docx"):
        read_people(path)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04nothing", b"{\\rtf1}"])
def test_what_is_no_docx_is_a_fault(tmp_path, content):
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    with pytest.raises(BadInput, match=r"không phải .docx"):
        read_people(path)


def test_a_document_without_tables_is_a_fault(tmp_path):
    document = docx.Document()
    document.add_paragraph("Họ và tên, Năm sinh")
    document.save(str(tmp_path / "a.docx"))
    with pytest.raises(BadInput, match="tiêu đề"):
        read_people(tmp_path / "a.docx")
