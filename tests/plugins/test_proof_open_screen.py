"""A screen of the proof sheet stays open while its lines are mended: numbers stay, only what changed is shown."""

from __future__ import annotations

import pytest

from tdkt_tui.cli.proofing.open_screen import OpenScreen
from tdkt_tui.cli.proofing.screens import laid
from tdkt_tui.workflow.proofing import Line, Part
from tdkt_tui.workflow.proofing.sources import Source


def line(whose: str, words: str, key: str = "", *, sure: bool = False, unlike: str = "") -> Line:
    sources = (Source(key, "II.1"),) if key else ()
    return Line(whose, words, sources, frozenset([whose]), words, unlike, sure=sure)


def opened(*lines: Line) -> OpenScreen:
    return OpenScreen(list(lines), told=[[one] for one in lines])


def sheet(*lines: Line) -> list[Part]:
    return [Part(one.whose, (one,)) for one in lines]


def renewed(screen: OpenScreen, before: list[Line], now: list[Line], height: int = 24) -> list[str]:
    numbers = screen.renew(sheet(*before), sheet(*now), now, lambda one: False, height)
    return list(laid(screen.tell(numbers)))


FIRST, SECOND, THIRD = (line("các xã", f"Gửi hồ sơ lần {at}", f"task.{at}") for at in ("một", "hai", "ba"))


def test_a_line_of_other_units_keeps_its_number_and_is_told_by_it() -> None:
    screen = opened(FIRST, SECOND, THIRD)
    moved = line("các huyện", SECOND.words, "task.2")
    assert renewed(screen, [FIRST, SECOND, THIRD], [FIRST, THIRD, moved]) == ["CÁC HUYỆN", " 2. (lời như trên)"]
    assert screen.numbers() == "1–3"
    assert screen.slots == [FIRST, moved, THIRD]


def test_a_mended_number_stands_under_the_number_of_its_fact() -> None:
    screen = opened(FIRST, SECOND)
    mended = line("các xã", "Gửi hồ sơ lần hai, 05 bộ", "task.hai")
    told = renewed(screen, [FIRST, SECOND], [FIRST, mended])
    assert [row.strip() for row in told] == ["CÁC XÃ", "2. [II.1] Gửi hồ sơ lần hai, 05 bộ"]


def test_the_number_of_a_line_that_is_gone_is_given_to_no_other() -> None:
    screen = opened(FIRST, SECOND, THIRD)
    new = line("các sở", "Cử người dự", "task.4")
    assert renewed(screen, [FIRST, SECOND, THIRD], [FIRST, THIRD, new]) == ["CÁC SỞ", " 4. [II.1] Cử người dự"]
    assert screen.gone([1, 2]) == [2]
    assert screen.numbers() == "1, 3–4"
    # What comes back, as after "l", has the number that it had.
    assert renewed(screen, [FIRST, THIRD, new], [FIRST, SECOND, THIRD]) == ["CÁC XÃ", " 2. (lời như trên)"]
    assert screen.numbers() == "1–3"


def test_what_needs_no_second_reading_is_told_where_it_stood_here_alone() -> None:
    screen = opened(FIRST, SECOND)
    moved, other = line("các huyện", SECOND.words, "task.2", sure=True), line("các sở", "Dự họp", "task.9", sure=True)
    assert renewed(screen, [FIRST, SECOND], [FIRST, moved, other]) == ["CÁC HUYỆN", " 2. (lời như trên)"]
    assert renewed(screen, [FIRST, moved], [FIRST, moved, other]) == []


def test_a_doubt_of_a_moved_line_is_told_with_it() -> None:
    screen = opened(FIRST)
    moved = Line("các sở", FIRST.words, FIRST.sources, frozenset(["các sở"]), FIRST.words, doubts=("lời nêu “xã”",))
    told = renewed(screen, [FIRST], [moved])
    assert told == ["CÁC SỞ", " 1. [II.1] (lời như trên)", "  ! lời nêu “xã”"]


@pytest.mark.parametrize(("height", "shown"), [(24, 12), (13, 5)])
def test_what_the_screen_has_no_room_for_is_asked_behind_it(height: int, shown: int) -> None:
    screen = opened(FIRST)
    many = [line(f"xã {at}", f"Việc thứ {at}") for at in "abcdefghijkl"]
    renewed(screen, [FIRST], [FIRST, *many[: shown if height == 24 else 12]], height if height != 24 else 40)
    assert len(screen.lines()) == 1 + shown


def test_what_stays_as_it_is_after_it_was_asked_is_not_taken_for_right() -> None:
    screen = opened(FIRST, SECOND)
    screen.later.add((FIRST.whose, FIRST.words))
    assert screen.lines() == [SECOND]
    assert screen.numbers() == "2"
