"""Those of a level who may be later, of whom something is the case: their last day is theirs, not the level's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Các cấp tổ chức như sau
Cấp | Đơn vị | Hình thức | Thời gian | Số lượng
Cấp xã và cơ quan, đơn vị | Các xã, phường | Hội nghị điển hình tiên tiến | 01 ngày, trước ngày 20/8/2031 | Tối đa 120
 | Các sở, ban, ngành, cơ quan Đảng tỉnh | Hội nghị điển hình tiên tiến | 01 ngày, trước ngày 28/8/2031 | Tối đa 90
{said}
2. Thành phần
a) Đối với xã, phường: đại diện các đoàn thể.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


@pytest.mark.parametrize(("said", "when"), [
    ("Các xã, phường tự chọn ngày. Các xã, phường gặp mưa bão được lùi lại, song chậm nhất ngày 06/9/2031.",
     "xã, phường gặp mưa bão"),
])  # fmt: skip
def test_who_may_be_later_has_a_last_day_and_the_level_keeps_its_own(said: str, when: str, issued: Issued) -> None:
    reading = issued(PLAN, said=said)
    communes, offices = reading.of("level")
    assert communes.values["window"] == {"before": date(2031, 8, 20)}
    assert offices.values["window"] == {"before": date(2031, 8, 28)}
    (made,) = reading.of("exception")
    assert (made.values["level"], made.values["units"]) == (communes.values["id"], ["xã", "phường"])
    assert (made.values["when"], made.values["window"]) == (when, {"until": date(2031, 9, 6)})
    assert not [left.words for left in unread(reading) if "06/9" in left.words]


@pytest.mark.parametrize("said", [
    "Các xã, phường hoàn thành không muộn hơn ngày 06/9/2031.", "Các xã, phường được lùi đến ngày 06/9/2031.",
    "Doanh nghiệp bị lũ lụt có thể lùi thời gian nhưng không muộn hơn ngày 06/9/2031.",
])  # fmt: skip
def test_a_day_of_all_and_units_of_no_level_make_no_exception(said: str, issued: Issued) -> None:
    assert issued(PLAN, said=said).of("exception") == []
