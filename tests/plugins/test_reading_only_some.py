"""Of a level only some hold a conference: what is said of these is theirs, and the rest is the rest of the level."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

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


@pytest.mark.parametrize(("said", "units"), [
    (f"Không tổ chức hội nghị tổng kết riêng, trừ Sở Nông nghiệp và Môi trường, Hội Nông dân tỉnh, Tỉnh đoàn {HELD}.",
     ["Sở Nông nghiệp và Môi trường", "Hội Nông dân tỉnh", "Tỉnh đoàn"]),
    (f"Các cơ quan không tổ chức hội nghị riêng; riêng Sở Y tế và Sở Giáo dục và Đào tạo được {HELD}.",
     ["Sở Y tế", "Sở Giáo dục và Đào tạo"]),
    (f"Không nhất thiết tổ chức hội nghị, chỉ có Công an tỉnh, Sở Y tế {HELD}.", ["Công an tỉnh", "Sở Y tế"]),
])  # fmt: skip
def test_who_alone_holds_one_has_all_that_is_said_of_it(said: str, units: list[str], issued: Issued) -> None:
    reading = issued(PLAN, said=said)
    level, own = reading.of("level")[1], reading.of("exception")[0].values
    assert not level.values.keys() & {*KEYS}
    assert {"window", "size", "choose_form"} <= level.marks.keys()
    assert (own["units"], own["window"], own["days"]) == (units, {"month": "2031-06"}, 0.5)
    assert own["size"]["caps"][0]["at_most"] == 100
    assert [one.values["name"] for one in reading.of("form") if one.values["id"] in own["choose_form"]] == [
        "Hội nghị điển hình tiên tiến"
    ]
    task = next(one for one in reading.of("task") if "họp" in one.values["does"])
    assert task.values["body"] == "các sở, ban, ngành, đoàn thể, doanh nghiệp còn lại"
    assert (task.values["does"], task.values["window"]) == (
        "họp nội bộ, lựa chọn điển hình gửi Sở Nội vụ", {"before": date(2031, 6, 30)})  # fmt: skip
    assert not unread(reading)


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
