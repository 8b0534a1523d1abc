"""How much a unit may spend, what it is given, when it reports again and which drives it follows, on its own page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from pydantic import ValidationError

from tdkt_tui.context.own_duties import own_duties
from tdkt_tui.context.programme import programme
from tdkt_tui.model.duties import Reporting
from tdkt_tui.model.money import Amount, Budget
from tdkt_tui.model.programme import Drive
from tdkt_tui.model.words import dong_of


def owed(shipped: Any, **tables: Any) -> dict[str, Any]:
    dossier = shipped("ubnd-huyen-viet-yen")
    return own_duties(replace(dossier, plan=dossier.plan.model_copy(update=tables)), [])


@pytest.mark.parametrize(("amount", "told"), [
    ({"sum": "30 triệu", "how": "at-most", "per": "hội nghị", "units": ["huyện"]},
     "mức chi không quá 30 triệu đồng/hội nghị"),
    ({"sum": "15 triệu đồng", "kind": "support", "by": "ngân sách tỉnh", "when": "huyện nghèo", "units": ["huyện"]},
     "được ngân sách tỉnh hỗ trợ 15 triệu đồng, đối với huyện nghèo"),
    ({"sum": "50 triệu đồng", "kind": "support", "units": ["huyện Yên Thế"]}, ""),
    ({"sum": "420 triệu đồng", "level": "tinh"}, ""),
    ({"sum": "2,4 tỷ đồng"}, ""),
])  # fmt: skip
def test_a_units_own_amounts_stand_behind_where_its_money_comes_from(shipped: Any, amount: Any, told: str) -> None:
    given = {"amount": [Amount(**amount)], "budget": Budget(source="ngân sách huyện")}
    assert owed(shipped, **given)["budget"] == "; ".join(filter(None, ("ngân sách huyện", told)))


@pytest.mark.parametrize(("said", "dong"), [
    ("30 triệu đồng", 30_000_000), ("2,4 tỷ", 2_400_000_000), ("2.400.000 đồng", 2_400_000), ("05 triệu", 5_000_000),
    ("1.200 triệu đồng", 1_200_000_000), ("1,5", 0), ("ba triệu", 0), ("30%", 0),
])  # fmt: skip
def test_money_is_read_as_offices_write_it(said: str, dong: int) -> None:
    assert dong_of(said) == dong
    if not dong:
        with pytest.raises(ValidationError, match="30 triệu đồng"):
            Amount(sum=said)


def test_the_day_of_each_period_is_told_and_stands_by_no_report_once(shipped: Any) -> None:
    weekly = Reporting(by="các huyện", to="Sở Nội vụ", about="tiến độ", every=["week"], day="thứ Sáu",
                       window={"since": "2020-02"})  # fmt: skip
    (line,) = owed(shipped, reporting=[weekly])["reports"]
    assert line == "Định kỳ hằng tuần (thứ Sáu) báo cáo Sở Nội vụ tiến độ, từ tháng 02 năm 2020."
    with pytest.raises(ValidationError, match="đi cùng every"):
        Reporting(by="các huyện", to="Sở Nội vụ", day="ngày 25")


def test_drives_and_themes_are_lines_of_the_programme(shipped: Any) -> None:
    plan = shipped("ubnd-huyen-viet-yen").plan.model_copy(update={"drive": [
        Drive(name="đợt 1", window={"since": "2020-01", "by_end_of": "2020-04"}),
        Drive(name="đợt 2 trọng tâm là sản xuất vụ đông"),
        Drive(name="Đại hội Thi đua yêu nước tỉnh", theme="Khát vọng"),
        Drive(name="năm 2020", theme="Đoàn kết, sáng tạo"),
        Drive(name="đợt thi đua cao điểm mừng Đảng"),
    ]})  # fmt: skip
    assert programme(plan)["drives"] == [
        "phong trào thi đua đợt 1, từ tháng 01 năm 2020 đến hết tháng 4 năm 2020;",
        "phong trào thi đua đợt 2, trọng tâm là sản xuất vụ đông;",
        "phong trào thi đua chào mừng Đại hội Thi đua yêu nước tỉnh (chủ đề “Khát vọng”);",
        "phong trào thi đua năm 2020 (chủ đề “Đoàn kết, sáng tạo”);",
        "đợt thi đua cao điểm mừng Đảng;",
    ]
