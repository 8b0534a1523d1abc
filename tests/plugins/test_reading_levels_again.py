"""A second reading by scopes: units that the plan lists, values of others taken back, some of a level apart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading

Issued = Callable[..., Reading]
PLAN = """\
I. CÁC CẤP HỘI NGHỊ
1. Hội nghị cấp huyện, cấp sở
a) {first}
b) {offices}
c) Tất cả hoàn thành trước ngày 20/6/2031.
"""
FIRST = "Huyện, thị xã tổ chức “Đại hội Thi đua yêu nước”; thời gian không quá 01 ngày; từ 140 đến 210 đại biểu."
OFFICES = ("Các sở, ban, ngành, Ủy ban Mặt trận Tổ quốc, đoàn thể tỉnh, Công an tỉnh, cơ quan Trung ương đóng trên địa "
           "bàn tổ chức “Hội nghị gương sáng” trong nửa ngày.")  # fmt: skip


def levels(reading: Reading) -> dict[str, dict[str, Any]]:
    return {str(one.values["units"][0]): one.values for one in reading.of("level")}


def apart(reading: Reading) -> list[tuple[list[str], dict[str, Any]]]:
    return [(one.values["units"], one.values) for one in reading.of("exception")]


def test_a_long_row_of_offices_is_one_level_with_values_of_its_own(issued: Issued) -> None:
    told = levels(issued(PLAN, first=FIRST, offices=OFFICES))
    assert told["sở"]["units"] == ["sở", "ban", "ngành", "Ủy ban Mặt trận Tổ quốc", "đoàn thể", "Công an tỉnh",
                                   "cơ quan Trung ương"]  # fmt: skip
    assert (told["sở"]["days"], "size" in told["sở"], len(told["sở"]["choose_form"])) == (0.5, False, 1)
    assert (told["huyện"]["days"], told["huyện"]["days_at_most"]) == (1, True)
    assert told["sở"]["window"] == told["huyện"]["window"] == {"before": date(2031, 6, 20)}


ONE = """\
I. CÁC CẤP HỘI NGHỊ
1. Hội nghị ở xã, phường và các sở, ban, ngành
a) Các nơi tổ chức “Hội nghị gương sáng” trong nửa ngày, xong trước ngày 20/6/2031. {some}
"""


def test_numbers_of_people_behind_two_rows_are_delegates_of_each(issued: Issued) -> None:
    told = apart(issued(ONE, some="Đại biểu ở xã, phường không quá 140 người, sở, ban, ngành không quá 90 người."))
    most = {units[0]: values["size"]["caps"][0]["at_most"] for units, values in told}
    assert most == {"xã": 140, "sở": 90}


def test_a_plan_of_their_own_that_some_units_follow_is_not_the_levels(issued: Issued) -> None:
    some = "Công an tỉnh theo kế hoạch riêng của ngành và báo kết quả về tỉnh."
    assert not any("own_plan" in values for values in levels(issued(ONE, some=some)).values())


@pytest.mark.parametrize(("some", "when"), [
    ("Các xã của huyện Lũng Khê được kéo dài đến ngày 05/7/2031.", "xã của huyện Lũng Khê"),
    ("Các xã có đông ngư dân của huyện Khê Hạ, do mùa vụ, được kéo dài đến ngày 05/7/2031.",
     "xã có đông ngư dân của huyện Khê Hạ"),
])  # fmt: skip
def test_communes_that_lie_in_a_district_have_their_time_apart(some: str, when: str, issued: Issued) -> None:
    ((units, values),) = apart(issued(ONE, some=some))
    assert (units, values["when"], values["window"]) == (["xã"], when, {"until": date(2031, 7, 5)})


def test_what_is_said_of_kinds_and_names_together_is_of_all_of_them(issued: Issued) -> None:
    plan = ("I. PHÂN CẤP\n1. Hình thức\nCấp trên cơ sở gồm các sở, ban, ngành; các huyện, thành phố; các Tổng công ty "
            "nêu trên và doanh nghiệp nhà nước. Tổ chức “Hội nghị gương sáng”; riêng các huyện và hai thành phố Khê "
            "Hạ, Lam Giang tổ chức “Đại hội Thi đua yêu nước”.\n2. Số lượng\nCấp trên cơ sở không quá 190 đại biểu, "
            "riêng thành phố Khê Hạ và Tổng công ty Chè Lũng Khê tối đa 310 đại biểu.\n")  # fmt: skip
    reading = issued(plan)
    (level,) = reading.of("level")
    assert level.values["units"] == ["sở", "ban", "ngành", "huyện", "thành phố", "Tổng công ty",
                                     "doanh nghiệp nhà nước"]  # fmt: skip
    told = apart(reading)
    forms = {unit for units, values in told if "choose_form" in values for unit in units}
    assert forms == {"huyện", "thành phố Khê Hạ", "thành phố Lam Giang"}
    sizes = {unit for units, values in told if "size" in values for unit in units}
    assert sizes == {"thành phố Khê Hạ", "Tổng công ty Chè Lũng Khê"}


def test_a_level_known_by_one_kind_gets_all_that_the_plan_lists_and_its_place(issued: Issued) -> None:
    plan = ("I. PHÂN CẤP\n1. Hình thức\na) Cấp trên cơ sở gồm các sở, ban, ngành; các huyện, thành phố; doanh nghiệp "
            "nhà nước. Tổ chức “Hội nghị gương sáng”.\nb) Cấp tỉnh: Đại hội Thi đua yêu nước tỉnh.\n2. Thời gian\nĐại "
            "hội của huyện, thành phố không quá một ngày; hội nghị cấp trên cơ sở không quá nửa ngày; cấp tỉnh một "
            "ngày.\n")  # fmt: skip
    labels = [one.values["label"] for one in issued(plan).of("level")]
    assert labels == ["cấp trên cơ sở", "cấp tỉnh"]


def test_who_agrees_before_some_decide_is_asked_of_these_alone(issued: Issued) -> None:
    plan = ("I. HỘI NGHỊ CẤP CƠ SỞ\n1. Cấp cơ sở gồm xã, phường; cơ quan, đơn vị trực thuộc sở; doanh nghiệp. Tổ chức "
            "“Hội nghị gương sáng” trước ngày 20/6/2031.\n2. Cơ quan, đơn vị, doanh nghiệp họp toàn thể hay đại biểu "
            "do thủ trưởng đơn vị quyết định sau khi thống nhất với cấp ủy và công đoàn.\n")  # fmt: skip
    reading = issued(plan)
    assert not any("agreed_with" in one.values for one in reading.of("level"))
    assert [one.values.get("agreed_with") for one in reading.of("exception")] == ["cấp ủy và công đoàn"]
