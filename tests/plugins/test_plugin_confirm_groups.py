"""Of whom a passage says how many come: groups in the plan's own words, at most, among the exemplars, of some units."""

from __future__ import annotations

import tomllib
from collections.abc import Callable

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.quota import PlanComposition
from tdkt_tui.workflow.confirming.drawing_groups import composition
from tdkt_tui.workflow.confirming.passage import Passage

_OWN = "trong số điển hình"


@pytest.mark.parametrize(("words", "told"), [
    ("Đại biểu: hộ nghèo, người có công, công nhân chiếm ít nhất 55%; khách mời không quá 12%.",
     [("hộ nghèo, người có công, công nhân", "≥55%", ""), ("khách mời", "≤12%", "")]),
    ("Số lượng không quá 90 người (thị trấn không quá 70 người), trong đó người được biểu dương chiếm ít nhất 45%.",
     [("người được biểu dương", "≥45%", "")]),
    ("Trong số điển hình: nữ ít nhất 25%; nông dân, ngư dân ít nhất 33%.",
     [("nữ", "≥25%", _OWN), ("nông dân, ngư dân", "≥33%", _OWN)]),
    ("Nông dân, xã viên chiếm tỷ lệ tối thiểu 51% tổng số điển hình.", [("nông dân, xã viên", "≥51%", _OWN)]),
    ("Nữ tối thiểu 31%; dân tộc thiểu số tối thiểu 42% (huyện A, thị xã B tối thiểu 16%); trẻ (dưới 35) tối thiểu 14%.",
     [("nữ", "≥31%", ""), ("dân tộc thiểu số", "≥42%", ""), ("dân tộc thiểu số", "≥16%", "huyện A, thị xã B"),
      ("dưới 35 tuổi", "≥14%", "")]),
    ("Từ 44% trở lên là người lao động trực tiếp.", [("lao động trực tiếp", "≥44%", "")]),
    ("Có ít nhất 12 đại biểu nữ.", [("nữ", "≥12", "")]),
    ("Tại hội nghị của hợp tác xã, ít nhất 70% đại biểu là xã viên, người làm thuê; không hạn chế khách mời.",
     [("xã viên, người làm thuê", "≥70%", "")]),
    ("Đại biểu nữ khoảng 30%.", []),
])  # fmt: skip
def test_each_group_is_proposed_with_its_bound(
    words: str, told: list[tuple[str, str, str]], province_text: Callable[..., str]
) -> None:
    plan = Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự")))
    drawn = [PlanComposition(**values) for _, values in composition(plan, Passage(words, words, "II", ()))]
    assert [
        (item.group, f"≥{item.at_least}" if item.at_least else f"≤{item.at_most}",
         _OWN if item.of == "exemplar" else ", ".join(item.units)) for item in drawn
    ] == told  # fmt: skip


PROVINCE = """
[[level]]
id = "tinh"
label = "cấp tỉnh"
units = ["tỉnh"]
clause = "III"
"""


@pytest.mark.parametrize(("words", "of"), [
    ("Đại biểu chính thức của mỗi đơn vị phấn đấu: nữ từ 35% trở lên; công nhân không dưới 45%.", ["delegation"] * 2),
    ("Nữ từ 35% trở lên. Đoàn đại biểu của mỗi huyện có ít nhất 45% nông dân.", ["official", "delegation"]),
    ("Đại biểu chính thức của từng hội nghị: nữ từ 35% trở lên.", ["official"]),
])  # fmt: skip
def test_of_those_whom_each_unit_sends_it_is_said(words: str, of: list[str], province_text: Callable[..., str]) -> None:
    plan = Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự") + PROVINCE))
    drawn = [PlanComposition(**values) for _, values in composition(plan, Passage(words, words, "V", ()))]
    assert [one.of for one in drawn] == of
    assert all(one.levels == ["tinh"] for one in drawn if one.of == "delegation")


def test_a_later_part_of_the_sentence_is_of_the_same(province_text: Callable[..., str]) -> None:
    plan = Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự") + PROVINCE))
    whole = "Họp gọn. Đại biểu chính thức của mỗi đơn vị: nữ từ 35% trở lên; công nhân không dưới 45%."
    ((_, values),) = composition(plan, Passage("công nhân không dưới 45%.", whole, "V", ()))
    assert values["of"] == "delegation"
