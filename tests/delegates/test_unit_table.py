"""A table of units becomes claims; every row is accounted for, every fault has its row and column."""

from __future__ import annotations

from fractions import Fraction

import pytest
import xlsxwriter

from tdkt_tui.delegates.allocation import unit_headings
from tdkt_tui.delegates.allocation.unit_rows import number
from tdkt_tui.delegates.allocation.unit_table import read_quotas, read_units
from tdkt_tui.model.fault import BadInput, ManyFaults

GOOD = """BIỂU TỔNG HỢP;;;;;
TT;Tên đơn vị;Số cán bộ, công chức, viên chức (người);Tối thiểu;Tối đa;Giao trước
I;Khối sở, ngành;;;;
1;Sở Y tế;1.412;;;2
2;Sở Giáo dục và Đào tạo;12508;3;40;
;Tổng cộng;13.920;;;
"""


def written(tmp_path, text, name="don-vi.csv"):
    (tmp_path / name).write_text(text, encoding="utf8")
    return tmp_path / name


def test_units_are_read_and_what_is_no_unit_is_told(tmp_path):
    read = read_units(written(tmp_path, GOOD))
    assert [(claim.unit, claim.weight, claim.minimum, claim.maximum, claim.given) for claim in read.claims] == [
        ("Sở Y tế", 1412, 0, None, 2), ("Sở Giáo dục và Đào tạo", 12508, 3, 40, 0)]  # fmt: skip
    assert [finding.place for finding in read.findings] == ["don-vi.csv, dòng 3", "don-vi.csv, dòng 6"]


def test_a_total_that_does_not_add_up_is_told(tmp_path):
    read = read_units(written(tmp_path, GOOD.replace("13.920", "13.900")))
    assert "số người 13.900, các dòng trên cộng lại là 13920" in read.findings[-1].message


def test_a_workbook_holds_counts_as_numbers(tmp_path):
    path = tmp_path / "don-vi.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Đơn vị")
        for row, cells in enumerate([("Đơn vị", "Trọng số"), ("Xã A", 1200), ("Xã B", 1.25), ("Xã C", "1,5")]):
            sheet.write_row(row, 0, cells)
    assert [claim.weight for claim in read_units(path).claims] == [1200, Fraction(5, 4), Fraction(3, 2)]


@pytest.mark.parametrize(("text", "decimal", "value"), [
    ("120", False, 120), ("120.0", False, 120), ("1.234", False, 1234), ("1 234 567", False, 1234567),
    ("1,5", False, None), ("-3", False, None), ("12a", False, None), ("", False, None), ("٣", False, 3),
    ("1,5", True, Fraction(3, 2)), ("1.25", True, Fraction(5, 4)), ("9" * 40, False, None), ("1e9", True, None),
])  # fmt: skip
def test_numbers_as_offices_write_them(text, decimal, value):
    assert number(text, decimal=decimal) == value


def test_faults_are_told_together_with_row_and_column(tmp_path):
    text = GOOD.replace("1.412", "khoảng 1400").replace(";3;40", ";ba;40")
    text += "3;;55;;;\n4;SỞ Y TẾ;9;;;\n5;Sở Nội vụ;;2;;\n"
    with pytest.raises(ManyFaults) as caught:
        read_units(written(tmp_path, text))
    assert [fault.place for fault in caught.value.faults] == [
        "don-vi.csv, dòng 4, cột C (Số người)", "don-vi.csv, dòng 5, cột D (Tối thiểu)", "don-vi.csv, dòng 7",
        "don-vi.csv, dòng 8"]  # fmt: skip
    assert "khoảng" not in str(caught.value)


def test_a_unit_without_a_number_to_share_by_is_told(tmp_path):
    with pytest.raises(BadInput) as caught:
        read_units(written(tmp_path, GOOD + "5;Sở Nội vụ;;2;;\n"))
    assert caught.value.place == "don-vi.csv, dòng 7"


def test_quotas_are_read_from_what_allocate_writes(tmp_path):
    text = "TT,Đơn vị,Số người,Theo tỷ lệ,Đại biểu,Điển hình,Lý do\n1,Sở Y tế,1412,7.7,10,7,x\n2,Xã A,9,0.1,,0,y\n"
    read = read_quotas(written(tmp_path, text))
    assert [(quota.unit, quota.numbers) for quota in read.quotas] == [
        ("Sở Y tế", {"seats": 10, "exemplars": 7}), ("Xã A", {"seats": 0, "exemplars": 0})]  # fmt: skip


@pytest.mark.parametrize(("name", "text"), [("a.pdf", "x"), ("a.csv", "Đơn vị;Ghi chú\nSở Y tế;x\n")])
def test_a_file_without_such_a_table_is_refused(tmp_path, name, text):
    with pytest.raises(BadInput) as caught:
        read_units(written(tmp_path, text, name))
    assert caught.value.fix


@pytest.mark.parametrize(("heading", "field"), [
    ("Tổng số CBCCVC", "headcount"), ("Ít nhất phải có", "minimum"), ("Không quá", "maximum"), ("Ghi chú", None),
    ("Tên cơ quan, đơn vị", "unit"), ("Đại biểu đương nhiên", "given"), ("Số đại biểu được phân bổ", "seats"),
    ("Đại biểu dự khuyết", "alternates"), ("Biên chế được giao năm 2025", "headcount"), ("Đoàn viên", "headcount"),
    ("Hệ số quy đổi", "weight"),
])  # fmt: skip
def test_headings_by_their_words(heading, field):
    assert unit_headings._field(heading) == field


def test_a_column_that_is_not_used_is_told(tmp_path):
    read = read_units(written(tmp_path, "Đơn vị;Số người;Phải có mặt\nSở Y tế;12;5\n"))
    assert [(note.place, "“Phải có mặt”" in note.message) for note in read.findings] == [("don-vi.csv, cột C", True)]


def test_the_missing_column_is_named(tmp_path):
    with pytest.raises(BadInput) as caught:
        read_units(written(tmp_path, "Đơn vị;Quỹ lương\nSở Y tế;12\n"))
    assert caught.value.place == "don-vi.csv, dòng 1"
    assert "chưa có cột Số người hoặc Trọng số (đã nhận ra: cột A là Đơn vị)" in caught.value.what


def test_units_that_only_marks_part_are_two(tmp_path):
    read = read_units(written(tmp_path, "Đơn vị;Số người\nXã Đông Sơn;12\nXã Đồng Sơn;9\n"))
    assert [claim.unit for claim in read.claims] == ["Xã Đông Sơn", "Xã Đồng Sơn"]
