"""A last day, or days after the conference, of each kind of unit in one sentence: a report of each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from tdkt_tui.workflow.reading_plan import unread

PLAN = "II. CHẾ ĐỘ BÁO CÁO\n1. {said}\n2. Mọi hồ sơ gửi Sở Nội vụ.\n"


def _reports(issued: Callable[..., Any], said: str) -> tuple[Any, list[tuple[Any, ...]]]:
    reading = issued(PLAN, said=said)
    keys = ("by", "to", "working_days_after", "days_after", "window")
    return reading, [tuple(one.values.get(key) for key in keys) for one in reading.of("reporting")]


def test_each_kind_has_its_own_last_day_beside_the_days_after(issued: Callable[..., Any]) -> None:
    said = ("Báo cáo kết quả theo Mẫu 2, trong thời hạn 06 ngày làm việc sau hội nghị và không chậm hơn ngày 11/7/2031 "
            "đối với phường, xã, ngày 21/7/2031 đối với các cơ quan cấp tỉnh.")  # fmt: skip
    reading, told = _reports(issued, said)
    assert told == [
        ("phường, xã", "Sở Nội vụ", 6, None, {"until": date(2031, 7, 11)}),
        ("các cơ quan cấp tỉnh", "Sở Nội vụ", 6, None, {"until": date(2031, 7, 21)}),
    ]
    assert all("to" in one.marks for one in reading.of("reporting"))
    assert not [one.words for one in unread(reading) if "Báo cáo" in one.words]


def test_who_sends_within_days_and_who_then_sums_up(issued: Callable[..., Any]) -> None:
    said = ("Báo cáo kết quả: cấp xã gửi trong 04 ngày làm việc, phòng Nội vụ tổng hợp gửi Sở Nội vụ trước ngày "
            "18/4/2031; cấp huyện gửi Sở Nội vụ trong 12 ngày kể từ ngày tổ chức.")  # fmt: skip
    _, told = _reports(issued, said)
    assert told == [
        ("cấp xã", "phòng Nội vụ", 4, None, None),
        ("phòng Nội vụ", "Sở Nội vụ", None, None, {"before": date(2031, 4, 18)}),
        ("cấp huyện", "Sở Nội vụ", None, 12, None),
    ]


def test_one_kind_that_is_not_understood_leaves_the_whole_sentence(issued: Callable[..., Any]) -> None:
    said = ("Báo cáo kết quả gửi Sở Nội vụ trước ngày 11/7/2031 đối với phường, trước ngày 21/7/2031 đối với nơi mà "
            "đường sá khi mưa lũ bị chia cắt.")  # fmt: skip
    reading, told = _reports(issued, said)
    assert not [one for one in told if one[0] == "phường"]
    assert [one.words for one in unread(reading) if "21/7/2031" in one.words] or reading.of("task")
