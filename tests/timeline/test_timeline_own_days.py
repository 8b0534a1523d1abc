"""A unit's timeline holds what it owes itself, with the days that it counts from its own conference."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tdkt_tui.model.duties import Reporting, Task
from tdkt_tui.timeline.case_events import events_of_dossier

OWN = "UBND các huyện, thành phố"
DAY = {"until": date(2020, 3, 2)}


@pytest.fixture
def events(dossier):
    """Return the events by id of Việt Yên, which meets on 12/5/2020, under some tasks and reports."""

    def made(tasks=(), reports=()):
        case = dossier()
        plan = case.plan.model_copy(update={"task": list(tasks), "reporting": list(reports)})
        return {event.id: event for event in events_of_dossier(replace(case, plan=plan))}

    return made


def test_tasks_and_reports_of_other_bodies_are_not_the_units(events) -> None:
    tasks = [Task(body=body, does="lập danh sách", window=DAY) for body in ("Sở Y tế", OWN)]
    ways = ("Sở Y tế", "UBND tỉnh"), (OWN, "Sở Nội vụ"), ("UBND các xã", "UBND huyện Việt Yên")
    reports = [Reporting(by=by, to=to, window=DAY) for by, to in ways]
    found = events(tasks, reports)
    assert {"task.2", "reporting.2", "reporting.3"} <= set(found)
    assert not {"task.1", "reporting.1"} & set(found)


def test_what_the_unit_is_asked_by_name_stands_for_what_all_are_asked(events) -> None:
    later = {"until": date(2020, 3, 9)}
    both = [Task(body=OWN, does="gửi danh sách", window=DAY, clause="II.1"),
            Task(body="UBND huyện Việt Yên", does="gửi danh sách", window=later, clause="II.1")]  # fmt: skip
    assert [name for name in events(both) if name.startswith("task.")] == ["task.2"]
    assert [name for name in events(both[:1]) if name.startswith("task.")] == ["task.1"]


@pytest.mark.parametrize(("does", "day"), [
    ("gửi dự thảo trước Hội nghị ít nhất 10 ngày", date(2020, 5, 2)),
    ("gửi dự thảo chậm nhất 10 ngày trước khi khai mạc đại hội", date(2020, 5, 2)),
    ("nộp biên bản sau khi kết thúc hội nghị 03 ngày", date(2020, 5, 15)),
    ("nộp biên bản trong 03 ngày sau khi kết thúc hội nghị", date(2020, 5, 15)),
    ("gửi danh sách trước Đại hội cấp tỉnh 10 ngày", None), ("nộp trước hội nghị 03 ngày làm việc", date(2020, 5, 7)),
    ("gửi chương trình trước ngày tổ chức 20 ngày", date(2020, 4, 22)),
    ("nộp hồ sơ trước 15 ngày so với ngày tổ chức", date(2020, 4, 27)),
    ("nộp biên bản trong 03 ngày làm việc sau khi kết thúc hội nghị", date(2020, 5, 15)),
    ("nộp biên bản sau hội nghị chậm nhất 05 ngày làm việc", date(2020, 5, 19)),
    ("nộp biên bản 05 ngày làm việc sau khi kết thúc đại hội cấp tỉnh", None),
    ("nộp trong 03 ngày", None),
    ("gửi danh sách đại biểu dự Đại hội thi đua yêu nước tỉnh về Sở Nội vụ trước ngày khai mạc 20 ngày", None),
    ("gửi danh sách dự Đại hội thi đua yêu nước tỉnh trước khi khai mạc đại hội 20 ngày", None),
    ("gửi danh sách đoàn dự hội thi trước ngày khai mạc 20 ngày", None),
    ("gửi ảnh 10 ngày trước khi tổ chức Lễ kỷ niệm", None), ("nộp bài 10 ngày trước ngày khai mạc Hội thi", None),
    ("nộp báo cáo chậm hơn 05 ngày so với hội nghị", None),
    ("gửi giấy mời 10 ngày trước khi tổ chức, kèm chương trình", date(2020, 5, 2)),
    ("nộp danh sách đại hội tỉnh về Sở Nội vụ; gửi giấy mời 10 ngày trước ngày khai mạc", date(2020, 5, 2)),
])  # fmt: skip
def test_days_before_and_after_the_units_own_conference(events, does: str, day: date | None) -> None:
    found = events([Task(body=OWN, does=does)]).get("task.1")
    assert (found and found.last) == day


def test_a_pilot_of_which_more_is_said_has_no_day_made_up(events) -> None:
    assert "task.1" not in events([Task(body=OWN, does="gửi trước hội nghị 10 ngày; đơn vị điểm 07 ngày")])


@pytest.mark.parametrize(("about", "days"), [
    ("tiến độ, trước ngày 20 (tháng 9, 10 và 02)", [date(2019, 9, 19), date(2019, 10, 19), date(2020, 2, 19)]),
    ("tiến độ, trước ngày 20", []), ("tiến độ, trước ngày 20 hằng tháng", []),
    ("tiến độ, ngày 31 hằng tháng (tháng 8, 9)", [date(2019, 8, 31)]),
])  # fmt: skip
def test_a_monthly_report_has_a_day_in_each_month_that_is_named(events, about: str, days: list[date]) -> None:
    found = events(reports=[Reporting(by=OWN, to="Sở Nội vụ", every=["month"], about=about)])
    assert sorted(event.last for key, event in found.items() if key.startswith("reporting.1")) == days
