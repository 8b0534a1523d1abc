"""The walk's keys at a passage that holds a fact: nothing is dropped by Enter, nothing typed is lost."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.confirming.key_line import fitting
from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.unfinished import take_up, unfinished
from tdkt_tui.cli.confirming.walk import walk
from tdkt_tui.workflow.confirming import plan_file
from tdkt_tui.workflow.plan_notes import left_of
from tdkt_tui.workflow.plan_waved import waved_of
from tdkt_tui.workflow.reading_plan.blank_forms import is_blank_form

LEVELS = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị"
clause = "II.1"
[[level]]
id = "xa"
label = "cấp xã"
units = ["xã", "phường"]
choose_form = ["hoi-nghi"]
window = { month = "2026-04" }
clause = "II.1"
"""
HEAD = "\n# CHƯA HIỂU, theo mục.\n"


@pytest.fixture
def person(tmp_path: Path, province_text: Any, listener: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return a function: (passages, answers of a person at a terminal) → (what was told, the file)."""
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.delenv("VISUAL", raising=False)
    file = tmp_path / "plan_1.toml"

    def walked(passages: tuple[str, ...], *answers: Any, body: str = LEVELS, original: str = "") -> tuple[str, Path]:
        told = HEAD + "".join(f"# - {one}\n" for one in passages) if passages else ""
        file.write_text(province_text("vinh_du", "Vinh Dự") + body + told, "utf8")
        (tmp_path / "plan_1.ban-goc.txt").write_text(original, "utf8")
        talk = listener(answers)
        walk(Session(file, "vinh_du", talk))
        return talk.heard, file

    return walked


def said(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text("utf8"))


DUE = "mục III.1, đoạn 9: Sở Y tế gửi phương án trước ngày 20/3/2026."
TROUBLE = "mục III.3, đoạn 11: Nếu có khó khăn, vướng mắc, có 12 điểm cầu."
TWO = "mục III.2, đoạn 10: Sở Tài chính: thẩm định dự toán; bố trí kinh phí trước 15/3."


def test_enter_writes_what_is_plain_and_w_says_words_only(person: Any) -> None:
    told, file = person((DUE,), "")
    assert "Enter ghi dòng 1, xong · w bỏ, không in" in told
    assert [task["body"] for task in said(file)["task"]] == ["Sở Y tế"]
    assert left_of(file.read_text("utf8")) == []
    _, file = person((DUE,), "w")
    assert ("task" in said(file), left_of(file.read_text("utf8"))) == (False, [])
    told, file = person((TROUBLE,), "", "1", "<", "q")
    assert "? việc phải làm ([[task]])" in told
    assert len(left_of(file.read_text("utf8"))) == 1, "nothing is dropped, and nothing begun"


def test_all_sentences_of_a_passage_are_written_by_one_enter(person: Any) -> None:
    told, file = person((TWO,), "")
    tasks = [(task["body"], task["does"]) for task in said(file)["task"]]
    assert sorted(tasks) == [("Sở Tài chính", "bố trí kinh phí"), ("Sở Tài chính", "thẩm định dự toán")]
    assert {str(task["window"]["before"]) for task in said(file)["task"] if "window" in task} == {"2026-03-15"}
    assert "Enter ghi dòng 1–2, xong" in told
    assert left_of(file.read_text("utf8")) == []


HALF = "mục III.2, đoạn 10: Sở Y tế lập phương án trước ngày 20/3/2026. Chọn xã Mẫu Đảo làm điểm."


def test_what_is_left_of_a_passage_is_asked_by_the_same_numbers(person: Any) -> None:
    told, file = person((HALF,), "", "q")
    assert "Enter ghi dòng 1 · w bỏ, không in" in told
    behind = told.rpartition("[CHƯA HIỂU 1/1]")[2]
    assert ("✓ Đã ghi: 1" in behind, "2. ? " in behind, "w bỏ phần còn lại" in behind) == (True, True, True)
    assert "│ Chọn xã Mẫu Đảo làm điểm." in behind, "what is written is not shown whole again"
    assert len(left_of(file.read_text("utf8"))) == 1
    _, file = person((HALF,), "", "w")
    assert left_of(file.read_text("utf8")) == []
    assert len(said(file)["task"]) == 1


def test_a_sentence_in_which_nothing_stands_has_no_number_before_others(person: Any) -> None:
    words = "mục III.2, đoạn 10: Không tổ chức liên hoan. Sở Y tế lập phương án trước ngày 20/3/2026."
    told, file = person((words,), "1", "")
    assert "– không in: “Không tổ chức liên hoan.”" in told
    assert [task["body"] for task in said(file)["task"]] == ["Sở Y tế"]


def test_passages_that_are_plain_are_written_together(person: Any) -> None:
    told, file = person((DUE, TWO, "mục I.1, đoạn 2: Khơi dậy tinh thần."), "", "l", "2", "b", "q")
    assert "Enter ghi cả 2 đoạn · 1–2 xem" in told
    assert "Đã ghi task.1–3" in told
    assert ("task" in said(file), len(left_of(file.read_text("utf8")))) == (False, 3), "one step back takes all away"
    _, file = person((DUE, TWO), "")
    assert (len(said(file)["task"]), left_of(file.read_text("utf8"))) == (3, [])


def test_a_number_that_goes_as_words_stays_told(person: Any) -> None:
    _, file = person((DUE, "mục I.1, đoạn 2: Khơi dậy tinh thần."), "w", "w")
    assert left_of(file.read_text("utf8")) == []
    assert [words for _, words in waved_of(file.read_text("utf8"))] == [DUE]
    _, file = person((DUE, "mục I.1, đoạn 2: Khơi dậy tinh thần."), "w", "l", "q")
    assert (waved_of(file.read_text("utf8")), len(left_of(file.read_text("utf8")))) == ([], 2)


def test_a_pipe_of_enters_leaves_such_a_passage(dropin: Any, province_text: Any) -> None:
    plan = dropin.write("vinh_du/plan_1.toml", province_text("vinh_du", "Vinh Dự") + LEVELS + HEAD + f"# - {DUE}\n")
    before = plan.read_bytes()
    ran = dropin.tdkt("plugin", "confirm", "vinh_du", answers="\n\n\n")
    assert (plan.read_bytes() == before, "Còn 01 đoạn chưa hiểu" in ran.out) == (True, True)


def test_a_step_back_takes_what_was_written_and_says_so(person: Any) -> None:
    told, file = person((TWO,), "1", "", "2", "+", "l", "q")
    assert "còn 1 bảng đã ghi" in told
    assert len(said(file)["task"]) == 1
    told, file = person((TWO,), "1", "", "l", "q")
    assert "Đã bỏ bảng vừa ghi" in told
    assert "Enter đã ghi xong" not in told, "the table went with the step back"
    assert len(left_of(file.read_text("utf8"))) == 1


def test_what_was_typed_outlives_a_change_elsewhere(person: Any, tmp_path: Path) -> None:
    file = tmp_path / "plan_1.toml"

    def other() -> None:
        file.write_text(file.read_text("utf8").replace("Vinh Dự", "Vinh Dư"), "utf8")

    answers = ("t", "composition", "dưới 35 tuổi", "25%", other, "", "")
    told, _ = person((DUE,), *answers)
    assert "những gì đã gõ còn đây" in told
    assert [one["group"] for one in said(file)["composition"]] == ["dưới 35 tuổi"]
    assert "Vinh Dư" in file.read_text("utf8")


def test_an_empty_enter_and_a_single_letter_lose_nothing(person: Any) -> None:
    words = "mục X, đoạn 3: Có 7 điều."
    told, file = person((words,), "t", "reporting", "UBND xã", "", "b", "<", "Sở A", "UBND tỉnh", *[""] * 2, "w")
    assert ("ai báo cáo (Enter: thôi)" in told, "báo cáo cho ai (cần ghi; < lùi một câu)" in told) == (True, True)
    assert "Cần giá trị này" in told
    assert "Là giá trị thì gõ cả dấu: “b”" in told
    assert [(one["by"], one["to"]) for one in said(file)["reporting"]] == [("Sở A", "UBND tỉnh")]


def test_a_value_that_is_there_is_named_before_it_is_replaced(person: Any) -> None:
    told, _ = person(("mục II.1, đoạn 3: Thời gian: hoàn thành trước ngày 15/6/2026.",), "q")
    assert "THAY thời hạn “trong tháng 4 năm 2026” của “cấp xã”" in told
    told, _ = person(("mục II.1, đoạn 3: Thời gian: tháng 4/2026 và nửa đầu tháng 5/2026.",), "q")
    assert "THAY" not in told, "April would go"


def test_left_out_facts_give_the_words_back_and_take_their_reason(person: Any) -> None:
    body = (
        LEVELS
        + """
[[task]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 9: Lao động trực tiếp …
body = "Sở A"
does = "làm"
clause = "III.1"
[[task]]
body = "Sở B"
does = "làm"
clause = "III.2"
[[as_issued]]
at = "task.1.window"
why = "vậy"
"""
    )
    original = "đoạn 9\tIII.1\tLao động trực tiếp chiếm từ 65% trở lên.\n"
    told, file = person((), "x", "c", "q", body=body, original=original)
    assert "Bỏ: - Sở A: làm" in told or "Bỏ: NHIỆM VỤ - Sở A: làm" in told, told
    assert [one.words for one in left_of(file.read_text("utf8"))] == [
        "mục III.1, đoạn 9: Lao động trực tiếp chiếm từ 65% trở lên."
    ]
    part = ("mục III.1, đoạn 9: chiếm từ 65% trở lên.",)
    _, file = person(part, "b", "", "x", "c", "q", body=body, original=original)
    assert len(left_of(file.read_text("utf8"))) == 1, "the whole paragraph stands for the part of it"
    assert "đưa lại vào các đoạn chưa hiểu" in told
    assert ("as_issued" in said(file), said(file)["task"][0]["body"]) == (False, "Sở B")


def test_an_annex_of_one_passage_shows_its_lines(person: Any) -> None:
    whole = "Phụ lục II, đoạn 20: Phụ lục II BIỂU MẪU (cả phụ lục, 3 dòng)"
    original = "".join(
        f"đoạn {at}\tPhụ lục II\t{words}\n"
        for at, words in ((20, "Phụ lục II"), (21, "Mỗi xã cử 05 đại biểu."), (22, "Tên"))
    )
    told, file = person((whole,), "", "2", "", "", original=original)
    assert "Enter xem 3 dòng" in told
    assert said(file)["quota"] == [{"each": "xã", "official": 5, "clause": "Phụ lục II"}]
    _, file = person((whole,), "w", "", "q", original=original)
    assert len(left_of(file.read_text("utf8"))) == 1, "one key never strikes a whole annex"
    told, file = person((whole,), "", "", "", original=original)
    assert "Enter để sau" in told.rpartition("Enter thôi")[2], "Enter does not come back to the same question"
    assert len(left_of(file.read_text("utf8"))) == 1


@pytest.mark.parametrize(("row", "form"), [("… | | |", True), ("… | Xã A | |", False)])
def test_a_table_with_nothing_below_its_head_is_a_blank_form(row: str, form: bool) -> None:
    lines = ["Phụ lục II", "DANH SÁCH ĐẠI BIỂU", "TT | Họ và tên | Năm sinh | Ghi chú", "| | Nam | Nữ |", row]
    assert is_blank_form(lines) is form


def test_an_annex_that_is_a_blank_form_goes_by_enter(person: Any) -> None:
    whole = "Phụ lục 02, đoạn 20: PHỤ LỤC SỐ 02 MẪU DANH SÁCH (cả phụ lục, 5 dòng)"
    form = [(20, "PHỤ LỤC SỐ 02"), (21, "MẪU DANH SÁCH ĐẠI BIỂU"),
            (22, "(Kèm theo Kế hoạch số 9/KH-UBND ngày 02/3/2026)"),
            (23, "TT | Họ và tên | Thành tích giai đoạn 2021 - 2025 | Ghi chú"), (24, "1 | | |")]  # fmt: skip
    original = "".join(f"đoạn {at}\tPhụ lục II\t{words}\n" for at, words in form)
    told, file = person((whole,), "", original=original)
    assert "Enter chỉ là biểu mẫu" in told
    assert left_of(file.read_text("utf8")) == []
    told, file = person((whole,), "", "", "q", original=original.replace("1 | |", "1 | Mỗi xã 05 đại biểu |"))
    assert "Enter xem 5 dòng" in told
    assert len(left_of(file.read_text("utf8"))) == 1, "a number in it may be a fact"


def test_a_table_left_by_a_killed_editor_is_taken_up(tmp_path: Path, province_text: Any, listener: Any) -> None:
    file = tmp_path / "plan_1.toml"
    hint = "#: Dòng “#?”: xóa dấu ấy nếu cần khóa này; dòng còn dấu được bỏ khi thoát."
    table = f'# Bản gốc: lời\n{hint}\n[[pilot]]\nunit = "…"\nwindow = {{ on = 2026-02-01 }}\n#? x\n'
    file.write_text(province_text("vinh_du", "Vinh Dự") + LEVELS + "\n" + table, "utf8")
    assert unfinished(file.read_text("utf8")) is not None
    talk = listener(("b",))
    take_up(Session(file, "vinh_du", talk))
    assert "đang ghi dở" in talk.heard
    assert ("pilot" in said(file), "Bản gốc: lời" in file.read_text("utf8")) == (False, False)


def test_a_file_is_read_as_one(tmp_path: Path, province_text: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "plan_1.toml"
    file.write_text(province_text("vinh_du", "Vinh Dự"), "utf8")
    honest, calls = plan_file.toml_text, list[int]()

    def beaten(path: Path) -> str:
        text = honest(path)
        if not calls:
            calls.append(1)
            file.write_text(f"# của người khác\n{text}", "utf8")
        return text

    monkeypatch.setattr(plan_file, "toml_text", beaten)
    assert plan_file.read_text(file).text.startswith("# của người khác\n")


def test_passages_in_which_nothing_stands_go_together(person: Any) -> None:
    plain = ("mục I.1, đoạn 3: Khơi dậy tinh thần.", "mục I.2, đoạn 4: Tạo khí thế.")
    told, file = person(plain, "")
    assert "Enter bỏ 1–2 · v cả lời · w 2: bỏ · k 2: giữ" in told
    assert left_of(file.read_text("utf8")) == []
    _, file = person(plain, "2", "t", "criterion", "Tạo khí thế", "", "w")
    assert ([one["title"] for one in said(file)["criterion"]], left_of(file.read_text("utf8"))) == (["Tạo khí thế"], [])


def test_an_award_without_numbers_is_written_only_when_a_person_says_so(person: Any) -> None:
    words = ("mục IV.1, đoạn 3: Khen thưởng tại hội nghị: 12 tập thể.",)
    told, file = person(words, "t", "honours", "1", "Giấy khen", "", "", "", "q", "q")
    assert "! Chưa có số tập thể hay số cá nhân hay số hộ" in told
    assert "honours" not in said(file), "Enter through the blanks writes none"
    _, file = person(words, "t", "honours", "1", "Giấy khen", "", "", "c", "w")
    assert [one["award"] for one in said(file)["honours"]] == ["Giấy khen"]
    _, file = person(words, "t", "honours", "1", "Giấy khen", "12", "", "", "w")
    assert [one["collectives"] for one in said(file)["honours"]] == [12]


TASKS = "".join(
    f"[[task]]  # CHƯA XÁC NHẬN: mục III.{at}, đoạn {at}: {body} gửi phương án.\n"
    f'body = "{body}"\ndoes = "gửi phương án"\nclause = "III.{at}"\n'
    for at, body in enumerate(("Sở Y tế", "Sở Tài chính", "Công an tỉnh"), 1)
)
TOLD_TO = "".join(f'[[recipient]]\nname = "{name}"\n' for name in ("Sở Y tế", "Sở Tài chính", "Công an tỉnh"))
LINES = "".join(
    f"đoạn {at}\tIII.{at}\t{body} gửi phương án.\n"
    for at, body in enumerate(("Sở Y tế", "Sở Tài chính", "Công an tỉnh"), 1)
)


def test_facts_that_are_seen_together_are_confirmed_together(person: Any) -> None:
    body = LEVELS + TASKS + TOLD_TO
    told, file = person((), "", body=body, original=LINES)
    assert "[1–3/3] mục III: 3 điều hỏi chung" in told
    assert told.count("gửi phương án") == 3, "each in the original's words: told once"
    assert "CHƯA XÁC NHẬN" not in file.read_text("utf8")
    told, file = person((DUE,), "2", "", "", "l", "q", body=body, original=LINES)
    assert ("[1/3] mục III.2" in told, "[2–3/3] mục III: 2 điều" in told) == (True, True)
    assert file.read_text("utf8").count("CHƯA XÁC NHẬN") == 2, "one step back opens both that went together"
    alone = body.replace('[[recipient]]\nname = "Công an tỉnh"\n', "")
    told, file = person((), "q", body=alone, original=LINES)
    assert "[1/3] mục III.3" in told, "of which the check tells something is asked first, alone"
    told, file = person((), "b", "", "q", body=alone, original=LINES)
    assert file.read_text("utf8").count("CHƯA XÁC NHẬN") == 1


def test_what_is_not_in_the_original_s_words_is_asked_alone_and_first(person: Any) -> None:
    body = LEVELS + TASKS.replace('does = "gửi phương án"', 'does = "trình phương án"', 1) + TOLD_TO
    told, _ = person((), "", "q", body=body, original=LINES)
    assert told.index("[1/3] mục III.1") < told.index("Xem kỹ: bản gốc không ghi “trình phương án”.")
    assert "[2–3/3] mục III: 2 điều hỏi chung" in told
    turned = LINES.replace("Công an tỉnh gửi", "Công an tỉnh không gửi")
    told, _ = person((), "q", body=LEVELS + TASKS + TOLD_TO, original=turned)
    assert "[1/3] mục III.3" in told
    assert "Xem kỹ: bản gốc có chữ “không”" in told


def test_what_a_level_s_own_words_say_besides_stands_below_them_once(person: Any) -> None:
    said = "Cấp xã: trong quý II năm 2026; nữ ít nhất 30%."
    level = LEVELS.replace("[[level]]", f"[[level]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 1: {said}", 1)
    share = (f"[[composition]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 1: {said}\n"
             'group = "nữ"\nat_least = "30%"\nclause = "II.1"\n')  # fmt: skip
    told, file = person((), "", body=level + share, original=f"đoạn 1\tII.1\t{said}\n")
    assert "[1–2/2] mục II: 2 điều hỏi chung" in told
    assert (told.count("nữ ít nhất 30%."), "Nữ: ít nhất 30%" in told) == (1, True)
    assert "CHƯA XÁC NHẬN" not in file.read_text("utf8")


def test_whom_no_recipient_covers_is_told_once_with_the_recipients(person: Any) -> None:
    listed = TOLD_TO.replace('[[recipient]]\nname = "Công an tỉnh"\n', "").replace(
        "[[recipient]]", "[[recipient]]  # CHƯA XÁC NHẬN: đoạn 9: Sở Y tế", 1
    )
    told, file = person(
        (), "", "g", "1", "", body=LEVELS + TASKS + listed, original=LINES + "đoạn 9\t(nơi nhận)\tSở Y tế\n"
    )
    assert told.count("“Công an tỉnh” được giao việc nhưng không có trong Nơi nhận. Cách sửa") == 1
    assert told.index("] Nơi nhận") < told.index("“Công an tỉnh” được giao việc") < told.index("[2–4/4] mục III")
    assert said(file)["as_issued"][0]["at"].startswith("task.3")


def test_what_is_taller_than_the_terminal_is_shown_by_pages(
    person: Any, listener: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listener, "height", lambda _: 12, raising=False)
    long = "".join(f"đoạn {at}\tII.1\tDòng thứ {at} của cấp xã.\n" for at in range(1, 15))
    body = LEVELS.replace("[[level]]", "[[level]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 1: Dòng thứ 1")
    told, file = person((), "d", "q", body=body, original=long)
    assert ("Enter chỉ xem tiếp, còn 10 dòng" in told, "Còn dòng chưa hiện: Enter xem tiếp đã" in told) == (True, True)
    assert "CHƯA XÁC NHẬN" in file.read_text("utf8"), "not seen to the end, not confirmed"
    assert "Dòng thứ 14" not in told
    told, file = person((), "", "", "", body=body, original=long)
    assert "Dòng thứ 14" in told
    assert "CHƯA XÁC NHẬN" not in file.read_text("utf8")


def test_what_was_deduced_of_a_value_is_asked_with_its_fact_once(person: Any) -> None:
    task = (
        "[[task]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 1: Gửi phương án.\n"
        'body = "Sở Y tế"  # CHƯA XÁC NHẬN: suy ra: không nêu ai\n'
        'does = "gửi phương án"\nclause = "III.1"\n'
    )
    told, file = person((), "", body=LEVELS + task + TOLD_TO, original="đoạn 1\tIII.1\tGửi phương án.\n")
    assert ("[1/1] mục III.1" in told, "← suy ra: không nêu ai" in told) == (True, True)
    assert "CHƯA XÁC NHẬN" not in file.read_text("utf8")


def test_what_was_typed_is_no_longer_told_as_not_found(person: Any) -> None:
    level = '[[level]]\nid = "huyen"\nlabel = "cấp huyện"  # CHƯA THẤY: {} của cấp này; xác nhận\nunits = ["huyện"]\n'
    told, _ = person((), "q", body=level.format("thời hạn, số lượng") + 'window = { month = "2026-05" }\nclause = "II"')
    assert ("số lượng của cấp này" in told, "thời hạn, số lượng" in told) == (True, False)
    told, _ = person((), "q", body=level.format("thời hạn") + 'window = { month = "2026-05" }\nclause = "II"')
    assert ("CHƯA THẤY" in told, "CẤP HUYỆN" in told.upper()) == (False, True)


def test_a_level_of_a_long_clause_stands_beside_the_words_of_its_numbers(person: Any) -> None:
    level = '[[level]]  # CHƯA XÁC NHẬN: mục II, đoạn 1: II. Cấp tỉnh\nid = "tinh"\nlabel = "cấp tỉnh"\n'
    level += 'units = ["tỉnh"]\nwindow = { before = 2026-09-10 }\nclause = "II"\n'
    lines = [f"đoạn {at}\tII\tLời thứ nhất, lời thứ hai.\n" for at in range(2, 30)]
    original = "".join(("đoạn 1\tII\tII. Cấp tỉnh\n", *lines, "đoạn 30\tII\tKhai mạc trước ngày 10/9/2026.\n"))
    told, _ = person((), "q", body=level, original=original)
    assert ("trước ngày 10/9/2026" in told, "Lời khác" in told) == (True, False), "a word or two that bind are not told"
    assert "Lời thứ nhất" not in told


def test_a_step_back_keeps_what_was_typed_for_the_group_it_opens(person: Any) -> None:
    _, file = person((), "1", "t 2 trình phương án", "", "l", "l", "q", body=LEVELS + TASKS + TOLD_TO, original=LINES)
    assert said(file)["task"][0]["does"] == "trình phương án"
    _, file = person((), "1", "t 2 trình phương án", "l", "q", body=LEVELS + TASKS + TOLD_TO, original=LINES)
    assert said(file)["task"][0]["does"] == "gửi phương án", "one step back takes back what was typed last"


def test_a_retyped_group_shows_what_changed_and_not_its_words_again(person: Any) -> None:
    told, file = person((), "1", "t 2 trình phương án", "q", body=LEVELS + TASKS + TOLD_TO, original=LINES)
    behind = told.partition("ĐÃ SỬA – việc phải làm: trình phương án (trước: gửi phương án)")[2]
    assert behind, told
    assert "│" not in behind
    assert said(file)["task"][0]["does"] == "trình phương án"


@pytest.mark.parametrize(("typed", "caps"), [("250", ["all", "official"]), ("-", ["official"])])
def test_how_many_come_in_all_is_typed_beside_kinds_and_shares(person: Any, typed: str, caps: list[str]) -> None:
    size = 'size = { caps = [{ at_most = 400, clause = "II.2" }, { category = "official", at_most = 330 }], '
    size += 'shares = [{ category = "women", share = "1/3" }] }  # CHƯA XÁC NHẬN: mục II.1, đoạn 1: Số lượng\n'
    body = LEVELS.replace('clause = "II.1"\n', f'{size}clause = "II.1"\n').replace(size, "", 1)
    told, file = person((), "t", f"6 {typed}", "q", body=body)
    level = said(file)["level"][0]
    assert "nhiều nhất mấy đại biểu: 400" in told
    assert [cap.get("category", "all") for cap in level["size"]["caps"]] == caps
    assert level["size"]["caps"][0].get("at_most") == (250 if typed == "250" else 330)
    assert level["size"]["shares"] == [{"category": "women", "share": "1/3"}]


def test_the_name_of_a_form_is_typed_at_its_level(person: Any) -> None:
    body = LEVELS.replace("[[form]]", "[[form]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 1: Hình thức", 1)
    body = body.replace("[[level]]", "[[level]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 1: Hình thức", 1)
    name = "Hội nghị điển hình tiên tiến, giai đoạn 2020 - 2025"
    _, file = person((), f"t 10 {name}", "q", body=body)
    assert [form["name"] for form in said(file)["form"]] == [name]
    assert said(file)["level"][0]["choose_form"] == ["hoi-nghi"]


@pytest.mark.parametrize("prompt", [
    "  Enter ghi 1–3, 5–10 · w bỏ, không in · 1–10 sửa · t khác · b sau · l lùi · q nghỉ · ? > ",
    "  Chưa hết: Enter chỉ xem tiếp, còn 22 dòng · w bỏ, không in · b sau · l lùi · q nghỉ > ",
    "  Enter xem 1 · w bỏ phần còn lại · 1–10 ghi · t khác · b sau · l lùi · q nghỉ · ? > ",
])  # fmt: skip
def test_a_question_leaves_room_for_its_answer(prompt: str) -> None:
    short = fitting(prompt)
    assert len(short) <= 76
    assert [part.split()[0] for part in short.strip(" >").split("·")] == [
        part.split()[0] for part in prompt.strip(" >").split("·")
    ], "no key is lost"
    assert fitting("  Enter đúng · b sau · l lùi · q nghỉ > ") == "  Enter đúng · b sau · l lùi · q nghỉ > "


def test_an_answer_that_a_draft_does_not_take_is_told_last_with_its_reason(person: Any) -> None:
    told, file = person((DUE,), "1", "zz", "g", "b", "q")
    assert told.count("1. ai làm: Sở Y tế") == 1, "the table is not told again over the refusal"
    assert "Không có câu trả lời “zz”. Enter, c, +" in told
    assert "Không có câu trả lời “g”" in told
    told, file = person((TROUBLE,), "1", "Sở Y tế", "chuẩn bị", "", "q")
    assert [task["body"] for task in said(file)["task"]] == ["Sở Y tế"], told


def test_words_only_is_said_of_a_table_that_is_being_written(person: Any) -> None:
    told, file = person((DUE,), "1", "w", "q")
    assert ("đoạn này bỏ, không in" in told, "task" in said(file)) == (True, False)
    assert left_of(file.read_text("utf8")) == []
    _, file = person((DUE, TWO), "1", "1", "w", "l", "q")
    assert len(left_of(file.read_text("utf8"))) == 2


def test_a_guess_that_enter_opened_says_why_enter_does_not_write_it(person: Any) -> None:
    pilot = "mục III.1, đoạn 9: Chọn xã Mẫu Đảo làm điểm, xong trong tháng 01/2026, với 3 khối."
    told, _ = person((pilot,), "", "", "b", "q")
    assert "Bảng do chương trình đoán, chưa ai chọn: đúng thì c ghi" in told


def test_a_step_back_keeps_what_was_typed_for_the_group_that_it_opens(person: Any) -> None:
    named = (
        "[[unit_group]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 1: Các huyện miền núi.\n"
        'name = "huyện miền núi"\nunits = ["…"]  # CHƯA THẤY: tên từng đơn vị\nclause = "III.1"\n'
    )
    told, file = person((DUE,), "", "huyện An Lão, huyện Vĩnh An", "l", "q", body=LEVELS + named)
    text = file.read_text("utf8")
    units = ["huyện An Lão", "huyện Vĩnh An"]
    assert (said(file)["unit_group"][0]["units"], "CHƯA XÁC NHẬN" in text) == (units, True), told


@pytest.mark.parametrize("answers", [("t10",), ("t", "t10"), ("t", "10"), ("T 10",)], ids=" / ".join)
def test_the_kinds_of_tables_have_numbers_of_their_own(person: Any, answers: tuple[str, ...]) -> None:
    told, _ = person((DUE,), *answers, "q")
    assert "Ghi một cấp tổ chức: ai, hình thức, bao giờ, bao nhiêu người" in told
    assert "Loại t1–t" in told or len(answers) == 1


@pytest.mark.parametrize(("answers", "told"), [
    (("t báo cáo", ""), "Loại nào:"), (("t yêu cầu", "q"), "là mục đích, không phải yêu cầu"),
    (("t báo cáo", "t9", "q"), "Ghi "),
])  # fmt: skip
def test_a_kind_is_called_behind_its_key(person: Any, answers: tuple[str, ...], told: str) -> None:
    said, _ = person((DUE,), *answers)
    assert told in said
    assert "Không có câu trả lời" not in said


def test_the_key_may_stand_once_more_before_the_number_of_a_value(person: Any) -> None:
    task = '[[task]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 1\nbody = "Sở Y tế"\ndoes = "gửi phương án"\nclause = "III.1"\n'
    told, file = person((), "t", "t 1 Sở Nội vụ", "q", body=LEVELS + task)
    assert said(file)["task"][0]["body"] == "Sở Nội vụ", told


def test_what_a_person_typed_is_not_doubted_as_read_wrongly(person: Any) -> None:
    task = (
        "[[task]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 1: Sở Y tế gửi phương án.\n"
        'body = "Ban Lạ"\ndoes = "gửi phương án"\nclause = "III.1"\n'
    )
    told, _ = person(
        (), "t 1 Trung tâm Khác", "q", body=LEVELS + task, original="đoạn 1\tIII.1\tSở Y tế gửi phương án.\n"
    )
    assert "bản gốc không ghi “Ban Lạ”" in told
    assert "Trung tâm Khác" in told.rpartition("bản gốc không ghi")[2], "what was typed is not doubted"
    assert "không ghi “Trung tâm Khác”" not in told
