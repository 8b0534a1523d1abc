"""All rows of a table that was not read are one question: what its columns hold; then each row is written."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.understood_rows import exception_rows
from tdkt_tui.cli.confirming.walk import walk
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.columns import MEANINGS, guessed, meaning_of, settled
from tdkt_tui.workflow.confirming.filling import fills_for
from tdkt_tui.workflow.confirming.original import Original, Paragraph
from tdkt_tui.workflow.confirming.passage import Passage, passage_of
from tdkt_tui.workflow.plan_notes import left_of

PLAN = """
[[level]]
id = "huyen"
label = "cấp huyện"
units = ["huyện", "thành phố"]
clause = "II.2"
[[level]]
id = "tinh"
label = "cấp tỉnh"
units = ["tỉnh"]
clause = "II.3"
"""
HEAD = "TT | Huyện, thành phố | Thời gian | Đại biểu | Cử dự Đại hội tỉnh | Lưu ý"
ROWS = ("1 | Đồng Cao | 15/6/2026 - 10/7/2026 | 140 | 16 | có 02 nữ", "2 | Thành phố Khe | 05/6/2026 | 120 | 10 |",
        "3 | các nơi khác | | | |")  # fmt: skip


@pytest.fixture
def person(tmp_path: Path, province_text: Any, listener: Any) -> Any:
    """Return a function: (head and rows of a table of II.2, answers) → (what was told, the plan, what is left)."""
    file = tmp_path / "plan_1.toml"

    def walked(rows: tuple[str, ...], *answers: str, more: str = "") -> tuple[str, dict[str, Any], list[str]]:
        places = [f"đoạn {10 + at}" for at in range(len(rows))]
        said = "".join(f"{at}\tII.2\t{row}\n" for at, row in zip(places, rows, strict=True))
        file.with_name("plan_1.ban-goc.txt").write_text(f"đoạn 9\tII.2\t2. Cấp huyện\n{said}", "utf8")
        left = "".join(f"# - mục II.2, {at}: {row}\n" for at, row in zip(places[1:], rows[1:], strict=True))
        file.write_text(f"{province_text('vinh_du', 'Vinh Dự')}{PLAN}{more}\n# CHƯA HIỂU, theo mục.\n{left}", "utf8")
        talk = listener(answers)
        walk(Session(file, "vinh_du", talk))
        text = file.read_text("utf8")
        return talk.heard, tomllib.loads(text), [one.place[2] for one in left_of(text)]

    return walked


def test_a_changed_column_then_enter_writes_the_rows_and_what_does_not_fit_is_told_alone(person: Any) -> None:
    told, plan, left = person((HEAD, *ROWS), "4 số đại biểu", "", "q")
    assert "Nay hiểu là: 4. Đại biểu = SỐ ĐẠI BIỂU TỐI ĐA" in told
    assert "Ghi được 2/3 dòng; 1 dòng không khớp, hỏi riêng." in told
    assert [(one["level"], one["units"], one["size"]["caps"][0]["at_most"]) for one in plan["exception"]] == [
        ("huyen", ["huyện Đồng Cao"], 140), ("huyen", ["thành phố Khe"], 120)]  # fmt: skip
    assert [(one["unit"], one["official"], one.get("note")) for one in plan["quota"]] == [
        ("Huyện Đồng Cao", 16, "có 02 nữ"), ("Thành phố Khe", 10, None)]  # fmt: skip
    assert {one["clause"] for one in (*plan["exception"], *plan["quota"])} == {"II.2"}
    assert left == [ROWS[2]]
    assert told.rpartition("Đã ghi 4 bảng từ 2 dòng.")[2].count(ROWS[2]) == 1, (
        "the row that does not fit is asked alone"
    )


@pytest.mark.parametrize(("total", "said"), [(26, "Tổng cộng (khớp)"), (27, "(! các dòng cộng lại là 26)")])
def test_a_row_that_adds_up_the_others_is_told_in_one_line_and_never_asked(person: Any, total: int, said: str) -> None:
    told, _, still = person((HEAD, *ROWS[:2], f"| Tổng cộng | | | {total} |"), "4 bỏ", "", "q")
    assert (said in " ".join(told.split()), still) == (True, [])


OVER = "Cử dự Đại hội tỉnh"
WIDE = (f"STT | Đơn vị | Số đại biểu tối đa của hội nghị cấp huyện | {OVER}: Tổng số | {OVER}: Trong đó nữ (ít nhất)"
        f" | {OVER}: Tỷ lệ người trẻ (%) | {OVER}: Khu vực")  # fmt: skip
PARTS = (WIDE, "A | Khối huyện | | | | |", "1 | Huyện Đồng Cao | 140 | 16 | 5 | 20 | vùng cao",
         "2 | Thành phố Khe | 120 | 10 (có 01 già làng) | 3 | |", "| Cộng A | | 26 | 8 | |",
         "B | Khối sở, ngành | | | | |", "3 | Sở Y tế | | 4 | | | khối 2", "4 | Sở Xây dựng | | 3 | 1 | |",
         "| Cộng B | | 7 | 1 | |", "| Tổng cộng A + B | | 33 | 9 | |")  # fmt: skip


def test_minima_among_those_sent_and_cells_of_no_key_stand_beside_the_number_of_their_own_unit(person: Any) -> None:
    told, plan, left = person(PARTS, "", "q")
    assert [(one["units"], one["size"]["caps"][0]["at_most"]) for one in plan["exception"]] == [
        (["huyện Đồng Cao"], 140), (["thành phố Khe"], 120)]  # fmt: skip
    assert [(one["unit"], one["official"], one.get("note")) for one in plan["quota"]] == [
        ("Huyện Đồng Cao", 16, "ít nhất 05 nữ, 20% trẻ; khu vực: vùng cao"),
        ("Thành phố Khe", 10, "ít nhất 03 nữ; tổng số: 10 (có 01 già làng)"),
        ("Sở Y tế", 4, "khu vực: khối 2"), ("Sở Xây dựng", 3, "ít nhất 01 nữ")]  # fmt: skip
    assert left == [], "neither the heads of groups nor the sums are asked about"
    said = " ".join(told.split())
    assert "Cộng A (khớp); B Khối sở, ngành; Cộng B (khớp); Tổng cộng A + B (khớp)." in said
    assert said.count(OVER) == 1, "a head over several columns is said once"
    assert "Cột 7 chưa rõ nghĩa" in said


def test_a_group_of_units_with_a_number_of_its_own_is_a_row_and_the_sum_over_its_rows_is_not(person: Any) -> None:
    head = "TT | Đơn vị | Số đại biểu dự Đại hội tỉnh | Nơi ở"
    rows = ("I | Các huyện | 26 |", "1 | Huyện Đồng Cao | 16 | Khu A", "2 | Huyện Khe | 10 |",
            "II | Khối trường học | 9 |", "III | Tổng công ty Than | 3 |")  # fmt: skip
    _, plan, left = person((head, *rows), "", "q")
    assert [(one["unit"], one["official"], one.get("together")) for one in plan["quota"]] == [
        ("Huyện Đồng Cao", 16, None), ("Huyện Khe", 10, None), ("Khối trường học", 9, True),
        ("Tổng công ty Than", 3, None)]  # fmt: skip
    assert left == []


def test_minima_of_the_units_own_conference_are_targets_of_that(person: Any) -> None:
    rows = ("TT | Huyện | Số đại biểu tối đa | Nữ (ít nhất) | Dân tộc", "1 | Đồng Cao | 140 | 30% | 12",
            "2 | Khe | 120 | 40% |")  # fmt: skip
    _, plan, left = person(rows, "", "q")
    assert [(one["units"], one["group"], one["at_least"], one["levels"]) for one in plan["composition"]] == [
        (["huyện Đồng Cao"], "nữ", "30%", ["huyen"]), (["huyện Khe"], "nữ", "40%", ["huyen"])]  # fmt: skip
    assert [(one["words"], one["who"]) for one in plan["provision"]] == [("Đồng Cao: dân tộc 12", ["huyện Đồng Cao"])]
    assert left == []


def test_a_day_off_that_a_row_names_itself_is_kept_as_issued_without_a_question(person: Any) -> None:
    rows = ("TT | Huyện | Thời gian | Nơi họp", "1 | Đồng Cao | 13/6/2026 | Nhà văn hóa", "2 | Khe | 15/6/2026 |")
    told, plan, left = person(rows, "", "q")
    assert "13/6/2026 là thứ Bảy: bản gốc ghi đúng ngày ấy, Enter giữ." in " ".join(told.split())
    assert ([one["units"] for one in plan["exception"]], len(plan["as_issued"]), left) == (
        [["huyện Đồng Cao"], ["huyện Khe"]], 1, [])  # fmt: skip
    assert "→ “Đồng Cao: nơi họp Nhà văn hóa”" in told


def test_a_row_that_does_not_fit_goes_with_the_others_in_its_own_words(person: Any) -> None:
    told, plan, left = person((HEAD, *ROWS[:2], "3 | Huyện Mới | chưa ấn định | | | gửi sau"), "", "q")
    assert "1 dòng giữ nguyên lời" in " ".join(told.split())
    assert [one["words"] for one in plan["provision"]] == ["Huyện Mới: thời gian chưa ấn định; lưu ý gửi sau"]
    assert left == []


def test_a_small_change_paints_only_what_it_changed(person: Any) -> None:
    told, _, _ = person((HEAD, *ROWS), "4 số đại biểu; 6 bỏ", "3 bỏ", "n", "q")
    assert (told.count(ROWS[0]), told.count("Các cột hiểu là"), told.count("Nay hiểu là")) == (1, 1, 2)
    assert "Nay hiểu là: 3. Thời gian = BỎ → [[exception]]" in told
    assert told.count("đơn vị: Huyện Đồng Cao") == 2, "what became of a row without that column stands there already"


def test_rows_of_tasks_have_a_task_for_each_deadline_and_say_what_no_key_holds(person: Any) -> None:
    rows = ("Công tác | Nơi nào | Hạn gửi Sở Nội vụ | Hạn trình tỉnh | Mức chi",
            "Lập danh sách | Các xã | 05/01/2026 | 12/01/2026 | 2 triệu",
            "In phôi | Sở Tài chính | 06/01/2026 | |")  # fmt: skip
    told, plan, left = person(rows, "c", "1 viec", "2 co quan", "", "q")
    assert ("Cột 5 chưa rõ nghĩa" in told, "Ghi được 2/2 dòng." in told) == (True, True)
    assert [(one["body"], one["does"], str(one["window"]["until"])) for one in plan["task"]] == [
        ("các xã", "lập danh sách (mức chi: 2 triệu): gửi Sở Nội vụ", "2026-01-05"),
        ("các xã", "lập danh sách (mức chi: 2 triệu): trình tỉnh", "2026-01-12"),
        ("Sở Tài chính", "in phôi", "2026-01-06")]  # fmt: skip
    assert left == [], "a column that is not known is not passed over"
    plan = person(rows, "c", "1 viec; 2 co quan; 5 bỏ", "", "q")[1]
    assert plan["task"][0]["does"] == "lập danh sách: gửi Sở Nội vụ"


def test_heads_of_groups_and_the_head_again_are_no_tasks_and_a_year_in_the_head_is_of_all_days(person: Any) -> None:
    rows = ("TT | Công việc hồ sơ | Đơn vị gửi | Hạn (năm 2027)", "TT | Công việc hồ sơ | Đơn vị gửi | Hạn (năm 2027)",
            "I | Trước đại hội | |", "1 | Bản đăng ký | Các xã | Trước 16/3 (xã đảo: cùng báo cáo)")  # fmt: skip
    _, plan, left = person(rows, "", "q")
    assert [(one["does"], {key: str(day) for key, day in one["window"].items()}) for one in plan["task"]] == [
        ("gửi bản đăng ký (xã đảo: cùng báo cáo)", {"before": "2027-03-16"})]  # fmt: skip
    assert left == []


def test_days_of_rows_get_the_year_that_the_plan_means(person: Any) -> None:
    rows = ("TT | Hạn | Công tác hồ sơ | Đơn vị gửi", "1 | Trước ngày 30/01 | Hồ sơ Cờ thi đua | Các xã",
            "2 | 16/3 | Bản đăng ký | Các xã")  # fmt: skip
    _, plan, left = person(rows, "", "q")
    assert [(one["does"], {key: str(day) for key, day in one["window"].items()}) for one in plan["task"]] == [
        ("gửi hồ sơ Cờ thi đua", {"before": "2026-01-30"}), ("gửi bản đăng ký", {"until": "2026-03-16"})]  # fmt: skip
    assert left == []


@pytest.mark.parametrize(("answers", "bodies", "kept", "left"), [
    (("", "", "b", "b", "q"), ["Sở Y tế"], 0, 1), (("", "g", "1", "q"), ["Sở Y tế", "Kho bạc tỉnh"], 1, 0),
    (("", "b", "q"), [], 0, 2), (("", "g", "", "q"), [], 0, 2),
])  # fmt: skip
def test_what_a_check_would_tell_of_rows_is_asked_before_they_are_written(
    person: Any, answers: tuple[str, ...], bodies: list[str], kept: int, left: int
) -> None:
    rows = ("TT | Hạn | Công tác hồ sơ | Đơn vị gửi", "1 | 30/01/2026 | Hồ sơ Cờ thi đua | Sở Y tế",
            "2 | 16/3/2026 | Bản đăng ký | Kho bạc tỉnh")  # fmt: skip
    told, plan, still = person(rows, *answers, more='[[recipient]]\nname = "Sở Y tế"\n')
    assert told.count("! CẢNH BÁO: “Kho bạc tỉnh” được giao việc nhưng không có trong") >= 1
    assert [one["body"] for one in plan.get("task", [])] == bodies
    assert (len(plan.get("as_issued", [])), len(still)) == (kept, left)


def test_a_remark_that_no_table_of_the_row_holds_stays_in_its_words_for_its_unit(person: Any) -> None:
    rows = ("Huyện | Tổ chức ngày | Ghi chú", "Đồng Cao | 15/6/2026 | chia 02 buổi", "Khe Sanh | 16/6/2026 |")
    _, plan, left = person(rows, "c", "2 thời gian", "", "q")
    assert ([one["units"] for one in plan["exception"]], left) == ([["huyện Đồng Cao"], ["huyện Khe Sanh"]], [])
    assert [(one["words"], one["who"]) for one in plan["provision"]] == [
        ("Đồng Cao: ghi chú chia 02 buổi", ["huyện Đồng Cao"])]  # fmt: skip


@pytest.mark.parametrize(
    ("answers", "left"),
    [(("w", "c"), 0), (("w", "", "q"), 3), (("r", "b", "b", "b"), 3), (("b",), 3), (("9 đơn vị", "q"), 3)],
)
def test_the_other_answers_write_nothing(person: Any, answers: tuple[str, ...], left: int) -> None:
    _, plan, still = person((HEAD, *ROWS), *answers)
    assert ("exception" in plan, len(still)) == (False, left)


@pytest.mark.parametrize(("head", "columns"), [
    ("TT | Việc | Chủ trì | Phối hợp | Thời hạn", ["", "does", "body", "together_with", "due"]),
    ("TT | Đơn vị | Tập thể | Cá nhân | Ghi chú", ["", "unit", "collectives", "individuals", "note"]),
    ("TT | Danh hiệu | Đơn vị | Số tập thể | Khác", ["", "award", "unit", "collectives", "?"]),
    ("TT | Loại hồ sơ | Đơn vị lập | Hạn nộp | Hạn trình", ["", "does", "body", "due", "due"]),
    ("TT | Tên biểu mẫu | Đơn vị lập | Nơi nhận | Hạn gửi", ["", "does", "body", "to", "due"]),
    ("TT | Đơn vị | Tổng số đoàn viên | Chỉ tiêu đại biểu | Nữ", ["", "unit", "?", "official", "among"]),
    ("TT | Đơn vị | Ngày họp | Số đại biểu | Trong đó già làng", ["", "unit", "window", "?", "among"]),
])  # fmt: skip
def test_what_columns_hold_is_guessed_by_their_heads(head: str, columns: list[str]) -> None:
    row = "1 | a | b | c | d"
    assert settled(guessed(Passage(row, row, "II.2", (), head=head))) == columns


def test_a_meaning_is_typed_by_some_of_its_words() -> None:
    typed = {words: meaning_of(words) for words in ("số đại biểu", "viec", "HẠN", "cấp trên", "bỏ", "xe")}
    assert list(typed.values()) == ["most", "does", "due", "official", "", None]
    assert all(meaning_of(words) == key for key, words in MEANINGS.items())
    assert settled(["unit", "does", "window"]) == ["body", "does", "due"]


def test_rows_that_were_written_stand_beside_what_is_said_of_each_unit(province_text: Any) -> None:
    own = """
