"""The units of a level as a plan lists them: in brackets, after "gồm", on a line of their own; each with its terms."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. {heading}
{said}
- Thời gian: ½ ngày, hoàn thành trong quý II năm 2031.
- Hình thức: Hội nghị điển hình tiên tiến.
"""


def units(reading: Any) -> dict[str, list[str]]:
    return {item.values["label"]: item.values["units"] for item in reading.of("level")}


@pytest.mark.parametrize(("heading", "said", "expected"), [
    ("Cấp cơ sở (xã, phường; đơn vị sự nghiệp, trường học, hợp tác xã, Hội quán):", "",
     ["xã", "phường", "đơn vị sự nghiệp", "trường học", "hợp tác xã", "Hội quán"]),
    ("Cấp cơ sở", "Cấp cơ sở gồm các xã, phường; các doanh nghiệp, hợp tác xã có từ 50 lao động trở lên.",
     ["xã", "phường", "doanh nghiệp có từ 50 lao động trở lên", "hợp tác xã có từ 50 lao động trở lên"]),
    ("Cấp cơ sở", "Cấp cơ sở gồm sở, cơ quan thuộc tỉnh, đơn vị thuộc UBND tỉnh, doanh nghiệp.",
     ["sở", "cơ quan thuộc tỉnh", "đơn vị thuộc UBND tỉnh", "doanh nghiệp"]),
    ("Cấp cơ sở", "Cấp cơ sở bao gồm: các xã, phường; các phòng, đơn vị trực thuộc sở, ngành.",
     ["xã", "phường", "phòng trực thuộc sở, ngành", "đơn vị trực thuộc sở, ngành"]),
    ("Cấp cơ sở",
     "- Đơn vị tổ chức: Xã; đơn vị sự nghiệp có con dấu, tài khoản; chi cục và tương đương có từ 40 người trở lên.",
     ["xã", "đơn vị sự nghiệp có con dấu, tài khoản",
      "chi cục có từ 40 người trở lên", "đơn vị tương đương có từ 40 người trở lên"]),
    ("Cấp cơ sở", "Cấp cơ sở gồm các xã, phường; doanh nghiệp, hợp tác xã có tư cách pháp nhân, tài khoản ở Khê.",
     ["xã", "phường", "doanh nghiệp", "hợp tác xã có tư cách pháp nhân, tài khoản ở Khê"]),
    ("Cấp xã", "- Đơn vị tổ chức: UBND 145 xã, phường, thị trấn.", ["xã", "phường", "thị trấn"]),
    ("Cấp xã", "- Đơn vị tổ chức: Các xã, phường; các hợp tác xã trên địa bàn.",
     ["xã", "phường", "hợp tác xã trên địa bàn"]),
    ("Cấp huyện", ("- Đơn vị tổ chức: UBND các huyện, thị xã; các sở, ban, ngành cấp tỉnh; Ủy ban Mặt trận Tổ quốc "
     "Việt Nam và các tổ chức chính trị - xã hội tỉnh; Bộ Chỉ huy Quân sự, Công an, Bộ đội Biên phòng tỉnh; Ban Quản "
     "lý Khu kinh tế tỉnh."),
     ["huyện", "thị xã", "sở", "ban", "ngành", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
      "tổ chức chính trị - xã hội tỉnh", "Bộ Chỉ huy Quân sự tỉnh", "Công an tỉnh", "Bộ đội Biên phòng tỉnh",
      "Ban Quản lý Khu kinh tế tỉnh"]),
    ("Ở cơ sở", ("Các xã; các trường học, hợp tác xã và các đơn vị trực thuộc sở, ngành có tư cách pháp nhân tổ chức "
                 "Hội nghị điển hình tiên tiến."),
     ["xã", "trường học", "hợp tác xã", "đơn vị trực thuộc sở, ngành có tư cách pháp nhân"]),
    ("Cấp xã", "- Đơn vị tổ chức hội nghị: 124 xã, phường của tỉnh (105 xã, 19 phường).", ["xã", "phường"]),
    ("Cấp cơ sở", "- Đơn vị: 44 xã, phường; cơ quan, đơn vị trực thuộc sở, huyện có con dấu riêng; hợp tác xã.",
     ["xã", "phường", "cơ quan trực thuộc sở, huyện", "đơn vị trực thuộc sở, huyện có con dấu riêng", "hợp tác xã"]),
    ("Hội nghị của sở, ban, ngành tỉnh, doanh nghiệp và các đơn vị khác",
     ("- Đơn vị tổ chức: Các sở, ban, ngành tỉnh; Văn phòng Ủy ban nhân dân tỉnh; doanh nghiệp có từ 500 lao động "
      "trở lên; đề nghị các cơ quan Đảng, Công an tỉnh cùng thực hiện."),
     ["sở", "ban", "ngành", "Văn phòng Ủy ban nhân dân tỉnh", "doanh nghiệp có từ 500 lao động trở lên",
      "cơ quan Đảng", "Công an tỉnh"]),
    ("Cấp xã và tương đương:", "- Cơ quan tổ chức: Ủy ban nhân dân các xã, phường.", ["xã", "phường"]),
])  # fmt: skip
def test_units_are_those_listed(heading: str, said: str, expected: list[str], issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, heading=heading, said=said)
    (level,) = reading.of("level")
    assert (level.values["units"], level.marks.get("units")) == (expected, None)
    assert unread(reading) == []
    assert not reading.of("task")


