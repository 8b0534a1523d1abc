from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from tdkt_tui.model.period import first_day, last_day
from tdkt_tui.model.window import Window

CASES = [
    ({"quarter": "2025-Q1"}, date(2025, 1, 1), date(2025, 3, 31), "trong quý I năm 2025"),
    ({"month": "2020-02"}, date(2020, 2, 1), date(2020, 2, 29), "trong tháng 02 năm 2020"),
    ({"year": "2017"}, date(2017, 1, 1), date(2017, 12, 31), "trong năm 2017"),
    ({"on": date(2020, 9, 2)}, date(2020, 9, 2), date(2020, 9, 2), "ngày 02 tháng 9 năm 2020"),
    ({"until": "2020-Q2"}, None, date(2020, 6, 30), "trong quý II năm 2020"),
    ({"until": date(2020, 6, 5)}, None, date(2020, 6, 5), "chậm nhất ngày 05 tháng 6 năm 2020"),
    ({"before": date(2020, 4, 30)}, None, date(2020, 4, 29), "trước ngày 30 tháng 4 năm 2020"),
    ({"before": "2020-Q2"}, None, date(2020, 3, 31), "trước quý II năm 2020"),
    ({"by_end_of": "2026-06"}, None, date(2026, 6, 30), "đến hết tháng 6 năm 2026"),
    ({"since": date(2026, 1, 5), "until": date(2026, 2, 10)}, date(2026, 1, 5), date(2026, 2, 10),
     "từ ngày 05 tháng 01 năm 2026 đến ngày 10 tháng 02 năm 2026"),
    ({"since": "2026-03", "by_end_of": "2026-05"}, date(2026, 3, 1), date(2026, 5, 31),
     "từ tháng 3 năm 2026 đến hết tháng 5 năm 2026"),
    ({"since": "2029-07", "before": date(2029, 9, 30)}, date(2029, 7, 1), date(2029, 9, 29),
     "từ tháng 7 đến trước ngày 30 tháng 9 năm 2029"),
    ({"since": "2029-Q3", "before": "2029-12"}, date(2029, 7, 1), date(2029, 11, 30),
     "từ quý III đến trước tháng 12 năm 2029"),
    ({"since": "2028-11", "before": date(2029, 2, 1)}, date(2028, 11, 1), date(2029, 1, 31),
     "từ tháng 11 năm 2028 đến trước ngày 01 tháng 02 năm 2029"),
    ({"since": "2028", "before": "2030"}, date(2028, 1, 1), date(2029, 12, 31), "từ năm 2028 đến trước năm 2030"),
    ({"since": date(2026, 3, 1)}, date(2026, 3, 1), None, "từ ngày 01 tháng 3 năm 2026"),
    ({"quarter": "2025-Q3", "approx": True}, date(2025, 7, 1), date(2025, 9, 30), "dự kiến trong quý III năm 2025"),
    ({}, None, None, ""),
]  # fmt: skip


@pytest.mark.parametrize(("keys", "first", "last", "words"), CASES)
def test_every_kind_of_window(keys, first, last, words):
    window = Window(**keys)
    assert (window.first(), window.last(), window.words()) == (first, last, words)
    assert window.dated() == bool(keys)


def test_before_is_exclusive():
    window = Window(before=date(2020, 5, 19))
    assert window.holds(date(2020, 5, 18))
    assert not window.holds(date(2020, 5, 19))


def test_an_undated_window_holds_every_day():
    assert Window().holds(date(1990, 1, 1))


@pytest.mark.parametrize(
    "keys",
    [
        {"quarter": "2020-Q5"},
        {"quarter": "2020-05"},
        {"month": "2020-Q1"},
        {"year": "2020-05"},
        {"quarter": "2020-Q1", "before": date(2020, 4, 30)},
        {"since": date(2020, 5, 1), "until": date(2020, 4, 1)},
        {"since": date(2020, 5, 1), "month": "2020-06"},
        {"before": date(1, 1, 1)},
        {"until": "9999"},
        {"on": date(20, 5, 1)},
    ],
)
def test_nonsense_is_refused(keys):
    with pytest.raises(ValidationError):
        Window(**keys)


@settings(deadline=None)
@given(st.dates(date(1990, 1, 1), date(2080, 12, 31)), st.dates(date(1990, 1, 1), date(2080, 12, 31)))
def test_a_from_to_window_holds_exactly_what_lies_between(one, other):
    start, end = min(one, other), max(one, other)
    window = Window(since=start, until=end)
    assert window.holds(start)
    assert window.holds(end)
    assert window.first() == start
    assert window.last() == end


@settings(deadline=None)
@given(st.integers(1990, 2080), st.integers(1, 4))
def test_quarters_join_without_a_gap(year, quarter):
    following = f"{year + 1}-Q1" if quarter == 4 else f"{year}-Q{quarter + 1}"
    assert (first_day(following) - last_day(f"{year}-Q{quarter}")).days == 1
