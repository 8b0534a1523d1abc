"""Seats in a sentence that says besides how many units there are, who is among those sent, or of whom besides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp sở (sở, ban, ngành): tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
2. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý IV năm 2031.
II. PHÂN BỔ ĐẠI BIỂU DỰ ĐẠI HỘI TỈNH
- {said}
"""


@pytest.mark.parametrize(
    ("said", "told", "left"),
    [
    ("Bộ Chỉ huy Quân sự tỉnh (gồm cả Ban Chỉ huy Bộ đội Biên phòng): 07 đại biểu.",
         {"unit": "Bộ Chỉ huy Quân sự tỉnh", "official": 7, "note": "gồm cả Ban Chỉ huy Bộ đội Biên phòng"}, []),
],
    ids=["of whom besides"],
)  # fmt: skip
def test_what_stands_beside_a_number_is_its_note_or_told(
    said: str, told: dict[str, Any], left: list[str], issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, said=said)
    (one,) = reading.of("quota")
    assert {key: one.values[key] for key in ("each", "unit", "official", "note") if key in one.values} == told
    assert [item.words for item in unread(reading) if item.piece.clause == "II"] == left


TABLE = (
    "TT | Đơn vị | Số đại biểu | Ghi chú\nI | Các huyện | 20 |\n- | Huyện A Sa | 12 | Có 01 đại biểu Cơ - Tu Khê\n"
    "- | Huyện Mai Lĩnh | 8 |\nII | Hợp tác xã (05 hợp tác xã) | {all} |\n"
    "- | Mỗi hợp tác xã 03 đại biểu | {all} | 02 lãnh đạo, 01 người lao động trực tiếp\n | Tổng cộng | {sum} |"
)


def test_a_row_says_in_its_name_how_many_each_sends(congress: Callable[..., Any]) -> None:
    told = [{key: one.values[key] for key in ("each", "unit", "official", "note") if key in one.values}
            for one in congress(TABLE.format(all=15, sum=35)).of("quota")]  # fmt: skip
    assert told == [
        {"unit": "Huyện A Sa", "official": 12, "note": "Có 01 đại biểu Cơ - Tu Khê"},
        {"unit": "Huyện Mai Lĩnh", "official": 8},
        {"each": "hợp tác xã", "official": 3, "note": "02 lãnh đạo, 01 người lao động trực tiếp"},
    ]  # fmt: skip
    whole = congress(TABLE.format(all=16, sum=36)).of("quota")
    assert not [one for one in whole if one.values.get("each")], "16 are no five times three"
