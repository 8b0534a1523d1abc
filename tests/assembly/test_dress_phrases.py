"""Where titles may break, without a word processor."""

from __future__ import annotations

import pytest

from tdkt_tui.assembly.dress.breaking import Line, best_lines, tears, width
from tdkt_tui.assembly.dress.phrases import FAIR, GOOD, PLAIN, TORN, costs

SPACE = 1.0


def measured(text: str) -> Line:
    return [(word, float(len(word))) for word in text.split(" ")]


def broken(text: str, available: float) -> list[str]:
    return [" ".join(word for word, _ in line) for line in best_lines(measured(text), available, SPACE)]


@pytest.mark.parametrize(
    ("text", "word", "price"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", "TỈNH", GOOD),
        ("ỦY BAN NHÂN DÂN TỈNH BẮC GIANG", "GIANG", 2 * TORN),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ PHAN RANG - THÁP CHÀM", "PHAN", TORN),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ PHAN RANG - THÁP CHÀM", "CHÀM", 2 * TORN),
        ("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", "THI", PLAIN),
        ("ỦY BAN NHÂN DÂN THỊ XÃ SƠN TÂY", "THỊ", GOOD),
        ("ỦY BAN NHÂN DÂN THỊ XÃ SƠN TÂY", "XÃ", 2 * TORN),
        ("CỘNG HÒA XÃ HỘI", "HỘI", TORN),
        ("SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN", "VÀ", FAIR),
        ("SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN", "PHÁT", TORN),
        ("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", "KHEN", TORN),
        ("ngày 26 tháng 6 năm 2019 của Sở", "tháng", TORN),
        ("ngày 26 tháng 6 năm 2019 của Sở", "2019", TORN),
        ("ngày 26 tháng 6 năm 2019 của Sở", "của", GOOD),
        ("tỉnh Bắc Giang lần thứ V", "V", TORN),
        ("các cấp tiến tới Đại hội", "tiến", GOOD),
        ("Đại hội huyện Việt Yên", "Yên", 2 * TORN),
        ("các cấp công đoàn trong tỉnh tiến tới", "tỉnh", TORN),
    ],
)
def test_what_a_break_costs(text: str, word: str, price: int) -> None:
    words = text.split(" ")
    assert costs(words)[words.index(word)] == price


def test_fewest_lines_come_first_then_phrases_then_even_lengths() -> None:
    assert broken("mot hai ba", 20) == ["mot hai ba"]
    assert broken("aaaa bbbb cccc dddd", 15) == ["aaaa bbbb", "cccc dddd"]
    assert broken("a, bbbb cccc dddd", 15) == ["a,", "bbbb cccc dddd"]


def test_one_line_more_rather_than_a_torn_phrase() -> None:
    assert broken("THI ĐUA - KHEN THƯỞNG KHOA HỌC", 21) == ["THI ĐUA - KHEN THƯỞNG", "KHOA HỌC"]
    assert broken("KHOA HỌC CÔNG NGHỆ KỸ THUẬT", 14) == ["KHOA HỌC", "CÔNG NGHỆ", "KỸ THUẬT"]


def test_a_word_too_long_and_a_text_too_long_are_left_alone() -> None:
    assert broken("a " + "b" * 30, 20) == ["a " + "b" * 30]
    long = " ".join(["một"] * 200)
    assert broken(long, 20) == [long]


def test_no_line_is_wider_than_the_column() -> None:
    text = "Tổ chức Hội nghị biểu dương những người lao động giỏi, lao động sáng tạo các cấp công đoàn trong tỉnh"
    for available in range(12, 100):
        lines = best_lines(measured(text), available, SPACE)
        assert all(width(line, SPACE) <= available for line in lines)
        assert [word for line in lines for word, _ in line] == text.split(" ")


def test_full_lines_that_tear_are_seen() -> None:
    assert tears(measured("CÔNG TÁC KHEN THƯỞNG"), 15, SPACE)
    assert not tears(measured("NHIỆM VỤ VÀ GIẢI PHÁP"), 8, SPACE)
    assert not tears(measured("CÔNG TÁC KHEN THƯỞNG"), 30, SPACE)
