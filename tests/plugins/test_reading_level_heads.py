"""A plan that tells its levels below titles without numbers: groups by their order, kinds of unit, a level."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading

PLAN = """\
I. YÊU CẦU
Tiết kiệm, thiết thực.
II. HÌNH THỨC, SỐ LƯỢNG, THỜI GIAN
Các hội nghị tổ chức theo ba nhóm và cấp tỉnh.
{first}
Các xã, phường tổ chức Hội nghị biểu dương người tốt, việc tốt. Thời gian một buổi, hoàn thành trước ngày 20/4/2031.
{second}
Tổ chức Hội nghị điển hình tiên tiến, thời gian 1/2 ngày, từ 70 đến 110 đại biểu, từ ngày 05/5/2031 đến ngày 25/5/2031.
Cơ quan nào đã có lịch thì báo Sở Nội vụ trước ngày 01/5/2031.
{third}
Tổ chức Đại hội Thi đua yêu nước. Thời gian không quá 01 ngày, trong tháng 6/2031.
{province}
Đại hội tỉnh dự kiến tổ chức trong tháng 9 năm 2031, thời gian 01 ngày, với 300 đại biểu, gồm 220 đại biểu chính \
thức và 80 đại biểu khách mời.
III. KHEN THƯỞNG
{honours}
"""
HEADS = {"first": "Nhóm thứ nhất: các xã, phường", "second": "Nhóm thứ hai: các sở, ban, ngành tỉnh; doanh nghiệp",
         "third": "Nhóm thứ ba: các huyện, thị xã", "province": "Cấp tỉnh: Đại hội Thi đua yêu nước tỉnh Lam Sơn",
         "honours": "Theo quy định."}  # fmt: skip


@pytest.fixture
def read(issued: Callable[..., Any]) -> Callable[..., Reading]:
    def make(**said: str) -> Any:
        return issued(PLAN, **(HEADS | said))

    return make


def levels(reading: Reading) -> dict[str, dict[str, Any]]:
    return {str(one.values["units"][0]): one.values for one in reading.of("level")}


@pytest.mark.parametrize("heads", [
    {}, {"first": "Nhóm 1: xã, phường", "second": "Nhóm 2: sở, ban, ngành", "third": "Nhóm 3: huyện, thị xã"},
    {"first": "Các xã, phường", "second": "Đối với các sở, ban, ngành", "third": "Các huyện, thị xã"},
])  # fmt: skip
def test_what_stands_below_a_title_is_of_its_units(heads: dict[str, str], read: Callable[..., Reading]) -> None:
    told = levels(read(**heads))
    assert set(told) == {"xã", "sở", "huyện", "tỉnh"}
    assert [one["days"] for one in told.values()] == [0.5, 0.5, 1, 1]
    assert told["xã"]["window"] == {"before": date(2031, 4, 20)}
    assert told["sở"]["window"] == {"since": date(2031, 5, 5), "until": date(2031, 5, 25)}
    assert told["sở"]["size"]["caps"][0]["at_most"] == 110
    assert (told["huyện"]["days_at_most"], told["huyện"]["window"]) == (True, {"month": "2031-06"})
    assert {cap["category"] for cap in told["tỉnh"]["size"]["caps"]} == {"all", "official", "guest"}


def test_the_clause_is_that_of_the_number_above(read: Callable[..., Reading]) -> None:
    assert {one["clause"] for one in levels(read()).values()} == {"II"}


def test_a_group_by_its_order_is_known_later(read: Callable[..., Reading]) -> None:
    reading = read(honours="Thủ trưởng cơ quan nhóm thứ hai tặng Giấy khen cho không quá 05 tập thể.")
    groups = {one.values["name"]: one.values["units"] for one in reading.of("unit_group")}
    assert groups == {"Nhóm thứ hai": ["sở", "ban", "ngành", "doanh nghiệp"]}
    assert [one.values["level"] for one in reading.of("honours")] == [levels(reading)["sở"]["id"]]


def test_what_a_group_may_ask_for_is_its_levels_and_branches_in_brackets_have_their_own(
    read: Callable[..., Reading],
) -> None:
    asks = "Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen: mỗi huyện, thị xã 02 tập thể; mỗi cơ quan nhóm thứ hai 01"
    reading = read(honours=f"{asks} tập thể, 03 cá nhân (ngành Y tế, ngành Tư pháp 02 tập thể, 05 cá nhân).")
    told = [(one.values.get("level"), one.values.get("units"), one.values["collectives"])
            for one in reading.of("honours")]  # fmt: skip
    mine = levels(reading)
    assert told == [(mine["huyện"]["id"], None, 2), (mine["sở"]["id"], None, 1),
                    (None, ["Sở Y tế", "Sở Tư pháp"], 2)]  # fmt: skip


def test_a_title_of_another_thing_ends_what_is_of_a_level(read: Callable[..., Reading]) -> None:
    said = levels(read(third="Một số việc khác"))
    assert "huyện" not in said
    assert said["sở"]["days"] == 0.5


def test_a_short_sentence_is_no_title(read: Callable[..., Reading]) -> None:
    assert "huyện" not in levels(read(third="Các huyện, thị xã gửi báo cáo trước 01/6/2031"))


@pytest.mark.parametrize("end", [". ", ": "])
def test_a_label_may_end_with_a_full_stop(end: str, issued: Callable[..., Any]) -> None:
    reading = issued(f"""\
I. HỘI NGHỊ CẤP CƠ SỞ
Phạm vi{end}Xã, phường; hợp tác xã.
Hình thức{end}Tổ chức “Hội nghị gương sáng”.
Số lượng đại biểu{end}Từ 60 đến 80 đại biểu.
Thời gian{end}Không quá ½ ngày; hoàn thành trước ngày 28/02/2031.
""")
    (level,) = reading.of("level")
    assert level.values["units"] == ["xã", "phường", "hợp tác xã"]
    assert (level.values["days"], level.values["window"]) == (0.5, {"before": date(2031, 2, 28)})
    assert level.values["size"]["caps"][0]["at_most"] == 80
