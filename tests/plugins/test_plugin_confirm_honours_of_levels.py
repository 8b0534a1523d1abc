"""``tdkt plugin confirm``: an award of one level, given several by their numbers, stands once for each."""

from __future__ import annotations

import tomllib
from typing import Any

BODY = """
[[level]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 5: Xã
id = "xa"
label = "các xã"
units = ["xã"]
clause = "II.1"

[[level]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 6: Sở
id = "so"
label = "các sở"
units = ["sở"]
clause = "II.1"

[[honours]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 7: Tặng Bằng khen 05 tập thể
level = "xa"
award = "Bằng khen"
collectives = 5
clause = "III.1"
"""


def test_an_award_is_given_to_several_levels_at_once(walk_through: Any) -> None:
    told, file = walk_through(BODY, "", "1 c1+2", "q")
    found = [(one["level"], one["collectives"]) for one in tomllib.loads(file.read_text("utf8"))["honours"]]
    assert found == [("xa", 5), ("so", 5)], told
