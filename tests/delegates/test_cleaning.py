"""Spelling brought to one habit, each change seen."""

from __future__ import annotations

import pytest

from tdkt_tui.delegates.cleaning import cleaned, what_was_changed
from tdkt_tui.delegates.dates import read_birth
from tdkt_tui.delegates.name_case import name_cased, without_address
from tdkt_tui.model.person import Delegate


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("NGUYỄN VĂN AN", "Nguyễn Văn An"), ("nguyễn văn an", "Nguyễn Văn An"), ("Nguyễn văn An", "Nguyễn Văn An"),
        ("Y BLÔK NIÊ KĐĂM", "Y Blôk Niê Kđăm"), ("Y Blôk Niê Kđăm", "Y Blôk Niê Kđăm"), ("H'HEN NIÊ", "H'Hen Niê"),
        ("K'ĐĂM", "K'Đăm"), ("h'hen niê", "H'Hen Niê"), ("ĐỖ THỊ ÁNH", "Đỗ Thị Ánh"), ("đinh bộ", "Đinh Bộ"),
        ("Lê An (2)", "Lê An (2)"), ("UBND xã, thôn 2", "UBND xã, thôn 2"), ("McDonald Nguyễn", "McDonald Nguyễn"),
    ],
)  # fmt: skip
def test_names_take_their_capitals(written, name):
    assert name_cased(written) == name


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Ông Nguyễn Văn An", ("Nguyễn Văn An", "Nam")), ("bà: Lê Thị Bình", ("Lê Thị Bình", "Nữ")),
        ("Đ/c Trần Dũng", ("Trần Dũng", "")), ("Ông Ích Khiêm", ("Ông Ích Khiêm", "")), ("Anh Đức", ("Anh Đức", "")),
        ("Bà Triệu", ("Bà Triệu", "")), ("Ôngkham Xay", ("Ôngkham Xay", "")),
    ],
)  # fmt: skip
def test_an_address_before_a_name_is_none_of_it(written, told):
    assert without_address(written) == told


@pytest.mark.parametrize(
    ("written", "read", "clear"),
    [
        ("1975", "1975", True), ("02/9/1975", "02/9/1975", True), ("2.9.1975", "02/9/1975", True),
        ("9/1975", "9/1975", True),
        ("sinh năm 1975", "1975", True), ("Sinh ngày 2/9/1975", "02/9/1975", True), ("02-Sep-1975", "02/9/1975", True),
        ("ngày 02 tháng 9 năm 1975", "02/9/1975", True), ("1975-09-02 00:00:00", "02/9/1975", True),
        ("2/9/75", "02/9/1975", False), ("2/9/05", "02/9/2005", False), ("9/25/1975", "25/9/1975", False),
        ("27639", "02/9/1975", False), ("31/2/1975", "31/2/1975", False), ("khoảng 1970", "khoảng 1970", False),
        ("13/1975", "13/1975", False), ("", "", True),
    ],
)  # fmt: skip
def test_days_in_every_usual_form(written, read, clear):
    birth = read_birth(written)
    assert (birth.text, not birth.doubt) == (read, clear)


def test_what_is_changed_is_told_by_row_and_never_by_its_text():
    people = [
        Delegate("Ông NGUYỄN VĂN HOÀ", row=2, unit="Uỷ ban nhân dân xã"), Delegate("Lê An", row=3),
        Delegate("TẬP THỂ TRƯỜNG THCS", subject="collective", row=4),
    ]  # fmt: skip
    new, changes = cleaned(people)
    assert [person.full_name for person in new] == ["Nguyễn Văn Hòa", "Lê An", "TẬP THỂ TRƯỜNG THCS"]
    assert (new[0].gender, new[0].unit) == ("Nam", "Ủy ban nhân dân xã")
    assert {(change.column, change.why) for change in changes} == {
        ("full_name", "address"), ("full_name", "case"), ("full_name", "tone"), ("gender", "gender"), ("unit", "tone"),
    }  # fmt: skip
    told = what_was_changed(people, changes, "a.csv")
    assert all("dòng 2" in finding.place and "Nguyễn" not in str(finding.as_dict()) for finding in told)


def test_clean_people_are_left_alone():
    people = [Delegate("Nguyễn Văn An", unit="Sở Y tế", row=2)]
    assert cleaned(people) == (tuple(people), ())
