"""What of a passage is in no table yet comes back, whatever was answered for its other sentences; the rest goes."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.confirming.proposing import for_whom
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.remainder import remainder
from tdkt_tui.workflow.confirming.row_draft import draft_of_row
from tdkt_tui.workflow.confirming.sure import is_sure
from tdkt_tui.workflow.plan_notes import left_of

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
[[level]]
id = "tinh"
label = "cấp tỉnh"
units = ["tỉnh"]
choose_form = ["hoi-nghi"]
window = { month = "2026-08" }
clause = "II.2"
"""
LATER = (
    "mục II.1, đoạn 12: Các xã Vĩnh An, Vĩnh Bình được kéo dài đến ngày 20/9/2026; "
    "hai xã liền kề có thể tổ chức chung, không quá 150 đại biểu."
)


@pytest.fixture
def person(walk_through: Any) -> Any:
    """Return a function: (passages, answers of a person at a terminal) → (what was told, what the file says)."""

    def walked(passages: tuple[str, ...], *answers: Any, body: str = LEVELS) -> tuple[str, str]:
        told = "\n# CHƯA HIỂU, theo mục.\n" + "".join(f"# - {one}\n" for one in passages)
        heard, file = walk_through(body + told, *answers)
        return heard, file.read_text("utf8")

    return walked


@pytest.mark.parametrize("writes", [("g", "1"), ("",)], ids=["kept as issued", "written"])
def test_the_second_sentence_comes_back_where_another_table_was_chosen_for_the_first(
    person: Any, writes: tuple[str, ...]
) -> None:
    day = "20/9/2026" if writes[0] == "g" else "20/6/2026"  # behind the conference above it, or before it
    told, text = person((LATER.replace("20/9/2026", day),), "t", "exception", "1", *writes, "q")
    assert [one["units"] for one in tomllib.loads(text)["exception"]] == [["xã Vĩnh An", "xã Vĩnh Bình"]], told[-900:]
    assert len(left_of(text)) == 1
    shown = told.rpartition("[CHƯA HIỂU")[2]
    assert "│ hai xã liền kề có thể tổ chức chung, không quá 150 đại biểu." in shown
    assert "Enter đã ghi xong" not in shown


EXCEPTION = """
[[exception]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 30: Xã Đông An tổ chức trong tháng 4.
level = "xa"
units = ["xã Đông An"]
window = { month = "2026-04" }
clause = "II.1"
"""
TWO_TABLES = "mục II.1, đoạn 31: Xã Đông An không quá 80 đại biểu; xã Tây An trước ngày 20/4/2026."
ROW = "mục II.1, đoạn 40: 1 | Xã Đông An | 20/4/2026 | 80 | 12"


def fill(file: Path, table: str) -> Any:
    """Return what a person does in another window: a table more, before the passages."""

    def done() -> None:
        text = file.read_text("utf8")
        file.write_text(text.replace("\n# CHƯA HIỂU", f"\n{table}\n# CHƯA HIỂU"), "utf8")

    return done


def exception(unit: str, says: str) -> str:
    return f'[[exception]]\nlevel = "xa"\nunits = ["{unit}"]\n{says}\nclause = "II.1"\n'


SIZE, DAY = "size = { caps = [{ at_most = 80 }] }", "window = { before = 2026-04-20 }"
QUOTA = '[[quota]]\nunit = "xã Đông An"\nofficial = 12\nclause = "II.1"\n'


@pytest.mark.parametrize(
    ("passage", "tables", "facts"),
    [(TWO_TABLES, (exception("xã Đông An", SIZE), exception("xã Tây An", DAY)), "exception.1 và exception.2"),
     (ROW, (exception("xã Đông An", f"{SIZE}\n{DAY}"), QUOTA), "exception.1 và quota.1")],
    ids=["sentences", "row"],
)  # fmt: skip
def test_a_passage_that_tables_fill_meanwhile_is_asked_no_more(
    person: Any, tmp_path: Path, passage: str, tables: tuple[str, ...], facts: str
) -> None:
    file = tmp_path / "plan_1.toml"
    other = "mục II.2, đoạn 50: Có 14 điểm cầu."
    told, text = person((other, passage), "?", *(fill(file, one) for one in tables), "?", "w", "q")
    assert f"Không hỏi nữa: {passage.partition(': ')[0]}" in told
    assert f"đã đủ ở {facts}." in told
    assert left_of(text) == []
    told, text = person((other, passage), "?", fill(file, tables[0]), "?", "w", "1", "q")
    assert ("Không hỏi nữa" in told, len(left_of(text))) == (False, 1), "one number is in no table"


