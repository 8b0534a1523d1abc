"""Units that one row of an annex lists are told as counted, where its words name each of them."""

from __future__ import annotations

import pytest

from tdkt_tui.cli.confirming.understood_rows import quota_rows
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.quota import PlanQuota


@pytest.mark.parametrize(("units", "told", "left_out"), [
    (["xã A Sa", "xã Mai"], "mỗi xã trong 2 xã mà dòng kể: 3", "xã A Sa;"),
    (["xã A Sa", "xã Khe"], "xã A Sa; xã Khe", "mà dòng kể"),
])  # fmt: skip
def test_listed_units_are_counted(units: list[str], told: str, left_out: str) -> None:
    plan = Plan.model_construct(quota=[PlanQuota(each="xã", units=units, official=3)], level=[])
    words = " ".join(" ".join(quota_rows(plan, [("quota.1", "1 | A Sa, Mai | 2 | 3 | 6")])).split())
    assert told in words.replace("│ ", "")
    assert left_out not in words
