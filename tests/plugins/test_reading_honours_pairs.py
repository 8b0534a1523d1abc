"""A table with two awards side by side, each over "Tập thể" and "Cá nhân, hộ", is read award by award."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp huyện (huyện, thị xã): tổ chức Hội nghị biểu dương trong quý I năm 2024.
2. Các sở, ban, ngành: tổ chức Hội nghị biểu dương trong quý II năm 2024.
II. KHEN THƯỞNG
1. Chủ tịch UBND cấp huyện, thủ trưởng sở, ban, ngành tặng Giấy khen; số tối đa như sau:
Cấp tổ chức | Giấy khen (tối đa) | Đề nghị Bằng khen Chủ tịch UBND tỉnh (tối đa)
 | Tập thể | Cá nhân, hộ | Tập thể | Cá nhân
{rows}
2. Hồ sơ do Sở Nội vụ hướng dẫn.
"""
ROWS = """\
Huyện, thị xã | 07 | 11 | 02 | 03
Sở, ban, ngành dưới 40 người | 01 | 04 | Qua khối thi đua
Đơn vị cơ sở | 02 | - | - | 01"""
STATE = "đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh"
MOST = {"how": "at-most", "clause": "II.1"}


def test_each_award_of_each_row_has_its_numbers(issued: Callable[..., Any]) -> None:
    reading: Reading = issued(PLAN, rows=ROWS)
    given = [item.values for item in reading.of("honours")]
    levels = [one.values["id"] for one in reading.of("level")]
    assert given == [
        {"level": levels[0], "award": "Giấy khen của Chủ tịch UBND cấp huyện", "collectives": 7, "individuals": 11,
         "said": "07 tập thể, 11 cá nhân hoặc hộ gia đình", **MOST},
        {"level": levels[0], "award": STATE, "collectives": 2, "individuals": 3, **MOST},
        {"level": levels[1], "award": "Giấy khen của thủ trưởng sở, ban, ngành", "collectives": 1, "individuals": 4,
         "said": "01 tập thể, 04 cá nhân hoặc hộ gia đình", "when": "dưới 40 người", **MOST},
        {"units": ["đơn vị cơ sở"], "award": "Giấy khen", "collectives": 2, **MOST},
        {"units": ["đơn vị cơ sở"], "award": STATE, "individuals": 1, **MOST},
    ]  # fmt: skip


def test_words_in_place_of_a_number_alone_are_left(issued: Callable[..., Any]) -> None:
    left = [one.words for one in unread(issued(PLAN, rows=ROWS)) if one.piece.clause == "II.1"]
    assert left == ["Đề nghị Bằng khen Chủ tịch UBND tỉnh (tối đa): Qua khối thi đua"]


def test_a_row_with_too_few_numbers_is_told(issued: Callable[..., Any]) -> None:
    row = "Huyện, thị xã | 07 | 11 | 02"
    reading = issued(PLAN, rows=row)
    assert not any("collectives" in one.values for one in reading.of("honours"))
    assert row in [one.words for one in unread(reading)]
