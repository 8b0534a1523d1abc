"""A demand on delegates that names no level is of the one in whose clause it stands."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from tdkt_tui.compliance.rules import check_plan
from tdkt_tui.model.exceptions_laid import laid
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.size_words import size_words
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.drawing_groups import composition
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.putting import put_into
from tdkt_tui.workflow.confirming.typed import read_typed


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


@pytest.mark.parametrize(("label", "units"), [
    ("Công an tỉnh", ["xã", "sở", "Công an tỉnh", "tỉnh"]),
    ("đơn vị trực thuộc sở", ["xã", "đơn vị trực thuộc sở", "sở", "tỉnh"]),
])  # fmt: skip
def test_a_level_stands_where_nobody_sends_to_it_by_chance(
    label: str, units: list[str], tmp_path: Path, province_text: Callable[..., str]
) -> None:
    text = province_text("vinh_du", "Vinh Dự") + '[[form]]\nid = "hn"\nname = "Hội nghị"\nkind = "conference"\n'
    for unit, code in (("xã", "xa"), ("sở", "so"), ("tỉnh", "tinh")):
        text += f'[[level]]\nid = "{code}"\nlabel = "cấp {unit}"\nunits = ["{unit}"]\nchoose_form = ["hn"]\n'
    file = tmp_path / "plan_1.toml"
    file.write_text(text, "utf8")
    plan = Plan.model_validate(tomllib.loads(text))
    put = put_into(file, text, plan, Draft("level", {"label": label, "units": [label], "choose_form": ["hn"]}), "")
    assert put.plan is not None, put.faults
    assert [level.units[0] for level in put.plan.level] == units
    told = {one.message for one in check_plan(plan, {"level"})}
    assert not told & {one.message for one in put.findings}, "what was told of the others before is not told again"


@pytest.mark.parametrize("typed", ["0", "không quy định số lượng đại biểu tối thiểu"])
def test_an_exception_may_say_that_there_is_no_least(typed: str, province_text: Callable[..., str]) -> None:
    size = {"caps": [{"at_least": 80, "at_most": 120}]}
    level = {"id": "xa", "label": "cấp xã", "units": ["xã"], "choose_form": ["hn"], "clause": "II.1", "size": size}
    form = {"id": "hn", "name": "Hội nghị", "kind": "conference"}
    known = {**tomllib.loads(province_text("vinh_du", "Vinh Dự")), "form": [form], "level": [level]}
    plan = Plan.model_validate(known)
    draft = Draft("exception", {"level": "xa", "units": ["xã Mẫu Núi"]}, "II.1")
    least = next(key for key in draft.table.keys if key.name == "least")
    said = [values for _, values in draft.with_value(least, read_typed(plan, least, typed)).blocks(plan)]
    plan = Plan.model_validate({**known, "exception": said})
    own = laid(plan.level[0], plan.exception[0])
    assert [(cap.at_least, cap.at_most) for cap in own.size.caps] == [(0, 120)], "the level's most holds still"
    assert next(iter(size_words(own.size))) == "không quy định số đại biểu tối thiểu"
    assert "least" not in Draft("level", {}, "II.1").with_value(least, 0).values, "a level that has none says nothing"
    most = next(key for key in draft.table.keys if key.name == "most")
    with pytest.raises(ValueError, match="cần số từ 1 trở lên"):
        read_typed(plan, most, typed)
