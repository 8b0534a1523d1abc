from __future__ import annotations

import io
import tracemalloc
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from tdkt_tui.delegates.read import read_people
from tdkt_tui.model.fault import BadInput


def save(path: Path, *sheets: tuple[str, list[list[object]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


MIDNIGHT = datetime.fromisoformat("1980-09-02T00:00")
HEAD = ["TT", "Họ và tên", "Năm sinh", "Số CCCD", "Đơn vị"]


def test_numbers_days_and_leading_zeros_arrive_as_written(tmp_path):
    rows = [[None], HEAD, [1, "Lê An", 1975, "001075000001", "=1+1"], [2, "Lê Bình", MIDNIGHT, 12, None],
            [3, "Lê Cúc", date(1981, 10, 20), None, None]]  # fmt: skip
    people, findings = read_people(save(tmp_path / "a.xlsx", ("S", rows)))
    assert [(p.birth, p.row) for p in people] == [("1975", 3), ("02/9/1980", 4), ("20/10/1981", 5)]
    assert people[0].sensitive == {"id_number": "001075000001"}
    assert people[1].sensitive == {"id_number": "12"}
    assert [(finding.rule, finding.place) for finding in findings] == [
        ("delegates.cell.formula", "a.xlsx, dòng 3, cột E (Đơn vị)")  # its result was never worked out
    ]


def test_all_visible_sheets_are_read_and_named(tmp_path):
    path = save(
        tmp_path / "a.xlsx",
        ("Cá nhân", [HEAD, [1, "Lê An", 1975]]),
        ("Khách", [HEAD, [1, "Lê Bình", 1975], [2, None, 1976]]),
        ("Ghi nhớ", [["một câu"]]),
    )
    book = openpyxl.load_workbook(path)
    book.create_sheet("Ẩn").append([1])
    book["Ẩn"].sheet_state = "hidden"
    book.save(path)
    people, findings = read_people(path)
    assert [person.full_name for person in people] == ["Lê An", "Lê Bình"]
    assert [(f.rule, f.place) for f in findings] == [
        ("delegates.group-above", "a.xlsx, trang Cá nhân"),
        ("delegates.row.no-name", "a.xlsx, trang Khách, dòng 3"),
        ("delegates.sheet", "a.xlsx, trang Ghi nhớ"),
    ]


def rewritten(path: Path, change) -> Path:
    """Rewrite the first sheet's XML."""
    stream = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data) if name.endswith("sheet1.xml") else data)
    path.write_bytes(stream.getvalue())
    return path


@pytest.mark.parametrize("declared", [True, False])
def test_a_huge_dimension_is_refused_and_nothing_dies(tmp_path, declared):
    path = save(tmp_path / "a.xlsx", ("S", [HEAD, [1, "Lê An", 1975]]))

    def change(xml: bytes) -> bytes:
        if declared:
            return xml.replace(b'ref="A1:E2"', b'ref="A1:XFD1048576"')
        far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
        return xml.replace(b"</sheetData>", far)

    rewritten(path, change)
    assert path.stat().st_size < 8192
    with pytest.raises(BadInput, match="quá lớn"):
        read_people(path)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path):
    path = save(tmp_path / "a.xlsx", ("S", [HEAD]))
    rewritten(path, lambda xml: xml + b" " * (300 * 2**20))
    tracemalloc.start()
    try:
        with pytest.raises(BadInput, match="quá lớn"):
            read_people(path)
        assert tracemalloc.get_traced_memory()[1] < 80 * 2**20
    finally:
        tracemalloc.stop()


def test_a_workbook_without_headings_is_a_fault(tmp_path):
    with pytest.raises(BadInput, match="tiêu đề"):
        read_people(save(tmp_path / "a.xlsx", ("S", [["Lê An", 1975]])))
