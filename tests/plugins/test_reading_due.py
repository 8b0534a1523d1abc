"""The time of a task in the ways plans write it, once, and what no window holds told; reports that come again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. NỘI DUNG
1. Việc chung
II. TỔ CHỨC THỰC HIỆN
{said}
"""
END = {"before": date(2025, 8, 15)}


@pytest.fixture
def read(issued: Callable[..., Any]) -> Callable[[str], Any]:
    return lambda said: issued(PLAN, said=said)


def told(reading: Any) -> list[str]:
    return [item.words for item in unread(reading)]


@pytest.mark.parametrize(("words", "window"), [
    ("Xây dựng kịch bản trước ngày 15-8-2025.", END), ("Xây dựng kịch bản; tiến độ: xong trước 15/8/2025.", END),
    ("Xây dựng kịch bản. Hoàn thành trước ngày 15/8/2025.", END),
    ("Xây dựng kịch bản (hoàn thành trước 15.8.2025).", END),
    ("Trước ngày 15 tháng 8 năm 2025, xây dựng kịch bản.", END),
    ("Xây dựng kịch bản.\n- Hoàn thành trước ngày 15/8/2025.", END),
    ("Xây dựng kịch bản, thời hạn hoàn thành: ngày 15/8/2025.", {"until": date(2025, 8, 15)}),
    ("Xây dựng kịch bản. Thời gian thực hiện: tháng 12/2024.", {"month": "2024-12"}),
    ("Xây dựng kịch bản. Thời gian hoàn thành: Quý I/2025.", {"until": "2025-Q1"}),
    ("Xây dựng kịch bản trong khoảng từ ngày 10/8/2025 đến ngày 15/8/2025.",
     {"since": date(2025, 8, 10), "until": date(2025, 8, 15)}),
])  # fmt: skip
def test_the_time_is_the_window_and_is_said_once(words: str, window: Any, read: Callable[[str], Any]) -> None:
    reading = read(f"1. Sở Nội vụ\n- {words}")
    assert [item.values for item in reading.of("task")] == [
        {"body": "Sở Nội vụ", "does": "xây dựng kịch bản", "window": window, "clause": "II.1"}]  # fmt: skip
    assert not unread(reading)


@pytest.mark.parametrize(("words", "figure"), [
    ("Xây dựng kịch bản. Thời gian thực hiện: trước 15/11.", "15/11"),
    ("Xây dựng kịch bản trước ngày 10/8/2025. Hoàn thành trước ngày 15/8/2025.", "15/8/2025"),
    ("Xây dựng kịch bản trước ngày 10/8/2025, danh sách trước ngày 15/8/2025.", "15/8/2025"),
])  # fmt: skip
def test_a_time_that_no_window_holds_is_told(words: str, figure: str, read: Callable[[str], Any]) -> None:
    assert any(figure in words for words in told(read(f"1. Sở Nội vụ\n- {words}")))


def test_two_tasks_joined_by_and_have_each_their_day(read: Callable[[str], Any]) -> None:
    reading = read("1. Các xã\n- Ban hành kế hoạch trước ngày 15/01/2025 và gửi danh sách trước ngày 15/8/2025.")
    assert [(item.values["does"], item.values["window"]) for item in reading.of("task")] == [
        ("ban hành kế hoạch", {"before": date(2025, 1, 15)}), ("gửi danh sách", END)]  # fmt: skip


