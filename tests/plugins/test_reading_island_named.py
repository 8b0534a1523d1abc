"""An island that is a unit by its name is no sort of units: "huyện đảo Hòn Xa 120", but "xã đảo 60"."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan.read import read_issued

PLAN = """
1. Hội nghị cấp huyện

a) Các huyện, thành phố tổ chức “Hội nghị điển hình tiên tiến”; hoàn thành trước ngày 30 tháng 11 năm 2026.

b) Số lượng đại biểu: {size}
"""


@pytest.mark.parametrize(("size", "sorts"), [
    ("các huyện, thành phố 200; huyện đảo Hòn Xa 120.", []),
    ("các huyện, thành phố 200; huyện đảo 120.", ["huyện đảo"]),
])  # fmt: skip
def test_an_island_by_its_name_is_no_sort(size: str, sorts: list[str], whole_plan: Any) -> None:
    reading = read_issued(whole_plan("Tổ chức hội nghị điển hình tiên tiến", PLAN.format(size=size)))
    told = [one.values.get("when") for table in ("exception", "quota") for one in reading.of(table)]
    assert [one for one in told if one] == sorts
