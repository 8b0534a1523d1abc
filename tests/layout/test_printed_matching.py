"""Printed pieces find their paragraphs again, whatever printing makes of the text; no LibreOffice here."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tdkt_tui.assembly import to_docx
from tdkt_tui.assembly.pdf_pages import Page, Pages, Piece, count_pages, read_pages
from tdkt_tui.compliance.layout import read_document
from tdkt_tui.compliance.layout.document import Document
from tdkt_tui.compliance.printed import check_printed
from tdkt_tui.compliance.printed.laid import Laid
from tdkt_tui.compliance.printed.margins import shown_number
from tdkt_tui.compliance.printed.matching import lay
from tdkt_tui.compliance.printed.numbers import numbers
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Severity
from tdkt_tui.regulations import load

WIDTH, HEIGHT = 210.0, 297.0
TABLE = """::: bảng cột=20,80 viền=có lặp=1
::: hàng
::: ô
[Tiêu đề bảng] TT
::: ô
[Tiêu đề bảng] Nội dung
{rows}::: hết
"""


def document(text: str) -> Document:
    return read_document(to_docx(text), load("nd30_2020"))


def table(*rows: str) -> str:
    body = "".join(f"::: hàng\n::: ô\n[Số trong bảng] {number}\n::: ô\n[Nội dung bảng] {text}\n"
                   for number, text in enumerate(rows, 1))  # fmt: skip
    return TABLE.format(rows=body)


def page(number: int, pieces: Sequence[str | Piece]) -> Page:
    made = [piece if isinstance(piece, Piece) else Piece(piece, 30, 100, 40 + 6 * row, 14, upright=True)
            for row, piece in enumerate(pieces)]  # fmt: skip
    return Page(number, WIDTH, HEIGHT, tuple(made), drawn=False)


def laid(text: str, *pages: Sequence[str | Piece]) -> Laid:
    return lay(document(text), [page(number, pieces) for number, pieces in enumerate(pages, 1)])


def where(found: Laid) -> list[tuple[str, list[int]]]:
    return [(paragraph.line, [line.page for line in lines]) for _, paragraph, lines in found.printed]


def test_lines_labels_and_hyphens():
    found = laid(
        "[Thân bài] Các cơ quan, đơn vị phối hợp.\n[Thân bài] Thi đua yêu nước.\n[Thân bài] - Khai mạc;",
        ["1. ", "Các cơ quan,", "đơn\u00a0vị phối hợp.", "- ", "Thi đua yêu n-", "ước.", "- Khai mạc;"],
    )
    assert found.matched == 1
    assert [len(lines) for _, _, lines in found.printed] == [2, 2, 1]
    assert [piece.text for piece in found.others[1]] == ["1. "]


def test_a_paragraph_over_two_pages_and_one_that_comes_twice():
    twice = "[Thân bài] Như trên.\n[Thân bài] Một đoạn dài sang trang.\n[Thân bài] Như trên."
    found = laid(twice, ["Như trên.", "Một đoạn dài"], ["sang trang.", "Như trên."])
    assert where(found) == [("Như trên.", [1]), ("Một đoạn dài sang trang.", [1, 2]), ("Như trên.", [2])]


def test_a_row_over_two_pages_is_taken_up_cell_by_cell():
    found = laid(
        table("Báo cáo kết quả thực hiện", "Khai mạc"),
        ["TT", "Nội dung", "1", "Báo cáo kết"],
        ["TT", "Nội dung", "quả thực hiện", "2", "Khai mạc"],
    )
    assert found.matched == 1
    assert found.repeated == {1: {2}}
    assert [lines for line, lines in where(found) if line.startswith("Báo")] == [[1, 2]]


def test_the_first_rows_of_the_next_table_are_its_own_where_the_one_before_has_ended():
    two = table("Khai mạc", "Bế mạc") + "\n[Thân bài] Tiếp theo.\n\n" + table("Báo cáo", "Tham luận")
    one = ["TT", "Nội dung", "1", "Khai mạc", "2", "Bế mạc", "Tiếp theo."]
    found = laid(two, one, ["TT", "Nội dung", "1", "Báo cáo", "2", "Tham luận"])
    assert found.matched == 1
    assert found.repeated == {}


def test_a_field_may_show_another_text_than_the_file_keeps():
    found = laid("[Thân bài] Báo cáo có 99 trang, kèm phụ lục.", ["Báo cáo có ", "7", " trang, kèm phụ lục."])
    assert not found.unprinted
    assert [piece.text for piece in found.others[1]] == ["7"]


def test_one_piece_may_hold_two_paragraphs():
    found = laid("[Thân bài] Số: 05/KH-UBND\n[Thân bài] Hàm Đức, ngày 05", ["Số: 05/KH-UBND     Hàm Đức, ngày 05"])
    assert where(found) == [("Số: 05/KH-UBND", [1]), ("Hàm Đức, ngày 05", [1])]


def test_a_box_printed_out_of_order_does_not_lose_the_rest():
    body = "\n".join(f"[Thân bài] Đoạn thứ {number} của lời văn." for number in range(200))
    pieces = [f"Đoạn thứ {number} của lời văn." for number in range(200)]
    found = laid(f"{body}\n[Thân bài] DỰ THẢO LẦN MỘT", [*pieces[:3], "DỰ THẢO LẦN MỘT", *pieces[3:]])
    assert found.matched == 1


def test_pages_of_another_document_are_not_judged():
    told = check_printed(document("[Thân bài] Kế hoạch này."), Pages((page(1, ["Một văn bản khác hẳn."]),), {}))
    assert [finding.rule for finding in told] == ["printed.trang.unlike"]


def test_another_font_makes_everything_milder_and_says_so():
    text = "[Mục] I. MỤC ĐÍCH\n[Thân bài] Nội dung của mục."
    pages = (page(1, ["I. MỤC ĐÍCH"]), page(2, ["Nội dung của mục."]))
    true, other = ({"LiberationSerif": 30}, {"DejaVuSans": 30})
    (heading,) = [told for told in check_printed(document(text), Pages(pages, true)) if "page-end" in told.rule]
    assert heading.severity is Severity.WARNING
    assert heading.place == "trang 1, đoạn 1"
    milder = check_printed(document(text), Pages(pages, other))
    assert {told.severity for told in milder if "page-end" in told.rule} == {Severity.NOTE}
    assert "printed.trang.font" in {told.rule for told in milder}
    assert "Deja Vu" in next(told.message for told in milder if told.rule == "printed.trang.font")


def test_for_an_issuer_that_is_not_bound_everything_is_a_note():
    pages = Pages(tuple(page(number, [f"Đoạn {number}."]) for number in (1, 2)), {})
    text = "[Thân bài] Đoạn 1.\n[Thân bài] Đoạn 2."
    assert Severity.ERROR in {told.severity for told in check_printed(document(text), pages)}
    assert {told.severity for told in check_printed(document(text), pages, binding=False)} == {Severity.NOTE}


@pytest.mark.parametrize(
    ("text", "shown"), [("3", 3), ("- 3 -", 3), ("Trang 3/7", 3), ("3a", None), ("2024-2025", None)]
)
def test_what_reads_as_a_page_number(text, shown):
    assert shown_number(text) == shown


def number_at(text: str, middle: float = 112.5, base: float = 12.0) -> Piece:
    return Piece(text, middle - 2, middle + 2, base, 14, upright=True)


@pytest.mark.parametrize(
    ("shown", "rules"),
    [
        ([None, "2", "3"], []),
        (["1", "2", "3"], ["first-page"]),
        ([None, None, "3"], ["place"]),
        ([None, "2", "5"], ["start"]),
        ([None, "2", "2"], ["start"]),
    ],
)
def test_page_numbers_in_their_turn(shown, rules):
    pages = [[f"Đoạn {number}.", *([number_at(said)] if said else [])] for number, said in enumerate(shown)]
    found = laid("\n".join(f"[Thân bài] Đoạn {number}." for number in range(len(shown))), *pages)
    assert [told.rule for told in numbers(found)] == [f"nd30_2020.so-trang.{rule}" for rule in rules]


def test_a_page_number_in_the_wrong_place():
    pieces = ["Đoạn 2.", number_at("2", middle=190, base=287)]
    found = laid("[Thân bài] Đoạn 1.\n[Thân bài] Đoạn 2.", ["Đoạn 1."], pieces)
    assert [(told.rule, told.place) for told in numbers(found)] == [("nd30_2020.so-trang.place", "trang 2")]


def test_what_is_no_pdf_is_a_fault():
    for read in (read_pages, count_pages):
        with pytest.raises(TdktError):
            read(b"%PDF-1.7 cut short")


def test_a_head_printed_again_is_not_taken_for_what_comes_after_the_table():
    rows = ["Một", "Hai"]
    found = laid(
        table(*rows) + "[Thân bài] Nội dung trên do cơ quan chủ trì.\n" + table("Ba"),
        ["TT", "Nội dung", "1", "Một"],
        ["TT", "Nội dung", "2", "Hai", "Nội dung trên do cơ quan chủ trì.", "TT", "Nội dung", "1", "Ba"],
    )
    assert found.repeated == {1: {2}}
    assert found.unprinted == {}
    assert [pages for _, pages in where(found)] == [[1]] * 4 + [[2]] * 7


def test_a_row_that_begins_like_the_head_is_a_row():
    found = laid(table("Một", "Nội dung khác"), ["TT", "Nội dung", "1", "Một"], ["2", "Nội dung khác"])
    assert found.repeated == {}
    assert found.unprinted == {}
