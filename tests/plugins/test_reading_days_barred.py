"""Days on which nothing may be held are what the units of a level must not do, and no time by which anything is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.confirming.said_times import window_in
from tdkt_tui.workflow.reading_plan import Reading

Issued = Callable[..., Reading]
PLAN = (
    "I. HỘI NGHỊ\n1. Cấp xã\na) Đơn vị tổ chức: các xã, phường.\nb) Thời gian: một buổi, từ ngày 01/4/2031 đến ngày "
    "15/5/2031{said}\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ hướng dẫn.\n"
)


@pytest.mark.parametrize("said", [
    ". Không tổ chức hội nghị nếu chưa được duyệt kế hoạch.", ". Không tổ chức hội nghị sau thời hạn này.",
])  # fmt: skip
def test_a_condition_is_no_day(said: str, issued: Issued) -> None:
    assert all("không tổ chức" not in one.values["does"] for one in issued(PLAN, said=said).of("task"))


def test_no_time_is_offered_for_days_on_which_nothing_is_held() -> None:
    assert window_in("Không tổ chức vào các ngày từ 25/4/2031 đến 03/5/2031.") == {}
    assert window_in("Tổ chức từ ngày 25/4/2031 đến ngày 03/5/2031.")
