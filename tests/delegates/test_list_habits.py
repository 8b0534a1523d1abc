"""Habits of lists that once made a person of what is none, or half a person of somebody; each row is told."""

from __future__ import annotations

import pytest

from tdkt_tui.delegates.composition.traits import is_minority
from tdkt_tui.delegates.heading import find_heading
from tdkt_tui.delegates.read import read_list
from tdkt_tui.model.person import Delegate


def rules(read):
    return [(finding.rule.removeprefix("delegates."), finding.place.partition(", ")[2]) for finding in read.findings]


def names(read):
    assert read.account.balances
    return [person.full_name for person in read.people]


@pytest.mark.parametrize(
    "total", ["Cộng A + B", "Cộng (I+II)", "Cộng mục I", "Tổng cộng huyện Tân Yên", "Cộng: 2 người"]
)
def test_a_total_under_any_words_is_no_person(csv_file, total):
    read = read_list(csv_file(f"TT,Họ và tên,Năm sinh\n1,Lê An,1970\n2,Lê Bình,1971\n,{total},2\n"))
    assert names(read) == ["Lê An", "Lê Bình"]
    assert rules(read) == [("row.total", "dòng 4")]


def test_a_community_is_no_total(csv_file):
    read = read_list(
        csv_file("TT,Họ và tên,Đối tượng\n1,Cộng đồng dân cư thôn Hạ,Tập thể\n,Tổng công ty May,Tập thể\n")
    )
    assert names(read) == ["Cộng đồng dân cư thôn Hạ", "Tổng công ty May"]


def test_a_unit_alone_above_its_people_is_a_title_where_rows_have_no_numbers(csv_file):
    text = "Họ và tên,Năm sinh,Chức vụ\nXÃ CAO XÁ,,\nLê An,1970,Bí thư\nXÃ LAM CỐT,,\nLê Bình,1971,\n"
    read = read_list(csv_file(text))
    assert names(read) == ["Lê An", "Lê Bình"]
    assert [person.unit for person in read.people] == ["XÃ CAO XÁ", "XÃ LAM CỐT"]
    assert rules(read) == [("row.group", "dòng 2"), ("row.group", "dòng 4")]


def test_collectives_that_follow_each_other_are_no_titles(csv_file):
    read = read_list(csv_file("Họ và tên,Năm sinh\nTrường Tiểu học Hạ,\nXã Cao Xá,\nTrường THCS Thượng,\n"))
    assert names(read) == ["Trường Tiểu học Hạ", "Xã Cao Xá", "Trường THCS Thượng"]
    assert rules(read) == [("cell.full_name", "dòng 2, 3, 4, cột A (Họ và tên)")]


@pytest.mark.parametrize(
    "name", ["Lê Văn An, Lê Thị Bình", "Lê Văn An và Lê Thị Bình", "Lê Văn An/Lê Bình", '"Lê Văn An\nTrần Thị Bình"']
)
def test_two_people_in_a_cell_are_told(csv_file, name):
    quoted = name if name.startswith('"') else f'"{name}"'
    read = read_list(csv_file(f"TT,Họ và tên,Chức vụ\n1,{quoted},Bí thư\n2,Lê Cúc,Bí thư\n"))
    assert rules(read) == [("cell.full_name", "dòng 2, cột B (Họ và tên)")]


@pytest.mark.parametrize(
    "name", ["Lê Thị Và", "Nguyễn Phan Lê Thị Hoa", "Tôn Nữ Thị Hoa Mai Lan", "Công Tằng Tôn Nữ Thị Hoa", "H'Hen - Niê"]
)
def test_one_person_with_many_words_is_one(csv_file, name):
    assert rules(read_list(csv_file(f"TT,Họ và tên,Chức vụ\n1,{name},Bí thư\n"))) == []


def test_a_middle_name_in_a_column_of_its_own_stays(csv_file):
    read = read_list(csv_file("TT,Họ,Tên đệm,Tên,Đơn vị\n1,Ninh,Thị,Ngọc,Sở Y tế\n2,Ninh,,Vàng,Sở Y tế\n"))
    assert names(read) == ["Ninh Thị Ngọc", "Ninh Vàng"]
    assert rules(read) == []


@pytest.mark.parametrize("above", ["", ",,Đại biểu,,\n"])
def test_statuses_that_are_ticked_stand_under_no_heading_of_their_own(csv_file, above):
    text = "TT,Họ và tên,Chính thức,Dự khuyết,Khách mời\n1,Lê An,x,,\n2,Lê Bình,,x,\n3,Lê Cúc,,,x\n"
    if above:
        text = text.replace("TT,Họ và tên,Chính", "TT,Họ và tên,Đại biểu,,\n,,Chính")
    read = read_list(csv_file(text))
    assert [person.status for person in read.people] == ["official", "alternate", "guest"]
    assert read.columns == ("index", "full_name", "status")


def test_collectives_and_people_in_two_columns_of_names_are_not_ticks():
    assert find_heading([("TT", "Họ và tên", "Cá nhân", "Tập thể")]).fields == {0: "index", 1: "full_name"}


def test_short_words_for_status(csv_file):
    read = read_list(csv_file("TT,Họ và tên,Diện\n1,Lê An,CT\n2,Lê Bình,DK\n3,Lê Cúc,K.M\n"))
    assert [person.status for person in read.people] == ["official", "alternate", "guest"]


def test_the_number_of_a_page_is_no_part_of_the_person_above(csv_file):
    text = "TT,Họ và tên,Nơi ở\n1,Lê An,Thôn Hạ\n,,Trang 1/2\nTT,Họ và tên,Nơi ở\n2,Lê Bình,Thôn Trung\n"
    read = read_list(csv_file(text))
    assert [person.address for person in read.people] == ["Thôn Hạ", "Thôn Trung"]
    assert rules(read) == [("row.closing", "dòng 3"), ("row.heading", "dòng 4")]


def test_a_dash_alone_is_an_empty_cell_and_no_people_of_its_own(csv_file):
    read = read_list(csv_file("TT,Họ và tên,Đơn vị,Dân tộc\n1,Lê An,-,-\n2,Lê Bình,Sở Y tế,Tày\n"))
    assert [(person.unit, person.sensitive) for person in read.people] == [("", {}), ("Sở Y tế", {"ethnicity": "Tày"})]
    assert rules(read) == [("cell.dash", "dòng 2, cột C (Đơn vị)"), ("cell.dash", "dòng 2, cột D (Dân tộc)")]
    assert is_minority(Delegate("Lê An", sensitive={"ethnicity": "-"})) is None


@pytest.mark.parametrize("birth", ["2199", "02/9/2199", "02/9/1189"])
def test_nobody_is_born_before_1900_or_after_this_year(csv_file, birth):
    read = read_list(csv_file(f"TT,Họ và tên,Năm sinh\n1,Lê An,{birth}\n"))
    assert [person.birth for person in read.people] == [birth]
    assert rules(read) == [("cell.birth", "dòng 2, cột C (Năm sinh)")]
