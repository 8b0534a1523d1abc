"""Places and agencies as data: what stood on a day, and what followed it."""

from __future__ import annotations

import itertools
import sys
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest

from tdkt_tui.regulations import Certainty, finder, load_agencies, load_places

PROVINCES = frozenset({"tỉnh", "thành phố trực thuộc trung ương"})
MERGED = {
    "Bắc Ninh": {"Bắc Giang", "Bắc Ninh"},
    "Lâm Đồng": {"Bình Thuận", "Đắk Nông", "Lâm Đồng"},
    "An Giang": {"An Giang", "Kiên Giang"},
}


@pytest.mark.parametrize(
    ("on", "count"),
    [(date(2014, 10, 22), 63), (date(2024, 12, 31), 63), (date(2025, 6, 30), 63), (date(2025, 7, 1), 34)],
)
def test_how_many_provinces_stand(on: date, count: int) -> None:
    standing = Counter(life.bare for life in load_places().standing(PROVINCES, on))
    assert len(standing) == count
    assert set(standing.values()) == {1}


@pytest.mark.parametrize("new", MERGED)
def test_the_four_provinces_and_their_successors(new: str) -> None:
    last = date(2025, 6, 30)
    olds = [life for life in load_places().standing(PROVINCES, last) if f"tỉnh {new}" in life.successors]
    assert {life.bare for life in olds} == MERGED[new]
    assert {life.until for life in olds} == {last}
    assert {life.certainty for life in olds} == {Certainty.QUOTED}


def test_every_province_that_ended_has_a_successor_that_stands() -> None:
    places = load_places()
    ended = [life for life in places.lifetimes if life.kind in PROVINCES and life.until]
    assert len(ended) == 53
    for life in ended:
        (successor,) = places.now(life, date(2025, 7, 1))
        assert any(span.stands(date(2025, 7, 1)) for span in places.spans(successor)), life.name


def test_the_spans_of_one_unit_follow_each_other_without_a_gap() -> None:
    spans = load_places().spans("huyện Việt Yên") + load_places().spans("thị xã Việt Yên")
    assert len(spans) == 2
    for before, after in pairwise(spans):
        assert before.until is not None
        assert after.since == before.until + timedelta(days=1)


def test_districts_of_the_four_provinces() -> None:
    on = date(2025, 6, 30)
    kinds = frozenset({"huyện", "thị xã", "thành phố thuộc tỉnh"})
    count = Counter(life.of for life in load_places().standing(kinds, on))
    # Châu Thành of Kiên Giang carries no province: other provinces had one of that name.
    assert [count[name] for name in ("Bắc Giang", "Bắc Ninh", "Bình Thuận", "Kiên Giang")] == [10, 8, 10, 14]


def test_thirteen_special_zones() -> None:
    places = load_places()
    assert len(places.standing(frozenset({"đặc khu"}), date(2025, 7, 1))) == 13
    assert places.standing(frozenset({"đặc khu"}), date(2025, 6, 30)) == ()


def test_a_successor_that_ended_is_followed_on() -> None:
    agencies, places = load_agencies(), load_places()
    (first,) = places.spans("thị xã Từ Sơn")
    assert places.now(first, date(2022, 1, 1)) == ("thành phố Từ Sơn",)
    assert places.now(first, date(2026, 1, 1)) == ("xã, phường mới trên địa bàn, thuộc tỉnh Bắc Ninh",)
    (department,) = agencies.spans("Sở TN&MT")
    assert agencies.now(department, date(2026, 1, 1)) == ("Sở Nông nghiệp và Môi trường",)


def test_what_is_sure_is_only_what_was_read() -> None:
    sure = {life.bare for life in load_places().lifetimes if life.certainty is Certainty.QUOTED}
    assert sure == set().union(*MERGED.values())
    assert Certainty.QUOTED not in {life.certainty for life in load_agencies().lifetimes}


def test_every_entry_that_ended_names_a_successor_or_has_its_kinds() -> None:
    places = load_places()
    for life in places.lifetimes:
        assert not life.until or life.successors or places.kinds[life.kind].span.successors, life.id
    for life in load_agencies().lifetimes:
        assert not life.until or life.successors, life.id


def test_finding_names_takes_steps_by_length_of_the_text() -> None:
    find = finder()
    text = "Ủy ban nhân dân các huyện, thị xã, thành phố; Sở Nội vụ tỉnh Bắc Giang phối hợp thực hiện. "

    def steps(times: int) -> int:
        counted = itertools.count()
        sys.setprofile(lambda *_: next(counted))
        try:
            found = list(find.mentions(text * times))
        finally:
            sys.setprofile(None)
        assert len(found) == 3 * times
        return next(counted)

    steps(1)  # what is made ready once
    assert steps(200) < 2.2 * steps(100)
