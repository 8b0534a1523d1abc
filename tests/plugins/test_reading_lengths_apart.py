"""A length for some of a level's units is an exception, and no length of the level itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN TỔ CHỨC HỘI NGHỊ
1. Cấp trên cơ sở (huyện, thị xã, thành phố; sở, ban, ngành)
- Hình thức: Hội nghị điển hình tiên tiến.
- Thời gian: 01 buổi{alone}. Hoàn thành trước ngày 30/6/2031.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
- Theo dõi, đôn đốc.
"""
MOST = {"days": 1, "days_at_most": True}


@pytest.fixture
def plan(issued: Callable[..., Any]) -> Callable[[str], Reading]:
    def read(alone: str) -> Reading:
        reading: Reading = issued(PLAN, alone=alone)
        return reading

    return read


@pytest.mark.parametrize(
    ("alone", "units", "length"),
    [
        (" (riêng các huyện, thành phố không quá 1 ngày)", ["huyện", "thành phố"], MOST),
        ("; riêng huyện Khê Hạ 01 ngày", ["huyện Khê Hạ"], {"days": 1}),
    ],
)
def test_a_length_for_some_is_their_exception(
    alone: str, units: list[str], length: dict[str, Any], plan: Callable[[str], Reading]
) -> None:
    reading = plan(alone)
    (level,) = (item.values for item in reading.of("level"))
    (one,) = (item.values for item in reading.of("exception"))
    assert (level["days"], "days_at_most" in level) == (0.5, False)
    assert one == {"level": level["id"], "units": units, **length, "clause": "I.1"}
    assert not unread(reading)


@pytest.mark.parametrize(
    "alone",
    [
        ", riêng cấp huyện ít nhất 01 ngày",
        ", riêng cấp huyện mời không quá 01 đoàn nghệ thuật",
    ],
)
def test_what_is_no_length_of_units_of_the_level_is_told(alone: str, plan: Callable[[str], Reading]) -> None:
    reading = plan(alone)
    assert not reading.of("exception")
    assert any(alone.strip(", ") in item.words for item in unread(reading))


def test_what_one_level_says_of_all_before_its_units_is_its_length(issued: Callable[..., Any]) -> None:
    said = ". Các huyện khai mạc trước ngày 15/6/2031; các sở khai mạc trước ngày 20/6/2031"
    (level,) = (item.values for item in issued(PLAN, alone=said).of("level"))
    assert level["days"] == 0.5


@pytest.mark.parametrize("who", ["cấp xã", "trường học"])
def test_a_length_of_units_of_another_level_is_theirs_and_looked_at(who: str, plan: Callable[[str], Reading]) -> None:
    reading = plan(f", riêng {who} không quá 01 ngày")
    level, own = reading.of("level")
    assert not reading.of("exception")
    assert (level.values["days"], "days_at_most" in level.values) == (0.5, False)
    assert (who in own.values["label"], own.values["days"], own.values["days_at_most"]) == (True, 1, True)
    assert own.marks["units"].startswith("suy ra")
