"""A body's name ends before what it does or may do; a report by the same body goes where its paper goes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PLAN = """\
I. TỔ CHỨC HỘI NGHỊ
1. Đối với xã, phường
a) Hình thức: Hội nghị biểu dương.
b) Thời gian: ½ ngày, trong quý I năm 2031.
2. Đối với huyện, thị xã
a) Hình thức: Hội nghị điển hình tiên tiến.
b) Thời gian: 01 ngày, trong quý II năm 2031.
3. Đối với các sở, ban, ngành
a) Hình thức: Hội nghị điển hình tiên tiến.
b) Thời gian: ½ ngày, trong tháng 4 năm 2031.
II. KHEN THƯỞNG
1. {award}
III. TỔ CHỨC THỰC HIỆN
1. {said}
2. Văn phòng UBND tỉnh theo dõi, đôn đốc, báo cáo Chủ tịch UBND tỉnh.
"""
NONE = "Việc khen thưởng bảo đảm đúng người, đúng việc."


@pytest.mark.parametrize(("said", "body", "does"), [
    ("Các Cụm, Khối thi đua đưa kết quả tổ chức hội nghị vào nội dung chấm điểm thi đua năm 2031.",
     "các Cụm, Khối thi đua", "đưa kết quả tổ chức hội nghị vào nội dung chấm điểm thi đua năm 2031"),
    ("Các trường thuộc huyện có thể tổ chức cùng dịp khai giảng.", "các trường thuộc huyện",
     "có thể tổ chức cùng dịp khai giảng"),
])  # fmt: skip
def test_a_body_ends_before_what_it_does(said: str, body: str, does: str, issued: Callable[..., Any]) -> None:
    told = [(one.values["body"], one.values["does"]) for one in issued(PLAN, said=said, award=NONE).of("task")]
    assert (body, does) in [(f"{name[:1].lower()}{name[1:]}", done) for name, done in told]


def test_a_report_is_by_all_whom_the_paragraph_is_on(issued: Callable[..., Any]) -> None:
    said = (
        "UBND các huyện, thị xã, các sở, ban, ngành xây dựng kế hoạch, gửi về Sở Nội vụ trước ngày 30/9/2030; UBND các "
        "huyện, thị xã hướng dẫn, kiểm tra cấp xã. Sau hội nghị 07 ngày làm việc gửi báo cáo kết quả."
    )
    reading = issued(PLAN, said=said, award=NONE)
    (made,) = reading.of("reporting")
    assert made.values["by"] == "UBND các huyện, thị xã, các sở, ban, ngành"
    assert (made.values["to"], made.values["working_days_after"]) == ("Sở Nội vụ", 7)
    assert "to" in made.marks


@pytest.mark.parametrize(("at", "levels"), [
    ("Tại hội nghị cấp huyện, sở, ban, ngành: tặng", 2),
    ("Tại hội nghị các sở, ban, ngành: tặng", 1),
    ("Tại hội nghị các đơn vị khác: tặng", 0),
])  # fmt: skip
def test_awards_at_several_conferences_are_of_each_level(at: str, levels: int, issued: Callable[..., Any]) -> None:
    given = issued(PLAN, award=f"{at} Giấy khen không quá 40 tập thể, cá nhân.", said=NONE).of("honours")
    assert [one.values["award"] for one in given] == ["Giấy khen"] * levels
    assert len({one.values["level"] for one in given}) == levels
