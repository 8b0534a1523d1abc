"""Sums of an issued plan that do not agree are told: of a table's rows, and of a table with the plan's body."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.checking_plugin.totals import totals_apart
from tdkt_tui.workflow.confirming.original import ENDING
from tdkt_tui.workflow.plan_source import PlanSource

HEAD = "TT | Đơn vị | Số đại biểu | Nữ (ít nhất)"
PROVINCE = {
    "id": "tinh", "label": "cấp tỉnh", "units": ["tỉnh"], "clause": "II.3",
    "size": {"caps": [{"category": "official", "at_least": 40, "at_most": 40, "clause": "II.3"}],
             "shares": [{"category": "women", "share": 0.35, "how": "at-least", "clause": "II.3"}]},
}  # fmt: skip


@pytest.mark.parametrize(("rows", "told"), [
    (["1 | Xã Mẫu Lâm | 15 | 5", "2 | Xã Mẫu Khê | 25 | 9", "| Tổng cộng | 40 | 14"], ""),
    (["1 | Xã Mẫu Lâm | 15 | 5", "2 | Xã Mẫu Khê | 24 | 9", "| Tổng cộng | 40 | 14"],
     "cột “Số đại biểu” các dòng cộng lại được 39, dòng tổng cộng ghi 40"),
    (["1 | Xã Mẫu Lâm | 15 | 5", "2 | Xã Mẫu Khê | 25 | 8", "| Tổng cộng | 40 | 13"],
     "ít nhất 35% của 40 đại biểu chính thức, là 14"),
    (["I | Các xã | 40 | 14", "1 | Xã Mẫu Lâm | 15 | 5", "2 | Xã Mẫu Khê | 25 | 9", "| Tổng cộng | 40 | 14"], ""),
    (["Các xã | Các xã | 40 | 14", "1 | Xã Mẫu Lâm | 15 | 5", "2 | Xã Mẫu Khê | 25 | 9", "| Tổng cộng | 40 | 14"], ""),
    (["1 | Xã Mẫu Lâm | 15 | do xã chọn", "2 | Xã Mẫu Khê | 25 | 9", "| Tổng cộng | 40 | 14"], ""),
    (["1 | Xã Mẫu Lâm | 15 | 5", "2 | Xã Mẫu Khê | 24 | 9"], ""),
])  # fmt: skip
def test_totals_are_held_against_rows_and_shares(
    three_levels: Callable[..., Plan], tmp_path: Path, rows: list[str], told: str
) -> None:
    path = tmp_path / "plan_1.toml"
    lines: list[Any] = [f"dòng {at}\tPhụ lục I\t{row}\n" for at, row in enumerate([HEAD, *rows], 1)]
    path.with_name(f"plan_1{ENDING}").write_text("".join(lines), "utf8")
    plan = three_levels()
    plan = Plan.model_validate({**plan.model_dump(exclude_unset=True), "level": [PROVINCE]})
    found = [one.message for one in totals_apart(PlanSource(plan, "mau", path))]
    assert [told in one for one in found] == [True] * bool(told)
    assert all(one.startswith("Phụ lục I: ") for one in found)


@pytest.mark.parametrize(("women", "many", "told"), [(14, 40, False), (16, 40, True), (16, 60, False)])
def test_totals_of_one_group_are_held_against_another_table_on_as_many(
    three_levels: Callable[..., Plan], tmp_path: Path, women: int, many: int, told: bool
) -> None:
    path = tmp_path / "plan_1.toml"
    first = [HEAD, "1 | Xã Mẫu Lâm | 15 | 5", "2 | Xã Mẫu Khê | 25 | 9", "| Tổng cộng | 40 | 14"]
    second = ["TT | Khối | Số lượng | Đại biểu nữ", f"1 | Khối A | {many} | {women}", f"| Tổng cộng | {many} | {women}"]
    rows = [*(("Phụ lục I", row) for row in first), *(("Phụ lục II", row) for row in second)]
    lines: list[Any] = [f"dòng {at}\t{clause}\t{row}\n" for at, (clause, row) in enumerate(rows, 1)]
    path.with_name(f"plan_1{ENDING}").write_text("".join(lines), "utf8")
    found = [one.message for one in totals_apart(PlanSource(three_levels(), "mau", path))]
    assert [one.startswith("Phụ lục II: ") and "Phụ lục I cũng về 40 người ghi 14" in one for one in found] == [
        True
    ] * told
