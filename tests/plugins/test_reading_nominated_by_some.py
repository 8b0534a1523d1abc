"""A unit by its name introduces as many as its kind, by another day: the plan's words on all are not told it twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
I. GIỚI THIỆU ĐIỂN HÌNH
1. Giới thiệu điển hình lên cấp tỉnh
a) Mỗi xã, phường, đặc khu giới thiệu 01 tập thể và 02 cá nhân; mỗi sở giới thiệu 01 tập thể.
b) Thời hạn gửi Sở Nội vụ chậm nhất ngày 08/6/2031; {apart}.
"""


@pytest.mark.parametrize(("apart", "units"), [
    ("riêng đặc khu Phú Vân chậm nhất ngày 17/6/2031", ["đặc khu Phú Vân"]),
    ("riêng các xã Tân Khê, Bắc Khê gửi chậm nhất ngày 17/6/2031", ["xã Tân Khê", "xã Bắc Khê"]),
])  # fmt: skip
def test_it_has_a_day_of_its_own(apart: str, units: list[str], issued: Issued) -> None:
    reading = issued(PLAN, apart=apart)
    areas, _, own = (one.values for one in reading.of("nomination"))
    assert own == areas | {"who": units, "window": {"until": date(2031, 6, 17)}, "clause": "I.1.b"}
    assert areas["window"] == {"until": date(2031, 6, 8)}
    assert not [left.words for left in unread(reading) if left.piece.clause == "I.1.b"]


def test_whose_kind_introduces_none_is_told(issued: Issued) -> None:
    reading = issued(PLAN, apart="riêng huyện Phú Vân chậm nhất ngày 17/6/2031")
    assert len(reading.of("nomination")) == 2
    assert any("17" in left.words for left in unread(reading))
