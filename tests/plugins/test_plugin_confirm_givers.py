"""Who gives an award is the head that its own sentence names, never the head of another level's."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.drawing_people import honours
from tdkt_tui.workflow.confirming.passage import Passage

COMMUNES = "Ở cấp xã, Chủ tịch UBND xã tặng Giấy khen tối đa 04 tập thể."


@pytest.mark.parametrize(("words", "award"), [
    ("Ở hội nghị của sở, ngành, thủ trưởng tặng Giấy khen tối đa 06 tập thể.", "Giấy khen của thủ trưởng"),
    ("Ở hội nghị của sở, ngành tặng Giấy khen tối đa 06 tập thể.", "Giấy khen"),
    ("Cũng được tặng thêm Giấy khen cho tối đa 02 tập thể.", "Giấy khen của Chủ tịch UBND xã"),
])  # fmt: skip
def test_a_head_of_another_level_gives_none(
    communes_and_offices: Any, province_text: Any, words: str, award: str
) -> None:
    plan = Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự") + communes_and_offices()))
    drawn = [values for _, values in honours(plan, Passage(words, f"{COMMUNES} {words}", "V", ()))]
    assert [values["award"] for values in drawn] == [award]
