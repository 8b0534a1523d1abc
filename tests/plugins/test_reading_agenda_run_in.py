"""An agenda that stands in one paragraph, its items numbered: the first number is no clause's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
II. HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN
1. Cấp xã: tổ chức Hội nghị điển hình tiên tiến trong quý I năm 2031.
III. CHƯƠNG TRÌNH HỘI NGHỊ
{said}
IV. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn.
"""
ITEMS = ["Văn nghệ chào mừng (không quá 20 phút)", "Chào cờ, khai mạc", "Báo cáo tổng kết", "Tham luận", "Bế mạc"]


@pytest.mark.parametrize("between", [" - ", "; ", ". ", ", "])
@pytest.mark.parametrize("number", ["{n}. ", "0{n}. ", "{n}) "])
def test_items_of_one_paragraph(between: str, number: str, issued: Issued) -> None:
    said = between.join(f"{number.format(n=at)}{item}" for at, item in enumerate(ITEMS, 1))
    reading = issued(PLAN, said=f"{said}.")
    assert [one.values["title"] for one in reading.of("agenda")] == ITEMS
    assert {one.values["clause"] for one in reading.of("agenda")} == {"III"}
    assert [left.words for left in unread(reading) if left.piece.clause.startswith("III")] == []


def test_a_paragraph_that_does_not_count_on_is_none(issued: Issued) -> None:
    said = "1. Chào cờ, khai mạc - 3. Báo cáo tổng kết - 4. Tham luận - 5. Bế mạc."
    assert issued(PLAN, said=said).of("agenda") == []


JOINED = "Gồm các phần: chào cờ, khai mạc; báo cáo tổng kết; tham luận (từ 03 đến 05 bài); trao thưởng; bế mạc."
TITLES = ["Chào cờ, khai mạc", "Báo cáo tổng kết", "Tham luận (từ 03 đến 05 bài)", "Trao thưởng", "Bế mạc"]


@pytest.mark.parametrize(("head", "levels"), [
    ("III. CHƯƠNG TRÌNH HỘI NGHỊ CỦA XÃ, PHƯỜNG, CƠ QUAN, ĐƠN VỊ", ["xa"]),
    ("III. CHƯƠNG TRÌNH HỘI NGHỊ CÁC CẤP", None), ("III. CHƯƠNG TRÌNH HỘI NGHỊ CỦA CẤP XÃ", ["xa"]),
])  # fmt: skip
def test_a_list_behind_its_lead_keeps_its_items_and_their_order(head: str, levels: object, issued: Issued) -> None:
    province = "2. Cấp tỉnh: tổ chức Đại hội trong quý III năm 2031.\nIII."
    plan = PLAN.replace("III. CHƯƠNG TRÌNH HỘI NGHỊ", head).replace("III.", province, 1)
    reading = issued(plan, said=f"{JOINED} Mỗi bài không quá 04 trang.")
    assert [one.values["title"] for one in reading.of("agenda")] == TITLES
    assert all(one.values.get("levels") == levels for one in reading.of("agenda"))
    assert [left.words for left in unread(reading) if left.piece.clause == "III"] == ["Mỗi bài không quá 04 trang."]


def test_two_things_that_happen_in_one_line_are_two_items(issued: Issued) -> None:
    lines = ["- Chào cờ; khai mạc.", "- Trao thưởng. Phát động thi đua năm 2032.", "- Bầu đại biểu. Bế mạc."]
    reading = issued(PLAN, said="\n".join(lines))
    assert [one.values["title"] for one in reading.of("agenda")] == [
        "Chào cờ; khai mạc", "Trao thưởng", "Phát động thi đua năm 2032", "Bầu đại biểu", "Bế mạc"]  # fmt: skip
    assert [left.words for left in unread(reading) if left.piece.clause == "III"] == []


def test_a_list_behind_all_conferences_is_of_all(issued: Issued) -> None:
    said = JOINED.replace("Gồm các phần", "Hội nghị ở các cấp gồm những phần chính")
    reading = issued(
        PLAN.replace("CHƯƠNG TRÌNH HỘI NGHỊ", "NỘI DUNG, CHƯƠNG TRÌNH HỘI NGHỊ"), said=f"{said} Xã được bỏ tham luận."
    )
    assert [one.values["title"] for one in reading.of("agenda")] == TITLES
    assert all("levels" not in one.values for one in reading.of("agenda"))
    assert [left.words for left in unread(reading) if left.piece.clause == "III"] == ["Xã được bỏ tham luận."]


def test_a_list_below_whose_it_is_is_of_these(issued: Issued) -> None:
    plan = """\
II. HỘI NGHỊ
1. Cấp xã: tổ chức Hội nghị điển hình tiên tiến trong quý I năm 2031.
2. Cấp tỉnh: tổ chức Đại hội trong quý III năm 2031.
III. VIỆC CHUNG
{said}
IV. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn.
"""
    lead = "Chương trình hội nghị ở xã, phường và cơ quan gồm các phần dưới đây, có thể đổi thứ tự:"
    items = ["Chào cờ, khai mạc;", "Báo cáo tổng kết;", "Tham luận;", "Trao thưởng; bế mạc."]
    reading = issued(plan, said="\n".join([lead, *(f"- {item}" for item in items)]))
    titles = [one.values["title"] for one in reading.of("agenda")]
    assert titles == ["Chào cờ, khai mạc", "Báo cáo tổng kết", "Tham luận", "Trao thưởng; bế mạc"]
    assert {tuple(one.values["levels"]) for one in reading.of("agenda")} == {("xa",)}


ORDER = "tuyên bố lý do; báo cáo tổng kết; tham luận; trao thưởng"


@pytest.mark.parametrize("lead", ["Hội nghị các cấp đi theo trình tự:", "Hội nghị ở mọi cấp có các phần:",
                                  "Hội nghị ở các cấp có những nội dung chính sau:"])  # fmt: skip
def test_a_sentence_on_the_order_of_conferences_has_its_items(lead: str, issued: Issued) -> None:
    plan = PLAN.replace("CHƯƠNG TRÌNH HỘI NGHỊ", "CÁCH LÀM")
    reading = issued(plan, said=f"{lead} {ORDER}; cuối cùng là bế mạc. Nhạc nền chọn bài về quê hương.")
    assert [one.values["title"] for one in reading.of("agenda")] == [
        "Tuyên bố lý do", "Báo cáo tổng kết", "Tham luận", "Trao thưởng", "Bế mạc"]  # fmt: skip
    assert [left.words for left in unread(reading) if left.piece.clause == "III"] == ["Nhạc nền chọn bài về quê hương."]


@pytest.mark.parametrize("said", [
    "Các đơn vị làm theo trình tự: rà soát điển hình; lập danh sách; gửi hồ sơ; báo cáo kết quả; trao thưởng.",
    f"Hội nghị các cấp: {ORDER}; bế mạc.",
])  # fmt: skip
def test_what_units_do_one_after_another_is_no_agenda(said: str, issued: Issued) -> None:
    plan = PLAN.replace("CHƯƠNG TRÌNH HỘI NGHỊ", "CÁCH LÀM")
    assert issued(plan, said=said).of("agenda") == []
