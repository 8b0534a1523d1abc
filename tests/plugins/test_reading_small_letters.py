"""An office that writes "UBND Tỉnh", "các Huyện" is read as all others are, and quoted as it writes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp Huyện (huyện, thành phố): tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
2. Cấp Tỉnh
- Thời gian: 01 ngày, trong quý III năm 2031.
II. KHEN THƯỞNG, KINH PHÍ
1. Tại Đại hội cấp Tỉnh, Chủ tịch UBND Tỉnh tặng Bằng khen cho 50 tập thể, 120 cá nhân.
2. Kinh phí tổ chức Đại hội cấp Tỉnh do ngân sách Tỉnh bảo đảm.
III. TỔ CHỨC THỰC HIỆN
1. {body}
- Gửi danh sách về Hội đồng Tỉnh trước ngày 30/4/2031.
2. Tỉnh có 09 Huyện được chọn, xem Phụ lục của Tỉnh ủy.
"""


@pytest.mark.parametrize(("body", "name"), [
    ("UBND các Huyện, Thành phố", "UBND các huyện, thành phố"), ("Các sở, ban, ngành Tỉnh", "các sở, ban, ngành tỉnh"),
    ("Ban Tuyên giáo Tỉnh ủy, Tỉnh đoàn", "Ban Tuyên giáo Tỉnh ủy, Tỉnh đoàn"),
    ("UBND Thành phố Khê, Huyện Nghĩa Sơn", "UBND Thành phố Khê, Huyện Nghĩa Sơn"),
])  # fmt: skip
def test_large_letters_say_nothing(body: str, name: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, body=body)
    assert {item.values["label"]: item.values.get("budget") for item in reading.of("level")} == {
        "cấp huyện": None, "cấp tỉnh": "ngân sách tỉnh"}  # fmt: skip
    (given,) = reading.of("honours")
    assert (given.values["level"], given.values["award"]) == ("tinh", "Bằng khen của Chủ tịch UBND tỉnh")
    assert next(item for item in reading.of("task") if "danh sách" in item.values["does"]).values["body"] == name
    assert [item.words for item in unread(reading) if item.piece.clause == "III.2"] == [
        "Tỉnh có 09 Huyện được chọn, xem Phụ lục của Tỉnh ủy."
    ]
