"""Whom words bind behind others: everybody in one level's clause, who sees to what is left, forces among offices."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.drawing_provision import about
from tdkt_tui.workflow.confirming.halves import Half
from tdkt_tui.workflow.confirming.kept_words import kept_words
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.whom import whose

PROVINCE = """
[[level]]
id = "tinh"
label = "cấp tỉnh"
units = ["tỉnh"]
choose_form = ["hoi-nghi"]
clause = "II.3"
"""


@pytest.fixture
def plan(two_levels: Any) -> Plan:
    return two_levels()


def bound(plan: Plan, words: str, before: dict[str, Any] | None = None) -> dict[str, Any]:
    return whose(plan, Passage(words, words, "IV.1", ()), before)


@pytest.mark.parametrize("words", [
    "Các ngành, các địa phương kê 12 hàng ghế.", "Cơ cấu: Mỗi đơn vị khi giới thiệu từ 02 đại biểu trở lên có 01 nữ.",
])  # fmt: skip
def test_what_all_do_is_everybodys_in_the_clause_of_one_level(words: str, plan: Plan) -> None:
    assert whose(plan, Passage(words, words, "II.2", ())) == {}
    assert whose(plan, Passage("Kê 12 hàng ghế.", "Kê 12 hàng ghế.", "II.2", ())) == {"levels": ["so"]}


def test_what_is_left_is_of_those_who_see_to_it(plan: Plan) -> None:
    left = "Số đại biểu còn lại do Sở Nội vụ xem xét, chọn trong 12 cụm."
    assert bound(plan, left, {"who": ["Sở Y tế"]}) == {"who": ["Sở Nội vụ"]}
    assert bound(plan, "riêng Sở Y tế 10 đại biểu.", {"levels": ["xa"]}) == {"who": ["Sở Y tế"]}
    assert bound(plan, f"Sở Y tế mỗi đơn vị 06 đại biểu. {left}") == {"who": ["Sở Y tế"]}


def test_the_armed_forces_among_offices_are_not_all_of_these(plan: Plan) -> None:
    words = "Lực lượng vũ trang theo hướng dẫn của ngành dọc, xong trước ngày 20/5/2031."
    told = whose(plan, Passage(words, words, "II.2", ()))["who"]
    assert told[:2] == ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]


PROPOSED = "Mỗi xã được đề nghị tặng Bằng khen cho 02 tập thể; mỗi {} không quá 01 tập thể. "
DOSSIERS = "Hồ sơ đề nghị gồm tờ trình và một bản tóm tắt, gửi trước 07 ngày."


@pytest.mark.parametrize(("others", "binds"), [
    ("sở, ban, ngành", {"levels": ["xa", "so"]}), ("câu lạc bộ", {"levels": ["xa"]}),
    ("huyện", {"who": ["xã", "huyện"]}),
])  # fmt: skip
def test_dossiers_are_of_those_who_propose_before(others: str, binds: dict[str, Any], plan: Plan) -> None:
    whole = PROPOSED.format(others) + DOSSIERS
    assert whose(plan, Passage(DOSSIERS, whole, "IV.1", ())) == binds
    assert whose(plan, Passage(DOSSIERS, f"Kê 12 hàng ghế. {DOSSIERS}", "IV.1", ())) == {}


def test_two_units_pointed_at_are_those_named_before(plan: Plan) -> None:
    words = "Xã Mẫu Giang đi trước, Sở Y tế đi sau; hai đơn vị này xong trước ngày 10/4/2031."
    assert bound(plan, words) == {"who": ["Xã Mẫu Giang", "Sở Y tế"]}


@pytest.mark.parametrize(("words", "binds"), [
    ("đơn vị làm điểm gửi ngay, các đơn vị khác gửi trước ngày 30/10/2031.", {}),
    ("đơn vị làm điểm gửi ngay sau hội nghị.", {"who": ["đơn vị làm điểm"]}),
])  # fmt: skip
def test_what_goes_on_about_all_others_is_everybodys(words: str, binds: dict[str, Any], plan: Plan) -> None:
    assert bound(plan, words) == binds


def test_a_part_without_a_subject_is_of_those_its_sentence_begins_with(plan: Plan) -> None:
    part = "không bắt buộc từng xã tổ chức 02 lần."
    whole = f"Huyện Mẫu Giang họp theo cụm; {part}"
    assert whose(plan, Passage(part, whole, "IV.1", ())) == {"who": ["Huyện Mẫu Giang"]}
    assert whose(plan, Passage(part, part, "IV.1", ())) == {"levels": ["xa"]}


def test_who_reports_late_is_of_those_of_the_sentence_before(plan: Plan) -> None:
    late = "Đơn vị nào không báo cáo đúng hạn thì mất 05 điểm."
    whole = f"Báo cáo của các sở gửi trước ngày 05/6/2031. {late}"
    assert whose(plan, Passage(late, whole, "V", ())) == {"levels": ["so"]}


def test_a_note_below_a_table_is_on_the_page_of_none_who_lack_it(two_levels: Any) -> None:
    note = "Ghi chú: số trong bảng này không kể 10 người phục vụ."
    plan = two_levels(PROVINCE)
    assert whose(plan, Passage(note, note, "Phụ lục I", ())) == {"levels": ["tinh"]}
    assert whose(plan, Passage(note, note, "IV.1", ())) == {}


@pytest.mark.parametrize("note", [
    "Ghi chú: Nơi có từ 12 đại biểu phải có ít nhất 02 đại biểu dưới 25 tuổi.",
    "Ghi chú: Số của cụm do Cụm trưởng chia cho từng thành viên.",
    "Ghi chú: Mỗi nơi cử thêm 01 người dự khuyết, không tính trong bảng này.",
])  # fmt: skip
def test_a_note_below_a_table_that_asks_something_of_units_is_theirs(two_levels: Any, note: str) -> None:
    assert "tinh" not in whose(two_levels(PROVINCE), Passage(note, note, "Phụ lục I", ())).get("levels", [])


def test_whom_conferences_send_on_is_said_to_those_who_hold_them(two_levels: Any) -> None:
    plan = two_levels(PROVINCE)
    sent = "Đại biểu chính thức phải là người được hội nghị của các xã, các sở suy tôn trong 02 năm."
    right = "Người có cúp vàng là đại biểu đương nhiên, không kể vào 200 người."
    assert whose(plan, Passage(sent, sent, "II.3", ())) == {"levels": ["xa", "so"]}
    assert whose(plan, Passage(right, f"{sent} {right}", "II.3", ())) == {"levels": ["tinh"]}


@pytest.mark.parametrize(("whole", "part", "kept"), [
    ("Sở ít người được họp chung; đơn vị trưởng khối lo 02 phòng họp.", "đơn vị trưởng khối lo 02 phòng họp.", ""),
    ("Xã A đã họp thì thôi. Trường hợp xã mới thì cũng thực hiện như vậy; xã khác nộp 02 bản.",
     "Trường hợp xã mới thì cũng thực hiện như vậy;",
     "Xã A đã họp thì thôi. Trường hợp xã mới thì cũng thực hiện như vậy"),
    ("Kê 12 hàng ghế. Từ số này Sở Nội vụ chọn 02 hàng.", "Từ số này Sở Nội vụ chọn 02 hàng.", ""),
    ("Kê 12 hàng ghế. Sở Nội vụ chọn 02 hàng.", "Sở Nội vụ chọn 02 hàng.", "Sở Nội vụ chọn 02 hàng."),
])  # fmt: skip
def test_what_points_back_is_kept_with_what_it_points_at(whole: str, part: str, kept: str) -> None:
    assert kept_words(Passage(part, whole, "IV.1", ()), [Half(part, ())]) == (kept or whole)


@pytest.mark.parametrize(("words", "part"), [
    ("Nội dung. Khai mạc, nghe 03 tham luận, phát thưởng 10 người.", "agenda"),
    ("Nội dung. Trồng 10 cây ở mỗi đại biểu.", "size"),
    ("Đơn vị nào không báo cáo thì bớt 02 đại biểu.", "reporting"),
])  # fmt: skip
def test_a_title_or_a_beginning_says_in_which_part_words_belong(words: str, part: str) -> None:
    assert about(Passage(words, words, "IV.1", ())) == part


def test_a_committee_of_the_people_is_no_board(plan: Plan) -> None:
    assert bound(plan, "Ở xã, phường, Ủy ban nhân dân cấp xã kê 12 hàng ghế.") == {"levels": ["xa"]}


def test_who_comes_besides_is_no_one_who_is_bound(plan: Plan) -> None:
    words = "Người được khen chiếm 60%, còn lại là đại diện các sở, các câu lạc bộ."
    assert bound(plan, f"{words}") == {}
    assert bound(plan, words, {"levels": ["xa"]}) == {"levels": ["xa"]}
