"""A word that nobody understands is seen as a finding and stays as it was written; nobody becomes official by it."""

from __future__ import annotations

import pytest

from tdkt_tui.delegates import values
from tdkt_tui.delegates.column_facts import column_facts
from tdkt_tui.delegates.kept import cells_of, read_kept
from tdkt_tui.delegates.read import read_list, read_people
from tdkt_tui.delegates.typed_cell import read_typed
from tdkt_tui.model.finding import Severity
from tdkt_tui.store.people import Row


def test_a_status_that_is_not_understood_stays_an_error_with_its_word(csv_file):
    text = "Họ và tên,Giới tính,Tư cách,Đối tượng,Điển hình\nLê An,Nan,VIP,pháp nhân,có lẽ\nLê Ba,Nam,Dự bị,,\n"
    people, findings = read_people(csv_file(text))
    said = [finding for finding in findings if finding.rule == "delegates.cell.status"]
    assert [(one.severity, "dòng 2" in one.place, "VIP" in one.message) for one in said] == [
        (Severity.ERROR, True, False)
    ]
    assert people[1].status == "alternate"
    cells = cells_of(people[0])
    assert [cells[name] for name in ("gender", "status", "subject", "exemplar")] == ["Nan", "VIP", "pháp nhân", "có lẽ"]
    again = read_kept([Row(1, 1, cells)], "people.db")
    assert {finding.rule: finding.severity for finding in again.findings} == {
        "delegates.cell.gender": Severity.WARNING, "delegates.cell.status": Severity.ERROR,
        "delegates.cell.subject": Severity.WARNING, "delegates.cell.exemplar": Severity.WARNING,
    }  # fmt: skip
    assert cells_of(again.people[0]) == cells


def test_two_ticks_in_one_row_stay_unsure_where_the_list_is_kept(csv_file):
    people, findings = read_people(csv_file("Họ và tên,Đơn vị,Chính thức,Khách mời\nLê An,A,x,x\nLê Ba,A,,x\n"))
    assert [finding.rule for finding in findings] == ["delegates.cell.tick:khách mời"]
    cells = cells_of(people[0])
    assert values.status(cells["status"]) is None
    assert people[1].status == "guest"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Dự bị", "alternate"), ("du khuyet", "alternate"), ("CHINH THUC", "official"), ("Đại biểu", "official"),
        ("Khách mời", "guest"), ("K. mời", None), ("Không chính thức", None), ("Chính thứcDự bị", None),
        ("Chính thức2", None), ("Chính thức, dự khuyết", None), ("Khách hàng", "guest"),
    ],
)  # fmt: skip
def test_words_of_a_status(text, status):
    assert values.status(text) == status


@pytest.mark.parametrize("heading", ["Họ và tên,Đại biểu,Đơn vị", "Đại biểu,Họ và tên,Đơn vị"])
def test_a_column_of_delegates_with_short_forms_tells_the_status(csv_file, heading):
    names, told = ("Lê An", "Lê Ba", "Lê Tư", "Lê Sáu"), ("CT", "DK", "KM", "VIP")
    rows = [(name, word) if heading.startswith("Họ") else (word, name) for name, word in zip(names, told, strict=True)]
    people, findings = read_people(csv_file(f"{heading}\n" + "".join(f"{a},{b},A\n" for a, b in rows)))
    assert [(one.full_name, one.status, one.unread) for one in people] == [
        ("Lê An", "official", {}), ("Lê Ba", "alternate", {}), ("Lê Tư", "guest", {}),
        ("Lê Sáu", "official", {"status": "VIP"}),
    ]  # fmt: skip
    assert [finding.rule for finding in findings] == ["delegates.cell.status"]


def test_who_signs_below_the_list_is_no_cell_that_was_not_understood(csv_file):
    text = "TT,Họ và tên,Diện\n1,Lê An,Khách mời\n2,Lê Ba,Chính thức\n,,Người lập biểu\n,,Lê Văn Sếp\n"
    assert [(fact.filled, fact.understood) for fact in column_facts(read_list(csv_file(text)))][-1] == (2, 2)


@pytest.mark.parametrize(
    ("column", "typed"),
    [("status", "Chính thức2"), ("status", "Chính thứcDự bị"), ("subject", "Cá nhân Tập thể"), ("exemplar", "Có2")],
)
def test_a_choice_with_something_behind_it_is_refused(column, typed):
    assert read_typed(column, typed).refused
