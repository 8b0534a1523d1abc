"""Which working day counts where a time ends on a day off: as the plan says, else the one before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tdkt_tui.compliance.rules.calendars import deadline_off
from tdkt_tui.model.finding import Severity
from tdkt_tui.model.window import Window
from tdkt_tui.timeline.event import window_note
from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
SUNDAY = Window(until=date(2031, 6, 15))


@pytest.mark.parametrize(("said", "off"), [
    ("Mốc trùng ngày nghỉ thì tính đến hết ngày làm việc liền sau.", "after"),
    ("Trường hợp thời hạn rơi vào ngày nghỉ, ngày lễ thì thực hiện vào ngày làm việc kế tiếp.", "after"),
    ("Nếu hạn cuối trùng vào ngày nghỉ lễ thì hạn nộp là ngày làm việc đầu tiên tiếp theo.", "after"),
    ("Thời hạn nộp rơi vào ngày thứ Bảy, Chủ nhật được chuyển sang ngày làm việc tiếp theo.", "after"),
    ("Mốc trùng ngày nghỉ thì gửi vào ngày làm việc liền trước.", None),
])  # fmt: skip
def test_a_plan_says_which_working_day_counts(said: str, off: str | None, issued: Issued) -> None:
    reading = issued("I. NỘI DUNG\n1. Thời hạn\n{said}\n", said=said)
    assert reading.of("plan")[0].values.get("day_off") == off
    assert not [left.words for left in unread(reading) if "trùng" in left.words or "rơi" in left.words]


@pytest.mark.parametrize("said", [
    "Không tổ chức hội nghị trùng ngày nghỉ lễ.", "Báo cáo gửi sau ngày nghỉ lễ.",
    "Hội nghị tổ chức vào ngày làm việc tiếp theo."])  # fmt: skip
def test_what_says_nothing_of_a_time_on_a_day_off_changes_none(said: str, issued: Issued) -> None:
    assert "day_off" not in issued("I. NỘI DUNG\n1. Thời hạn\n{said}\n", said=said).of("plan")[0].values


def test_the_schedule_and_the_check_count_the_day_that_the_plan_says() -> None:
    assert window_note(SUNDAY).endswith("ngày làm việc cuối là 13/6/2031")
    assert window_note(SUNDAY, after=True).endswith("ngày làm việc cuối là 16/6/2031")
    before, after = (next(iter(deadline_off(SUNDAY, "xã", citation="", field="", after=way))) for way in (False, True))
    assert (before.severity, after.severity) == (Severity.WARNING, Severity.NOTE)
    assert before.fix.endswith("13/6/2031")
    assert after.fix.endswith("16/6/2031")
