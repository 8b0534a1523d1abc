"""What those who go first have besides all others: it is theirs, and is on their pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. NỘI DUNG
1. Cấp xã (xã, phường): tổ chức Hội nghị điển hình tiên tiến trong quý I năm 2031.
2. Làm điểm: xã Nà Sầm hoàn thành trước ngày 28/02/2031. {pilots}
3. Mỗi xã, phường giới thiệu 01 tập thể, 02 cá nhân{more}
"""
WHO = "các đơn vị làm điểm"


@pytest.mark.parametrize(("more", "does"), [
    ("; đơn vị làm điểm giới thiệu thêm một cá nhân.", ["giới thiệu thêm một cá nhân"]),
    (". Riêng đơn vị làm điểm được giới thiệu thêm 02 tập thể.", ["giới thiệu thêm 02 tập thể"]),
    (" gửi Sở Nội vụ.", []),
])  # fmt: skip
def test_one_more_to_introduce_is_a_task_of_theirs(more: str, does: list[str], issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, pilots="", more=more)
    assert [one.values["does"] for one in reading.of("task") if one.values["body"] == WHO] == does
    assert len(reading.of("nomination")) == 1
    assert not [one.words for one in unread(reading) if "làm điểm" in one.words]


def test_what_they_get_is_no_part_of_who_they_are(issued: Callable[..., Any]) -> None:
    said = "Các đơn vị làm điểm được hỗ trợ 20 triệu đồng, gửi báo cáo rút kinh nghiệm trước ngày 15/3/2031."
    (task,) = issued(PLAN, pilots=said, more=".").of("task")
    assert task.values["body"] == WHO
    assert task.values["does"] == "được hỗ trợ 20 triệu đồng, gửi báo cáo rút kinh nghiệm"
