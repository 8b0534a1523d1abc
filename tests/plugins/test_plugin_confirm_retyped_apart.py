"""A value typed from a screen of several groups: only what changed of that group is told, no other as gone."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

TASKS = """
[[task]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 5: Trạm Giống chuẩn bị xe, Trạm Cá lo chỗ ngồi trước ngày 04/10/2026.
body = "Trạm Giống"
does = "chuẩn bị xe"
window = { until = 2026-10-04 }
clause = "II.1"

[[task]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 5: Trạm Giống chuẩn bị xe, Trạm Cá lo chỗ ngồi trước ngày 04/10/2026.
body = "Trạm Cá"
does = "lo chỗ ngồi"
window = { until = 2026-10-04 }
clause = "II.1"

[[task]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 5: Trạm Rừng chuẩn bị xe, Trạm Cá lo chỗ ngồi trước ngày 04/10/2026.
body = "Trạm Rừng"
does = "dọn sân"
window = { until = 2026-10-04 }
clause = "II.1"

[[task]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 8: Trạm Đo đạc in bản đồ trước ngày 12/3/2026.
body = "Trạm Đo đạc"
does = "in bản đồ"
window = { until = 2026-03-12 }
clause = "III.1"

[[task]]  # CHƯA XÁC NHẬN: mục III.2, đoạn 9: Trạm Thú y lo thuốc.
body = "Trạm Thú y"
does = "lo thuốc"
clause = "III.2"
"""


def test_what_was_shown_alone_before_is_not_gone(walk_through: Any) -> None:
    told, file = walk_through(TASKS, "b", "1 3 13/3/2026", "q")
    assert tomllib.loads(file.read_text("utf8"))["task"][3]["window"] == {"until": date(2026, 3, 13)}, told
    assert "điều hỏi chung" in told, "one was shown alone, two together"
    assert "hết: " not in told.replace("Chưa hết: ", ""), told
