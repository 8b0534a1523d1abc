"""A level that a plan lets sum up without a conference of its own lacks neither form nor number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread
from tdkt_tui.workflow.scaffold.value_notes import value_notes

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Các xã, phường: {said} hoàn thành trước ngày 15 tháng 8 năm 2024.
2. Cấp tỉnh: tổ chức Hội nghị tổng kết trong quý IV năm 2024, không quá 200 đại biểu.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


@pytest.fixture
def summed_up(issued: Callable[..., Any]) -> Callable[[str], Reading]:
    def read(said: str) -> Reading:
        reading: Reading = issued(PLAN, said=said)
        return reading

    return read


def missing(reading: Reading) -> list[str]:
    return [value_notes(level).get("label", "") for level in reading.of("level")]


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.clause == "I.1"]


@pytest.mark.parametrize(
    "said",
    [
        "lồng ghép trong hội nghị giao ban quý III, không tổ chức hội nghị riêng;",
    ],
)
def test_within_another_meeting_is_no_conference_and_stays_told(said: str, summed_up: Callable[[str], Reading]) -> None:
    reading = summed_up(said)
    assert missing(reading) == ["", ""]
    assert any("lồng ghép trong hội nghị giao ban" in words for words in left(reading))


@pytest.mark.parametrize("said", ["tiến hành tổng kết;", "lồng ghép vào hội nghị giao ban quý III;"])
def test_what_names_no_report_leaves_the_form_missing(said: str, summed_up: Callable[[str], Reading]) -> None:
    assert "hình thức, số lượng" in missing(summed_up(said))[0]
