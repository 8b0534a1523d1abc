"""Rows that may be one person, decided on the screen: seen side by side, never merged by one key, taken back."""

from __future__ import annotations

import pytest

F4, F6, ESC, DOWN = "\x1bOS", "\x1b[17~", "\x1b", "\x1b[B"
LISTED = (
    {"full_name": "Nguyễn Văn An", "birth": "02/9/1975", "unit": "UBND xã Tân Phúc", "post": "Trưởng thôn",
     "phone": "0912000111"},
    {"full_name": "NGUYỄN VĂN AN", "birth": "1975", "unit": "UBND xã Tân Phúc", "post": "Bí thư chi bộ",
     "phone": "0912000222"},
    {"full_name": "Trần Thị Lan", "birth": "1980", "unit": "Sở Y tế"},
    {"full_name": "Trần Lan", "birth": "1980", "unit": "Sở Y tế", "note": "đại biểu lần hai"},
    {"full_name": "Giàng A Páo", "birth": "1990", "unit": "Xã Nậm Cắn"},
)  # fmt: skip


@pytest.fixture
def screen(table, people):
    """Open the pairs from the home screen."""
    shown = table()
    shown.write("t")
    shown.wait_for("2 cặp chờ quyết định", "cùng đơn vị")
    shown.settle()
    return shown


def test_a_pair_is_merged_only_after_its_one_row_was_seen_and_is_two_again_after_f6(screen, people, press):
    assert "≠ Chức vụ" in screen.text
    assert "Trưởng thôn" in screen.text
    assert "Bí thư chi bộ" in screen.text
    assert "0912" not in screen.text
    assert "•••" in screen.text
    assert "q Thoát" in screen.screen.display[23], "the footer fits"
    press(screen, "\r")
    screen.wait_for("Dòng sau khi gộp", "F4: gộp")
    assert people.count() == 5, "one hasty key merges nobody"
    press(screen, "\r", ESC)
    assert people.count() == 5
    press(screen, "\r")
    press(screen, *[DOWN] * 3, "\r", F4)
    screen.wait_for("Đã gộp mã 2 vào mã 1", "1 cặp chờ quyết định")
    row = people.rows([1])[0]
    assert (people.count(), row.values["post"], row.values["birth"]) == (4, "Bí thư chi bộ", "02/9/1975")
    press(screen, F6)
    screen.wait_for("2 cặp chờ quyết định", "Đã hoàn tác: gộp hai dòng")
    assert [row.values["post"] for row in people.rows([1, 2])] == ["Trưởng thôn", "Bí thư chi bộ"]
    press(screen, ESC)
    screen.wait_for("5 người")


def test_different_people_are_not_asked_again_and_later_is_later(screen, people, press):
    press(screen, "s")
    assert "(để sau)" in screen.text
    assert "Trần Thị Lan" in screen.text
    assert "+ Ghi chú" in screen.text
    press(screen, "h")
    screen.wait_for("1 cặp chờ quyết định", "hai người khác nhau")
    assert list(people.apart()) == [(3, 4)]
    press(screen, ESC, "t")
    screen.wait_for("1 cặp chờ quyết định")
    assert "Lan" not in screen.text
    press(screen, "h")
    screen.wait_for("Không còn cặp nào")
    press(screen, F6, F6)
    screen.wait_for("2 cặp chờ quyết định")
    assert (people.count(), people.apart()) == (5, {})


def test_what_another_changed_meanwhile_is_shown_and_nothing_is_merged(screen, people, press):
    people.change(2, 1, "post", "Chủ tịch hội")
    press(screen, "\r")
    screen.wait_for("Dòng sau khi gộp")
    press(screen, F4)
    screen.wait_for("Chức vụ từ “Bí thư chi bộ” thành")
    assert people.count() == 5
    screen.settle()
    assert "Chủ tịch hội" in "\n".join(screen.screen.display[9:20])


def test_an_idle_screen_of_pairs_sends_nothing(screen):
    screen.settle(2)
    assert screen.pump(4) == 0
