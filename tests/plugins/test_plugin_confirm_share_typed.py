"""A share of a level's delegates that is typed becomes a target; what is left out on purpose is not asked again."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tdkt_tui.workflow.confirming.share_typed import share_typed

WORDS = "Các xã gửi hồ sơ trước ngày 15/4/2026. Sở Y tế trực cấp cứu{more}."
TASKS = """
[[task]]  # CHƯA XÁC NHẬN: mục II.6, đoạn 1: {words}
body = "các xã"
does = "gửi hồ sơ"
window = { before = 2026-04-15 }
clause = "II.6"
[[task]]  # CHƯA XÁC NHẬN: mục II.6, đoạn 1: {words}
body = "Sở Y tế"
does = "trực cấp cứu"
clause = "II.6"
"""


@pytest.fixture
def walked(walk_through: Any) -> Any:
    """Return a function: (what the plan says, the original, answers) → (the file's text, its data)."""

    def run(body: str, original: str, *answers: str) -> tuple[str, dict[str, Any]]:
        _, file = walk_through(body, *answers, original=original)
        text = file.read_text("utf8")
        return text, tomllib.loads(text)

    return run


@pytest.mark.parametrize(("typed", "said"), [
    ("tỷ lệ nữ ít nhất một phần ba", {"group": "nữ", "at_least": "1/3"}),
    ("ít nhất 30% là nữ", {"group": "nữ", "at_least": "30%"}),
    ("nữ: hai phần ba", {"group": "nữ", "at_least": "2/3"}),
    ("người cao tuổi không quá 20%", {"group": "người cao tuổi", "at_most": "20%"}),
    ("½ ngày", {}), ("quý II/2026", {}), ("tối đa 100", {}), ("thời hạn trước 1/3", {}), ("nữ rất nhiều", {}),
])  # fmt: skip
def test_a_share_is_read_as_it_is_said(typed: str, said: dict[str, str]) -> None:
    assert share_typed(typed) == said


@pytest.mark.parametrize("typed", ["tỷ lệ nữ ít nhất một phần ba", "ít nhất một phần ba là nữ"])
def test_a_level_takes_a_share_that_it_has_no_key_for(typed: str, walked: Any, communes_by_month: Any) -> None:
    _, data = walked(communes_by_month(asked=True), "", typed, typed, "q")
    (target,) = data["composition"]
    assert (target["group"], target["at_least"], target["levels"]) == ("nữ", "1/3", ["xa"])


@pytest.mark.parametrize(("more", "left"), [("", False), (", có 12 xe", True)])
def test_only_a_number_or_a_day_that_nobody_holds_is_asked_again(
    more: str, left: bool, walked: Any, communes_by_month: Any
) -> None:
    words = WORDS.replace("{more}", more)
    text, data = walked(communes_by_month() + TASKS.replace("{words}", words), words, "x 2", "", "q")
    assert [one["body"] for one in data["task"]] == ["các xã"]
    assert ("CHƯA HIỂU" in text) is left
    assert "15/4" not in text.partition("CHƯA HIỂU")[2], "what another fact holds is not asked again"
