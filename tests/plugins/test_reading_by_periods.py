"""What is due several times: reports of two periods, by two days or in some months, so many exemplars each quarter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Papers = Callable[..., Any]
JUNE, NOVEMBER = {"before": date(2031, 6, 20)}, {"before": date(2031, 11, 20)}


def _of(reading: Any, table: str, *keys: str) -> list[tuple[Any, ...]]:
    return [tuple(one.values.get(key) for key in keys) for one in reading.of(table)
            if not one.values["clause"].startswith("III")]  # fmt: skip


@pytest.mark.parametrize(("said", "what"), [
    ("Báo cáo của đơn vị: 6 tháng gửi trước ngày 20/6/2031, cả năm gửi trước ngày 20/11/2031, theo mẫu chung.",
     ["gửi báo cáo 6 tháng theo mẫu chung", "gửi báo cáo cả năm theo mẫu chung"]),
    ("Báo cáo 06 tháng gửi trước ngày 20/6/2031, báo cáo năm gửi trước ngày 20/11/2031.",
     ["gửi báo cáo 06 tháng", "gửi báo cáo năm"]),
])  # fmt: skip
def test_reports_of_two_periods_are_two_tasks(said: str, what: list[str], papers: Papers) -> None:
    reading = papers(head="CÔNG TÁC KHÁC", said=f"1. {said}")
    assert _of(reading, "task", "does", "window") == [(what[0], JUNE), (what[1], NOVEMBER)]
    assert reading.left == []


@pytest.mark.parametrize("days", ["ngày 20 tháng 6 và ngày 20 tháng 11 năm 2031", "20/6/2031, trước 20/11/2031"])
def test_one_report_by_two_days_is_two(days: str, told: Callable[[str], Any]) -> None:
    reading = told(f"1. Sở Nội vụ: tham dự hội nghị của cụm, khối; báo cáo UBND tỉnh trước {days}.")
    assert [one.values.get("window") for one in reading.of("reporting")] == [JUNE, NOVEMBER]
    assert [one.values["does"] for one in reading.of("task")] == ["tham dự hội nghị của cụm, khối"]


def test_a_weekly_report_in_some_months_has_these(told: Callable[[str], Any]) -> None:
    said = "báo cáo nhanh bằng thư điện tử về Sở Nội vụ vào thứ Sáu hằng tuần trong tháng 10 và tháng 11 năm 2031"
    ((report),) = told(f"1. Chủ tịch UBND các huyện {said}.").of("reporting")
    assert report.values["every"] == ["week"]
    assert report.values["window"] == {"since": "2031-10", "until": "2031-11"}


@pytest.mark.parametrize(("said", "who", "every"), [
    ("Mỗi quý, các huyện, thành phố giới thiệu ít nhất 01 điển hình mới.", ["huyện", "thành phố"], "quarter"),
    ("Hằng tháng, mỗi xã giới thiệu ít nhất 01 điển hình.", ["xã"], "month"),
    ("Mỗi sở giới thiệu ít nhất 01 điển hình/quý.", ["sở"], "quarter"),
    ("Mỗi sở giới thiệu ít nhất 01 điển hình trong 6 tháng, gửi qua thư về Sở Nội vụ, kèm ảnh.", ["sở"], "6 months"),
])  # fmt: skip
def test_so_many_each_period_keep_how_often(said: str, who: list[str], every: str, papers: Papers) -> None:
    reading = papers(head="NHÂN RỘNG ĐIỂN HÌNH", said=f"1. {said}")
    assert _of(reading, "nomination", "who", "at_least", "every") == [(who, 1, [every])]
    assert reading.left == []


def test_each_of_those_named_before_it_introduces(told: Callable[[str], Any]) -> None:
    said = ("1. Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh chủ trì giới thiệu nhà hảo tâm; Hội Nông dân, Tỉnh đoàn mỗi tổ "
            "chức giới thiệu 02 điển hình, gửi Sở Nội vụ trước ngày 20/6/2031.")  # fmt: skip
    (duty,) = told(said).of("nomination")
    assert (duty.values["who"], duty.values["window"]) == (["Hội Nông dân", "Tỉnh đoàn"], JUNE)


def test_who_carries_the_plan_out_is_no_task_of_the_last_item(told: Callable[[str], Any]) -> None:
    reading = told("1. Đề nghị Tỉnh đoàn vận động thanh niên tham gia.\nGiám đốc các sở, Thủ trưởng các ban, ngành, "
                   "Chủ tịch UBND các huyện chịu trách nhiệm thi hành Kế hoạch này./.")  # fmt: skip
    assert [one.values["does"] for one in reading.of("task")] == ["vận động thanh niên tham gia"]


@pytest.mark.parametrize(("said", "does", "deliver"), [
    ("Hồ sơ: 01 bộ gồm tờ trình, biên bản họp; gửi Sở Nội vụ trước ngày 20/6/2031.",
     "gửi hồ sơ (01 bộ) về Sở Nội vụ", ["tờ trình", "biên bản họp"]),
    ("Sở Nội vụ chọn gửi Ban Thi đua Trung ương trước ngày 20/6/2031, không quá 06 điển hình.",
     "chọn, gửi về Ban Thi đua Trung ương, không quá 06 điển hình", None),
])  # fmt: skip
def test_how_many_sets_and_what_is_done_first_are_words_of_the_task(
    said: str, does: str, deliver: list[str] | None, papers: Papers
) -> None:
    reading = papers(head="CÔNG TÁC KHÁC", said=f"1. {said}")
    assert _of(reading, "task", "does", "deliver", "window") == [(does, deliver, JUNE)]


def test_who_only_reports_and_who_sends_the_same_are_read_whole(papers: Papers) -> None:
    said = ("1. Đơn vị trực thuộc sở không mở hội nghị, chỉ gửi báo cáo về cơ quan chủ quản.\n"
            "2. Cấp xã gửi báo cáo về UBND huyện, thành phố trước ngày 20/6/2031; cấp huyện, cấp sở gửi về Hội đồng "
            "tỉnh (qua Sở Nội vụ) trước ngày 20/11/2031. Số liệu phải có xác nhận của ngành Y tế.")  # fmt: skip
    reading = papers(head="BÁO CÁO", said=said)
    assert _of(reading, "reporting", "by", "to", "through", "about", "window") == [
        ("cấp xã", "UBND huyện, thành phố", None, None, JUNE),
        ("cấp huyện, cấp sở", "Hội đồng tỉnh", "Sở Nội vụ", None, NOVEMBER)]  # fmt: skip
    assert _of(reading, "task", "does") == [
        ("không mở hội nghị, chỉ gửi báo cáo về cơ quan chủ quản",),
        ("bảo đảm số liệu có xác nhận của ngành Y tế",),
    ]
    assert reading.left == []
