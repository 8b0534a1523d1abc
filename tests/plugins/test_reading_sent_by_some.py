"""Units by their names that send the same by another day have that day; it is none of their conference."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. NỘI DUNG
1. Hội nghị cấp huyện: tổ chức Hội nghị biểu dương trong tháng 8 năm 2031.
2. Hồ sơ khen thưởng
- {said}
"""
WHOLE = "Hồ sơ gửi Sở Nội vụ trước ngày 20/6/2031"


@pytest.mark.parametrize(("said", "body"), [
    (f"{WHOLE}; huyện Mai, Lan trước ngày 30/6/2031.", "huyện Mai, Lan"),
    (f"{WHOLE}; riêng các huyện Mai, Lan và thị xã Cúc gửi trước ngày 30/6/2031.", "các huyện Mai, Lan và thị xã Cúc"),
    (f"{WHOLE}; riêng Sở Y tế và thị xã Cúc trước ngày 30/6/2031.", "Sở Y tế và thị xã Cúc"),
    (f"{WHOLE}. Riêng đối với huyện Mai: nộp trước ngày 30/6/2031.", "huyện Mai"),
])  # fmt: skip
def test_they_have_a_task_with_their_day(said: str, body: str, issued: Callable[..., Reading]) -> None:
    reading = issued(PLAN, said=said)
    of_all, own = [one.values for one in reading.of("task") if one.values["clause"] == "I.2"]
    assert (own["body"], own["does"], own["window"]) == (body, of_all["does"], {"before": date(2031, 6, 30)})
    assert of_all["window"] == {"before": date(2031, 6, 20)}
    assert [*reading.of("exception"), *unread(reading)] == []


def test_a_day_behind_what_nobody_sends_is_told(issued: Callable[..., Reading]) -> None:
    reading = issued(PLAN, said="Việc chung trước ngày 20/6/2031; huyện Mai, Lan trước ngày 30/6/2031.")
    assert "30/6/2031" in " ".join(left.words for left in unread(reading))
