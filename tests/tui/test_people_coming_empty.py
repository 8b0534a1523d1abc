"""Empty cells of a list on its way in are told, where others of the column are not empty."""

from __future__ import annotations

from tdkt_tui.model.person import Delegate
from tdkt_tui.tui.shown.people_coming_empty import empty_cells


def person(row, **cells):
    told = {"gender": "Nam", "birth": "1980", "post": "Bác sĩ", "unit": "Sở Y tế"} | cells
    return Delegate(f"Lê Văn {row}", row=row, **told)


def test_a_post_and_a_birth_year_that_are_missing_are_told_with_their_rows():
    people = [person(row) for row in range(5, 30)]
    people[3], people[7] = person(8, post=""), person(12, birth="")
    people.append(person(40, subject="collective", birth="", post="", gender=""))
    told = list(empty_cells(people))
    assert len(told) == 2
    assert "“Năm sinh” (dòng 12)" in told[0] or "Năm sinh" in told[0]
    assert "Chức vụ" in told[1]
    assert "dòng 8" in told[1]
    assert not list(empty_cells([person(row, post="") for row in range(9)])), "a list without posts lacks none"
