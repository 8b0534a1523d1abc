"""A screen tells each value once: not what the original says in the same words, nor what another line has said."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tdkt_tui.cli.confirming.brief import brief, cut_kept
from tdkt_tui.cli.confirming.by_columns import alike_rows
from tdkt_tui.cli.confirming.by_who import by_who, like_the_first
from tdkt_tui.cli.confirming.once import untold
from tdkt_tui.cli.confirming.recipients_told import recipient_rows
from tdkt_tui.cli.confirming.shown_draft import fault_told
from tdkt_tui.cli.confirming.understood import understood
from tdkt_tui.cli.confirming.understood_rows import agenda_rows, quota_rows
from tdkt_tui.model.fault import MissingValue
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.plainly import unsure_of


@pytest.fixture
def plan(province_text: Any) -> Any:
    """Return a function: what a plan says besides its head → the plan."""
    head = tomllib.loads(province_text("vinh_du", "Vinh Dự"))
    return lambda said: Plan.model_validate({**head, **tomllib.loads(said)})


def test_days_stand_in_figures_and_the_clause_only_above() -> None:
    lines = [
        "  - Sở A: gửi báo cáo trước ngày 05 tháng 3 năm 2026 [III.Bước 1.a]",
        "  - Sở B: họp trong tháng 6 năm 2026",
    ]
    assert brief(lines, "", "III.Bước 1.a") == ["  - Sở A: gửi báo cáo trước ngày 5/3/2026",
                                                "  - Sở B: họp trong tháng 6/2026"]  # fmt: skip
    assert brief(lines, "", "IV.2")[0].endswith("[III.Bước 1.a]"), "another clause than the head's is a value"


NOTES = """
[[quota]]
unit = "Sở Y tế"
official = 12
note = "03 tập thể, 09 cá nhân; có 01 nữ"
clause = "III"
[[quota]]
unit = "Sở Nội vụ"
official = 4
note = "{note}"
clause = "III"
"""


@pytest.mark.parametrize(("note", "told"), [("01 tập thể, 03 cá nhân", 0), ("01 tập thể, 05 cá nhân", 1)])
def test_a_note_put_together_from_cells_is_told_once_a_wrong_one_in_full(plan: Any, note: str, told: int) -> None:
    rows = [("quota.1", "1 | Sở Y tế | 12 | 03 | 09 | Có 01 nữ"), ("quota.2", "2 | Sở Nội vụ | 04 | 01 | 03 |")]
    lines = quota_rows(plan(NOTES.format(note=note)), rows, ["TT | Đơn vị | Tổng số | Tập thể | Cá nhân | Ghi chú"])
    words = " ".join(" ".join(lines).replace("│", " ").split())
    assert words.count("03 tập thể, 09 cá nhân; có 01 nữ") == 1
    assert words.count("05 cá nhân") == told


def test_only_recipients_that_take_in_more_than_they_name_are_told_one_of_several_once(plan: Any) -> None:
    said = plan(
        '[[recipient]]\nname = "Các sở, ban, ngành"\ncovers = ["sở", "Sở Văn hóa, Thể thao", "cụm 1",'
        ' "các địa phương"]\n'
        '[[recipient]]\nname = "UBND các huyện"\ncovers = ["huyện", "cụm 1", "các địa phương", "trạm y tế"]\n'
    )
    lines = recipient_rows(said, [("recipient.1", "- Các sở, ban, ngành;"), ("recipient.2", "- UBND các huyện;")])
    words = " ".join(" ".join(lines[1:]).replace("│", " ").split())
    assert words == "1. Các sở, ban, ngành; gồm: cụm 1 (ở 2 dòng) 2. UBND các huyện; gồm: trạm y tế"


def test_a_recipient_in_other_words_of_its_line_is_not_told_and_somebody_else_is(plan: Any) -> None:
    table = '[[recipient]]\nname = "UBMTTQ và các đoàn thể tỉnh"\ncovers = [{}]\n'
    row = [("recipient.1", "- UBMTTQ và các đoàn thể tỉnh;")]
    same = '"Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các đoàn thể", "Hội Nông dân tỉnh", "Liên đoàn Lao động tỉnh"'
    assert recipient_rows(plan(table.format(same)), row) == ["HIỂU LÀ: cả 01 dòng đúng lời bản gốc"]
    for other in ("Hội đồng nhân dân tỉnh", "Sở Y tế", "Ban Dân tộc", "Mặt trận và Văn phòng"):
        assert other in " ".join(recipient_rows(plan(table.format(f'{same}, "{other}"')), row))


def test_the_number_of_years_is_told_where_the_line_does_not_say_it(plan: Any) -> None:
    day = '[[anniversary]]\nof = "{of}"\nday = "11/4"\nsince = 1900\nin_year = 2020\nstated = {stated}\nclause = "I"\n'
    right, wrong = (
        " ".join(understood(plan(day.format(of="thành lập tỉnh", stated=years)), ["anniversary.1"]))
        for years in (120, 119)
    )
    assert "stated" not in right
    assert "119" in wrong


def test_what_is_missing_of_a_table_is_named_as_its_question_is() -> None:
    draft = Draft("pilot", {}, "II")
    number = next(at for at, key in enumerate(draft.table.keys, 1) if key.name == "unit")
    told = fault_told(draft, MissingValue("Thiếu giá trị bắt buộc.", field="pilot.3.unit"))
    assert told.startswith(f"{number}. ")
    assert told.endswith(": Thiếu giá trị bắt buộc.")
    assert len(told) > len("1. : Thiếu giá trị bắt buộc.")
    assert fault_told(draft, MissingValue("Thiếu giá trị bắt buộc.")) == "Thiếu giá trị bắt buộc."


def test_who_does_several_things_in_a_row_is_told_once() -> None:
    lines = ["NHIỆM VỤ", "  - UBND các xã, phường: lập kế hoạch", "  - UBND các xã, phường: gửi báo cáo, kèm theo danh",
             "  - Sở Nội vụ: họp", "  - UBND các xã, phường: tổng kết"]  # fmt: skip
    assert [*by_who(lines)] == [
        "NHIỆM VỤ", "  - UBND các xã, phường:", "    + lập kế hoạch", "    + gửi báo cáo, kèm theo danh",
        "  - Sở Nội vụ: họp", "  - UBND các xã, phường: tổng kết"]  # fmt: skip


def test_a_key_that_all_rows_of_a_table_have_is_told_once(plan: Any) -> None:
    row = '[[exception]]\nlevel = "{code}"\nunits = ["{unit}"]\ndays = 1\nclause = "II"\n'
    level = '[[level]]\nid = "{code}"\nlabel = "cấp {code}"\nunits = ["{unit}"]\nclause = "II"\n'
    levels = level.format(code="a", unit="xã") + level.format(code="b", unit="sở")
    said = plan(levels + row.format(code="a", unit="xã A") + row.format(code="a", unit="xã B"))
    told = " ".join(" ".join(understood(said, ["exception.1", "exception.2"])).split())
    assert told.startswith("RIÊNG (cấp a) -"), "their level heads them"
    assert told.count("cấp a") == 1
    apart = plan(levels + row.format(code="a", unit="xã A") + row.format(code="b", unit="Sở Y tế"))
    told = " ".join(" ".join(understood(apart, ["exception.1", "exception.2"])).split())
    assert told == "RIÊNG (cấp a) - xã A: 1 ngày [II] RIÊNG (cấp b) - Sở Y tế: 1 ngày [II]"


@pytest.mark.parametrize(("number", "told"), [(20, 0), (21, 1)])
def test_a_number_that_words_tell_is_not_told_by_its_key_too(plan: Any, number: int, told: int) -> None:
    said = plan(f'[[honours]]\naward = "Giấy khen"\nsaid = "20 tập thể, 60 cá nhân và hộ"\ncollectives = {number}\n'
                'clause = "IV"\n')  # fmt: skip
    assert " ".join(understood(said, ["honours.1"])).count("(collectives)") == told


@pytest.mark.parametrize(("kind", "told"), [("congress", 0), ("conference", 1)])
def test_what_a_form_s_name_begins_with_is_not_told_again(plan: Any, kind: str, told: int) -> None:
    said = plan(f'[[form]]\nid = "dh"\nname = "Đại hội Thi đua"\nkind = "{kind}"\nclause = "II"\n')
    assert " ".join(understood(said, ["form.1"])).count("(kind)") <= told
    assert kind == "congress" or "Hình thức: Đại hội Thi đua" in " ".join(understood(said, ["form.1"]))


def test_kinds_of_one_row_that_have_as_many_stand_together(plan: Any) -> None:
    said = plan(
        "".join(f'[[quota]]\neach = "{kind}"\nofficial = 3\nclause = "PL"\n' for kind in ("sở", "ban", "ngành"))
    )
    rows = [(f"quota.{number}", "10 | Các cơ quan cấp tỉnh | 3") for number in (1, 2, 3)]
    words = " ".join(" ".join(quota_rows(said, rows)).replace("│", " ").split())
    assert words.endswith("mỗi sở, mỗi ban, mỗi ngành: 3")


@pytest.mark.parametrize(("original", "left"), [
    ("Huyện tổ chức từ ngày 25 tháng 4 đến hết ngày 20 tháng 5 năm 2026", []),
    ("Huyện tổ chức từ ngày 24 tháng 4 đến hết ngày 20 tháng 5 năm 2026", ["24 tháng 4"]),
    ("Huyện tổ chức, không quá 120 đại biểu, từ ngày 25/4/2026 đến hết ngày 20/5/2026", []),
    ("Huyện tổ chức, có từ 120 đại biểu trở lên, từ ngày 25/4/2026 đến hết ngày 20/5/2026", []),
    ("Đối với Huyện: tổ chức, từ ngày 25/4/2026 đến hết ngày 20/5/2026 (tối đa 120)", []),
    ("Trên đây là Kế hoạch họp mặt. Huyện tổ chức; để được hướng dẫn, xem xét giải quyết./.", []),
    ("Huyện tổ chức, trong II/2026, 1/2 ngày", ["trong II/2026, 1/2 ngày"]),
    ("Huyện tổ chức, không họp, từ ngày 25/4/2026 đến hết ngày 20/5/2026", ["không họp"]),
])  # fmt: skip
def test_words_that_only_bind_what_is_told_are_not_left_over(original: str, left: list[str]) -> None:
    said = ["  - Huyện tổ chức: từ ngày 25 tháng 4 năm 2026 đến hết ngày 20 tháng 5 năm 2026; tối đa 120 đại biểu"]
    assert untold([original], said) == left


@pytest.mark.parametrize(("does", "sure"), [
    ("tổ chức hội nghị không quá 50 đại biểu", True), ("bảo đảm hội nghị không quá 50 đại biểu", True),
    ("tổ chức hội thảo không quá 50 đại biểu", False), ("tổ chức hội nghị không quá 60 đại biểu", False),
    ("xem xét hội nghị không quá 50 đại biểu", False),
])  # fmt: skip
def test_a_verb_of_the_program_s_own_is_no_strange_word(plan: Any, does: str, sure: bool) -> None:
    said = plan(f'[[task]]\nbody = "cụm, khối"\ndoes = "{does}"\nclause = "II"\n')
    words = "Hội nghị của cụm, khối không quá 50 đại biểu."
    assert (unsure_of(said, ["task.1"], words) == "") is sure


def test_a_number_with_a_nought_before_it_is_the_same_number(plan: Any) -> None:
    said = plan('[[quota]]\nunit = "Sở A"\nofficial = 10\nnote = "04 tập thể, 06 cá nhân"\nclause = "PL"\n')
    assert unsure_of(said, ["quota.1"], "Đơn vị | Số | Tập thể | Cá nhân | Sở A | 10 | 4 | 6") == ""


def test_names_of_a_kind_that_a_recipient_s_line_names_are_not_told(plan: Any) -> None:
    said = plan(
        '[[recipient]]\nname = "Các sở, ban, ngành"\ncovers = ["Sở Y tế", "Sở Nội vụ", "Ban Dân tộc", "Báo A"]\n'
    )
    (_, *lines) = recipient_rows(said, [("recipient.1", "- Các sở, ban, ngành;")])
    words = " ".join(" ".join(lines).replace("│", " ").split())
    assert words == "1. Các sở, ban, ngành; gồm: Báo A"
    (_, *lines) = recipient_rows(said, [("recipient.1", "- Các ban đảng;")])
    assert "Sở Y tế; Sở Nội vụ" in " ".join(" ".join(lines).replace("│", " ").split())


def test_lines_that_differ_by_who_and_how_many_follow_the_first_in_short() -> None:
    line = "  - {}: {} đại biểu chính thức, ít nhất {} điển hình"
    lines = [line.format("Huyện A", 24, 20), line.format("Huyện B", 20, 18), line.format("Xã C", 8, 6)]
    told = [*like_the_first([*lines, "  - Sở D: 03 đại biểu"])]
    assert told == [lines[0], "    cũng thế: Huyện B: 20 / 18 · Xã C: 8 / 6", "  - Sở D: 03 đại biểu"]
    days = [f"  - Huyện {name}: trước ngày {day}/4/2026" for name, day in (("A", 3), ("B", 4), ("C", 5))]
    assert [*like_the_first(days)] == days


CELLS = '[[task]]\nbody = "{}"\ndoes = "{}"\nwindow = {{ before = 2026-04-{} }}\nclause = "VI"\n'


def test_rows_of_one_way_are_told_by_the_first_and_others_in_full(plan: Any) -> None:
    tasks = (("Sở A", "lập dự toán", "15"), ("Sở B", "gửi hồ sơ", "20"), ("Ban C", "báo cáo kết quả", "21"),
             ("Sở D", "tổng hợp số liệu", "22"), ("trình duyệt", "Sở E", "23"))  # fmt: skip
    rows = [f"1 | {does} | {body} | Trước ngày {day}/4/2026" for body, does, day in tasks[:4]]
    rows[3] += " (xã F đến 30/4)"
    rows.append("5 | Trình duyệt | Sở E | Trước ngày 23/4/2026")
    rows[1:1] = ["1 | Kiểm tra | Sở G | Trước ngày 16/4/2026"]
    said = plan("".join(CELLS.format(*task) for task in (tasks[0], ("Sở G", "kiểm tra", "16"), *tasks[1:])))
    found = [(f"task.{number}", row) for number, row in enumerate(rows, 1)]
    assert alike_rows(said, found) == ["task.2", "task.3", "task.4"], "a remark of its own, a cell in another place"
    assert alike_rows(said, found[:3]) == [], "so few are read as quickly"


def test_rows_without_years_and_with_cells_left_empty_are_of_one_way(plan: Any) -> None:
    beside = 'together_with = ["Sở X", "các xã"]\n'
    tasks = (("Sở A", "lập dự toán", "15", ""), ("Sở B", "gửi hồ sơ", "05", beside),
             ("Ban C", "báo cáo kết quả", "21", ""), ("Sở D", "tổng hợp số liệu", "22", ""),
             ("Sở E", "phụ trách xe đưa đón", "23", ""))  # fmt: skip
    said = plan("".join(CELLS.format(body, does, day) + more for body, does, day, more in tasks))
    joined = {"Sở B": "Sở X; các xã"}
    rows = [f"1 | {does.removeprefix('phụ trách ')} | {body} | {joined.get(body, '')} | Trước {day}/4"
            for body, does, day, _ in tasks]  # fmt: skip
    found = [(f"task.{number}", row) for number, row in enumerate(rows, 1)]
    assert alike_rows(said, found) == ["task.1", "task.3", "task.4"], "the fullest row stands for them"
    wrong = [(fact, row.replace("22/4", "22/5")) for fact, row in found]
    assert alike_rows(said, wrong) == [], "a day that the fact has not is told"


def test_a_part_of_a_programme_that_levels_have_apart_stands_beside_its_line_once(plan: Any) -> None:
    levels = "".join(
        f'[[level]]\nid = "{code}"\nlabel = "cấp {code}"\nunits = ["xã"]\nclause = "II"\n' for code in "ab"
    )
    parts = (("Khai mạc", '["a", "b"]'), ("Tham luận (3 báo cáo)", '["a"]'), ("Tham luận (5 báo cáo)", '["b"]'))
    said = plan(levels + "".join(f'[[agenda]]\nitem = "m{at}"\ntitle = "{title}"\nlevels = {of}\nclause = "II"\n'
                                 for at, (title, of) in enumerate(parts)))  # fmt: skip
    line = "- Tham luận (cấp a 3 báo cáo, cấp b 5 báo cáo);"
    lines = agenda_rows(said, [("agenda.1", "- Khai mạc;"), ("agenda.2", line), ("agenda.3", line)])
    words = " ".join(" ".join(lines).replace("│", " ").split())
    assert words.count("cấp a 3 báo cáo") == 1
    assert ("Tham luận (3 báo cáo)" in words, "cấp b [b]" in words) == (True, True)


def test_an_aim_taken_over_just_so_keeps_its_ends_its_numbers_and_its_turns() -> None:
    middle = " ".join(f"từ{number}" for number in "abcdefghijklm")
    text = f"Nhìn lại phong trào thi đua yêu nước của tỉnh {middle} ít nhất 65% không hình thức {middle} đến cơ sở."
    told = cut_kept(text)
    assert told.startswith("Nhìn lại phong trào …")
    assert ("ít nhất 65% không hình" in told, told.endswith("đến cơ sở."), "từk" in told) == (True, True, False)


def test_a_long_part_of_a_programme_begins_only_unless_it_has_a_number_or_a_turn(plan: Any) -> None:
    long = "Chiếu phim tư liệu giới thiệu các gương lao động giỏi của vùng trồng chè, vùng lúa và làng nghề"
    counted = f"{long}, không quá 20 phút"
    said = plan("".join(f'[[agenda]]\nitem = "m{at}"\ntitle = "{title}"\nclause = "V"\n'
                        for at, title in enumerate((long, counted))))  # fmt: skip
    (_, *lines) = agenda_rows(said, [("agenda.1", f"- {long};"), ("agenda.2", f"- {counted};")])
    words = " ".join(" ".join(lines).replace("│", " ").split())
    assert words == f"- Chiếu phim tư liệu giới thiệu […] - {counted};"


@pytest.mark.parametrize(("units", "told"), [(["xã", "phường"], 0), (["sở"], 1), (["xã", "sở"], 1)])
def test_the_level_whose_kinds_an_award_names_is_not_told_again(plan: Any, units: list[str], told: int) -> None:
    levels = "".join(f'[[level]]\nid = "{code}"\nlabel = "khối {code}"\nunits = {kinds}\nclause = "II"\n'
                     for code, kinds in (("xa", ["xã", "phường", "thị trấn"]), ("so", ["sở"])))  # fmt: skip
    awards = f'[[honours]]\nlevel = "xa"\nunits = {units}\naward = "tặng Giấy khen"\nclause = "II"\n'
    assert " ".join(understood(plan(levels + awards), ["honours.1"])).count("thuộc cấp") == told
