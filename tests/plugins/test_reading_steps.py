"""Parts of a plan that its headings count as steps, and what stands below such a heading for all levels."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.model.words import clause_words
from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
III. CÁC BƯỚC TỔ CHỨC
{word} 1. Hội nghị ở cơ sở
a) Xã, phường, thị trấn:
- Tên gọi: Hội nghị biểu dương người tốt, việc tốt; thời gian một buổi; xong trước ngày 28/2/2025.
{more}
{word} 2. Hội nghị cấp trên cơ sở
a) Huyện, thị xã, thành phố:
- Tên gọi: Hội nghị điển hình tiên tiến; thời gian một ngày; xong trước ngày 20/5/2025.
{pilots}
"""
PILOTS = """\
Đơn vị làm điểm. Hội đồng Thi đua - Khen thưởng tỉnh chọn {count} đơn vị để rút kinh nghiệm:
+ Xã Mai, huyện Khê: trong tháng 10 năm 2024;
+ Huyện Khê: trước ngày 05/4/2025.
Đơn vị làm điểm phối hợp với cơ quan thường trực Hội đồng trong quá trình chuẩn bị.
"""


@pytest.mark.parametrize("word", ["Bước", "Giai đoạn"])
def test_a_step_is_a_clause_of_its_own(word: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, word=word, more="", pilots="")
    assert [one.values["clause"] for one in reading.of("level")] == [f"III.{word} 1.a", f"III.{word} 2.a"]
    assert not unread(reading)


@pytest.mark.parametrize("word", ["Bước", "Giai đoạn"])
def test_a_number_before_a_step_leaves_it_a_heading_on_its_level(word: str, issued: Callable[..., Any]) -> None:
    said = (
        f"1. {word} 1: Hội nghị ở cơ sở\n1.1. Đơn vị tổ chức: các xã, phường, thị trấn.\n1.2. Thời lượng: 01 buổi.\n"
        f"2. {word} 2: Hội nghị ở huyện, thị xã, thành phố và sở, ban, ngành\n2.1. Thời gian: trong tháng 3 năm 2025.\n"
        "2.2. Quy mô: huyện Khê không quá 150 đại biểu. Sở, ban, ngành từ 60 đến 120 đại biểu."
    )
    reading = issued("III. CÁC BƯỚC TIẾN HÀNH\n{said}\n", said=said)
    base, above = (one.values for one in reading.of("level"))
    assert (base["units"], base["days"]) == (["xã", "phường", "thị trấn"], 0.5)
    assert above["units"] == ["huyện", "thị xã", "thành phố", "sở", "ban", "ngành"]
    assert [one.values["units"] for one in reading.of("exception") if one.values["level"] == above["id"]] == [
        ["huyện Khê"], ["sở", "ban", "ngành"]]  # fmt: skip


def test_a_step_that_says_something_is_no_heading(issued: Callable[..., Any]) -> None:
    reading = issued("III. LỘ TRÌNH\n{said}\n", said="Bước 1. Các huyện tổ chức hội nghị xong trước ngày 15/5/2025.")
    assert {piece.clause for piece in reading.clauses()} == {"III"}


def test_a_clause_below_a_step_is_cited_through_it() -> None:
    assert clause_words("III.Bước 1.a") == "điểm a Bước 1 mục III"
    assert clause_words("III.Giai đoạn 2") == "Giai đoạn 2 mục III"


@pytest.mark.parametrize(("count", "left"), [("02", 0), ("03", 1)])
def test_those_who_go_first_stand_below_the_line_that_counts_them(
    count: str, left: int, issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, word="Bước", more="", pilots=PILOTS.format(count=count).rstrip())
    assert [(one.values["unit"], one.values["clause"]) for one in reading.of("pilot")] == [
        ("Xã Mai, huyện Khê", "III"), ("Huyện Khê", "III")]  # fmt: skip
    chosen = [one for one in reading.of("task") if "chọn" in one.values["does"]]
    assert len(chosen) == left


def test_what_is_not_done_is_no_part_of_who_does_it(issued: Callable[..., Any]) -> None:
    said = "- Các trường, bệnh viện, trung tâm trực thuộc không tổ chức riêng."
    reading = issued(PLAN, word="Bước", more=said, pilots="")
    (task,) = reading.of("task")
    assert (task.values["body"], task.values["does"]) == (
        "các trường, bệnh viện, trung tâm trực thuộc", "không tổ chức riêng")  # fmt: skip


def test_an_item_of_which_a_part_may_be_left_out_is_no_item_of_some(issued: Callable[..., Any]) -> None:
    lines = "\n".join(
        ["(1) Văn nghệ chào mừng (nếu có);", "(2) Khai mạc;", "(3) Báo cáo tổng kết;",
         "(4) Phát động thi đua, ký giao ước (nếu có) và bế mạc."]
    )  # fmt: skip
    head = "Chương trình hội nghị ở Bước 1 và Bước 2 gồm các phần sau, theo thứ tự:"
    reading = issued("IV. CHƯƠNG TRÌNH\n1. {head}\n{lines}\n", head=head, lines=lines)
    assert [(one.values["title"], bool(one.values.get("optional"))) for one in reading.of("agenda")] == [
        ("Văn nghệ chào mừng", True), ("Khai mạc", False), ("Báo cáo tổng kết", False),
        ("Phát động thi đua, ký giao ước (nếu có) và bế mạc", False)]  # fmt: skip