[[exception]]
level = "huyen"
units = ["huyện Đồng Cao"]
window = { since = 2026-06-15, until = 2026-07-10 }
size = { caps = [{ category = "all", at_most = 140, clause = "II.2" }] }
clause = "II.2"
"""
    plan = Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự") + PLAN + own))
    told = exception_rows(plan, [("exception.1", ROWS[0])])
    assert told[0] == "HIỂU LÀ (cột phải): quy định riêng cho từng đơn vị của cấp huyện"
    right = " ".join(line[43:].strip() for line in told[1:])
    assert right == "huyện Đồng Cao: từ 15/6/2026 đến 10/7/2026; tối đa 140 đại biểu"


def test_a_cell_that_is_left_completes_what_its_own_row_became(province_text: Any) -> None:
    tasks = [("Ban Thi đua - Khen thưởng", "thông báo danh sách đơn vị gửi chậm"),
             ("các sở, ban, ngành", "gửi hồ sơ Huân chương (đợt 1)"),
             ("các sở, ban, ngành", "gửi hồ sơ Huân chương (đợt 2)")]  # fmt: skip
    own = "".join(f'[[task]]\nbody = "{body}"\ndoes = "{does}"\nclause = "III"\n' for body, does in tasks)
    plan = Plan.model_validate(tomllib.loads(f"{province_text('vinh_du', 'Vinh Dự')}{PLAN}{own}"))
    row = "6 | Trước ngày 28/8 | Hồ sơ Huân chương (đợt 2) | Các sở, ban, ngành"
    fills = fills_for(plan, Passage("Thời hạn: Trước ngày 28/8/2026", row, "III", ()))
    assert [(one.fact, str(one.values["window"]["before"])) for one in fills] == [("task.3", "2026-08-28")]


def test_a_paper_goes_where_its_row_says(person: Any) -> None:
    rows = ("TT | Tên biểu mẫu | Đơn vị lập | Nơi nhận | Hạn gửi", "1 | Danh sách đoàn | Các xã | Sở Y tế | 16/3/2026",
            "2 | Báo cáo nhanh | Sở Tài chính | Sở Y tế | 17/3/2026")  # fmt: skip
    _, plan, left = person(rows, "", "q")
    assert [one["does"] for one in plan["task"]] == [
        "gửi danh sách đoàn về Sở Y tế", "gửi báo cáo nhanh về Sở Y tế"]  # fmt: skip
    assert left == []


@pytest.mark.parametrize("line", ["B. Trong đại hội", "TRONG ĐẠI HỘI", "II | Trong đại hội"])
def test_the_name_of_a_group_among_rows_does_not_end_their_table(line: str) -> None:
    lines = ("TT | Việc | Ai | Chi phí", "1 | In phôi | Sở Y tế | 20", line, "2 | Đón tiếp | Sở Tài chính | 30")
    original = Original(tuple(Paragraph(f"đoạn {at}", "Phụ lục", text) for at, text in enumerate(lines, 1)))
    (row,) = left_of(f"# CHƯA HIỂU, theo mục.\n# - Phụ lục, đoạn 4: {lines[3]}\n")
    assert passage_of(original, row).head == lines[0]


@pytest.mark.parametrize(("words", "facts"), [
    ("Thời gian: hoàn thành trước ngày 10/4/2026.", ["level.1"]),
    ("Đơn vị làm điểm: huyện An Khê và Sở Y tế; hoàn thành trước ngày 10/4/2026.", []),
    ("Chọn huyện An Khê làm điểm. Thời gian: xong trước ngày 10/4/2026.", []),
])  # fmt: skip
def test_a_day_of_those_who_go_first_is_no_time_of_their_level(
    words: str, facts: list[str], province_text: Any
) -> None:
    plan = Plan.model_validate(tomllib.loads(f"{province_text('vinh_du', 'Vinh Dự')}{PLAN}"))
    fills = fills_for(plan, Passage(words, words, "II.2.4", ()))
    assert [one.fact for one in fills if "window" in one.values] == facts


@pytest.mark.parametrize(("lines", "heads"), [
    (("Mốc gửi về Sở Nội vụ như sau:", "TT | Hạn | Việc", "1 | 31/01 | a", "2 | 15/02 | b"), [0, 1]),
    (("Mốc gửi.", "TT | Hạn | Việc", "1 | 31/01 | a", "2 | 15/02 | b"), [1]),
    (("TT | Đơn vị | Số lượng | ", " | | Chính thức | Dự khuyết", "1 | Sở Y tế | 4 | 1", "2 | Sở Y | 4 | 1"), [0, 1]),
    (("TT | Hạn | Việc", "I | | Cấp tỉnh", "1 | 31/01 | a", "lời văn"), []),
])  # fmt: skip
def test_what_heads_a_table_is_the_line_that_introduces_it_and_its_columns(lines: tuple[str, ...],
                                                                           heads: list[int]) -> None:  # fmt: skip
    original = Original(tuple(Paragraph(f"đoạn {at}", "II.2", text) for at, text in enumerate(lines)))
    assert original.heads(3) == heads


def test_rows_without_a_number_are_offered_in_their_words(person: Any) -> None:
    rows = ("Phần | Nội dung nêu | Lưu ý", "Mở đầu | Kết quả của đơn vị | Có minh chứng", "Cuối | Kiến nghị | Ký tên")
    told, said, left = person(rows, "", "", "q")
    assert "Enter in nguyên lời cả bảng" in told
    assert [one["words"].partition(":")[0] for one in said["provision"]] == ["Mở đầu", "Cuối"]
    assert left == []


PAPERS = ("Tên | Cơ quan lập | Lưu ý", "Báo cáo {a} | Sở Y tế | nộp 02 bản", "Danh sách | {b} | nộp 03 bản",
          "Tờ trình | Sở Nội vụ | nộp 01 bản")  # fmt: skip


def test_rows_of_which_each_says_whose_it_is_are_kept_once_they_were_told(person: Any) -> None:
    rows = tuple(one.format(a="năm", b="Sở Tài chính") for one in PAPERS)
    told, said, left = person(rows, "", "", "q")
    assert "Enter in nguyên lời cả bảng" in told
    assert told.count("→ nguyên lời: Sở Y tế") == told.count("→ nguyên lời: Sở Tài chính") == 1, (
        "whose each is stands there before it is kept"
    )
    assert [one["who"] for one in said["provision"]] == [["Sở Y tế"], ["Sở Tài chính"], ["Sở Nội vụ"]]
    assert left == []


def test_rows_one_of_which_is_nobodys_are_looked_at_one_by_one_and_drawn_once(person: Any) -> None:
    rows = tuple(one.format(a="năm", b="") for one in PAPERS)
    told, _, left = person(rows, "", "b", "b", "q")
    assert "Enter xem riêng dòng 1" in told
    assert told.count("3. Tờ trình | Sở") == 1
    assert len(left) == 3


def test_what_stands_in_an_annex_stands_under_its_title_too() -> None:
    lines = ("PHỤ LỤC", "ĐỀ CƯƠNG BÁO CÁO CHUNG", "Phần | Nêu gì", "Cuối | Kiến nghị")
    original = Original(tuple(Paragraph(f"đoạn {at}", "Phụ lục", text) for at, text in enumerate(lines, 1)))
    (row,) = left_of("# CHƯA HIỂU, theo mục.\n# - Phụ lục, đoạn 4: Cuối | Kiến nghị\n")
    assert passage_of(original, row).above == lines[:2]
