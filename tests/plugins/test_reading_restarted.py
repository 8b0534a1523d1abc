"""Numbers that Word puts before a list below a typed heading make no clauses; those of headings do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tdkt_tui.workflow.reading_plan import Reading, read_issued

Line = tuple[str, str]
"""Which of Word's lists a paragraph is of ("" for none: its number is typed), and its words."""


def _numbered(document: docx.document.Document, lists: dict[str, str]) -> None:
    """Give the document the lists: their ids and formats ("decimal", "upperRoman", "lowerLetter")."""
    part = document.part.numbering_part.element
    part.clear()
    for number, form in lists.items():
        part.append(parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            f'<w:numFmt w:val="{form}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'))  # fmt: skip
    for number in lists:
        part.append(parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))  # fmt: skip


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Reading]:
    def reading(lines: list[Line], **lists: str) -> Reading:
        document = docx.Document()
        _numbered(document, {name.strip("n"): form for name, form in lists.items()})
        for number, words in lines:
            paragraph = document.add_paragraph(words)
            if number:
                paragraph._p.get_or_add_pPr().append(parse_xml(
                    f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'))  # fmt: skip
        document.save(str(tmp_path / "a.docx"))
        return read_issued(tmp_path / "a.docx")

    return reading


def _marks(reading: Reading) -> list[tuple[str, str, bool]]:
    return [(piece.clause, piece.mark, piece.numbered) for piece in reading.body()]


ITEMS = [("1", "Chào cờ, khai mạc;"), ("1", "Báo cáo kết quả phong trào;"), ("1", "Bế mạc.")]


@pytest.mark.parametrize("lead", ["Chương trình hội nghị gồm:", "Chương trình hội nghị:"])
def test_a_list_below_a_typed_heading_is_one_under_it(lead: str, read: Callable[..., Reading]) -> None:
    typed = [("", "I. HỘI NGHỊ"), ("", "1. Thời gian"), ("", "2. Hội nghị"), ("", lead)]
    reading = read([*typed, *ITEMS, ("", "3. Kinh phí"), ("", "II. THỰC HIỆN")], n1="decimal")
    assert _marks(reading) == [
        ("I", "I", True), ("I.1", "1", True), ("I.2", "2", True), ("I.2", "", False), ("I.2", "-", False),
        ("I.2", "-", False), ("I.2", "-", False), ("I.3", "3", True), ("II", "II", True)]  # fmt: skip
    assert [one.values["title"] for one in reading.of("agenda")] == [
        "Chào cờ, khai mạc", "Báo cáo kết quả phong trào", "Bế mạc"]  # fmt: skip


def test_lettered_items_of_such_a_list_stand_below_its_items(read: Callable[..., Reading]) -> None:
    lines = [
        ("", "I. HỘI NGHỊ"),
        ("", "1. Nội dung"),
        ("", "Gồm:"),
        ("1", "Phần thứ nhất:"),
        ("2", "Văn nghệ;"),
        ("1", "Phần sau."),
    ]
    marks = _marks(read(lines, n1="decimal", n2="lowerLetter"))
    assert marks[3:] == [("I.1", "-", False), ("I.1", "+", False), ("I.1", "-", False)]


@pytest.mark.parametrize("lines", [
    [("2", "HỘI NGHỊ"), ("1", "Thời gian"), ("1", "Chương trình"), ("2", "THỰC HIỆN")],
    [("", "I. HỘI NGHỊ"), ("1", "Thời gian"), ("1", "Chương trình"), ("", "II. THỰC HIỆN")],
    [("2", "HỘI NGHỊ"), ("", "1. Thời gian"), ("", "2. Chương trình"), ("2", "THỰC HIỆN")],
])  # fmt: skip
def test_headings_may_be_numbered_by_word(lines: list[Line], read: Callable[..., Reading]) -> None:
    reading = read(lines, n1="decimal", n2="upperRoman")
    assert [piece.clause for piece in reading.body()] == ["I", "I.1", "I.2", "II"]


def test_numbers_of_word_go_on_with_typed_ones(read: Callable[..., Reading]) -> None:
    lines = [("", "I. HỘI NGHỊ"), ("1", "Thời gian"), ("", "2. Chương trình"), ("1", "Kinh phí")]
    assert [piece.clause for piece in read(lines, n1="decimal").body()][:3] == ["I", "I.1", "I.2"]


def test_right_below_a_typed_heading_they_are_its_own_clauses(read: Callable[..., Reading]) -> None:
    lines = [("", "I. HỘI NGHỊ"), ("", "1. Thời gian"), ("", "2. Chương trình hội nghị"), *ITEMS, ("", "3. Kinh phí")]
    clauses = [piece.clause for piece in read(lines, n1="decimal").body()]
    assert clauses == ["I", "I.1", "I.2", "I.2.1", "I.2.2", "I.2.3", "I.3"]
