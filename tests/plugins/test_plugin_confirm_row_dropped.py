"""One wrong fact of a group goes by its number, after it was shown, and comes back by one step back."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

ROWS = """
[[level]]
id = "xa"
label = "cấp xã"
units = ["xã", "phường"]
clause = "II.1"
[[task]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 9: Sở Y tế trực cấp cứu; Sở Tài chính cấp tiền; đường xa nên đi sớm.
body = "Sở Y tế"
does = "trực cấp cứu"
clause = "III.1"
[[task]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 9: Sở Y tế trực cấp cứu; Sở Tài chính cấp tiền; đường xa nên đi sớm.
body = "Sở Tài chính"
does = "cấp tiền"
clause = "III.1"
[[task]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 9: Sở Y tế trực cấp cứu; Sở Tài chính cấp tiền; đường xa nên đi sớm.
body = "Sở Tài chính"
does = "đường xa nên đi sớm"
clause = "III.1"
"""


def _does(file: Any) -> list[str]:
    return [one["does"] for one in tomllib.loads(file.read_text("utf8"))["task"]]


@pytest.mark.parametrize(
    "typed",
    [
        ("x 3", ""),
        ("3 x", ""),
        ("3 -", ""),
        ("x", "3"),
        ("-", "3"),
        ("t", "x 3", ""),
        ("t", "3 -", ""),
        ("t", "x", "3"),
        ("t 3", "x", ""),
        ("t 3", "-", ""),
        ("t 3 -", ""),
    ],
    ids=str,
)
def test_one_row_goes_by_its_number_after_it_was_shown(walk_through: Any, typed: tuple[str, ...]) -> None:
    told, file = walk_through(ROWS, *typed, "q")
    assert _does(file) == ["trực cấp cứu", "cấp tiền"], told
    assert "đường xa nên đi sớm" in told.rpartition("Bỏ")[0]


def test_it_comes_back_by_one_step_and_the_others_are_still_asked(walk_through: Any) -> None:
    told, file = walk_through(ROWS, "x 3", "", "l", "q")
    assert _does(file) == ["trực cấp cứu", "cấp tiền", "đường xa nên đi sớm"], told
    assert file.read_text("utf8").count("CHƯA XÁC NHẬN") == 3
    told, file = walk_through(ROWS, "x 3", "", "", "q")
    assert file.read_text("utf8").count("CHƯA XÁC NHẬN") == 0, told


@pytest.mark.parametrize("typed", [("x 3", "b"), ("x 4",), ("x 0",), ("x 3 9",)], ids=str)
def test_nothing_goes_where_it_is_not_meant(walk_through: Any, typed: tuple[str, ...]) -> None:
    told, file = walk_through(ROWS, *typed, "q")
    assert len(_does(file)) == 3, told


def test_the_question_and_its_help_say_so(walk_through: Any) -> None:
    told, _ = walk_through(ROWS, "?", "q")
    assert "x 2 bỏ dòng" in told
    told, _ = walk_through(ROWS, "??", "q")
    assert "x 3 bỏ dòng 3, l lấy lại" in told


@pytest.mark.parametrize("typed", [("x 2", ""), ("2 -", ""), ("x", "2", ""), ("-", "5", "2", "")], ids=str)
def test_one_of_several_on_a_screen_goes_too(walk_through: Any, typed: tuple[str, ...]) -> None:
    alone = "".join(
        f"""
[[task]]  # CHƯA XÁC NHẬN: mục III.{number}, đoạn {number + 8}: Sở {name} {does}.
body = "Sở {name}"
does = "{does}"
clause = "III.{number}"
"""
        for number, (name, does) in enumerate([("Y tế", "trực cấp cứu"), ("Tài chính", "cấp tiền")], 1)
    )
    told, file = walk_through(alone, *typed, "q")
    assert _does(file) == ["trực cấp cứu"], told


@pytest.mark.parametrize("typed", [("t", "q"), ("t 1", "q"), ("x", "nghỉ"), ("t 1 1", "q")], ids=str)
def test_one_rests_in_the_midst_of_an_answer(walk_through: Any, typed: tuple[str, ...]) -> None:
    told, file = walk_through(ROWS, *typed, "đúng")
    assert file.read_text("utf8").count("CHƯA XÁC NHẬN") == 3, told
    assert "Không có câu trả lời" not in told
