"""Seats in one sentence whose parts leave out "đại biểu", say who chooses, or give each of a group from so many."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan.quota_bare import bare_seats
from tdkt_tui.workflow.reading_plan.quotas import add_quota

PLAN = """\
I. ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH
1. Thời gian: tổ chức trong tháng 8 năm 2024.
2. Đại biểu được phân bổ như sau: huyện A Sa 20 đại biểu; huyện Mai Lĩnh 16 đại biểu. {more}
3. Danh sách do Sở Nội vụ hướng dẫn.
"""
MORE = (
    "Công an tỉnh và ngành Y tế mỗi đơn vị 09 đại biểu; Liên đoàn Lao động tỉnh 07; các doanh nghiệp 15, do Ban Quản "
    "lý khu kinh tế lựa chọn 10 và Hội Doanh nhân tỉnh lựa chọn 05; các sở, ban, ngành còn lại 18 đại biểu, mỗi cơ "
    "quan từ 01 đến 02 đại biểu."
)


def test_the_sentence_behind_goes_on_giving_out_seats(issued: Callable[..., Any]) -> None:
    told = {one.values["unit"]: (one.values["official"], one.values.get("note", ""), one.values.get("together", False))
            for one in issued(PLAN, more=MORE).of("quota")}  # fmt: skip
    assert list(told.items())[2:] == [
        ("Công an tỉnh", (9, "", False)), ("ngành Y tế", (9, "", False)), ("Liên đoàn Lao động tỉnh", (7, "", False)),
        ("các doanh nghiệp",
         (15, "do Ban Quản lý khu kinh tế lựa chọn 10, Hội Doanh nhân tỉnh lựa chọn 05", True)),
        ("các sở, ban, ngành còn lại", (18, "mỗi cơ quan từ 01 đến 02 đại biểu", True)),
    ]  # fmt: skip


@pytest.mark.parametrize("part", [
    "các doanh nghiệp 15, do Ban Quản lý khu kinh tế lựa chọn 10 và Hội Doanh nhân tỉnh lựa chọn 06",
    "hoàn thành trước ngày 12", "các sở họp trong 02 ngày",
])  # fmt: skip
def test_what_does_not_add_up_or_counts_something_else_is_none(part: str) -> None:
    assert bare_seats(part) == []


def test_kinds_and_bodies_behind_the_kinds_of_areas_have_their_seats(issued: Callable[..., Any]) -> None:
    said = (
        "Phân bổ đại biểu: Mỗi xã giới thiệu 02 đại biểu, mỗi phường giới thiệu 04 đại biểu; mỗi sở, ban, tổ chức "
        "chính trị - xã hội tỉnh giới thiệu 02 đại biểu; Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh mỗi đơn vị 05 đại biểu."
    )
    told = [(one.values.get("each") or one.values["unit"], one.values["official"])
            for one in issued(PLAN.replace("Đại biểu được", "Danh sách"), more=said).of("quota")]  # fmt: skip
    assert [one for one in told if not one[0].casefold().startswith("huyện")] == [
        ("xã", 2), ("phường", 4), ("sở", 2), ("ban", 2), ("tổ chức chính trị - xã hội", 2), ("Công an tỉnh", 5),
        ("Bộ Chỉ huy Quân sự tỉnh", 5),
    ]  # fmt: skip


def test_a_bloc_of_several_kinds_is_no_kinds_of_which_each_sends_as_many(issued: Callable[..., Any]) -> None:
    said = (
        "Mỗi huyện được giới thiệu 12 đại biểu; mỗi khối thi đua các sở, ban, ngành cấp tỉnh 15 đại biểu; Công an tỉnh "
        "09 đại biểu."
    )
    told = [(one.values.get("each") or one.values["unit"], one.values["official"])
            for one in issued(PLAN.replace("Đại biểu được", "Danh sách"), more=said).of("quota")]  # fmt: skip
    assert ("khối thi đua các sở, ban, ngành cấp tỉnh", 15) in told
    assert [whose for whose, seats in told if seats == 15] == ["khối thi đua các sở, ban, ngành cấp tỉnh"]


def test_sentences_behind_give_seats_to_bodies_a_range_and_those_set_apart(issued: Callable[..., Any]) -> None:
    more = ("Riêng huyện Lan và huyện Khê mỗi huyện 19 đại biểu; các sở, ban còn lại mỗi đơn vị từ 01 đến 03 đại biểu. "
            "Hội Nông dân, Tỉnh đoàn mỗi đơn vị 04 đại biểu. Các hợp tác xã mỗi đơn vị 02 đại biểu, do Liên minh Hợp "
            "tác xã tỉnh lựa chọn.")  # fmt: skip
    told = [{key: value for key, value in one.values.items() if key not in ("levels", "clause")}
            for one in issued(PLAN, more=more).of("quota")]  # fmt: skip
    assert told[2:] == [
        {"unit": "huyện Lan", "official": 19}, {"unit": "huyện Khê", "official": 19},
        {"each": "sở", "at_least": 1, "at_most": 3}, {"each": "ban", "at_least": 1, "at_most": 3},
        {"unit": "Hội Nông dân", "official": 4}, {"unit": "Tỉnh đoàn", "official": 4},
        {"each": "hợp tác xã", "official": 2, "note": "do Liên minh Hợp tác xã tỉnh lựa chọn"},
    ]  # fmt: skip


@pytest.mark.parametrize(("kind", "each"), [
    ("doanh nghiệp thuộc các khối thi đua của tỉnh", "doanh nghiệp thuộc các khối thi đua của tỉnh"),
    ("doanh nghiệp trực thuộc sở", "doanh nghiệp"),
])  # fmt: skip
def test_seats_of_a_kind_are_those_of_the_provinces_own(kind: str, each: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, more="")
    reading.of("level")[0].values["units"] = ["sở", kind]
    add_quota(reading, reading.body()[0], "tinh", {"each": "doanh nghiệp", "official": 2})
    assert reading.of("quota")[-1].values["each"] == each
