"""``tdkt plugin confirm``: calls, purposes and general words are one question, a line each, behind what binds units."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.workflow.plan_notes import left_of

CALLS = (
    "mục I.1, đoạn 3: Tiếp tục tuyên truyền gương người tốt, để phong trào đến từng nhà, từng ngõ, từng xóm vắng.",
    "mục I.2, đoạn 4: Khơi dậy tinh thần.",
    "mục I.3, đoạn 5: Đẩy mạnh tuyên truyền các gương sáng chào mừng 80 năm Ngày thành lập tỉnh.",
)
BINDS = "mục IV.1, đoạn 9: Các xã gửi 02 bản trước ngày 20/3/2026."


@pytest.fixture
def person(walk_through: Any, levels_by_month: str) -> Any:
    """Return a function: (passages, answers at a terminal) → (what was told, what the file says, what is open)."""

    def walked(passages: tuple[str, ...], *answers: str) -> tuple[str, dict[str, Any], int]:
        left = "\n# CHƯA HIỂU, theo mục.\n" + "".join(f"# - {one}\n" for one in passages)
        told, file = walk_through(levels_by_month + left, *answers)
        text = Path(file).read_text("utf8")
        return told, tomllib.loads(text), len(left_of(text))

    return walked


def kept(plan: dict[str, Any]) -> dict[str, Any]:
    return {one["words"][:14]: one.get("levels", one.get("who", [])) for one in plan.get("provision", [])}


def test_one_enter_keeps_for_everybody_what_tells_them_something_and_drops_the_rest(person: Any) -> None:
    told, plan, left = person(CALLS, "", "")
    assert "Enter giữ 1, 3, bỏ 2" in told
    assert (kept(plan), left) == ({"Tiếp tục tuyên": [], "Đẩy mạnh tuyên": []}, 0)


def test_each_has_a_line_and_its_whole_words_by_a_key(person: Any) -> None:
    told, _, _ = person(CALLS, "q")
    line = " ".join(told.split()).partition("1. (I.1) ")[2].partition(" 2. (I.2)")[0]
    assert (len(line) <= 70, line.endswith("→ thi đua"), "từng xóm vắng" in told) == (True, True, False), line
    assert "từng xóm vắng" in " ".join(person(CALLS, "v", "q")[0].split())


@pytest.mark.parametrize(("typed", "binds"), [
    ("w 1", {"Đẩy mạnh tuyên": []}), ("3 c1", {"Tiếp tục tuyên": [], "Đẩy mạnh tuyên": ["xa"]}),
    ("k 2", {"Tiếp tục tuyên": [], "Khơi dậy tinh ": [], "Đẩy mạnh tuyên": []}), ("w", {}),
])  # fmt: skip
def test_some_are_answered_otherwise_by_their_numbers(person: Any, typed: str, binds: dict[str, Any]) -> None:
    _, plan, left = person(CALLS, typed, "", "")
    assert (kept(plan), left) == (binds, 0)


def test_it_is_asked_behind_what_binds_and_never_swallows_a_task(person: Any) -> None:
    told, _, _ = person((*CALLS, BINDS, "mục I.4, đoạn 6: Đẩy mạnh thi đua, mỗi xã gửi một gương."), "", "", "", "q")
    assert told.index("Các xã gửi 02 bản") < told.index("không đặt hạn, số, việc riêng")
    assert "một gương" not in told.partition("không đặt hạn")[2]


def test_a_rule_for_those_of_whom_something_is_so_is_none_of_the_general_words(person: Any) -> None:
    rule = "mục II.1, đoạn 7: Đơn vị cấp này mà không có hội trường thì dùng của nơi bên cạnh."
    told, plan, _ = person((*CALLS, rule), *[""] * 4)
    assert told.index("hội trường") < told.index("không đặt hạn, số, việc riêng")
    assert any("hội trường" in one["words"] for one in plan["provision"])


def test_in_a_pipe_nothing_of_it_goes_by_itself(dropin: Any, province_text: Any) -> None:
    left = "".join(f"# - {one}\n" for one in CALLS)
    dropin.write("vinh_du/plan_1.toml", province_text("vinh_du", "Vinh Dự") + f"\n# CHƯA HIỂU, theo mục.\n{left}")
    dropin.tdkt("plugin", "confirm", "vinh_du", answers="\n\n\n\n")
    assert len(left_of((dropin.folder / "vinh_du/plan_1.toml").read_text("utf8"))) == 3
