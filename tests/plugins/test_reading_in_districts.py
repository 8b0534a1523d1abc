"""Communes by their districts: in a clause on communes a district is all that lie there; no other commune is meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. NỘI DUNG
1. Hội nghị cấp xã
- Hình thức: Hội nghị biểu dương. Thời gian: nửa ngày, trong tháng 5 năm 2031. Số lượng không quá 90 đại biểu.
{said}
2. Hội nghị cấp huyện: tổ chức Hội nghị biểu dương trong quý III năm 2031.
"""
FEWER = {"size": {"caps": [{"category": "all", "at_most": 50, "clause": "I.1"}]}}


@pytest.mark.parametrize(("said", "units", "when", "told"), [
    ("- Xã của các huyện Mai và Lan hoàn thành trước ngày 20/6/2031.", ["xã"], "xã của các huyện Mai và Lan",
     {"window": {"before": date(2031, 6, 20)}}),
    ("- Các xã thuộc huyện Mai: không quá 50 đại biểu.", ["xã"], "xã thuộc huyện Mai", FEWER),
])  # fmt: skip
def test_what_is_said_of_communes_of_a_district_is_of_these(
    said: str, units: list[str], when: str, told: dict[str, Any], issued: Callable[..., Reading]
) -> None:
    reading = issued(PLAN, said=said)
    own = [{key: one.values.get(key) for key in ("level", "units", "when", *told)} for one in reading.of("exception")]
    assert own == [{"level": "xa", "units": units, "when": when, **told}]
    level = reading.of("level")[0].values
    assert (level["window"], level["size"]["caps"][0]["at_most"]) == ({"month": "2031-05"}, 90)
    assert not unread(reading)


def test_a_day_of_papers_of_districts_is_none_of_a_conference(issued: Callable[..., Reading]) -> None:
    reading = issued(PLAN, said="- Hồ sơ gửi trước ngày 20/6/2031; huyện Mai, Lan trước ngày 30/6/2031.")
    assert not reading.of("exception")
    assert "30/6/2031" in " ".join(left.words for left in unread(reading))
