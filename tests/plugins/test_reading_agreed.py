"""With whom a level's conference is agreed: a sentence that says no more of those who lead the units is read whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.confirming.whom_subject import begun
from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Đối với các xã, hợp tác xã, trạm y tế
- Hình thức: Hội nghị gương sáng, hoàn thành trong tháng 4 năm 2031.
{said}
2. Cấp huyện: tổ chức Hội nghị điển hình tiên tiến trong tháng 6 năm 2031.
"""
LEADERS = "Chủ tịch UBND các xã, giám đốc hoặc chủ nhiệm hợp tác xã, thủ trưởng trạm y tế"


@pytest.mark.parametrize(("rest", "left"), [
    ("để lãnh đạo và tổ chức tốt hội nghị.", False),
    ("để tổ chức tốt hội nghị và gửi danh sách về Sở Nội vụ trước ngày 05/5/2031.", True),
])  # fmt: skip
def test_a_sentence_on_who_agrees_and_no_more_is_read_whole(
    rest: str, *, left: bool, issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, said=f"{LEADERS} thống nhất với cấp ủy cùng cấp {rest}")
    assert reading.of("level")[0].values["agreed_with"] == "cấp ủy cùng cấp"
    assert any("thống nhất" in one.words for one in unread(reading)) == left


def test_leaders_named_in_a_row_are_of_all_the_kinds_that_they_lead(two_levels: Any) -> None:
    plan = two_levels("", [('units = ["xã", "phường", "thị trấn"]', 'units = ["xã", "hợp tác xã", "trạm y tế"]')])
    assert begun(plan, f"{LEADERS} bàn với cấp ủy.", "II.1") == {"levels": ["xa"]}
    assert begun(plan, "Chủ tịch UBND các xã bàn với cấp ủy.", "II.1") == {"who": ["xã"]}
