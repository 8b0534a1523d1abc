"""Who goes first, in the ways plans say it: units by their names, each with the time; all else is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. ĐƠN VỊ LÀM ĐIỂM
1. {said}
"""
WHEN = "hoàn thành trước ngày 15/5/2025"


@pytest.mark.parametrize(("said", "units"), [
    (f"UBND tỉnh chọn huyện Bắc Khê và thành phố Khê làm điểm, {WHEN}.", ["huyện Bắc Khê", "thành phố Khê"]),
    (f"Tổ chức điểm tại huyện Bắc Khê, Sở Y tế; {WHEN}.", ["huyện Bắc Khê", "Sở Y tế"]),
    (f"Đơn vị làm điểm: huyện Bắc Khê, Sở Y tế ({WHEN}).", ["huyện Bắc Khê", "Sở Y tế"]),
    (f"Các đơn vị được chọn tổ chức điểm gồm: Sở Y tế, xã Tân Khê; {WHEN}.", ["Sở Y tế", "xã Tân Khê"]),
    (f"Sở Y tế làm điểm của cơ quan cấp tỉnh, {WHEN}.", ["Sở Y tế"]),
    (f"Xã Tân Khê làm điểm cho các đơn vị miền núi, {WHEN}.", ["Xã Tân Khê"]),
    (f"Lựa chọn huyện Bắc Khê là đơn vị tổ chức điểm, {WHEN}.", ["huyện Bắc Khê"]),
    (f"Huyện Bắc Khê được chọn làm điểm của tỉnh, {WHEN}.", ["Huyện Bắc Khê"]),
    (f"Chọn các huyện Bắc Khê, Nam Khê và Sở Y tế làm điểm, {WHEN}.", ["huyện Bắc Khê", "huyện Nam Khê", "Sở Y tế"]),
    ("Giao Sở Giáo dục và Đào tạo tổ chức Hội nghị điểm trước ngày 15-5-2025 để rút kinh nghiệm.",
     ["Sở Giáo dục và Đào tạo"]),
    (f"Đại hội điểm: huyện Bắc Khê, {WHEN}.", ["huyện Bắc Khê"]),
    (f"Điểm Bước 1: xã Tân Khê (thành phố Khê) và Trường Trung học phổ thông Khê, {WHEN}.",
     ["xã Tân Khê", "Trường Trung học phổ thông Khê"]),
    (f"Đơn vị làm điểm cấp cơ sở: xã Tân Khê (huyện Bắc Khê) và thị trấn Khê (thuộc huyện Nam Khê), {WHEN}.",
     ["xã Tân Khê", "thị trấn Khê"]),
    (f"Đơn vị làm điểm cấp trên cơ sở: huyện Bắc Khê và Sở Y tế, {WHEN}.", ["huyện Bắc Khê", "Sở Y tế"]),
    (f"Phường 7 (thành phố Khê) và xã Tân Khê (huyện Nam Khê), {WHEN}.", ["Phường 7", "xã Tân Khê"]),
    (f"Cấp trên cơ sở: Huyện Bắc Khê và Sở Y tế, tổ chức xong {WHEN}.", ["Huyện Bắc Khê", "Sở Y tế"]),
    ("Phường Khê tổ chức trước ngày 15/5/2025; Sở Y tế tổ chức xong trước ngày 15/5/2025.",
     ["Phường Khê", "Sở Y tế"]),
    ("Trước ngày 15/5/2025, huyện Bắc Khê và thị xã Khê tổ chức trước để rút kinh nghiệm.",
     ["huyện Bắc Khê", "thị xã Khê"]),
    (f"Chọn huyện Bắc Khê làm điểm của khối huyện, {WHEN} để các huyện khác cử cán bộ dự, rút kinh nghiệm.",
     ["huyện Bắc Khê"]),
    (f"Giao Sở Y tế làm điểm đối với khối sở, ngành, {WHEN}.", ["Sở Y tế"]),
])  # fmt: skip
def test_units_that_go_first_by_their_names(said: str, units: list[str], issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    assert [item.values["unit"] for item in reading.of("pilot")] == units
    assert {item.values["window"]["before"] for item in reading.of("pilot")} == {date(2025, 5, 15)}
    assert not unread(reading)


@pytest.mark.parametrize(("said", "units"), [
    (f"Ba đơn vị làm trước: phường Khê, xã Tân Khê, Sở Y tế; {WHEN}.", ["phường Khê", "xã Tân Khê", "Sở Y tế"]),
    (f"Đơn vị thực hiện trước: thị xã Khê và Sở Kế hoạch và Đầu tư, {WHEN}.", ["thị xã Khê", "Sở Kế hoạch và Đầu tư"]),
    (f"Các xã tiến hành trước là: xã Tân Khê, xã Nà Khê ({WHEN}).", ["xã Tân Khê", "xã Nà Khê"]),
])  # fmt: skip
def test_units_that_go_first_without_the_word_for_it(said: str, units: list[str], issued: Callable[..., Any]) -> None:
    reading = issued("I. NỘI DUNG\n1. {said}\n", said=said)
    assert [item.values["unit"] for item in reading.of("pilot")] == units
    assert not unread(reading)


@pytest.mark.parametrize("said", [
    f"Chọn 01 huyện, 02 sở làm điểm, {WHEN}.",
    "Chọn huyện Bắc Khê làm điểm, trước khi triển khai từ tháng 4/2025.",
    "Chọn huyện Bắc Khê làm điểm.",
])  # fmt: skip
def test_who_is_not_named_or_until_when_is_told(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    assert not reading.of("pilot")
    assert [item.words for item in unread(reading)] == [said]


@pytest.mark.parametrize(("heading", "said", "told"), [
    ("Tổ chức điểm", "- Phường Khê: ngày 21/8/2025. Xã Tân Khê: ngày 22/8/2025.",
     {"Phường Khê": ("on", 21, 8), "Xã Tân Khê": ("on", 22, 8)}),
    ("Đơn vị làm điểm", "- Sở Y tế: trước khai giảng năm học mới (trước 05/9/2025).", {"Sở Y tế": ("before", 5, 9)}),
    ("Làm điểm", "- Một doanh nghiệp trong Khu kinh tế Khê: trong tuần từ 08/9/2025 đến 12/9/2025.",
     {"Một doanh nghiệp trong Khu kinh tế Khê": ("until", 12, 9)}),
    ("Thời gian", "- Điểm chỉ đạo: huyện Khê (tổ chức trước ngày 15/8/2025), Sở Y tế (trước ngày 07/8/2025).",
     {"huyện Khê": ("before", 15, 8), "Sở Y tế": ("before", 7, 8)}),
    ("Đơn vị điểm", "- Xã Khê, xã Tân Khê: xong trước ngày 10/8/2025;",
     {"Xã Khê": ("before", 10, 8), "xã Tân Khê": ("before", 10, 8)}),
    ("Chỉ đạo điểm", "- Sở Y tế, trong tháng 8/2025.", {"Sở Y tế": ("month", 0, 8)}),
])  # fmt: skip
def test_units_below_a_heading_each_with_its_own_time(heading: str, said: str, told: dict[str, tuple[str, int, int]],
                                                      issued: Callable[..., Any]) -> None:  # fmt: skip
    reading = issued("I. {heading}\n{said}\n", heading=heading, said=said)
    found = {item.values["unit"]: item.values["window"] for item in reading.of("pilot")}
    assert found.keys() == told.keys()
    for unit, (key, day, month) in told.items():
        assert found[unit][key] == (date(2025, month, day) if day else f"2025-{month:02}")


@pytest.mark.parametrize("said", ["- Điểm cầu xã Khê: ngày 21/8/2025.", "- Mỗi huyện: 02 xã, ngày 21/8/2025."])
def test_what_names_no_unit_below_the_heading_is_told(said: str, issued: Callable[..., Any]) -> None:
    reading = issued("I. Tổ chức điểm\n{said}\n", said=said)
    assert not reading.of("pilot")
    assert [item.words for item in unread(reading)]


def test_who_meets_on_what_was_learned_goes_not_first(issued: Callable[..., Any]) -> None:
    assert not issued(PLAN, said="Sở Nội vụ tổ chức họp trước ngày 15/5/2025 để rút kinh nghiệm.").of("pilot")


@pytest.mark.parametrize(("said", "units", "told"), [
    (("Huyện Bắc Khê (cấp huyện); xã Mai, huyện Bắc Khê, xã Lan, huyện Nam Khê và phường Cúc, thành phố Khê "
     "(cấp xã, xong trước ngày 15/5/2025)."), ["xã Mai", "xã Lan", "phường Cúc"], "Huyện Bắc Khê (cấp huyện)"),
    (f"Huyện Bắc Khê (cấp huyện, {WHEN}); xã Mai và xã Lan (cấp xã, {WHEN}).",
     ["Huyện Bắc Khê", "xã Mai", "xã Lan"], ""),
    (f"Xã Mai, xã Lan, {WHEN}.", ["Xã Mai", "xã Lan"], ""),
])  # fmt: skip
def test_several_in_one_line_are_several_each_group_with_its_level(
    said: str, units: list[str], told: str, issued: Callable[..., Any]
) -> None:
    reading = issued("I. ĐƠN VỊ LÀM ĐIỂM\n- {said}\n", said=said)
    assert [item.values["unit"] for item in reading.of("pilot")] == units
    assert {item.values["window"]["before"] for item in reading.of("pilot")} == {date(2025, 5, 15)}
    assert " … ".join(left.words for left in unread(reading)).rstrip(";") == told
