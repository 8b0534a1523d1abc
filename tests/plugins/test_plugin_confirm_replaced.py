"""``tdkt plugin confirm``: nothing that a plan says already goes without a word when a passage is written into it."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.replacing import completed, replaced

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
