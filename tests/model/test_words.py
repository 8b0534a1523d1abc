from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tdkt_tui.model import words
from tdkt_tui.model.text import clean, folded, one_line, tone_placed


@pytest.mark.parametrize(("number", "text"), [(1, "I"), (4, "IV"), (5, "V"), (9, "IX"), (11, "XI"), (14, "XIV"),
                                              (19, "XIX"), (40, "XL"), (49, "XLIX"), (89, "LXXXIX")])  # fmt: skip
def test_roman(number, text):
    assert words.roman(number) == text


@pytest.mark.parametrize("number", [0, -1, 90])
def test_roman_refuses(number):
    with pytest.raises(ValueError, match=str(number)):
        words.roman(number)


def test_padding_follows_the_decree():
    assert words.day_month_year(date(2020, 9, 5)) == "ngày 05 tháng 9 năm 2020"
    assert words.day_month_year(date(2020, 2, 15)) == "ngày 15 tháng 02 năm 2020"
    assert words.day_month_year(date(2020, 12, 31)) == "ngày 31 tháng 12 năm 2020"
    assert words.short_date(date(2014, 4, 7)) == "07/4/2014"


def test_numbers_beside_their_nouns():
    assert words.counted(2, "tập thể") == "02 tập thể"
    assert words.counted(300, "đại biểu") == "300 đại biểu"
    assert words.counted(2020, "đại biểu") == "2.020 đại biểu"
    assert words.share(0.7) == "70%"
    assert words.share(1 / 3) == "33,3%"
    assert words.clock(time(8, 0)) == "08 giờ 00 phút"
    assert words.clock(time(7, 30)) == "07 giờ 30 phút"


def test_prose():
    assert words.joined(["a"]) == "a"
    assert words.joined(["a", "b", "c"]) == "a, b và c"
    assert words.joined(["a, b", "c", "d"]) == "a, b; c và d"
    assert words.joined(["a", "b, c và d", "e"]) == "a; b, c và d; e"
    assert words.joined(["a", "b", "c, d và e"]) == "a; b và c, d và e"
    assert words.joined(["a, b và c", "d"], " hoặc ") == "a, b và c hoặc d"
    assert words.lowered_first("Tổ chức") == "tổ chức"
    assert words.lowered_first("UBND tỉnh") == "UBND tỉnh"


@pytest.mark.parametrize(("old", "new"), [("hoà", "hòa"), ("Uỷ ban", "Ủy ban"), ("Thuý", "Thúy"), ("quý", "quý"),
                                          ("khoẻ", "khỏe"), ("hoàn thành", "hoàn thành"), ("Quỳnh", "Quỳnh"),
                                          ("loại", "loại"), ("hoặc", "hoặc"), ("THUỶ", "THỦY")])  # fmt: skip
def test_tone_marks_as_offices_write_them(old, new):
    assert tone_placed(old) == new


def test_cleaning_takes_what_acts_on_a_terminal():
    assert clean("a\x1b]52;c;eA==\x07b\u202ec\x9b31m\ud800d") == "abcd"
    assert clean("\x1b[2J\x1b[1;31mKẾ HOẠCH\x1b[0m") == "KẾ HOẠCH"
    assert clean("\x1b]0;\nMục 1 \x1b[") == "]0;\nMục 1 ["  # no whole order: no word goes with it
    assert clean("e\u0302\u0301") == "ế"
    assert one_line("  một \n hai\u00a0 ba\t") == "một hai ba"
    assert folded("Thi đua -  Khen thưởng") == folded("thi đua – khen thưởng")


@settings(deadline=None)
@given(st.text())
def test_cleaning_is_done_once(text):
    assert clean(clean(text)) == clean(text)
