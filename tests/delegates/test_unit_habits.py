"""What units write in their own way: ditto marks, a birth over three columns, merged cells of a text document."""

from __future__ import annotations

import docx
import openpyxl
import pytest

from tdkt_tui.delegates.cleaning import cleaned
from tdkt_tui.delegates.dittos import is_ditto
from tdkt_tui.delegates.held import doubts
from tdkt_tui.delegates.name_case import name_cased, without_address
from tdkt_tui.delegates.picking import coded
from tdkt_tui.delegates.read import read_list
from tdkt_tui.model.person import Delegate
from tdkt_tui.regulations import load_honours
from tdkt_tui.store.people import COLUMNS


def book(path, rows, merged=()):
    workbook = openpyxl.Workbook()
    for row in rows:
        workbook.active.append(row)
    for area in merged:
        workbook.active.merge_cells(area)
    workbook.save(path)
    return path


def document(path, rows, merged=()):
    table = docx.Document()
    grid = table.add_table(len(rows), len(rows[0]))
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            grid.cell(number, column).text = text
    for top, left, last, right in merged:
        grid.cell(top, left).merge(grid.cell(last, right))
    table.save(path)
    return path


def rules(read):
    return {finding.rule.removeprefix("delegates."): finding.place for finding in read.findings}


@pytest.mark.parametrize(
    "text", ["nt", "-nt-", "NT.", "n.t", "- nt -", "như trên", "-Như trên-", '"', "”", "″", "-//-"]
)
def test_ditto_marks(text):
    assert is_ditto(text)


@pytest.mark.parametrize("text", ["", "-", "–", "Nt Hà", "Thôn như trên", "0", "x", "."])
def test_no_ditto_marks(text):
    assert not is_ditto(text)


def test_a_ditto_mark_is_filled_from_above_and_told(csv_file):
    path = csv_file("TT,Họ và tên,Chức vụ,Đơn vị\n1,Lê An,nt,Sở Y tế\n2,Lê Ba,Bác sĩ,nt\n3,Lê Cúc,-nt-,như trên\n")
    read = read_list(path)
    assert [(one.post, one.unit) for one in read.people] == [
        ("", "Sở Y tế"), ("Bác sĩ", "Sở Y tế"), ("Bác sĩ", "Sở Y tế"),
    ]  # fmt: skip
    told = [(finding.severity.value, finding.place) for finding in read.findings if finding.rule.endswith("ditto")]
    assert [place for _, place in told] == [
        "danh-sach.csv, dòng 2, cột C (Chức vụ)",
        "danh-sach.csv, dòng 3, 4, cột D (Đơn vị)",
        "danh-sach.csv, dòng 4, cột C (Chức vụ)",
    ]
    assert told[0][0] != told[1][0]
    assert read.account.balances


def test_a_birth_over_three_columns_is_one(tmp_path):
    head = [["TT", "Họ và tên", "Ngày tháng năm sinh", "", "", "Đơn vị"], ["", "", "Ngày", "Tháng", "Năm", ""]]
    rows = [["1", "Lê An", "2", "9", "1975", "Xã A"], ["2", "Lê Ba", "", "", "1980", "Xã A"],
            ["3", "Lê Cúc", "", "5", "1981", "Xã A"], ["4", "Lê Dư", "30", "2", "1982", "Xã A"],
            ["5", "Lê Em", "7", "", "1983", "Xã A"]]  # fmt: skip
    for read in (
        read_list(book(tmp_path / "a.xlsx", head + rows, ["C1:E1", "A1:A2", "B1:B2", "F1:F2"])),
        read_list(document(tmp_path / "a.docx", head + rows, [(0, 2, 0, 4), (0, 0, 1, 0), (0, 1, 1, 1)])),
    ):
        births = [person.birth for person in read.people]
        assert births == ["02/9/1975", "1980", "5/1981", "30/2/1982", "7/…/1983"]
        assert read.columns == ("index", "full_name", "birth", "unit")
        assert "dòng 6, 7" in rules(read)["cell.birth"]
        assert "column.unused" not in rules(read)
        assert read.account.kinds["heading"] == 2
        assert read.account.balances


def test_three_columns_of_a_decision_are_no_birth(csv_file):
    read = read_list(csv_file("TT,Họ và tên,Năm sinh,Ngày,Tháng,Năm\n1,Lê An,1975,2,9,2020\n"))
    assert [person.birth for person in read.people] == ["1975"]


