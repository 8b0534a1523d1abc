"""What under "Tổ chức thực hiện" nobody does: how much it costs, where the rest is told; and who is asked, not told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. NỘI DUNG
1. Việc chung
II. TỔ CHỨC THỰC HIỆN
{said}
2. Sở Y tế
- Cử bác sĩ trực.
"""
SUM = "kinh phí thực hiện Kế hoạch là 2.300 triệu đồng, gồm:"


def tasks(reading: Any) -> list[tuple[str, str]]:
    return [(item.values["body"], item.values["does"]) for item in reading.of("task")][:-1]


def left(reading: Any) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.clause.startswith("II")]


@pytest.mark.parametrize("lead", [
    f"Tổng {SUM}", f"Dự toán {SUM}", f"K{SUM[1:]}", "Dự kiến chi 900.000.000 đồng:", "Nguồn lực: 1,5 tỷ đồng",
])  # fmt: skip
def test_a_sum_is_no_body_and_is_told(lead: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=f"1. {lead}\n- Tuyên truyền, cổ động.\n- Văn phòng tỉnh: 450 triệu đồng.")
    assert tasks(reading) == []
    assert left(reading) == [lead, "Tuyên truyền, cổ động.", "Văn phòng tỉnh: 450 triệu đồng."]


def test_a_sum_below_a_body_is_no_task_of_its(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=f"1. Sở Tài chính\nK{SUM[1:]}\n- Thẩm định dự toán.")
    assert tasks(reading) == [("Sở Tài chính", "thẩm định dự toán")]
    assert left(reading) == [f"K{SUM[1:]}"]


def test_where_the_rest_is_told_is_of_the_whole_part(issued: Callable[..., Any]) -> None:
    said = "Tiến độ các việc chính theo Phụ lục kèm theo Kế hoạch này."
    reading = issued(
        PLAN.replace("trực.", f"trực.\n{said}\nYêu cầu các đơn vị thực hiện."), said="1. Sở Tài chính\n- Cấp."
    )
    assert all("tiến độ" not in item.values["does"] for item in reading.of("task"))
    assert next(item.piece.clause for item in unread(reading) if item.words == said) == "II"


@pytest.mark.parametrize(("heading", "mode"), [("Đề nghị Tỉnh đoàn, Báo Khê", "asked"), ("Tỉnh đoàn, Báo Khê", "")])
def test_who_is_asked_by_the_heading_is_asked(heading: str, mode: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=f"1. {heading}\n- Báo Khê tuyên truyền về Đại hội. Sở Nội vụ cung cấp thông tin.")
    found = [(item.values["body"], item.values.get("mode", "")) for item in reading.of("task")]
    assert found[:2] == [("Báo Khê", mode), ("Sở Nội vụ", "")]


@pytest.mark.parametrize(("said", "when", "may"), [
    ("Sở, ban, ngành có dưới 50 công chức có thể tổ chức chung theo Khối, do Khối trưởng chủ trì.",
     "có dưới 50 công chức", True),
    ("Các xã có dưới 1.000 dân tổ chức chung một hội nghị, do Cụm trưởng đứng ra.", "có dưới 1.000 dân", False),
])  # fmt: skip
def test_some_that_hold_it_together_are_no_others(said: str, when: str, may: bool, issued: Callable[..., Any]) -> None:
    reading = issued("I. NỘI DUNG\n1. Hình thức\n{said}\n", said=said)
    (joint,) = reading.of("jointly")
    assert (joint.values["when"], joint.values.get("may", False)) == (when, may)
    assert unread(reading) == []
