"""The shares of one level that are those of another: given where that one's were read, else told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. NỘI DUNG
1. Cấp xã (xã, phường): tổ chức Hội nghị điển hình tiên tiến trong quý I năm 2031; không quá 120 đại biểu, {first}.
2. Cấp huyện (huyện, thành phố): tổ chức Hội nghị điển hình tiên tiến trong quý II/2031, từ 150 đến 200 đại biểu{said}
"""
LEAST, IS = "trong đó điển hình tiên tiến ít nhất 60%", "trong đó ít nhất 60% là điển hình tiên tiến"
UNREAD = "trong đó 70% là điển hình tiên tiến, 30% là khách mời; nữ ít nhất 30%"


def _left(reading: Reading) -> list[str]:
    return [one.words for one in unread(reading) if one.piece.clause == "I.2"]


@pytest.mark.parametrize("said", [
    "; tỷ lệ điển hình tiên tiến như nêu trên.", ", tỷ lệ như cấp xã.",
    "; tỷ lệ thành phần thực hiện theo quy định trên.",
])  # fmt: skip
def test_shares_that_are_pointed_at_are_those_of_the_level_too(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, first=LEAST, said=said)
    shares = [[one["share"] for one in level.values["size"].get("shares", ())] for level in reading.of("level")]
    assert shares == [[0.6], [0.6]]
    assert _left(reading) == []


def test_a_target_that_is_pointed_at_is_of_both_levels(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, first=IS, said="; tỷ lệ điển hình tiên tiến như nêu trên.")
    assert [one.values["levels"] for one in reading.of("composition")] == [["xa", "huyen"]]
    assert _left(reading) == []


@pytest.mark.parametrize(("first", "said"), [
    (UNREAD, ", tỷ lệ như cấp xã."), (LEAST, ", tỷ lệ như cấp tỉnh."), ("chủ yếu là nông dân", "; tỷ lệ như nêu trên."),
])  # fmt: skip
def test_where_none_or_not_all_were_read_it_is_told(first: str, said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, first=first, said=said)
    assert "shares" not in reading.of("level")[1].values["size"]
    assert said.strip(";,. ") in " ".join(_left(reading))
