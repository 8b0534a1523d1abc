"""When, where and with what exemplars are introduced, said behind their numbers or below the next heading."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

PLAN = """\
V. GIỚI THIỆU ĐIỂN HÌNH DỰ HỘI NGHỊ CẤP TỈNH
1. Số lượng giới thiệu điển hình
- Mỗi huyện giới thiệu 03 điển hình (01 tập thể, 02 cá nhân).
{said}
"""
LISTED = "danh sách và bản tóm tắt không quá 300 chữ"
PAGE = "bản tóm tắt thành tích không quá 01 trang"


@pytest.mark.parametrize(
    ("said", "needs"),
    [
        (f"Danh sách kèm {PAGE}, có xác nhận của thủ trưởng đơn vị, gửi Sở Nội vụ trước ngày 31/5/2025.",
         [f"danh sách kèm {PAGE}, có xác nhận của thủ trưởng đơn vị"]),
        (f"2. Hồ sơ và thời hạn\nHồ sơ gồm {LISTED}, gửi đến Sở Nội vụ trước ngày 31/5/2025.",
         ["danh sách", "bản tóm tắt không quá 300 chữ"]),
        ("Danh sách gửi về Sở Nội vụ trước 17 giờ 00 ngày thứ Bảy, 31/5/2025.", ["danh sách"]),
    ],
)  # fmt: skip
def test_papers_go_with_the_exemplars_numbered_before(said: str, needs: list[str], issued: Callable[..., Any]) -> None:
    (duty,) = [one.values for one in issued(PLAN, said=said).of("nomination")]
    assert (duty["collectives"], duty["individuals"]) == (1, 2)
    assert (duty["to"], duty["window"], duty["needs"]) == ("Sở Nội vụ", {"before": date(2025, 5, 31)}, needs)


@pytest.mark.parametrize("said", [
    "2. Hồ sơ khen thưởng\nHồ sơ gồm tờ trình và danh sách, gửi đến Sở Nội vụ trước ngày 31/5/2025.",
    "Danh sách không gửi lại sau ngày 31/5/2025.",
])  # fmt: skip
def test_other_papers_do_not(said: str, issued: Callable[..., Any]) -> None:
    assert not [one for one in issued(PLAN, said=said).of("nomination") if one.values.get("window")]


def test_what_delegations_send_is_asked_of_all_who_have_seats(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said="2. Các đoàn gửi danh sách đại biểu về Sở Nội vụ trước ngày thứ Sáu, 24/7/2020.")
    (task,) = [one for one in reading.of("task") if "danh sách đại biểu" in one.values["does"]]
    assert task.values["window"] == {"before": date(2020, 7, 24)}
    assert task.values["body"] == "các cơ quan, đơn vị, địa phương"
    assert "các đoàn" in task.marks["body"]


@pytest.mark.parametrize(("head", "goes"), [
    ("LỰA CHỌN ĐẠI BIỂU DỰ ĐẠI HỘI TOÀN QUỐC", " dự Đại hội toàn quốc"), ("LỰA CHỌN ĐIỂN HÌNH", ""),
])  # fmt: skip
def test_where_to_people_are_sent_is_said_by_the_heading(head: str, goes: str, papers: Callable[..., Any]) -> None:
    said = "1. Mỗi huyện và mỗi Khối thi đua giới thiệu 02 người (01 nam, 01 nữ), gửi kèm lý lịch trước ngày 20/6/2031."
    reading = papers(head=head, said=said)
    assert [one["does"] for one in reading.tasks] == [f"giới thiệu 02 người (01 nam, 01 nữ){goes}, gửi kèm lý lịch"]
    assert not reading.left
