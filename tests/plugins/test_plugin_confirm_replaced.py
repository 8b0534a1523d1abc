"""``tdkt plugin confirm``: nothing that a plan says already goes without a word when a passage is written into it."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from typing import Any

import pytest

from tdkt_tui.model.duties import Honours
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.quota import PlanQuota
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.replacing import completed, level_stands, replaced
from tdkt_tui.workflow.confirming.said import who_does

OWN = "ngân sách cấp xã, không quá 40 triệu đồng"
MORE = "ngân sách tỉnh bổ sung 15 triệu đồng cho xã biên giới"


LEVELS = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị điển hình tiên tiến"
clause = "II.1"

[[level]]
id = "xa"
label = "cấp xã"
units = ["xã", "phường"]
choose_form = ["hoi-nghi"]
days = 0.5
clause = "II.1"
"""


@pytest.fixture
def plan(province_text: Any) -> Plan:
    return Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự") + LEVELS))


def test_money_of_a_level_that_has_some_is_added_to_it(plan: Plan) -> None:
    paid = [plan.level[0].model_copy(update={"budget": OWN}), *plan.level[1:]]
    rich = plan.model_copy(update={"level": paid})
    draft = Draft("budget", {"source": MORE, "level": plan.level[0].id}, "IV")
    assert completed(rich, draft).values == {"budget": f"{OWN}; {MORE}"}
    assert list(replaced(rich, draft)) == []
    assert completed(plan, draft).values == {"budget": MORE}


@pytest.mark.parametrize(("values", "told"), [
    ({"days": 1}, [("mấy ngày", "0,5", "1")]), ({"days": 0.5}, []), ({"place": "Hội trường"}, []),
])  # fmt: skip
def test_a_value_that_is_there_is_told_before_another_takes_its_place(
    plan: Plan, values: dict[str, Any], told: list[tuple[str, str, str]]
) -> None:
    assert list(replaced(plan, Draft("level", values, "II", "level.1"))) == told


def test_a_number_is_of_the_award_that_stands_without_one(plan: Plan) -> None:
    award = Honours(level="xa", award="Giấy khen của Chủ tịch UBND xã", clause="III.3")
    mine = plan.model_copy(update={"honours": [award]})
    draft = Draft("honours", {"level": "xa", "award": "Giấy khen", "cases": 20, "how": "at-most"}, "III.3")
    full = completed(mine, draft)
    assert (full.fact, full.values) == ("honours.1", {"cases": 20, "how": "at-most"})
    assert completed(mine, replace(draft, clause="III.4")).fact == ""
    more = mine.model_copy(update={"honours": [award.model_copy(update={"collectives": 5})]})
    assert completed(more, draft).fact == "", "it has its own number"


def test_a_report_is_nobody() -> None:
    assert who_does("Báo cáo tiến độ: thứ Sáu hằng tuần, gửi Sở Nội vụ")[0] == ""
    assert who_does("Báo Đất Việt: đăng bài về điển hình")[0] == "Báo Đất Việt"


@pytest.mark.parametrize(("values", "stands"), [
    ({"least": 150, "most": 200}, True), ({"most": 200, "days": 0.5}, True), ({"days": 0.5}, True),
    ({"least": 150, "most": 210}, False), ({"most": 200, "days": 1}, False), ({"place": "Hội trường"}, False),
    ({}, False),
])  # fmt: skip
def test_what_a_level_says_already_of_each_value_is_no_question(
    plan: Plan, values: dict[str, Any], stands: bool
) -> None:
    size = {"caps": [{"category": "all", "at_least": 150, "at_most": 200, "clause": "II"}], "decided_by": "thủ trưởng"}
    level = type(plan.level[0]).model_validate({**plan.level[0].model_dump(exclude_unset=True), "size": size})
    with_size = plan.model_copy(update={"level": [level, *plan.level[1:]]})
    assert level_stands(with_size, Draft("level", values, "II", "level.1")) is stands


@pytest.mark.parametrize(("values", "fact", "more"), [
    ({"unit": "Huyện Long Hồ", "official": 14, "note": "có 02 nữ"}, "quota.1", {"note": "có 02 nữ"}),
    ({"unit": "huyện Long Hồ", "official": 14}, "quota.1", {}),
    ({"unit": "huyện Long Hồ", "official": 15}, "", {"unit": "huyện Long Hồ", "official": 15}),
    ({"unit": "huyện Mang Khê", "official": 14}, "", {"unit": "huyện Mang Khê", "official": 14}),
    ({"unit": "Xã Sơn Hạ", "official": 3, "note": "có 01 nữ"}, "quota.2", {"note": "công nhân; có 01 nữ"}),
])  # fmt: skip
def test_a_row_of_a_unit_whose_seats_stand_says_only_what_else_it_tells(
    plan: Plan, values: dict[str, Any], fact: str, more: dict[str, Any]
) -> None:
    seats = [PlanQuota(unit="Huyện Long Hồ", official=14, clause="PL"),
             PlanQuota(unit="Xã Sơn Hạ", official=3, note="công nhân", clause="PL")]  # fmt: skip
    done = completed(plan.model_copy(update={"quota": seats}), Draft("quota", values, "PL"))
    assert (done.fact, done.values) == (fact, more)
