"""Lists for a purpose: order, groups, columns; sensitive ones only for a reason; the same rows in every form."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest

from tdkt_tui.delegates.listing.arranging import NO_AWARD, NO_UNIT, arranged
from tdkt_tui.delegates.listing.as_file import as_csv, as_text, as_xlsx
from tdkt_tui.delegates.listing.columns import asked
from tdkt_tui.delegates.listing.paper import Column, Paper, Part
from tdkt_tui.delegates.listing.people_paper import people_paper, title_of
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.person import Delegate
from tdkt_tui.regulations import load
from tdkt_tui.workflow.papers import as_docx

PEOPLE = [
    Delegate("Lê Văn Yên", "Nam", "1970", "Giám đốc", "Sở Y tế", status="guest", row=1),
    Delegate("Trần Thị Bình", "Nữ", "1980", "Bác sĩ", "Sở Y tế", row=2, sensitive={"phone": "0912345678"}),
    Delegate("Nguyễn Văn An", "Nam", "02/9/1975", "=1+1", "Sở Nội vụ", row=3),
    Delegate("Hồ Thị Ánh", "Nữ", "1990", "", "", status="guest", row=4),
    Delegate("Tập thể Trường Một", unit="SỞ  NỘI VỤ", subject="collective", status="alternate", row=5),
]


def rows(**how):
    return {group.title: [person.row for person in group.people] for group in arranged(PEOPLE, **how)}


def test_orders_and_groups():
    assert rows() == {"": [1, 2, 3, 4, 5]}
    assert rows(sort="name") == {"": [3, 4, 2, 5, 1]}
    assert rows(sort="unit") == {"": [3, 5, 2, 1, 4]}
    assert rows(sort="protocol") == {"": [1, 4, 3, 2, 5]}
    assert rows(group="unit", sort="name") == {"Sở Nội vụ": [3, 5], "Sở Y tế": [2, 1], NO_UNIT: [4]}
    assert rows(group="status") == {"Đại biểu chính thức": [2, 3], "Đại biểu dự khuyết": [5], "Khách mời": [1, 4]}
    assert rows(group="subject", status=["guest", "alternate"]) == {"Cá nhân": [1, 4], "Tập thể": [5]}


def test_a_line_up_has_the_highest_award_first_however_it_is_written():
    awards = ["Giấy khen", "CSTĐCS", "", "Giải Bông lúa vàng", "Huân chương Lao động hạng Ba", "Chiến sĩ thi đua cơ sở"]
    people = [Delegate(f"Lê Văn {letter}", highest_award=award) for letter, award in zip("ABCDEF", awards, strict=True)]
    found = [(group.title, [person.full_name[-1] for person in group.people])
             for group in arranged(people, group="award", sort="name")]  # fmt: skip
    assert found == [
        ("Huân chương Lao động hạng Ba", ["E"]), ("Chiến sĩ thi đua cơ sở", ["B", "F"]), ("Giấy khen", ["A"]),
        ("Giải Bông lúa vàng", ["D"]), (NO_AWARD, ["C"]),
    ]  # fmt: skip


def test_sensitive_columns_need_a_reason_which_is_printed():
    with pytest.raises(BadInput) as caught:
        asked("Họ và tên, Điện thoại", " ")
    assert caught.value.field == "--reason"
    names = asked("Họ và tên, Điện thoại", "xếp xe đón")
    told = as_text(people_paper(arranged(PEOPLE), names, reason="xếp xe đón"))
    assert "0912345678" in told
    assert "Cột Điện thoại được in để phục vụ: xếp xe đón." in told
    assert "0912345678" not in as_text(people_paper(arranged(PEOPLE)))


@pytest.mark.parametrize("text", ["", " , ", "tuổi", "full_name,Họ và tên", "index"])
def test_columns_that_cannot_be(text):
    with pytest.raises(BadInput):
        asked(text, "")


def test_years_stand_apart_only_where_the_sex_of_everybody_with_a_year_is_known():
    known = people_paper(arranged(PEOPLE), ["full_name", "birth"])
    assert [(column.over, column.heading) for column in known.columns[1:]] == [("Năm sinh", "Nam"), ("Năm sinh", "Nữ")]
    silent = people_paper(arranged([*PEOPLE, Delegate("Ai", birth="1960")]), ["full_name", "birth"])
    assert [column.heading for column in silent.columns] == ["Họ và tên", "Năm sinh"]


def test_every_form_holds_everybody_once(tmp_path):
    from python_calamine import CalamineWorkbook

    paper = people_paper(arranged(PEOPLE, sort="name", group="unit"), by="unit")
    law = load("nd30_2020")
    book = as_xlsx(paper, law)
    assert book == as_xlsx(paper, law)
    cells = CalamineWorkbook.from_filelike(io.BytesIO(book)).get_sheet_by_index(0).to_python()
    table = list(csv.reader(io.StringIO(as_csv(paper))))
    document = zipfile.ZipFile(io.BytesIO(as_docx(paper, law))).read("word/document.xml").decode()
    for person in PEOPLE:
        assert sum(person.full_name in map(str, row) for row in cells) == 1
        assert sum(person.full_name in row for row in table) == 1
        assert document.count(f">{person.full_name}<") == 1
    assert "'=1+1" in {cell for row in table for cell in row}
    assert "=1+1" in {str(cell) for row in cells for cell in row}
    assert "I. SỞ NỘI VỤ (02 ĐẠI BIỂU)" in document


def test_figures_can_be_summed_and_all_else_is_text():
    from openpyxl import load_workbook

    columns = (Column("Đơn vị", 20), Column("Số", 9, figures=True))
    rows = tuple(("01", text) for text in ("9.120", "04", "44,4", "2,857", "0", "=1+1", "1.2"))
    sheet = load_workbook(io.BytesIO(as_xlsx(Paper("B", columns, (Part("", rows),)), load("nd30_2020")))).active
    told = [(row[1].value, row[2].value, row[2].number_format) for row in sheet.iter_rows(min_row=4, max_row=10)]
    assert [(value, form) for _, value, form in told[:5]] == [
        (9120, "#,##0"), (4, "00"), (44.4, "#,##0.0"), (2.857, "#,##0.000"), (0, "#,##0"),
    ]  # fmt: skip
    assert [value for _, value, _ in told[5:]] == ["=1+1", "1.2"]
    assert {value for value, _, _ in told} == {"01"}


def test_people_are_numbered_through_all_groups_in_every_form():
    paper = people_paper(arranged(PEOPLE, sort="name", group="unit"), by="unit")
    assert [number for part in paper.numbered() for number, _ in part] == [1, 2, 3, 4, 5]
    assert [row[1] for row in csv.reader(io.StringIO(as_csv(paper)))][1:] == ["1", "2", "3", "4", "5"]
    assert [line.split()[0] for line in as_text(paper).splitlines() if line[:1].isdigit()] == ["1", "2", "3", "4", "5"]


def test_a_guest_is_told_apart_and_is_no_exemplar_of_the_delegates():
    people = [Delegate("A", exemplar=True), Delegate("B", exemplar=True, status="guest")]
    paper = people_paper(arranged(people, group="unit"), by="unit")
    assert [row[-1] for part in paper.parts for row in part.rows] == ["Chính thức", "Khách mời"]
    assert "01 đại biểu điển hình tiên tiến" in paper.closing[-1]


@pytest.mark.parametrize("many", [0, 1])
def test_short_lists_have_every_form(many):
    paper, law = people_paper(arranged(PEOPLE[:many], group="unit")), load("tt01_2011")
    assert as_docx(paper, law).startswith(b"PK")
    assert as_xlsx(paper, law).startswith(b"PK")
    assert "Tổng cộng" in as_text(paper)


def test_no_list_leaves_a_second_row_of_headings_empty():
    def rows_of_headings(names):
        paper = people_paper(arranged(PEOPLE), names)
        packed = zipfile.ZipFile(io.BytesIO(as_docx(paper, load("nd30_2020"))))
        return packed.read("word/document.xml").count(b"<w:tblHeader/>")

    assert rows_of_headings(["full_name", "birth"]) == 2
    assert rows_of_headings(["full_name", "unit"]) == 1
    assert rows_of_headings(["full_name", "birth", "gender", "post", "unit", "highest_award"]) == 1


def test_guests_stand_first_in_groups_too_when_protocol_is_asked_for():
    titles = [group.title for group in arranged(PEOPLE, sort="protocol", group="status")]
    assert titles[0] == "Khách mời"
    assert {*titles} == {group.title for group in arranged(PEOPLE, group="status")}


def test_a_year_is_enough_where_nobody_asks_for_the_day():
    def born(names):
        return {cell for part in people_paper(arranged(PEOPLE), names).parts for row in part.rows for cell in row}

    assert "1975" in born([])
    assert "02/9/1975" in born(["full_name", "birth"])


@pytest.mark.parametrize(("status", "title"), [
    ((), "Danh sách đại biểu"),
    (("guest",), "Danh sách khách mời"),
    (("guest", "official"), "Danh sách đại biểu chính thức và khách mời"),
    (("guest", "official", "alternate"), "Danh sách đại biểu"),
])  # fmt: skip
def test_a_list_is_called_after_whom_it_holds(status, title):
    assert title_of(status) == title
