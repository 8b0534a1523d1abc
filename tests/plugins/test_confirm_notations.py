"""Every way of typing that one prompt of the walk teaches is understood at the others that ask for the same."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.cli.confirming.leaving_out import rows_to_drop
from tdkt_tui.cli.confirming.talk import several
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.tables import TABLES, Key
from tdkt_tui.workflow.confirming.typed import read_typed
from tdkt_tui.workflow.confirming.whom_typed import whose_typed

BOTH = ["xa", "so"]
LEVELS = [
    ("1", ["xa"]), ("c1", ["xa"]), ("1 2", BOTH), ("1, 2", BOTH), ("c1+2", BOTH), ("c1+c2", BOTH), ("1+2", BOTH),
    ("c1 c2", BOTH), ("c1, c2", BOTH), ("c1–2", BOTH), ("c1-c2", BOTH), ("các xã", ["xa"]), ("các xã; các sở", BOTH),
    ("xa", ["xa"]),
]  # fmt: skip


@pytest.fixture
def plan(two_levels: Any) -> Plan:
    made: Plan = two_levels()
    return made


def key_of(table: str, name: str) -> Key:
    return next(key for key in TABLES[table].keys if key.name == name)


@pytest.mark.parametrize(("typed", "codes"), LEVELS)
@pytest.mark.parametrize(("table", "name"), [("provision", "levels"), ("composition", "levels"), ("honours", "level")])
def test_a_form_takes_levels_as_a_passage_does(table: str, name: str, typed: str, codes: list[str], plan: Plan) -> None:
    key = key_of(table, name)
    value = read_typed(plan, key, typed)
    assert (value if isinstance(value, list) else [value]) == codes


@pytest.mark.parametrize(("typed", "codes"), [pair for pair in LEVELS if pair[0][:2] == "c1" or "+" in pair[0]])
def test_a_passage_takes_levels_by_their_numbers(typed: str, codes: list[str], plan: Plan) -> None:
    assert whose_typed(plan, typed) == {"levels": codes}


@pytest.mark.parametrize("typed", ["*", "mọi đơn vị", "Tất cả"])
def test_everybody_is_typed_so_in_a_form_too(typed: str, plan: Plan) -> None:
    assert read_typed(plan, key_of("provision", "levels"), typed) is None
    assert whose_typed(plan, typed) == {}


def test_who_a_sentence_is_of_may_be_a_level_by_its_number(plan: Plan) -> None:
    who = key_of("provision", "who")
    assert read_typed(plan, who, "c1") == plan.level[0].units
    assert read_typed(plan, who, "c1+2") == [*plan.level[0].units, *plan.level[1].units]
    assert read_typed(plan, who, "Sở Y tế; báo chí") == ["Sở Y tế", "báo chí"]


@pytest.mark.parametrize(("typed", "code"), [
    ("báo cáo", "reporting"), ("· báo cáo", "reporting"), ("thành phần", "size"), ("thành phần, số lượng", "size"),
])  # fmt: skip
def test_a_part_is_typed_as_it_stands_behind_the_arrow(typed: str, code: str, plan: Plan) -> None:
    assert read_typed(plan, key_of("provision", "about"), typed) == code


def test_what_is_no_level_is_told_with_the_ways_to_type_one(plan: Plan) -> None:
    with pytest.raises(ValueError, match=r"ghi số từ 1 đến 2, như 1 2, c1\+2, tên cấp, \*"):
        read_typed(plan, key_of("provision", "levels"), "c7")


@pytest.mark.parametrize("typed", ["x 1 3", "x 1, 3", "1 3 x", "1,3 -", "bỏ 1 3"])
def test_rows_go_by_their_numbers_on_either_side(typed: str) -> None:
    assert rows_to_drop(typed, ["a", "b", "c"]) == ["a", "c"]


@pytest.mark.parametrize("typed", ["1 2 3", "1,2,3", "1-3", "1–3", "1 – 3", "*"])
def test_several_rows_are_typed_in_every_list(typed: str) -> None:
    assert several(typed, ["a", "b", "c"]) == ["a", "b", "c"]
