"""The day of a document that a passage cites is offered as nobody's time."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.confirming.said import window_in


@pytest.mark.parametrize(("words", "window"), [
    ("(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2030 của UBND tỉnh)", {}),
    ("Thực hiện Nghị định số 98/2023/NĐ-CP, ngày 31 tháng 12 năm 2023 của Chính phủ", {}),
    ("Theo Công văn 7/SNV-TĐKT ngày 02/02/2030, nộp trước ngày 15/5/2030", {"before": date(2030, 5, 15)}),
    ("Nộp chậm nhất ngày 15/5/2030", {"until": date(2030, 5, 15)}),
])  # fmt: skip
def test_only_a_time_that_something_is_due_is_offered(words: str, window: dict[str, Any]) -> None:
    assert window_in(words) == window
