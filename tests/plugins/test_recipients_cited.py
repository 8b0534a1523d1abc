"""A line of recipients that names a part of the plan, or all of it, reaches the bodies with tasks there."""

from __future__ import annotations

import tomllib
from collections.abc import Callable

import pytest

from tdkt_tui.compliance.rules.recipients import plan_tasks_covered
from tdkt_tui.model.plan import Plan

TASKS = [
    {"body": "Sở Lâm nghiệp", "does": "hướng dẫn", "clause": "VI.1"},
    {"body": "Liên minh Hợp tác xã tỉnh", "does": "vận động", "clause": "VI.2.a"},
    {"body": "Hội Làm vườn", "does": "giới thiệu điển hình", "clause": "V.1"},
]
ALL = [one["body"] for one in TASKS]


@pytest.mark.parametrize(("line", "left"), [
    ("Như mục VI (t/h)", ALL[2:]), ("Các cơ quan, đơn vị tại mục VI", ALL[2:]), ("Như phần V, VI", []),
    ("Như mục VI.2", [ALL[0], ALL[2]]), ("Như trên (t/h)", []), ("Các đơn vị nêu tại Kế hoạch này", []),
    ("Như Ban Chỉ đạo", ALL), ("Theo mục đích", ALL),
])  # fmt: skip
def test_bodies_of_a_part_get_the_plan(line: str, left: list[str], province_text: Callable[[str, str], str]) -> None:
    made = tomllib.loads(province_text("mau", "Mẫu")) | {"task": TASKS, "recipient": [{"name": line}]}
    found = list(plan_tasks_covered(Plan.model_validate(made)))
    assert [one for body in left for one in found if f"“{body}”" in one.message] == found
    assert len(found) == len(left)
