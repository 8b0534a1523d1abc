"""A number that a sentence shares out among units: an item each, plain where they make up the sum."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.quota import PlanQuota
from tdkt_tui.workflow.confirming.draft import Draft, block_lines
from tdkt_tui.workflow.confirming.halves import halves_of
from tdkt_tui.workflow.confirming.passage import Passage

LEVEL = """
[[form]]
id = "dai-hoi"
name = "Đại hội"
clause = "III"
[[level]]
id = "tinh"
label = "cấp tỉnh"
units = ["tỉnh"]
choose_form = ["dai-hoi"]
clause = "III"
"""


@pytest.fixture
def plan(province_text: Any) -> Plan:
    """Return a plan of one level."""
    return Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự") + LEVEL))


@pytest.mark.parametrize(("words", "key", "items"), [
    ("Lực lượng vũ trang 22 đại biểu, cụ thể: Công an tỉnh 12; Bộ Chỉ huy Quân sự tỉnh 10.", "official",
     [("Công an tỉnh", 12), ("Bộ Chỉ huy Quân sự tỉnh", 10)]),
    ("Các nơi 61 điển hình: thành phố Kim Bảng: 16 điển hình; các huyện Lý Sơn, Bạch Mã và Trà Bồng mỗi huyện 15.",
     "exemplars", [("thành phố Kim Bảng", 16), ("huyện Lý Sơn; huyện Bạch Mã; huyện Trà Bồng", 15)]),
])  # fmt: skip
def test_items_that_make_up_the_sum_are_plain(plan: Plan, words: str, key: str, items: list[tuple[str, int]]) -> None:
    lead, *halves = halves_of(plan, Passage(words, words, "III.2", ()))
    assert lead.idle, "the sum is said by its items"
    assert [(half.sure, half.drafts[0].values["unit"], half.drafts[0].values[key]) for half in halves] == [
        (True, *item) for item in items
    ]
    assert {half.drafts[0].name for half in halves} == {"quota"}
    assert halves[0].drafts[0].values["levels"] == ["tinh"]


@pytest.mark.parametrize("words", [
    "Lực lượng vũ trang 32 đại biểu, cụ thể: Công an tỉnh 12; Bộ Chỉ huy Quân sự tỉnh 10.",
    "Các khối 26 đại biểu, cụ thể: Khối văn hóa 16 (trong đó ngành Y tế 05); Khối nội chính 10.",
    "Đoàn đại biểu có 20 người, gồm: Lao động nữ 8; Lao động nam 12.",
    "Tặng Bằng khen cho 12 cá nhân, gồm: Sở Y tế 5; Sở Tư pháp 7.",
    "Đoàn đại biểu 20 đại biểu, gồm: nữ không dưới 8; người cao tuổi có 12.",
])  # fmt: skip
def test_what_does_not_add_up_or_says_more_is_written_by_no_enter(plan: Plan, words: str) -> None:
    halves = halves_of(plan, Passage(words, words, "III.2", ()))
    assert not all(half.sure or half.idle for half in halves)


def test_units_in_one_question_become_a_table_each(plan: Plan) -> None:
    draft = Draft("quota", {"unit": "huyện A; huyện B", "official": 3}, "III.2")
    assert [line for line in block_lines(draft.blocks(plan)) if "unit" in line] == [
        'unit = "huyện A"', 'unit = "huyện B"']  # fmt: skip


@pytest.mark.parametrize(("unit", "more", "units"), [
    ("huyện Bắc Hà, huyện Mường Khương", {}, ["huyện Bắc Hà", "huyện Mường Khương"]),
    ("huyện Bắc Hà, Mường Khương và Si Ma Cai", {}, ["huyện Bắc Hà", "huyện Mường Khương", "huyện Si Ma Cai"]),
    ("Sở Văn hóa, Thể thao và Du lịch, Sở Y tế", {}, ["Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế"]),
    ("Sở Văn hóa, Thể thao và Du lịch", {}, ["Sở Văn hóa, Thể thao và Du lịch"]),
    ("Các sở, ban, ngành", {}, ["Các sở, ban, ngành"]),
    ("huyện Bắc Hà, huyện Mường Khương", {"together": True}, ["huyện Bắc Hà, huyện Mường Khương"]),
])  # fmt: skip
def test_units_by_their_names_are_one_each_however_they_are_typed(
    plan: Plan, unit: str, more: dict[str, Any], units: list[str]
) -> None:
    draft = Draft("quota", {"unit": unit, "official": 3, **more}, "III.2")
    assert [values["unit"] for _, values in draft.blocks(plan)] == units


@pytest.mark.parametrize("words", [
    "Ở các xã biên giới, tỷ lệ đại biểu là người dân tộc thiểu số ít nhất 30%.",
    "Đại biểu là người dân tộc thiểu số ở các xã biên giới ít nhất 30%.",
])  # fmt: skip
def test_a_share_of_some_of_a_kind_is_none_of_all(province_text: Any, words: str) -> None:
    communes = LEVEL.replace('"tinh"', '"xa"').replace("cấp tỉnh", "cấp xã").replace('"tỉnh"', '"xã"')
    plan = Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự") + communes))
    halves = halves_of(plan, Passage(words, words, "III.2", ()))
    assert not [draft for half in halves for draft in half.drafts if draft.name == "composition" and draft.values]


@pytest.mark.parametrize(("clause", "levels"), [("III", ["tinh"]), ("IV", [])])
def test_a_number_that_is_added_is_of_the_conference_of_those_beside_it(
    plan: Plan, clause: str, levels: list[str]
) -> None:
    beside = PlanQuota(each="sở", official=3, levels=["tinh"], clause="III")
    plan = plan.model_copy(update={"quota": [beside]})
    ((_, values),) = Draft("quota", {"unit": "Sở A", "official": 6}, clause).blocks(plan)
    assert values.get("levels", []) == levels
