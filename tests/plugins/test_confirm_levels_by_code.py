"""A level typed by its number, "c2", is whom it names, or refused in words, as is what is no name at all."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.tables import TABLES
from tdkt_tui.workflow.confirming.typed import read_typed
from tdkt_tui.workflow.confirming.values import Value

ACTIVITY = """
[[activity]]  # CHƯA XÁC NHẬN: mục II.4, đoạn 5: Trưng bày giống lúa ở sân kho.
id = "trung-bay"
title = "Trưng bày giống lúa ở sân kho"
clause = "II.4"
"""


def _read(plan: Plan, name: str, typed: str) -> Any:
    table, _, key = name.partition(".")
    return read_typed(plan, next(one for one in TABLES[table].keys if one.name == key), typed)


@pytest.mark.parametrize(("name", "typed", "first", "more"), [
    ("task.body", "c2", 1, ""), ("task.body", "c1; Trạm Ong", 0, "; Trạm Ong"), ("reporting.to", "c2", 1, ""),
])  # fmt: skip
def test_somebody_in_one_line_is_what_the_level_is_called(
    name: str, typed: str, first: int, more: str, three_levels: Callable[..., Plan]
) -> None:
    plan = three_levels()
    assert _read(plan, name, typed) == f"{plan.level[first].label}{more}"


@pytest.mark.parametrize("name", ["exception.units", "nomination.who", "honours.units", "jointly.units"])
@pytest.mark.parametrize("typed", ["c2", "c 2", "c2, Trạm Ong"])
def test_a_list_of_units_has_the_kinds_of_the_level(name: str, typed: str, three_levels: Callable[..., Plan]) -> None:
    plan = three_levels()
    assert _read(plan, name, typed) == [*plan.level[1].units, *(["Trạm Ong"] if "," in typed else [])]


def test_with_whom_is_a_list_of_what_levels_are_called(three_levels: Callable[..., Plan]) -> None:
    plan = three_levels()
    assert _read(plan, "task.together_with", "c1+2") == [plan.level[0].label, plan.level[1].label]


@pytest.mark.parametrize(("name", "typed", "why"), [
    ("task.body", "c9", "kế hoạch chỉ có: c1 "), ("exception.units", "c1; c9", "kế hoạch chỉ có: c1 "),
    ("task.does", "c2", "là số của một cấp"), ("agenda.title", "c2", "là số của một cấp"),
    ("level.label", "c2", "là số của một cấp"), ("exception.when", "c1+2", "là số của một cấp"),
    ("pilot.unit", "c1", "gõ tên đơn vị"), ("quota.unit", "c1", "gõ tên đơn vị"),
])  # fmt: skip
def test_a_number_that_names_nobody_is_refused(
    name: str, typed: str, why: str, three_levels: Callable[..., Plan]
) -> None:
    with pytest.raises(ValueError, match=why):
        _read(three_levels(), name, typed)


def test_no_value_of_the_head_is_a_level() -> None:
    with pytest.raises(ValueError, match="là số của một cấp"):
        Value("plan.place", "địa danh", "Mẫu Sơn", "").read("c3")


@pytest.mark.parametrize("typed", ["c1", "1 c1", "1 c9", "t 1 c1"])
def test_a_fact_of_nobody_keeps_its_words(typed: str, walk_through: Any, levels_by_month: str) -> None:
    told, file = walk_through(levels_by_month + ACTIVITY, typed, "", "q")
    assert tomllib.loads(file.read_text("utf8"))["activity"][0]["title"] == "Trưng bày giống lúa ở sân kho"
    assert f"Không có câu trả lời “{typed.rpartition(' ')[2]}”" in told


@pytest.mark.parametrize(("name", "typed"), [
    ("level.label", "tối đa 120"), ("level.units", "70-100"), ("level.choose_form", "½ ngày"),
    ("level.choose_form", "1 ngày"), ("level.units", "tối đa 250 đại biểu"),
])  # fmt: skip
def test_how_many_and_how_long_is_no_name(name: str, typed: str, three_levels: Callable[..., Plan]) -> None:
    with pytest.raises(ValueError, match="không phải tên"):
        _read(three_levels(), name, typed)


def test_a_line_with_a_number_is_no_place() -> None:
    with pytest.raises(ValueError, match="số của một dòng"):
        Value("plan.place", "địa danh", "Mẫu Sơn", "").read("3 KH-UBND")
