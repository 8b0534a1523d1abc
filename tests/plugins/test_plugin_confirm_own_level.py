"""A demand on delegates that names no level is of the one in whose clause it stands."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.drawing_groups import composition
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.putting import put_into


@pytest.mark.parametrize("inside", [True, False])
def test_the_level_of_the_clause_is_proposed(inside: bool, province_text: Callable[..., str]) -> None:
    level = {"id": "huyen", "label": "các huyện", "units": ["huyện"], "clause": "VIII.7"}
    plan = Plan.model_validate({**tomllib.loads(province_text("vinh_du", "Vinh Dự")), "level": [level]})
    said = "Đại biểu nữ ít nhất 30%."
    clause = "VIII.7.d" if inside else "VIII.70.d"
    offered = [values["levels"] for _, values in composition(plan, Passage(said, said, clause, ()))]
    assert offered == [["huyen"] if inside else []]


def test_a_level_that_is_added_stands_before_the_province(tmp_path: Path, province_text: Callable[..., str]) -> None:
    text = province_text("vinh_du", "Vinh Dự") + '[[form]]\nid = "hn"\nname = "Hội nghị"\nkind = "conference"\n'
    for unit, code in (("sở", "so"), ("tỉnh", "tinh")):
        text += f'[[level]]\nid = "{code}"\nlabel = "cấp {unit}"\nunits = ["{unit}"]\nchoose_form = ["hn"]\n'
    text += '[[as_issued]]\nat = "level.2.window"\nwhy = "bản gốc ghi như vậy"\n'
    file = tmp_path / "plan_1.toml"
    file.write_text(text, "utf8")
    draft = Draft("level", {"label": "cơ quan, đơn vị", "units": ["cơ quan"]}, "II.1")
    put = put_into(file, text, Plan.model_validate(tomllib.loads(text)), draft, "")
    assert put.plan is not None, put.faults
    assert [level.units for level in put.plan.level] == [["sở"], ["cơ quan"], ["tỉnh"]]
    assert [mark.at for mark in put.plan.as_issued] == ["level.3.window"], "what was kept stays with its level"
