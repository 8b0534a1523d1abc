"""What stands once under a heading is of all the levels that one item there tells apart, not of the province's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
BESIDE = """\
a) Tên gọi thống nhất: Hội nghị biểu dương điển hình tiên tiến.
b) Thời gian: một buổi, từ ngày 20/4/2031 đến ngày 05/6/2031.
"""
IN_A_SENTENCE = (
    "c) Số lượng: xã, đặc khu không quá 120 đại biểu; phường không quá 180 đại biểu; sở, ban không quá 90 đại biểu."
)
IN_LINES = """\
c) Số lượng
- Xã, đặc khu: không quá 120 đại biểu.
- Phường: không quá 180 đại biểu.
- Sở, ban: không quá 90 đại biểu."""
WINDOW = {"since": date(2031, 4, 20), "until": date(2031, 6, 5)}


@pytest.mark.parametrize("sizes", [IN_A_SENTENCE, IN_LINES])
def test_form_time_and_length_beside_are_of_each_level(sizes: str, issued: Issued) -> None:
    reading = issued(
        f"I. HỘI NGHỊ\n1. Cấp xã và cơ quan, đơn vị\n{BESIDE}{sizes}\n2. Cấp tỉnh\na) Vào ngày 26/6/2031.\n"
    )
    levels = [one.values for one in reading.of("level") if one.values["units"] != ["tỉnh"]]
    (form,) = reading.of("form")
    assert [one["size"]["caps"][0]["at_most"] for one in levels] == [120, 180, 90]
    assert all((one["window"], one["days"], one["choose_form"]) == (WINDOW, 0.5, [form.values["id"]]) for one in levels)
    assert not [left.words for left in unread(reading) if left.piece.clause.startswith("I.1")]


def test_a_heading_that_speaks_of_the_province_gives_nothing(issued: Issued) -> None:
    reading = issued(
        f"I. HỘI NGHỊ\n1. Quy mô, hình thức\na) Hình thức: Hội nghị của tỉnh kết nối trực tuyến.\n"
        f"b) Thời gian: từ ngày 20/4/2031.\n{IN_A_SENTENCE}\n"
    )
    assert reading.of("level")
    assert not any(key in one.values for one in reading.of("level") for key in ("window", "choose_form"))


@pytest.mark.parametrize("alone", [
    "Đặc khu Phú Vân được chủ động chọn ngày theo thời tiết nhưng không muộn hơn ngày 15/6/2031.",
    "Riêng đặc khu Phú Vân hoàn thành chậm nhất ngày 15/6/2031.",
])  # fmt: skip
def test_a_unit_by_its_name_is_of_the_level_of_its_kind(alone: str, issued: Issued) -> None:
    reading = issued(f"I. HỘI NGHỊ\n1. Cấp xã và cơ quan, đơn vị\n{BESIDE.rstrip()} {alone}\n{IN_A_SENTENCE}\n")
    (apart,) = reading.of("exception")
    assert (apart.values["level"], apart.values["units"]) == ("xa-dac-khu", ["đặc khu Phú Vân"])
    assert apart.values["window"] == {"until": date(2031, 6, 15)}


@pytest.mark.parametrize("giver", ["Chủ tịch UBND cấp xã", "Chủ tịch Ủy ban nhân dân cấp xã"])
def test_what_a_tier_gives_is_of_each_of_its_levels(giver: str, issued: Issued) -> None:
    sizes = "I. HỘI NGHỊ\n1. Cấp xã và cơ quan, đơn vị\n" + IN_A_SENTENCE
    reading = issued(f"{sizes}\nII. KHEN THƯỞNG\n1. {giver} tặng Giấy khen theo thẩm quyền.\n")
    assert [one.values["level"] for one in reading.of("honours")] == ["xa-dac-khu", "phuong"]
    assert not [left.words for left in unread(reading) if left.piece.clause.startswith("II")]


def test_a_general_word_is_whom_the_line_on_who_holds_it_names_besides(issued: Issued) -> None:
    who = "a) Đơn vị tổ chức: 124 xã, phường, đặc khu; các sở, ban; doanh nghiệp nhà nước thuộc tỉnh.\n"
    small = (
        "b) Thời gian: một buổi. Cơ quan, đơn vị có dưới 50 người không tổ chức riêng mà ghép với hội nghị sơ kết.\n"
    )
    sizes = (
        "c) Số lượng: xã, đặc khu không quá 120 đại biểu; phường không quá 180 đại biểu; cơ quan, đơn vị không quá 90."
    )
    reading = issued(
        f"I. HỘI NGHỊ\n1. Cấp xã và cơ quan, đơn vị\n{who}{small}{sizes}\n"
        "2. Giới thiệu điển hình\na) Mỗi cơ quan, đơn vị giới thiệu 01 tập thể và 01 cá nhân.\n"
    )
    units = ["sở", "ban", "doanh nghiệp nhà nước thuộc tỉnh"]
    assert [one.values["units"] for one in reading.of("level")] == [["xã", "đặc khu"], ["phường"], units]
    assert [one.values["units"] for one in reading.of("jointly")] == [units]
    assert [one.values["levels"] for one in reading.of("nomination")] == [["co-quan-don-vi"]]
