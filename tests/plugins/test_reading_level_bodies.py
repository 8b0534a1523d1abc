"""What "đơn vị" does inside a level's clause is of that level's units alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.model.bound_units import names_among
from tdkt_tui.model.level import Level
from tdkt_tui.workflow.reading_plan import Reading

PLAN = """\
II. NỘI DUNG
1. Cấp xã (xã, phường)
- Hình thức: Hội nghị điển hình tiên tiến. {communes}
2. Sở, ban, ngành, doanh nghiệp
- Hình thức: Hội nghị điển hình tiên tiến. {offices}
3. Cấp tỉnh
- Hình thức: Đại hội Thi đua yêu nước. {province}
III. TỔ CHỨC THỰC HIỆN
1. Các cơ quan, đơn vị gửi báo cáo về Sở Nội vụ trước ngày 20/6/2031.
"""
WITHIN = "Đơn vị có từ 40 người trở xuống có thể kết hợp tổ chức trực tuyến."
JOINED = "Đơn vị có từ 40 người trở xuống có thể lồng ghép vào hội nghị chuyên đề."


@pytest.mark.parametrize(("at", "bodies"), [
    ("offices", ["các sở, ban, ngành, doanh nghiệp"]), ("communes", ["cấp xã"]), ("province", ["đơn vị"]),
])  # fmt: skip
def test_it_is_of_the_level_in_whose_clause_it_stands(
    at: str, bodies: list[str], issued: Callable[..., Reading]
) -> None:
    reading = issued(PLAN, **dict.fromkeys(("communes", "offices", "province"), "") | {at: WITHIN})
    told = [(one.values["body"], "body" in one.marks) for one in reading.of("task") if one.values["clause"] != "III.1"]
    assert told == [(body, at != "province") for body in bodies]
    levels = [Level(**{key: one.values[key] for key in ("id", "label", "units")}) for one in reading.of("level")]
    bound = [one.id for one in levels[:2] if names_among(bodies[0], levels, one, one.units[0], "Khê")]
    assert len(bound) == (0 if at == "province" else 1)


@pytest.mark.parametrize(("at", "units"), [
    ("offices", ["sở", "ban", "ngành", "doanh nghiệp"]), ("communes", ["xã", "phường"]), ("province", ["đơn vị"]),
])  # fmt: skip
def test_who_joins_another_meeting_is_of_that_level_too(
    at: str, units: list[str], issued: Callable[..., Reading]
) -> None:
    reading = issued(PLAN, **dict.fromkeys(("communes", "offices", "province"), "") | {at: JOINED})
    (joint,) = reading.of("jointly")
    assert (joint.values["units"], "units" in joint.marks) == (units, at != "province")
    assert (joint.values["when"], joint.values["into"]) == ("có từ 40 người trở xuống", "hội nghị chuyên đề")


@pytest.mark.parametrize("who", ["cấp xã", "UBND cấp xã"])
def test_what_only_one_tier_of_those_named_does_is_its_own(who: str, issued: Callable[..., Reading]) -> None:
    plan = PLAN.replace("1. Các cơ quan, đơn vị gửi báo cáo", "1. UBND các xã, phường; các sở, ban, ngành\nGửi báo cáo")
    plan = plan.replace("ngày 20/6/2031.", f"ngày 20/6/2031; {who} gửi thêm danh sách tổng hợp trước ngày 25/6/2031.")
    told = [(one.values["body"], one.values["does"]) for one in issued(
        plan, communes="", offices="", province="").of("task") if "tổng hợp" in one.values["does"]]  # fmt: skip
    assert told == [(who, "gửi thêm danh sách tổng hợp")]


OFFICES = """\
II. NỘI DUNG
1. Cấp tổ chức, hình thức và thời gian
a) Cấp xã gồm các xã, phường. Tổ chức “Hội nghị điển hình tiên tiến” trong 01 buổi, từ ngày 10/10/2031 đến 30/11/2031.
b) {named} gồm các sở và cơ quan tương đương; cơ quan tham mưu, giúp việc Tỉnh ủy; \
cơ quan trung ương đóng trên địa bàn; trường đại học, cao đẳng. \
Tổ chức “Hội nghị điển hình tiên tiến” trong 01 buổi, từ ngày 01/12/2031 đến 31/12/2031.
2. Báo cáo
Báo cáo dài từ 08 đến 12 trang, kèm biểu số liệu khen thưởng từng năm.
3. Khen thưởng
a) Chủ tịch UBND xã, phường tặng Giấy khen tối đa 12 tập thể; thủ trưởng cơ quan, đơn vị cấp tỉnh tặng Giấy khen \
tối đa 08 tập thể.
b) Mỗi xã, phường được đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 01 tập thể.
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


