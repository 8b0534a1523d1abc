from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

from tdkt_tui.timeline.case_events import events_of_dossier
from tdkt_tui.timeline.chart import chart
from tdkt_tui.timeline.counts import counts
from tdkt_tui.timeline.event import KIND_WORDS, Event
from tdkt_tui.timeline.plan_events import events_of_plan
from tdkt_tui.timeline.scale import scale_for

WORDS = st.text(st.sampled_from("aăâđêôơưễộựỵ HNTX/-.,中…"), max_size=90)
DAYS = st.dates(date(2014, 1, 1), date(2032, 12, 31))


@st.composite
def an_event(draw):
    first, last = draw(st.none() | DAYS), draw(st.none() | DAYS)
    if first and last and last < first:
        first, last = last, first
    kind = draw(st.sampled_from(sorted(KIND_WORDS)))
    return Event(draw(st.text("abc.123", max_size=5)), draw(WORDS), first, last, kind, draw(WORDS), draw(WORDS))


@settings(deadline=None, max_examples=120)
@given(st.lists(an_event(), max_size=9), st.integers(40, 132), st.none() | DAYS)
def test_no_line_is_wider_than_asked(events, width, today):
    assert all(wcswidth(line) <= width for line in chart(events, width=width, today=today).splitlines())


@settings(deadline=None, max_examples=40)
@given(st.lists(an_event(), min_size=1, max_size=6))
def test_every_dated_event_has_a_bar(events):
    rows = [line for line in chart(events).splitlines() if "│" in line]
    assert sum(any(sign in row for sign in "●━┄◆") for row in rows) == sum(event.dated for event in events)


def test_bars_stand_under_their_months(plan):
    lines = chart(events_of_plan(plan)).splitlines()
    months = lines[1]
    march = months.index("│") + 1 + months.partition("│")[2].index("2  3") + 3
    row = next(line for line in lines if "Hội nghị cấp cơ sở" in line)
    assert march <= row.index("◆") <= march + 2


def test_today_is_marked_only_inside_and_counts_from_it(plan):
    events = events_of_plan(plan)
    inside = chart(events, today=date(2020, 3, 15))
    assert "▼" in inside
    assert "Còn 16 ngày, trong đó 12 ngày làm việc" in inside
    assert "▼" not in chart(events, today=date(2026, 1, 1)).partition("\n1 ")[0]


def test_holiday_next_to_a_deadline_is_told(plan):
    text = " ".join(chart(events_of_plan(plan)).split())
    assert "Ngày nghỉ sát hạn: Ngày Giải phóng miền Nam 30/4/2020; Quốc tế Lao động 01/5/2020" in text


def test_a_units_chart_names_time_and_place(dossier):
    text = " ".join(chart(events_of_dossier(dossier())).split())
    assert "Khai mạc lúc 07 giờ 30 phút; tại Hội trường huyện" in text


def test_thirty_months_and_a_single_day_both_fit():
    start = date(2019, 6, 26)
    long = Event("a", "Dài", start, start + timedelta(days=910), "window")
    head = chart([long]).splitlines()[:2]
    assert all(year in head[0] for year in ("2019", "2020", "2021"))
    assert "Q1" in head[1]
    single = chart([Event("b", "Một ngày", start, start, "deadline")])
    assert "●" in single
    assert "26/6/2019 (thứ Tư)" in single


def test_nothing_dated_still_lists(plan):
    text = chart([event for event in events_of_plan(plan) if not event.dated])
    assert text.startswith("Không nêu thời hạn:\n- ")
    assert "│" not in text


def test_days_of_a_month_stand_in_their_order():
    scale = scale_for(date(2020, 1, 15), date(2020, 4, 2), 40)
    assert (scale.per, scale.cells) == (8, 32)
    assert [scale.column(date(2020, 2, day)) for day in (1, 15, 29)] == [8, 11, 15]


def test_a_stretch_counts_both_its_ends():
    (week,) = counts(Event("a", "Tuần", date(2020, 5, 4), date(2020, 5, 9), "window"), None)
    assert (week.how, week.days, week.working) == ("lasts", 6, 5)