@pytest.mark.parametrize(("words", "every", "about", "day"), [
    ("Hằng tháng, trước ngày 25, các xã báo cáo tiến độ về Sở Nội vụ.", ["month"], "tiến độ", "trước ngày 25"),
    ("Các xã báo cáo tiến độ định kỳ trước ngày 20 hằng tháng, bằng văn bản về Sở Nội vụ.", ["month"],
     "tiến độ, bằng văn bản", "trước ngày 20"),
    ("Các xã gửi báo cáo tiến độ về Sở Nội vụ trước ngày 25 hằng tháng.", ["month"], "tiến độ", "trước ngày 25"),
    ("Các xã báo cáo tiến độ với Sở Nội vụ vào ngày 28 hằng tháng.", ["month"], "tiến độ", "ngày 28"),
    ("Định kỳ hằng quý, các xã báo cáo kết quả với Sở Nội vụ.", ["quarter"], "kết quả", None),
    ("Các xã thực hiện chế độ báo cáo định kỳ 6 tháng, hằng năm về Sở Nội vụ.", ["6 months", "year"], None, None),
    ("Các xã báo cáo Sở Nội vụ định kỳ 06 tháng và năm.", ["6 months", "year"], None, None),
    ("Hằng tuần các xã báo cáo tiến độ về Sở Nội vụ.", ["week"], "tiến độ", None),
    ("Chiều thứ Năm hằng tuần, các xã báo cáo tiến độ về Sở Nội vụ.", ["week"], "tiến độ", "chiều thứ Năm"),
    ("Các xã định kỳ thứ Tư hằng tuần báo cáo Sở Nội vụ tiến độ chuẩn bị.", ["week"], "tiến độ chuẩn bị", "thứ Tư"),
    ("Các xã báo cáo tiến độ: thứ Sáu hằng tuần về Sở Nội vụ.", ["week"], "tiến độ", "thứ Sáu"),
])  # fmt: skip
def test_a_report_that_comes_again_has_its_period(
    words: str, every: list[str], about: str | None, day: str | None, read: Callable[[str], Any]
) -> None:
    reading = read(f"1. {words}")
    (report,) = (item.values for item in reading.of("reporting"))
    assert (report["by"].casefold(), report["to"], report["every"]) == ("các xã", "Sở Nội vụ", every)
    assert (report.get("about"), report.get("day")) == (about, day)
    assert not reading.of("task")
    assert not unread(reading)


def test_a_report_that_comes_again_has_from_when_on_and_by_what_it_is_sent(read: Callable[[str], Any]) -> None:
    reading = read("1. Các xã\n- Báo cáo tiến độ: thứ Sáu hằng tuần, gửi qua biểu mẫu trực tuyến của Sở Nội vụ.\n"
                   "2. Sở Y tế\n- Báo cáo tiến độ với UBND tỉnh vào ngày 28 hằng tháng, từ tháng 12/2031.")  # fmt: skip
    week, month = (item.values for item in reading.of("reporting"))
    assert (week["about"], week["day"], week["through"]) == (
        "tiến độ", "thứ Sáu", "biểu mẫu trực tuyến của Sở Nội vụ")  # fmt: skip
    assert (month["day"], month["window"]) == ("ngày 28", {"since": "2031-12"})
    assert not unread(reading)


def test_what_comes_again_otherwise_is_no_periodic_report(read: Callable[[str], Any]) -> None:
    words = "Tổng hợp vào dự toán hằng năm, báo cáo UBND tỉnh xem xét."
    reading = read(f"1. Sở Tài chính\n- {words}")
    assert not reading.of("reporting")
    assert [item.values["does"].casefold() for item in reading.of("task")] == [words.rstrip(".").casefold()]


def test_what_is_done_keeps_the_word_that_it_ends_with(read: Callable[[str], Any]) -> None:
    reading = read("1. Sở Nội vụ chủ trì biên tập sách ảnh, in xong trước ngày 15/8/2025.")
    assert [(one.values["does"], one.values["window"]) for one in reading.of("task")] == [
        ("chủ trì biên tập sách ảnh, in xong", END)]  # fmt: skip
    assert not told(reading)


def test_where_money_comes_from_keeps_what_kind_it_is(read: Callable[[str], Any]) -> None:
    reading = read("1. Kinh phí bảo đảm từ ngân sách nhà nước theo phân cấp và nguồn xã hội hóa hợp pháp.")
    assert [one.values["source"] for one in reading.of("budget")] == [
        "ngân sách nhà nước theo phân cấp và nguồn xã hội hóa hợp pháp"]  # fmt: skip
