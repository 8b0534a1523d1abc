"""Exemplars introduced: each row by whom and how many, each paragraph with its own papers, address and day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã: các xã, phường tổ chức Hội nghị điển hình tiên tiến trong quý I năm 2031.
2. Cấp huyện: các huyện, thành phố tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
3. Các sở, ban, ngành tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
II. ĐẠI BIỂU, ĐIỂN HÌNH
{said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Dân tộc và Tôn giáo: giới thiệu 10 điển hình là người có uy tín, trước ngày 05/11/2031.
"""


def told(reading: Any, table: str = "nomination") -> list[dict[str, Any]]:
    kept = ("who", "at_least", "every", "needs", "to", "window")
    return [{key: one.values[key] for key in kept if key in one.values} for one in reading.of(table)
            if one.values.get("clause", "").startswith("II.")]  # fmt: skip


def test_papers_of_delegates_and_of_the_next_paragraph_are_not_theirs(issued: Callable[..., Any]) -> None:
    reading = issued(
        PLAN,
        said="""\
1. Hồ sơ đại biểu (biên bản bầu, danh sách trích ngang) gửi về Ban Thi đua - Khen thưởng tỉnh trong vòng 5 ngày làm \
việc sau hội nghị, muộn nhất là ngày 25/5/2031.
2. Mỗi huyện, thành phố giới thiệu 03 điển hình, mỗi sở, ngành giới thiệu 01 điển hình để viết bài. Văn bản giới thiệu \
gửi trước ngày 15/12/2030.
3. Mỗi xã, phường giới thiệu 02 điển hình để báo cáo tại Đại hội tỉnh.""",
    )
    own = {"window": {"before": date(2030, 12, 15)}, "needs": ["văn bản giới thiệu"]}
    assert told(reading) == [
        {"who": ["huyện", "thành phố"], "at_least": 3} | own,
        {"who": ["sở", "ngành"], "at_least": 1} | own,
        {"who": ["xã", "phường"], "at_least": 2},
    ]
    assert [one["window"] for one in told(reading, "task")] == [{"until": date(2031, 5, 25)}]


@pytest.mark.parametrize(("said", "rows"), [
    (("1. Mỗi xã, phường gửi 01 điển hình, mỗi sở, ngành gửi 02 điển hình (tóm tắt thành tích 01 trang và 02 ảnh) về "
      "Sở Nội vụ trước ngày 07/11/2030 để in Kỷ yếu."),
     [(["xã", "phường"], 1), (["sở", "ngành"], 2)]),
    (("1. Mỗi huyện, thành phố giới thiệu kèm theo 02 điển hình, mỗi sở, ngành 01 điển hình (tóm tắt thành tích 01 "
      "trang và 02 ảnh) gửi về Sở Nội vụ trước ngày 07/11/2030."), [(["huyện", "thành phố"], 2), (["sở", "ngành"], 1)]),
])  # fmt: skip
def test_each_row_has_the_papers_the_address_and_the_day(
    said: str, rows: list[tuple[list[str], int]], issued: Callable[..., Any]
) -> None:
    more = {"needs": ["tóm tắt thành tích 01 trang và 02 ảnh"], "to": "Sở Nội vụ",
            "window": {"before": date(2030, 11, 7)}}  # fmt: skip
    assert told(issued(PLAN, said=said)) == [{"who": who, "at_least": number} | more for who, number in rows]


def test_what_is_shown_every_month_is_so_many_each_month(issued: Callable[..., Any]) -> None:
    said = "1. Mỗi huyện, thành phố giới thiệu ít nhất 02 gương điển hình mỗi tháng, bắt đầu từ tháng 9/2030."
    assert told(reading := issued(PLAN, said=said)) == [
        {"who": ["huyện", "thành phố"], "at_least": 2, "every": ["month"]}]  # fmt: skip
    assert any("bắt đầu từ tháng 9/2030" in one.values["does"] for one in reading.of("task"))


