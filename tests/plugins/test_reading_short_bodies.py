"""Who does what by a word of a name, in brackets or at the end of a cell, is the body that the words mean."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

PLAN = "II. TỔ CHỨC THỰC HIỆN\n1. {said}\n2. Sở Nội vụ theo dõi.\n"
REPORTS = "II. BÁO CÁO\n1. {said}\n2. Hồ sơ gửi Sở Nội vụ.\n"


def test_one_word_is_the_body_of_the_same_paragraph(issued: Callable[..., Any]) -> None:
    said = "Báo Khê, Đài Truyền hình tỉnh mở chuyên mục; Đài xây dựng phim, hoàn thành trước ngày 20/7/2031."
    bodies = [one.values["body"] for one in issued(PLAN, said=said).of("task")]
    assert bodies[:2] == ["Báo Khê, Đài Truyền hình tỉnh", "Đài Truyền hình tỉnh"]


def test_the_group_of_some_is_not_of_their_name(issued: Callable[..., Any]) -> None:
    said = "Các sở, ban, ngành tỉnh (nhóm thứ hai) xây dựng kế hoạch."
    assert issued(PLAN, said=said).of("task")[0].values["body"] == "các sở, ban, ngành tỉnh"


def test_whose_report_it_is_makes_it(issued: Callable[..., Any]) -> None:
    said = "Báo cáo tổng kết của phường, sở không quá 12 trang, có số liệu."
    task = issued(REPORTS, said=said).of("task")[0].values
    assert (task["body"], task["does"]) == (
        "phường, sở",
        "xây dựng báo cáo tổng kết không quá 12 trang, có số liệu",
    )
