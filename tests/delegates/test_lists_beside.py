"""Two lists side by side in one sheet are two lists: nobody is lost, and each finding names row and column."""

from __future__ import annotations

import csv
import io
import random

import openpyxl
import pytest

from tdkt_tui.delegates.column_facts import column_facts
from tdkt_tui.delegates.read import read_list
from tdkt_tui.delegates.seating import column_seats

SIDE = """DANH SÁCH ĐẠI BIỂU,,,,,,
TT,Họ và tên,Năm sinh,,TT,Họ và tên,Đơn vị
1,Lê Văn An,1975,,1,Trần Thị Bình,Sở Y tế
2,Hồ Văn Cúc,khoảng 1980,,2,Đỗ Thị Dung,Sở Nội vụ
3,Vũ Thị Yên,1990,,,,
,,,,3,,Sở Tư pháp
"""


def test_both_lists_are_read_and_the_account_balances(csv_file):
    read = read_list(csv_file(SIDE))
    assert [(one.full_name, one.birth, one.unit, one.row) for one in read.people] == [
        ("Lê Văn An", "1975", "", 3), ("Hồ Văn Cúc", "khoảng 1980", "", 4), ("Vũ Thị Yên", "1990", "", 5),
        ("Trần Thị Bình", "", "Sở Y tế", 3), ("Đỗ Thị Dung", "", "Sở Nội vụ", 4),
    ]  # fmt: skip
    assert read.account.balances
    assert (read.account.rows, read.account.beside) == (6, 3)
    assert "(03 dòng tính cho hai danh sách đặt cạnh nhau)" in read.account.words()
    told = {finding.rule: finding.place for finding in read.findings}
    assert told["delegates.beside"] == "danh-sach.csv, dòng 2, cột E"
    assert told["delegates.cell.birth"] == "danh-sach.csv, dòng 4, cột C (Năm sinh)"
    assert told["delegates.row.no-name"] == "danh-sach.csv, dòng 6"
    assert read.counts == (3, 2)
    assert column_seats(read, "Đơn vị") == ["", "", "", "Sở Y tế", "Sở Nội vụ"]
    assert [fact.letter for fact in column_facts(read)] == ["A", "B", "C", "E", "F", "G"]


@pytest.mark.parametrize("text", [
    "TT,Họ và tên,,Đơn vị\n1,Lê Văn An,,Sở Y tế\n",  # one list with an empty column
    "TT,Họ và tên,,TT,Họ và tên\n1,Lê Văn An,x,1,Trần Thị Bình\n",  # the column between them holds something
])  # fmt: skip
def test_one_list_stays_one(csv_file, text):
    read = read_list(csv_file(text))
    assert read.account.beside == 0
    assert len(read.tables) == 1


def test_a_title_merged_over_both_is_each_ones(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["Đơn vị: Sở Y tế"], ["TT", "Họ và tên", "Chức vụ", None, "TT", "Họ và tên", "Chức vụ"],
                [1, "Lê Văn An", "#N/A", None, 1, "Trần Thị Bình", "=1/0"], ["KHÁCH MỜI"],
                [2, "Hồ Văn Cúc", "x", None, 2, "Đỗ Thị Dung", "y"]):  # fmt: skip
        sheet.append(row)
    sheet.merge_cells("A1:G1")
    sheet.merge_cells("A4:G4")
    sheet.row_dimensions[5].hidden = True
    book.save(tmp_path / "a.xlsx")
    read = read_list(tmp_path / "a.xlsx")
    assert [(one.full_name, one.status, one.unit) for one in read.people] == [
        ("Lê Văn An", "official", "Sở Y tế"), ("Hồ Văn Cúc", "guest", ""),
        ("Trần Thị Bình", "official", "Sở Y tế"), ("Đỗ Thị Dung", "guest", ""),
    ]  # fmt: skip
    assert read.account.balances
    hidden = [finding.place for finding in read.findings if finding.rule == "delegates.row.hidden"]
    assert hidden == ["a.xlsx, dòng 5"]


def test_whatever_stands_side_by_side_balances(csv_file):
    dice = random.Random(9)
    cells = ("", "", "1", "I", "Lê Văn An", "KHÁCH MỜI", "Tổng cộng: 2", "Sở Y tế", "1975", "Họ và tên")
    shared = 0
    for _ in range(300):
        heads = [["TT", "Họ và tên", "Đơn vị"], ["Họ và tên", "Năm sinh"]]
        left, right = dice.choice(heads), dice.choice(heads)
        rows = [[dice.choice(cells)], [*left, "", *right]]
        rows += [[*(dice.choice(cells) for _ in left), "", *(dice.choice(cells) for _ in right)]
                 for _ in range(dice.randint(0, 9))]  # fmt: skip
        text = io.StringIO()
        csv.writer(text).writerows(rows)
        read = read_list(csv_file(text.getvalue()))
        assert read.account.balances, text.getvalue()
        assert read.account.rows == sum(map(any, rows))
        assert read.account.kinds["person"] == len(read.people) == sum(read.counts)
        shared += bool(read.account.beside)
    assert shared > 200