def test_what_the_plan_held_before_answers_no_passage(person: Any) -> None:
    body = LEVELS + exception("xã Đông An", SIZE)
    told, text = person(("mục II.1, đoạn 31: Xã Đông An có không quá 80 đại biểu.",), "q", body=body)
    assert ("Không hỏi nữa" in told, len(left_of(text))) == (False, 1)


def test_as_many_of_something_else_are_no_answer(person: Any, tmp_path: Path) -> None:
    words = "mục II.1, đoạn 31: Xã Đông An tổ chức tại 80 điểm cầu."
    told, text = person((words,), "?", fill(tmp_path / "plan_1.toml", exception("xã Đông An", SIZE)), "?", "q")
    assert ("Không hỏi nữa" in told, len(left_of(text))) == (False, 1)


ALTERNATE = '[[quota]]\nunit = "huyện Vĩnh An"\nofficial = 9\nalternates = 1\ncollectives = 3\nindividuals = 6\n'
DISTRICT = """
[[level]]
id = "huyen"
label = "huyện"
units = ["huyện"]
choose_form = ["hoi-nghi"]
days = 0.5
window = { before = 2026-07-15 }
clause = "II.1"
"""


@pytest.mark.parametrize("note", ["Có 01 đại biểu xã biên giới", "Có 01 chủ nhiệm hội quán", "Có 01 người tuyến đầu"])
def test_a_row_whose_note_is_in_no_fact_is_asked(person: Any, note: str) -> None:
    row = f"Phụ lục, đoạn 40: 4 | Huyện Vĩnh An | 09 | 03 | 06 | {note}"
    quota = f'{ALTERNATE}clause = "Phụ lục"\n'
    told, text = person((row,), "q", body=LEVELS + quota)
    assert ("Không hỏi nữa" in told, len(left_of(text))) == (False, 1)
    told, text = person((row,), body=f'{LEVELS}{quota}note = "{note}"\n')
    assert ("đã đủ ở quota.1." in told, left_of(text)) == (True, [])


def test_a_level_of_which_another_has_the_day_and_the_length_is_asked(person: Any, tmp_path: Path) -> None:
    words = "mục II.1, đoạn 31: sở, ban, ngành, đoàn thể tổ chức Hội nghị ½ ngày, hoàn thành trước ngày 15/7/2026."
    told, text = person((words,), "?", fill(tmp_path / "plan_1.toml", DISTRICT), "?", "q")
    assert ("Không hỏi nữa" in told, len(left_of(text))) == (False, 1)


def test_words_without_a_number_are_to_be_held_too(person: Any, tmp_path: Path) -> None:
    words = "mục II.1, đoạn 31: Xã Đông An có không quá 80 đại biểu; đại biểu vắng mặt không cử người đi thay."
    told, text = person((words,), "?", fill(tmp_path / "plan_1.toml", exception("xã Đông An", SIZE)), "?", "q")
    assert ("Không hỏi nữa" in told, len(left_of(text))) == (False, 1)


def test_a_sentence_that_another_table_holds_is_proposed_no_more(person: Any, tmp_path: Path) -> None:
    words = "mục II.1, đoạn 31: Xã Đông An không quá 80 đại biểu; trụ sở có 14 điểm cầu."
    file = tmp_path / "plan_1.toml"
    told, text = person((words,), "?", fill(file, exception("xã Đông An", SIZE)), "?", "q")
    assert "✓ Đã ghi: 1" in told.rpartition("[CHƯA HIỂU")[2]
    assert len(left_of(text)) == 1


