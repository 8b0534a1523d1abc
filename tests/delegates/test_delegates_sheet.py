from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import openpyxl
from openxml_audit import OpenXmlValidator

from tdkt_tui.delegates.read import read_people
from tdkt_tui.delegates.sheet import delegate_xlsx
from tdkt_tui.delegates.totals import grouped, totals
from tdkt_tui.model.person import Delegate

PEOPLE = (
    Delegate(
        "Trần Thị Ánh", "Nữ", "1980", "Giáo viên", "THCS A", highest_award="Bằng khen", sensitive={"religion": "Kín"}
    ),
    Delegate("Lê Văn An", "Nam", "02/9/1975", "=cmd|'/c calc'!A1", "@SUM(A1)", note="https://x.vn"),
    Delegate("Tập thể Trường B", subject="collective", birth="", note="+1"),
    Delegate("Hộ ông C", subject="household"),
    Delegate("Nguyễn Dự", "Nam", "1990", status="alternate"),
    Delegate("Vũ Khách", "Nam", "1960", status="guest", exemplar=False),
    Delegate("Bùi Khách", "", "1961", status="guest", exemplar=False),
)
TITLE = "=DANH SÁCH ĐẠI BIỂU"


def sheet_of(data):
    return openpyxl.load_workbook(io.BytesIO(data)).active


def test_every_cell_stays_text_and_groups_are_apart(dossier):
    sheet = sheet_of(delegate_xlsx(dossier, TITLE, "(Kèm theo Kế hoạch số 05/KH-UBND)", PEOPLE))
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}
    assert not any(cell.hyperlink for row in sheet.iter_rows() for cell in row)
    assert cells[0][0] == TITLE
    assert cells[3][:4] == ["TT", "Họ và tên", "Năm sinh", None]
    assert cells[4][2:4] == ["Nam", "Nữ"]
    names = [row[1] for row in cells if row[1] and row[0] != "TT"]
    assert names == ["Lê Văn An", "Trần Thị Ánh", "Tập thể Trường B", "Hộ ông C", "Nguyễn Dự", "Vũ Khách", "Bùi Khách"]
    assert cells[6][:5] == ["1", "Lê Văn An", "02/9/1975", None, "=cmd|'/c calc'!A1, @SUM(A1)"]
    assert cells[7][2:4] == [None, "1980"]
    assert [row[0] for row in cells if row[0] and row[0].startswith("V.")] == ["V. KHÁCH MỜI (02 đại biểu)"]
    assert cells[-1][0].startswith("Tổng cộng: 07 đại biểu, trong đó: 04 đại biểu chính thức; 01 đại biểu dự khuyết")
    assert "Kín" not in str(cells)
    unsaid = next(index for index, row in enumerate(cells, 1) if row[1] == "Bùi Khách")
    assert f"C{unsaid}:D{unsaid}" in map(str, sheet.merged_cells.ranges)


def test_printing_follows_the_regulation_of_the_day(dossier):
    sheet = sheet_of(delegate_xlsx(dossier, TITLE, "", PEOPLE))
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$3:$4"
    assert sheet.freeze_panes == "A5"
    assert round(sheet.page_margins.left * 25.4) == 30
    assert sheet.oddHeader.center.text == "&P"
    earlier = dossier.profile.model_copy(
        update={"document": dossier.profile.document.model_copy(update={"date": dossier.plan.plan.date})}
    )
    older = sheet_of(delegate_xlsx(replace(dossier, profile=earlier), TITLE, "", PEOPLE))
    assert (older.oddHeader.center.text, older.oddFooter.right.text) == (None, "&P")
    assert {cell.font.name for row in older.iter_rows() for cell in row if cell.value} == {"Times New Roman"}


def test_same_list_same_bytes_and_no_author(dossier):
    data = delegate_xlsx(dossier, TITLE, "", PEOPLE)
    assert data == delegate_xlsx(dossier, TITLE, "", PEOPLE)
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        core = book.read("docProps/core.xml").decode()
    assert "<dc:creator></dc:creator>" in core
    assert "2020-03-20T00:00:00Z" in core


def test_workbook_is_valid_open_xml(dossier, tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(delegate_xlsx(dossier, TITLE, "(Kèm theo)", PEOPLE))
    result = OpenXmlValidator().validate(str(path))
    assert result.is_valid, result.errors


def test_what_we_write_we_read(dossier, tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(delegate_xlsx(dossier, "Danh sách", "(Kèm theo)", PEOPLE))
    people, findings = read_people(path)
    wanted = [person for group in grouped(PEOPLE) for person in group.people]
    assert [(p.full_name, p.status, p.subject, p.gender) for p in people] == [
        (p.full_name, p.status, p.subject, p.gender) for p in wanted[:-1]
    ] + [("Bùi Khách", "guest", "individual", "Nam")]
    assert not [finding for finding in findings if finding.severity != "note"]


def test_totals_cut_across_and_add_up():
    count = totals(PEOPLE)
    assert count.official + count.alternate + count.guests == count.total == 7
    assert (count.exemplars, count.women) == (5, 1)
    assert count.by_subject == {"individual": 5, "collective": 1, "household": 1}
    assert count.by_unit[""] == 5
    assert totals(()).words() == "Tổng cộng: 00 đại biểu"


def headings(data):
    return [cell.value for cell in sheet_of(data)[4] if cell.value]


def test_columns_that_hold_nothing_are_left_out(dossier):
    plain = Delegate("Lê An", "Nam", "1975", note="x")
    assert headings(delegate_xlsx(dossier, TITLE, "(Kèm theo)", (plain,))) == [
        "TT", "Họ và tên", "Năm sinh", "Chức vụ, đơn vị công tác", "Ghi chú",
    ]  # fmt: skip
    told = (replace(plain, highest_award="Bằng khen"), replace(plain, achievement="Có sáng kiến"),
            replace(plain, status="guest", subject="collective"))  # fmt: skip
    sheet = sheet_of(delegate_xlsx(dossier, TITLE, "(Kèm theo)", told))
    assert [cell.value for cell in sheet[4]][4:] == [
        "Chức vụ, đơn vị công tác", "Đối tượng", "Danh hiệu, hình thức khen thưởng cao nhất", "Thành tích tiêu biểu",
        "Ghi chú",
    ]  # fmt: skip
    assert [cell.value for cell in sheet[7]][5:] == ["Cá nhân", "Bằng khen", None, "x"]
    assert [cell.value for cell in sheet[10]][5:] == ["Tập thể", None, None, "x"]


def test_year_columns_are_as_wide_as_what_they_hold(dossier):
    years, days = (
        sheet_of(delegate_xlsx(dossier, TITLE, "", (Delegate("Lê An", "Nam", birth),))).column_dimensions["C"].width
        for birth in ("1975", "20/10/1981")
    )
    assert years < days


def test_groups_of_nobody_are_left_out():
    assert [group.id for group in grouped(PEOPLE[:2])] == ["individual"]
    assert "khách mời" not in totals(PEOPLE[:2]).words()
