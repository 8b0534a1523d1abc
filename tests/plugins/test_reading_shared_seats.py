"""Seats that a list gives out: to whole groups together, to some units of a kind by name, with alternates for each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. ĐẠI HỘI THI ĐUA YÊU NƯỚC CẤP TỈNH
1. Thời gian: 01 ngày, trong tháng 9/2025.
2. Đại biểu chính thức được phân bổ như sau:
{said}
"""


def _told(reading: Any) -> list[dict[str, Any]]:
    return [
        {key: value for key, value in one.values.items() if key not in ("levels", "clause")}
        for one in reading.of("quota")
    ]


@pytest.mark.parametrize(("said", "told"), [
    ("- Các sở, ngành, đoàn thể: 60 đại biểu;",
     {"unit": "Các sở, ngành, đoàn thể", "official": 60, "together": True}),
    ("- Lực lượng vũ trang: 24 đại biểu (Công an 12, Quân sự 08, Biên phòng 04);",
     {"unit": "Lực lượng vũ trang", "official": 24, "together": True,
      "note": "trong đó Công an 12, Quân sự 08, Biên phòng 04"}),
    ("- Nghệ nhân, người có uy tín do Mặt trận Tổ quốc tỉnh giới thiệu: 09 đại biểu.",
     {"unit": "Nghệ nhân, người có uy tín do Mặt trận Tổ quốc tỉnh giới thiệu", "official": 9, "together": True}),
    ("- Các huyện Bắc Khê, Nam Khê và Khê Sơn: mỗi huyện 10 đại biểu.",
     {"each": "huyện", "units": ["huyện Bắc Khê", "huyện Nam Khê", "huyện Khê Sơn"], "official": 10}),
    ("- Thành phố Khê: 16 đại biểu (tổng số: 16 đại biểu).", {"unit": "Thành phố Khê", "official": 16}),
])  # fmt: skip
def test_a_line_of_the_list_is_a_quota(said: str, told: dict[str, Any], issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    assert _told(reading) == [told]
    assert not unread(reading)


@pytest.mark.parametrize("said", [
    "- Lực lượng vũ trang: 24 đại biểu (Công an 12, Quân sự 08, Biên phòng 05);",
    "- Khách mời: 50 đại biểu.", "- Đại biểu nữ: 40 đại biểu.",
])  # fmt: skip
def test_parts_that_do_not_agree_and_sorts_of_people_are_told(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    assert not reading.of("quota")
    assert [one.words for one in unread(reading)] == [said[2:]]


def test_a_sum_that_does_not_agree_is_told(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said="- Huyện Khê: 12 đại biểu; thị xã Sông Khê: 10 đại biểu (cộng 23 đại biểu).")
    assert [one["official"] for one in _told(reading)] == [12, 10]
    assert "23 đại biểu" in unread(reading)[0].words


@pytest.mark.parametrize("said", [
    "Mỗi đơn vị được cử thêm 02 đại biểu dự khuyết.", "Ngoài ra, mỗi đoàn có thể bầu 02 dự khuyết.",
])  # fmt: skip
def test_alternates_are_every_units(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=f"- Thành phố Khê: 16 đại biểu;\n- Các sở, ngành: 40 đại biểu.\n{said}")
    assert [(one.get("unit") or one["each"], one.get("official"), one.get("alternates")) for one in _told(reading)] == [
        ("Thành phố Khê", 16, 2), ("Các sở, ngành", 40, None), ("sở", None, 2), ("ngành", None, 2)]  # fmt: skip
    assert not unread(reading)


LINES = """\
- Cấp huyện: thành phố Khê 16 đại biểu; thị xã Sông Khê và thị xã Bến Khê mỗi thị xã 09 đại biểu; 07 huyện mỗi \
huyện 10 đại biểu.
- Lực lượng vũ trang: Công an tỉnh, Sư đoàn 31 mỗi đơn vị 05 đại biểu.
- Doanh nghiệp, hợp tác xã 20 đại biểu; cơ quan Trung ương 08 đại biểu; Anh hùng, nghệ nhân tiêu biểu 12 đại biểu do \
Sở Nội vụ lựa chọn.
"""


def test_a_line_under_who_is_given_seats_may_say_of_several(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=LINES)
    assert [(one.get("unit") or one["each"], one["official"], one.get("note", "")) for one in _told(reading)] == [
        ("thành phố Khê", 16, ""), ("thị xã Sông Khê", 9, ""), ("thị xã Bến Khê", 9, ""), ("huyện", 10, ""),
        ("Công an tỉnh", 5, ""), ("Sư đoàn 31", 5, ""), ("Doanh nghiệp, hợp tác xã", 20, ""),
        ("cơ quan Trung ương", 8, ""), ("Anh hùng, nghệ nhân tiêu biểu", 12, "do Sở Nội vụ lựa chọn")]  # fmt: skip
    assert {one.values["levels"][0] for one in reading.of("quota")} == {one.values["id"] for one in reading.of("level")}
    assert not unread(reading)


def test_each_office_of_a_level_and_some_with_more(issued: Callable[..., Any]) -> None:
    plan = PLAN.replace(
        "I. ", "I. HÌNH THỨC\n1. Cấp sở (sở, ban): tổ chức Hội nghị điển hình tiên tiến trong tháng 5/2025.\nII. "
    )
    line = "- Cấp sở: 30 cơ quan, mỗi cơ quan 03 đại biểu; Sở Y tế thêm 04 đại biểu."
    reading = issued(
        plan, said=f"{line}\n3. Danh sách kèm mỗi sở 01 đại biểu dự khuyết, mỗi ban 02 đại biểu dự khuyết."
    )
    assert [(one.get("unit") or one["each"], one["official"]) for one in _told(reading)] == [
        ("sở", 3), ("ban", 3), ("Sở Y tế", 7)]  # fmt: skip


def test_each_of_several_kinds_has_its_own_alternates(issued: Callable[..., Any]) -> None:
    said = (
        "- Thành phố Khê: 16 đại biểu;\n- Huyện Lâm: 11 đại biểu;\n- Sở Y tế: 04 đại biểu.\n3. Danh sách gửi trước ngày"
    )
    reading = issued(PLAN, said=f"{said} 10/6/2025; mỗi huyện, thành phố kèm 02 đại biểu dự khuyết, mỗi sở 01 đại biểu "
                     "dự khuyết.")  # fmt: skip
    assert [(one["unit"], one.get("alternates")) for one in _told(reading)] == [
        ("Thành phố Khê", 2), ("Huyện Lâm", 2), ("Sở Y tế", 1)]  # fmt: skip
    assert not any("dự khuyết" in one.words for one in unread(reading))


def test_a_sentence_that_says_how_many_there_are_gives_some_by_name_and_the_rest_of_their_kind(
    issued: Callable[..., Any],
) -> None:
    plan = (
        "I. HỘI NGHỊ Ở CÁC CẤP\n1. Đối với huyện: tổ chức Hội nghị điển hình tiên tiến trong tháng 5/2025.\n"
        "2. Đối với tỉnh\na) Tên gọi: Đại hội Thi đua yêu nước tỉnh Lam Giang lần thứ IV.\n"
        "b) Số đại biểu: 96 người. {said}\n"
    )
    said = ("Việc phân bổ 96 đại biểu như sau: thành phố Khê 20 đại biểu; huyện Lâm và huyện Mai mỗi huyện 12 đại "
            "biểu; 02 huyện còn lại mỗi huyện 16 đại biểu; khối sở, ban, ngành cấp tỉnh 20 đại biểu.")  # fmt: skip
    reading = issued(plan, said=said)
    assert [(one.get("unit") or one["each"], one["official"]) for one in _told(reading)] == [
        ("thành phố Khê", 20), ("huyện Lâm", 12), ("huyện Mai", 12), ("huyện", 16),
        ("khối sở, ban, ngành cấp tỉnh", 20)]  # fmt: skip
    assert {one.values["levels"][0] for one in reading.of("quota")} == {"tinh"}
    assert not any(word in one.words for one in unread(reading) for word in ("phân bổ", "mỗi huyện"))


def test_a_line_may_give_several_groups_theirs(issued: Callable[..., Any]) -> None:
    reading = issued(
        PLAN,
        said="- Mặt trận Tổ quốc và các tổ chức chính trị - xã hội: 18 đại biểu; lực lượng vũ trang: 20 đại biểu;\n"
             "- Sở, ban, ngành tỉnh: 50 đại biểu, mỗi cơ quan từ 02 đến 05 đại biểu.",
    )  # fmt: skip
    assert {one["unit"]: one["official"] for one in _told(reading) if one["together"]} == {
        "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội": 18, "lực lượng vũ trang": 20,
        "Sở, ban, ngành tỉnh": 50}  # fmt: skip
    assert [one.words.strip(" .") for one in unread(reading)] == ["mỗi cơ quan từ 02 đến 05 đại biểu"]


@pytest.mark.parametrize(("total", "told"), [(112, False), (113, True), (13, True)])
def test_a_sum_of_a_kind_may_be_that_of_any_number_of_them(total: int, told: bool, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=f"- Mỗi huyện: 11 đại biểu; thành phố Khê: 13 đại biểu (cộng {total} đại biểu).")
    assert any(f"{total} đại biểu" in one.words for one in unread(reading)) == told
