"""Sizes and shares that a level's lines say of some kinds of its units are an exception's, never the whole level's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
II. NỘI DUNG
1. Hình thức, thời gian, thành phần
1.1. {label}
- Đơn vị tổ chức: {units}.
- Thời gian: 01 buổi, trong quý II/2031.
- {said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
BASE, ABOVE = "xã, phường; doanh nghiệp; hợp tác xã", "Các sở, ban, ngành; Hội Nông dân tỉnh; huyện, thành phố"
Told = tuple[list[str], str, dict[str, Any]]


def told(issued: Issued, label: str, units: str, said: str) -> tuple[dict[str, Any], list[Told], list[str]]:
    reading = issued(PLAN, label=label, units=units, said=said)
    (level,) = reading.of("level")
    found = [(one.values["units"], one.values.get("when", ""), _plain(one.values["size"]))
             for one in reading.of("exception")]  # fmt: skip
    left = [one.words for one in unread(reading) if one.piece.clause == "II.1.1"]
    assert not reading.of("composition")
    return _plain(level.values.get("size", {})), found, left


def _plain(size: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {"by": size["decided_by"]} if "decided_by" in size else {}
    for cap in size.get("caps", ()):
        made[cap["category"]] = (cap.get("at_least", 0), cap.get("at_most", 0))
    return made | {f"{one['category']} %": (one["share"], one["how"]) for one in size.get("shares", ())}


@pytest.mark.parametrize(("label", "units", "said", "level", "apart"), [
    ("Cấp cơ sở", BASE,
     ("Thành phần: Đại diện cấp ủy; các hộ. Xã, phường: không quá 90 đại biểu, trong đó đại biểu là điển hình tiên"
     " tiến chiếm ít nhất 55%. Các đơn vị khác do thủ trưởng đơn vị tự quyết định."), {},
     [(["xã", "phường"], "", {"all": (0, 90), "exemplar %": (0.55, "at-least")}),
      (["doanh nghiệp", "hợp tác xã"], "", {"by": "thủ trưởng đơn vị"})]),
    ("Cấp cơ sở", BASE, "Quy mô: Xã, phường không quá 120 đại biểu (xã miền núi không quá 80 đại biểu).", {},
     [(["xã", "phường"], "", {"all": (0, 120)}), (["xã"], "xã miền núi", {"all": (0, 80)})]),
    ("Cấp trên cơ sở", ABOVE,
     ("Thành phần và số lượng: Các huyện, thành phố không quá 210 đại biểu; các sở, ban, ngành không quá 110 đại biểu;"
     " hội nghị theo các Cụm, Khối thi đua không quá 140 đại biểu. Trong tổng số đại biểu, điển hình tiên tiến chiếm ít"
     " nhất 65%, khách mời không quá 25%."),
     {"exemplar %": (0.65, "at-least"), "guest %": (0.25, "at-most")},
     [(["huyện", "thành phố"], "", {"all": (0, 210)}), (["sở", "ban", "ngành"], "", {"all": (0, 110)}),
      (["sở", "ban", "ngành", "Hội Nông dân tỉnh", "huyện", "thành phố"], "hội nghị theo các Cụm, Khối thi đua",
       {"all": (0, 140)})]),
    ("Cấp trên cơ sở", ABOVE,
     ("Số lượng: Không quá 200 đại biểu. Tại các huyện, thành phố, có ít nhất 35% đại biểu nữ và ít nhất 20% đại biểu"
     " là người dân tộc thiểu số (riêng thành phố Bờ Đông ít nhất 5%)."), {"all": (0, 200)},
     [(["huyện", "thành phố"], "", {"women %": (0.35, "at-least"), "ethnic-minority %": (0.2, "at-least")}),
      (["thành phố Bờ Đông"], "", {"ethnic-minority %": (0.05, "at-least")})]),
])  # fmt: skip
def test_what_is_said_of_some_is_theirs(
    label: str, units: str, said: str, level: dict[str, Any], apart: list[Told], issued: Issued
) -> None:
    assert told(issued, label, units, said) == (level, apart, [])


def test_a_case_behind_a_kind_is_not_of_the_area_named_before_it(issued: Issued) -> None:
    reading = issued("II. NỘI DUNG\n1. Thời gian\nXã Khê Hạ và các xã có bến cá có thể chọn ngày theo con nước nhưng "
                     "vẫn trong thời hạn chung.\n")  # fmt: skip
    when = "có thể chọn ngày theo con nước nhưng vẫn trong thời hạn chung"
    assert [(one.values["body"], one.values["does"]) for one in reading.of("task")] == [
        ("xã Khê Hạ", when), ("các xã", f"nơi có bến cá thì {when}")]  # fmt: skip


def test_corporations_in_a_row_have_their_task(issued: Issued) -> None:
    reading = issued("III. TỔ CHỨC THỰC HIỆN\nk) Các Tổng công ty, trường đại học, Khối trưởng Khối thi đua doanh "
                     "nghiệp: bàn bạc thống nhất lịch trong Khối; để công nhân được dự.\n")  # fmt: skip
    (task,) = reading.of("task")
    assert task.values["body"] == "các Tổng công ty, trường đại học, Khối trưởng Khối thi đua doanh nghiệp"
