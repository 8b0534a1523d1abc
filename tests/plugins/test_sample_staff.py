"""The sample profile: of how many its unit is, and what is told of one that is as it was made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.workflow import plan_named, plugin_trial
from tdkt_tui.workflow.scaffold.sample_level import sample_level


@pytest.mark.parametrize(
    ("size", "staff", "plenary"),
    [
        ({"plenary_below_staff": 60}, 59, True),
        ({"delegates_above_staff": 100, "shares": []}, 101, False),
        ({"delegates_above_staff": 100}, 100, True),
        ({"shares": []}, 0, False),
    ],
)
def test_a_sample_has_the_staff_that_its_kind_of_conference_needs(size: Any, staff: int, plenary: bool) -> None:
    plan = plan_named("bac_giang/16-2019")
    level = plan.level[0]
    assert level.size.shares
    bare = level.size.model_copy(update={"plenary_below_staff": 0, "delegates_above_staff": 0, **size})
    found = sample_level(plan.model_copy(update={"level": [level.model_copy(update={"size": bare})], "exception": []}),
                         plan.plan.date)  # fmt: skip
    assert (found.staff, found.plenary) == (staff, plenary)


@pytest.mark.parametrize("behind", [True, False])
def test_a_sample_is_told_to_be_made_again_only_where_that_changes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, behind: bool
) -> None:
    def told() -> Iterator[Finding]:
        yield Finding("fields.required", Severity.ERROR, "Thiếu số người", field="unit.staff", fix="ghi unit.staff")

    monkeypatch.setattr(plugin_trial, "recorded", lambda _: {"profiles/mau.toml": "x"})
    monkeypatch.setattr(plugin_trial, "untouched", lambda *_: True)
    monkeypatch.setattr(plugin_trial, "outdated", lambda _: behind)
    (found,) = plugin_trial._with_again("mau", tmp_path / "profiles" / "mau.toml", told())
    assert ("--again" in found.fix) is behind


def test_the_sample_is_of_a_level_of_units_not_of_the_province_itself() -> None:
    plan = plan_named("bac_giang/16-2019")
    province = plan.level[0].model_copy(update={"id": "tinh", "units": ["tỉnh"], "choose_form": [], "own_plan": False})
    own = plan.model_copy(update={"level": [province, *plan.level], "exception": []})
    assert sample_level(own, plan.plan.date).id == plan.level[0].id
    alone = plan.model_copy(update={"level": [province], "exception": []})
    assert sample_level(alone, plan.plan.date).id == "tinh"
