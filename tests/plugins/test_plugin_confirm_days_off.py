"""A day off that the plan itself names is no slip: one Enter confirms it, and the check is told why."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

LEVEL = """
[[form]]
id = "hoi-nghi"
name = "Hội nghị biểu dương"
clause = "II.1"

[[level]]  # CHƯA XÁC NHẬN: mục II.1, đoạn 9: {said}
id = "xa"
label = "các xã"
units = ["xã"]
choose_form = ["hoi-nghi"]
window = {{ until = 2026-05-31 }}
clause = "II.1"

[[level]]
id = "tinh"
label = "cấp tỉnh"
units = ["tỉnh"]
choose_form = ["hoi-nghi"]
window = {{ month = "2026-08" }}
clause = "II.2"
"""
SAID = "Các xã tổ chức “Hội nghị biểu dương”, chậm nhất {}."


@pytest.mark.parametrize("day", ["ngày 31 tháng 5 năm 2026", "ngày 31/5/2026", "31/05/2026"])
def test_a_day_off_that_the_plan_names_is_kept_by_enter(walk_through: Any, day: str) -> None:
    told, file = walk_through(LEVEL.format(said=SAID.format(day)), "", "q")
    kept = tomllib.loads(file.read_text("utf8"))["as_issued"]
    assert "31/5/2026 là Chủ nhật: bản gốc ghi đúng ngày ấy, Enter giữ" in told
    assert [(one["at"], one["rule"]) for one in kept] == [("level.1.window", "calendar.deadline")], told
    assert "31/5/2026" in kept[0]["why"], "of another day that is typed later it is no reason"
    assert "CHƯA XÁC NHẬN" not in file.read_text("utf8").split("[[level]]")[1]


@pytest.mark.parametrize("day", ["ngày 31/5", "ngày 30/5/2026", "ngày 31/5/2025"])
def test_one_that_it_does_not_name_is_asked_for(walk_through: Any, day: str) -> None:
    told, file = walk_through(LEVEL.format(said=SAID.format(day)), "", "b", "q")
    assert "CẢNH BÁO" in told
    assert "giữ như bản gốc" in told
    assert "as_issued" not in file.read_text("utf8")


def test_another_warning_beside_it_is_still_asked_for(walk_through: Any) -> None:
    body = LEVEL.format(said=SAID.format("ngày 31/5/2026")).replace("2026-08", "2026-04")
    told, file = walk_through(body, "", "b", "q")
    assert "sau thời hạn 30/4/2026 của cấp tỉnh" in told
    assert "as_issued" not in file.read_text("utf8"), told
