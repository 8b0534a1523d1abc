"""Units that a plan calls by one name: wherever that name stands for units, the facts are theirs, and nobody else's."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.grouped import is_sort, spread
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.profile import Profile
from tdkt_tui.workflow.checking_plugin.levels import unit_findings

LEVELS = [
    {"id": "huyen", "label": "cấp huyện", "units": ["huyện", "thành phố"], "clause": "II.1"},
    {"id": "xa", "label": "cấp xã", "units": ["xã"], "clause": "II.2"},
]
GROUP = {"name": "huyện miền núi", "units": ["huyện Khê Hạ", "huyện Khê Thượng"], "clause": "I.1"}


@pytest.fixture
def made(province_text: Callable[[str, str], str]) -> Callable[..., Plan]:
    def make(*groups: dict[str, Any], **tables: Any) -> Plan:
        data = tomllib.loads(province_text("vinh_du", "Vinh Dự"))
        facts = {name: [{"clause": "III"} | one for one in rows] for name, rows in tables.items()}
        return Plan.model_validate(
            data | {"level": LEVELS, "unit_group": list(groups), "document": [], "form": []} | facts
        )

    return make


def unit(plan: Plan, name: str, category: str = "huyện") -> Dossier:
    profile = {"plan": "vinh_du/1", "level": "huyen", "unit": {"name": name, "category": category}}
    return Dossier(Profile.model_validate(profile), plan, plan.level[0])


@pytest.mark.parametrize(
    "said", ["huyện miền núi", "06 huyện miền núi", "UBND các huyện miền núi", "mỗi huyện miền núi"]
)
def test_a_groups_name_stands_for_its_units_in_every_list(said: str, made: Callable[..., Plan]) -> None:
    plan = spread(made(
        GROUP, exception=[{"level": "huyen", "units": [said, "Thành phố Khê"], "days": 1}],
        honours=[{"level": "huyen", "award": "Bằng khen", "collectives": 2, "units": [said]}],
        composition=[{"group": "nữ", "at_least": "30%", "units": [said]}],
        nomination=[{"who": [said], "at_least": 2}], amount=[{"sum": "5 triệu đồng", "units": [said]}],
        quota=[{"each": said, "official": 14}, {"each": "huyện", "units": [said], "official": 3}],
    ))  # fmt: skip
    units = GROUP["units"]
    assert plan.exception[0].units == [*units, "Thành phố Khê"]
    assert [plan.honours[0].units, plan.composition[0].units, plan.nomination[0].who, plan.amount[0].units] == [
        units
    ] * 4
    assert [(one.each, one.units, one.official) for one in plan.quota] == [("huyện", units, 14), ("huyện", units, 3)]


def test_several_groups_in_one_row_of_words_are_each_of_their_units(made: Callable[..., Plan]) -> None:
    plain = {"name": "huyện đồng bằng", "units": ["huyện Bình", "huyện An"], "clause": "I.1"}
    plan = spread(
        made(GROUP, plain, jointly=[{"units": ["huyện đồng bằng, thành phố và huyện miền núi"], "into": "hội nghị"}])
    )
    assert plan.jointly[0].units == [*plain["units"], "thành phố", *GROUP["units"]]


@pytest.mark.parametrize(("said", "name", "mine"), [
    ("UBND các huyện miền núi", "Huyện Khê Hạ", True), ("UBND các huyện miền núi", "Huyện An", False),
    ("Sở Nội vụ; UBND các huyện miền núi, thành phố Khê", "Huyện Khê Thượng", True),
    ("Ban Dân tộc và 02 huyện miền núi", "Huyện Khê Hạ", True),
])  # fmt: skip
def test_what_a_group_is_charged_with_is_its_units(
    said: str, name: str, *, mine: bool, made: Callable[..., Plan]
) -> None:
    assert unit(spread(made(GROUP)), name).charges(said) is mine


@pytest.mark.parametrize(("said", "mine"), [
    ("Xã, phường; đơn vị Nhóm 2; Ban Quản lý Khu kinh tế tỉnh", True), ("các đơn vị thuộc Nhóm 2", True),
    ("78 xã, phường; đơn vị Nhóm 2, Nhóm 3", True), ("đơn vị Nhóm 3", False), ("Nhóm 2 của Sở Nội vụ", False),
    ("các cơ quan thuộc Nhóm 2 và UBND các xã", True), ("mỗi cơ quan Nhóm 2", True), ("các cơ quan Nhóm 3", False),
])  # fmt: skip
def test_a_group_of_kinds_is_charged_by_its_name(said: str, *, mine: bool, made: Callable[..., Plan]) -> None:
    groups = [{"name": "Nhóm 2", "units": ["huyện", "sở"]}, {"name": "Nhóm 3", "units": ["xã"]}]
    plan = spread(made(*({"clause": "I.1"} | one for one in groups)))
    assert unit(plan, "Huyện An").charges(said) is mine


@pytest.mark.parametrize("said", [
    "UBND huyện, TP; sở, ban, ngành", "UBND các huyện, TX, TP", "các sở, UBND các huyện/thành phố",
    "UBND 13 huyện, thành phố", "cấp huyện, cấp sở", "Sở Nội vụ; UBND TX, huyện",
])  # fmt: skip
def test_kinds_written_short_name_their_units(said: str, made: Callable[..., Plan]) -> None:
    assert unit(made(), "Huyện An").charges(said)


@pytest.mark.parametrize("table", [
    {"honours": [{"level": "huyen", "award": "Bằng khen", "collectives": 2, "units": ["huyện miền núi"]}]},
    {"exception": [{"level": "huyen", "units": ["huyện miền núi"], "days": 1}]},
    {"composition": [{"group": "nữ", "at_least": "30%", "units": ["huyện miền núi"]}]},
    {"amount": [{"sum": "5 triệu đồng", "level": "xa", "units": ["xã đặc biệt khó khăn"]}]},
    {"quota": [{"each": "huyện", "units": ["huyện miền núi"], "official": 14}]},
    {"quota": [{"each": "huyện miền núi", "official": 14}]}, {"nomination": [{"who": ["huyện miền núi"]}]},
    {"task": [{"body": "UBND các huyện miền núi", "does": "lập danh sách"}]},
])  # fmt: skip
def test_a_group_of_which_no_names_are_known_is_told(table: dict[str, Any], made: Callable[..., Plan]) -> None:
    found = [one for one in unit_findings(made(**table)) if one.field.startswith(f"{next(iter(table))}.1.")]
    assert found
    named = {"name": "xã đặc biệt khó khăn", "units": ["xã Khê"], "clause": "I"}
    fields = [one.field for one in unit_findings(made(GROUP, named, **table))]
    assert not [field for field in fields if field.startswith(f"{next(iter(table))}.")]


@pytest.mark.parametrize(("words", "sort"), [
    ("huyện miền núi", True), ("xã vùng III", True), ("UBND các huyện đồng bằng", True), ("phường 3", False),
    ("huyện", False), ("huyện Ba Tơ", False), ("huyện đảo Cồn Cỏ", False), ("thị xã", False), ("sở", False),
    ("06 huyện miền núi", True),
])  # fmt: skip
def test_a_sort_of_units_is_no_name(words: str, *, sort: bool) -> None:
    assert is_sort(words) is sort


@pytest.mark.parametrize("when", ["huyện miền núi", "các huyện miền núi và thành phố Khê"])
def test_a_condition_that_only_names_groups_and_units_is_whose_it_is(when: str, made: Callable[..., Plan]) -> None:
    apart = {"level": "huyen", "units": ["huyện"], "when": when, "days": 1}
    plan = spread(made(GROUP, exception=[apart, apart | {"when": f"{when} có thiên tai"}]))
    assert (plan.exception[0].units[:2], plan.exception[0].when) == (GROUP["units"], "")
    assert (plan.exception[1].units, plan.exception[1].when) == (["huyện"], f"{when} có thiên tai")


def test_names_in_a_group_may_leave_its_kind_out_and_names_not_given_yet_are_nobodys(made: Callable[..., Plan]) -> None:
    apart = {"level": "huyen", "units": ["huyện"], "when": "huyện miền núi", "days": 1}
    plan = spread(made(GROUP | {"units": ["Khê Hạ", "thị xã An"]}, exception=[apart]))
    assert plan.exception[0].units == plan.unit_group[0].units == ["Huyện Khê Hạ", "thị xã An"]
    assert spread(made(GROUP | {"units": ["…"]}, exception=[apart])).exception[0].when == "huyện miền núi"
