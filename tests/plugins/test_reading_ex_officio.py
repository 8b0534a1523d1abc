"""Sizes of a congress: those who are delegates by their post, guests of whom only about so many are expected."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý I năm 2031.
2. Cấp tỉnh
- Hình thức: Đại hội Thi đua yêu nước tỉnh lần thứ VI.
- Thời gian: 01 ngày, trong quý III năm 2031.
- {said}
"""


def exactly(number: int) -> dict[str, int]:
    return {"at_least": number, "at_most": number}


@pytest.mark.parametrize(("said", "caps"), [
    (("Số lượng: 350 đại biểu chính thức, trong đó 280 đại biểu phân bổ theo Phụ lục, 70 đại biểu đương nhiên "
     "và khoảng 80 đại biểu khách mời."),
     {"official": exactly(350), "ex-officio": exactly(70), "guest": {"expected": 80}}),
    ("Số lượng: khoảng 400 đại biểu (330 đại biểu chính thức, 70 đại biểu khách mời).",
     {"all": {"expected": 400}, "official": exactly(330), "guest": exactly(70)}),
    ("Tổng số 450 đại biểu, trong đó 350 đại biểu chính thức; 30 đại biểu đương nhiên; 70 đại biểu khách mời.",
     {"all": exactly(450), "official": exactly(350), "ex-officio": exactly(30), "guest": exactly(70)}),
    ("Tổng số đại biểu 350 người, gồm 280 đại biểu chính thức và 70 đại biểu khách mời.",
     {"all": exactly(350), "official": exactly(280), "guest": exactly(70)}),
])  # fmt: skip
def test_each_group_has_its_number(said: str, caps: dict[str, Any], issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    size = next(level.values["size"] for level in reading.of("level") if level.values["id"] == "tinh")
    told = {
        cap["category"]: {key: cap[key] for key in cap if key not in ("category", "clause")} for cap in size["caps"]
    }
    assert told == caps
    assert not [one.words for one in unread(reading) if "đại biểu" in one.words]
