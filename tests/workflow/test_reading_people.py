"""Columns corrected and remembered, tables pasted, spelling brought to one habit and taken back."""

from __future__ import annotations

import stat
from pathlib import Path

import openpyxl
import pytest

from tdkt_tui.delegates.column_facts import column_facts
from tdkt_tui.delegates.mapping import correction
from tdkt_tui.delegates.remembered import memory_file
from tdkt_tui.delegates.unit_variants import unit_variants
from tdkt_tui.model.fault import BadInput
from tdkt_tui.store.people import People
from tdkt_tui.store.workspace.creating import new_dossier
from tdkt_tui.workflow.people.cleaning import clean_list
from tdkt_tui.workflow.people.keeping import bring_in
from tdkt_tui.workflow.people.reading import Source, read_source

LIST = "TT,Họ và tên,Nơi ấy,Cơ quan cũ,Năm sinh\n1,NGUYỄN VĂN AN,Sở Y tế,Sở cũ,1975\n2,Lê Bình,UBND xã,X,khoảng\n"


@pytest.fixture(autouse=True)
def _own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "cau-hinh"))


@pytest.fixture
def listed(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(LIST, "utf8")
    return path


def rules(read):
    return [finding.rule.removeprefix("delegates.") for finding in read.findings]


def test_a_correction_is_used_remembered_told_and_forgotten(listed):
    said = correction(["C=Đơn vị", "Cơ quan cũ=note"], ["E"])
    read = read_source(Source(listed, correction=said))
    assert [(p.unit, p.note, p.birth) for p in read.people] == [("Sở Y tế", "Sở cũ", ""), ("UBND xã", "X", "")]
    assert stat.S_IMODE(memory_file().stat().st_mode) == 0o600
    assert "Nguyễn" not in memory_file().read_text("utf8")
    again = read_source(Source(listed))
    assert [person.unit for person in again.people] == ["Sở Y tế", "UBND xã"]
    assert rules(again)[0] == "columns-remembered"
    other = listed.with_name("b.csv")
    other.write_text(LIST.replace("Nơi ấy", "Nơi kia"), "utf8")
    assert "columns-remembered" not in rules(read_source(Source(other)))
    forgotten = read_source(Source(listed, forget=True))
    assert ([person.unit for person in forgotten.people], rules(forgotten)[0]) == (["", ""], "columns-remembered")
    assert "columns-remembered" not in rules(read_source(Source(listed)))


def test_names_under_an_unknown_heading_can_be_told(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("DANH SÁCH,,\nSố,Người ấy,Nơi ấy\n1,Lê An,Sở Y tế\n", "utf8")
    with pytest.raises(BadInput):
        read_source(Source(path))
    read = read_source(Source(path, correction=correction(["B=Họ và tên", "C=unit"], [])))
    assert [(person.full_name, person.unit) for person in read.people] == [("Lê An", "Sở Y tế")]


@pytest.mark.parametrize("words", ["C", "=unit", "C=lương"])
def test_a_wrong_correction_is_refused(words):
    with pytest.raises(BadInput):
        correction([words], [])


def test_each_column_is_told_without_any_cell(listed):
    facts = {
        fact.letter: (fact.taken_for, fact.filled, fact.understood)
        for fact in column_facts(read_source(Source(listed)))
    }
    assert facts["B"] == ("Họ và tên", 2, 2)
    assert facts["C"] == ("", 2, 2)
    assert facts["E"] == ("Năm sinh", 2, 1)


@pytest.mark.parametrize("line", ["\n", "\r\n", "\r"])
def test_a_pasted_block_is_a_table(line):
    block = line.join(("TT\tHọ và tên\tĐơn vị", '1\tLê An\t"Sở\nY tế"', "2\tLê Bình\tX"))
    read = read_source(Source(pasted=block.encode()))
    assert [(person.full_name, person.unit) for person in read.people] == [("Lê An", "Sở Y tế"), ("Lê Bình", "X")]
    assert read.account.balances


def test_cleaning_is_seen_left_or_taken(listed):
    assert [person.full_name for person in read_source(Source(listed)).people] == ["Nguyễn Văn An", "Lê Bình"]
    assert [person.full_name for person in read_source(Source(listed, as_is=True)).people] == [
        "NGUYỄN VĂN AN",
        "Lê Bình",
    ]


def test_a_kept_list_is_cleaned_in_one_step_that_undo_takes_back(tmp_path, listed):
    folder = new_dossier(tmp_path, "hn", 'plan = "bac_giang/16-2019"\nlevel = "co-so"\n', {})
    bring_in(folder, Source(listed, as_is=True))
    look = clean_list(folder, take=False)
    with People.open(folder.people) as people:
        assert people.column("full_name")[0] == "NGUYỄN VĂN AN"
        before = people.stamp()
    assert clean_list(folder, take=True).many == look.many == 1
    with People.open(folder.people) as people:
        assert people.column("full_name")[0] == "Nguyễn Văn An"
        assert people.log(1)[0].act == "change"
        assert people.undo_earlier()
        assert people.column("full_name")[0] == "NGUYỄN VĂN AN"
        assert people.stamp() > before


PROFILE = """plan = "bac_giang/16-2019"
level = "co-so"
[unit]
category = "xã"
name = "Xã Hòa An"
members = ["Xã Tân Mỹ", "Sở Y tế"]
"""


def test_units_come_to_the_form_of_the_dossier_in_one_step_and_no_guess_is_written(tmp_path):
    listed = tmp_path / "ds.csv"
    listed.write_text(
        "TT,Họ và tên,Đơn vị\n1,Lê An,UBND xã Tân Mỹ\n2,Lê Thị Bình,X. Tân Mỹ\n3,Lê Cường,Sở Lạ\n", "utf8"
    )
    folder = new_dossier(tmp_path, "hn", PROFILE, {})
    told = {finding.rule: finding.place for finding in bring_in(folder, Source(listed)).findings}
    assert {"people.unit-form", "people.unit-unknown"} <= set(told)
    with People.open(folder.people) as people:
        assert people.column("unit") == ["UBND xã Tân Mỹ", "X. Tân Mỹ", "Sở Lạ"], "nothing is changed by itself"
    look = clean_list(folder, take=True)
    assert [(cell.column, cell.after, cell.guessed) for cell in (*look.cells, *look.guessed_cells)] == [
        ("unit", "Xã Tân Mỹ", False), ("gender", "Nữ", True),
    ]  # fmt: skip
    with People.open(folder.people) as people:
        assert people.column("unit") == ["UBND xã Tân Mỹ", "Xã Tân Mỹ", "Sở Lạ"]
        assert people.column("gender") == ["", "", ""], "a middle name is a hint, never a value"
    clean_list(folder, take=True, confirmed=True)
    with People.open(folder.people) as people:
        assert people.column("gender") == ["", "Nữ", ""]
        assert people.undo_earlier()
        assert people.undo_earlier()
        assert people.column("unit") == ["UBND xã Tân Mỹ", "X. Tân Mỹ", "Sở Lạ"]


def test_units_written_in_several_ways_are_only_suggested():
    found = unit_variants(
        ["UBND xã Tân Phúc", "Ủy ban nhân dân xã Tân Phúc", "xã Tân Phúc", "Sở Y tế", "UBND xã Tân Phúc"]
    )
    assert [unit.written for unit in found] == [
        (("UBND xã Tân Phúc", 2), ("Ủy ban nhân dân xã Tân Phúc", 1), ("xã Tân Phúc", 1))
    ]


def test_a_sheet_as_units_send_it(tmp_path: Path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Huyện Việt Yên"
    for row in (
        ["DANH SÁCH ĐẠI BIỂU"], ["TT", "Họ và tên", "Năm sinh", None, "Đơn vị", "Ghi chú"], [None, None, "Nam", "Nữ"],
        ["I", "KHÁCH MỜI"], [1, "Lê An", 1975, None, "Sở Y tế", "a"], [2, "Lê Bình", None, "2/9/80", None, "b"],
        [None, None, None, None, None, "nối"], ["II", "Huyện Lục Nam"], [1, "Lê Cúc", None, 1981], [2, "Lê Dung", 1982],
        ["DANH SÁCH DỰ KHUYẾT"], ["STT", "Họ tên", "Chức vụ"], [1, "Lê Em", "Trưởng thôn"],
    ):  # fmt: skip
        sheet.append(row)
    sheet.merge_cells("C2:D2")
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("E5:E6")
    sheet.row_dimensions[9].hidden = True
    book.save(tmp_path / "a.xlsx")
    read = read_source(Source(tmp_path / "a.xlsx"))
    assert [(p.full_name, p.birth, p.gender, p.unit, p.status, p.note) for p in read.people] == [
        ("Lê An", "1975", "Nam", "Sở Y tế", "guest", "a"),
        ("Lê Bình", "02/9/1980", "Nữ", "Sở Y tế", "guest", "b nối"),
        ("Lê Cúc", "1981", "Nữ", "Huyện Lục Nam", "official", ""),
        ("Lê Dung", "1982", "Nam", "Huyện Lục Nam", "official", ""),
        ("Lê Em", "", "", "Huyện Việt Yên", "alternate", ""),
    ]
    assert read.account.balances
    assert {"row.hidden", "cell.merged", "row.continued", "unit-above", "group-above"} <= set(rules(read))
