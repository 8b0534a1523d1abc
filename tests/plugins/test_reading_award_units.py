"""Awards of one kind of unit of a level are of that kind; a share of those put forward is none of the delegates."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường, đặc khu): tổ chức Hội nghị điển hình tiên tiến, hoàn thành trước ngày 30/4/2031.
2. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước, 01 ngày, trong tháng 9 năm 2031.
II. KHEN THƯỞNG
{said}
"""
COMMUNE = "- Chủ tịch UBND xã tặng Giấy khen: không quá 10 tập thể, 25 cá nhân."
OTHERS = "- Chủ tịch UBND phường, Chủ tịch UBND đặc khu tặng Giấy khen: không quá 12 tập thể, 30 cá nhân."
ABOVE = "Chủ tịch UBND tỉnh tặng Bằng khen:"


def units(reading: Any) -> list[list[str]]:
    return [item.values.get("units", []) for item in reading.of("honours")]


@pytest.mark.parametrize(("said", "told"), [
    (f"{COMMUNE}\n{OTHERS}", [["xã"], ["phường", "đặc khu"]]),
    (f"- {ABOVE} mỗi xã đề nghị tối đa 01 tập thể; mỗi phường đề nghị tối đa 02 tập thể.", [["xã"], ["phường"]]),
    (f"- {ABOVE} mỗi xã, phường, đặc khu đề nghị tối đa 01 tập thể và 02 cá nhân.", [[]]),
    (COMMUNE.replace("UBND xã", "UBND cấp xã"), [[]]),
])  # fmt: skip
def test_each_kind_has_its_own_award(said: str, told: list[list[str]], issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    assert units(reading) == told
    assert not any(item.marks for item in reading.of("honours"))


def test_one_kind_alone_may_stand_for_the_level_and_is_marked(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=COMMUNE)
    assert units(reading) == [[]]
    assert [item.marks for item in reading.of("honours")] == [{"level": "bản gốc chỉ nêu xã"}]


@pytest.mark.parametrize("said", [
    (f"- {ABOVE} mỗi xã, phường, đặc khu đề nghị tối đa 02 cá nhân. "
     "Trong các cá nhân được đề nghị, người lao động trực tiếp chiếm từ 65% trở lên."),
    "- Tỷ lệ người lao động trực tiếp được tặng Bằng khen tại Đại hội tỉnh từ 65% trở lên.",
])  # fmt: skip
def test_a_share_of_those_put_forward_is_told(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    assert not reading.of("composition")
    assert any("65%" in item.words for item in unread(reading))


def test_a_share_of_delegates_among_awards_is_one(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said="- Đại biểu dự Đại hội tỉnh: đại biểu nữ từ 30% trở lên.")
    assert [item.values["group"] for item in reading.of("composition")] == ["nữ"]


SORTS = """\
Chỉ tiêu Bằng khen của Chủ tịch UBND tỉnh: mỗi xã miền núi 02 tập thể, 03 cá nhân; mỗi xã đồng bằng, phường và xã Phú \
Khê 02 tập thể; mỗi phường có khu công nghiệp 01 tập thể; doanh nghiệp do Sở Công Thương đề nghị, không quá 10 đơn \
vị."""


def test_sorts_of_units_one_by_name_and_units_put_forward_have_a_row_each(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=f"1. {SORTS}")
    told = [item.values for item in reading.of("honours")]
    mine = [["xã miền núi"], ["xã đồng bằng", "phường", "xã Phú Khê"], ["doanh nghiệp"]]
    assert [one.get("units") for one in (told[0], told[1], told[3])] == mine
    assert (told[2]["when"], told[3]["said"]) == ("có khu công nghiệp", "10 đơn vị (do Sở Công Thương đề nghị)")
    assert not any("Chỉ tiêu" in one.words for one in unread(reading))


MIXED = """\
I. HỘI NGHỊ CẤP CƠ SỞ
1. Đơn vị tổ chức
a) Nhóm 1: các xã, phường.
b) Nhóm 2: các sở, ban, ngành.
2. Hình thức: Hội nghị điển hình tiên tiến, hoàn thành trước ngày 30/4/2031.
II. KHEN THƯỞNG
1. Tại hội nghị cấp cơ sở, {said}.
"""
OFFICES = ["sở", "ban", "ngành"]


@pytest.mark.parametrize(("said", "told"), [
    ("Chủ tịch UBND xã, phường tặng Giấy khen cho không quá 10 tập thể", [["xã", "phường"]]),
    ("Chủ tịch UBND cấp xã tặng Giấy khen cho không quá 10 tập thể", [["xã", "phường"]]),
    ("Thủ trưởng cơ quan, Chủ tịch UBND cấp xã tặng Giấy khen cho không quá 10 tập thể", [[]]),
    (("Chủ tịch UBND xã, phường tặng Giấy khen cho không quá 10 tập thể; thủ trưởng cơ quan thuộc Nhóm 2 tặng Giấy "
      "khen cho không quá 05 tập thể"), [["xã", "phường"], OFFICES]),
])  # fmt: skip
def test_what_a_committee_gives_no_office_of_its_level_does(
    said: str, told: list[list[str]], issued: Callable[..., Any]
) -> None:
    reading = issued(MIXED, said=said)
    assert units(reading) == told
    assert {item.values["level"] for item in reading.of("honours")} == {"co-so"}


def test_the_one_city_of_a_level_is_of_its_tier(issued: Callable[..., Any]) -> None:
    reading = issued(
        "I. HỘI NGHỊ\n1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý I năm 2031.\n"
        "2. Các huyện và thành phố Sa Kỳ: tổ chức Hội nghị biểu dương trong quý II năm 2031.\n"
        "3. Các sở, ban, ngành: tổ chức Hội nghị biểu dương trong quý II năm 2031.\nII. KHEN THƯỞNG\n"
        "Cấp nào họp, cấp đó khen: Chủ tịch Ủy ban nhân dân cấp xã, cấp huyện, thủ trưởng sở, ngành tặng Giấy khen.\n"
    )
    given = {one.values["level"]: one.values.get("units", []) for one in reading.of("honours")}
    assert list(given.values()) == [[], [], []]
    assert reading.of("level")[1].values["units"] == ["huyện", "thành phố Sa Kỳ"]
