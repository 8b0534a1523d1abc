"""A report that is due on several days, each for a part of the year, is a report each time, and no task."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PARTS = """\
I. NỘI DUNG
1. Việc chung
II. TỔ CHỨC THỰC HIỆN
1. Các sở, ban, ngành; UBND các xã, phường
- {said}
"""
HALF, WHOLE = {"before": date(2031, 6, 12)}, {"before": date(2031, 11, 25)}


IN_A_COLON = (
    "Báo cáo kết quả về Sở Nội vụ: 6 tháng đầu năm gửi trước ngày 12/6/2031; cả năm gửi trước ngày 25/11/2031 (gộp vào "
    "báo cáo tổng kết)."
)
BY_ITS_KIND = (
    "Gửi báo cáo kết quả về Sở Nội vụ: sơ kết 6 tháng trước ngày 12/6/2031, tổng kết năm 2031 trước ngày 25/11/2031."
)
BEFORE_WHOM = "Báo cáo kết quả 6 tháng (trước ngày 12/6/2031) và cả năm (trước ngày 25/11/2031) về Sở Nội vụ."
IN_BRACKETS = (
    "Định kỳ 6 tháng, năm báo cáo kết quả về Sở Nội vụ (6 tháng trước ngày 12/6/2031; năm trước ngày 25/11/2031)."
)


@pytest.mark.parametrize(
    ("said", "half", "whole"),
    [
        (IN_A_COLON, "kết quả 6 tháng đầu năm", "kết quả cả năm (gộp vào báo cáo tổng kết)"),
        (BY_ITS_KIND, "kết quả 6 tháng (báo cáo sơ kết)", "kết quả năm 2031 (báo cáo tổng kết)"),
        (BEFORE_WHOM, "kết quả 6 tháng", "kết quả cả năm"),
        (IN_BRACKETS, "kết quả 6 tháng", "kết quả năm"),
    ],
)
def test_each_period_with_its_day_is_a_report_of_its_own(said: str, half: str, whole: str, issued: Issued) -> None:
    reading = issued(PARTS, said=said)
    assert [(one.values["about"], one.values["window"], one.values["to"]) for one in reading.of("reporting")] == [
        (half, HALF, "Sở Nội vụ"),
        (whole, WHOLE, "Sở Nội vụ"),
    ]
    assert not reading.of("task")
    assert not [left for left in unread(reading) if left.piece.clause == "II.1"]


def test_what_else_is_sent_by_another_day_is_no_second_report(issued: Issued) -> None:
    said = "Báo cáo kết quả về Sở Nội vụ trước ngày 12/6/2031; dự toán gửi trước ngày 25/11/2031."
    reading = issued(PARTS, said=said)
    assert [one.values["window"] for one in reading.of("reporting")] == [HALF]
    assert [one.values["does"] for one in reading.of("task")] == ["gửi dự toán"]
