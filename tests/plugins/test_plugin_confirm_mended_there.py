"""One of several on a screen is mended by a line with its number; what is told as wrong is left by Enter in the end."""

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
    for number, (name, does) in enumerate([("Y tế", "trực cấp cứu"), ("Tài chính", "cấp tiền")], 1)
)
LEVEL = """
[[level]]  # CHƯA XÁC NHẬN: mục II.4, đoạn 20: Các trạm kiểm lâm họp một buổi trong tháng 9 năm 2026.
id = "tram"
label = "các trạm kiểm lâm"
units = ["trạm kiểm lâm"]
days = 0.5
window = { until = "2026-09" }
clause = "II.4"
"""


def _tasks(file: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = [one for one in tomllib.loads(file.read_text("utf8"))["task"]
                                   if one["clause"].startswith("III.")]  # fmt: skip
    return found


def test_a_value_is_typed_where_several_are_asked(walk_through: Any) -> None:
    for typed in ("2 t 2 ứng tiền", "t 2 2 ứng tiền", "2 2 ứng tiền"):
        told, file = walk_through(TASKS, typed, "q")
        assert "2 điều hỏi chung" in told
        assert [one["does"] for one in _tasks(file)][-1] == "ứng tiền", f"{typed}: {told}"


def test_t_alone_asks_which_one(walk_through: Any) -> None:
    told, file = walk_through(TASKS, "t", "2", "2 ứng tiền", "q")
    assert "Gõ lại điều số mấy" in told
    assert _tasks(file)[-1]["does"] == "ứng tiền"
    told, file = walk_through(TASKS, "7 2 ứng tiền", "q")
    assert "Không có câu trả lời" in told
    assert _tasks(file)[-1]["does"] == "cấp tiền"


def test_the_next_correction_needs_no_t(walk_through: Any) -> None:
    told, file = walk_through(LEVEL, "t 5 1", "4 tháng 8/2026", "q")
    level = next(one for one in tomllib.loads(file.read_text("utf8"))["level"] if one["id"] == "tram")
    assert (level["days"], "2026-08" in str(level["window"])) == (1, True), told


def test_what_is_told_as_wrong_is_left_by_enter_in_the_end(walk_through: Any) -> None:
    told, file = walk_through(LEVEL.replace('"2026-09"', "2026-09-06"), "", "", "", "", "")  # a Sunday
    assert "! " in told
    assert told.count("Enter sửa") == 1, told
    assert "Enter để sau" in told
    assert "CHƯA XÁC NHẬN" in file.read_text("utf8"), "nothing was confirmed by that"


def test_numbers_stay_those_of_the_screen_behind_a_mend(walk_through: Any) -> None:
    told, file = walk_through(TASKS, "2 trước 20/5/2026", "1 các xã", "2 Sở Công Thương", "q")
    assert [(one["body"], "2026, 5, 20" in str(one.get("window"))) for one in _tasks(file)] == [
        ("các xã", False), ("Sở Công Thương", True),
    ], told  # fmt: skip


def test_a_line_of_several_behind_a_mend_is_of_the_rows_of_the_screen(walk_through: Any) -> None:
    told, file = walk_through(TASKS, "2 trước 20/5/2026", "2 Sở Công Thương; 1 các xã", "q")
    assert [(one["body"], "2026, 5, 20" in str(one.get("window"))) for one in _tasks(file)] == [
        ("các xã", False), ("Sở Công Thương", True),
    ], told  # fmt: skip


def test_what_was_mended_stays_on_the_screen_and_only_its_line_is_told(walk_through: Any) -> None:
    told, file = walk_through(TASKS, "2 trước 20/5/2026", "x 1", "", "", "q")
    assert [one["body"] for one in _tasks(file)] == ["Sở Tài chính"], told
    shown = told.partition("2. ĐÃ SỬA – thời hạn: trước ngày 20 tháng 5 năm 2026")[2].partition("Bỏ:")[0]
    assert shown.lstrip().startswith("Enter đúng cả 2"), told


def test_the_numbers_of_one_that_was_picked_out_are_those_of_its_values(walk_through: Any) -> None:
    told, file = walk_through(TASKS, "2", "2 ứng tiền", "1 Sở Công Thương", "q")
    assert [(one["body"], one["does"]) for one in _tasks(file)][-1] == ("Sở Công Thương", "ứng tiền"), told
    told, file = walk_through(TASKS, "2 2 ứng tiền", "t", "2", "1 Sở Công Thương", "", "q")
    assert [one["body"] for one in _tasks(file)] == ["Sở Y tế", "Sở Công Thương"], told


SOME = """
[[task]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 9: Các xã, phường và các sở, ban nộp ảnh.
body = "các xã, phường; các sở, ban"
does = "nộp ảnh"
clause = "III.1"
"""
LEVELS = """
[[level]]
id = "xa"
label = "cấp xã"
units = ["xã", "phường"]
clause = "II"
[[level]]
id = "so"
label = "các sở, ban"
units = ["sở", "ban"]
clause = "II"
"""


def test_who_has_a_task_no_more_is_told(walk_through: Any) -> None:
    told, file = walk_through(LEVELS + SOME, "1 các sở", "q")
    assert _tasks(file)[-1]["body"] == "các sở", told
    assert "Không còn của: cấp xã, ban" in told
    told, _ = walk_through(LEVELS + SOME, "2 nộp phim", "q")
    assert "Không còn của" not in told
