"""A number of participants that a plan says exactly is said as it stands, not as a least and a most."""

from __future__ import annotations

import pytest

from tdkt_tui.cli.plan_text import plan_lines
from tdkt_tui.context.levels import level_words
from tdkt_tui.model.field_facts import said_of
from tdkt_tui.model.plan import Plan

PLAN = {
    "plan": {
        "id": "lung-khe/1", "number": 1, "symbol": "KH-UBND", "date": "2026-01-05", "place": "Lũng Khê",
        "title": "Tổ chức đại hội thi đua yêu nước",
        "issuer": {"kind": "people-committee", "name": "Ủy ban nhân dân tỉnh Lũng Khê"},
        "signature": {"on_behalf_of": "ỦY BAN NHÂN DÂN", "post": "CHỦ TỊCH"},
    },
    "level": [{"id": "tinh", "label": "cấp tỉnh", "units": ["tỉnh"], "size": {}}],
}  # fmt: skip


@pytest.mark.parametrize(
    ("bounds", "printed", "shown"),
    [
        ({"at_least": 350, "at_most": 350}, "350 đại biểu", "350 đại biểu"),
        ({"at_most": 350}, "tối đa 350 đại biểu", "tối đa 350 đại biểu"),
        ({"at_least": 300, "at_most": 350}, "tối thiểu 300 đại biểu và tối đa 350 đại biểu",
         "ít nhất 300 đại biểu, tối đa 350 đại biểu"),
    ],
)  # fmt: skip
def test_an_exact_number_is_no_least_and_most(bounds: dict[str, int], printed: str, shown: str) -> None:
    plan = Plan.model_validate(PLAN | {"level": [PLAN["level"][0] | {"size": {"caps": [bounds]}}]})
    assert level_words(plan, plan.level[0])["size"]["caps"] == printed
    told = " ".join(" ".join(plan_lines(plan)).split())
    assert shown.partition(",")[0] in told
    assert ("ít nhất" in told) is ("ít nhất" in shown)
    assert [one.words for one in said_of("conference.size.total", plan, plan.level[0])] == [shown]
