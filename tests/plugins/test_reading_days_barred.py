"""Days on which nothing may be held are what the units of a level must not do, and no time by which anything is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.confirming.said_times import window_in
from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = (
    "I. HỘI NGHỊ\n1. Cấp xã\na) Đơn vị tổ chức: các xã, phường.\nb) Thời gian: một buổi, từ ngày 01/4/2031 đến ngày "
    "15/5/2031{said}\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ hướng dẫn.\n"
)


@pytest.mark.parametrize(("said", "does"), [
    (". Không tổ chức vào các ngày từ 25/4 đến 03/5/2031.",
     "không tổ chức hội nghị vào các ngày từ 25/4 đến 03/5/2031"),
    (", không tổ chức trong tuần nghỉ Tết Nguyên đán.", "không tổ chức hội nghị trong tuần nghỉ Tết Nguyên đán"),
    ("; tránh tổ chức hội nghị vào dịp thi tốt nghiệp trung học phổ thông.",
     "tránh tổ chức hội nghị vào dịp thi tốt nghiệp trung học phổ thông"),
    (". Không bố trí hội nghị trùng ngày thứ Bảy, Chủ nhật.", "không bố trí hội nghị trùng ngày thứ Bảy, Chủ nhật"),
])  # fmt: skip
def test_the_units_of_the_level_must_not_meet_then(said: str, does: str, issued: Issued) -> None:
    reading = issued(PLAN, said=said)
    barred = reading.of("task")[-1]
    assert (barred.values["body"], barred.values["does"], barred.values.get("window")) == ("cấp xã", does, None)
    assert not [left for left in unread(reading) if left.piece.clause.startswith("I.1.b")]


@pytest.mark.parametrize("said", [
    ". Không tổ chức hội nghị nếu chưa được duyệt kế hoạch.", ". Không tổ chức hội nghị sau thời hạn này.",
])  # fmt: skip
def test_a_condition_is_no_day(said: str, issued: Issued) -> None:
    assert all("không tổ chức" not in one.values["does"] for one in issued(PLAN, said=said).of("task"))


def test_no_time_is_offered_for_days_on_which_nothing_is_held() -> None:
    assert window_in("Không tổ chức vào các ngày từ 25/4/2031 đến 03/5/2031.") == {}
    assert window_in("Tổ chức từ ngày 25/4/2031 đến ngày 03/5/2031.")
