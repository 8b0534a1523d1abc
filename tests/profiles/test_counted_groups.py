"""A new profile asks for the number of each group that its level binds and that has no field of its own."""

from __future__ import annotations

import datetime as dt

import pytest

from tdkt_tui.model.composition import Share
from tdkt_tui.model.level import LevelException
from tdkt_tui.workflow import plan_named
from tdkt_tui.workflow.beginning import begun

KEY = "conference.size.other.women"


@pytest.fixture
def bound():
    """Return Bắc Giang's plan with a share of women at one level."""
    plan = plan_named("bac_giang/16-2019")
    levels = []
    for level in plan.level:
        shares = [*level.size.shares, Share(category="women", share=0.3, how="at-least", clause="II.2")]
        size = level.size.model_copy(update={"shares": shares})
        levels.append(level.model_copy(update={"size": size}) if level.id == "tren-co-so" else level)
    return plan.model_copy(update={"level": levels})


def test_the_number_of_women_is_asked_behind_the_other_numbers_with_what_the_plan_says(bound):
    new = begun(bound, "tren-co-so", "huyện")
    asked = [item for item in new.fields if item.key == KEY]
    assert [(item.label, item.clause) for item in asked] == [("số đại biểu nữ", "II.2")]
    assert "ít nhất 30% tổng số người dự" in asked[0].help
    assert new.wanted(asked[0], dt.date(2026, 11, 21))
    keys = [item.key for item in new.fields]
    assert keys[keys.index(KEY) - 1] == "conference.size.guests"
    new.values[KEY] = 60
    assert "[conference.size.other]" in new.text()
    assert "women = 60" in new.text()


def test_a_level_that_binds_no_such_group_asks_none(bound):
    assert KEY not in [item.key for item in begun(bound, "co-so", "xã").fields]


def test_what_a_plan_lays_down_for_one_unit_is_asked_once_its_name_is_known(bound):
    form = bound.form[-1]
    own = LevelException(level="tren-co-so", units=["huyện Cồn Cỏ"], choose_form=[form.id], clause="II.9")
    plan = bound.model_copy(update={"exception": [*bound.exception, own]})
    new = begun(plan, "tren-co-so", "huyện")
    before = {item.key: item for item in new.fields}["conference.form"].choices
    new.call("Huyện Cam Lộ")
    assert {item.key: item for item in new.fields}["conference.form"].choices == before
    new.call("Huyện đảo Cồn Cỏ")
    asked = {item.key: item for item in new.fields}["conference.form"]
    assert (asked.choices, asked.clause) == (((form.id, form.name),), "II.9")
    assert new.offered("conference.form", dt.date(2026, 11, 21)) == form.id
