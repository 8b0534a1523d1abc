"""Whose plan, dossier or report is sent, of what it is made, where the sentence names nobody before the verb."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

PLAN = """\
I. NỘI DUNG
1. Việc chung
II. {heading}
{said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


@pytest.mark.parametrize(("said", "body", "does"), [
    ("1. Kế hoạch của các sở, ngành và UBND cấp huyện gửi về Sở Nội vụ trước ngày 05/3/2031.",
     "các sở, ngành và UBND cấp huyện", "gửi kế hoạch về Sở Nội vụ"),
    ("1. Danh sách đại biểu của cấp xã gửi Sở Nội vụ chậm nhất ngày 05/3/2031.",
     "cấp xã", "gửi danh sách đại biểu về Sở Nội vụ"),
    ("1. Báo cáo thành tích của cá nhân gửi về Sở Nội vụ trước ngày 05/3/2031.",
     "các cơ quan, đơn vị, địa phương", "gửi báo cáo thành tích của cá nhân về Sở Nội vụ"),
])  # fmt: skip
def test_a_paper_is_sent_by_whose_it_is(said: str, body: str, does: str, issued: Callable[..., Any]) -> None:
    *_, first = issued(PLAN, heading="THỜI GIAN", said=said).of("task")
    assert (first.values["body"], first.values["does"], bool(first.marks)) == (body, does, "cá nhân" in said)


@pytest.mark.parametrize(("made", "copies"), [
    ("(tờ trình, biên bản họp, báo cáo thành tích có xác nhận; 03 bộ)", "03 bộ"),
    ("(gồm: tờ trình, biên bản họp và báo cáo thành tích có xác nhận, số lượng 02 bộ)", "số lượng 02 bộ"),
])  # fmt: skip
def test_a_bracket_holds_the_parts_and_the_copies(made: str, copies: str, issued: Callable[..., Any]) -> None:
    said = f"1. Hồ sơ đề nghị khen thưởng {made} gửi về Sở Nội vụ trước ngày 05/3/2031."
    *_, first = issued(PLAN, heading="KHEN THƯỞNG", said=said).of("task")
    assert first.values["does"] == f"gửi hồ sơ đề nghị khen thưởng ({copies}) về Sở Nội vụ"
    assert first.values["deliver"] == ["tờ trình", "biên bản họp", "báo cáo thành tích có xác nhận"]


@pytest.mark.parametrize(("said", "by", "about", "days"), [
    ("Sau hội nghị 10 ngày làm việc, đơn vị báo cáo kết quả", "đơn vị", "kết quả", 10),
    ("Chậm nhất 05 ngày làm việc sau khi kết thúc hội nghị, các xã, phường báo cáo kết quả",
     "các xã, phường", "kết quả", 5),
    ("UBND cấp huyện tổng hợp kết quả của cấp xã gửi trước ngày 15 tháng 02 năm 2031",
     "UBND cấp huyện", "kết quả của cấp xã", 0),
    ("Báo cáo sơ kết của cấp trên cơ sở (không quá 10 trang) nộp trước ngày 15 tháng 02 năm 2031",
     "cấp trên cơ sở", "sơ kết (không quá 10 trang)", 0),
])  # fmt: skip
def test_a_line_below_reports_is_of_whom_it_names(
    said: str, by: str, about: str, days: int, issued: Callable[..., Any]
) -> None:
    lines = f"1. Kế hoạch của các sở gửi về Sở Nội vụ trước ngày 05/01/2031.\n2. {said}."
    (report,) = issued(PLAN, heading="CHẾ ĐỘ BÁO CÁO", said=lines).of("reporting")
    assert (report.values["by"], report.values["about"], report.values["to"]) == (by, about, "Sở Nội vụ")
    assert report.values.get("working_days_after", 0) == days
    assert bool(report.values.get("window")) is not bool(days)


LATE = "Sau thời hạn trên, Sở Nội vụ không tiếp nhận."


def test_who_gives_an_award_sends_no_dossier_and_late_ones_are_nobodys_task(issued: Callable[..., Any]) -> None:
    said = ("1. Hồ sơ, thời hạn\n- Hồ sơ đề nghị Bằng khen của Chủ tịch UBND tỉnh: trước ngày 30/7/2031.\n"
            f"- Hồ sơ đề nghị Bằng khen của Thủ tướng Chính phủ: trước ngày 25/7/2031.\n{LATE}")  # fmt: skip
    made = [one.values for one in issued(PLAN, heading="KHEN THƯỞNG", said=said).of("task")
            if one.values["clause"] == "II.1"]  # fmt: skip
    late = "sau thời hạn trên, Sở Nội vụ không tiếp nhận"
    assert [(one["body"], one["does"]) for one in made] == [
        ("các cơ quan, đơn vị, địa phương", f"gửi hồ sơ đề nghị Bằng khen của {who}; {late}")
        for who in ("Chủ tịch UBND tỉnh", "Thủ tướng Chính phủ")
    ]


@pytest.mark.parametrize(("heading", "what"), [
    ("Đại biểu dự hội nghị cấp tỉnh", "danh sách đại biểu dự hội nghị cấp tỉnh"),
    ("Phân bổ đại biểu", "danh sách đại biểu"), ("Việc gửi", "danh sách"),
])  # fmt: skip
def test_a_list_is_of_those_whom_the_heading_names(heading: str, what: str, issued: Callable[..., Any]) -> None:
    said = f"1. {heading}\nDanh sách gửi trước ngày 05/8/2031."
    made = [one.values for one in issued(PLAN, heading="HỘI NGHỊ CẤP TỈNH", said=said).of("task")]
    assert f"gửi {what}" in [one["does"] for one in made]


def test_whom_a_report_is_for_ends_before_its_day(issued: Callable[..., Any]) -> None:
    said = "1. Sở Nội vụ trình UBND tỉnh trước ngày 08/8; báo cáo Ban Thi đua - Khen thưởng Trung ương trước 30/8/2031."
    (made,) = issued(PLAN, heading="TIẾN ĐỘ", said=said).of("reporting")
    assert made.values["to"] == "Ban Thi đua - Khen thưởng Trung ương"
