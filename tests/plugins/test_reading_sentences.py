"""A text is parted where a sentence ends, and not within a name that a full stop shortens."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading
from tdkt_tui.workflow.reading_plan.sentences import ENTRY, PART, SENTENCE


@pytest.mark.parametrize(
    ("ends", "text", "parts"),
    [
        (SENTENCE, "Xong trước 30/6. Ủy ban các xã báo cáo.", ["Xong trước 30/6.", "Ủy ban các xã báo cáo."]),
        (SENTENCE, "Lãnh đạo TP. Khê Thượng và ông A. Bình dự.", ["Lãnh đạo TP. Khê Thượng và ông A. Bình dự."]),
        (SENTENCE, "Gồm 40 đ.b. áp dụng cho xã; Sở cử 02.", ["Gồm 40 đ.b. áp dụng cho xã; Sở cử 02."]),
        (PART, "Sở cử 02; các xã cử 01. “Phường” cử 03.", ["Sở cử 02;", "các xã cử 01.", "“Phường” cử 03."]),
        (PART, "TX. Khê Hạ cử 02; TP. Khê Thượng cử 03", ["TX. Khê Hạ cử 02;", "TP. Khê Thượng cử 03"]),
        (ENTRY, "Xã A: 40; xã B: 50; nơi khác theo quy định", ["Xã A: 40;", "xã B: 50;", "nơi khác theo quy định"]),
        (ENTRY, "Sở Y tế cử 02 người; Sở Xây dựng cử 03", ["Sở Y tế cử 02 người;", "Sở Xây dựng cử 03"]),
        (ENTRY, "Sở Y tế cử 02 người; trong đó có 01 nữ", ["Sở Y tế cử 02 người; trong đó có 01 nữ"]),
    ],
)
def test_a_text_is_parted_at_its_ends(ends: re.Pattern[str], text: str, parts: list[str]) -> None:
    assert ends.split(text) == parts


def test_a_shortened_name_ends_no_list_of_those_who_attend(congress: Callable[..., Reading]) -> None:
    who = "Lãnh đạo TP. Khê Thượng; đại diện các sở. Số khách mời do Ban Tổ chức quyết định."
    (level,) = congress(said=f"Thành phần: {who}").of("level")
    assert [entry["who"] for entry in level.values["attend"]] == ["lãnh đạo TP. Khê Thượng", "đại diện các sở"]
