"""Who may, or must, meet with others reads so on its page, and is asked how many people it has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tdkt_tui.context.programme import own_worded
from tdkt_tui.model.asking import ASKED_WHERE
from tdkt_tui.model.field_facts import said_of
from tdkt_tui.model.fields import fields_for
from tdkt_tui.model.level import Jointly
from tdkt_tui.model.requirements import missing
from tdkt_tui.model.worded import Provision

FEW = {"units": ["huyện"], "when": "có dưới 60 người", "may": True, "clause": "V.1"}
INTO, BLOC = {"into": "hội nghị giao ban quý"}, {"organiser": "cụm, khối thi đua"}
ALONE = {"alone": "có từ 60 người trở lên"}


@pytest.fixture
def told(shipped: Callable[..., Any]) -> Callable[..., list[str]]:
    dossier = shipped("ubnd-huyen-viet-yen")

    def lines(*joint: dict[str, Any], staff: int | None = None, **changes: Any) -> list[str]:
        unit = dossier.profile.unit.model_copy(update={"staff": staff, "members": changes.pop("members", [])})
        rows = [Jointly.model_validate(FEW | one) for one in joint]
        plan = dossier.plan.model_copy(update={"jointly": rows, "provision": changes.pop("provision", [])})
        level = dossier.level.model_copy(update=changes)
        profile = dossier.profile.model_copy(update={"unit": unit})
        return own_worded(replace(dossier, plan=plan, level=level, profile=profile))["provisions"]["form"]

    return lines


def test_the_option_stands_on_the_page_of_those_who_have_it(told: Callable[..., list[str]]) -> None:
    assert told(INTO) == ["Đơn vị có dưới 60 người được tổ chức lồng ghép với hội nghị giao ban quý."]
    assert told(INTO | {"may": False})[0].startswith("Đơn vị có dưới 60 người tổ chức lồng ghép với")
    assert told(INTO | {"units": ["sở"]}) == []
    (both,) = told(BLOC, INTO)
    assert both.endswith("tổ chức đại hội chung theo cụm, khối thi đua hoặc lồng ghép với hội nghị giao ban quý.")
    (line,) = told({"organiser": "Trưởng khối", "at_most": 90, "when": "hai hoặc ba huyện liền kề"})
    assert (
        line == "Hai hoặc ba huyện liền kề được tổ chức đại hội chung do Trưởng khối chủ trì (không quá 90 đại biểu)."
    )


def test_a_number_of_people_known_decides_what_is_said(told: Callable[..., list[str]]) -> None:
    both = INTO | ALONE
    assert told(both)[0].endswith("giao ban quý; đơn vị có từ 60 người trở lên tổ chức đại hội riêng.")
    assert told(both, staff=59) == told(both)
    assert told(both, staff=60) == ["Đơn vị có từ 60 người trở lên tổ chức đại hội riêng."]
    assert told(INTO, staff=60) == []


def test_it_is_not_said_twice_nor_of_who_is_guided_or_holds_it(told: Callable[..., list[str]]) -> None:
    said = Provision(
        words="Nơi ít người được ghép vào hội nghị giao ban quý.", about="form", clause="V.1", who=["huyện"]
    )
    assert told(INTO, provision=[said]) == [said.words]
    assert len(told(INTO, provision=[said.model_copy(update={"clause": "V.2"})])) == 2
    other = {"words": "Trưởng khối báo cáo hội nghị giao ban quý bằng văn bản."}  # not that one joins it
    assert len(told(INTO, provision=[said.model_copy(update=other)])) == 2
    (line,) = told(INTO, provision=[said.model_copy(update={"who": ["xã"]})])  # said to others
    assert line.startswith("Đơn vị có dưới 60 người")
    assert told(INTO, guided_by="Bộ Mẫu") == []
    assert told(BLOC, members=["Xã A"]) == []


def test_such_a_unit_is_asked_how_many_people_it_has(shipped: Callable[..., Any]) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    bare = dossier.level.model_copy(update={"size": type(dossier.level.size)()})
    for when, asked in (("có dưới 60 người", True), ("có dưới 6.000 dân", False)):
        plan = dossier.plan.model_copy(update={"jointly": [Jointly.model_validate(FEW | INTO | {"when": when})]})
        assert ASKED_WHERE["thresholds"](plan, bare) is asked
        assert not ASKED_WHERE["conference.threshold_choice"](plan, bare)
    (said,) = said_of("unit.staff", plan, bare)
    assert said.words == "có dưới 6.000 dân: được ghép vào hội nghị giao ban quý"


def test_the_number_of_people_is_asked_and_may_stay_out_where_only_a_joint_meeting_goes_by_it(
    shipped: Callable[..., Any],
) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    unit = dossier.profile.unit.model_copy(update={"staff": None})
    profile = dossier.profile.model_copy(update={"unit": unit})
    plan = dossier.plan.model_copy(update={"jointly": [Jointly.model_validate(FEW | INTO)]})
    for staff, needed in ((0, False), (200, True)):
        size = type(dossier.level.size)(plenary_below_staff=staff)
        level = dossier.level.model_copy(update={"size": size})
        (asked,) = [one for one in fields_for(plan, level, "unit") if one.key == "unit.staff"]
        lacking = {fault.field for fault in missing(replace(dossier, plan=plan, level=level, profile=profile))}
        assert (asked.required, "unit.staff" in lacking) == (needed, needed)