def test_a_merged_cell_of_a_text_document_is_meant_for_each_row(tmp_path):
    rows = [["TT", "Họ và tên", "Đơn vị"], ["1", "Lê An", "Xã A"], ["2", "Lê Ba", ""], ["3", "Lê Cúc", "Xã B"],
            ["4", "Lê Dư", ""]]  # fmt: skip
    read = read_list(document(tmp_path / "a.docx", rows, [(1, 2, 2, 2)]))
    assert [person.unit for person in read.people] == ["Xã A", "Xã A", "Xã B", ""]
    assert rules(read)["cell.merged"].endswith("dòng 3, cột 3 (Đơn vị)")


def test_a_unit_below_a_post_goes_on_with_the_row_above(csv_file):
    read = read_list(csv_file("TT,Họ và tên,Chức vụ\n1,Lê An,Phó Chủ tịch\n,,UBND huyện A\n2,Lê Ba,Bí thư\n"))
    assert [(person.post, person.unit) for person in read.people] == [("Phó Chủ tịch UBND huyện A", ""), ("Bí thư", "")]
    assert read.account.kinds["continued"] == 1


def test_a_name_merged_over_two_columns_is_one(tmp_path):
    rows = [["TT", "Họ và tên", "", "Đơn vị"], ["1", "Lê Văn", "An", "Xã A"], ["2", "Trần Thị Ba", "", "Xã A"]]
    read = read_list(book(tmp_path / "a.xlsx", rows, ["B1:C1"]))
    assert [person.full_name for person in read.people] == ["Lê Văn An", "Trần Thị Ba"]
    assert read.findings == []


@pytest.mark.parametrize(
    ("name", "subject"),
    [
        ("Vợ chồng ông Lê Văn An, bà Trần Thị Ba", "household"), ("Gia đình bà Lê Thị Tư", "household"),
        ("Hộ ông: Lê Văn An", "household"), ("Tập thể lớp 5A", "collective"), ("Vợ Văn An", "individual"),
        ("Gia Thị Bình", "individual"),
    ],
)  # fmt: skip
def test_households_tell_themselves(csv_file, name, subject):
    read = read_list(csv_file(f'TT,Họ và tên,Đơn vị\n1,"{name}",Xã A\n'))
    assert [person.subject for person in read.people] == [subject]


def test_an_organisation_among_people_is_doubted_without_its_name(csv_file):
    read = read_list(csv_file("TT,Họ và tên,Đơn vị\n1,Trường THCS Tân Phúc,Xã A\n2,Đoàn Thị Sở,Xã A\n"))
    (told,) = read.findings
    assert told.place == "danh-sach.csv, dòng 2, cột B (Họ và tên)"
    assert "Tân Phúc" not in told.message + told.fix


@pytest.mark.parametrize(
    ("note", "told"),
    [("ĐT 0912.345.678", True), ("+84 912 345 678", True), ("001075000123", True), ("QĐ 1234/QĐ-UBND", False),
     ("năm 2019 - 2024", False), ("thưởng 10.000.000.000 đồng", False)],
)  # fmt: skip
def test_a_telephone_in_the_remarks_is_told_and_not_shown(csv_file, note, told):
    read = read_list(csv_file(f"TT,Họ và tên,Ghi chú\n1,Lê An,{note}\n"))
    assert bool(read.findings) is told
    assert note not in str(read.findings)


@pytest.mark.parametrize("name", ["NSƯT Lê Thị Hoa", "Đại tá Lê Văn An", "Thượng tọa Thích Tâm", "Đại đức Thích An"])
def test_titles_before_a_name_keep_their_letters(name):
    assert name_cased(name) == name


def test_an_address_before_a_title_goes():
    assert without_address("Bà TS. Lê Thị Hòa") == ("TS. Lê Thị Hòa", "Nữ")


def test_an_award_whose_giver_is_put_right_is_told_apart():
    people = [Delegate("Lê An", highest_award=award) for award in ("BK của UBND tỉnh", "BK của Chủ tịch UBND tỉnh")]
    new, changes = cleaned(people, load_honours().in_full)
    assert {person.highest_award for person in new} == {"Bằng khen của Chủ tịch UBND tỉnh"}
    assert [change.why for change in changes] == ["giver", "honour"]


def test_a_kept_list_is_doubted_as_a_file_is():
    table = {name: ["", ""] for name in COLUMNS}
    table |= {"full_name": ["Lê An", "Trường THCS Tân Phúc"], "note": ["0912345678", ""]}
    found = [(doubt.place, doubt.column) for doubt in doubts(lambda name: coded(table[name]))]
    assert found == [(0, "note"), (1, "full_name")]
