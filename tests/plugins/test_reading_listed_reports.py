"""Reports under a heading that says nothing else; whom they go to is deduced and marked, what is unsure is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.model.duties import Reporting
from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. NỘI DUNG
1. Hồ sơ gửi về Sở Nội vụ trước ngày 01/6/2031.
II. BÁO CÁO
{said}
"""
ALL = "các cơ quan, đơn vị, địa phương"


def reports(reading: Any) -> list[Reporting]:
    return [Reporting.model_validate(item.values) for item in reading.of("reporting")]


@pytest.mark.parametrize(("said", "by", "about", "every", "days"), [
    ("- Hằng tháng, trước ngày 25 (tháng 8, 9, 10): báo cáo tiến độ theo Phụ lục II.", ALL,
     "tiến độ theo Phụ lục II, trước ngày 25 (tháng 8, 9, 10)", ["month"], 0),
    ("- Hàng quý, trước ngày 20 tháng cuối quý, các đơn vị báo cáo tiến độ.", "các đơn vị",
     "tiến độ, trước ngày 20 tháng cuối quý", ["quarter"], 0),
    ("- Kết thúc Hội nghị: báo cáo kết quả trong 05 ngày làm việc.", ALL, "kết quả", [], 5),
    ("- Báo cáo nhanh: trong 03 ngày làm việc sau hội nghị.", ALL, "nhanh", [], 3),
    ("- Sau khi tổ chức xong 10 ngày thì báo cáo kết quả.", ALL, "kết quả", [], 0),
    ("- Trong 07 ngày sau khi kết thúc Hội nghị, các đơn vị gửi báo cáo kết quả về Sở Nội vụ.", "các đơn vị",
     "kết quả", [], 0),
    ("- Báo cáo kết quả trong 05 ngày làm việc kể từ ngày nhận văn bản.", "", "", [], 0),
])  # fmt: skip
def test_when_is_a_key_or_stands_in_its_words(said: str, by: str, about: str, every: list[str], days: int,
                                              issued: Callable[..., Any]) -> None:  # fmt: skip
    reading = issued(PLAN, said=said)
    told = [(one.by, one.to, one.about, one.every, one.working_days_after) for one in reports(reading)]
    assert told == ([(by, "Sở Nội vụ", about, every, days)] if by else told)
    assert not any(one.working_days_after and "nhận văn bản" in said for one in reports(reading))


def test_what_was_deduced_is_marked(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said="- Kết thúc Hội nghị: báo cáo kết quả trong 05 ngày làm việc.")
    assert [set(item.marks) for item in reading.of("reporting")] == [{"by", "to"}]


@pytest.mark.parametrize("to", ["Chủ tịch Hội đồng Thi đua - Khen thưởng tỉnh", "Chủ tịch UBND tỉnh"])
def test_a_chairman_is_whom_it_goes_to_and_not_what_it_is_on(to: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=f"- Sở Y tế tổng hợp, báo cáo {to} trước ngày 10/10/2031.")
    assert [one.to for one in reports(reading)] == [to]
    assert [item.marks for item in reading.of("reporting")] == [{}]


def test_a_body_before_a_colon_reports_and_does(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said="- Sở Y tế: báo cáo UBND tỉnh trước 15/11/2031; trình hồ sơ trước 05/11/2031.")
    (report,) = reports(reading)
    assert (report.by, report.to, report.window.before) == ("Sở Y tế", "UBND tỉnh", date(2031, 11, 15))
    assert ("Sở Y tế", "trình hồ sơ") in [(item.values["body"], item.values["does"]) for item in reading.of("task")]


@pytest.mark.parametrize("said", [
    "- Báo cáo tiến độ: hai tuần một lần, vào ngày 10 và ngày 25.",
    "- Nếu có vướng mắc: báo cáo trước ngày 05/11/2031.",
])  # fmt: skip
def test_what_no_key_holds_is_told(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    assert not reports(reading)
    assert [item.words for item in unread(reading) if item.piece.clause == "II"] == [said.removeprefix("- ")]


def test_where_two_bodies_are_sent_to_none_is_deduced(issued: Callable[..., Any]) -> None:
    said = "- Danh sách gửi Phòng Nội vụ; ảnh gửi Sở Nội vụ.\n- Hằng quý: báo cáo tiến độ."
    assert not reports(issued(PLAN, said=said))


@pytest.mark.parametrize("latest", ["và không muộn hơn ngày 25/5/2031", "chậm nhất không quá ngày 25/5/2031"])
def test_a_last_day_beside_the_days_after_is_none_of_its_words_and_that_of_some_is_theirs(
    latest: str, issued: Callable[..., Any]
) -> None:
    said = f"- Báo cáo kết quả: trong 05 ngày làm việc sau hội nghị, {latest} (các huyện Sơn, Dương: ngày 05/6/2031)."
    told = {one.by: (one.about, one.working_days_after, one.window.until) for one in reports(issued(PLAN, said=said))}
    assert told == {ALL: ("kết quả", 5, date(2031, 5, 25)),
                    "các huyện Sơn, Dương": ("kết quả", 5, date(2031, 6, 5))}  # fmt: skip


def test_an_office_keeps_its_capital_and_kinds_of_unit_do_not(issued: Callable[..., Any]) -> None:
    said = (
        "- Văn phòng Điều phối tỉnh tổng hợp số liệu trước ngày 20/9/2031.\n"
        "- Cơ quan, đơn vị báo cáo kết quả trước ngày 10/9/2031."
    )
    assert [one.by for one in reports(issued(PLAN, said=said))] == ["Văn phòng Điều phối tỉnh", "cơ quan, đơn vị"]
