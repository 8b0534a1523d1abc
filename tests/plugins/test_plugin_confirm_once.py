"""Facts in the original's own words stand once; what of its words is in none of them is told, wherever it stands."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tdkt_tui.cli.confirming.once import left_over
from tdkt_tui.workflow.confirming.elsewhere import stands_at
from tdkt_tui.workflow.confirming.original import Original, Paragraph


@pytest.mark.parametrize(
    ("words", "told", "left"),
    [
        ("a) Sở Y tế gửi báo cáo trước ngày 05 tháng 3 năm 2026.",
         ["- Sở Y tế: gửi báo cáo; trước ngày 5/3/2026"], []),
        ("Xã, phường; sở, ban, ngành gửi báo cáo.", ["- Sở, ban, ngành: gửi báo cáo"], ["Xã, phường"]),
        ("Phong trào “Vì người nghèo”, phong trào chuyển đổi số.", ["PHONG TRÀO", "- “Vì người nghèo”"],
         ["chuyển đổi số"]),
        ("Gửi trước ngày 08/6/2026; đặc khu gửi trước ngày 17/6/2026.", ["- gửi; trước ngày 8/6/2026"],
         ["đặc khu", "17/6/2026"]),
        ("Xã không tổ chức hội nghị.", ["- Xã: tổ chức hội nghị"], ["Xã không"]),
        ("Sở Y tế gửi báo cáo trước ngày 31/3/2020.",
         ["  - Sở Y tế gửi " + "x" * 55 + " trước ngày", "    31/3/2020", "  - báo cáo"], []),
    ],
)  # fmt: skip
def test_what_no_fact_has_of_the_original_s_words_is_told(words: str, told: list[str], left: list[str]) -> None:
    assert left_over([words], told) == left


@pytest.mark.parametrize(
    ("value", "words", "stands"),
    [
        (date(2026, 4, 20), "từ ngày 20 tháng 4 năm 2026", True),
        (date(2026, 4, 20), "từ 20/04/2026 đến 25/04/2026", True),
        (date(2026, 4, 20), "từ ngày 20 đến ngày 25 tháng 4 năm 2026", True),
        (date(2026, 4, 20), "ngày 20/4", True),
        (date(2026, 4, 20), "ngày 20 tháng 4 năm 2025", False),
        (date(2026, 4, 20), "ngày 20 tháng 5 năm 2026; số 4", False),
        ("Sở Nội vụ", "gửi về Sở Nội vụ chậm nhất 10/4", True),
        ("Sở Nội vụ", "Sở Tài chính; việc nội vụ", False),
        (20, "20 đại biểu", False),
        ("20", "20 đại biểu", False),
    ],
)
def test_a_value_is_looked_for_in_the_whole_original(value: Any, words: str, stands: bool) -> None:
    original = Original((Paragraph("đoạn 1", "I", "Mục đích"), Paragraph("đoạn 2", "III.1.c", words)))
    found = stands_at(original, value)
    assert (found.clause if found else "") == ("III.1.c" if stands else "")
