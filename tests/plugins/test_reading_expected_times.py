"""A day or month that a plan only expects, inside the longer time that it sets: read, kept apart, bound by nobody."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.model.window import Window
from tdkt_tui.workflow.reading_plan import unread
from tdkt_tui.workflow.reading_plan.time_alone import time_alone
from tdkt_tui.workflow.reading_plan.times import window_of


@pytest.mark.parametrize("read", [window_of, time_alone])
@pytest.mark.parametrize(("said", "window"), [
    ("trong quý III năm 2025 (dự kiến trong tháng 8/2025)", {"quarter": "2025-Q3", "expected": "2025-08"}),
    ("trong quý III năm 2025, dự kiến tháng 8 năm 2025, ngày cụ thể có thông báo sau",
     {"quarter": "2025-Q3", "expected": "2025-08"}),
    ("trong tháng 11 năm 2023 (dự kiến thứ Sáu, ngày 17 tháng 11 năm 2023)",
     {"month": "2023-11", "expected": date(2023, 11, 17)}),
    ("trong quý III năm 2025, dự kiến tháng 12 năm 2025", {"quarter": "2025-Q3"}),
    ("dự kiến ngày 28/11/2025", {"on": date(2025, 11, 28), "approx": True}),
])  # fmt: skip
def test_what_is_expected_stands_beside_what_is_set(said: str, window: Any, read: Callable[[str], Any]) -> None:
    assert read(said) == window


def test_it_is_no_passage_left(issued: Callable[..., Any]) -> None:
    reading = issued("I. HÌNH THỨC\n1. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2025 "
                     "(dự kiến trong tháng 8/2025).\n")  # fmt: skip
    (level,) = reading.of("level")
    assert level.values["window"] == {"quarter": "2025-Q3", "expected": "2025-08"}
    assert not [one.words for one in unread(reading) if one.piece.clause == "I.1"]


def test_a_part_of_a_month_is_neither_and_stays_told(issued: Callable[..., Any]) -> None:
    reading = issued("I. HÌNH THỨC\n1. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2025 "
                     "(dự kiến tuần đầu tháng 8/2025).\n")  # fmt: skip
    assert "tuần đầu tháng 8/2025" in " ".join(one.words for one in unread(reading))


def test_it_is_printed_and_binds_nobody() -> None:
    window = Window.model_validate({"quarter": "2025-Q3", "expected": "2025-08"})
    assert window.words() == "trong quý III năm 2025, dự kiến tháng 8 năm 2025"
    assert window.holds(date(2025, 9, 30))


@pytest.mark.parametrize(("window", "told"), [
    ({"expected": "2025-08"}, "on và approx"), ({"quarter": "2025-Q3", "expected": "2025-12"}, "ngoài thời hạn"),
])  # fmt: skip
def test_alone_or_outside_it_is_refused(window: Any, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Window.model_validate(window)
