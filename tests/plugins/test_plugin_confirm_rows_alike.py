"""Rows of an annex that are read by their columns in one way: two are shown, whatever differs too, the others added."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tdkt_tui.cli.confirming.understood_rows import quota_rows
from tdkt_tui.model.plan import Plan

HEADS = ["TT | Đơn vị | Tổng số | Trong đó | | Ghi chú", "| | | Nữ | Dân tộc thiểu số |"]
"""A head of two rows: the fourth cell is over two columns."""
NUMBERS = [(9, 4, 2), (7, 3, 1), (5, 5, 5), (8, 4, 3), (6, 2, 1), (7, 2, 2), (4, 1, 0)]
UNITS = ["Sở Một", "Sở Hai", "Sở Ba", "Sở Bốn", "Sở Năm", "Sở Sáu", "Sở Bảy"]


@pytest.fixture
def plan(province_text: Any) -> Any:
    """Return a function: what a plan says besides its head → the plan."""
    head = tomllib.loads(province_text("vinh_du", "Vinh Dự"))
    return lambda said: Plan.model_validate({**head, **tomllib.loads(said)})


def _rows(changed: dict[int, str]) -> list[tuple[str, str]]:
    told = (f"{at + 1} | {unit} | {a:02d} | {b:02d} | {c:02d} |"
            for at, (unit, (a, b, c)) in enumerate(zip(UNITS, NUMBERS, strict=True)))  # fmt: skip
    return [(f"quota.{at + 1}", changed.get(at, row)) for at, row in enumerate(told)]


def _plan(plan: Any, changed: dict[int, str]) -> Any:
    told = []
    for at, (unit, (a, b, c)) in enumerate(zip(UNITS, NUMBERS, strict=True)):
        note = changed.get(at, f"ít nhất {b:02d} nữ, ít nhất {c:02d} người dân tộc thiểu số")
        told.append(f'[[quota]]\nunit = "{unit}"\nofficial = {a}\nnote = "{note}"\nclause = "PL"\n')
    return plan("".join(told))


def _shown(lines: list[str]) -> list[str]:
    words = " ".join(lines)
    return [unit for unit in UNITS if f" | {unit}" in words]


def test_rows_of_one_way_are_two_and_the_sum_of_the_others(plan: Any) -> None:
    rows, said = _rows({}), _plan(plan, {})
    lines = quota_rows(said, rows, HEADS, [])
    assert _shown(lines) == ["Sở Một", "Sở Hai"]
    assert lines[-1].endswith("05 dòng khác: số ở cùng các cột ấy; cộng 30")
    assert _shown(quota_rows(said, rows, HEADS)) == UNITS, "a key shows all of them"


@pytest.mark.parametrize(
    ("row", "note"),
    [
        ("4 | Sở Bốn | 08 | 04 | 03 | Làm điểm", None),
        ("4 | Sở Bốn | 08 | 04 | |", None),
        ("4 | Sở Bốn | 08 | 04 | 03", None),
        ("4 | Sở Bốn và đơn vị trực thuộc | 08 | 04 | 03 |", None),
        ("4 | Sở Bốn | 07 | 04 | 03 |", None),
        (None, "ít nhất 03 nữ, ít nhất 04 người dân tộc thiểu số"),
        (None, "nhiều nhất 04 nữ, ít nhất 03 người dân tộc thiểu số"),
    ],
)
def test_a_row_that_is_read_in_another_way_is_shown(plan: Any, row: str | None, note: str | None) -> None:
    said = _plan(plan, {3: note} if note else {})
    lines = quota_rows(said, _rows({3: row} if row else {}), HEADS, [])
    assert "Sở Bốn" in " ".join(lines)
    assert lines[-1].endswith("04 dòng khác: số ở cùng các cột ấy; cộng 22")


def test_a_row_of_which_the_checks_tell_something_is_shown(plan: Any) -> None:
    lines = quota_rows(_plan(plan, {}), _rows({}), HEADS, ["quota.6"])
    assert _shown(lines) == ["Sở Một", "Sở Hai", "Sở Sáu"]


def test_the_second_row_that_is_shown_tells_its_columns_apart(plan: Any) -> None:
    alike = {1: "2 | Sở Hai | 07 | 07 | 07 |"}
    said = _plan(plan, {1: "ít nhất 07 nữ, ít nhất 07 người dân tộc thiểu số"})
    assert _shown(quota_rows(said, _rows(alike), HEADS, [])) == ["Sở Một", "Sở Bốn"]


def test_few_rows_are_all_shown(plan: Any) -> None:
    assert _shown(quota_rows(_plan(plan, {}), _rows({})[:4], HEADS, [])) == UNITS[:4]
