"""Whom words bind behind others: everybody in one level's clause, who sees to what is left, forces among offices."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.whom import whose


@pytest.fixture
def plan(two_levels: Any) -> Plan:
    return two_levels()


def bound(plan: Plan, words: str, before: dict[str, Any] | None = None) -> dict[str, Any]:
    return whose(plan, Passage(words, words, "IV.1", ()), before)


@pytest.mark.parametrize("words", [
    "Các ngành, các địa phương kê 12 hàng ghế.", "Cơ cấu: Mỗi đơn vị khi giới thiệu từ 02 đại biểu trở lên có 01 nữ.",
])  # fmt: skip
def test_what_all_do_is_everybodys_in_the_clause_of_one_level(words: str, plan: Plan) -> None:
    assert whose(plan, Passage(words, words, "II.2", ())) == {}
    assert whose(plan, Passage("Kê 12 hàng ghế.", "Kê 12 hàng ghế.", "II.2", ())) == {"levels": ["so"]}


def test_what_is_left_is_of_those_who_see_to_it(plan: Plan) -> None:
    left = "Số đại biểu còn lại do Sở Nội vụ xem xét, chọn trong 12 cụm."
    assert bound(plan, left, {"who": ["Sở Y tế"]}) == {"who": ["Sở Nội vụ"]}
    assert bound(plan, "riêng Sở Y tế 10 đại biểu.", {"levels": ["xa"]}) == {"who": ["Sở Y tế"]}
    assert bound(plan, f"Sở Y tế mỗi đơn vị 06 đại biểu. {left}") == {"who": ["Sở Y tế"]}


def test_the_armed_forces_among_offices_are_not_all_of_these(plan: Plan) -> None:
    words = "Lực lượng vũ trang theo hướng dẫn của ngành dọc, xong trước ngày 20/5/2031."
    told = whose(plan, Passage(words, words, "II.2", ()))["who"]
    assert told[:2] == ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]
