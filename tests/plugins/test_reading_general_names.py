"""A plan without conferences is for the units that it calls by one general name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading

Issued = Callable[..., Reading]
PLAN = """I. MỤC ĐÍCH
1. {head}
II. GIỚI THIỆU ĐIỂN HÌNH
1. Trước ngày 20/4/2026, mỗi cơ quan, đơn vị giới thiệu ít nhất 02 cá nhân; mỗi huyện, thị xã giới thiệu 05 cá nhân \
gửi Sở Nội vụ.
III. TỔ CHỨC THỰC HIỆN
1. {owner}
a) Xây dựng kế hoạch thực hiện trước ngày 31/3/2026.
2. Sở Nội vụ hướng dẫn thực hiện.
"""
ROWS = "Các sở, ban, ngành cấp tỉnh, UBND cấp huyện, doanh nghiệp"


def units(reading: Reading) -> dict[str, Any]:
    return {str(one.values["label"]): one.values["units"] for one in reading.of("level")}


@pytest.mark.parametrize("called", ["gọi chung là cơ quan, địa phương, đơn vị",
                                    "sau đây gọi chung là các cơ quan, địa phương, đơn vị trong tỉnh"])  # fmt: skip
def test_the_units_of_a_general_name_are_the_levels(called: str, issued: Issued) -> None:
    head = f"Tạo động lực cho {ROWS.lower().replace('ubnd', 'UBND')} ({called}) thi đua."
    reading = issued(PLAN, head=head, owner="Cơ quan, địa phương, đơn vị")
    assert units(reading) == {"cấp tỉnh": ["tỉnh"], "các sở, ban, ngành": ["sở", "ban", "ngành", "doanh nghiệp"],
                              "các huyện, thị xã": ["huyện", "thị xã"]}  # fmt: skip
    assert {one.values["clause"] for one in reading.of("level")} == {"I.1"}


def test_who_introduces_by_a_part_of_the_name_is_of_the_levels_that_it_means(issued: Issued) -> None:
    head = f"{ROWS} (gọi chung là cơ quan, địa phương, đơn vị) thi đua."
    offices, districts = issued(PLAN, head=head, owner="Cơ quan, địa phương, đơn vị").of("nomination")
    assert offices.values["levels"] == ["so-ban-nganh"]
    assert districts.values["who"] == ["huyện", "thị xã"]


def test_without_such_a_name_nobody_is_made_of_an_office(issued: Issued) -> None:
    reading = issued(PLAN, head="Đẩy mạnh thi đua.", owner="Các sở, ban, ngành")
    assert reading.of("nomination")[0].values.get("levels") is None


def test_whose_heading_says_the_name_is_called_by_it(issued: Issued) -> None:
    reading = issued(PLAN, head="Đẩy mạnh thi đua.", owner=f"{ROWS} (gọi chung là các cơ quan, đơn vị, địa phương)")
    assert reading.of("task")[0].values["body"] == "các cơ quan, đơn vị, địa phương"
    assert "các huyện, thị xã" in units(reading)


def test_communes_are_a_level_where_the_name_lists_them(issued: Issued) -> None:
    head = ("Các sở, ban, ngành; Ủy ban nhân dân các xã, phường (gọi chung là các cơ quan, đơn vị) và cán bộ, công "
            "chức thuộc phạm vi quản lý.")  # fmt: skip
    reading = issued(PLAN, head=head, owner="Ủy ban nhân dân các huyện, thành phố")
    assert list(units(reading)) == ["cấp tỉnh", "các sở, ban, ngành", "các huyện, thành phố", "các xã, phường"]


def test_the_front_is_called_by_its_whole_name(issued: Issued) -> None:
    reading = issued(PLAN, head="Đẩy mạnh thi đua.", owner="Ủy ban Mặt trận tổ quốc tỉnh và các tổ chức thành viên")
    assert units(reading)["Mặt trận Tổ quốc và các tổ chức thành viên"] == ["Mặt trận Tổ quốc", "tổ chức thành viên"]


def test_a_purpose_that_lists_the_units_is_a_purpose(issued: Issued) -> None:
    head = (f"Nâng cao nhận thức, tạo động lực hoàn thành nhiệm vụ được giao của {ROWS.replace('Các', 'các')} (gọi "
            "chung là cơ quan, địa phương, đơn vị).")  # fmt: skip
    aims = issued(PLAN, head=head, owner="Cơ quan, địa phương, đơn vị").of("aim")
    assert [one.values["words"] for one in aims] == [head[:-1]]


def test_what_is_to_be_made_plain_binds_nobody(issued: Issued) -> None:
    said = "Xác định rõ nhiệm vụ, thời hạn, trách nhiệm của từng nơi; tránh phô trương."
    (aim,) = issued(PLAN, head=said, owner="Các sở, ban, ngành").of("aim")
    assert (aim.values["kind"], aim.values["words"]) == ("purpose", said[:-1])
    assert not issued(PLAN, head="Gửi hồ sơ trong thời hạn được giao.", owner="Các sở").of("aim")


def test_who_acts_on_the_ground_of_the_plan_has_the_task(issued: Issued) -> None:
    said = "Trên cơ sở Kế hoạch này các cơ quan, địa phương, đơn vị xây dựng kế hoạch thực hiện."
    task = issued(PLAN.replace("2. Sở Nội vụ", f"2. {said}\n3. Sở Nội vụ"), head="Thi đua.", owner="Các sở").of("task")
    assert ("các cơ quan, địa phương, đơn vị", "xây dựng kế hoạch thực hiện") in [
        (one.values["body"], one.values["does"]) for one in task]  # fmt: skip


def test_what_a_body_does_at_the_same_time_is_its_own(issued: Issued) -> None:
    said = ("Sở Nội vụ trình UBND tỉnh danh sách trước ngày 25/4/2026 để xem xét; đồng thời chuẩn bị mọi điều kiện để "
            "đoàn của tỉnh dự lễ.")  # fmt: skip
    reading = issued(PLAN.replace("III. TỔ", f"2. {said}\nIII. TỔ"), head="Thi đua.", owner="Các sở")
    told = [one.values for one in reading.of("task") if one.values["clause"] == "II.2"]
    assert [one["body"] for one in told] == ["Sở Nội vụ"] * 2
    assert told[1]["does"].startswith("chuẩn bị mọi điều kiện")
