"""A word that binds a number or a time is doubted where what was written from it does not carry it, and only there."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.confirming.qualifiers import lost_in_draft, lost_qualifier
from tdkt_tui.workflow.confirming.signs import holds_nothing

QUARTER = {"window": {"quarter": "2026-Q2"}}
LAST = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("words", "fact", "lost"),
    [
        ("Từ quý II năm 2026, hồ sơ được nhận trên phần mềm", QUARTER, "Từ quý II năm 2026"),
        ("Treo băng rôn từ ngày 01/6/2026.", {"window": {"until": LAST}}, "từ ngày 01/6/2026"),
        ("Treo băng rôn từ ngày 01/6/2026.", {"window": {"since": LAST}}, ""),
        ("Từ quý II năm 2026 đến quý III năm 2026", QUARTER, ""),
        ("Tổ chức trong quý II năm 2026", QUARTER, ""),
        ("Mỗi xã ít nhất 05 đại biểu", {"each": "xã", "official": 5}, "ít nhất 05"),
        ("Mỗi xã ít nhất 05 đại biểu", {"each": "xã", "at_least": 5}, ""),
        ("Xã 05 đại biểu, huyện ít nhất 05 đại biểu", {"each": "xã", "official": 5}, ""),
        ("Tặng tối đa 20 cá nhân", {"award": "Giấy khen", "individuals": 20}, "tối đa 20"),
        ("Tặng tối đa 20 cá nhân", {"award": "Giấy khen", "individuals": 20, "how": "at-most"}, ""),
        ("Quy mô không quá 150 đại biểu", {"size": {"at_most": 150}}, ""),
        ("Ít nhất 50% số Bằng khen cho công nhân", {"said": "50% số Bằng khen cho công nhân"}, "Ít nhất 50%"),
        ("Ít nhất 50% số Bằng khen cho công nhân", {"does": "dành ít nhất 50% số Bằng khen cho công nhân"}, ""),
        ("Mức khen không quá 10% số đại biểu", {"said": "10% số đại biểu", "how": "at-most"}, ""),
        ("Nữ tối đa 35 %.", {"shares": [{"share": 0.35, "how": "at-least"}]}, "tối đa 35 %"),
        ("Nữ tối đa 35 %.", {"shares": [{"share": 0.35, "how": "at-most"}]}, ""),
        ("Nữ không quá 35%", {"group": "nữ", "at_least": "35%"}, "không quá 35%"),
        ("Nữ phấn đấu đạt 40 %", {"group": "nữ", "at_least": "40%"}, "phấn đấu"),
        ("Nữ phấn đấu đạt 40 %", {"words": "nữ phấn đấu đạt 40 %", "at_least": "40%"}, ""),
        ("Phấn đấu hoàn thành trước hạn; nữ ít nhất 40%", {"group": "nữ", "at_least": "40%"}, ""),
        ("Chọn 05 tập thể, hộ gia đình tiêu biểu", {"collectives": 5}, "hộ gia đình"),
        ("Chọn 05 tập thể, hộ gia đình tiêu biểu", {"collectives": 5, "kinds": ["tập thể", "hộ"]}, ""),
        ("Chọn 05 tập thể và 03 hộ gia đình", {"collectives": 5, "households": 3}, ""),
        ("mỗi Khối thi đua 05 người", {"unit": "Khối thi đua", "official": 5}, "mỗi Khối thi đua"),
        ("mỗi Khối thi đua 05 người", {"each": "Khối thi đua", "official": 5}, ""),
    ],
)
def test_a_binding_word_is_doubted_only_where_no_key_carries_it(words: str, fact: dict[str, Any], lost: str) -> None:
    assert lost_qualifier(words, [fact]) == lost


def test_of_those_who_hold_none_no_level_is_drawn_without_a_doubt() -> None:
    words, level = "Cấp xã và cơ sở: không tổ chức hội nghị", {"units": ["cấp xã"], "choose_form": ["hội nghị"]}
    assert lost_in_draft(words, "level", level) == "không tổ chức hội nghị"
    assert not lost_in_draft(words, "task", {"body": "cấp xã", "does": "không tổ chức hội nghị"})


@pytest.mark.parametrize(
    ("words", "idle"),
    [
        ("Cấp xã và đơn vị cơ sở: không tổ chức hội nghị", False),
        ("Mốc trùng ngày nghỉ thì tính đến hết ngày làm việc liền sau", False),
        ("Quá thời hạn mà chưa gửi thì coi như không giới thiệu.", False),
        ("Hồ sơ được xét ngay, trừ khen thưởng đột xuất", False),
        ("Không tổ chức liên hoan, phô trương, hình thức", True),
        ("Các cấp quán triệt tư tưởng thi đua ái quốc", True),
    ],
)
def test_a_rule_without_a_number_is_not_passed_as_wording_by_enter(words: str, idle: bool) -> None:
    assert holds_nothing(words) is idle
