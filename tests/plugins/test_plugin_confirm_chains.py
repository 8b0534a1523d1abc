"""``tdkt plugin confirm``: several answers in one line at facts and passages; each is carried out, or told."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

import pytest

from tdkt_tui.cli.confirming.answer_line import parts_of_line, rows_said
from tdkt_tui.workflow.plan_notes import left_of

_NOTE = "CHƯA XÁC NHẬN: mục II.1, đoạn 5: Trạm Giống chuẩn bị xe, Trạm Cá lo chỗ ngồi, Trạm Rừng dọn sân"
TASK = """
[[task]]  # {note}.
body = "{body}"
does = "{does}"
window = {{ until = 2026-10-05 }}
clause = "{clause}"
"""
BODIES = (("Trạm Giống", "chuẩn bị xe"), ("Trạm Cá", "lo chỗ ngồi"), ("Trạm Rừng", "dọn sân"))
ONE_GROUP = "".join(TASK.format(note=_NOTE, body=body, does=does, clause="II.1") for body, does in BODIES)
APART = "".join(TASK.format(note=f"CHƯA XÁC NHẬN: mục III.{at}, đoạn {at}: {body} {does} trước ngày 05/10/2026",
                            body=body, does=does, clause=f"III.{at}")
                for at, (body, does) in enumerate(BODIES, 1))  # fmt: skip


@pytest.fixture
def walked(walk_through: Any) -> Any:
    """Return a function: (what the plan says, answers) → (what was told, who has which month by what is done)."""

    def run(body: str, *answers: str) -> tuple[str, dict[str, tuple[str, date]]]:
        told, file = walk_through(body, *answers)
        tasks = tomllib.loads(file.read_text("utf8")).get("task", [])
        return told, {one["does"]: (one["body"], next(iter(one["window"].values()))) for one in tasks}

    return run


@pytest.mark.parametrize("body", [ONE_GROUP, APART])
@pytest.mark.parametrize("typed", ["3 trước 03/9/2026; x 1", "x 1; 3 trước 03/9/2026"])
def test_a_row_is_mended_and_another_left_out_by_one_line(typed: str, body: str, walked: Any) -> None:
    told, tasks = walked(body, typed, "", "q")
    assert tasks == {"lo chỗ ngồi": ("Trạm Cá", date(2026, 10, 5)), "dọn sân": ("Trạm Rừng", date(2026, 9, 3))}, told


@pytest.mark.parametrize("body", [ONE_GROUP, APART])
@pytest.mark.parametrize("typed", ["1 Trạm Ong; 3 Trạm Chim", "3 Trạm Chim; 1 Trạm Ong"])
def test_no_part_is_taken_for_the_value_of_the_one_in_front(typed: str, body: str, walked: Any) -> None:
    told, tasks = walked(body, typed, "q")
    assert {does: who for does, (who, _) in tasks.items()} == {
        "chuẩn bị xe": "Trạm Ong", "lo chỗ ngồi": "Trạm Cá", "dọn sân": "Trạm Chim",
    }, told  # fmt: skip


@pytest.mark.parametrize("body", [ONE_GROUP, APART])
@pytest.mark.parametrize("typed", ["1 thứ gì lạ 31/2; 3 trước 03/9/2026", "3 trước 03/9/2026; 1 thứ gì lạ 31/2"])
def test_what_is_refused_is_told_and_ends_none_of_the_others(typed: str, body: str, walked: Any) -> None:
    told, tasks = walked(body, typed, "q")
    assert "Không có câu trả lời “1 thứ gì lạ 31/2”" in told
    assert (tasks["chuẩn bị xe"], tasks["dọn sân"][1]) == (("Trạm Giống", date(2026, 10, 5)), date(2026, 9, 3))


@pytest.mark.parametrize(("typed", "parts"), [
    ("2 các xã; x 4", [(2, "các xã"), (4, "-")]), ("bỏ 1; 3 c2", [(1, "-"), (3, "c2")]),
    ("2 Sở A; Sở B; 3 Sở C", [(2, "Sở A; Sở B"), (3, "Sở C")]), ("2 các xã", []), ("2 Sở A; Sở B", []),
    ("1 gửi 01 bộ; 02 đĩa; 3 Sở A", [(1, "gửi 01 bộ; 02 đĩa"), (3, "Sở A")]), ("2 quý I; 9 quý II", []),
    ("các xã; 2 các sở", []), ("2 Sở A; 3", [(2, "Sở A"), (3, "")]),
    ("1-2 các xã; 3 x", [(1, "các xã"), (2, "các xã"), (3, "-")]),
    ("2 quý I; 1 ngày; khoảng 40; 3 ngày ½", [(2, "quý I; 1 ngày; khoảng 40"), (3, "ngày ½")]), ("x 2; gì đó", []),
    ("2 đại biểu 70; 1 30 đại biểu; 1,5 ngày", [(2, "đại biểu 70"), (1, "30 đại biểu; 1,5 ngày")]),
])  # fmt: skip
def test_a_line_is_parted_before_the_numbers_on_the_screen(typed: str, parts: list[tuple[int, str]]) -> None:
    assert rows_said(typed, range(1, 5)) == parts


def test_answers_of_every_screen_are_parted_by_one_grammar() -> None:
    line = "2.1-3 c3+4; w 1 4; k 3 các xã; 5 c1–3; 6 w; * bỏ; tách 2: A; B | C; + các sở: HN; quý I"
    parts = [(part.rows, part.of, part.key, part.said) for part in parts_of_line(line, range(1, 7))]
    assert parts[:5] == [((2,), (1, 2, 3), "", "c3+4"), ((1, 4), (), "w", ""), ((3,), (), "k", "các xã"),
                         ((5,), (), "", "c1–3"), ((6,), (), "w", "")]  # fmt: skip
    assert [part[2] for part in parts[5:]] == ["x", "tách", "+"]
    assert "; ".join(part.typed for part in parts_of_line(line, range(1, 7))) == line


PASSAGE = "mục IV.1, đoạn 9: Các xã kê 14 dãy bàn. Các sở mang theo 15 tấm bản đồ. Các xã dựng 16 khung tranh."


def test_sentences_of_one_passage_are_answered_by_one_line(walk_through: Any, levels_by_month: str) -> None:
    told, file = walk_through(f"{levels_by_month}\n# CHƯA HIỂU, theo mục.\n# - {PASSAGE}\n", "w 1; 3 c2", "", "")
    kept = {one["words"].split()[-2]: one.get("levels") for one in tomllib.loads(file.read_text("utf8"))["provision"]}
    assert kept == {"bản": ["so"], "khung": ["so"]}, told


@pytest.mark.parametrize(("typed", "rest"), [("w 1; w 3", ["Bản Giữa"]), ("w 3; 9 gì đó; w 2", ["Bản Trên"])])
def test_rows_of_a_table_are_answered_by_one_line(
    typed: str, rest: list[str], walk_through: Any, levels_by_month: str
) -> None:
    names = ("Bản Trên", "Bản Giữa", "Bản Dưới")
    rows = "".join(f"# - Phụ lục II, đoạn {30 + at}: {at} | {name} | {at}4 | 7\n" for at, name in enumerate(names, 1))
    told, file = walk_through(f"{levels_by_month}\n# CHƯA HIỂU, theo mục.\n{rows}", typed, "q")
    left = [one.words for one in left_of(file.read_text("utf8"))]
    assert [name for name in names if any(name in one for one in left)] == rest, told
