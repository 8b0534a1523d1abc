"""The agenda of one level's conferences: its items are that level's, and another's where the plan says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.unlike import refused
from tdkt_tui.workflow.reading_plan import Reading, unread
from tdkt_tui.workflow.reading_plan.agenda_numbers import numbered_parts

PLAN = """\
I. HỘI NGHỊ CÁC CẤP
1. Cấp huyện: Tổ chức Hội nghị điển hình tiên tiến, hoàn thành trước ngày 31/8/2031.
2. Cấp tỉnh: Tổ chức Đại hội Thi đua yêu nước trong tháng 11/2031.
3. {head}
{said}
"""
ITEMS = "(1) Chào cờ; (2) Khai mạc; (3) Phim phóng sự “Làng quê” (12 phút); (4) Tham luận: 03 huyện, 02 xã; (5) Bế mạc."
OF_DISTRICTS = (
    "Chương trình Hội nghị cấp huyện do Chủ tịch UBND huyện quyết định nhưng phải có các nội dung (2) và (5)."
)


def agenda(reading: Reading) -> list[tuple[str, list[str]]]:
    return [(one.values["title"], one.values.get("levels", [])) for one in reading.of("agenda")]


@pytest.mark.parametrize("head", ["Chương trình Hội nghị cấp tỉnh", "Chương trình Đại hội Thi đua yêu nước tỉnh"])
def test_the_agenda_of_one_level_is_its_own_but_for_what_others_must_have(
    head: str, issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, head=head, said=f"{ITEMS}\n{OF_DISTRICTS}")
    assert agenda(reading) == [
        ("Chào cờ", ["tinh"]), ("Khai mạc", ["tinh", "huyen"]), ("Phim phóng sự “Làng quê”", ["tinh"]),
        ("Tham luận: 03 huyện, 02 xã", ["tinh"]), ("Bế mạc", ["tinh", "huyen"])]  # fmt: skip
    assert [item.words for item in unread(reading) if item.piece.clause == "I.3"] == []


def test_an_agenda_of_one_level_may_have_an_item_on_each_line(issued: Callable[..., Any]) -> None:
    said = "\n".join(ITEMS.replace("; (", ";|(").split("|"))
    reading = issued(PLAN, head="Chương trình hội nghị cấp huyện gồm:", said=said)
    assert agenda(reading) == [
        ("Chào cờ", ["huyen"]), ("Khai mạc", ["huyen"]), ("Phim phóng sự “Làng quê”", ["huyen"]),
        ("Tham luận: 03 huyện, 02 xã", ["huyen"]), ("Bế mạc", ["huyen"])]  # fmt: skip
    assert [item.words for item in unread(reading) if item.piece.clause == "I.3"] == []


@pytest.mark.parametrize("said", [
    "Chương trình Hội nghị cấp huyện phải có các nội dung (2) và (9).",
    "Chương trình Hội nghị phải có các nội dung (2) và (5).",
])  # fmt: skip
def test_numbers_of_no_item_and_of_no_level_are_told(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, head="Chương trình Hội nghị cấp tỉnh", said=f"{ITEMS}\n{said}")
    assert {tuple(levels) for _, levels in agenda(reading)} == {("tinh",)}
    assert said in [item.words for item in unread(reading)]


@pytest.mark.parametrize(("said", "titles"), [
    ("Chương trình gồm: chào cờ; khai mạc; trao thưởng.", ["Chào cờ", "Khai mạc", "Trao thưởng"]),
    ("Nội dung, chương trình Hội nghị dự kiến: chào cờ; giao lưu với 06 gương (20 phút); bế mạc.",
     ["Chào cờ", "Giao lưu với 06 gương", "Bế mạc"]),
    ("Chương trình gồm: chuẩn bị hội trường; in giấy mời; đặt hoa.", []),
])  # fmt: skip
def test_the_programme_that_a_levels_own_paragraph_says_is_its_agenda(
    said: str, titles: list[str], issued: Callable[..., Reading]
) -> None:
    plan = PLAN.replace("tháng 11/2031.", f"tháng 11/2031. {said}").partition("3. ")[0]
    assert agenda(issued(plan)) == [(title, ["tinh"]) for title in titles]


STANDING = """\
I. HỘI NGHỊ Ở XÃ, PHƯỜNG
1. Thời gian: tổ chức Hội nghị biểu dương trước ngày 31/5/2031.
2. {head}
{lead}
- Chào cờ;
- Báo cáo kết quả;
- Trao Giấy khen.
II. HỘI NGHỊ CẤP TỈNH
1. Thời gian: tổ chức Đại hội Thi đua yêu nước trong tháng 11/2031.
2. {head}
- Khai mạc;
- Tham luận;
- Bế mạc.
"""


@pytest.mark.parametrize(("head", "lead"), [
    ("Chương trình", "Gồm các phần, theo thứ tự:"), ("Nội dung, chương trình", "Gồm các nội dung sau:"),
    ("Chương trình hội nghị", "Theo trình tự:"),
])  # fmt: skip
def test_a_programme_is_of_the_level_in_whose_part_it_stands(head: str, lead: str, issued: Callable[..., Any]) -> None:
    reading = issued(STANDING, head=head, lead=lead)
    commune, province = (one.values["id"] for one in reading.of("level"))
    assert agenda(reading) == [
        ("Chào cờ", [commune]), ("Báo cáo kết quả", [commune]), ("Trao Giấy khen", [commune]),
        ("Khai mạc", [province]), ("Tham luận", [province]), ("Bế mạc", [province])]  # fmt: skip
    assert [item.words for item in unread(reading) if item.piece.clause in ("I.2", "II.2")] == []


@pytest.mark.parametrize("said", [
    "Cấp huyện có thể không bố trí nội dung (2).", "Hội nghị cấp huyện được bỏ mục 2.",
    "Cấp huyện được phép không tổ chức phần số (2).",
])  # fmt: skip
def test_some_may_leave_out_an_item_by_its_number(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, head="Nội dung hội nghị (thống nhất 3 nội dung)",
                     said=f"(1) Chào cờ; (2) Tham luận; (3) Bế mạc. {said}")  # fmt: skip
    assert [(one.values["title"], one.values.get("levels"), one.values.get("optional", False))
            for one in reading.of("agenda")] == [
        ("Chào cờ", None, False), ("Tham luận", ["tinh"], False), ("Tham luận", ["huyen"], True),
        ("Bế mạc", None, False)]  # fmt: skip
    assert not reading.of("task")
    assert [item.words for item in unread(reading) if item.piece.clause == "I.3"] == []


BY_NAME = """\
I. HỘI NGHỊ CÁC CẤP
1. Cấp xã (xã, phường): Tổ chức Hội nghị điển hình tiên tiến trong quý I/2031.
2. Cấp huyện (huyện, thành phố): Tổ chức Hội nghị điển hình tiên tiến trong quý II/2031.
3. Chương trình hội nghị
- Chào cờ;
- Chương trình văn nghệ chào mừng;
- Giao lưu điển hình;
- Bế mạc.
{said}
"""


@pytest.mark.parametrize(("said", "items"), [
    ("Các xã, phường bớt phần văn nghệ.", [("Chương trình văn nghệ chào mừng", ["huyen"], False)]),
    ("Hội nghị cấp xã không tổ chức phần giao lưu và phần văn nghệ.",
     [("Chương trình văn nghệ chào mừng", ["huyen"], False), ("Giao lưu điển hình", ["huyen"], False)]),
    ("Cấp xã có thể bớt phần văn nghệ.",
     [("Chương trình văn nghệ chào mừng", ["huyen"], False), ("Chương trình văn nghệ chào mừng", ["xa"], True)]),
])  # fmt: skip
def test_an_item_that_some_leave_out_by_its_name_is_the_others(
    said: str, items: Any, issued: Callable[..., Any]
) -> None:
    reading = issued(BY_NAME, said=said)
    assert [(one.values["title"], one.values["levels"], one.values.get("optional", False))
            for one in reading.of("agenda") if "levels" in one.values] == items  # fmt: skip
    assert [item.words for item in unread(reading) if item.piece.clause == "I.3"] == []


@pytest.mark.parametrize("said", ["Các xã bớt phần trình chiếu phim.", "Xã vùng cao bớt phần văn nghệ."])
def test_what_is_no_item_or_of_no_level_is_a_task_or_told(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(BY_NAME, said=said)
    told = [*(f"{one.values['does']}." for one in reading.of("task")), *(item.words for item in unread(reading))]
    assert [words for words in told if said.endswith(words)]
    assert refused(said, Draft("agenda", {"title": said.rstrip(".")}, "I.3"))


@pytest.mark.parametrize(("text", "parts"), [
    ("(1) A; (2) B. Bỏ nội dung (1).", ["(1) A;", "(2) B. Bỏ nội dung (1)."]), ("(2) A; (3) B", ["(2) A; (3) B"]),
    ("Gồm: (1) A (2) B", ["Gồm:", "(1) A", "(2) B"]),
])  # fmt: skip
def test_a_number_out_of_turn_begins_no_item(text: str, parts: list[str]) -> None:
    assert numbered_parts(text) == parts


def test_an_item_of_a_tier_and_of_offices_is_of_both(issued: Callable[..., Any]) -> None:
    plan = PLAN.replace("2. Cấp tỉnh", "2. Các sở, ban, ngành: Tổ chức Hội nghị điển hình tiên tiến quý II/2031.\n"
                        "3. Cấp tỉnh").replace("3. {head}", "4. {head}")  # fmt: skip
    items = "- Khai mạc.\n- Bầu đại biểu (đối với Hội nghị cấp huyện và sở, ngành).\n- Trao thưởng.\n- Bế mạc."
    told = dict(agenda(issued(plan, head="Nội dung Hội nghị, Đại hội các cấp", said=items)))
    assert told["Bầu đại biểu"] == ["huyen", "so-ban-nganh"]
    assert told["Khai mạc"] == []