@pytest.mark.parametrize("named", ["Cơ quan, đơn vị cấp tỉnh", "Các cơ quan, đơn vị thuộc tỉnh"])
def test_offices_of_the_province_are_a_level_of_the_kinds_that_it_is_said_to_have(
    named: str, issued: Callable[..., Any]
) -> None:
    reading = issued(OFFICES, named=named)
    level = reading.of("level")[1].values
    assert level["label"].removesuffix(" cấp tỉnh").removesuffix(" thuộc tỉnh") == "các cơ quan, đơn vị"
    assert level["label"].endswith(" tỉnh")
    assert level["units"] == ["sở", "cơ quan tham mưu, giúp việc Tỉnh ủy", "cơ quan trung ương", "trường đại học",
                              "trường cao đẳng"]  # fmt: skip
    assert [one.values["level"] for one in reading.of("honours") if one.values["award"].startswith("Giấy")] == [
        "xa", level["id"]]  # fmt: skip
    tasks = [(one.values["body"], one.values["does"][:25]) for one in reading.of("task")]
    assert tasks == [("Sở Nội vụ", "hướng dẫn thực hiện"),
                     ("các cơ quan, đơn vị, địa phương", "xây dựng báo cáo dài từ 0")]  # fmt: skip


def test_units_that_may_meet_together_are_those_of_all_levels_of_their_clause(issued: Callable[..., Any]) -> None:
    plan = """\
I. TỔ CHỨC HỘI NGHỊ
1. Xã, phường
a) Tổ chức Hội nghị biểu dương điển hình tiên tiến, hoàn thành trước ngày 20/9/2031.
2. Sở, ban, ngành; doanh nghiệp, đơn vị sự nghiệp thuộc tỉnh
a) Tổ chức Hội nghị biểu dương điển hình tiên tiến. Đơn vị có dưới 40 người có thể tổ chức chung theo cụm thi đua.
b) Thời gian ½ ngày, hoàn thành trước ngày 05/10/2031.
"""
    (joint,) = issued(plan).of("jointly")
    assert {"sở", "doanh nghiệp", "đơn vị sự nghiệp"} <= {*joint.values["units"]}
    assert "xã" not in joint.values["units"]
    assert "đơn vị" in joint.marks["units"]


BESIDE = """\
I. HÌNH THỨC, THỜI GIAN
1. Xã, phường: tổ chức Hội nghị điển hình tiên tiến, hoàn thành trước ngày 30/4/2031.
2. Sở, ban, ngành; {others}; doanh nghiệp thuộc tỉnh
a) Các đơn vị tổ chức Hội nghị điển hình tiên tiến, không quá 90 đại biểu, hoàn thành trước ngày 15/6/2031.
3. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước, 01 ngày, trong tháng 9 năm 2031.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


@pytest.mark.parametrize(("others", "more"), [
    ("Mặt trận Tổ quốc, tổ chức chính trị - xã hội", ["Mặt trận Tổ quốc", "tổ chức chính trị - xã hội"]),
    ("Ủy ban MTTQ Việt Nam tỉnh và các đoàn thể", ["Ủy ban MTTQ Việt Nam tỉnh", "đoàn thể"]),
    ("Mặt trận Tổ quốc, người có công tiêu biểu", ["Mặt trận Tổ quốc"]),
])  # fmt: skip
def test_bodies_behind_a_semicolon_are_units_of_the_offices_level(
    others: str, more: list[str], issued: Callable[..., Any]
) -> None:
    levels = [one for one in issued(BESIDE, others=others).of("level") if "sở" in one.values["units"]]
    named = [unit for one in levels for unit in one.values["units"]]
    assert [unit for unit in named if unit in more] == more
    assert len(levels) == 1
