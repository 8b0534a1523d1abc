"""A level whose units are called by their names: what the plan says of their kind is theirs, and no unit has two."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.compliance.rules.units import category_of_level
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Nomination
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.unit_names import plain_kind
from tdkt_tui.workflow.checking_plugin.levels import unit_findings

NAMED = {"id": "ten", "label": "huyện Khê Hạ, thành phố Khê", "units": ["huyện Khê Hạ", "thành phố Khê"]}
KINDS = {"id": "huyen", "label": "cấp huyện", "units": ["huyện", "thị xã"]}


@pytest.fixture
def made(province_text: Callable[[str, str], str]) -> Callable[..., Plan]:
    def make(*levels: dict[str, Any]) -> Plan:
        data = tomllib.loads(province_text("vinh_du", "Vinh Dự"))
        return Plan.model_validate(data | {"level": [{"clause": "II"} | one for one in levels], "document": []})

    return make


def unit(plan: Plan, category: str, at: int = 0) -> Dossier:
    level = plan.level[at]
    profile = {"plan": "vinh_du/1", "level": level.id, "unit": {"name": "Huyện Khê Hạ", "category": category}}
    return Dossier(Profile.model_validate(profile), plan, level)


@pytest.mark.parametrize("category", ["huyện Khê Hạ", "huyện"])
def test_what_is_for_a_kind_is_for_its_units_by_name(made: Callable[..., Plan], category: str) -> None:
    case = unit(made(NAMED), category)
    assert case.profile.unit.category == "huyện"
    assert case.charges("UBND các huyện, thị xã, thành phố")
    assert case.charges("mỗi huyện")
    assert not case.charges("UBND các xã")
    assert case.bound_by(Nomination(id="x", who=["huyện", "thành phố"], at_least=1))
    assert case.bound_by(Nomination(id="x", who=["huyện", "thành phố"], levels=["huyen"], at_least=1))
    assert not case.bound_by(Nomination(id="x", who=["xã"], levels=["xa"], at_least=1))
    assert not [one for one in category_of_level(case) if one.severity.value != "note"]


def test_a_level_of_kinds_has_only_the_duties_of_its_own(made: Callable[..., Plan]) -> None:
    case = unit(made(KINDS), "huyện")
    assert not case.bound_by(Nomination(id="x", who=["huyện"], levels=["ten"], at_least=1))


def test_a_sort_of_a_kind_is_no_name() -> None:
    assert plain_kind("xã loại I") == "xã loại I"
    assert plain_kind("Thành phố Khê") == "thành phố"


def test_a_unit_of_two_levels_is_told(made: Callable[..., Plan]) -> None:
    plan = made(KINDS, NAMED)
    told = [one for one in unit_findings(plan) if "một đơn vị ở hai cấp" in one.message]
    assert [(one.field, "huyện Khê Hạ" in one.message, "thành phố Khê của" in one.message) for one in told] == [
        ("level.1.units", True, False)
    ]
    assert [one.rule for one in category_of_level(unit(plan, "huyện"))] == ["unit.two-levels"]
    assert not list(category_of_level(unit(plan, "huyện Khê Hạ", 1)))
    assert not [one for one in unit_findings(made(NAMED)) if "hai cấp" in one.message]
