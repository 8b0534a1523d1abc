"""Who does something is named without how it fits him; a time that only points back is said in full."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
SAID = """\
I. NỘI DUNG
1. Gặp mặt, biểu dương
{said}
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng UBND tỉnh hướng dẫn thực hiện.
"""
TOLD = """\
I. NỘI DUNG
1. Việc chung
II. TỔ CHỨC THỰC HIỆN
1. {said}
"""


def _done(reading: Reading) -> list[tuple[str, str]]:
    tasks = (one.values for one in reading.of("task"))
    return [(one["body"], one["does"]) for one in tasks if not one["body"].startswith("Văn phòng")]


@pytest.mark.parametrize("parts", [SAID, TOLD])
@pytest.mark.parametrize("fits", ["tùy điều kiện thực tế", "tùy theo tình hình thực tế của địa phương, đơn vị"])
def test_as_it_fits_is_no_part_of_a_name(parts: str, fits: str, issued: Issued) -> None:
    reading = issued(parts, said=f"Các phường, các sở, ngành {fits} tổ chức buổi gặp hoặc ghép với buổi sơ kết.")
    assert _done(reading) == [("các phường, các sở, ngành", f"{fits} tổ chức buổi gặp hoặc ghép với buổi sơ kết")]


@pytest.mark.parametrize(
    ("due", "after"), [("trước ngày 20/4/2031", "từ ngày 20/4/2031"), ("chậm nhất 20/4/2031", "sau ngày 20/4/2031")]
)
def test_after_that_time_names_the_day_of_the_sentence_before(due: str, after: str, issued: Issued) -> None:
    said = (
        f"Mỗi xã giới thiệu 02 gương về Sở Nội vụ {due}. Sau thời gian này, các đơn vị tiếp tục giới thiệu thêm gương."
    )
    reading = issued(TOLD, said=said)
    (task,) = [one for one in reading.of("task") if "thêm" in one.values["does"]]
    assert task.values["does"] == f"{after}, tiếp tục giới thiệu thêm gương"
    assert "Sau thời gian này".casefold() in task.marks["does"]


def test_a_time_pointed_at_that_nobody_said_stays_as_it_is(issued: Issued) -> None:
    reading = issued(TOLD, said="Sau thời gian này, các đơn vị tiếp tục giới thiệu thêm gương.")
    assert [does for _, does in _done(reading)] == ["sau thời gian này, tiếp tục giới thiệu thêm gương"]


def test_what_a_council_looks_at_is_a_task_and_no_award(issued: Issued) -> None:
    said = (
        "Sở Nội vụ chọn những gương nổi bật, trình Hội đồng Thi đua - Khen thưởng tỉnh xem xét trước ngày 28/4/2031 để "
        "giới thiệu về Trung ương (không quá 06 tập thể, cá nhân)."
    )
    reading = issued(SAID, said=said)
    (task,) = [one.values for one in reading.of("task") if one.values["body"] == "Sở Nội vụ"]
    assert task["window"] == {"before": date(2031, 4, 28)}
    assert "không quá 06 tập thể, cá nhân" in task["does"]
    assert not [left for left in unread(reading) if left.piece.clause == "I.1"]
