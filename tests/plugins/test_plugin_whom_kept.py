"""Whom words bind that are kept as they are: bodies by their names, kinds of no level, everybody, whom a row names."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.keeping import kept_row
from tdkt_tui.workflow.confirming.passage import Passage
from tdkt_tui.workflow.confirming.whom import levels_named, whose

LEVELS = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị"
clause = "II.1"
[[level]]
id = "xa"
label = "cấp xã"
units = ["xã", "phường", "thị trấn"]
choose_form = ["hoi-nghi"]
clause = "II.1"
[[level]]
id = "so"
label = "các sở, ban, ngành"
units = ["sở", "ban", "ngành"]
choose_form = ["hoi-nghi"]
clause = "II.2"
"""
GENERAL = LEVELS.replace('"sở", "ban", "ngành"', '"cơ quan", "đơn vị"').replace("các sở, ban, ngành", "cấp trên cơ sở")


@pytest.fixture
def plan(province_text: Any) -> Plan:
    return Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự") + LEVELS))


def bound(plan: Plan, words: str, before: dict[str, Any] | None = None) -> dict[str, Any]:
    return whose(plan, Passage(words, words, "IV.1", ()), before)


@pytest.mark.parametrize(("words", "bodies"), [
    ("Công an, Quân sự dẫn đường cho 12 đoàn xe.", ["Công an", "Quân sự"]),
    ("Hội Cựu chiến binh, Liên đoàn Lao động tỉnh kê 30 bàn.", ["Hội Cựu chiến binh", "Liên đoàn Lao động tỉnh"]),
    ("Sở Văn hóa, Thể thao và Du lịch kê 40 bàn.", ["Sở Văn hóa, Thể thao và Du lịch"]),
    ("Sở Lao động - Thương binh và Xã hội kê 50 bàn.", ["Sở Lao động - Thương binh và Xã hội"]),
    ("Ban Tổ chức Đại hội đón 30 xe ở cổng chính.", ["Ban Tổ chức Đại hội"]),
    ("Sở Nội vụ (phòng Thi đua) là đầu mối: dựng 14 khung.", ["Sở Nội vụ (phòng Thi đua)"]),
    ("Sở Y tế 05 người, Sở Tài chính 03 người.", ["Sở Y tế", "Sở Tài chính"]),
])  # fmt: skip
def test_a_sentence_binds_the_bodies_it_begins_with(words: str, bodies: list[str], plan: Plan) -> None:
    assert bound(plan, words) == {"who": bodies}
    assert bound(plan, words, {"levels": ["xa"]}) == {"who": bodies}, "also behind a sentence of others"


def test_what_an_office_does_with_what_it_is_sent_binds_those_who_send_it(plan: Plan) -> None:
    assert bound(plan, "Sở Nội vụ không nhận hồ sơ thiếu ảnh.", {"levels": ["xa"]}) == {"levels": ["xa"]}


@pytest.mark.parametrize(("words", "binds"), [
    ("Mỗi thôn, tổ dân phố treo 02 băng rôn.", {"levels": ["xa"]}),
    ("Mỗi hợp tác xã dựng 01 gian.", {"who": ["hợp tác xã"]}),
    ("Giám đốc sở tặng hoa 03 người.", {"levels": ["so"]}),
    ("Các cơ quan, đơn vị cấp tỉnh in sổ không quá 20 trang.", {"levels": ["so"]}),
    ("Các cấp, các ngành chú ý tắt đèn sau 22 giờ.", {}),
    ("Tất cả các ngành, các cấp đều có 01 hòm thư.", {}),
    ("Các cơ quan, đơn vị chú ý tắt đèn sau 22 giờ.", {}),
    ("Ảnh: mỗi huyện, thành phố 05 cái.", {"who": ["huyện", "thành phố"]}),
    ("Ảnh: mỗi huyện 05 cái, mỗi cơ quan 02 cái.", {}),
])  # fmt: skip
def test_a_sentence_binds_the_kinds_it_is_on_or_everybody(words: str, binds: dict[str, Any], plan: Plan) -> None:
    assert bound(plan, words) == binds


def test_words_for_everybody_name_no_level_whatever_its_kinds_are_called(province_text: Any) -> None:
    plan = Plan.model_validate(tomllib.loads(province_text("vinh_du", "Vinh Dự") + GENERAL))
    assert levels_named(plan, "phong trào của các cơ quan, đơn vị") == []
    assert levels_named(plan, "hội nghị cấp trên cơ sở") == ["so"]


@pytest.mark.parametrize(("head", "row", "binds"), [
    ("TT | Đơn vị | Số đại biểu", "9 | Hội đặc thù (04 hội) | 04", {"who": ["Hội đặc thù"]}),
    ("TT | Nội dung | Thời gian", "1 | Họp Hội đồng Thi đua - Khen thưởng tỉnh | Tháng 7",
     {"who": ["Hội đồng Thi đua - Khen thưởng tỉnh"]}),
    ("TT | Nội dung | Chủ trì", "1 | Treo cờ | Sở Văn hóa, Thể thao và Du lịch",
     {"who": ["Sở Văn hóa, Thể thao và Du lịch"]}),
    ("TT | Nội dung | Chủ trì", "1 | Treo cờ | Các xã, phường", {"levels": ["xa"]}),
    ("TT | Nội dung | Chủ trì", "1 | Treo cờ | Các cơ quan, đơn vị", {}),
    ("TT | Nội dung | Thời gian", "1 | Gửi sổ về Sở Nội vụ | Tháng 7", {}),
])  # fmt: skip
def test_a_row_binds_whom_it_names(head: str, row: str, binds: dict[str, Any], plan: Plan) -> None:
    draft = kept_row(plan, Passage(row, row, "IV.1", (), head=head))
    assert draft is not None
    assert {key: draft.values[key] for key in ("levels", "who") if key in draft.values} == binds
