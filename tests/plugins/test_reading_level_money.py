"""Who pays for one level's conference, where a sentence says that alone; all else is the plan's, or told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. NỘI DUNG
1. Cấp huyện
- Hình thức: Hội nghị điển hình tiên tiến.
- Thời gian: 01 ngày, hoàn thành trong quý II năm 2025.
2. Cấp tỉnh
- Hình thức: Đại hội Thi đua yêu nước tỉnh.
- Thời gian: 01 ngày, trong quý III năm 2025.
II. KINH PHÍ
1. {said}
"""
TINH = "Kinh phí tổ chức Đại hội cấp tỉnh do ngân sách tỉnh bảo đảm"


def budgets(reading: Any) -> dict[str, str]:
    return {item.values["id"]: item.values["budget"] for item in reading.of("level") if "budget" in item.values}


def left(reading: Any) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.clause == "II.1"]


@pytest.mark.parametrize(("said", "expected"), [
    (f"{TINH}.", {"tinh": "ngân sách tỉnh"}),
    (f"{TINH}; Hội nghị cấp huyện do ngân sách cấp đó chi.",
     {"tinh": "ngân sách tỉnh", "huyen": "ngân sách cấp huyện"}),
    ("Kinh phí tổ chức hội nghị cấp tỉnh, cấp huyện do ngân sách cấp ấy đảm bảo.",
     {"tinh": "ngân sách cấp tỉnh", "huyen": "ngân sách cấp huyện"}),
])  # fmt: skip
def test_a_level_whose_money_is_plain_has_it(said: str, expected: dict[str, str], issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    assert budgets(reading) == expected
    assert not reading.of("budget")
    assert left(reading) == []


@pytest.mark.parametrize("more", [
    "Hội nghị cấp xã do ngân sách cấp đó chi", "mức chi 01 ngày là 150.000 đồng",
    "Hội nghị cấp tỉnh do ngân sách huyện chi",
])  # fmt: skip
def test_what_stands_beside_it_is_told(more: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=f"{TINH}; {more}.")
    assert budgets(reading) == {"tinh": "ngân sách tỉnh"}
    assert left(reading) == [f"{more}."]


def test_money_of_every_level_stays_the_plans(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said="Kinh phí tổ chức hội nghị do ngân sách từng cấp bảo đảm.")
    assert (budgets(reading), [item.values["source"] for item in reading.of("budget")]) == ({}, ["ngân sách từng cấp"])


def test_the_money_of_one_level_beside_a_task_is_not_that_of_all(issued: Callable[..., Any]) -> None:
    said = (
        "Sở Tài chính cân đối kinh phí Hội nghị cấp tỉnh; kinh phí hội nghị cấp huyện do ngân sách cấp huyện bảo đảm."
    )
    reading = issued(PLAN.replace("KINH PHÍ", "TỔ CHỨC THỰC HIỆN"), said=said)
    assert budgets(reading) == {"huyen": "ngân sách cấp huyện"}
    assert [item.values.get("source", "") for item in reading.of("budget")] == [""]
