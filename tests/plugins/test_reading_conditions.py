"""What has to be over before a level meets, or still to come, stays with its day: read, told, printed, kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.model.window import Window
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.filling import with_fill
from tdkt_tui.workflow.confirming.typed_times import typed_window
from tdkt_tui.workflow.reading_plan import unread

DAY = date(2031, 5, 15)
PLAN = """\
I. NỘI DUNG
1. Cấp xã (xã, phường, thị trấn): tổ chức Hội nghị điển hình tiên tiến, hoàn thành trong quý I năm 2031.
2. Cấp huyện (huyện, thành phố): tổ chức Hội nghị điển hình tiên tiến {said}
"""


@pytest.mark.parametrize(("said", "window"), [
    ("sau khi các xã, thị trấn đã tổ chức xong, hoàn thành trước ngày 15/5/2031.",
     {"before": DAY, "condition": "sau khi các xã, thị trấn đã tổ chức xong"}),
    ("trong quý II năm 2031, ngay sau khi cấp xã hoàn thành; thời gian 01 ngày.",
     {"quarter": "2031-Q2", "condition": "ngay sau khi cấp xã hoàn thành"}),
    ("trong quý II/2031 (sau khi 100% số xã đã tổ chức xong).",
     {"quarter": "2031-Q2", "condition": "sau khi 100% số xã đã tổ chức xong"}),
    ("trước khi diễn ra Đại hội Đảng bộ cùng cấp, xong trước ngày 15/5/2031.",
     {"before": DAY, "condition": "trước khi diễn ra Đại hội Đảng bộ cùng cấp"}),
    ("sau khi các xã đã tổ chức xong.", {"condition": "sau khi các xã đã tổ chức xong"}),
    ("trước ngày 15/5/2031; gửi kịch bản xin ý kiến Sở Nội vụ trước khi tổ chức.", {"before": DAY}),
])  # fmt: skip
def test_it_stands_beside_the_day_and_is_no_part_of_the_name(
    said: str, window: Any, issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, said=said)
    communes, districts = reading.of("level")
    assert districts.values["window"] == window
    assert communes.values["window"] == {"until": "2031-Q1"}
    assert [one.values["name"] for one in reading.of("form")] == ["Hội nghị điển hình tiên tiến"]
    assert not [one.words for one in unread(reading) if "xong" in one.words]


@pytest.mark.parametrize("last", [date(2031, 7, 15), date(2031, 6, 15)])
def test_a_day_that_some_have_in_a_case_keeps_the_case(last: date, issued: Callable[..., Any]) -> None:
    day = f"{last:%d/%m/%Y}"
    said = f"trong quý II năm 2031. Các huyện biên giới nếu mưa lũ chia cắt, được lùi thời gian đến hết ngày {day}."
    reading = issued(PLAN, said=said)
    (apart,) = reading.of("exception")
    assert reading.of("level")[1].values["window"] == {"quarter": "2031-Q2"}
    assert apart.values["when"] == "huyện biên giới"
    assert apart.values["window"] == {"until": last, "condition": "nếu mưa lũ chia cắt"}
    assert "window" not in apart.marks


def test_it_is_printed_and_binds_no_day() -> None:
    window = Window.model_validate({"before": DAY, "condition": "sau khi các xã đã tổ chức xong"})
    assert window.words() == "trước ngày 15 tháng 5 năm 2031, sau khi các xã đã tổ chức xong"
    assert window.last() == date(2031, 5, 14)
    assert typed_window(window.words(), lambda _: 2031) == window.model_dump(exclude_unset=True)


def test_a_day_typed_anew_keeps_it(tmp_path: Path, walk_through: Callable[..., tuple[str, Path]]) -> None:
    body = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị"
clause = "II.1"
[[level]]
id = "huyen"
label = "cấp huyện"
units = ["huyện"]
choose_form = ["hoi-nghi"]
window = { before = 2031-05-15, condition = "sau khi các xã đã tổ chức xong" }
clause = "II.1"
"""
    _, file = walk_through(body)
    text = with_fill(
        file.read_text("utf8"), Draft("level", {"window": {"before": date(2031, 6, 1)}}, "II.1", "level.1")
    )
    assert 'window = { before = 2031-06-01, condition = "sau khi các xã đã tổ chức xong" }' in text
