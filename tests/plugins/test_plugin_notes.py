"""What a check of a plugin leaves to a person: told as notes."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable
from typing import Any

PLAN = """
    [[level]]
    id = "xa"
    label = "cấp xã"
    units = ["xã", "phường"]
    clause = "II.2"
    [[exception]]
    level = "xa"
    units = ["xã Thổ Châu"]
    days = 0.5
    clause = "II.2"
    [[nomination]]
    who = ["các xã, phường", "Hội Nông dân tỉnh", "tỉnh", "cấp xã", "UBND xã Thổ Châu"]
    clause = "II.3"
    [[nomination]]
    levels = ["xa"]
    who = ["các cơ quan, đơn vị"]
    clause = "II.3"
    [[document]]
    kind = "timeline"
    template = ""
    """


def test_who_introduces_and_is_nobody_of_the_plan_is_a_note(
    dropin: Any, province_text: Callable[[str, str], str]
) -> None:
    dropin.write("vinh_du/plan_1.toml", province_text("vinh_du", "Vinh Dự") + textwrap.dedent(PLAN))
    page = json.loads(dropin.tdkt("plugin", "check", "vinh_du", "--format", "json").out)
    found = [item for item in page["findings"] if item["rule"] == "plugin.who"]
    assert [(item["severity"], item["field"]) for item in found] == [("note", "nomination.1.who")]
    assert "“Hội Nông dân tỉnh”" in found[0]["message"]
    assert "levels" in found[0]["fix"]
