"""Numbers of people by scopes: who sends how many where, who may ask for which award, whose shares those are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread
from tdkt_tui.workflow.reading_plan.numbers_said.ends import ends_in
from tdkt_tui.workflow.reading_plan.numbers_said.owners import owners_in
from tdkt_tui.workflow.reading_plan.numbers_said.portions_said import portions_in
from tdkt_tui.workflow.reading_plan.numbers_said.seats import Seats

Issued = Callable[..., Reading]


def _left(reading: Reading) -> list[str]:
    return [one.words for one in unread(reading) if one.piece.clause.startswith("II.")]


def _seats(reading: Reading) -> list[tuple[Any, ...]]:
    keys = ("unit", "each", "units", "official", "alternates")
    return [tuple(one.values.get(key) for key in keys) for one in reading.of("quota")]


@pytest.mark.parametrize(("said", "told"), [
    ("Các phường Đông Lâm, Tây Lâm: 06 đại biểu/phường.",
     [(None, "phường", ["phường Đông Lâm", "phường Tây Lâm"], 6, None)]),
    ("Mỗi xã, phường: 12 đại biểu (gồm 03 đại diện tập thể, 09 cá nhân) và 02 đại biểu dự khuyết.",
     [(None, "xã", None, 12, 2), (None, "phường", None, 12, 2)]),
    ("Sở, ban, ngành; Công an tỉnh: 03 đại biểu/đơn vị.",
     [(None, "sở", None, 3, None), (None, "ban", None, 3, None), (None, "ngành", None, 3, None),
      ("Công an tỉnh", None, None, 3, None)]),
    ("Hội Nông dân tỉnh giới thiệu 12 đại biểu là chủ nhiệm hợp tác xã.",
     [("Hội Nông dân tỉnh", None, None, 12, None)]),
])  # fmt: skip
def test_whoever_sends_has_seats_and_nothing_of_it_is_left(said: str, told: list[Any], numbers: Issued) -> None:
    reading = numbers(said=f"1. {said}")
    assert _seats(reading) == told
    assert _left(reading) == []
    province = [one.values["id"] for one in reading.of("level") if one.values["units"] == ["tỉnh"]]
    assert [one.values["levels"] for one in reading.of("quota")] == [province] * len(told)


@pytest.mark.parametrize("said", [
    "Các sở, ban, ngành: 24 đại biểu.", "Mỗi đơn vị cử thêm 02 đại biểu dự khuyết.",
    "Trường hợp đặc biệt do Sở Nội vụ quyết định thêm 05 đại biểu.",
])  # fmt: skip
def test_seats_of_which_it_is_not_sure_whose_they_are_stay_told(said: str, numbers: Issued) -> None:
    reading = numbers(said=f"1. {said}")
    assert reading.of("quota") == []
    assert said.rstrip(".") in " ".join(_left(reading))


def test_how_many_come_to_ones_own_meeting_is_no_seat(numbers: Issued) -> None:
    reading = numbers(head="SỐ LƯỢNG ĐẠI BIỂU HỘI NGHỊ CẤP XÃ", said="1. Mỗi xã, phường không quá 90 đại biểu.")
    assert reading.of("quota") == []


def test_who_may_ask_for_so_many_is_told_by_name_and_by_kind(numbers: Issued) -> None:
    said = ("1. Bằng khen của Chủ tịch UBND tỉnh\na) Xã Đông Lâm, phường Tây Lâm: mỗi đơn vị không quá 02 tập thể, 03 "
            "cá nhân.\nb) Sở Y tế: 01 tập thể hoặc 01 cá nhân.")  # fmt: skip
    reading = numbers(head="SỐ LƯỢNG ĐỀ NGHỊ KHEN THƯỞNG", said=said)
    made = [one.values for one in reading.of("honours")]
    assert [(one["level"], one["units"], one.get("collectives"), one.get("said")) for one in made] == [
        ("xa", ["xã Đông Lâm", "phường Tây Lâm"], 2, None),
        ("so-ban-nganh", ["Sở Y tế"], None, "01 tập thể hoặc 01 cá nhân"),
    ]
    assert {one["award"] for one in made} == {"đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh"}


@pytest.mark.parametrize(("said", "of"), [
    ("Trong số đại biểu giới thiệu của mỗi đơn vị, nữ không dưới 35%.", "delegation"),
    ("Số người được các xã cử về tỉnh phải có ít nhất 35% là nữ.", "delegation"),
])  # fmt: skip
def test_shares_of_those_who_are_sent_are_not_of_the_meeting(said: str, of: str, numbers: Issued) -> None:
    reading = numbers(said=f"1. {said}")
    assert [(one.values["group"], one.values["at_least"], one.values.get("of")) for one in reading.of("composition")] \
        == [("nữ", "35%", of)]  # fmt: skip


def test_a_share_that_is_strived_for_is_told_at_least(numbers: Issued) -> None:
    said = "Khách mời không quá 30%; trong số điển hình, các xã phấn đấu có từ 30% trở lên là nữ."
    reading = numbers(head="CƠ CẤU ĐẠI BIỂU HỘI NGHỊ CẤP XÃ", said=f"1. {said}")
    assert any("phấn đấu" in words for words in _left(reading))


@pytest.mark.parametrize(("part", "told"), [
    ("nữ từ 33%, nông dân, công nhân từ 50%", [("nữ", "33%", ""), ("nông dân, công nhân", "50%", "")]),
    ("Các huyện A Lưới, Nam Khê phải có trên 40% đại biểu là người dân tộc thiểu số",
     [("dân tộc thiểu số", "40%", "")]),
    ("dân tộc thiểu số đạt 60% trở lên (đối với xã), 40% trở lên (đối với phường)",
     [("dân tộc thiểu số", "60%", ""), ("dân tộc thiểu số", "40%", "")]),
    ("khách mời tối đa một phần ba", [("khách mời", "", "1/3")]),
    ("khách mời ít nhất 5%", [("khách mời", "5%", "")]),
    ("ít nhất 70% là điển hình, 30% là lãnh đạo xã và khách mời",
     [("điển hình", "70%", ""), ("lãnh đạo xã và khách mời", "", "30%")]),
    ("3/4 là điển hình, 1/4 là đương nhiên và khách mời",
     [("điển hình", "3/4", ""), ("đương nhiên và khách mời", "", "1/4")]),
    ("Trong số 90 đại biểu điển hình: nữ 35% trở lên, nông dân 45% trở lên, đảng viên không quá 60%",
     [("nữ", "35%", ""), ("nông dân", "45%", ""), ("đảng viên", "", "60%")]),
    ("Trong số điển hình mà huyện, thành phố, sở giới thiệu về tỉnh, người lao động trực tiếp chiếm 55%",
     [("lao động trực tiếp", "55%", "")]),
    ("nữ 05%", [("nữ", "5%", "")]),
])  # fmt: skip
def test_a_group_stands_before_or_behind_its_share(part: str, told: list[Any]) -> None:
    found = portions_in(part)
    assert found is not None
    assert [(one.group, one.at_least, one.at_most) for one in found.told] == told


@pytest.mark.parametrize("part", ["họp khi có 2/3 thành viên", "kinh phí tiết kiệm 10%", "nữ khoảng 30%",
                                  "nữ 0%", "nữ 250%", "trong đó thợ thủ công, nông dân, công nhân 45%",
                                  "trong đó cán bộ lãnh đạo, quản lý tối đa 15%"])  # fmt: skip
def test_what_is_no_share_of_people_is_none(part: str) -> None:
    assert portions_in(part) is None


def test_numbers_before_shares_that_are_in_no_share_stay_told() -> None:
    found = portions_in("Chọn 14 đại biểu chính thức và 03 đại biểu dự khuyết, bảo đảm ít nhất 05 nữ")
    assert found is None or "14" not in found.held


def test_terms_alone_are_of_those_before_without_their_terms(numbers: Issued) -> None:
    said = ("1. Bằng khen của Chủ tịch UBND tỉnh\na) Sở có từ 60 người trở lên: không quá 09 cá nhân; dưới 60 người: "
            "không quá 04 cá nhân.")  # fmt: skip
    made = numbers(head="SỐ LƯỢNG ĐỀ NGHỊ KHEN THƯỞNG", said=said).of("honours")
    assert [(one.values["when"], one.values["individuals"]) for one in made] \
        == [("sở có từ 60 người trở lên", 9), ("sở dưới 60 người", 4)]  # fmt: skip


@pytest.mark.parametrize(("words", "told"), [
    ("Các xã còn lại", [("xã", (), "xã còn lại")]),
    ("doanh nghiệp có từ 500 lao động trở lên", [("doanh nghiệp", (), "doanh nghiệp có từ 500 lao động trở lên")]),
    ("Liên đoàn Lao động thành phố Khê, thị xã Mai",
     [("Liên đoàn Lao động thành phố Khê", (), ""), ("Liên đoàn Lao động thị xã Mai", (), "")]),
    ("Sở Giáo dục và Đào tạo, Sở Y tế", [("Sở Giáo dục và Đào tạo", (), ""), ("Sở Y tế", (), "")]),
    ("huyện Ia Pa còn nhiều khó khăn", []), ("việc tổ chức hội nghị", []),
])  # fmt: skip
def test_whom_words_name(words: str, told: list[Any]) -> None:
    assert [(one.unit or one.kind, one.units, one.when) for one in owners_in(words)[0]] == told


def test_the_name_of_a_meeting_is_no_end() -> None:
    assert ends_in("Đại biểu dự hội nghị biểu dương điển hình của xã") == ["own"]
    assert ends_in("đề nghị Chủ tịch UBND tỉnh tặng Bằng khen")[0] == "award"


UNITS_OWN = """I. HỘI NGHỊ
1. Phường tổ chức trong tháng 5 năm 2031.
II. THÀNH PHẦN
1. Cơ cấu: nữ chiếm ít nhất 45%.
2. Đại hội tỉnh: Sở Y tế 04 đại biểu.
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""


