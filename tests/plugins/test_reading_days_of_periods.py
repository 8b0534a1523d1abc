"""By which day of each period exemplars are introduced: the day is a key's, and may itself say what the period is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PARTS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp huyện (huyện, thành phố): tổ chức Hội nghị biểu dương trong quý II năm 2031.
2. Các sở, ban, ngành: tổ chức Hội nghị biểu dương trong quý II năm 2031.
II. GIỚI THIỆU ĐIỂN HÌNH
1. {said}
"""


@pytest.mark.parametrize(("said", "every", "day"), [
    ("Mỗi quý, các huyện, thành phố giới thiệu ít nhất 02 điển hình gửi về Sở Nội vụ trước ngày 20 tháng cuối quý.",
     ["quarter"], "trước ngày 20 tháng cuối quý"),
    ("Các sở, ban, ngành giới thiệu 01 tập thể, 01 cá nhân điển hình về Sở Nội vụ trước ngày 15 của tháng cuối quý.",
     ["quarter"], "trước ngày 15 của tháng cuối quý"),
    ("Các sở, ban, ngành giới thiệu 02 điển hình gửi về Sở Nội vụ chậm nhất ngày 25 hằng tháng.",
     ["month"], "chậm nhất ngày 25"),
    ("Các sở, ban, ngành giới thiệu 02 điển hình gửi về Sở Nội vụ trước ngày 15/4/2031.", None, None),
])  # fmt: skip
def test_the_day_of_each_period(issued: Callable[..., Any], said: str, every: object, day: object) -> None:
    reading = issued(PARTS, said=said)
    (made,) = reading.of("nomination")
    assert (made.values.get("every"), made.values.get("day"), made.values["to"]) == (every, day, "Sở Nội vụ")
    assert not [one.words for one in unread(reading) if one.piece.clause == "II.1"]


def test_a_day_without_a_period_is_refused() -> None:
    from tdkt_tui.model.duties import Nomination

    assert Nomination(who=["sở"], every=["quarter"], day="ngày 20").each_time() == "mỗi quý (ngày 20)"
    with pytest.raises(ValueError, match="phải đi cùng every"):
        Nomination(who=["sở"], day="ngày 20")
