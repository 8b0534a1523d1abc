"""What is added behind "+" is one more of the kind that stands on the screen: seats beside seats, a duty beside one."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

ROWS = """
[[quota]]  # CHƯA XÁC NHẬN: mục II.4, đoạn 5: Bản Trên cử 12 đại biểu, Bản Dưới cử 07 đại biểu.
unit = "Bản Trên"
official = 12
levels = ["tinh"]
clause = "II.4"
[[quota]]  # CHƯA XÁC NHẬN: mục II.4, đoạn 5: Bản Trên cử 12 đại biểu, Bản Dưới cử 07 đại biểu.
unit = "Bản Dưới"
official = 7
levels = ["tinh"]
clause = "II.4"
"""
DUTY = """
[[task]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 7: Trạm Cá lo chỗ ngồi.
body = "Trạm Cá"
does = "lo chỗ ngồi"
clause = "III.1"
"""
LINES = ("đoạn 5\tII.4\tBản Trên cử 12 đại biểu, Bản Dưới cử 07 đại biểu.\n"
         "đoạn 7\tIII.1\tTrạm Cá lo chỗ ngồi.\n")  # fmt: skip


@pytest.fixture
def added(walk_through: Any, levels_by_month: str) -> Any:
    """Return a function: (facts, answers) → (what was told, the plan that the file says)."""

    def run(facts: str, *answers: str) -> tuple[str, dict[str, Any]]:
        told, file = walk_through(levels_by_month + facts, *answers, original=LINES)
        return told, tomllib.loads(file.read_text("utf8"))

    return run


@pytest.mark.parametrize("typed", ["+ xã Mẫu Hoa: 5 đại biểu", "+ xã Mẫu Hoa 5", "+ xã Mẫu Hoa: 5", "+ xã Mẫu Hoa; 5"])
def test_seats_are_added_beside_seats(typed: str, added: Any) -> None:
    told, plan = added(ROWS, typed, "", "", "q")
    assert len(plan["level"]) == 3, told
    assert [(one["unit"], one["official"], one["levels"]) for one in plan["quota"]][2:] == [
        ("xã Mẫu Hoa", 5, ["tinh"])
    ], told  # fmt: skip


def test_what_is_not_said_is_asked(added: Any) -> None:
    _, plan = added(ROWS, "+ xã Mẫu Hoa", "5", "", "q")
    assert plan["quota"][2]["official"] == 5


def test_a_duty_is_added_beside_a_duty(added: Any) -> None:
    told, plan = added(DUTY, "+ Sở Tài chính thẩm định dự toán trước ngày 30/3/2026", "", "q")
    assert [(one["body"], one["does"]) for one in plan["task"]][1:] == [("Sở Tài chính", "thẩm định dự toán")], told


def test_a_sentence_with_a_form_is_a_level_wherever_it_is_typed(added: Any) -> None:
    told, plan = added(ROWS, "+ các trạm: Hội nghị nêu gương; quý II/2026", "", "", "q")
    assert (len(plan["level"]), len(plan["quota"])) == (4, 2), told


def test_beside_several_groups_the_number_is_asked_for(added: Any) -> None:
    told, plan = added(ROWS + DUTY.replace("III.1", "II.5"), "+ xã Mẫu Hoa: 5", "1 + xã Mẫu Hoa: 5", "", "q")
    assert "Không có câu trả lời “+ xã Mẫu Hoa: 5”. Thêm thì kèm số của điều: 1 + …" in told
    assert [one["unit"] for one in plan["quota"]] == ["Bản Trên", "Bản Dưới", "xã Mẫu Hoa"]


def test_the_kind_that_stands_there_is_named_first(added: Any) -> None:
    told, _ = added(ROWS, "+", "1", "", "q")
    assert "[[quota]]" in told.partition("hợp với đoạn này:")[2][:20]