def test_no_share_of_a_units_own_meeting_is_of_the_provinces(issued: Issued) -> None:
    reading = issued(UNITS_OWN)
    province = [one.values["id"] for one in reading.of("level") if one.values["units"] == ["tỉnh"]]
    own = [one for one in reading.of("composition") if one.values["clause"] == "II.1"]
    assert not [one for one in own if set(province) & set(one.values.get("levels", ()))]


@pytest.mark.parametrize(("title", "on"), [
    ("Tổ chức Đại hội Thi đua yêu nước tỉnh Mẫu", True),
    ("Tổ chức hội nghị theo khối, tiến tới Đại hội Thi đua yêu nước tỉnh Mẫu", False),
])  # fmt: skip
def test_a_plan_on_what_leads_to_the_congress_is_not_on_it(title: str, on: bool, issued: Issued) -> None:
    reading = issued(UNITS_OWN)
    reading.of("plan")[0].values["title"] = title
    reading.of("plan.issuer")[0].values["name"] = "Hội đồng Thi đua - Khen thưởng tỉnh Mẫu"
    assert Seats(reading).says_congress(()) is on


def test_who_is_sent_to_a_meeting_of_units_is_not_sent_to_the_provinces(numbers: Issued) -> None:
    said = "1. Hội nghị biểu dương của xã, phường mời không quá 90 đại biểu; mỗi thôn, xóm 03 đại biểu."
    reading = numbers(said=said)
    province = [one.values["id"] for one in reading.of("level") if one.values["units"] == ["tỉnh"]]
    assert not [one for one in reading.of("quota") if one.values.get("levels") == province]


@pytest.mark.parametrize(("words", "units"), [
    ("Trạm Y tế các phường Hòa Bắc, Vân Đông", ["Trạm Y tế phường Hòa Bắc", "Trạm Y tế phường Vân Đông"]),
    ("Công đoàn ngành Than, Điện", ["Công đoàn ngành Than", "Công đoàn ngành Điện"]),
])  # fmt: skip
def test_bodies_of_several_places_or_branches_are_each_a_unit(words: str, units: list[str]) -> None:
    assert [one.unit for one in owners_in(words)[0]] == units


def test_who_those_are_that_are_introduced_stays_told(numbers: Issued) -> None:
    reading = numbers(head="GIỚI THIỆU ĐIỂN HÌNH", said="1. Doanh nghiệp: 02 cá nhân/năm, là thợ lò hoặc thợ máy.")
    assert [fact.values["at_most"] for fact in reading.of("nomination")] == [2]
    assert _left(reading) == ["là thợ lò hoặc thợ máy."]
