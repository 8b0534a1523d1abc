"""Workbooks that are no .xlsx, and files whose name says something else than their bytes."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest

from tdkt_tui.delegates.read import read_list
from tdkt_tui.model.fault import BadInput

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)
ROWS = (("TT", "Họ và tên", "Đơn vị"), ("1", "Lê An", "Sở Y tế"))
FAR = (
    '<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string" '
    'table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>'
)


def ods(path: Path, more: str = "") -> Path:
    """Write a workbook of OpenDocument."""
    rows = "".join(
        "<table:table-row>"
        + "".join(f'<table:table-cell office:value-type="string"><text:p>{t}</text:p></table:table-cell>' for t in row)
        + "</table:table-row>"
        for row in ROWS
    )
    content = (
        f'<office:document-content {SPACES} office:version="1.2"><office:body><office:spreadsheet>'
        f'<table:table table:name="DS">{rows}{more}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr("META-INF/manifest.xml", manifest)
        book.writestr("content.xml", content)
    return path


def test_a_workbook_of_opendocument_is_read(tmp_path):
    read = read_list(ods(tmp_path / "a.ods"))
    assert [(person.full_name, person.unit) for person in read.people] == [("Lê An", "Sở Y tế")]
    assert read.account.balances


def test_one_that_repeats_a_cell_without_end_is_refused(tmp_path):
    with pytest.raises(BadInput):
        read_list(ods(tmp_path / "a.ods", FAR))


@pytest.mark.parametrize(("name", "data"), [("a.xls", b"<html><table>"), ("a.xlsx", "Họ và tên\tĐơn vị".encode())])
def test_text_under_the_name_of_a_workbook_is_told(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(BadInput, match="trang web hay văn bản"):
        read_list(tmp_path / name)


def test_a_workbook_under_the_name_of_a_text_is_told(tmp_path):
    book = openpyxl.Workbook()
    book.save(tmp_path / "a.csv")
    with pytest.raises(BadInput, match="đổi đuôi"):
        read_list(tmp_path / "a.csv")


def test_a_workbook_is_known_by_its_bytes(tmp_path):
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    (tmp_path / "a.xlsx").rename(tmp_path / "a.xls")
    assert len(read_list(tmp_path / "a.xls").people) == 1
