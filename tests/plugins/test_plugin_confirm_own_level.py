"""A demand on delegates that names no level is of the one in whose clause it stands."""

from __future__ import annotations

import tomllib
from collections.abc import Callable

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.drawing_groups import composition
from tdkt_tui.workflow.confirming.passage import Passage


@pytest.mark.parametrize("inside", [True, False])
def test_the_level_of_the_clause_is_proposed(inside: bool, province_text: Callable[..., str]) -> None:
    level = {"id": "huyen", "label": "các huyện", "units": ["huyện"], "clause": "VIII.7"}
    plan = Plan.model_validate({**tomllib.loads(province_text("vinh_du", "Vinh Dự")), "level": [level]})
    said = "Đại biểu nữ ít nhất 30%."
    clause = "VIII.7.d" if inside else "VIII.70.d"
    offered = [values["levels"] for _, values in composition(plan, Passage(said, said, clause, ()))]
    assert offered == [["huyen"] if inside else []]
