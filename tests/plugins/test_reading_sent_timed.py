"""A part on what is sent to the province: where it goes, and a line for each paper with its time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
V. BÁO CÁO VÀ HỒ SƠ GỬI VỀ TỈNH
1. {where}
2. {heading}
{said}
"""
WHERE = "Nơi nhận: Sở Nội vụ (Phòng Thi đua, Khen thưởng), số 1 đường Hòa Bình; 02 bản có dấu."
TO = "Sở Nội vụ (Phòng Thi đua, Khen thưởng)"
DEADLINE = date(2030, 9, 30)


@pytest.fixture
def sent(issued: Issued) -> Callable[..., Reading]:
    """Return a way to read a part with these lines."""

    def of(said: str, heading: str = "Thời hạn:", where: str = WHERE) -> Reading:
        return issued(PLAN, where=where, heading=heading, said=said)

    return of


def told(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading)]


def facts(reading: Reading) -> list[tuple[str, dict[str, Any]]]:
    return [(one.table, one.values) for one in reading.facts if one.values.get("clause", "").startswith("V.2")]


@pytest.mark.parametrize("where", [
    WHERE, WHERE.replace("Nơi nhận", "Địa chỉ nhận"), WHERE.replace("Nơi nhận", "Cơ quan tiếp nhận"),
])  # fmt: skip
@pytest.mark.parametrize("heading", ["Thời hạn:", "Thời gian gửi báo cáo, hồ sơ", "Tiến độ"])
def test_each_paper_goes_where_the_part_says(where: str, heading: str, sent: Callable[..., Reading]) -> None:
    reading = sent("a) Kế hoạch: chậm nhất ngày 30/9/2030.", heading, where)
    ((table, values),) = facts(reading)
    assert (table, values["does"]) == ("task", f"gửi kế hoạch về {TO}")
    assert values["window"] == {"until": DEADLINE}
    (first,) = [one.values["does"] for one in reading.of("task") if one.values["clause"] == "V.1"]
    assert first == f"gửi báo cáo và hồ sơ về {TO}, số 1 đường Hòa Bình; 02 bản có dấu"
    assert told(reading) == []


def test_what_goes_with_another_paper_has_its_time(sent: Callable[..., Reading]) -> None:
    reading = sent(
        "a) Kế hoạch của đơn vị: chậm nhất ngày 30/9/2030.\nb) Danh sách đơn vị làm điểm: cùng với kế hoạch."
    )
    second = facts(reading)[1][1]
    assert second["window"] == {"until": DEADLINE}
    assert reading.of("task")[-1].marks["window"] == "suy ra: “cùng với kế hoạch”"
    assert told(reading) == []


def test_reports_say_who_makes_them_and_within_how_many_days(sent: Callable[..., Reading]) -> None:
    reading = sent(
        "a) Báo cáo kết quả cấp cơ sở (do cấp huyện tổng hợp): trước ngày 01/10/2030.\n"
        "b) Báo cáo tổng kết phong trào: chậm nhất 5 ngày làm việc sau hội nghị và không muộn hơn ngày 30/9/2030 "
        "(các huyện Kỳ Sơn, Quế Phong: ngày 05/10/2030)."
    )
    (_, first), *others = facts(reading)
    assert (first["by"], first["to"], first["window"]) == ("cấp huyện", TO, {"before": date(2030, 10, 1)})
    assert {one["by"]: (one["about"], one["working_days_after"], one["window"]) for _, one in others} == {
        "các cơ quan, đơn vị, địa phương": ("tổng kết phong trào", 5, {"until": date(2030, 9, 30)}),
        "các huyện Kỳ Sơn, Quế Phong": ("tổng kết phong trào", 5, {"until": date(2030, 10, 5)}),
    }
    assert told(reading) == []


@pytest.mark.parametrize("line", [
    "Hồ sơ khen thưởng: chậm nhất ngày 30/9/2030 hoặc 15/10/2030.",
    "Danh sách đại biểu: cùng với báo cáo.",
])  # fmt: skip
def test_a_time_that_is_not_understood_whole_stays_told(line: str, sent: Callable[..., Reading]) -> None:
    assert line in " ".join(told(sent(f"a) {line}")))
