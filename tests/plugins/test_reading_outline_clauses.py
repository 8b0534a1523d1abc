"""The parts of a report that a clause lists are its outline: by letters, by dashes with what stands beside them, by
"Phần I"; a list of anything else below a heading on a report is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
I. NỘI DUNG
1. {heading}
{said}
2. Việc khác
"""
PARTED = """\
- Bố cục của báo cáo, gồm:
+ Đánh giá phong trào thi đua; nêu rõ tác động của từng phong trào.
+ Công tác khen thưởng: số lượng; cơ cấu người được khen.
+ Hạn chế, bài học.
- Phân phương hướng, nhiệm vụ:
+ Mục tiêu chung.
+ Giải pháp."""


def outline(reading: Reading) -> dict[str, Any]:
    (one,) = [fact.values for fact in reading.of("outline")]
    return one


def titles(items: list[dict[str, Any]]) -> list[Any]:
    return [(item["title"], titles(item["items"])) if "items" in item else item["title"] for item in items]


LETTERED = "Báo cáo gồm các nội dung sau:\na) Kết quả: phong trào; mô hình mới.\nb) Hạn chế.\nc) Nhiệm vụ đến năm 2035."
BY_PARTS = "Phần I. Kết quả\n- Phong trào;\n- Mô hình mới.\nPhần II. Hạn chế\nPhần III. Nhiệm vụ đến năm 2035"
DASHED = "- Kết quả: phong trào; mô hình mới.\n- Hạn chế.\n- Nhiệm vụ đến năm 2035."
TREE = [("Kết quả", ["Phong trào", "Mô hình mới"]), "Hạn chế", "Nhiệm vụ đến năm 2035"]


@pytest.mark.parametrize(("heading", "said"), [
    ("Về Báo cáo tổng kết trình hội nghị", LETTERED),
    ("Bố cục báo cáo tổng kết gồm 03 phần:", BY_PARTS),
    ("Báo cáo tổng kết của hội nghị", DASHED),
])  # fmt: skip
def test_a_list_is_a_tree_and_nothing_of_it_is_told(heading: str, said: str, issued: Issued) -> None:
    reading = issued(PLAN, heading=heading, said=said)
    assert (outline(reading)["of"], titles(outline(reading)["items"])) == ("report", TREE)
    assert [one.words for one in unread(reading)] == []


def test_parts_beside_the_list_follow_it_and_what_must_be_shown_is_of_the_same_outline(issued: Issued) -> None:
    shows = "- Báo cáo phải nêu được những cách làm mới, các mô hình hay của đơn vị, giai đoạn 2026-2030."
    reading = issued(PLAN, heading="Báo cáo tổng kết phong trào; phương hướng 5 năm tới", said=f"{shows}\n{PARTED}")
    assert titles(outline(reading)["items"]) == [
        ("Đánh giá phong trào thi đua", ["Nêu rõ tác động của từng phong trào"]),
        ("Công tác khen thưởng", ["Số lượng", "Cơ cấu người được khen"]),
        "Hạn chế, bài học",
        ("Phương hướng, nhiệm vụ", ["Mục tiêu chung", "Giải pháp"]),
    ]
    assert outline(reading)["must_show"] == [
        "những cách làm mới", "các mô hình hay của đơn vị, giai đoạn 2026-2030"]  # fmt: skip
    assert [one.words for one in unread(reading)] == []


@pytest.mark.parametrize(("heading", "said"), [
    ("Báo cáo kết quả hội nghị", "- Sở Nội vụ tổng hợp.\n- Các xã gửi báo cáo trước ngày 15/6/2030.\n- Gửi qua mạng."),
    ("Báo cáo tổng kết", "- Kết quả đạt được;\n- Hạn chế."),
    ("Đội ngũ báo cáo viên gồm:", "- Các đồng chí lãnh đạo;\n- Các chuyên gia;\n- Các nhà báo."),
])  # fmt: skip
def test_what_parts_no_report_is_no_outline(heading: str, said: str, issued: Issued) -> None:
    assert not issued(PLAN, heading=heading, said=said).of("outline")


def test_an_order_behind_the_parts_is_told(issued: Issued) -> None:
    reading = issued(PLAN, heading="Báo cáo tổng kết", said=f"{DASHED}\n- Báo cáo không quá 10 trang, gửi Sở Nội vụ.")
    assert len(outline(reading)["items"]) == 3
    assert any("10 trang" in one.words for one in unread(reading)) or reading.of("task")
