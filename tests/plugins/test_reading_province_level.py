"""What a clause on the province's conference says of it stands, whatever it says of others behind; whoever is described
by what often happens to them is charged with nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. NỘI DUNG
1. Hội nghị cấp xã
- Thời gian: trong tháng 5 năm 2031.
{communes}
2. Hội nghị cấp tỉnh
- Thời gian: 01 ngày, {when}, tại Trung tâm Hội nghị tỉnh.
- Số lượng: 260 đại biểu, gồm 200 điển hình và 60 khách mời.{more}
"""
SEATS = " Phân bổ điển hình: huyện, thành phố 158; các sở, ban, ngành 24; doanh nghiệp 10."


@pytest.mark.parametrize("more", ["", SEATS])
@pytest.mark.parametrize(("when", "window"), [
    ("trong nửa đầu tháng 8 năm 2031", {"since": date(2031, 8, 1), "until": date(2031, 8, 15)}),
    ("trong tháng 8 năm 2031", {"month": "2031-08"}),
])  # fmt: skip
def test_time_place_and_number_are_of_the_province(
    when: str, window: dict[str, object], more: str, issued: Callable[..., Reading]
) -> None:
    level = issued(PLAN, when=when, more=more, communes="").of("level")[1].values
    assert (level["window"], level["days"], level["place"]) == (window, 1, "Trung tâm Hội nghị tỉnh")
    caps = {cap["category"]: (cap["at_least"], cap["at_most"]) for cap in level["size"]["caps"]}
    assert caps == {"all": (260, 260), "exemplar": (200, 200), "guest": (60, 60)}


def test_units_that_something_often_happens_to_have_no_task(issued: Callable[..., Reading]) -> None:
    said = "- Xã thường xuyên bị ngập lụt: tổ chức xong trước ngày 20/4/2031, nếu không thì lùi sang tháng 10 năm 2031."
    reading = issued(PLAN, when="trong tháng 8 năm 2031", more="", communes=said)
    assert not reading.of("task")
    assert "20/4/2031" in " ".join(left.words for left in unread(reading))
