"""Who does something, in a row of several: a group that nobody is of is told, one whose units there are is followed."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.checking_plugin.charged import charged_findings
from tdkt_tui.workflow.reaching.bound import Bound
from tdkt_tui.workflow.reaching.said import Said
from tdkt_tui.workflow.reaching.sample_units import SampleUnit

LEVELS = [{"id": "xa", "label": "cấp xã", "units": ["xã", "phường"], "clause": "II"},
          {"id": "so", "label": "các sở, ban, ngành", "units": ["sở", "ban", "ngành"], "clause": "II"}]  # fmt: skip
GROUPS = [{"name": "Nhóm 2", "units": ["sở", "ban"], "clause": "II"},
          {"name": "xã vùng biên", "units": ["xã An Bình", "xã Thổ Châu"], "clause": "II"}]  # fmt: skip


@pytest.fixture
def made(province_text: Callable[[str, str], str]) -> Callable[..., Plan]:
    def make(body: str, **tables: Any) -> Plan:
        data = tomllib.loads(province_text("vinh_du", "Vinh Dự")) | {"level": LEVELS, "unit_group": GROUPS}
        return Plan.model_validate(data | tables | {"task": [{"body": body, "does": "lập danh sách", "clause": "V"}]})

    return make


@pytest.mark.parametrize(("body", "told"), [
    ("Xã, phường; đơn vị Nhóm 3", "“đơn vị Nhóm 3”"), ("các sở và đơn vị thuộc Nhóm 2, Nhóm 4", "“Nhóm 4”"),
    ("Xã, phường; đơn vị Nhóm 2", ""), ("các xã vùng biên; các sở", ""),
    ("các xã miền núi; các sở", "“các xã miền núi”"),
    ("các đơn vị; Ban Thi đua - Khen thưởng tỉnh", ""), ("các xã còn lại", "“các xã còn lại”"),
])  # fmt: skip
def test_each_of_a_row_is_asked_whom_it_means(body: str, told: str, made: Callable[..., Plan]) -> None:
    found = list(charged_findings(made(body)))
    assert [one.message.partition(" không phải")[0] for one in found] == [told] * bool(told)


def test_the_rest_of_units_of_which_some_are_set_apart_are_known(made: Callable[..., Plan]) -> None:
    apart = [{"level": "xa", "units": ["xã An Bình"], "window": {"until": "2031-05-01"}, "clause": "V"}]
    assert list(charged_findings(made("các xã còn lại", exception=apart))) == []
    first = [{"unit": "xã An Bình", "window": {"until": "2031-05-01"}, "clause": "V"}]
    assert list(charged_findings(made("cấp xã còn lại", pilot=first))) == []


def test_what_a_group_does_is_followed_to_the_pages_of_its_units(made: Callable[..., Plan]) -> None:
    plan = made("các phường; đơn vị Nhóm 2; các xã vùng biên")
    bound, fact = Bound(plan), Said("task", 1, "V", "lập danh sách", (plan.task[0].body,))
    units = [SampleUnit(plan.level[1], "sở"), SampleUnit(plan.level[1], "ngành"), SampleUnit(plan.level[0], "xã")]
    assert [bound.binds(fact, unit) for unit in units] == [True, False, False]
    assert [unit.name for unit in bound.named([fact])] == ["xã An Bình", "xã Thổ Châu"]
