"""A word that binds a number or a time is doubted where what was written from it does not carry it, and only there."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.confirming.qualifiers import lost_qualifier

QUARTER = {"window": {"quarter": "2026-Q2"}}
LAST = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("words", "fact", "lost"),
    [
        ("Từ quý II năm 2026, hồ sơ được nhận trên phần mềm", QUARTER, "Từ quý II năm 2026"),
        ("Treo băng rôn từ ngày 01/6/2026.", {"window": {"until": LAST}}, "từ ngày 01/6/2026"),
        ("Treo băng rôn từ ngày 01/6/2026.", {"window": {"since": LAST}}, ""),
        ("Từ quý II năm 2026 đến quý III năm 2026", QUARTER, ""),
        ("Tổ chức trong quý II năm 2026", QUARTER, ""),
        ("Mỗi xã ít nhất 05 đại biểu", {"each": "xã", "official": 5}, "ít nhất 05"),
        ("Mỗi xã ít nhất 05 đại biểu", {"each": "xã", "at_least": 5}, ""),
        ("Xã 05 đại biểu, huyện ít nhất 05 đại biểu", {"each": "xã", "official": 5}, ""),
        ("Tặng tối đa 20 cá nhân", {"award": "Giấy khen", "individuals": 20}, "tối đa 20"),
        ("Tặng tối đa 20 cá nhân", {"award": "Giấy khen", "individuals": 20, "how": "at-most"}, ""),
        ("Quy mô không quá 150 đại biểu", {"size": {"at_most": 150}}, ""),
        ("Ít nhất 50% số Bằng khen cho công nhân", {"said": "50% số Bằng khen cho công nhân"}, "Ít nhất 50%"),
        ("Ít nhất 50% số Bằng khen cho công nhân", {"does": "dành ít nhất 50% số Bằng khen cho công nhân"}, ""),
        ("Mức khen không quá 10% số đại biểu", {"said": "10% số đại biểu", "how": "at-most"}, ""),
        ("Chọn 05 tập thể, hộ gia đình tiêu biểu", {"collectives": 5}, "hộ gia đình"),
        ("Chọn 05 tập thể, hộ gia đình tiêu biểu", {"collectives": 5, "kinds": ["tập thể", "hộ"]}, ""),
        ("Chọn 05 tập thể và 03 hộ gia đình", {"collectives": 5, "households": 3}, ""),
        ("mỗi Khối thi đua 05 người", {"unit": "Khối thi đua", "official": 5}, "mỗi Khối thi đua"),
        ("mỗi Khối thi đua 05 người", {"each": "Khối thi đua", "official": 5}, ""),
    ],
)
def test_a_binding_word_is_doubted_only_where_no_key_carries_it(words: str, fact: dict[str, Any], lost: str) -> None:
    assert lost_qualifier(words, [fact]) == lost
