"""What stands around a list: the unit that sent it above, notes, date and signatures below."""

from __future__ import annotations

import pytest

from tdkt_tui.delegates.read import read_people

HEAD = "TT,Họ và tên,Đơn vị,Tư cách\n"


def rules(findings):
    return [(finding.rule.removeprefix("delegates."), finding.place.partition(", ")[2]) for finding in findings]


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("Đơn vị: Huyện Việt Yên,,,", "Huyện Việt Yên"),
        ("Đơn vị:,,Huyện Việt Yên,", "Huyện Việt Yên"),
        ("Tên cơ quan, đơn vị: Sở Y tế.......", "Sở Y tế"),
        ("ĐƠN VỊ LẬP BIỂU: ......Sở Y tế......,,,", "Sở Y tế"),
        ("Đơn vị: ................,,,", ""),
        ("Đơn vị tính: người,,,", ""),
        ("Các đơn vị: lập hai bản,,,", ""),
    ],
)
def test_the_unit_above_is_that_of_people_without_one(csv_file, line, unit):
    quoted = f'"{line}",,,' if line.startswith("Tên cơ quan,") else line
    text = f"DANH SÁCH,,,\n{quoted}\n{HEAD}1,Lê An,,\n2,Lê Bình,Phòng Nội vụ,\n3,Lê Cúc,,Khách mời\n"
    people, findings = read_people(csv_file(text))
    assert [person.unit for person in people] == [unit, "Phòng Nội vụ", ""]
    assert (("unit-above", "dòng 2") in rules(findings)) is bool(unit)


def test_notes_date_and_signatures_below_are_no_people(csv_file):
    text = (
        f"{HEAD}1,Lê An,X,\n2,,,\n,Ghi chú: mỗi người một dòng,,\n"
        ',,"Bắc Giang, ngày 05 tháng 3 năm 2020",\n,Người lập biểu,Thủ trưởng đơn vị,\n,Vũ Lập,Lê Trưởng,\n'
    )
    people, findings = read_people(csv_file(text))
    assert [person.full_name for person in people] == ["Lê An"]
    assert rules(findings) == [("row.blank", "dòng 3"), ("row.closing", "dòng 4 - 7")]


def test_a_remark_in_the_middle_swallows_nobody(csv_file):
    text = f"{HEAD}1,Lê An,X,\n,Ghi chú: đã thay,,\n2,Lê Bình,,\n,Lê Cúc,Y,Khách mời\nII. KHÁCH MỜI,,,\n3,Lê Dung,,\n"
    people, findings = read_people(csv_file(text))
    assert [(person.full_name, person.status) for person in people] == [
        ("Lê An", "official"), ("Lê Bình", "official"), ("Lê Cúc", "guest"), ("Lê Dung", "guest"),
    ]  # fmt: skip
    assert rules(findings) == [("row.closing", "dòng 3"), ("row.group", "dòng 6")]


def test_a_person_whose_remark_is_a_date_stays_a_person(csv_file):
    people, _ = read_people(csv_file('Họ và tên,Ghi chú\nLê An,"Huế, ngày 05 tháng 3 năm 2020"\nLê Bình,x\n'))
    assert [person.full_name for person in people] == ["Lê An", "Lê Bình"]
