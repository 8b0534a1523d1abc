"""What is asked of no unit itself, of clusters, of an area's own bodies, stands on the pages of those who see to it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tdkt_tui.context.own_duties import own_duties
from tdkt_tui.model.bound_units import names_among, names_itself
from tdkt_tui.model.duties import Task
from tdkt_tui.model.issuer import UnitGroup
from tdkt_tui.model.level import Level, Pilot
from tdkt_tui.model.plan import Plan

SIGNS, RULES = "tổ chức hội nghị ký kết giao ước", "lập quy chế, thành viên cử không quá 03 người"
POSTS = {"trưởng": "trưởng: Huyện Việt Yên; phó: Huyện Lạng Giang",
         "phó": "Trưởng cụm: H. Lạng Giang, phó: UBND huyện Việt Yên",
         "": "trưởng: huyện Lạng Giang; phó: huyện Yên Thế"}  # fmt: skip


def _told(dossier: Any, body: str, does: str, joins: str = "tham gia Cụm 2", posts: str = "") -> list[str]:
    joined = Task(body="huyện Việt Yên", does=f"{joins} ({POSTS[posts]})")
    tasks = [joined, Task(body=body, does=does)] if joins else [Task(body=body, does=does)]
    plan = dossier.plan.model_copy(update={"task": tasks, "nomination": [], "reporting": []})
    return own_duties(replace(dossier, plan=plan), [])["tasks"][1 if joins else 0 :]


@pytest.mark.parametrize(("body", "does", "post", "told"), [
    ("cụm, khối thi đua", SIGNS, "", f"Cùng các đơn vị trong Cụm 2 {SIGNS}."),
    ("các cụm và khối", SIGNS, "trưởng", f"Cùng các đơn vị trong Cụm 2 {SIGNS}."),
    ("Cụm 2", SIGNS, "", f"Cùng các đơn vị trong Cụm 2 {SIGNS}."),
    ("Cụm 1", SIGNS, "", ""), ("các khối thi đua", SIGNS, "", ""), ("khối phố", SIGNS, "", ""),
    ("mỗi cụm, khối", "xét 01 Cờ; khối có trên 10 đơn vị thêm 01 Cờ", "", "Cùng các đơn vị trong Cụm 2 xét 01 Cờ."),
    ("Cụm trưởng, khối trưởng", RULES, "trưởng",
     "Với vai trò trưởng Cụm 2, lập quy chế; thành viên cử không quá 03 người."),
    ("trưởng các cụm, khối", RULES, "", "Cử không quá 03 người."),
    ("Trưởng khối", RULES, "trưởng", ""),
    ("các cụm trưởng, khối trưởng thi đua", "đôn đốc", "trưởng", "Với vai trò trưởng Cụm 2, đôn đốc."),
    ("cụm phó, khối phó", "thay khi trưởng vắng", "phó", "Với vai trò phó Cụm 2, thay khi trưởng vắng."),
    ("cụm phó, khối phó", "thay khi trưởng vắng", "trưởng", ""),
])  # fmt: skip
def test_a_member_has_its_part_of_what_its_cluster_is_asked(
    shipped: Any, body: str, does: str, post: str, told: str
) -> None:
    assert _told(shipped("ubnd-huyen-viet-yen"), body, does, posts=post) == [told] * bool(told)


def test_a_unit_of_no_cluster_has_none_of_it(shipped: Any) -> None:
    assert _told(shipped("ubnd-huyen-viet-yen"), "các cụm, khối thi đua", SIGNS, joins="") == []


@pytest.mark.parametrize(("name", "units", "told"), [
    ("Cụm 3", ["huyện Việt Yên", "huyện Yên Thế"], [f"Cùng các đơn vị trong Cụm 3 {SIGNS}."]),
    ("Cụm 3", ["huyện Yên Thế"], []), ("huyện miền núi", ["huyện Việt Yên"], []),
])  # fmt: skip
def test_a_group_of_the_plan_may_be_the_cluster(shipped: Any, name: str, units: list[str], told: list[str]) -> None:
    dossier = shipped("ubnd-huyen-viet-yen")
    plan = dossier.plan.model_copy(update={"unit_group": [UnitGroup(name=name, units=units)]})
    assert _told(replace(dossier, plan=plan), "các cụm, khối", SIGNS, joins="") == told


@pytest.mark.parametrize(("body", "line"), [
    ("đài truyền thanh cấp huyện, cấp xã", "Chỉ đạo đài truyền thanh phát 01 tin mỗi tuần."),
    ("Các báo tỉnh, hệ thống truyền thanh cấp huyện, cấp xã", "Chỉ đạo hệ thống truyền thanh phát 01 tin mỗi tuần."),
    ("các cơ quan báo chí của tỉnh và đài truyền thanh cấp xã", ""),
    ("Phòng Nội vụ các huyện, thành phố", "Chỉ đạo Phòng Nội vụ phát 01 tin mỗi tuần."),
    ("Trung tâm Văn hóa của huyện", "Chỉ đạo Trung tâm Văn hóa phát 01 tin mỗi tuần."),
    ("đài truyền thanh cấp xã", ""), ("Đài Phát thanh và Truyền hình tỉnh", ""),
    ("Trung tâm Văn hóa huyện Lạng Giang", ""),
])  # fmt: skip
def test_a_body_of_each_areas_own_is_led_by_the_area(shipped: Any, body: str, line: str) -> None:
    assert _told(shipped("ubnd-huyen-viet-yen"), body, "phát 01 tin mỗi tuần", joins="") == [line] * bool(line)


LEVELS = [Level(id="so", label="các sở, ban, ngành", units=["sở", "ban", "ngành", "đoàn thể"]),
          Level(id="huyen", label="cấp huyện", units=["huyện", "thị xã"]),
          Level(id="xa", label="cấp xã", units=["xã", "phường", "thị trấn"])]  # fmt: skip


@pytest.mark.parametrize(("said", "bound"), [
    ("các sở, ban, ngành, đoàn thể, huyện, đơn vị Khối trưởng", {"so", "huyen"}),
    ("các sở, ban, ngành tỉnh, đơn vị trưởng khối", {"so"}),
    ("các sở, ban, ngành, doanh nghiệp, trường đại học, cao đẳng trên địa bàn", {"so"}),
    ("Chủ tịch UBND xã, phường hoặc Chủ tịch UBND thị trấn", {"xa"}),
    ("các sở, ban của Khối trưởng", set()), ("các xã, phường biên giới", set()),
    ("Hội Nông dân các xã, trường cao đẳng", set()),
])  # fmt: skip
def test_who_leads_a_block_or_is_of_another_sort_takes_the_duty_from_none_before(said: str, bound: set[str]) -> None:
    assert {one.id for one in LEVELS if any(names_among(said, LEVELS, one, kind) for kind in one.units)} == bound


@pytest.mark.parametrize(("said", "unit", "named"), [
    ("xã thuộc Khê Sơn", "xã thuộc huyện Khê Sơn", True), ("xã thuộc Khê Sơn", "xã thuộc huyện Bến Nứa", False),
    ("các xã, thị trấn thuộc Khê Sơn và Bến Nứa", "thị trấn thuộc thị xã Bến Nứa", True),
    ("xã thuộc Khê Sơn", "thị trấn thuộc huyện Khê Sơn", False), ("xã thuộc Khu kinh tế", "xã thuộc huyện Khu", False),
    ("xã thuộc Chương trình 30a", "xã thuộc huyện Chương", False),
])  # fmt: skip
def test_a_district_whose_kind_is_not_said_is_whichever_has_that_name(said: str, unit: str, named: bool) -> None:
    assert names_itself([said], unit) is named


@pytest.mark.parametrize(("pilot", "unit", "goes_first"), [
    ("Sở Giáo dục", "Sở Giáo dục và Đào tạo", True), ("Sở Văn hóa", "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", True),
    ("Sở Y tế", "Sở Y tế", True), ("Sở Giáo dục", "Sở Tài chính", False), ("xã Đông", "Xã Đông và Tây", False),
])  # fmt: skip
def test_who_goes_first_is_known_by_a_department_s_first_matter(pilot: str, unit: str, goes_first: bool) -> None:
    plan = Plan.model_construct(pilot=[Pilot.model_construct(unit=pilot)])
    assert (plan.pilot_for(unit) is not None) is goes_first
