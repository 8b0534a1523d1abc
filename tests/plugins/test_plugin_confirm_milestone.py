"""Where only passages are left, a person is told that the plan is of use already, and what comes next."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.cli.confirming import closing
from tdkt_tui.cli.confirming.closing import last_page
from tdkt_tui.cli.confirming.session import Session
from tdkt_tui.cli.confirming.walk import walk
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.binding import OTHER, weights
from tdkt_tui.workflow.confirming.first_level import FirstLevel
from tdkt_tui.workflow.confirming.later import Later
from tdkt_tui.workflow.confirming.original import Original
from tdkt_tui.workflow.plan_notes import Left

TASK = """
[[task]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 1: Các xã đăng ký.
body = "UBND các xã"
does = "đăng ký"
clause = "III.1"
[[recipient]]
name = "UBND các xã"
[[recipient]]
name = "Sở Nội vụ"
"""
LEFT = """
# CHƯA HIỂU, theo mục.
# - mục III.2, đoạn 2: Xã biên giới được lồng ghép.
# - mục III.3, đoạn 3: Mỗi xã cử 05 đại biểu.
"""
OTHERS = LEFT.replace("Mỗi xã cử 05 đại biểu", "Sở Y tế cử 05 y sĩ")
WORDS = """
# CHỈ LÀ LỜI VĂN, theo mục.
# I. MỤC ĐÍCH:
# - mục I, đoạn 4: Tạo không khí phấn khởi.
"""
BODY = """
[[task]]  # CHƯA XÁC NHẬN: mục III.4, đoạn 5: Sở Nội vụ hướng dẫn.
body = "Sở Nội vụ"
does = "hướng dẫn"
clause = "III.4"
"""
ENOUGH, GOES_ON = "Đủ để lập văn bản đầu tiên", "Enter hỏi tiếp · l lùi · q nghỉ"


@pytest.fixture
def walked(tmp_path: Path, province_text: Any, listener: Any) -> Any:
    """Return a function: (what the plan says, answers) → what was told."""

    def run(body: str, *answers: str) -> str:
        file = tmp_path / "plan_1.toml"
        file.write_text(province_text("vinh_du", "Vinh Dự") + body, "utf8")
        file.with_suffix(".original.txt").write_text("đoạn 1\tIII.1\tSở Nội vụ hướng dẫn.\n", "utf8")
        talk = listener(answers)
        walk(Session(file, "vinh_du", talk))
        return str(talk.heard)

    return run


def in_order(told: str, *said: str) -> bool:
    places = [told.index(one) for one in said]
    return places == sorted(places)


def test_what_binds_units_is_asked_first_then_it_is_told_once_with_what_remains(walked: Any) -> None:
    told = walked(BODY + TASK + LEFT + WORDS, "", "b", "", "", "b", "b", "q")
    assert in_order(told, "UBND các xã: đăng ký", "Hỏi trước 01 đoạn đơn vị phải theo", "Mỗi xã cử 05", ENOUGH, GOES_ON,
                    "Sở Nội vụ: hướng dẫn", "Xã biên giới", "Tạo không khí")  # fmt: skip
    assert (told.count(ENOUGH), told.count("Mỗi xã cử 05"), told.count("Sở Nội vụ: hướng dẫn")) == (1, 1, 1)
    assert "trừ 01 đoạn đơn vị phải theo để sau: q, rồi tdkt profile new vinh_du" in told
    assert "Còn việc của Sở Nội vụ: 01 nhóm in như đang ghi, 02 đoạn chưa in (01 đoạn có số hay ngày)" in told
    assert "01 đoạn chỉ có lời" in told


def test_who_rests_there_goes_on_at_the_same_place_and_a_step_back_opens_what_was_answered(walked: Any) -> None:
    assert "Sở Nội vụ: hướng dẫn" not in walked(BODY + TASK, "", "q")
    back = walked(BODY + TASK, "", "l", "", "", "q")
    assert (back.count("UBND các xã: đăng ký"), "Sở Nội vụ: hướng dẫn" in back) == (2, True)
    assert back.count(ENOUGH) == 2, "what a step back took away is told again"
    again = walked(BODY + OTHERS, "q")
    assert in_order(again, ENOUGH, "Còn việc của Sở Nội vụ", "Sở Nội vụ: hướng dẫn")
    assert GOES_ON not in again, "nothing was answered since"


@pytest.mark.parametrize(("body", "answers"), [(TASK + LEFT, ("q",)), (TASK, ("",))])
def test_it_is_not_told_before_a_groups_answer_nor_where_nothing_remains(
    walked: Any, body: str, answers: tuple[str, ...]
) -> None:
    assert ENOUGH not in walked(body, *answers)


def test_what_was_put_off_is_told_with_its_place(walked: Any) -> None:
    told = walked(TASK + OTHERS, "b", "q")
    assert "trừ 01 nhóm (mục III.1) để sau" in told


def test_a_plan_with_errors_is_not_said_to_be_of_use(walked: Any) -> None:
    level = '[[level]]\nid = "xa"\nlabel = "cấp xã"\nunits = ["xã"]\nclause = "II"\nwindow = { before = 2026-05-10 }\n'
    above = level.replace("xa", "tinh").replace("xã", "tỉnh").replace("2026-05-10", "2000-04-10")
    told = walked(level + above + OTHERS, "b", "q")
    assert "LỖI, tdkt plugin check vinh_du nêu từng chỗ" in told
    assert ENOUGH not in told


def test_a_level_without_form_and_time_waits_for_the_passages_that_say_them(walked: Any) -> None:
    level = '[[level]]\nid = "xa"\nlabel = "cấp xã"\nunits = ["xã"]\nclause = "II"\ndays = 0.5\n'
    told = " ".join(walked(level + LEFT, "q").split())
    assert "cấp xã chưa có hình thức và thời hạn" in told
    assert ENOUGH not in told
    window = 'window = { month = "2026-05" }\n'
    assert f"{ENOUGH} của cấp xã: q" in walked(level + window + BODY, "q")


PROVINCE = """
[[level]]
id = "tinh"
label = "cấp tỉnh"
units = ["tỉnh"]
clause = "II.9"
"""


@pytest.mark.parametrize(("table", "waits"), [
    ('[[task]]\nbody = "Sở Tài chính"\ndoes = "thẩm định"', True),
    ('[[task]]\nbody = "Sở Tài chính; UBND các xã"\ndoes = "thẩm định"', False),
    ('[[task]]\nbody = "Các sở, ngành còn lại"\ndoes = "gửi"', False),
    ('[[task]]\nbody = "UBND xã Mẫu Lâm"\ndoes = "đăng cai"', False),
    ('[[reporting]]\nby = "Sở Nội vụ"\nto = "UBND tỉnh"\nabout = "kết quả"', True),
    ('[[reporting]]\nby = "các đơn vị"\nto = "Sở Nội vụ"\nabout = "kết quả"', False),
    ('[[exception]]\nlevel = "so"\nunits = ["Sở Y tế"]\nwindow = { month = "2026-05" }', False),
    ('[[provision]]\nwords = "Họp hai ngày."\nlevels = ["tinh"]', True),
    ('[[provision]]\nwords = "Họp hai ngày."\nlevels = ["tinh", "xa"]', False),
    ('[[provision]]\nwords = "Chuẩn bị hội trường."\nwho = ["Văn phòng UBND tỉnh"]', True),
    ('[[provision]]\nabout = "size"\nwords = "Họp 50 người."\nwho = ["Văn phòng UBND tỉnh"]', False),
    ('[[provision]]\nwords = "Tiết kiệm."', False),
    ('[[committee]]\nname = "Ban Tổ chức"', True),
    ('[[quota]]\nunit = "Xã Mẫu Lâm"\nofficial = 5', False),
    ('[[basis]]\ntype = "Luật"\ntitle = "Thi đua"', True),
])  # fmt: skip
def test_what_only_bodies_by_their_names_and_the_province_itself_are_to_do_may_wait(
    table: str, waits: bool, province_text: Any, communes_and_offices: Any
) -> None:
    levels = PROVINCE + communes_and_offices()
    plan = Plan.model_validate(tomllib.loads(f"{province_text('vinh_du', 'Vinh Dự')}{levels}{table}\n"))
    name = table[2:].partition("]")[0]
    known = Later(plan)
    assert known.fact(f"{name}.{len(getattr(plan, name))}") is waits
    assert [known.fact(f"level.{at}") for at in (1, 2, 3)] == [True, False, False]


OFFICES = """
[[level]]  # CHƯA XÁC NHẬN: mục II.2, đoạn 6: Các sở tổ chức trong tháng 6.
id = "so"
label = "các sở"
units = ["sở"]
clause = "II.2"
window = { month = "2026-06" }
[[task]]  # CHƯA XÁC NHẬN: mục III.5, đoạn 7: Các sở in tài liệu.
body = "Các sở"
does = "in tài liệu"
clause = "III.5"
"""
COMMUNES = """
[[level]]
id = "xa"
label = "cấp xã"
units = ["xã"]
clause = "II.1"
window = { month = "2026-05" }
"""


def test_communes_have_their_document_before_other_levels_are_asked(walked: Any) -> None:
    """The offices' duty stands first in the file; it is asked behind the commune's, and the way is told between."""
    told = " ".join(walked(COMMUNES + OFFICES + TASK + BODY, *([""] * 5), "q").split())
    assert in_order(told, "UBND các xã: đăng ký", f"{ENOUGH} của xã: q", "Còn 02 nhóm của các cấp khác", GOES_ON,
                    "Các sở: in tài liệu", f"{ENOUGH} của mọi cấp", "Sở Nội vụ: hướng dẫn")  # fmt: skip
    rested = walked(COMMUNES + OFFICES + TASK + BODY, "", "q")
    assert "Các sở: in tài liệu" not in rested


def test_without_other_levels_or_with_an_empty_first_one_nothing_is_told_before_all(walked: Any) -> None:
    assert "của các cấp khác" not in walked(COMMUNES + TASK + BODY, "", "", "q")
    empty = COMMUNES.replace('window = { month = "2026-05" }\n', "")
    assert "của các cấp khác" not in walked(empty + OFFICES + TASK, "", "q")


@pytest.mark.parametrize(("table", "waits"), [
    ('[[task]]\nbody = "các sở, xã"\ndoes = "in"', False),
    ('[[task]]\nbody = "các đơn vị"\ndoes = "in"', False),
    ('[[task]]\nbody = "các sở"\ndoes = "in"', True),
    ('[[task]]\nbody = "các sở"\ndoes = "gửi báo cáo; cấp xã gửi Sở Nội vụ"', False),
    ('[[task]]\nbody = "các sở"\ndoes = "vận động xã hội, thị xã"', True),
    ('[[task]]\nbody = "UBND xã Mẫu Lâm"\ndoes = "đăng cai"', False),
    ('[[provision]]\nwords = "Tiết kiệm."', False),
    ('[[provision]]\nwords = "Họp hai ngày."\nlevels = ["so"]', True),
    ('[[provision]]\nwords = "Họp hai ngày."\nlevels = ["so", "xa"]', False),
    ('[[exception]]\nlevel = "xa"\nunits = ["xã thuộc huyện Mơ"]\ndays = 1', False),
    ('[[exception]]\nlevel = "so"\nunits = ["Sở Y tế"]\ndays = 1', True),
    ('[[quota]]\neach = "xã"\nofficial = 2\nlevels = ["tinh"]', False),
    ('[[quota]]\nunit = "Sở Y tế"\nofficial = 2\nlevels = ["tinh"]', True),
    ('[[movement]]\nname = "Chung sức"', False),
])  # fmt: skip
def test_what_binds_no_commune_waits(table: str, waits: bool, province_text: Any) -> None:
    text = f"{province_text('vinh_du', 'Vinh Dự')}{PROVINCE}{COMMUNES}{OFFICES.partition('[[task]]')[0]}{table}\n"
    plan = Plan.model_validate(tomllib.loads(text))
    name = table[2:].partition("]")[0]
    known = FirstLevel(plan)
    assert known.fact(f"{name}.{len(getattr(plan, name))}") is waits
    assert [known.fact(f"level.{at}") for at in (2, 3)] == [False, True]


def test_what_is_open_of_each_level_is_named_in_few_lines(walked: Any) -> None:
    levels = "".join(f'[[level]]\nid = "{kind[0]}"\nlabel = "{label}"\nunits = ["{kind}"]\nclause = "II.{at}"\n'
                     'window = { month = "2026-05" }\n'
                     for at, (kind, label) in enumerate([("xã", "cấp xã"), ("huyện", "các huyện")], 1))  # fmt: skip
    left = """
# CHƯA HIỂU, theo mục.
# - mục II.2.a, đoạn 2: Số lượng không quá 120 đại biểu, trong một buổi.
# - mục III, đoạn 3: UBND cấp xã trao giấy khen cho 05 cá nhân trước ngày 10/5/2026.
# - mục IV, đoạn 4: Kinh phí 30 triệu đồng.
# - mục V, đoạn 5: Tuyên truyền sâu rộng.
"""
    said = " ".join(walked(levels + left, *"bbb", "q").split())
    assert "cấp xã – khen thưởng; các huyện – thời lượng, số lượng; chung – kinh phí." in said


LEVEL = """
[[level]]
id = "xa"
label = "cấp xã"
units = ["xã", "phường"]
clause = "II.1"
"""


def test_what_a_level_has_is_not_said_to_be_open(walked: Any) -> None:
    left = "\n# CHƯA HIỂU, theo mục.\n# - mục V, đoạn 3: UBND cấp xã trao giấy khen trước ngày 10/5/2026.\n"
    assert "cấp xã – thời gian, khen thưởng." in " ".join(walked(LEVEL + left, "b", "q").split())
    told = " ".join(walked(f"{LEVEL}window = {{ before = 2026-05-20 }}\n{left}", "b", "q").split())
    assert "cấp xã – khen thưởng." in told


@pytest.mark.parametrize(("words", "binds"), [
    ("mục II.3, đoạn 5: Không tổ chức vào các ngày từ 25/4 đến 03/5/2026.", True),
    ("mục II.5.a, đoạn 5: Nơi có từ 10% đồng bào Khmer thì tỷ lệ đại biểu không thấp hơn tỷ lệ dân số.", True),
    ("mục VI.1, đoạn 5: Ngân sách xã, phường bảo đảm kinh phí hội nghị cấp xã, không quá 50 triệu đồng.", True),
    ("mục II.9, đoạn 5: Không khí phấn khởi, tiết kiệm.", False),
    ("mục IV, đoạn 5: Thành phần gồm 05 đại diện của điển hình; người có công.", True),
    ("mục IV, đoạn 5: Chương trình hội nghị do thủ trưởng đơn vị duyệt trước 05 ngày.", True),
    ("mục IV, đoạn 5: Đẩy mạnh phong trào thi đua trong 05 năm.", False),
    ("mục IV.2, đoạn 5: Chiều ngày 10/6/2026 đại biểu viếng Khu tưởng niệm.", False),
])  # fmt: skip
def test_a_day_or_a_number_beside_a_level_or_of_its_units_binds_them(
    words: str, binds: bool, province_text: Any
) -> None:
    plan = Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự") + LEVEL))
    left = Left((0, 0), words)
    assert (weights(plan, Original(), [left])[words] < OTHER) is binds


@pytest.mark.parametrize(("left", "first"), [
    ({"groups": True, "passages": True}, "tdkt plugin confirm vinh_du hỏi tiếp"),
    ({"passages": True}, "tdkt plugin check vinh_du --strict"), ({}, "tdkt plugin check vinh_du --strict"),
])  # fmt: skip
def test_what_comes_next_is_the_check_as_soon_as_no_group_is_left(
    listener: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], left: Any, first: str
) -> None:
    monkeypatch.setattr(closing, "_outdated", lambda _plugin: False)
    last_page(listener(()), "vinh_du", **left)
    told = capsys.readouterr().err.split("\n")
    assert told[0].startswith(f"Tiếp theo: {first}")
    assert any("hỏi tiếp" in line for line in told) == bool(left)


@pytest.mark.parametrize(
    ("held", "told"), [("days = 0.5", "của cấp xã: q"), ("window = { month = '2026-05' }", "của mọi cấp: q")]
)
def test_levels_are_named_where_they_are_not_all(walked: Any, held: str, told: str) -> None:
    known = (("xa", "xã", "window = { month = '2026-04' }"), ("h", "huyện", held))
    levels = "".join(f'[[level]]\nid = "{code}"\nlabel = "cấp {kind}"\nunits = ["{kind}"]\nclause = "II"\n{more}\n'
                     for code, kind, more in known)  # fmt: skip
    assert f"văn bản đầu tiên {told}" in walked(levels + OTHERS + BODY, "", "q")
