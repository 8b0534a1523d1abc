"""The day of a document that a passage cites is offered as nobody's time."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.confirming.said_times import window_in


@pytest.mark.parametrize(("words", "window"), [
    ("(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2030 của UBND tỉnh)", {}),
    ("Thực hiện Nghị định số 98/2023/NĐ-CP, ngày 31 tháng 12 năm 2023 của Chính phủ", {}),
    ("Theo Công văn 7/SNV-TĐKT ngày 02/02/2030, nộp trước ngày 15/5/2030", {"before": date(2030, 5, 15)}),
    ("Nộp chậm nhất ngày 15/5/2030", {"until": date(2030, 5, 15)}),
])  # fmt: skip
def test_only_a_time_that_something_is_due_is_offered(words: str, window: dict[str, Any]) -> None:
    assert window_in(words) == window


@pytest.mark.parametrize(("said", "window"), [
    ("Từ quý II năm 2031, hồ sơ được tiếp nhận trên phần mềm", {"since": "2031-Q2"}),
    ("bổ sung chuyên mục trên sóng phát thanh từ tháng 3 năm 2031.", {"since": "2031-03"}),
    ("Luật có hiệu lực từ ngày 01 tháng 01 năm 2031", {"since": date(2031, 1, 1)}),
    ("tiếp nhận từ ngày 01/3/2031 đến ngày 05/4/2031", {"since": date(2031, 3, 1), "until": date(2031, 4, 5)}),
    ("họp chiều 05/11/2031", {"on": date(2031, 11, 5)}),
    ("gửi hồ sơ chậm nhất 20/8/2031", {"until": date(2031, 8, 20)}),
])  # fmt: skip
def test_from_when_on_something_goes_is_no_time_until_when(said: str, window: dict[str, object]) -> None:
    assert window_in(said) == window
