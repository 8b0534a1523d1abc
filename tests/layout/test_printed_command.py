"""``tdkt check FILE.docx`` with the printed pages and without."""

from __future__ import annotations

import re

import pytest

from tdkt_tui.assembly import page_count, to_docx
from tdkt_tui.assembly.archive import archive, deflate
from tdkt_tui.assembly.package import read
from tdkt_tui.assembly.pdf_pages import Page, Pages, Piece
from tdkt_tui.compliance.layout import read_document
from tdkt_tui.model.fault import Cancelled, TdktError
from tdkt_tui.model.finding import Severity
from tdkt_tui.regulations import load
from tdkt_tui.workflow import printed_pages
from tdkt_tui.workflow.produce import Made

NOT_LOOKED = "Chưa xét từng trang in"
TEXT = "[Mục] I. MỤC ĐÍCH\n[Thân bài] Nội dung."


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(to_docx(TEXT))
    return path


def test_without_libreoffice_all_else_is_checked_and_a_note_says_so(tdkt, file, tmp_path):
    done = tdkt("check", file, "--regulation", "nd30_2020", env={"PATH": str(tmp_path)})
    assert done.returncode == 1
    assert NOT_LOOKED in done.stdout
    assert "apt-get install" in done.stdout
    assert "Quốc hiệu" in done.stdout
    assert "Traceback" not in done.stderr


def test_pages_are_left_out_where_nobody_wants_them(tdkt, file, tmp_path):
    done = tdkt("check", file, "--regulation", "nd30_2020", "--no-pages", env={"PATH": str(tmp_path)})
    assert done.returncode == 1
    assert NOT_LOOKED not in done.stdout
    assert "Số trang:" not in done.stderr


def test_with_libreoffice_the_pages_are_counted(tdkt, file):
    done = tdkt("check", file, "--regulation", "nd30_2020")
    assert "Số trang: 1." in done.stderr
    assert NOT_LOOKED not in done.stdout


def test_a_document_of_one_page_needs_no_page_number(tdkt, file):
    """Page 1 shows none: where the pages are not looked at, nobody knows how many there are."""
    parts = dict(read(file.read_bytes()).parts)
    parts["word/document.xml"] = re.sub(rb"<w:(header|footer)Reference[^>]*/>", b"", parts["word/document.xml"])
    file.write_bytes(archive(((name, deflate(part)) for name, part in parts.items()), (1980, 1, 1)))
    command, missing = ("check", file, "--regulation", "nd30_2020"), "không có số trang"
    assert missing not in tdkt(*command).stdout
    assert missing in tdkt(*command, "--no-pages").stdout


def looked(monkeypatch, fault: TdktError) -> list[str]:
    def fails(data: bytes) -> bytes:
        raise fault

    monkeypatch.setattr(page_count, "printed", fails)
    monkeypatch.setattr("tdkt_tui.assembly.pdf.libreoffice", lambda: "soffice")
    data = to_docx(TEXT)
    return [found.message for found in printed_pages.with_pages([], data, read_document(data, load("nd30_2020")))]


def test_a_file_that_libreoffice_refuses_is_a_note(monkeypatch):
    (message,) = looked(monkeypatch, TdktError("LibreOffice không xong trong 105 giây.", fix=""))
    assert message.startswith(NOT_LOOKED)
    assert "không xong trong 105 giây" in message


def test_a_stop_is_a_stop(monkeypatch):
    with pytest.raises(Cancelled):
        looked(monkeypatch, Cancelled("Đã dừng theo yêu cầu."))


def test_a_build_tells_its_pdf_as_warnings_with_the_file(monkeypatch):
    pages = tuple(
        Page(number, 210, 297, (Piece(text, 30, 100, 40, 14, upright=True),), drawn=False)
        for number, text in ((1, "I. MỤC ĐÍCH"), (2, "Nội dung."))
    )
    monkeypatch.setattr("tdkt_tui.assembly.pdf_pages.read_pages", lambda _: Pages(pages, {}))
    document = read_document(to_docx(TEXT), load("nd30_2020"))
    made = [Made(None, {}, documents={"ke-hoach": document, "khong-xuat": document})]
    told = {found.rule: found for found in printed_pages.of_build(made, {"ke-hoach.pdf": b""})}
    assert told["printed.muc.page-end"].place == "ke-hoach.pdf, trang 1, đoạn 1"
    assert told["nd30_2020.so-trang.place"].severity is Severity.WARNING
    assert printed_pages.of_build(made, {}) == []
