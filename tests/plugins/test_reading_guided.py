"""Units that their own branch guides are set apart from their level."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

PLAN = """\
I. TỔ CHỨC HỘI NGHỊ CÁC CẤP
1. Các sở, ban, ngành
a) Tổ chức Hội nghị điển hình tiên tiến, hoàn thành trong quý I năm 2031.
b) {said}
"""
FORCES = ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]


@pytest.mark.parametrize(("said", "units", "by"), [
    ("Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh tổ chức theo hướng dẫn của Bộ Công an, Bộ Quốc phòng.", FORCES,
     "Bộ Công an, Bộ Quốc phòng"),
    ("Riêng Công an tỉnh và Bộ CHQS tỉnh thực hiện theo hướng dẫn của ngành dọc nhưng phải cử đủ đại biểu.", FORCES,
     "ngành dọc"),
    ("Sở Tư pháp tổ chức hội nghị theo chỉ đạo của Bộ Tư pháp.", ["Sở Tư pháp"], "Bộ Tư pháp"),
])  # fmt: skip
def test_whom_his_branch_guides_is_set_apart(said: str, units: list[str], by: str, issued: Callable[..., Any]) -> None:
    (found,) = issued(PLAN, said=said).of("exception")
    assert (found.values["units"], found.values["guided_by"]) == (units, by)


@pytest.mark.parametrize("said", [
    "Các sở, ban, ngành tổ chức theo hướng dẫn của Sở Nội vụ.",
    "Công an tỉnh bảo đảm an ninh theo hướng dẫn của Bộ Công an.",
])  # fmt: skip
def test_what_is_guided_by_nobody_above_binds_as_ever(said: str, issued: Callable[..., Any]) -> None:
    assert issued(PLAN, said=said).of("exception") == []


def test_of_levels_side_by_side_the_offices_are_those_whose_units_are_guided(issued: Callable[..., Any]) -> None:
    of_two = """\
I. TỔ CHỨC HỘI NGHỊ
Cấp | Hình thức | Thời gian
Các xã, phường | Hội nghị biểu dương | Trước ngày 30/9/2031
Các sở, ban, ngành | Hội nghị điển hình tiên tiến | Trước ngày 10/10/2031
a) {said}
"""
    reading = issued(of_two, said="Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh tổ chức theo hướng dẫn của Bộ Công an.")
    (level,) = [one.values["id"] for one in reading.of("level") if "sở" in one.values["units"]]
    assert [(one.values["level"], one.values["units"]) for one in reading.of("exception")] == [(level, FORCES)]


def test_a_reason_before_a_size_hides_it_not(issued: Callable[..., Any]) -> None:
    said = "Sở Tư pháp do trụ sở chật, ở xa nên tổ chức gọn, không quá 40 đại biểu."
    (apart,) = issued(PLAN, said=said).of("exception")
    assert (apart.values["units"], apart.values["size"]["caps"][0]["at_most"]) == (["Sở Tư pháp"], 40)


def test_forces_that_are_a_level_of_their_own_are_guided_as_that(issued: Callable[..., Any]) -> None:
    said = "Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh tổ chức theo hướng dẫn của ngành dọc xong trước ngày 15/6/2031."
    reading = issued(PLAN, said=said)
    (level,) = [one.values for one in reading.of("level") if one.values["units"] == FORCES]
    assert (level["guided_by"], level["window"]) == ("ngành dọc", {"before": date(2031, 6, 15)})
    assert not reading.of("exception")


@pytest.mark.parametrize(("said", "units"), [
    ("Công an tỉnh, Bộ Chỉ huy quân sự tỉnh thực hiện theo hướng dẫn của ngành dọc, song phải xong trước 30/4/2031.",
     FORCES),
    ("Sở Tư pháp tổ chức theo chỉ đạo của Bộ Tư pháp nhưng hoàn thành trước ngày 30/4/2031.", ["Sở Tư pháp"]),
])  # fmt: skip
def test_a_day_that_binds_them_all_the_same_is_their_window(
    said: str, units: list[str], issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, said=said)
    (found,) = reading.of("exception")
    assert (found.values["units"], found.values["window"]) == (units, {"before": date(2031, 4, 30)})
    assert found.values["guided_by"]
    assert not [one for one in reading.of("task") if "window" in one.values]


@pytest.mark.parametrize("more", [
    "; kết quả và danh sách đại biểu gửi về Sở Nội vụ trước ngày 08/4/2031.",
    "; danh sách đại biểu gửi Sở Nội vụ trước ngày 08/4/2031.",
])  # fmt: skip
def test_what_their_sentence_has_sent_is_sent_by_them_alone(more: str, issued: Callable[..., Any]) -> None:
    said = f"Công an tỉnh, Bộ Chỉ huy quân sự tỉnh tổ chức theo quy định của Bộ Công an, Bộ Quốc phòng{more}"
    (task,) = [one for one in issued(PLAN, said=said).of("task") if "window" in one.values]
    assert task.values["body"] == "Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh"
    assert "body" not in task.marks
