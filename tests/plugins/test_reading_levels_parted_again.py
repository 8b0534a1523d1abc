"""Which units are one level where paragraphs, and no numbered items, tell the levels; who of them meets in one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN VÀ NỘI DUNG HỘI NGHỊ
{text}
Ở cấp tỉnh, Đại hội Thi đua yêu nước tỉnh họp một ngày trong tháng 10 năm 2031, khoảng 300 đại biểu.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
COMMUNES = "Ở xã, phường, UBND cấp xã mở “Hội nghị gương sáng thi đua” trong nửa ngày, xong trước ngày 10/8/2031."
OFFICES = (
    "Ở các sở, ban, ngành, Ủy ban Mặt trận Tổ quốc tỉnh, các hội được giao biên chế cấp tỉnh, hội nghị cũng mang tên "
    "“Hội nghị gương sáng thi đua”, tổ chức trong nửa ngày, hoàn thành trước ngày 20/8/2031. Cơ quan có từ 60 công "
    "chức, người lao động trở lên tổ chức riêng, triệu tập không quá 180 đại biểu; cơ quan có số người ít hơn thì tổ "
    "chức chung theo khối thi đua, do trưởng khối chủ trì."
)
BASE = (
    "Về hội nghị ở xã, phường và đơn vị cơ sở\n"
    "Xã, phường mở “Hội nghị gương sáng thi đua”, thời gian nửa ngày, chậm nhất là ngày 10/8/2031. Số đại biểu không "
    "quá 90 người.\n"
    "Hợp tác xã, doanh nghiệp và các đơn vị sự nghiệp có từ 80 cán bộ, công nhân viên trở lên mở “Hội nghị biểu dương "
    "thợ giỏi” của đơn vị; nơi có số người ít hơn không tổ chức riêng mà lồng ghép vào hội nghị người lao động. Thời "
    "gian hội nghị của các đơn vị này không quá nửa ngày và phải xong trong quý IV năm 2031."
)


@pytest.fixture
def read(issued: Callable[..., Reading]) -> Callable[[str], Reading]:
    return lambda text: issued(PLAN, text=text)


def levels(reading: Reading) -> dict[str, dict[str, Any]]:
    return {str(one.values["units"][0]): one.values for one in reading.of("level")}


def test_offices_told_in_a_paragraph_of_their_own_are_a_level_and_no_exception_of_the_province(
    read: Callable[[str], Reading],
) -> None:
    reading = read(f"{COMMUNES}\n{OFFICES}")
    told = levels(reading)
    assert set(told) == {"xã", "sở", "tỉnh"}
    assert told["sở"]["window"] == {"before": date(2031, 8, 20)}
    assert [cap["at_most"] for cap in told["sở"]["size"]["caps"]] == [180]
    assert told["sở"]["choose_form"] == told["xã"]["choose_form"]
    assert reading.of("exception") == []


def test_units_listed_below_a_heading_with_a_word_for_any_are_a_level_beside_the_communes(
    read: Callable[[str], Reading],
) -> None:
    reading = read(BASE)
    told = levels(reading)
    forms = {str(one.values["id"]): one.values["name"] for one in reading.of("form")}
    assert told["xã"]["units"] == ["xã", "phường"]
    assert told["hợp tác xã"]["units"] == ["hợp tác xã", "doanh nghiệp", "đơn vị sự nghiệp"]
    assert told["hợp tác xã"]["when"] == "có từ 80 cán bộ, công nhân viên trở lên"
    assert told["hợp tác xã"]["window"] == {"until": "2031-Q4"}
    assert [[forms[code] for code in told[unit]["choose_form"]] for unit in ("xã", "hợp tác xã")] == [
        ["Hội nghị gương sáng thi đua"], ["Hội nghị biểu dương thợ giỏi"]]  # fmt: skip
    assert told["xã"]["window"] == {"until": date(2031, 8, 10)}


def test_fewer_are_fewer_than_the_number_before_and_of_the_units_that_it_was_said_of(
    read: Callable[[str], Reading],
) -> None:
    (joint,) = read(f"{COMMUNES}\n{OFFICES}").of("jointly")
    assert joint.values["when"] == "có dưới 60 công chức, người lao động"
    (joint,) = read(BASE).of("jointly")
    assert joint.values["when"] == "có dưới 80 cán bộ, công nhân viên"
    assert joint.values["units"] == ["hợp tác xã", "doanh nghiệp", "đơn vị sự nghiệp"]


def test_fewer_without_a_number_before_is_of_nobody(read: Callable[[str], Reading]) -> None:
    text = COMMUNES + " Nơi có ít người hơn thì lồng ghép vào hội nghị người lao động; không tổ chức riêng."
    assert read(text).of("jointly") == []


def test_a_form_behind_another_and_or_is_chosen_too(read: Callable[[str], Reading]) -> None:
    reading = read(
        f"{COMMUNES}\nCác sở, ban, ngành tổ chức “Hội nghị gương sáng thi đua” hoặc “Gặp mặt, biểu dương gương sáng”, "
        "thời gian nửa ngày, hoàn thành trước ngày 20/8/2031."
    )
    assert len(levels(reading)["sở"]["choose_form"]) == 2


LISTED = """\
I. NỘI DUNG
1. Hội nghị ở cấp xã và đơn vị cơ sở
a) Đơn vị tổ chức: các xã, phường; các trường cao đẳng, bệnh viện, hợp tác xã có từ 40 người lao động trở lên.
b) Hình thức: lựa chọn một trong các hình thức “Hội nghị gương sáng thi đua”, “Hội nghị biểu dương thợ giỏi” (hình \
thức thứ hai dành cho bệnh viện, hợp tác xã).
c) Thời gian: nửa ngày, hoàn thành trong quý I năm 2031.
2. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước, 01 ngày, trong tháng 9 năm 2031.
"""


def test_a_word_for_any_is_listed_and_a_form_is_of_those_it_is_for(issued: Callable[..., Any]) -> None:
    reading = issued(LISTED)
    told = levels(reading)
    forms = {str(one.values["id"]): one.values["name"] for one in reading.of("form")}
    base = told["trường cao đẳng"]
    assert base["units"] == ["trường cao đẳng", "bệnh viện", "hợp tác xã"]
    assert base["when"] == "có từ 40 người lao động trở lên"
    assert [[forms[code] for code in one["choose_form"]] for one in (told["xã"], base)] == [
        ["Hội nghị gương sáng thi đua"]] * 2  # fmt: skip
    (apart,) = (one.values for one in reading.of("exception"))
    assert apart["units"] == ["bệnh viện", "hợp tác xã"]
    assert len(apart["choose_form"]) == 2


def test_the_name_in_a_heading_with_whose_it_is_is_no_second_form(read: Callable[[str], Reading]) -> None:
    reading = read(
        "Cấp huyện: Đại hội Thi đua yêu nước huyện, thành phố\n"
        "Các huyện, thành phố tổ chức “Đại hội Thi đua yêu nước” trong quý II năm 2031, thời gian một ngày."
    )
    forms = {str(one.values["id"]): one.values["name"] for one in reading.of("form")}
    assert [forms[code] for code in levels(reading)["huyện"]["choose_form"]] == ["Đại hội Thi đua yêu nước"]


def test_a_form_counted_in_brackets_for_some_is_told_whole_by_their_exception(read: Callable[[str], Reading]) -> None:
    reading = read(
        "1. Hội nghị ở các xã, phường, doanh nghiệp\n"
        "a) Hình thức: lựa chọn “Hội nghị gương sáng thi đua” hoặc “Hội nghị biểu dương thợ giỏi” (hình thức thứ hai "
        "dành cho doanh nghiệp).\nb) Thời gian: nửa ngày, xong trước ngày 10/8/2031."
    )
    assert [one.values["units"] for one in reading.of("exception")] == [["doanh nghiệp"]]
    assert not [one.words for one in unread(reading) if "thứ hai" in one.words]


def test_a_unit_that_does_otherwise_if_something_is_so_does_it_in_that_case(issued: Callable[..., Reading]) -> None:
    apart = (
        "Riêng huyện Mây Cao và thành phố Vinh Dự: nếu có quyết định nhập huyện vào thành phố thì không tổ chức hai "
        "hội nghị; thành phố Vinh Dự tổ chức một hội nghị chung, trước ngày 15/7/2031, số đại biểu không quá 250."
    )
    plan = (
        "I. HÌNH THỨC, THỜI GIAN\n1. Các huyện, thành phố tổ chức “Hội nghị gương sáng thi đua”, nửa ngày, hoàn thành "
        "trước ngày 15/6/2031, không quá 200 đại biểu.\n{apart}\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ hướng dẫn.\n"
    )
    for said, when in ((apart, "có quyết định nhập huyện vào thành phố"), (apart.replace("nếu", "vì"), None)):
        (one,) = issued(plan, apart=said).of("exception")
        assert (one.values["units"], one.values.get("when")) == (["thành phố Vinh Dự"], when)


FIRMS = (
    "a) Xã, phường tổ chức “Hội nghị gương sáng thi đua” trong thời gian ½ ngày, xong trước ngày 10/8/2031; số lượng "
    "không quá 120 đại biểu đối với xã, không quá 150 đại biểu đối với phường.\n"
    "b) Doanh nghiệp, hợp tác xã tổ chức “Hội nghị biểu dương thợ giỏi” trong ½ ngày, hoàn thành trước ngày 30/8/2031; "
    "doanh nghiệp có từ 100 lao động trở lên tổ chức riêng, không quá 150 đại biểu, trong đó người lao động trực tiếp "
    "chiếm ít nhất 60%; doanh nghiệp dưới 100 lao động và hợp tác xã thì tổ chức chung do Liên minh Hợp tác xã tỉnh "
    "chủ trì."
)


def test_who_pays_and_how_many_come_stay_with_the_kind_that_they_are_said_of(issued: Callable[..., Reading]) -> None:
    money = (
        "2. Kinh phí tổ chức hội nghị của đơn vị nào do đơn vị đó bảo đảm. Doanh nghiệp, hợp tác xã tự bảo đảm. Kinh "
        "phí Đại hội cấp tỉnh do ngân sách tỉnh bảo đảm."
    )
    reading = issued(f"{PLAN}{money}\n", text=FIRMS)
    firms = [one for one in (*reading.of("level"), *reading.of("exception"))
             if any("doanh nghiệp" in unit for unit in one.values["units"])]  # fmt: skip
    numbers = [cap.get("at_most") for one in firms for cap in one.values.get("size", {}).get("caps", ())]
    assert 150 in numbers, firms
    assert any("tự bảo đảm" in one.values.get("budget", "") for one in firms), firms


def test_who_agrees_on_how_many_come_does_so_for_the_kinds_that_the_sentence_begins_with(
    read: Callable[[str], Reading],
) -> None:
    reading = read(
        "Ở các huyện, thị xã, hội nghị mang tên “Hội nghị gương sáng thi đua”, một ngày, xong trước 20/8/2031. Đối "
        "với các huyện, thị xã: không quá 140 đại biểu. Đối với sở, ban, ngành: số đại biểu do thủ trưởng quyết định "
        "sau khi thống nhất với cấp ủy."
    )
    assert "agreed_with" not in levels(reading)["huyện"]