def test_two_levels_of_one_heading_have_each_their_own(issued: Callable[..., Any]) -> None:
    heading = "Cấp huyện (huyện, thành phố) và cấp sở (sở, ban, ngành tỉnh; các trường đại học, cao đẳng):"
    said = "- Thời hạn: cấp sở hoàn thành trước ngày 31/3/2031; cấp huyện hoàn thành trước ngày 30/4/2031."
    reading = issued(
        PLAN.replace("- Thời gian: ½ ngày, hoàn thành trong quý II năm 2031.\n", ""), heading=heading, said=said
    )
    assert units(reading) == {"cấp huyện": ["huyện", "thành phố"],
                              "cấp sở": ["sở", "ban", "ngành", "trường đại học", "trường cao đẳng"]}  # fmt: skip
    assert [str(item.values["window"]["before"]) for item in reading.of("level")] == ["2031-04-30", "2031-03-31"]
    assert unread(reading) == []


@pytest.mark.parametrize("said", [
    "- Đơn vị tổ chức: Sở Nội vụ.", "Cấp xã gồm các xã, phường nếu có trên 50 hội viên.",
    "- Đơn vị tổ chức: UBND các xã, phường do huyện lựa chọn.",
])  # fmt: skip
def test_what_is_no_list_of_kinds_is_told(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, heading="Cấp xã", said=said)
    assert "suy ra" in reading.of("level")[0].marks["units"]
    assert [item.words for item in unread(reading)] == [said.removeprefix("- ")]


@pytest.mark.parametrize("heading", [
    "Các sở, ban, ngành; các doanh nghiệp: tổ chức Hội nghị điển hình tiên tiến, hoàn thành trước ngày 10/9/2031.",
    "Các sở, ban, ngành còn lại; doanh nghiệp: tổ chức Hội nghị điển hình tiên tiến, hoàn thành trước ngày 10/9/2031.",
])  # fmt: skip
def test_what_is_said_of_two_rows_is_of_both(heading: str, issued: Callable[..., Any]) -> None:
    reading = issued("I. HÌNH THỨC, THỜI GIAN\n1. {heading}\n", heading=heading)
    assert [(item.values["units"], str(item.values["window"]["before"])) for item in reading.of("level")] == [
        (["sở", "ban", "ngành"], "2031-09-10"), (["doanh nghiệp"], "2031-09-10")]  # fmt: skip


def test_how_long_is_said_before_two_levels_is_of_both(issued: Callable[..., Any]) -> None:
    said = "- Thời gian: ½ ngày; cấp xã hoàn thành trong quý I, cấp huyện hoàn thành trong quý II năm 2031."
    reading = issued("I. HÌNH THỨC\n1. Cấp xã (xã, phường) và cấp huyện (huyện, thị xã):\n{said}\n", said=said)
    assert [item.values.get("days") for item in reading.of("level")] == [0.5, 0.5]


def test_who_goes_first_says_nothing_of_the_others(issued: Callable[..., Any]) -> None:
    plan = "I. HÌNH THỨC\n1. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong 01 ngày.\n{said}\n"
    said = "Hội đồng chọn thị xã Khê và Sở Y tế tổ chức hội nghị trước, xong trong tháng 8 năm 2031."
    (level,) = issued(plan, said=said).of("level")
    assert "window" not in level.values


def test_a_time_behind_the_form_is_the_conferences(issued: Callable[..., Any]) -> None:
    reading = issued(
        "I. NỘI DUNG\n1. {said}\n", said="Cấp tỉnh: Đại hội Thi đua yêu nước, 01 ngày, trong quý III/2031."
    )
    (level,) = reading.of("level")
    assert (level.values["window"], level.values["days"]) == ({"quarter": "2031-Q3"}, 1)
    assert unread(reading) == []


def test_bodies_by_name_beside_a_row_are_of_the_level(issued: Callable[..., Any]) -> None:
    said = "UBND huyện, thị xã; Sở Y tế, Công an tỉnh: tổ chức “Hội nghị tổng kết” trong ½ ngày, trước ngày 10/9/2031."
    reading = issued("I. HÌNH THỨC, THỜI GIAN\n1. {said}\n", said=said)
    (level,) = reading.of("level")
    assert level.values["units"] == ["huyện", "thị xã", "Sở Y tế", "Công an tỉnh"]
    assert unread(reading) == []


def test_a_form_may_have_two_halves(issued: Callable[..., Any]) -> None:
    said = "Cấp tỉnh: tổ chức Hội nghị tổng kết và khen thưởng trong 01 ngày, hoàn thành trong quý III năm 2031."
    reading = issued("I. HÌNH THỨC, THỜI GIAN\n1. {said}\n", said=said)
    assert [item.values["name"] for item in reading.of("form")] == ["Hội nghị tổng kết và khen thưởng"]
