"""Below a heading on a review ("Tổng kết tại cơ quan, địa phương") a level's sentence needs no conference's name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
A. MỤC ĐÍCH
1. Đánh giá kết quả.
B. NỘI DUNG THỰC HIỆN
Phần 1. {head}
1.1. {said}
Phần 2. Hội nghị tổng kết cấp tỉnh
2.1. Thời gian: một buổi, ngày 20/11/2023.
{more}
"""
HEAD = "Tổng kết tại cơ quan, đơn vị, địa phương"
SAID = "tổ chức hội nghị tổng kết ghép với một cuộc họp giao ban, từ ngày 18/9/2023 đến ngày 06/10/2023."


@pytest.mark.parametrize("who", ["UBND 11 huyện, thành phố", "UBND các huyện, thành phố", "Các huyện, thành phố"])
@pytest.mark.parametrize("head", [HEAD, "Tổng kết ở địa phương", "Sơ kết phong trào ở các cấp"])
def test_who_meets_and_when_is_a_level(who: str, head: str, issued: Callable[..., Any]) -> None:
    level = issued(PLAN, head=head, said=f"{who}: {SAID}", more="").of("level")[0].values
    assert (level["label"], [str(day) for day in level["window"].values()]) == (
        "các huyện, thành phố", ["2023-09-18", "2023-10-06"])  # fmt: skip


@pytest.mark.parametrize("head", ["Tuyên truyền", "Kiểm tra việc thực hiện"])
def test_below_a_heading_on_anything_else_it_is_none(head: str, issued: Callable[..., Any]) -> None:
    found = issued(PLAN, head=head, said=f"UBND 11 huyện, thành phố: {SAID}", more="").of("level")
    assert "các huyện, thành phố" not in [one.values["label"] for one in found]


def test_how_many_come_at_some_units_is_no_one_who_comes(issued: Callable[..., Any]) -> None:
    said = ("Thành phần: lãnh đạo UBND, trưởng phòng; thành phố Biên Hòa, huyện Long Thành không quá 130 người, "
            "các địa phương khác không quá 90 người.")  # fmt: skip
    reading = issued(PLAN, head=HEAD, said=f"UBND 11 huyện, thành phố: {SAID} {said}", more="")
    assert reading.of("level")[0].values["attend"] == [{"who": "lãnh đạo UBND, trưởng phòng"}]
    (some,) = (one.values for one in reading.of("exception") if "size" in one.values)
    assert (some["units"], some["size"]["caps"][0]["at_most"]) == (["thành phố Biên Hòa", "huyện Long Thành"], 130)
    assert reading.of("level")[0].values["size"]["caps"][0]["at_most"] == 90


def test_an_aside_between_two_numbers_hides_neither(issued: Callable[..., Any]) -> None:
    award = ("3. Bằng khen của Chủ tịch UBND tỉnh: mỗi huyện, thành phố được đề nghị 02 tập thể (trong đó có ít nhất "
             "01 xã) và 03 cá nhân.")  # fmt: skip
    reading = issued(PLAN, head=HEAD, said=f"UBND 11 huyện, thành phố: {SAID}", more=f"C. KHEN THƯỞNG\n{award}")
    asked = [one.values for one in reading.of("honours") if one.values["award"].startswith("đề nghị")]
    assert [(one["collectives"], one["individuals"]) for one in asked] == [(2, 3)]
    assert any("trong đó có ít nhất 01 xã" in item.words for item in unread(reading))


@pytest.mark.parametrize("who", [
    "Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh, Đoàn Thanh niên (thuộc Mặt trận)", "Sở Y tế, Sở Giáo dục và Đào tạo",
])  # fmt: skip
def test_what_some_bodies_by_name_may_hold_is_not_of_all_of_their_row(who: str, issued: Callable[..., Any]) -> None:
    said = (f"a) Sở, ban, ngành cấp tỉnh: không tổ chức hội nghị; đánh giá bằng báo cáo.\nb) {who}: được tổ chức "
            "Hội nghị biểu dương, không quá 120 người.")  # fmt: skip
    reading = issued("II. HÌNH THỨC TỔ CHỨC\n1. Sở, ban, ngành, đoàn thể\n{said}\n", said=said)
    (level,) = [one.values for one in reading.of("level")]
    assert ("size" in level, "choose_form" in level) == (False, False)
    assert any(who.partition(",")[0] in item.words and "120" in item.words for item in unread(reading))
