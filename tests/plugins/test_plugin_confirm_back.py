"""One step back shows the screen before as it was: of one picked out of several, behind the last answer too."""

from __future__ import annotations

import tomllib
from typing import Any

TASKS = "".join(
    f"""
[[task]]  # CHƯA XÁC NHẬN: mục III.{number}, đoạn {number + 8}: Sở {name} {does}.
body = "Sở {name}"
does = "{does}"
clause = "III.{number}"
"""
    for number, (name, does) in enumerate(
        [("Y tế", "trực cấp cứu"), ("Tài chính", "cấp tiền"), ("Nội vụ", "lập tổ")], 1
    )
)
WORDS = "\n# CHƯA HIỂU, theo mục.\n" + "".join(
    f"# - mục IV.{at}, đoạn {at + 20}: Không nhận hoa ở cổng {name}.\n" for at, name in ((1, "chính"), (2, "phụ"))
)


def _open(file: Any) -> int:
    return int(file.read_text("utf8").count("CHƯA XÁC NHẬN"))


def test_one_that_was_only_looked_at_is_left_for_its_screen(walk_through: Any) -> None:
    told, file = walk_through(TASKS, "2", "l", "", "", "q")
    assert told.count("3 điều hỏi chung") == 2
    assert "Trở lại màn hình trước." in told
    assert _open(file) == 0, "Enter there is on all three"
    told, _ = walk_through(TASKS, "2", "", "l", "l", "q")
    assert told.count("[1–3/3] mục III") == 2, told


def test_passages_that_one_was_picked_out_of_come_back_together(walk_through: Any) -> None:
    told, _ = walk_through(WORDS, "1", "l", "q")
    assert told.count("[CHƯA HIỂU 1–2/2]") == 2, told


def test_the_last_answer_is_taken_back_too(walk_through: Any) -> None:
    told, file = walk_through(TASKS, "", "l", "q")
    assert "Đã hỏi hết. Enter xong · l lùi" in told
    assert _open(file) == 3, told
    told, file = walk_through(TASKS, "", "gì", "")
    assert "Không có câu trả lời “gì”. Enter hoặc l." in told
    assert (_open(file), len(tomllib.loads(file.read_text("utf8"))["task"])) == (0, 3)


def test_what_stands_above_is_not_shown_once_more(walk_through: Any) -> None:
    told, file = walk_through(TASKS, "2", "2 trình phương án", "", "", "q")
    assert "ĐÃ SỬA – việc phải làm: trình phương án (trước: " in told
    behind = told.partition("ĐÃ SỬA")[2]
    assert ("như trên" in behind, "│" in behind) == (True, False), (
        "the others are on the screen that it was picked from"
    )
    assert _open(file) == 0
    told, _ = walk_through(TASKS, "2", "l", "v", "q")
    again = told.partition("Trở lại màn hình trước.")[2]
    assert ("như trên" in again, "cấp tiền" in again.partition("như trên")[2]) == (True, True), (
        "v shows it whole once more"
    )


def test_one_that_is_picked_out_shows_what_is_typed_there_by_number(walk_through: Any) -> None:
    told, _ = walk_through(TASKS, "2", "q")
    picked = told.partition("điều hỏi chung")[2].rpartition("[")[2]
    assert ("1. ai làm: " in picked, "2. việc phải làm: " in picked, "số gõ lại" in picked) == (True, True, True), (
        picked
    )


def test_a_task_is_given_to_another_by_its_number_and_a_name(walk_through: Any) -> None:
    told, file = walk_through(TASKS, "2 Sở VHTTDL", "", "", "q")
    named = tomllib.loads(file.read_text("utf8"))["task"][1]
    assert "Sở Văn hóa, Thể thao và Du lịch" in str(named["body"]), told
    assert "ĐÃ SỬA – ai làm: Sở Văn hóa, Thể thao và Du lịch (trước: " in told


def test_nothing_changed_is_told_once(walk_through: Any) -> None:
    told, _ = walk_through(TASKS, "2", "t 1", "", "q")
    assert "như trên: như trên" not in told
