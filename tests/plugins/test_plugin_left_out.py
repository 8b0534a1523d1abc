"""Check tells a level without the programme it should print, and a kind of unit that nothing could be built for."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.plugin import _sample_anew
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.checking_plugin.levels import unit_findings
from tdkt_tui.workflow.scaffold.programme_levels import widened

FORM = [{"id": "hn", "name": "Hội nghị điển hình tiên tiến", "clause": "II"}]
LEVELS = [
    {"id": "so", "label": "các sở", "units": ["sở"], "choose_form": ["hn"], "clause": "II.1"},
    {"id": "xa", "label": "các xã, phường", "units": ["xã", "phường"], "choose_form": ["hn"], "clause": "II.2"},
    {"id": "truong", "label": "các trường", "units": ["trường"], "clause": "II.3"},
]
ITEM = {"item": "be-mac", "title": "Bế mạc", "clause": "III"}
OFFERS = [{"kind": "plan", "template": "vinh_du/ke-hoach"}, {"kind": "agenda", "template": "vinh_du/chuong-trinh"}]


@pytest.fixture
def plan(province_text: Callable[[str, str], str]) -> Callable[..., Plan]:
    def make(levels: list[str], items: list[str] | None = None, **tables: Any) -> Plan:
        data = tomllib.loads(province_text("vinh_du", "Vinh Dự"))
        offers = [OFFERS[0], OFFERS[1] | {"levels": levels}]
        agenda = [ITEM | {"levels": items or []}]
        return Plan.model_validate(
            data | {"form": FORM, "level": LEVELS, "document": offers, "agenda": agenda} | tables)  # fmt: skip

    return make


def told(plan: Plan, rule: str) -> list[tuple[str, str]]:
    return [(one.field, one.message) for one in unit_findings(plan) if one.rule == rule]


def test_a_level_that_holds_a_conference_and_prints_no_programme_is_told(plan: Callable[..., Plan]) -> None:
    ((field, message),) = told(plan(["so"]), "plugin.programme")
    assert field == "level.2"
    assert "các xã, phường" in message


def test_a_programme_without_a_row_is_told(plan: Callable[..., Plan]) -> None:
    ((field, message),) = told(plan(["so", "xa"], ["so"]), "plugin.programme")
    assert field == "level.2"
    assert "không có văn bản chương trình" in message


@pytest.mark.parametrize(
    ("levels", "items"), [([], None), (["so", "xa"], None), (["so"], ["so"]), (["xa", "so"], None)]
)
def test_a_programme_for_all_who_have_one_is_no_fault(
    levels: list[str], items: list[str] | None, plan: Callable[..., Plan]
) -> None:
    assert told(plan(levels, items), "plugin.programme") == []


def test_the_levels_of_the_programme_gain_those_left_out(plan: Callable[..., Plan]) -> None:
    text = '[[document]]\nkind = "plan"\n[[document]]\nkind = "agenda"\nlevels = ["so"]  # của cấp\n'
    found = widened(text, plan(["so"]))
    assert found is not None
    assert found.text == text.replace('["so"]', '["so", "xa"]')
    assert widened(text, plan(["so", "xa"])) is None


@pytest.mark.parametrize(("joint", "faults"), [
    ({"into": "hội nghị sơ kết"}, 1),
    ({"into": "hội nghị sơ kết", "may": True}, 0),
    ({"into": "hội nghị sơ kết", "when": "có dưới 50 người"}, 0),
    ({"organiser": "Cụm trưởng"}, 0),
    ({"into": "hội nghị sơ kết", "units": ["trường"]}, 0),
])  # fmt: skip
def test_a_kind_of_which_no_unit_can_be_built_is_told(
    joint: dict[str, Any], faults: int, plan: Callable[..., Plan]
) -> None:
    found = told(plan([], jointly=[{"units": ["xã"], "clause": "II.2"} | joint]), "plugin.jointly")
    assert len(found) == faults
    assert all(field == "jointly.1.units" and "hội nghị sơ kết" in words for field, words in found)


@pytest.mark.parametrize(("units", "notes"), [
    (["xã"], 0), (["cơ quan", "đơn vị"], 2), (["đoàn thể"], 1), (["Trường Chính trị tỉnh"], 0),
    (["doanh nghiệp", "hợp tác xã", "hội quần chúng"], 3),
])  # fmt: skip
def test_who_goes_into_another_meeting_and_is_of_no_level_is_told(
    units: list[str], notes: int, plan: Callable[..., Plan]
) -> None:
    rule = {"units": units, "into": "hội nghị sơ kết", "when": "có dưới 50 người", "clause": "II.2"}
    found = told(plan([], jointly=[rule]), "plugin.jointly")
    assert [words.startswith("“") for _, words in found] == [True] * notes


def test_again_adds_a_level_that_came_later_and_a_check_makes_a_sample_fit(
    dropin: Any, whole_plan: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    issued = whole_plan("Tổ chức Hội nghị điển hình tiên tiến các cấp", "1. Cấp huyện",
                        day="18 tháng 11 năm 2024", units="các huyện, thị xã")  # fmt: skip
    assert dropin.tdkt("plugin", "new", "lam_giang", "--from", issued).code == 0
    path = dropin.folder / "lam_giang" / "plan_112_2024.toml"
    head, _, rest = path.read_text("utf8").partition("\n[[level]]")
    level = '\n[[level]]\nid = "{0}"\nlabel = "các {1}"\nunits = ["{1}"]\nchoose_form = ["hn"]\nclause = "I.1"\n'
    facts = '\n[[form]]\nid = "hn"\nname = "Hội nghị gương sáng"\nclause = "I.1"\n' + level.format("huyen", "huyện")
    facts += level.format("xa", "xã") + '\n[[agenda]]\nitem = "be-mac"\ntitle = "Bế mạc"\nclause = "I.1"\n'
    offer = '\n[[document]]\nkind = "agenda"\ntemplate = "lam_giang/chuong-trinh"\nlevels = ["huyen"]\n'
    path.write_text(head + facts + rest[rest.index("\n[[document]]") :].rstrip("\n") + "\n" + offer, "utf8")
    ran = dropin.tdkt("plugin", "new", "lam_giang", "--again")
    assert ran.code == 0, ran.err
    assert 'levels = ["huyen", "xa"]' in path.read_text("utf8")
    assert "các xã" in ran.out + ran.err
    again = dropin.tdkt("plugin", "new", "lam_giang", "--again")
    assert "Không có gì phải tạo lại" in again.out + again.err

    monkeypatch.setenv("TDKT_PLUGINS_DIR", str(dropin.folder))
    sample = path.parent / "profiles" / "ho-so-mau.toml"
    made, text = sample.read_text("utf8"), path.read_text("utf8").replace('units = ["huyện"]', 'units = ["quận"]')
    path.write_text(text, "utf8")
    _sample_anew("lam_giang")
    assert 'category = "quận"' in sample.read_text("utf8")
    assert path.read_text("utf8") == text
    sample.write_text(made, "utf8")  # by now a person's
    _sample_anew("lam_giang")
    assert sample.read_text("utf8") == made
