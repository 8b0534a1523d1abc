"""A unit that a list writes in several ways gets one form; a name typed without marks is only proposed."""

from __future__ import annotations

import pytest

from tdkt_tui.delegates.listing.arranging import arranged
from tdkt_tui.delegates.own_units import OwnUnits
from tdkt_tui.delegates.unit_forms import unit_forms
from tdkt_tui.model.person import Delegate
from tdkt_tui.store.people import People
from tdkt_tui.store.workspace.creating import new_dossier
from tdkt_tui.workflow.people.cleaning import clean_list

TAN_MY = ["X. Tân Mỹ", "UBND xã Tân Mỹ", "X. Tân Mỹ", "Xã Tân Mỹ", "XÃ TÂN MỸ"]
HEALTH = ["TTYT", "Trung tâm Y tế"]


def test_a_full_name_comes_before_a_short_one_however_frequent():
    forms = unit_forms([*TAN_MY, *HEALTH, "xa tan my", "x. tan my", "Sở Y tế"])
    assert forms.sure == {
        "X. Tân Mỹ": "Xã Tân Mỹ", "UBND xã Tân Mỹ": "Xã Tân Mỹ", "XÃ TÂN MỸ": "Xã Tân Mỹ", "TTYT": "Trung tâm Y tế",
    }  # fmt: skip
    assert forms.hints == {"xa tan my": "Xã Tân Mỹ", "x. tan my": "Xã Tân Mỹ"}


def test_an_agency_of_a_place_is_not_written_as_the_place():
    units = ["UBND xã Việt Hùng", "Ủy ban nhân dân xã Việt Hùng", "X. Việt Hùng", "Xã Việt Hùng", "ubnd xa viet hung"]
    forms = unit_forms(units, apart=True)
    committee = "Ủy ban nhân dân xã Việt Hùng"
    assert forms.sure == {"UBND xã Việt Hùng": committee, "X. Việt Hùng": "Xã Việt Hùng"}
    assert forms.hints == {"ubnd xa viet hung": committee}
    own = OwnUnits(["xã Việt Hùng", "Sở Y tế"])
    assert [own.in_own_form(unit) for unit in ("UBND xã Việt Hùng", "Xã Việt Hùng", "x. Việt Hùng")] == [
        "UBND xã Việt Hùng", "Xã Việt Hùng", "Xã Việt Hùng",
    ]  # fmt: skip
    assert own.meant("UBND xã Việt Hùng") == "xã Việt Hùng", "quotas count both as one"


def test_all_units_of_a_list_begin_with_a_capital_however_most_rows_have_it():
    units = ["xã Việt Hùng", "xã Việt Hùng", "Xã Việt Hùng", "Xã Mộ Đạo", "sở Y tế", "iPOS Việt Nam", "xã tân mỹ"]
    assert unit_forms(units).sure == {"xã Việt Hùng": "Xã Việt Hùng", "sở Y tế": "Sở Y tế"}
    assert unit_forms(units, ["xã Mộ Đạo"]).sure == {"xã Việt Hùng": "Xã Việt Hùng", "sở Y tế": "Sở Y tế"}


def test_a_school_called_by_its_kind_alone_and_a_town_cut_short_are_brought_to_the_fuller_name_in_the_list():
    units = ["THCS Giục Tượng"] * 3 + [
        "Trường THCS Giục Tượng",
        "TT Minh Lương",
        "TT. Minh Lương",
        "Thị trấn Minh Lương",
    ]
    assert unit_forms([*units, "Trường Tiểu học Giục Tượng", "THCS Minh Hòa"], apart=True).sure == {
        "THCS Giục Tượng": "Trường THCS Giục Tượng", "TT Minh Lương": "Thị trấn Minh Lương",
        "TT. Minh Lương": "Thị trấn Minh Lương",
    }  # fmt: skip
    own = OwnUnits(["Thị trấn Minh Lương", "Trường THCS Giục Tượng"])
    assert [own.in_own_form(unit) for unit in ("TT Minh Lương", "THCS Giục Tượng")] == [
        "Thị trấn Minh Lương", "Trường THCS Giục Tượng",
    ]  # fmt: skip


@pytest.mark.parametrize("units", [["xa tan my", "Xã Tân Mỹ", "Xã Tản Mỹ"], ["xa tan my", "Xã Tân"], ["xa tan my"]])
def test_what_may_be_two_units_or_none_is_not_proposed(units):
    assert (dict(unit_forms(units).sure), dict(unit_forms(units).hints)) == ({}, {})


def test_a_list_by_unit_groups_by_the_key_that_quotas_count_by():
    people = [Delegate(f"Lê {at}", unit=unit) for at, unit in enumerate([*TAN_MY, *HEALTH, ""])]
    groups = arranged(people, sort="unit", group="unit")
    assert [(group.title, len(group.people)) for group in groups] == [
        ("Trung tâm Y tế", 2), ("Xã Tân Mỹ", 5), ("Chưa ghi đơn vị", 1),
    ]  # fmt: skip


def test_cleaning_writes_one_form_in_one_step_and_leaves_what_is_only_proposed(tmp_path):
    folder = new_dossier(tmp_path, "hn", 'plan = "bac_giang/16-2019"\nlevel = "co-so"\n', {})
    units = ["X. Tân Mỹ", "Xã Tân Mỹ", "xa tan my"]
    with People.open(folder.people) as people:
        people.add_all({"full_name": f"Lê Văn {name}", "unit": unit} for name, unit in zip("ABC", units, strict=True))
        done = clean_list(folder, take=True)
        assert people.column("unit") == ["Xã Tân Mỹ", "Xã Tân Mỹ", "xa tan my"]
        assert [(cell.before, cell.after, cell.guessed) for cell in (*done.cells, *done.guessed_cells)] == [
            ("X. Tân Mỹ", "Xã Tân Mỹ", False), ("xa tan my", "Xã Tân Mỹ", True),
        ]  # fmt: skip
        people.undo_earlier()
        assert people.column("unit") == units
        clean_list(folder, take=True, confirmed=True)
        assert people.column("unit") == ["Xã Tân Mỹ"] * 3
