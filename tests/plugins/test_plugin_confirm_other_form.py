"""Another form that a level may choose is typed as the plan says it: "… hoặc lồng ghép với …"."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

PLAN = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị gương sáng"
clause = "II.1"
[[level]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: Các xã tổ chức Hội nghị gương sáng hoặc lồng ghép với họp cuối năm.
id = "xa"
label = "các xã"
units = ["xã"]
choose_form = ["hoi-nghi"]
clause = "II.1"
"""


@pytest.mark.parametrize("typed", [
    "1; lồng ghép với họp cuối năm", "hoặc lồng ghép với họp cuối năm",
    "Hội nghị gương sáng hoặc lồng ghép với họp cuối năm",
])  # fmt: skip
def test_a_form_more_is_one_of_those_that_are_chosen(walk_through: Any, typed: str) -> None:
    told, file = walk_through(PLAN, f"t 3 {typed}", "q")
    said = tomllib.loads(file.read_text("utf8"))
    assert [one["name"] for one in said["form"]] == ["Hội nghị gương sáng", "lồng ghép với họp cuối năm"], told
    assert said["level"][0]["choose_form"] == [one["id"] for one in said["form"]]
    _, file = walk_through(PLAN, f"t 3 {typed}", "l", "q")
    assert len(tomllib.loads(file.read_text("utf8"))["form"]) == 1, "taken back, no form is left of it"


def test_a_form_that_another_takes_the_place_of_is_left_nowhere(walk_through: Any) -> None:
    told, file = walk_through(PLAN, "t 3 Hội nghị người tốt", "q")
    said = tomllib.loads(file.read_text("utf8"))
    assert [one["name"] for one in said["form"]] == ["Hội nghị người tốt"], told
    assert said["level"][0]["choose_form"] == [said["form"][0]["id"]]
