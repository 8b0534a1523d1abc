"""How long a conference lasts, as plans say it; a bound has no key and is told beside the days."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PARTS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương, thời gian {said}, trong quý II năm 2031.
2. Việc khác: trang trí.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


@pytest.mark.parametrize(("said", "days"), [
    ("01 ngày rưỡi", 1.5), ("một ngày rưỡi", 1.5), ("1½ ngày", 1.5), ("1 ½ ngày", 1.5), ("01 1/2 ngày", 1.5),
    ("1,5 ngày", 1.5), ("½ ngày", 0.5), ("1/2 ngày", 0.5), ("nửa ngày", 0.5), ("01 buổi", 0.5), ("hai ngày", 2),
    ("02 ngày rưỡi", 2.5),
])  # fmt: skip
def test_a_length_is_read_whole(said: str, days: float, issued: Issued) -> None:
    reading = issued(PARTS, said=said)
    assert reading.of("level")[0].values["days"] == days
    assert not [item for item in unread(reading) if item.piece.clause == "I.1"]


@pytest.mark.parametrize(("said", "days"), [
    ("không quá ½ ngày", 0.5), ("tối đa 01 ngày rưỡi", 1.5), ("Không quá một buổi", 0.5),
])  # fmt: skip
def test_the_most_days_are_read_as_such(said: str, days: float, issued: Issued) -> None:
    reading = issued(PARTS, said=said)
    level = reading.of("level")[0].values
    assert (level["days"], level["days_at_most"]) == (days, True)
    assert not [item for item in unread(reading) if item.piece.clause == "I.1"]


def test_the_least_days_are_told(issued: Issued) -> None:
    reading = issued(PARTS, said="ít nhất 1,5 ngày")
    assert "days" not in reading.of("level")[0].values
    (left,) = [item for item in unread(reading) if item.piece.clause == "I.1"]
    assert left.figures == ("ít nhất 1,5 ngày",)


@pytest.mark.parametrize("said", ["01 - 02 ngày", "từ 1 đến 2 ngày"])
def test_two_lengths_are_none_and_told(said: str, issued: Issued) -> None:
    reading = issued(PARTS, said=said)
    assert "days" not in reading.of("level")[0].values
    assert [item for item in unread(reading) if item.piece.clause == "I.1"]
