"""The walk beside its plain answers: a table added to a group, a value emptied, rows that keep their numbers."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.confirming import closing, editing, offering
from tdkt_tui.cli.confirming.closing import last_page
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.halves import Half
from tdkt_tui.workflow.plan_notes import left_of

SAID = "Sở Y tế gửi phương án trước ngày 20/3/2026. Sở Tài chính thẩm định dự toán trước ngày 30/3/2026."
TASK = f"""
[[task]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 1: {SAID}
body = "Sở Y tế"
does = "gửi phương án"
window = {{ before = 2026-03-20 }}
clause = "III.1"
[[recipient]]
name = "Sở Y tế"
[[recipient]]
name = "Sở Tài chính"
"""
LINES = f"đoạn 1\tIII.1\t{SAID}\n"
LEFT = "\n# CHƯA HIỂU, theo mục.\n"
TASK_KIND = "task"


@pytest.fixture
def person(tmp_path: Path, walk_through: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a function: (what the plan says, the original, answers at a terminal) → (what was told, the file)."""
    monkeypatch.setenv("EDITOR", "true")

    def walked(body: str, original: str, *answers: str) -> tuple[str, Path]:
        (tmp_path / "plan_1.ban-goc.txt").write_text(original, "utf8")
        told: tuple[str, Path] = walk_through(body, *answers)
        return told

    return walked


def tasks(file: Path) -> list[tuple[str, str]]:
    said = tomllib.loads(file.read_text("utf8")).get("task", [])
    return [(task["body"], str(task.get("window", {}).get("before", ""))) for task in said]


def test_a_table_that_a_group_lacks_is_added_of_the_sentence_that_is_chosen(person: Any) -> None:
    told, file = person(TASK, LINES, "t +", TASK_KIND, "2", "", "q")
    assert "Ghi câu số mấy (1–2; Enter: cả đoạn)" in told
    assert tasks(file) == [("Sở Y tế", "2026-03-20"), ("Sở Tài chính", "2026-03-30")]
    behind = told.rpartition("ĐÃ SỬA")[2]
    assert "VỪA THÊM" in behind
    assert "Sở Tài chính" in behind.rpartition("VỪA THÊM")[2]
    told, file = person(TASK, LINES, "t +", TASK_KIND, "9", "<", "q")
    assert "Ghi một số từ 1 đến 2" in told
    assert len(tasks(file)) == 1, "one step back adds nothing"


def test_the_only_sentence_with_a_day_is_meant(person: Any) -> None:
    words = "mục III.2, đoạn 2: Sở Y tế làm tốt việc của mình. Sở Tài chính thẩm định dự toán trước ngày 30/3/2026."
    told, file = person(LEFT + f"# - {words}\n", "", "t", TASK_KIND, "")
    assert "Ghi câu số mấy" not in told
    assert tasks(file) == [("Sở Tài chính", "2026-03-30")]


def test_of_many_facts_only_those_that_were_mended_are_told_again(person: Any) -> None:
    told, file = person("".join(TASK.replace("Sở Y tế", f"Sở số {at}") for at in range(1, 6)), LINES, "t 4 1 Sở X", "q")
    behind = told.rpartition("ĐÃ SỬA")[2]
    assert ([one[0] for one in tasks(file)][3], behind.count("ai làm: Sở X"), "Sở số 1" in behind) == (
        "Sở X",
        1,
        False,
    )
    assert "dòng 4 – ai làm: Sở X (trước: Sở số 4)" in behind


def test_a_value_is_emptied(person: Any) -> None:
    told, file = person(TASK, LINES, "t 3 -", "q")
    assert tasks(file) == [("Sở Y tế", "")]
    assert "ĐÃ SỬA – thời hạn: bỏ (trước: " in told


def test_rows_keep_their_numbers_while_others_are_answered(person: Any) -> None:
    rows = ("1 | Xã A | 05", "2 | Phường B | 07", "3 | Sở C | 09")
    original = "đoạn 1\tIV\tTT | Đơn vị | Tên gọi\n" + "".join(
        f"đoạn {at}\tIV\t{row}\n" for at, row in enumerate(rows, 2)
    )
    left = LEFT + "".join(f"# - mục IV, đoạn {at}: {row}\n" for at, row in enumerate(rows, 2))
    told, file = person(left, original, "w", "2", "2", "3", "w", "q")
    words = [one.place[2] for one in left_of(file.read_text("utf8"))]
    assert words == [rows[0]], "3 is the third row though the second went; 2 is no row any more"
    assert [told.count(f"{at}. {row}") for at, row in enumerate(rows, 1)] == [1, 1, 1], (
        "what stands above is not redrawn"
    )


def test_the_editor_opens_at_the_fact_beside_a_passage(person: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[int] = []
    monkeypatch.setattr(editing, "edit", lambda _command, _file, line: opened.append(line) or 0)
    known = TASK.replace(TASK.split("\n")[1], "[[task]]", 1)
    passage = LEFT + "# - mục III.1, đoạn 1: Sở Tài chính có 12 việc.\n"
    _, file = person(known + passage, LINES, "s", "q")
    assert [file.read_text("utf8").split("\n")[line - 1] for line in opened] == ["[[task]]"]


def test_a_sentence_that_a_fact_holds_already_is_not_offered_to_enter(person: Any, monkeypatch: Any) -> None:
    held, new = (Draft(TASK_KIND, {"body": "Sở Y tế", "does": f"gửi {what}"}, "III.1") for what in ("cũ", "12 tệp"))
    halves = [Half("gửi cũ", (held,), sure=True, idle=True), Half("gửi 12 tệp", (new,), sure=True)]
    monkeypatch.setattr(offering, "halves_of", lambda _plan, _passage: halves)
    told, file = person(TASK.replace("  # CHƯA XÁC NHẬN: mục III.1, đoạn 1: " + SAID, "") + LEFT
                        + "# - mục III.1, đoạn 1: gửi cũ, gửi 12 tệp.\n", LINES, "")  # fmt: skip
    assert "Enter ghi dòng 1, xong" in told
    assert [task["does"] for task in tomllib.loads(file.read_text("utf8"))["task"]] == ["gửi phương án", "gửi 12 tệp"]


def test_a_group_that_was_mended_is_asked_again_before_the_next(person: Any) -> None:
    wrong = TASK.replace('"gửi phương án"', '"gửi 40 phương án"')
    other = wrong.partition("[[recipient]]")[0].replace("đoạn 1", "đoạn 2")
    told, file = person(wrong + other, LINES + LINES.replace("đoạn 1", "đoạn 2"), "t 2 gửi phương án", "", "q")
    assert told.count("[2/2] mục III.1") == 1, told
    assert told.index("ĐÃ SỬA") < told.index("[2/2] mục III.1")
    assert file.read_text("utf8").count("CHƯA XÁC NHẬN") == 1


@pytest.mark.parametrize("made", [True, False])
@pytest.mark.parametrize("left", [{}, {"passages": True}, {"groups": True}])
def test_what_is_behind_the_plan_is_made_anew_unasked(
    listener: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], left: Any, made: bool
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(closing, "_outdated", lambda _plugin: True)
    monkeypatch.setattr(closing, "_made_again", lambda _talk, plugin: asked.append(plugin) or made)
    last_page(listener(()), "vinh_du", **left)
    assert asked == ["vinh_du"]
    told = capsys.readouterr().err
    assert ("plugin new vinh_du --again" in told) is (not made and not left.get("groups", False))


def test_after_a_value_only_what_changed_is_told(person: Any) -> None:
    late = TASK.replace("2026-03-20", "2026-03-21")
    told, _ = person(late, LINES, "t 3 trước 22/3/2026", "v", "q")
    behind = told.partition("ĐÃ SỬA")[2]
    assert "22/3/2026" in behind
    assert "│ " not in behind.partition("v cả lời")[0], "the original's words stand above"
    assert "│ Sở Y tế gửi phương án" in behind.partition("v cả lời")[2], "v shows them again"


def test_what_nothing_came_of_is_told_by_one_line(person: Any) -> None:
    told, file = person(TASK, LINES, "t", "", "", "q")
    assert ": như trên, không đổi gì (v xem lại)" in told
    assert told.count("- Sở Y tế: gửi phương án") == 1
    assert "CHƯA XÁC NHẬN" not in file.read_text("utf8"), "the next Enter confirms what stands above"


def test_values_are_listed_with_their_words_once(person: Any) -> None:
    told, _ = person(TASK, LINES, "t", "2 gửi tờ trình", "t", "", "q")
    once, again = told.split("Gõ lại số nào")[:2]
    assert "2. việc phải làm: gửi phương án" in once
    assert "2. việc phải làm · 3. thời hạn" in again


def test_words_that_are_kept_have_no_sign_of_a_gap(person: Any) -> None:
    whole = "Các sở chủ động chỉ đạo; báo cáo trước ngày 20/3/2026; phân công người theo dõi."
    left = LEFT + "# - mục V.1, đoạn 9: chỉ đạo; … phân công người theo dõi.\n"
    told, file = person(left, f"đoạn 9\tV.1\t{whole}\n", "k", "", "q")
    words = tomllib.loads(file.read_text("utf8"))["provision"][0]["words"]
    assert ("…" in words, "phân công người theo dõi" in words) == (False, True), (told, words)


def test_a_value_typed_with_the_number_of_another_key_is_told(person: Any) -> None:
    two = LEFT.replace("\n# CHƯA HIỂU", '\n[[form]]\nid = "hn"\nname = "Hội nghị"\nkind = "conference"\n'
                       '[[level]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 1: Các xã.\nid = "xa"\nlabel = "các xã"\n'
                       'units = ["xã"]\nchoose_form = ["hn"]\nclause = "III.1"\n# CHƯA HIỂU')  # fmt: skip
    told, _ = person(two, "đoạn 1\tIII.1\tCác xã.\n", "t", "5 20/3/2026", "", "q")
    assert "“20/3/2026” không ghi ở số 5; hợp với số 4 (thời hạn)." in told
