"""The walk takes a number and its value in one answer, and "w" before the last page of a long passage."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.talk import several
from tdkt_tui.cli.confirming.walk import walk
from tdkt_tui.workflow.plan_notes import Left, left_of
from tdkt_tui.workflow.plan_waved import waved_of

TASK = """
[[task]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 9: Sở A làm
body = "Sở A"
does = "làm"
clause = "III.1"
"""
TWO = TASK + TASK.replace("Sở A", "Sở B")


@pytest.fixture
def person(tmp_path: Path, province_text: Any, listener: Any) -> Any:
    """Return a function: (what the plan says, answers at a terminal of so many rows) → (what was told, the file)."""
    file = tmp_path / "plan_1.toml"

    def walked(body: str, *answers: str, height: int = 0) -> tuple[str, str]:
        file.write_text(province_text("vinh_du", "Vinh Dự") + body, "utf8")
        talk = listener(answers)
        talk.height = lambda: height
        walk(Session(file, "vinh_du", talk))
        return talk.heard, file.read_text("utf8")

    return walked


@pytest.mark.parametrize(
    "answers",
    [("t 3 trước 30/6/2026",), ("t", "3 trước 30/6/2026"), ("t 3", "trước 30/6/2026"),
     ("t 3 hôm nào", "trước 30/6/2026"), ("t", "3", "trước 30/6/2026")],
    ids=" / ".join,
)  # fmt: skip
def test_a_value_is_typed_with_its_number(person: Any, answers: tuple[str, ...]) -> None:
    told, text = person(TASK, *answers, "q")
    assert str(tomllib.loads(text)["task"][0]["window"]["before"]) == "2026-06-30"
    assert ("ai làm: Sở A" in told.partition("Enter đúng")[2].partition("[1/1]")[0]) == (answers[0] == "t")


def test_of_several_facts_the_first_number_is_the_fact(person: Any) -> None:
    body = TWO.replace("đoạn 9: Sở B", "đoạn 9: Sở A")
    _, text = person(body, "t 2 1 Sở Y tế", "q")
    assert [task["body"] for task in tomllib.loads(text)["task"]] == ["Sở A", "Sở Y tế"]


def test_a_preview_takes_a_number_with_its_value(person: Any) -> None:
    passage = "\n# CHƯA HIỂU, theo mục.\n# - mục III.1, đoạn 9: Sở Y tế gửi phương án trước ngày 20/3/2026.\n"
    _, text = person(passage, "1", "4 Công an tỉnh", "")
    assert tomllib.loads(text)["task"][0]["together_with"] == ["Công an tỉnh"]


def test_words_only_is_said_before_the_last_page(person: Any) -> None:
    long = "mục III.1, đoạn 9: " + "Việc này có 12 điểm cầu, chia đều cho các nơi. " * 20
    told, text = person(f"\n# CHƯA HIỂU, theo mục.\n# - {long.strip()}\n", "w", height=12)
    assert "Chưa hết: Enter chỉ xem tiếp, còn" in told
    assert ("hay trả lời ngay" in told, left_of(text)) == (True, [])
    assert len(waved_of(text)) == 1, "and its number stays told"
    told, _ = person(TASK.replace("Sở A làm", "làm " * 300), "w", "q", height=12)
    assert "Không có câu trả lời “w”" in told, "a group of facts is no words"


def test_enter_shows_what_loses_a_number_and_another_enter_does_not_write_it(person: Any) -> None:
    pilot = "Chọn xã Mẫu Đảo làm điểm, xong trong tháng 01/2026, ngồi theo sơ đồ 3 khối."
    passage = f"\n# CHƯA HIỂU, theo mục.\n# - mục III.1, đoạn 9: {pilot}\n"
    told, text = person(passage, "", "", "", "b", "q")
    assert "Enter xem dòng 1 · w bỏ, không in" in told
    assert "c ghi, còn hỏi phần ấy · w ghi, bỏ phần ấy" in told
    assert ({"pilot", "provision"} & tomllib.loads(text).keys(), len(left_of(text))) == (set(), 1)
    _, text = person(passage, "", "w")
    assert (tomllib.loads(text)["pilot"][0]["unit"], left_of(text)) == ("xã Mẫu Đảo", [])
    assert "3 khối" in waved_of(text)[0][1], "a number that was taken for words stays told"


def test_a_movement_is_written_without_a_clause_where_it_stands_in_none(person: Any) -> None:
    words = "(phần đầu), đoạn 3: Hưởng ứng phong trào thi đua “Chung sức xây dựng quê hương”."
    _, text = person(f"\n# CHƯA HIỂU, theo mục.\n# - {words}\n", "t", "movement", "", "", "q")
    assert tomllib.loads(text).get("movement") == [{"name": "Chung sức xây dựng quê hương"}]


def test_the_word_for_the_province_is_of_the_row_of_kinds(person: Any) -> None:
    words = "Các sở, ban, ngành cấp tỉnh tổ chức Hội nghị điển hình tiên tiến trong tháng 5/2026."
    _, text = person(f"\n# CHƯA HIỂU, theo mục.\n# - mục II.2, đoạn 9: {words}\n", "1", "")
    (level,) = tomllib.loads(text)["level"]
    assert (level["label"], level["units"]) == ("các sở, ban, ngành cấp tỉnh", ["sở", "ban", "ngành"])


def test_what_enter_writes_of_many_is_told_in_short(person: Any) -> None:
    words = "Các khối 43 đại biểu, cụ thể: Sở A 4; Sở B 5; Sở C 6 (ngành y tế 02); Sở D 7; Sở Đ 8; Sở E 13."
    told, _ = person(f"\n# CHƯA HIỂU, theo mục.\n# - mục III.2, đoạn 9: {words}\n", "q")
    assert "Enter ghi dòng 1–2, 4–6 · w bỏ, không in" in told


@pytest.fixture
def plain(person: Any, tmp_path: Path) -> Any:
    """Return a function like ``person``: two groups that are asked together, then one whose words are others."""
    lines = ["III. THỰC HIỆN", "1. Việc phải làm", "Sở A làm.", "Sở B làm.", "Sở C làm."]
    (tmp_path / "plan_1.ban-goc.txt").write_text("\n".join(lines), "utf8")
    rows = ((3, "A", "Sở A"), (4, "B", "Sở B"), (5, "C", "Ban Z"))
    noted = [(TASK.replace("Sở A làm", f"Sở {one} làm").replace("đoạn 9", f"đoạn {at}"), who) for at, one, who in rows]
    body = "".join(text.replace('"Sở A"', f'"{who}"') for text, who in noted)
    return lambda *answers: person(body, *answers)


def test_a_group_that_was_mended_is_seen_again_before_others(plain: Any) -> None:
    told, _ = plain("t 1 Sở C", "", "q")
    behind = told.rpartition("Xem kỹ")[2]
    assert behind.index("Enter đúng ·") < behind.index("Enter đúng cả 2"), "though it is plain now"


@pytest.mark.parametrize("answer", ["", "b"])
def test_a_step_back_goes_to_the_group_that_was_answered_last(plain: Any, answer: str) -> None:
    told, _ = plain("b", "2", answer, "l", "q")
    behind = told.rpartition("lùi một bước")[2]
    assert ("Sở B làm" in behind, "Sở A làm" in behind) == (True, False)


SEATS = "; ".join(f"huyện Vĩnh {name} {seats} đại biểu" for seats, name in enumerate("ABCDEGHIKLMN", 11))
MANY = f"\n# CHƯA HIỂU, theo mục.\n# - mục III.2, đoạn 9: Phân bổ 200 đại biểu: {SEATS}.\n"


def test_any_answer_is_taken_on_any_page_and_what_was_read_is_not_shown_again(person: Any) -> None:
    told, text = person(MANY, "3", "", "2", "b", "x1", height=14)
    assert tomllib.loads(text)["quota"] == [{"unit": "huyện Vĩnh C", "official": 13, "clause": "III.2"}]
    pages = told.split("Chưa hết: ")
    assert "Ghi số đại biểu" in pages[1], "the number is taken before the last page"


def test_of_a_passage_that_was_read_only_what_is_open_is_shown_again(person: Any) -> None:
    told, text = person(MANY, "1-10", "", "q", height=40)
    assert len(tomllib.loads(text)["quota"]) == 10, told
    again = told.rpartition("[CHƯA HIỂU")[2].replace("│ ", "")
    assert "✓ Đã ghi: 1–10" in again, again
    assert ("huyện Vĩnh M 21" in again, "Vĩnh A 11" in again) == (True, False), again


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("2-4", [2, 3, 4]),
        ("1, 3 – 5", [1, 3, 4, 5]),
        ("2 đến 3", [2, 3]),
        ("4-2", []),
        ("2-9", []),
        ("*", [1, 2, 3, 4, 5]),
    ],
)
def test_several_numbers_are_typed_as_a_range(typed: str, taken: list[int]) -> None:
    assert several(typed, [1, 2, 3, 4, 5]) == taken


def test_rows_and_groups_keep_their_numbers_through_other_screens(tmp_path: Path, listener: Any) -> None:
    session = Session(tmp_path / "plan_1.toml", "vinh_du", listener(()))
    one, other = (tuple(Left((at, at), f"mục {part}, đoạn {at}: a") for at in range(1, 5)) for part in ("I", "II"))
    assert session.numbers(one) == [1, 2, 3, 4]
    assert session.numbers(one[1:]) == [2, 3, 4]
    assert session.numbers(other) == [1, 2, 3, 4]
    assert session.numbers((one[0], *one[2:])) == [1, 3, 4], "after a step back"