def test_a_step_back_opens_a_passage_that_an_answer_had_filled(person: Any) -> None:
    first = "mục II.1, đoạn 30: Xã Đông An có 80 đại biểu; Sở Y tế lập phương án trước ngày 20/4/2026."
    again = "mục II.1, đoạn 31: Sở Y tế lập phương án trước ngày 20/4/2026."
    told, text = person((first, again), "2", "", "q")
    assert ("Không hỏi nữa: mục II.1, đoạn 31" in told, len(left_of(text))) == (True, 1)
    told, text = person((first, again), "2", "", "l", "q")
    assert len(left_of(text)) == 2, told


def tasks(*bodies: str) -> str:
    return "".join(
        f"[[task]]  # CHƯA XÁC NHẬN: mục III.{at}, đoạn {at}: {body} gửi phương án.\n"
        f'body = "{body}"\ndoes = "gửi phương án"\nclause = "III.{at}"\n'
        for at, body in enumerate(bodies, 1)
    )


def test_one_that_is_picked_out_does_not_postpone_the_others_of_its_screen(person: Any) -> None:
    body = LEVELS + tasks("Sở Y tế", "Sở Nội vụ", "Công an tỉnh", "Sở Xây dựng")
    told, text = person((), "2", "", "", "q", body=body)
    assert "Enter đúng cả 4 · 1–4 xem riêng" in told
    assert "Enter đúng cả 3 · 1, 3–4 xem riêng" in told, "right behind it, with the numbers that they had"
    assert "CHƯA XÁC NHẬN" not in text


@pytest.mark.parametrize(
    ("row", "whole"),
    [("1 | Sở Y tế | 12 | 1", True), ("3 | Sở Nội vụ (cả Ban Thi đua 02) | 9 | 1", False),
     ("4 | Tổng cộng | 30 | 3", False), ("5 | Sở Y tế | 12 hoặc 14 | 1", False)],
)  # fmt: skip
def test_a_row_of_which_every_cell_has_its_key_is_plain(row: str, whole: bool) -> None:
    head = "TT | Đơn vị | Số đại biểu | Dự khuyết"
    passage = Passage(row, row, "Phụ lục II", ("PHÂN BỔ ĐẠI BIỂU",), head=head)
    draft = draft_of_row(passage)
    assert draft is not None
    assert is_sure(Plan.model_construct(quota=[], level=[]), passage, draft) is whole


def test_what_is_plain_is_asked_behind_what_is_not_and_on_one_screen(person: Any) -> None:
    plain = ("mục III.1, đoạn 9: Sở Y tế gửi phương án trước ngày 20/3/2026.",
             "mục IV.2, đoạn 20: Sở Tài chính thẩm định dự toán trước ngày 25/3/2026.")  # fmt: skip
    unsure = "mục III.2, đoạn 10: Chọn xã Mẫu Đảo làm điểm."
    told, text = person((plain[0], unsure, plain[1]), "w", "", "")
    assert told.index("Chọn xã Mẫu Đảo") < told.index("Sở Y tế gửi")
    assert "[CHƯA HIỂU 2–3/3] mục III, mục IV" in told
    assert "Enter ghi cả 2 đoạn" in told
    assert ([one["body"] for one in tomllib.loads(text)["task"]], left_of(text)) == (["Sở Y tế", "Sở Tài chính"], [])


HOSTS = (
    "mục III.4, đoạn 15: Tiếp tục các phong trào đã phát động, trong đó Sở Nông nghiệp chủ trì phong trào “Chung sức "
    "xây dựng nông thôn mới”, Sở Nội vụ chủ trì phong trào “Thực hiện văn hóa công sở”."
)


def test_what_else_a_sentence_names_is_told_and_enter_does_not_end_its_passage(person: Any) -> None:
    told, text = person((HOSTS,), "2", "", "q")
    assert "Còn lại trong đoạn, chưa ở dữ kiện nào: “trong đó Sở Nông nghiệp chủ trì" in told
    assert "Enter ghi, còn hỏi phần ấy · w ghi, bỏ phần ấy" in told
    assert (len(tomllib.loads(text)["movement"]), len(left_of(text))) == (1, 1)
    told, text = person((HOSTS,), "2", "", "", "q")
    assert "Enter không ghi, không bỏ" in told, "nor does the next Enter"
    assert len(left_of(text)) == 1
    told, text = person((HOSTS,), "2", "w")
    assert (len(tomllib.loads(text)["movement"]), left_of(text)) == (1, []), "a person says that the rest is words"


