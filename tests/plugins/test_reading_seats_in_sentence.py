"""Seats that one sentence gives out to all: each of a kind, some with more, units by their names, groups, the rest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

PLAN = """\
I. ĐẠI HỘI THI ĐUA YÊU NƯỚC CẤP TỈNH
1. Thời gian: 01 ngày, trong tháng 9/2031.
2. {said}
3. {spare}
"""
LEAD = "Phân bổ đại biểu chính thức: "
SPARE = "Danh sách gửi trước ngày 20/6/2031. Mỗi huyện, thị xã gửi kèm 01 đại biểu dự khuyết."


def _told(reading: Any) -> list[dict[str, Any]]:
    return [
        {key: value for key, value in one.values.items() if key not in ("levels", "clause")}
        for one in reading.of("quota")
    ]


@pytest.mark.parametrize(("said", "told"), [
    (("mỗi huyện, thị xã 11 đại biểu (10 đơn vị, 110 đại biểu), riêng huyện An Phú và thị xã Tân Châu được cử thêm "
     "mỗi đơn vị 02 đại biểu"),
     [{"each": "huyện", "official": 11}, {"each": "thị xã", "official": 11},
      {"unit": "huyện An Phú", "official": 13}, {"unit": "thị xã Tân Châu", "official": 13}]),
    ("Sở Giáo dục và Đào tạo 12 đại biểu; các sở, ngành còn lại mỗi cơ quan 02 đại biểu (30 cơ quan, 60 đại biểu)",
     [{"unit": "Sở Giáo dục và Đào tạo", "official": 12}, {"each": "sở", "official": 2},
      {"each": "ngành", "official": 2}]),
    (("Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh mỗi đơn vị 05 đại biểu; Khối thi đua các doanh nghiệp 16 đại biểu; "
     "còn lại 10 đại biểu là Anh hùng Lao động do Thường trực Hội đồng lựa chọn"),
     [{"unit": "Công an tỉnh", "official": 5}, {"unit": "Bộ Chỉ huy Quân sự tỉnh", "official": 5},
      {"unit": "Khối thi đua các doanh nghiệp", "official": 16, "together": True},
      {"unit": "Anh hùng Lao động", "official": 10, "together": True,
       "note": "do Thường trực Hội đồng lựa chọn"}]),
    (("mỗi sở, cơ quan Mặt trận và đơn vị sự nghiệp trực thuộc Ủy ban nhân dân tỉnh 02 đại biểu; Bộ Chỉ huy Quân sự "
      "tỉnh, gồm cả lực lượng Bộ đội Biên phòng, 10 đại biểu"),
     [{"each": "sở", "official": 2}, {"unit": "Mặt trận Tổ quốc tỉnh", "official": 2},
      {"each": "đơn vị sự nghiệp", "official": 2},
      {"unit": "Bộ Chỉ huy Quân sự tỉnh", "official": 10, "note": "gồm cả lực lượng Bộ đội Biên phòng"}]),
    ("các sở, ngành mỗi cơ quan 02 đại biểu (30 cơ quan, 70 đại biểu)", []),
    ("riêng huyện An Phú được cử thêm 02 đại biểu", []),
])  # fmt: skip
def test_a_sentence_gives_seats_to_all(said: str, told: list[dict[str, Any]], issued: Callable[..., Any]) -> None:
    assert _told(issued(PLAN, said=f"{LEAD}{said}.", spare="Danh sách gửi Sở Nội vụ.")) == told


def test_alternates_of_some_kinds_are_of_no_others(issued: Callable[..., Any]) -> None:
    said = f"{LEAD}mỗi huyện, thị xã 11 đại biểu; Sở Y tế 10 đại biểu."
    told = {one.get("each") or one["unit"]: one.get("alternates", 0)
            for one in _told(issued(PLAN, said=said, spare=SPARE))}  # fmt: skip
    assert told == {"huyện": 1, "thị xã": 1, "Sở Y tế": 0}


LEVEL = """\
I. TỔ CHỨC HỘI NGHỊ
1. Đối với các sở, ban, ngành
a) Hình thức: Hội nghị điển hình tiên tiến.
b) Thời gian: ½ ngày, trong tháng 4 năm 2031; {case}
"""


@pytest.mark.parametrize("case", [
    "cơ quan ghép với hội nghị sơ kết thì xong trước ngày 10/7/2031.",
    "các đơn vị lồng ghép vào hội nghị khác thì hoàn thành trước ngày 10/7/2031.",
])  # fmt: skip
def test_the_day_of_those_who_meet_with_others_is_not_the_level_s(case: str, issued: Callable[..., Any]) -> None:
    reading = issued(LEVEL, case=case)
    assert [one.values["window"] for one in reading.of("level")] == [{"month": "2031-04"}]
    (apart,) = (one.values for one in reading.of("exception"))
    assert (apart["units"], apart["window"]) == (["sở", "ban", "ngành"], {"before": date(2031, 7, 10)})
    assert apart["when"] in case
    assert not reading.of("task")
