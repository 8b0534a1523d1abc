"""A task done several times is one task for each time; a report after the conference is one whoever's it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = "IV. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ\na) {said}\nb) Tổng hợp kết quả trước ngày 15/9/2025.\n"


@pytest.mark.parametrize(("said", "told"), [
    ("Kiểm tra tiến độ tại các huyện 02 đợt: tháng 01/2025 và tháng 4/2025.",
     [("kiểm tra tiến độ tại các huyện (đợt 1)", {"month": "2025-01"}),
      ("kiểm tra tiến độ tại các huyện (đợt 2)", {"month": "2025-04"})]),
    ("Tổ chức tập huấn hai lần (lần 1 trước ngày 15/3/2025, lần 2 trước ngày 01/6/2025).",
     [("tổ chức tập huấn (lần 1)", {"before": date(2025, 3, 15)}),
      ("tổ chức tập huấn (lần 2)", {"before": date(2025, 6, 1)})]),
    ("Tổng hợp tiến độ, gửi Ban Tổ chức vào ngày 12 và ngày cuối tháng 02/2025.",
     [("tổng hợp tiến độ, gửi Ban Tổ chức (lần 1)", {"on": date(2025, 2, 12)}),
      ("tổng hợp tiến độ, gửi Ban Tổ chức (lần 2)", {"on": date(2025, 2, 28)})]),
    ("Gửi số liệu trước ngày 05, 15 và 25 tháng 3 năm 2025 để theo dõi.",
     [(f"gửi số liệu để theo dõi (lần {n})", {"before": date(2025, 3, 10 * n - 5)}) for n in (1, 2, 3)]),
    ("Báo cáo kết quả Bước 1 trước ngày 10/01/2025, kết quả Bước 2 chậm nhất ngày 25 tháng 4 năm 2025.",
     [("báo cáo kết quả Bước 1", {"before": date(2025, 1, 10)}),
      ("báo cáo kết quả Bước 2", {"until": date(2025, 4, 25)})]),
])  # fmt: skip
def test_each_turn_has_its_own_time(
    said: str, told: list[tuple[str, dict[str, Any]]], issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, said=said)
    assert [(one.values["does"], one.values["window"]) for one in reading.of("task")[:-1]] == told
    assert not unread(reading)


def test_turns_that_are_not_as_many_as_said_are_told(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said="Kiểm tra tại các huyện 03 đợt: tháng 01/2025 và tháng 4/2025.")
    assert len(reading.of("task")) == 2
    assert [one.figures for one in unread(reading)] == [("tháng 4/2025",)]


def test_a_report_of_whom_its_own_paragraph_names(issued: Callable[..., Any]) -> None:
    reading = issued(
        "IV. TỔ CHỨC THỰC HIỆN\n1. UBND các huyện ban hành kế hoạch trước ngày 20/9/2024, gửi về Sở Nội vụ.\n{said}\n",
        said="2. Các sở, ban, ngành ban hành kế hoạch trước ngày 30/9/2024 và báo cáo nhanh kết quả Hội nghị trong 05"
             " ngày làm việc kể từ ngày bế mạc.",
    )  # fmt: skip
    (report,) = reading.of("reporting")
    assert (report.values["by"], report.values["to"]) == ("các sở, ban, ngành", "Sở Nội vụ")
    assert report.values["working_days_after"] == 5
    assert "suy ra" in report.marks["to"]
    assert not unread(reading)
