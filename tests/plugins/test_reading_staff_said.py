"""Below how many of its staff a unit meets in full, said of a level in a paragraph away from the level's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. TÊN GỌI, QUY MÔ VÀ THỜI GIAN
1. Các mốc chính như sau
TT | Cấp tổ chức | Đơn vị | Số đại biểu | Độ dài | Hoàn thành
1 | Cấp xã và tương đương | Xã, phường; trường học | Toàn thể, hoặc 80 - 120 | ½ ngày | 31/12/2030
2 | Cấp sở và tương đương | Sở, ban, ngành | 100 - 150 | ½ ngày | 30/4/2031
2. Một số quy định cụ thể
- Ở cấp xã và tương đương: đơn vị có dưới 80 người thì họp toàn thể; từ 80 người trở lên thì họp đại biểu, số lượng \
từ 80 đến 120.{apart}
"""
STAFF = {"plenary_below_staff": 80, "delegates_above_staff": 79}
CAPS = [{"category": "all", "at_least": 80, "at_most": 120, "clause": "I.2"}]


@pytest.mark.parametrize(("apart", "level", "exception"), [
    ("", {"caps": CAPS} | STAFF, []),
    (" Riêng xã, phường họp đại biểu, số lượng như trên.", {"caps": CAPS}, [(["trường học"], STAFF)]),
    (" Riêng các xã, phường vẫn tổ chức hội nghị đại biểu.", {}, [(["trường học"], STAFF | {"caps": CAPS})]),
])  # fmt: skip
def test_whoever_may_meet_in_full_has_the_thresholds(
    apart: str, level: dict[str, Any], exception: list[Any], issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, apart=apart)
    told = {item.values["label"]: item.values for item in reading.of("level")}
    assert told["cấp xã"].get("size", {}) == level
    assert told["cấp sở"]["size"]["caps"][0]["at_most"] == 150
    assert [(item.values["units"], item.values["size"]) for item in reading.of("exception")] == exception
    left = [item.words for item in unread(reading)]
    assert ("Toàn thể, hoặc 80 - 120" in left) == (not level)
    assert not any("toàn thể" in words for words in left)


@pytest.mark.parametrize("apart", [" Riêng hợp tác xã họp đại biểu.", " Riêng xã, phường, trường học họp đại biểu."])
def test_units_that_the_level_has_not_and_all_that_it_has_leave_the_paragraph_told(
    apart: str, issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, apart=apart)
    assert not any("plenary_below_staff" in item.values.get("size", {}) for item in reading.of("level"))
    assert any("toàn thể" in item.words for item in unread(reading))