SHARED = (
    "mục II.1, đoạn 14: Số điển hình được chia: 06 huyện miền núi mỗi huyện 14 người; huyện Lý Sơn 06 người; 06 huyện "
    "đồng bằng mỗi huyện 10 người; doanh nghiệp, nhà hảo tâm 10 người."
)


@pytest.mark.parametrize(
    ("tables", "left"),
    [({"huyện Lý Sơn": 6, "doanh nghiệp, nhà hảo tâm": 10}, True),
     ({"06 huyện miền núi": 14, "huyện Lý Sơn": 6, "06 huyện đồng bằng": 10, "doanh nghiệp, nhà hảo tâm": 10}, False)],
)  # fmt: skip
def test_of_two_alike_numbers_each_stays_until_it_has_a_table_of_its_own(
    province_text: Any, tables: dict[str, int], left: bool
) -> None:
    drafts = [Draft("quota", {"unit": unit, "official": official}, "II.1") for unit, official in tables.items()]
    words = SHARED.partition(": ")[2]
    nothing = Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự")))
    rest = remainder(nothing, Passage(words, words, "II.1", ()), drafts)
    assert any("huyện đồng bằng mỗi huyện 10 người" in part for part in rest) == left
    assert not any("nhà hảo tâm 10 người" in part for part in rest)
    words = "mỗi xã 02 tập thể, 02 cá nhân được tặng Giấy khen."
    drafts = [Draft("honours", {"award": "Giấy khen", "units": ["xã"], "collectives": 2, "individuals": 2}, "II.1")]
    assert remainder(nothing, Passage(words, words, "II.1", ()), drafts) == [], "both numbers are of one table"


CLUSTERS = "Cụm | Thành phần | Số đơn vị | Cụm trưởng năm 2026 | Tuần tổ chức"
CLUSTER = "Số 2 | Các xã vùng Đông An, Tây An | 11 | Xã Đông An | 13/4 - 17/4/2026"


@pytest.mark.parametrize(("units", "left"), [
    (["Cụm số 2"], ["Thành phần: Các xã vùng Đông An, Tây An", "Số đơn vị: 11", "Cụm trưởng năm 2026: Xã Đông An"]),
    (["xã Đông An", "xã Tây An"], ["Số đơn vị: 11"]),
])  # fmt: skip
def test_the_cells_of_a_row_that_its_table_leaves_out_are_told(
    units: list[str], left: list[str], province_text: Any
) -> None:
    window = {"since": "2026-04-13", "until": "2026-04-17"}
    values: dict[str, Any] = {"level": "xa", "units": units, "window": window}
    passage = Passage(CLUSTER, CLUSTER, "II.1", (), head=CLUSTERS)
    said = tomllib.loads(province_text("vinh_du", "Vinh Dự") + LEVELS) | {"exception": [{**values, "clause": "II.1"}]}
    told = remainder(Plan.model_validate(said), passage, [Draft("exception", values, "II.1")])
    assert [one for one in told if one in left] == left
    assert not [one for one in told if "Tuần" in one]
    assert remainder(Plan.model_validate(said), passage) == [], "nothing of it was written"


def test_whom_a_table_was_offered_for_is_left_where_a_person_says_another() -> None:
    offered = Draft("exception", {"level": "xa", "units": ["Xã Đông An"], "window": {"month": "2026-04"}}, "II.1")
    typed = Draft("exception", {**offered.values, "units": ["Cụm số 2"], "window": {"month": "2026-05"}}, "II.1")
    seen = for_whom(offered, typed)
    assert (seen.values["units"], seen.values["window"]) == (["Cụm số 2"], {"month": "2026-04"})
    assert for_whom(offered, offered) == offered


@pytest.mark.parametrize("typed", ["1", "1 2"])
def test_a_table_that_is_written_is_not_written_again(typed: str, person: Any) -> None:
    told, text = person((TWO_TABLES,), "1", "", typed, "", "q")
    assert "Bảng 1 đã ghi, không ghi lại" in told
    assert sum(one["units"] == ["xã Đông An"] for one in tomllib.loads(text)["exception"]) == 1
