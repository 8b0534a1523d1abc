"""A unit's page says once what a plan asks in two places, and of its own plan and meeting what is more than that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tdkt_tui.context.own_duties import own_duties
from tdkt_tui.model.duties import Reporting, Task
from tdkt_tui.model.level import Pilot
from tdkt_tui.model.window import Window

DAY, LATER = (Window.model_validate({"until": day}) for day in ("2020-08-05", "2020-09-05"))
ALL = "các huyện, thành phố"


@pytest.fixture
def told(shipped: Any) -> Callable[..., dict[str, Any]]:
    def tell(*tasks: tuple[str, Window], reports: tuple[str, ...] = ()) -> dict[str, Any]:
        dossier = shipped("ubnd-huyen-viet-yen")
        asked = [Task(body=ALL, does=does, clause="6", window=day) for does, day in tasks]
        owed = [Reporting(by=ALL, to="Sở Nội vụ", about=about, window=DAY) for about in reports]
        tables = {"task": asked, "reporting": owed, "nomination": []}
        return own_duties(replace(dossier, plan=dossier.plan.model_copy(update=tables)), [])

    return tell


@pytest.mark.parametrize(("does", "about", "day", "tasks", "reports"), [
    ("gửi báo cáo sơ kết cấp huyện, cấp sở", "báo cáo sơ kết không quá 10 trang", DAY, 0, 1),
    ("gửi báo cáo sơ kết không quá 10 trang về Sở Nội vụ", "báo cáo sơ kết", DAY, 1, 0),
    ("gửi báo cáo sơ kết", "báo cáo sơ kết", LATER, 1, 1),
    ("gửi báo cáo chuyên đề", "báo cáo sơ kết", DAY, 1, 1),
    ("gửi báo cáo sơ kết về Ban Dân tộc", "báo cáo sơ kết", DAY, 1, 1),
])  # fmt: skip
def test_a_report_by_one_day_is_told_once(
    told: Callable[..., dict[str, Any]], does: str, about: str, day: Window, tasks: int, reports: int
) -> None:
    own = told((does, day), reports=(about,))
    assert (len(own["tasks"]), len(own["reports"])) == (tasks, reports), own


@pytest.mark.parametrize(("does", "day", "lines"), [
    ("xây dựng kế hoạch của đơn vị mình, gửi về Ủy ban nhân dân tỉnh (qua Ban Dân tộc, Sở Nội vụ)", DAY,
     ["Gửi Kế hoạch này về Ủy ban nhân dân tỉnh (qua Ban Dân tộc, Sở Nội vụ), chậm nhất ngày 05 tháng 8 năm 2020."]),
    ("cấp huyện gửi thêm báo cáo tổng hợp", Window(), ["Gửi thêm báo cáo tổng hợp."]),
    ("cấp xã gửi thêm báo cáo tổng hợp", Window(), ["Cấp xã gửi thêm báo cáo tổng hợp."]),
    ("tổ chức hội nghị đúng hạn", Window(), []),
    ("chủ trì", Window(), []),
    ("Phối hợp thực hiện.", Window(), []),
    ("chủ trì", DAY, ["Chủ trì, chậm nhất ngày 05 tháng 8 năm 2020."]),
    ("chủ trì lễ hội", Window(), ["Chủ trì lễ hội."]),
    ("tổ chức hội nghị của mình; gửi báo cáo", Window(), ["Gửi báo cáo."]),
    ("tổ chức hội nghị cấp huyện", LATER, ["Tổ chức hội nghị cấp huyện, trước ngày 19 tháng 5"]),  # as it goes first
])  # fmt: skip
def test_a_line_says_more_than_that_the_plan_is_carried_out(
    told: Callable[..., dict[str, Any]], does: str, day: Window, lines: list[str]
) -> None:
    own = told((does, day))["tasks"]
    assert len(own) == len(lines), own
    assert all(map(str.startswith, own, lines)), own


def test_a_dossier_of_one_day_is_told_in_more_words(told: Callable[..., dict[str, Any]]) -> None:
    own = told(("gửi hồ sơ giới thiệu điển hình", DAY), ("gửi hồ sơ giới thiệu qua Hệ thống quản lý văn bản", DAY))
    assert [line.split(",")[0] for line in own["tasks"]] == ["Gửi hồ sơ giới thiệu qua Hệ thống quản lý văn bản"]


def test_what_is_sent_behind_the_plan_is_the_plan(told: Callable[..., dict[str, Any]]) -> None:
    own = told(("ban hành kế hoạch", DAY), ("gửi 01 bản về Sở Nội vụ", Window()))["tasks"]
    assert own == ["Gửi 01 bản Kế hoạch này về Sở Nội vụ."]


@pytest.mark.parametrize(("rest", "said"), [
    ("; gửi báo cáo trước 15/7", "; gửi báo cáo trước 15/7"), (", gửi báo cáo trước 15/7", ", gửi báo cáo trước 15/7"),
])  # fmt: skip
def test_a_meeting_by_its_own_day_leaves_the_day_of_its_report(shipped: Any, rest: str, said: str) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    of_all = Window.model_validate({"before": "2020-06-30"})
    level = dossier.level.model_copy(update={"window": of_all})
    pilot = Pilot(unit="Huyện Việt Yên", window=Window.model_validate({"before": "2020-05-19"}))
    task = Task(body="UBND các huyện", does=f"tổ chức hội nghị trước 30/6{rest}", window=of_all)
    tables = {"task": [task], "pilot": [pilot], "nomination": [], "reporting": []}
    given = replace(dossier, level=level, plan=dossier.plan.model_copy(update=tables))
    (line,) = own_duties(given, [])["tasks"]
    assert line == f"Tổ chức hội nghị, trước ngày 19 tháng 5 năm 2020{said}."


@pytest.mark.parametrize(("row", "left"), [
    (", các huyện, thành phố", ""), (" và các xã, phường, thị trấn", ""), (" và cấp huyện", ""),
    (", các huyện, các doanh nghiệp", ", các doanh nghiệp"),
    (", các huyện, thành phố Mẫu", ", các huyện, thành phố Mẫu"),
])  # fmt: skip
def test_of_whom_an_office_guides_whole_rows_of_areas_are_left_out(shipped: Any, row: str, left: str) -> None:
    dossier = shipped("so-khoa-hoc-va-cong-nghe")
    task = Task(body="các sở", does=f"hướng dẫn các đơn vị trực thuộc{row} chọn điển hình")
    tables = {"task": [task], "nomination": [], "reporting": []}
    (line,) = own_duties(replace(dossier, plan=dossier.plan.model_copy(update=tables)), [])["tasks"]
    assert line == f"Hướng dẫn các đơn vị trực thuộc{left} chọn điển hình."
