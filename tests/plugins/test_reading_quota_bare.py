"""Seats in one sentence whose parts leave out "đại biểu", say who chooses, or give each of a group from so many."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan.quotas import add_quota

PLAN = """\
I. ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH
1. Thời gian: tổ chức trong tháng 8 năm 2024.
2. Đại biểu được phân bổ như sau: huyện A Sa 20 đại biểu; huyện Mai Lĩnh 16 đại biểu. {more}
3. Danh sách do Sở Nội vụ hướng dẫn.
"""


@pytest.mark.parametrize(("kind", "each"), [
    ("doanh nghiệp thuộc các khối thi đua của tỉnh", "doanh nghiệp thuộc các khối thi đua của tỉnh"),
    ("doanh nghiệp trực thuộc sở", "doanh nghiệp"),
])  # fmt: skip
def test_seats_of_a_kind_are_those_of_the_provinces_own(kind: str, each: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, more="")
    reading.of("level")[0].values["units"] = ["sở", kind]
    add_quota(reading, reading.body()[0], "tinh", {"each": "doanh nghiệp", "official": 2})
    assert reading.of("quota")[-1].values["each"] == each
