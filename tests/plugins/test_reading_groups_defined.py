"""Groups that a plan defines by a number and then only names: units of the level, named once and read everywhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread
from tdkt_tui.workflow.reading_plan.groups_defined import defined_in

PLAN = """\
I. HỘI NGHỊ CẤP CƠ SỞ
1. Đơn vị tổ chức
a) Nhóm A: 40 xã, phường, gồm 30 xã và 10 phường.
b) Nhóm B: các sở, ban, ngành; Công an tỉnh.
c) Nhóm C: doanh nghiệp, hợp tác xã. Doanh nghiệp trong khu kinh tế dự hội nghị ghép, không tổ chức riêng.
2. Thời gian: mỗi hội nghị một buổi, từ ngày 04 tháng 5 năm 2031 đến hết ngày 20 tháng 6 năm 2031.
II. TỔ CHỨC THỰC HIỆN
1. Đơn vị Nhóm A và Nhóm B gửi báo cáo về Sở Nội vụ trước ngày 30 tháng 6 năm 2031.
"""
OFFICES = ["sở", "ban", "ngành", "Công an tỉnh"]


@pytest.fixture
def reading(issued: Callable[..., Reading]) -> Reading:
    return issued(PLAN)


def test_groups_that_are_named_again_are_proposed_and_make_the_units_of_their_level(reading: Reading) -> None:
    groups = [(one.values["name"], one.values["units"]) for one in reading.of("unit_group")]
    assert groups == [("Nhóm A", ["xã", "phường"]), ("Nhóm B", OFFICES)]
    (level,) = reading.of("level")
    assert level.values["units"] == ["xã", "phường", *OFFICES]
    assert "units" not in level.marks


def test_the_definitions_are_read_and_who_joins_others_is_told(reading: Reading) -> None:
    told = [one.words for one in unread(reading) if one.piece.clause.startswith("I.1")]
    assert len(told) == 1
    assert "Doanh nghiệp trong khu kinh tế" in told[0]


@pytest.mark.parametrize(("text", "name", "units"), [
    ("Nhóm 2 gồm: các sở, ban, ngành tỉnh.", "Nhóm 2", ["sở", "ban", "ngành"]),
    ("nhóm II (34 đơn vị): huyện, thị xã, thành phố", "Nhóm II", ["huyện", "thị xã", "thành phố"]),
    ("Nhóm 1 là các xã, phường (30 xã, 10 phường).", "Nhóm 1", ["xã", "phường"]),
])  # fmt: skip
def test_a_group_is_defined_in_every_usual_way(text: str, name: str, units: list[str]) -> None:
    found = defined_in(text)
    assert found is not None
    assert (found.name, found.units) == (name, units)


@pytest.mark.parametrize("text", ["Nhóm 1: trước ngày 30/6.", "Nhóm 2 có 05 điển hình.", "Nhóm nghề: nông dân."])
def test_a_line_that_lists_no_units_defines_none(text: str) -> None:
    assert defined_in(text) is None
