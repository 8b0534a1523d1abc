"""What the walk drafts of money, drives, requirements, joint meetings, and of reports that come again."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft, block_lines
from tdkt_tui.workflow.confirming.drawing import draft_of
from tdkt_tui.workflow.confirming.kind_words import kinds_called
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.skeleton_kinds import KINDS
from tdkt_tui.workflow.confirming.skeleton_parts import Kind
from tdkt_tui.workflow.confirming.tables import TABLES


def draft(text: Callable[..., str], name: str, words: str, *above: str) -> tuple[Draft, Plan]:
    plan = Plan.model_validate(tomllib.loads(text("vinh_du", "Vinh Dự")))
    return draft_of(plan, Passage(words, words, "V.2", above), name), plan


@pytest.mark.parametrize(("table", "words", "told"), [
    ("jointly", "Cơ quan có dưới 45 viên chức, người lao động thì ghép nội dung vào hội nghị cán bộ, công chức.",
     {"units": ["cơ quan"], "when": "có dưới 45 viên chức, người lao động",
      "into": "hội nghị cán bộ, công chức"}),
    ("jointly", "Các phường thuộc vùng ngập lũ được lồng ghép hội nghị với Lễ phát động thi đua.",
     {"units": ["phường"], "when": "thuộc vùng ngập lũ", "into": "Lễ phát động thi đua", "may": True}),
    ("jointly", "Hai hoặc ba phường liền kề có thể tổ chức chung tại một phường, không quá 140 đại biểu.",
     {"units": ["phường"], "when": "Hai hoặc ba phường liền kề", "at_most": 140, "may": True}),
    ("drive", "Đợt 2 từ ngày 02/5/2031 đến ngày 02/9/2031.",
     {"name": "đợt 2", "window": {"since": date(2031, 5, 2), "until": date(2031, 9, 2)}}),
    ("drive", "Chủ đề thi đua năm 2031: “Kỷ cương, sáng tạo”.", {"name": "năm 2031", "theme": "Kỷ cương, sáng tạo"}),
    ("amount", "Mức chi không quá 35 triệu đồng/hội nghị đối với xã.",
     {"sum": "35 triệu đồng", "how": "at-most", "per": "hội nghị", "units": ["xã"]}),
    ("reporting", "Sở Tư pháp báo cáo tiến độ với UBND tỉnh vào thứ Sáu hằng tuần, từ ngày 15/8/2031 đến khi kết thúc.",
     {"by": "Sở Tư pháp", "to": "UBND tỉnh", "about": "tiến độ", "every": ["week"], "day": "thứ Sáu",
      "window": {"since": date(2031, 8, 15)}}),
    ("reporting", "Sở Tư pháp báo cáo tiến độ với UBND tỉnh vào ngày 28 hằng tháng, bắt đầu từ tháng 12/2031.",
     {"by": "Sở Tư pháp", "to": "UBND tỉnh", "about": "tiến độ", "every": ["month"], "day": "ngày 28",
      "window": {"since": "2031-12"}}),
])  # fmt: skip
def test_a_draft_holds_what_the_sentence_says(
    table: str, words: str, told: dict[str, Any], province_text: Callable[..., str]
) -> None:
    drawn, plan = draft(province_text, table, words)
    assert drawn.values == told
    lines = "\n".join(block_lines(drawn.blocks(plan)))
    Plan.model_validate(tomllib.loads(f"{province_text('vinh_du', 'Vinh Dự')}\n{lines}"))


@pytest.mark.parametrize(("above", "kind"), [(("2. Yêu cầu",), "requirement"), (("1. Mục đích",), "purpose")])
def test_a_requirement_is_one_unless_it_stands_among_the_purposes(
    above: tuple[str, ...], kind: str, province_text: Callable[..., str]
) -> None:
    drawn, plan = draft(province_text, "aim", "Tổ chức tiết kiệm, không huy động học sinh.", *above)
    ((table, values),) = drawn.blocks(plan)
    assert (table, values["kind"], values["words"]) == ("aim", kind, "Tổ chức tiết kiệm, không huy động học sinh.")


@pytest.mark.parametrize(("typed", "first"), [
    ("điểm cầu", "level"), ("tham luan", "agenda"), ("mức chi", "amount"), ("chủ đề", "drive"), ("yêu cầu", "aim"),
    ("liền kề", "jointly"), ("hang tuan", "reporting"), ("dự khuyết", "quota"), ("xyz", ""), ("b", ""),
])  # fmt: skip
def test_a_kind_of_table_is_found_by_what_it_holds(typed: str, first: str) -> None:
    assert next((kind.table for kind in kinds_called(typed)), "") == first


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.table)
def test_every_kind_can_be_asked_for_by_questions(kind: Kind) -> None:
    assert kind.table in TABLES