def test_one_body_introduces_what_its_task_says(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said="1. Đại biểu do hội nghị chọn.")
    (one,) = reading.of("nomination")
    assert (one.values["who"], one.values["at_least"]) == (["Sở Dân tộc và Tôn giáo"], 10)
    assert not [left for left in unread(reading) if left.piece.clause.startswith("III")]


@pytest.mark.parametrize("asked", ["Số lượng đề nghị:", "Mức đề xuất:"])
def test_who_is_put_forward_for_the_award_said_right_before_is_no_exemplar(
    asked: str, issued: Callable[..., Any]
) -> None:
    award = "1. Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen cho 30 tập thể và 60 cá nhân."
    numbers = "mỗi xã, phường không quá 01 tập thể và 02 cá nhân; mỗi sở, ban, ngành không quá 01 cá nhân."
    plan = PLAN.replace("ĐẠI BIỂU, ĐIỂN HÌNH", "GIỚI THIỆU ĐIỂN HÌNH")
    assert told(issued(plan, said=f"{award} {asked} {numbers}")) == []
    assert told(issued(plan, said=f"1. Số lượng giới thiệu: {numbers}")) != []


NUMBERED = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp cơ sở (xã, phường, đặc khu, sở, ban, ngành): tổ chức Hội nghị điển hình tiên tiến trong quý I năm 2031.
2. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý IV năm 2031.
II. GIỚI THIỆU ĐIỂN HÌNH
1. {said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


@pytest.mark.parametrize(("said", "rows"), [
    (("Cụ thể: mỗi xã 01 tập thể hoặc hộ gia đình và 02 cá nhân; đặc khu Côn Lôn 01 tập thể và 01 cá nhân; mỗi đơn vị "
     "thuộc Nhóm B là 02 tập thể và 03 cá nhân; Ban Quản lý Khu kinh tế tỉnh 03 tập thể và 05 cá nhân."),
     [(["xã"], ["tập thể", "hộ", "cá nhân"], 1, 2), (["đặc khu Côn Lôn"], ["tập thể", "cá nhân"], 1, 1),
      (["Nhóm B"], ["tập thể", "cá nhân"], 2, 3), (["Ban Quản lý Khu kinh tế tỉnh"], ["tập thể", "cá nhân"], 3, 5)]),
    (("Mỗi phường giới thiệu 05 tập thể và 10 cá nhân hoặc hộ gia đình; khối doanh nghiệp giới thiệu 04 tập thể và 06 "
     "cá nhân; Liên minh Hợp tác xã tỉnh phối hợp thực hiện."),
     [(["phường"], ["tập thể", "cá nhân", "hộ"], 5, 10), (["khối doanh nghiệp"], ["tập thể", "cá nhân"], 4, 6)]),
])  # fmt: skip
def test_one_by_its_name_in_a_row_of_kinds_introduces_its_own_number(
    said: str, rows: list[Any], issued: Callable[..., Any]
) -> None:
    reading = issued(NUMBERED, said=said)
    keys = ("who", "kinds", "collectives", "individuals")
    assert [tuple(one.values[key] for key in keys) for one in reading.of("nomination")] == rows
    assert reading.of("quota") == []
    assert not [one.words for one in unread(reading) if "tập thể" in one.words]


@pytest.mark.parametrize(("behind", "needs"), [
    ("gửi Sở Nội vụ trước ngày 25/3/2031, kèm một video dài không quá 03 phút",
     "một video dài không quá 03 phút"),
    ("mỗi điển hình có một bài viết từ 800 đến 1.200 chữ và ít nhất 03 ảnh",
     "một bài viết từ 800 đến 1.200 chữ và ít nhất 03 ảnh"),
])  # fmt: skip
def test_with_what_each_is_introduced_behind_all_who_do(behind: str, needs: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=f"1. Mỗi xã giới thiệu 01 điển hình, mỗi huyện giới thiệu 02 điển hình; {behind}.")
    assert [one["needs"] for one in told(reading)] == [[needs], [needs]]
    assert not [one.words for one in unread(reading) if one.piece.clause == "II.1"]
