"""Of a level only some hold a conference: what is said of these is theirs, and the rest is the rest of the level."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
I. NỘI DUNG
1. Cấp xã: tổ chức Hội nghị biểu dương trong quý I năm 2031.
2. Sở, ban, ngành, đoàn thể, doanh nghiệp
- {said}
- Các cơ quan còn lại họp nội bộ, lựa chọn điển hình gửi Sở Nội vụ trước ngày 30/6/2031.
"""
HELD = "tổ chức Hội nghị điển hình tiên tiến, nửa ngày, trong tháng 6 năm 2031, không quá 100 đại biểu"
KEYS = ("window", "days", "size", "choose_form")


@pytest.mark.parametrize("said", [
    f"Không tổ chức hội nghị riêng, trừ các sở có trên 10 đơn vị trực thuộc {HELD}.",
    f"Không tổ chức hội nghị riêng, trừ nơi có điều kiện {HELD}.",
    "Không tổ chức hội nghị riêng (trừ Sở Y tế, Công an tỉnh).",
])  # fmt: skip
def test_of_some_without_names_the_level_has_nothing_and_the_sentence_is_told(said: str, issued: Issued) -> None:
    reading = issued(PLAN, said=said)
    assert not reading.of("level")[1].values.keys() & {*KEYS}
    assert not reading.of("exception")
    assert said.rstrip(".") in " ".join(left.words for left in unread(reading))
