"""Two facts of one kind in one sentence, behind a comma: each is of its own unit, with its own day and numbers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

Read = Callable[..., Any]
LEVELS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương {when}.
2. Cấp huyện (huyện, thành phố): tổ chức Hội nghị biểu dương trong quý II năm 2031.
3. Các sở, ban, ngành: tổ chức Hội nghị biểu dương trong quý II năm 2031.
II. {head}
{said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


@pytest.mark.parametrize("second", [
    "của UBND các huyện, thành phố gửi trước ngày 15-4-2031",
    "riêng báo cáo của UBND các huyện, thành phố gửi trước ngày 15-4-2031",
    "UBND các huyện, thành phố nộp trước ngày 15-4-2031",
    "còn của UBND các huyện, thành phố trước ngày 15-4-2031",
])  # fmt: skip
def test_each_body_sends_the_same_paper_by_its_own_day(second: str, papers: Read) -> None:
    reading = papers(head="TỔNG KẾT", said="1. Báo cáo của các sở, ban, ngành gửi về Sở Nội vụ trước ngày 31-3-2031, "
                     f"{second}.")  # fmt: skip
    assert [(one["body"], one["does"], one["window"]) for one in reading.tasks] == [
        ("các sở, ban, ngành", "gửi báo cáo về Sở Nội vụ", {"before": date(2031, 3, 31)}),
        ("UBND các huyện, thành phố", "gửi báo cáo về Sở Nội vụ", {"before": date(2031, 4, 15)}),
    ]
    assert reading.left == []


def test_awards_of_the_next_kind_behind_a_comma_are_its_own(issued: Read) -> None:
    said = ("1. Mỗi huyện, thành phố được đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 3 tập thể và 6 cá nhân, mỗi sở,"
            " ban, ngành được đề nghị 1 tập thể và 2 cá nhân.")  # fmt: skip
    reading = issued(LEVELS, head="KHEN THƯỞNG", said=said, when="trong quý I năm 2031")
    labels = {one.values["id"]: one.values["label"] for one in reading.of("level")}
    assert [
        (labels[one.values["level"]], one.values["collectives"], one.values["individuals"])
        for one in reading.of("honours")
    ] == [("cấp huyện", 3, 6), ("các sở, ban, ngành", 1, 2)]
    assert not [one.words for one in unread(reading) if one.piece.clause.startswith("II.")]


def test_units_chosen_first_have_their_times_in_one_sentence(issued: Read) -> None:
    said = ("1. UBND tỉnh chọn huyện Mai và Sở Y tế làm điểm. Huyện Mai tổ chức trong tháng 4 năm 2031, Sở Y tế tổ chức"
            " trước ngày 20-4-2031, sau đó mời lãnh đạo các huyện, các sở dự rút kinh nghiệm.")  # fmt: skip
    reading = issued(LEVELS, head="LÀM ĐIỂM", said=said, when="trong quý I năm 2031")
    assert [(one.values["unit"], one.values["window"]) for one in reading.of("pilot")] == [
        ("huyện Mai", {"month": "2031-04"}),
        ("Sở Y tế", {"before": date(2031, 4, 20)}),
    ]


@pytest.mark.parametrize(("when", "window"), [
    ("từ nay đến hết tháng 02 năm 2031", {"by_end_of": "2031-02"}),
    ("từ nay cho đến hết quý I/2031", {"by_end_of": "2031-Q1"}),
])  # fmt: skip
def test_from_now_to_the_end_of_a_period_is_not_that_period(when: str, window: dict[str, Any], issued: Read) -> None:
    reading = issued(LEVELS, head="VIỆC KHÁC", said="1. Việc chung", when=when)
    assert reading.of("level")[0].values["window"] == window


def test_who_looks_at_something_is_not_named_by_half_of_the_verb(issued: Read) -> None:
    reading = issued(LEVELS, head="KHEN THƯỞNG", when="trong quý I năm 2031",
                     said="1. Ban Thi đua xem xét, trình khen thưởng cao cho những trường hợp xuất sắc.")  # fmt: skip
    (task,) = [one.values for one in reading.of("task") if one.values["clause"].startswith("II.")]
    assert (task["body"], task["does"][:8]) == ("Ban Thi đua", "xem xét,")
