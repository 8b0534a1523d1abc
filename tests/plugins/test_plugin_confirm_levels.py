"""``tdkt plugin confirm`` where one passage says several levels, where a level is wrong, where a fault is left."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

LEVEL = """
[[level]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: Các cấp tổ chức hội nghị.
id = "{code}"
label = "cấp {code}"
units = ["{code}"]
clause = "II.1"
"""
USES = """
[[quota]]
levels = ["tinh"]
unit = "Sở A"
official = 3
clause = "Phụ lục"
[[quota]]
levels = ["tinh", "xa"]
unit = "Sở B"
official = 4
clause = "Phụ lục"
[[honours]]
level = "tinh"
award = "Bằng khen"
clause = "IV"
"""
FORM = """
[[form]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: Các cấp tổ chức hội nghị.
id = "hoi-nghi"
name = "Hội nghị"
clause = "II.1"
"""
TWICE = """
[[basis]]  # CHƯA XÁC NHẬN: đoạn 3: Chỉ thị số 34-CT/TW.
type = "Chỉ thị"
number = "34-CT/TW"
date = 2014-04-07
title = "về tiếp tục đổi mới công tác thi đua, khen thưởng và Kế hoạch của Hội đồng"
"""
TASK = """
[[task]]  # CHƯA XÁC NHẬN: mục III.1, đoạn 20: Sở Nội vụ
body = "Sở Nội vụ"
does = "theo dõi"
clause = "III.1"
"""


@pytest.fixture
def asked(dropin: Any, province_text: Any) -> Any:
    """Return a function: (what the plan says behind its head, answers) → (what ran, the plan's file)."""

    def ask(body: str, *answers: str) -> tuple[Any, Path]:
        plan = dropin.write("vinh_du/plan_1.toml", "")
        plan.write_text(province_text("vinh_du", "Vinh Dự") + body, "utf8")
        return dropin.tdkt("plugin", "confirm", "vinh_du", answers="".join(f"{one}\n" for one in answers)), plan

    return ask


def levels(*codes: str) -> str:
    return "".join(LEVEL.format(code=code) for code in codes)


def test_levels_of_one_passage_are_put_off_one_by_one(asked: Any) -> None:
    ran, plan = asked(levels("xa", "huyen", "tinh"), "b", "", "l", "b", "b")
    assert [line.split()[0] for line in ran.err.splitlines() if line.startswith("[")] == [
        "[1/3]", "[2/3]", "[3/3]", "[2/3]", "[3/3]"]  # fmt: skip
    assert plan.read_text("utf8").count("CHƯA XÁC NHẬN") == 3
    assert "Còn 03 nhóm" in ran.out


def test_a_level_goes_with_the_tables_that_name_only_it(asked: Any) -> None:
    ran, plan = asked(levels("xa", "tinh") + USES, "b", "x", "c", "b")
    assert "Mã cấp “tinh” còn dùng ở 03 bảng khác: 2 [[quota]] và 1 [[honours]]." in " ".join(ran.err.split())
    assert "1. đổi sang cấp xa [xa]" in ran.err
    said = tomllib.loads(plan.read_text("utf8"))
    assert [level["id"] for level in said["level"]] == ["xa"]
    assert [(row["unit"], row["levels"]) for row in said["quota"]] == [("Sở B", ["xa"])]
    assert "honours" not in said


def test_a_level_goes_and_another_takes_its_place_or_all_stays(asked: Any) -> None:
    ran, plan = asked(levels("xa", "tinh") + USES, "b", "x", "c", "1")
    said = tomllib.loads(plan.read_text("utf8"))
    assert [row["levels"] for row in said["quota"]] == [["xa"], ["xa"]]
    assert said["honours"][0]["level"] == "xa"
    ran, plan = asked(levels("xa", "tinh") + USES, "b", "x", "c", "", "q")
    assert [level["id"] for level in tomllib.loads(plan.read_text("utf8"))["level"]] == ["xa", "tinh"]
    ran, _ = asked(levels("xa", "tinh") + USES, "b", "x", "c", "2")
    assert ran.code == 2, "there is one other level"


def test_a_form_goes_and_a_level_that_chose_it_stays(asked: Any) -> None:
    body = FORM + levels("xa").replace("clause", 'choose_form = ["hoi-nghi"]\nclause').replace("  # CHƯA", "  # ĐÃ")
    ran, plan = asked(body, "x", "c", "b")
    assert "Mã hình thức “hoi-nghi” còn dùng ở 01 bảng khác: 1 [[level]]." in ran.err
    said = tomllib.loads(plan.read_text("utf8"))
    assert ("form" in said, said["level"][0]["choose_form"]) == (False, [])


def test_enter_on_a_fault_asks_what_is_to_become_of_it(asked: Any) -> None:
    ran, plan = asked(TWICE, "", "")
    assert "! LỖI:" in ran.err
    assert "Để vậy thì tdkt plugin check --strict sẽ nêu " in ran.err
    assert "CHƯA XÁC NHẬN" in plan.read_text("utf8"), "put off, not right"
    assert "Còn 01 nhóm" in ran.out
    ran, plan = asked(TWICE, "", "g", "1")
    assert "CHƯA XÁC NHẬN" not in plan.read_text("utf8")
    assert "as_issued" in tomllib.loads(plan.read_text("utf8"))


def test_what_a_level_pays_is_shown_with_that_level_only(asked: Any) -> None:
    """It stood below every group of the plan, one after the other, whatever the group was of."""
    level = LEVEL.format(code="xa") + 'budget = "ngân sách xã"\n'
    ran, _ = asked(level + TASK, "", "", "", "", "", "")
    groups = ran.err.split("\n[")
    assert ["ngân sách xã" in one for one in groups if "CẤP XA" in one or "theo dõi" in one] == [True, False]


def test_years_that_were_deduced_stand_on_one_line(asked: Any) -> None:
    task = TASK.replace(
        'clause = "III.1"\n',
        'window = { before = 2030-03-20 }  # CHƯA XÁC NHẬN: suy ra: năm 2030 của “ngày {}”\nclause = "III.1"\n',
    )
    ran, _ = asked(task.replace("{}", "20/3") + task.replace("{}", "25/5").replace("theo dõi", "báo cáo"), "b")
    assert "← năm 2030 là suy ra (cả ở sau): “ngày 20/3”, “ngày 25/5”" in ran.err
    assert "task.1.window" not in ran.err
