"""Two months in which something is held: its first says when that begins, a last day in the second when it ends."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread
from tdkt_tui.workflow.reading_plan.times import window_of


@pytest.mark.parametrize(("said", "window"), [
    ("trong tháng 4 và tháng 5 năm 2025", {"since": "2025-04", "until": "2025-05"}),
    ("trong các tháng 4, 5/2025", {"since": "2025-04", "until": "2025-05"}),
    ("tổ chức trong tháng 4 và tháng 5 năm 2025, xong trước ngày 20/5/2025",
     {"since": "2025-04", "before": date(2025, 5, 20)}),
    ("hoàn thành trong tháng 4 và tháng 5 năm 2025, chậm nhất là ngày 20 tháng 5 năm 2025",
     {"since": "2025-04", "until": date(2025, 5, 20)}),
    ("trong tháng 01 và tháng 4/2025", {}),
    ("trong tháng 4 và tháng 5 năm 2025, trước ngày 30/6/2025", {"before": date(2025, 6, 30)}),
])  # fmt: skip
def test_two_months_are_one_time(said: str, window: Any) -> None:
    assert window_of(said) == window


def test_both_are_read(issued: Callable[..., Any]) -> None:
    reading = issued("I. HÌNH THỨC\n1. Cấp huyện (huyện, thành phố): tổ chức Đại hội Thi đua yêu nước trong tháng 4 và "
                     "tháng 5 năm 2025, xong trước ngày 20/5/2025.\n")  # fmt: skip
    assert [level.values.get("window") for level in reading.of("level")] == [
        {"since": "2025-04", "before": date(2025, 5, 20)}
    ]
    assert not [one.words for one in unread(reading) if "tháng 4" in one.words]
