"""Whom a sentence binds that names nobody: those its paragraph begins with, its heading; no others amid it."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.drawing_provision import about
from tdkt_tui.workflow.confirming.halves import halves_of
from tdkt_tui.workflow.confirming.keeping import with_kept
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.whom import whose

XA, SO = {"levels": ["xa"]}, {"levels": ["so"]}
PROVINCE = """
[[level]]
id = "tinh"
label = "cấp tỉnh"
units = ["tỉnh"]
choose_form = ["hoi-nghi"]
clause = "VI"
"""


@pytest.fixture
def plan(two_levels: Any) -> Plan:
    made: Plan = two_levels(PROVINCE)
    return made


def owners(plan: Plan, whole: str, *above: str, clause: str = "IV.1") -> list[dict[str, Any]]:
    """Return whom each kept run of a paragraph binds."""
    passage = Passage(whole, whole, clause, above)
    runs = with_kept(plan, passage, halves_of(plan, passage), lambda _: False)
    kept = [half.drafts[0].values for half in runs if half.drafts and half.drafts[0].name == "provision"]
    return [{key: one[key] for key in ("levels", "who") if key in one} for one in kept]


@pytest.mark.parametrize(("whole", "found"), [
    ("Mời khách mời 05 người. Các xã mời thêm 02 cụ cao tuổi. Người ốm 01 buổi thì được thay.", [{}, XA, {}]),
    ("Các xã mời khách mời 05 người. Người ốm 01 buổi thì được thay.", [XA]),
    ("Các xã: mời khách mời 05 người. Người ốm 01 buổi thì được thay.", [XA]),
    ("Các sở tổ chức gọn nhẹ, trang trọng, đúng quy định. Doanh nghiệp mời 05 người. Nơi ít người có 01 xe đón.",
     [SO, {"who": ["doanh nghiệp"]}, SO]),
    ("Dự có 90 người. Các xã mời 02 cụ cao tuổi. Những nơi này phải cử 01 xe đón.", [{}, XA]),
])  # fmt: skip
def test_units_named_amid_a_paragraph_have_their_sentence_alone(
    whole: str, found: list[dict[str, Any]], plan: Plan
) -> None:
    assert owners(plan, whole) == found


@pytest.mark.parametrize(("words", "above", "binds"), [
    ("Gồm 03 tổ của xã, do các sở cử người đến.", ("Các xã",), XA),
    ("Gồm 03 tổ, do các sở cử người đến.", ("Các xã",), XA),
    ("Gồm 03 tổ, do các sở cử người đến.", (), SO),
    ("Không chọn nơi còn 02 vụ việc, người đang bị xét kỷ luật, sở chưa nộp bảo hiểm.", (), {}),
])  # fmt: skip
def test_whom_a_sentence_names_is_of_those_its_heading_is_on(
    words: str, above: tuple[str, ...], binds: dict[str, Any], plan: Plan
) -> None:
    assert whose(plan, Passage(words, words, "IV.1", above), None) == binds


@pytest.mark.parametrize(("words", "binds"), [
    ("Đại biểu vắng thì đơn vị cử người khác thay.", {}), ("Đại biểu vắng thì báo Ban Tổ chức.", {"levels": ["tinh"]}),
    ("Đài truyền thanh cấp xã đưa 02 tin.", XA),
])  # fmt: skip
def test_what_units_do_for_the_congress_above_is_theirs(words: str, binds: dict[str, Any], plan: Plan) -> None:
    clause = "IV.1" if words.startswith("Đài") else "VI"
    assert whose(plan, Passage(words, words, clause, ()), None) == binds


def test_who_comes_is_of_all_though_a_part_names_some(plan: Plan) -> None:
    whole = "Thành phần gồm người có công; khách quý; ở các xã có 02 cụ cao tuổi."
    assert owners(plan, whole, clause="V") == [{}]


@pytest.mark.parametrize(("words", "above", "part"), [
    ("Báo cáo không đọc toàn văn, kèm danh sách.", ("Chương trình",), "agenda"),
    ("4. Thông tin, báo cáo. Gửi kèm các tham luận trong 07 ngày.", (), "reporting"),
    ("Đơn vị gửi 02 bộ hồ sơ kèm ảnh.", ("KHEN THƯỞNG VÀ GIỚI THIỆU ĐẠI BIỂU",), "nomination"),
    ("Mỗi nơi không quá 02 người.", ("KHEN THƯỞNG VÀ GIỚI THIỆU ĐẠI BIỂU",), "other"),
    ("Đại biểu là thợ giỏi nhiều hơn khách mời.", ("V. ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH",), "nomination"),
    ("Đại biểu là thợ giỏi nhiều hơn khách mời.", ("V. HỘI NGHỊ Ở CÁC HUYỆN",), "size"),
    ("Phát động đợt thi đua có tiêu chí dễ nhớ.", (), "movement"),
    ("Nơi có điều kiện thì phát thêm bằng tiếng Dao.", (), "other"),
    ("Các sở ít người có thể tổ chức một hội nghị chung, có báo cáo riêng.", (), "form"),
])  # fmt: skip
def test_a_sentence_belongs_in_the_part_that_its_heading_is_on(words: str, above: tuple[str, ...], part: str) -> None:
    assert about(Passage(words, words, "IV.1", above)) == part


def kept(plan: Plan, whole: str, *above: str, clause: str = "IV.1") -> list[str]:
    """Return the sentences of a paragraph that stay in their words, those of tables as the table's name."""
    passage = Passage(whole, whole, clause, above)
    runs = with_kept(plan, passage, halves_of(plan, passage), lambda half: half.sure)
    firsts = [half.drafts[0] for half in runs if half.drafts]
    return [str(one.values["words"]) if one.name == "provision" else one.name for one in firsts]


@pytest.mark.parametrize("whole", [
    "Hợp tác xã có ít xã viên thì tham gia cùng nơi đặt trụ sở.",
    "Đại biểu gìn giữ vệ sinh, giúp đỡ người cao tuổi, người khuyết tật cùng đoàn.",
])  # fmt: skip
def test_a_sentence_in_which_nothing_stands_is_kept_all_the_same(whole: str, plan: Plan) -> None:
    assert kept(plan, whole) == [whole]


@pytest.mark.parametrize("whole", [
    "Hội nghị gồm những phần chính dưới đây theo thứ tự nêu trong kế hoạch:", "Cấp xã và các sở, ban, ngành của tỉnh",
    "Hai cấp tổ chức. Cấp thứ nhất gồm các xã và các phường của tỉnh nhà.",
])  # fmt: skip
def test_a_title_or_what_a_level_is_stays_words(whole: str, plan: Plan) -> None:
    assert kept(plan, whole) == []


def test_a_duty_of_a_sort_of_units_stays_with_the_sentences_around_it(plan: Plan) -> None:
    whole = "Trường nội trú dự cùng nơi đặt trụ sở; doanh nghiệp trong cụm gửi danh sách về Ban Quản lý."
    assert kept(plan, whole, "Các xã") == [whole]
    assert owners(plan, whole, "Các xã") == [XA]  # neither has a page
    assert "task" in kept(plan, whole, "TỔ CHỨC THỰC HIỆN", clause="IX")


def test_what_the_congress_is_changes_no_level_below_it(plan: Plan) -> None:
    whole = "Đại hội họp trong tháng 8/2026, có 90 người do hội nghị các xã bầu chọn."
    assert kept(plan, whole, clause="VI") == [whole]
