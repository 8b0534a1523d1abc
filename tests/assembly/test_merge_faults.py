"""What a merge tells of many records at once: each fault once, a table without heads, comments left behind."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
import xlsxwriter

from tdkt_tui.assembly import render, to_docx
from tdkt_tui.model.fault import BadInput, ManyFaults, MissingValue, TdktError


@pytest.fixture
def mau(tmp_path: Path) -> Path:
    path = tmp_path / "mau.docx"
    path.write_bytes(to_docx("[Thân bài] {{ ho_va_ten }}\n[Thân bài] {{ don_vi }}\n"))
    return path


def refused(mau: Path, name: str, text: str) -> TdktError:
    (mau.parent / name).write_text(text, "utf8")
    with pytest.raises(TdktError) as caught:
        render(mau, mau.parent / name, mau.parent / "ra")
    assert not (mau.parent / "ra").exists()
    return caught.value


def test_one_misspelt_field_is_one_line_for_all_records(mau: Path) -> None:
    fault = refused(mau, "a.csv", "Họ và tên,Đơn vj\n" + "An,Sở\n" * 10)
    assert (type(fault), fault.place, fault.field) == (MissingValue, "mọi bản ghi, đoạn 2", "don_vi")
    assert "có phải “don_vj”" in fault.fix


def test_some_records_are_told_by_their_numbers(mau: Path) -> None:
    lines = ['{"ho_va_ten": "An"}', '{"ho_va_ten": "An", "don_vi": "Sở"}', *['{"ho_va_ten": "An"}'] * 3, "{}"]
    many = refused(mau, "a.jsonl", "\n".join(lines))
    assert isinstance(many, ManyFaults)
    assert [fault.place for fault in many.faults] == ["bản ghi 1, 3–6, đoạn 2", "bản ghi 6, đoạn 1"]


def test_a_long_list_is_not_tried_to_its_end(mau: Path) -> None:
    fault = refused(mau, "a.csv", "Họ và tên,Đơn vj\n" + "An,Sở\n" * 1000)
    assert fault.place == "bản ghi 1–50 (chưa thử từ bản ghi 51), đoạn 2"


def test_one_record_is_no_every_record(mau: Path) -> None:
    assert refused(mau, "a.jsonl", '{"ho_va_ten": "An"}').place == "bản ghi 1, đoạn 2"
    assert refused(mau, "a.json", '{"ho_va_ten": "An"}').place == "đoạn 2"


def test_a_title_above_the_heads_is_told_with_the_row_of_the_heads(mau: Path) -> None:
    rows = [["DANH SÁCH ĐẠI BIỂU"], ["(kèm theo)"], [], ["Họ và tên", "Đơn vị"], ["Nguyễn An", "Sở"]]
    with xlsxwriter.Workbook(mau.parent / "a.xlsx") as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    with pytest.raises(BadInput) as caught:
        render(mau, mau.parent / "a.xlsx", mau.parent / "ra")
    assert caught.value.what == "Không trường nào của mẫu (ho_va_ten, don_vi) là tên cột của bảng."
    assert "hàng đầu của bảng phải là tên cột (tên cột đang ở hàng 3, không kể hàng trống)" in caught.value.fix
    headless = refused(mau, "a.csv", "Nguyễn An,Sở\nTrần Bình,Ban\n")
    assert "hàng đầu của bảng phải là tên cột" in headless.fix
    assert "Nguyễn" not in str(headless)
    assert "hàng đầu của bảng phải là tên cột" in refused(mau, "a.csv", "DANH SÁCH\nHọ và tên,Đơn vị\nAn,Sở\n").fix


def test_comments_that_the_documents_lose_are_told_once(tmp_path: Path) -> None:
    document = docx.Document()
    run = document.add_paragraph("Gửi ").add_run("{{ ten }}")
    for words in ("Xem lại.", "Đã xem."):
        document.add_comment(run, text=words, author="Người duyệt")
    document.save(str(tmp_path / "mau.docx"))
    (tmp_path / "a.csv").write_text("Tên\nAn\nBình\n", "utf8")
    told: list[str] = []
    render(tmp_path / "mau.docx", tmp_path / "a.csv", tmp_path / "ra", note=told.append)
    assert told == ["Mẫu có 2 nhận xét: văn bản lập ra không mang theo nhận xét."]
