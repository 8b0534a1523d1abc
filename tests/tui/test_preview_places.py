"""Words are found where a reader finds them: across the lines of a paragraph, and down the lines of one cell."""

from __future__ import annotations

import pytest

from tdkt_tui.compliance.as_text import Span, laid_out, plain
from tdkt_tui.tui.shown.preview_places import places_of
from tdkt_tui.workflow import load_leniently
from tdkt_tui.workflow.preview import sheet

TABLE = """
  Danh sách gồm các ông, bà có tên
sau đây, kèm theo Kế hoạch.

┌────┬───────────┬──────────┐
│ 1  │Nguyễn Đức │Hiệu      │
│    │An         │trưởng    │
├────┼───────────┼──────────┤
│ 2  │Bình Minh  │An ninh   │
└────┴───────────┴──────────┘
"""


@pytest.fixture
def lines():
    return [(Span(line),) if line else () for line in TABLE.strip("\n").split("\n")]


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("nguyen duc an", [(4, 6, 16)]),  # its second line is in the same cell
        ("Nguyễn Đức An", [(4, 6, 16)]),
        ("hieu truong", [(4, 18, 22)]),
        ("an binh", []),  # another row
        ("duc hieu", []),  # another cell
        ("minh an", []),
        ("co ten sau day", [(0, 28, 34)]),
        ("KẾ HOẠCH", [(1, 18, 26)]),
        ("ke hoach 1", []),  # a paragraph ends before the table
        ("Nguyễn Duc", []),  # with marks, each mark counts
        ("", []),
    ],
)
def test_where_words_stand(lines, words, places):
    assert places_of(lines, words) == places


def test_everyone_on_the_list_of_delegates_is_found_at_any_width():
    made = sheet(load_leniently("bac_giang/ubnd-huyen-viet-yen"), 2)
    for width in (58, 78, 118):
        lines = laid_out(made.data, width)
        for name in ("Nguyễn Đức An", "Bùi Công An"):
            first, *_ = places_of(lines, name)
            assert name.split()[0] in plain(lines[first[0]])[first[1] : first[2]]
