"""A table of levels by groups: counted kinds, a number for each kind in one cell, a length that a line says of all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. CÁC CẤP HỘI NGHỊ
1. Hình thức, thời gian
{lead}
Nhóm | Nơi tổ chức | Hình thức | Thời gian | Đại biểu
1 | 96 xã, phường | Hội nghị gương sáng | Từ 01/7/2031 đến 31/7/2031 | {communes}
2 | Sở, ban, ngành | Hội nghị điển hình tiên tiến | Trước 10/8/2031 | Không quá 70
3 | Ban Quản lý Khu kinh tế Lam Giang (chung cho doanh nghiệp trong khu) | Hội nghị biểu dương doanh nghiệp | \
Trước 15/8/2031 | 140
4 | Tỉnh | Đại hội Thi đua yêu nước | Nửa đầu tháng 9/2031 | 350
II. HỘI NGHỊ CẤP TỈNH
1. Hội nghị cấp tỉnh
Tổ chức tại Hội trường Trung tâm Hội nghị tỉnh, phường Lam Hạ. {notice}
"""
LEAD = "Hội nghị được tổ chức theo các nhóm dưới đây, mỗi hội nghị không quá 1/2 ngày:"
NOTICE = "Sở Nội vụ thông báo ngày tổ chức chính thức chậm nhất 25/8/2031."


@pytest.fixture
def read(issued: Callable[..., Any]) -> Callable[..., Reading]:
    def make(lead: str = LEAD, communes: str = "Phường: không quá 110; xã: không quá 90", notice: str = NOTICE) -> Any:
        return issued(PLAN, lead=lead, communes=communes, notice=notice)

    return make


def levels(reading: Reading) -> dict[str, dict[str, Any]]:
    return {str(one.values["units"][0]): one.values for one in reading.of("level")}


def most(values: dict[str, Any]) -> list[int]:
    return [cap["at_most"] for cap in values["size"]["caps"]]


def test_each_row_has_its_units_its_number_and_the_length_of_all(read: Callable[..., Reading]) -> None:
    reading = read()
    told = levels(reading)
    assert set(told) == {"xã", "sở", "Ban Quản lý Khu kinh tế Lam Giang", "tỉnh"}
    assert told["xã"]["units"] == ["xã", "phường"]
    assert [(one["days"], one["days_at_most"]) for one in told.values()] == [(0.5, True)] * 4
    assert [most(told[unit]) for unit in ("sở", "Ban Quản lý Khu kinh tế Lam Giang", "tỉnh")] == [[70], [140], [350]]
    assert "size" not in told["xã"]
    assert [(one.values["units"], most(one.values)) for one in reading.of("exception")] == [
        (["phường"], [110]), (["xã"], [90])]  # fmt: skip
    left = " ".join(item.words for item in unread(reading) if " | " not in item.words)
    assert "Nhóm:" not in left
    assert "chung cho doanh nghiệp trong khu" in left


@pytest.mark.parametrize("lead", ["Các hội nghị tổ chức theo nhóm; thời lượng mỗi hội nghị không quá 1/2 ngày:",
                                  "Hội nghị theo nhóm: các hội nghị tổ chức không quá 1/2 ngày."])  # fmt: skip
def test_the_length_may_be_said_otherwise(lead: str, read: Callable[..., Reading]) -> None:
    assert {one.get("days") for one in levels(read(lead)).values()} == {0.5}


def test_a_length_of_something_else_is_none_of_the_conferences(read: Callable[..., Reading]) -> None:
    told = levels(read("Hội nghị theo nhóm, đại biểu ở xa đến trước 1/2 ngày:"))
    assert not any("days" in one for one in told.values())


def test_whom_a_column_of_delegates_names_is_no_number(read: Callable[..., Reading]) -> None:
    reading = read(communes="Cán bộ, công chức, người dân")
    assert "size" not in levels(reading)["sở"]


@pytest.mark.parametrize("notice", [NOTICE, "Thời gian cụ thể do Sở Nội vụ thông báo trước ngày 25/8/2031.",
                                    "Văn phòng có văn bản thông báo thời gian, chậm nhất ngày 25/8/2031."])  # fmt: skip
def test_until_when_somebody_tells_of_the_day_is_no_time_of_the_conference(
    notice: str, read: Callable[..., Reading]
) -> None:
    province = levels(read(notice=notice))["tỉnh"]
    assert province["window"] == {"since": date(2031, 9, 1), "until": date(2031, 9, 15)}
    assert province["place"] == "Hội trường Trung tâm Hội nghị tỉnh, phường Lam Hạ"
