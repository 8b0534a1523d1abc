"""A sentence that names many kinds of unit gives its level all of them, and each of two tiers a level of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

PLAN = """\
I. CÁC HỘI NGHỊ
1. Đối với cấp xã và các đơn vị cơ sở: tổ chức Hội nghị biểu dương; thời gian ½ ngày; hoàn thành trong quý I năm 2031. \
Cấp xã mời từ 50 đến 100 đại biểu.
2. Đối với cấp sở, ban, ngành, đoàn thể tỉnh, các cơ quan Trung ương đóng trên địa bàn và doanh nghiệp là thành viên \
các khối thi đua: tổ chức Hội nghị điển hình tiên tiến; thời gian ½ ngày; từ ngày 01/4/2031 đến ngày 15/6/2031.
3. Hội nghị cấp huyện
Thời gian: 01 ngày, trong tháng 6 năm 2031. Số đại biểu: từ 150 đến 200; huyện Khê, huyện Lũng từ 120 đến 140; nữ ít \
nhất 30%.
4. Đại hội cấp tỉnh
Thời gian: 01 ngày, trong tháng 9 năm 2031. Số lượng: khoảng 450 đại biểu, trong đó đại biểu chính thức là 360 (phân \
bổ tại phụ lục), còn lại là khách mời.
"""
TROOPS = """\
I. CÁC HỘI NGHỊ
Các sở, ban cấp tỉnh, các công ty, tổng công ty, Binh đoàn 12 và các trường cao đẳng, trung cấp tổ chức Hội nghị điển \
hình tiên tiến vào tháng 4/2031, 1/2 ngày.
1. Đại hội cấp tỉnh
Thời gian: 01 ngày, trong tháng 9 năm 2031.
"""


def test_units_of_the_base_beside_the_communes_are_a_level(issued: Callable[..., Any]) -> None:
    commune, base, *_ = (one.values for one in issued(PLAN).of("level"))
    assert (commune["label"], base["units"]) == ("cấp xã", ["đơn vị cơ sở"])
    assert all(commune[key] == base[key] for key in ("choose_form", "window", "days"))
    assert ("size" in commune, "size" in base) == (True, False)


def test_a_tier_that_goes_on_with_others_is_a_row_of_kinds(issued: Callable[..., Any]) -> None:
    offices = issued(PLAN).of("level")[2].values
    assert offices["units"] == ["sở", "ban", "ngành", "đoàn thể", "cơ quan Trung ương đóng trên địa bàn",
                                "doanh nghiệp là thành viên các khối thi đua"]  # fmt: skip
    (level, _) = (one.values for one in issued(TROOPS).of("level"))
    assert level["units"] == [
        "sở", "ban", "công ty", "tổng công ty", "Binh đoàn 12", "trường cao đẳng", "trường trung cấp"]  # fmt: skip


def test_a_number_without_its_noun_is_of_the_units_named_before_it(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN)
    (apart,) = (one.values for one in reading.of("exception"))
    cap = apart["size"]["caps"][0]
    assert (apart["units"], cap["at_least"], cap["at_most"]) == (["huyện Khê", "huyện Lũng"], 120, 140)
    district, province = (one.values["size"]["caps"] for one in reading.of("level")[3:])
    assert (district[0]["at_least"], district[0]["at_most"]) == (150, 200)
    assert [(one["category"], one.get("at_most") or one["expected"]) for one in province] == [
        ("all", 450), ("official", 360)]  # fmt: skip


def test_a_level_whose_line_lists_its_units_has_none_that_are_deduced(issued: Callable[..., Any]) -> None:
    said = "1. Đối với cấp huyện: các huyện, thành phố tổ chức Hội nghị biểu dương trong tháng 6 năm 2031."
    (level,) = issued(f"I. HÌNH THỨC, THỜI GIAN\n{said}\n").of("level")
    assert (level.values["units"], "units" in level.marks) == (["huyện", "thành phố"], False)


def test_who_is_elected_is_not_how_many_come(issued: Callable[..., Any]) -> None:
    said = "Hội nghị từ 70 đến 100 đại biểu, trong đó mỗi ấp từ 08 đến 10 người được bầu."
    (level,) = issued(f"I. CÁC HỘI NGHỊ\n1. Hội nghị cấp xã\nThời gian: trong quý I năm 2031. {said}\n").of("level")
    cap = level.values["size"]["caps"][0]
    assert (cap["at_least"], cap["at_most"]) == (70, 100)
    said = "Đại biểu từ 08 đến 10 người do ấp bầu."
    (alone,) = issued(f"I. CÁC HỘI NGHỊ\n1. Hội nghị cấp xã\nThời gian: trong quý I năm 2031. {said}\n").of("level")
    assert "size" not in alone.values
