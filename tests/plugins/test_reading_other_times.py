"""Times that are not when a conference is held are not proposed as that, and are told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. NỘI DUNG
1. Hội nghị ở xã, phường
a) Số lượng: 100 đại biểu.
b) Thời gian: {said}
"""
END = date(2025, 4, 30)


def window(reading: Any) -> dict[str, Any]:
    return next((item.values.get("window", {}) for item in reading.of("level")), {})


def left(reading: Any, clause: str = "I.1.b") -> str:
    return " ".join(item.words for item in unread(reading) if item.piece.clause == clause)


@pytest.mark.parametrize("said", [
    "không tổ chức trước ngày 01/4/2025", "không được tổ chức hội nghị trước ngày 01/4/2025",
    "không trước ngày 01/4/2025", "tránh tổ chức trong tháng 4/2025",
    "không mở hội nghị từ ngày 01/4/2025 đến ngày 10/4/2025", "chưa tổ chức trước ngày 01/4/2025",
    "nơi đã tổ chức trước ngày 01/4/2025 thì không tổ chức lại",
])  # fmt: skip
def test_when_it_is_not_to_be_held_is_told(said: str, issued: Callable[..., Any]) -> None:
    alone, beside = issued(PLAN, said=f"{said}."), issued(PLAN, said=f"{said}, xong trước ngày 30/4/2025.")
    assert (window(alone), window(beside)) == ({}, {"before": END})
    assert said in left(alone)
    assert "4/2025" in left(beside)


@pytest.mark.parametrize("said", [
    "công tác chuẩn bị hoàn thành trước ngày 10/4/2025", "các đại biểu có mặt trước ngày 10/4/2025",
    "hoàn thành hồ sơ trước ngày 10/4/2025", "đăng ký tham luận xong trước ngày 10/4/2025",
    "họp trù bị trước ngày 10/4/2025", "nơi không mở riêng thì gửi danh sách trước ngày 10/4/2025",
])  # fmt: skip
def test_the_time_of_what_is_made_ready_is_told(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=f"{said}; tổ chức trước ngày 30/4/2025.")
    assert window(reading) == {"before": END}
    assert "10/4/2025" in left(reading)


@pytest.mark.parametrize("said", [
    "chuẩn bị và tổ chức hội nghị xong trước ngày 30/4/2025", "tổ chức xong trước ngày 30/4/2025, báo cáo kịp thời",
    "hoàn thành công tác chuẩn bị, tổ chức hội nghị trước ngày 30/4/2025",
    "không tổ chức hội nghị trong tháng 3/2025 mà hoàn thành trước ngày 30/4/2025",
])  # fmt: skip
def test_the_time_of_the_conference_beside_such_words_stays(said: str, issued: Callable[..., Any]) -> None:
    assert window(issued(PLAN, said=f"{said}.")) == {"before": END}


@pytest.mark.parametrize("said", [
    "giấy mời gửi trước hội nghị 02 ngày", "sau hội nghị thôn 02 ngày", "02 ngày trước khi khai mạc thì báo cáo",
])  # fmt: skip
def test_days_counted_from_something_are_no_length(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=f"xong trước ngày 30/4/2025; {said}.")
    assert "days" not in reading.of("level")[0].values
    assert "02 ngày" in left(reading)


def test_a_term_for_reports_is_of_no_conference(issued: Callable[..., Any]) -> None:
    said = "Thời gian nộp báo cáo tổng kết: Cấp xã trước ngày 15/4/2025; sở, ngành trước ngày 30/4/2025."
    reading = issued(
        f"{PLAN}2. Hội nghị các sở, ngành\na) Số lượng: 90 đại biểu.\nII. BÁO CÁO\n1. {said}\n", said="01 ngày."
    )
    assert [item.values.get("window") for item in reading.of("level")] == [None, None]
    each = [(item.values["body"], item.values["window"]) for item in reading.of("task")]
    assert each == [("cấp xã", {"before": date(2025, 4, 15)}), ("sở, ngành", {"before": date(2025, 4, 30)})]
    assert left(reading, "II.1") == ""


def test_what_some_of_a_wide_level_do_is_not_that_of_all(issued: Callable[..., Any]) -> None:
    plan = """\
I. TỔ CHỨC HỘI NGHỊ
1. Ở cấp trên cơ sở
Các huyện, thành phố tổ chức hội nghị trong 01 ngày, không quá 180 đại biểu.
{some}
"""
    some = "Các sở, ban, ngành tổ chức hội nghị nửa ngày, xong trước ngày 30/4/2025, tối đa 200 đại biểu."
    reading = issued(plan, some=some)
    held = {tuple(one["units"]): one for one in (item.values for item in reading.of("level"))}
    areas, offices = held["huyện", "thành phố"], held["sở", "ban", "ngành"]
    assert len(held) == 2
    assert ("window" in areas, areas["days"], areas["size"]["caps"][0]["at_most"]) == (False, 1, 180)
    assert (offices["window"], offices["days"], offices["size"]["caps"][0]["at_most"]) == (
        {"before": date(2025, 4, 30)}, 0.5, 200)  # fmt: skip
