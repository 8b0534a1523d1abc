"""How a paper, a programme or a case is to be is a task of those whom it binds, though no word names them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

ALL = "các cơ quan, đơn vị, địa phương"
Papers = Callable[..., Any]


@pytest.mark.parametrize(("said", "body", "does"), [
    ("Báo cáo gửi qua hệ thống quản lý văn bản, kèm bản mềm; không gửi bản giấy.", ALL,
     "gửi báo cáo qua hệ thống quản lý văn bản, kèm bản mềm; không gửi bản giấy"),
    ("Báo cáo nêu số liệu thật. Dung lượng không quá 10 trang đối với cấp xã.", ALL,
     "bảo đảm dung lượng báo cáo không quá 10 trang đối với cấp xã"),
    ("Các xã gửi báo cáo tổng kết về Sở Nội vụ trước ngày 10/4/2031.\n2. Báo cáo gửi qua hệ thống văn bản.", "các xã",
     "gửi báo cáo qua hệ thống văn bản"),
    ("Dự thảo báo cáo gửi xin ý kiến Sở Nội vụ chậm nhất 10 ngày trước ngày tổ chức hội nghị.", ALL,
     "gửi dự thảo báo cáo xin ý kiến Sở Nội vụ chậm nhất 10 ngày trước ngày tổ chức hội nghị"),
    ("Hồ sơ gửi Sở Nội vụ trước ngày tổ chức hội nghị ít nhất 20 ngày làm việc; nộp muộn thì chuyển đợt sau.", ALL,
     "gửi hồ sơ về Sở Nội vụ trước ngày tổ chức hội nghị ít nhất 20 ngày làm việc; nộp muộn thì chuyển đợt sau"),
    ("Trường hợp thay thế đại biểu phải báo cáo bằng văn bản trước khi khai mạc ít nhất 07 ngày.", ALL,
     "trường hợp thay thế đại biểu thì báo cáo bằng văn bản trước khi khai mạc ít nhất 07 ngày"),
    ("Trường hợp đặc biệt được mời đến 250 đại biểu nhưng phải báo cáo Sở Nội vụ.", ALL,
     "trường hợp đặc biệt được mời đến 250 đại biểu nhưng phải báo cáo Sở Nội vụ"),
    ("Phong trào do xã, phường tự phát động, chọn tối đa 02 phong trào để đánh giá sâu.", "xã, phường",
     "đối với phong trào do mình tự phát động, chọn tối đa 02 phong trào để đánh giá sâu"),
    ("Báo cáo dài không quá 12 trang. Trong đó dành phần riêng đánh giá việc học tập Bác.", ALL,
     "xây dựng báo cáo dài không quá 12 trang; trong đó dành phần riêng đánh giá việc học tập Bác"),
])  # fmt: skip
def test_what_a_paper_is_to_be_binds_who_sends_it(said: str, body: str, does: str, papers: Papers) -> None:
    reading = papers(head="TỔNG KẾT PHONG TRÀO", said=f"1. {said}")
    assert (body, does) in [(one["body"], one["does"]) for one in reading.tasks]
    assert all(does.rpartition("; ")[2] not in words for words in reading.left)


@pytest.mark.parametrize(("head", "said", "body", "does"), [
    ("CHƯƠNG TRÌNH HỘI NGHỊ CẤP HUYỆN", "Tổng thời gian dành cho điển hình phát biểu không ít hơn một phần ba.",
     "cấp huyện", "bảo đảm tổng thời gian dành cho điển hình phát biểu không ít hơn một phần ba"),
    ("CHƯƠNG TRÌNH HỘI NGHỊ CẤP HUYỆN", "Hội nghị cấp xã có thể bỏ phần văn nghệ và phần ký giao ước.", "cấp xã",
     "có thể bỏ phần văn nghệ và phần ký giao ước của chương trình hội nghị"),
])  # fmt: skip
def test_what_a_programme_keeps_to_binds_its_levels(head: str, said: str, body: str, does: str, papers: Papers) -> None:
    reading = papers(head=head, said=f"1. {said}")
    assert (body, does) in [(one["body"], one["does"]) for one in reading.tasks]
    assert reading.left == []


@pytest.mark.parametrize("said", [
    "Hồ sơ gửi về Sở Nội vụ theo hướng dẫn riêng.",
    "Kế hoạch tổ chức Đại hội, thành lập Ban Tổ chức và các tiểu ban có văn bản riêng.",
])  # fmt: skip
def test_what_is_told_elsewhere_is_no_rule(said: str, papers: Papers) -> None:
    reading = papers(head="TỔNG KẾT PHONG TRÀO", said=f"1. {said}")
    assert reading.tasks == []
    assert reading.left


def test_where_a_conference_is_shown_a_place_is_held(issued: Callable[..., Any]) -> None:
    reading = issued(
        "I. HÌNH THỨC, THỜI GIAN\n1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý I năm 2031.\n"
        "2. Cấp tỉnh\na) Hội nghị tổng kết phong trào thi đua yêu nước 05 năm: một ngày, vào dịp kỷ niệm 83 năm Ngày "
        "Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc, dự kiến ngày 26 tháng 6 năm 2031 tại Hội trường tỉnh; "
        "kết nối trực tuyến đến phường Mẫu và đặc khu Đảo.\nb) Đại biểu tại điểm cầu chính: 320 người, gồm 230 điển "
        "hình tiên tiến và 90 đại biểu lãnh đạo, khách mời. Mỗi điểm cầu trực tuyến không quá 60 người.\n"
        "II. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ hướng dẫn thực hiện.\n"
    )
    assert [one.values["name"] for one in reading.of("form")][1:] == [
        "Hội nghị tổng kết phong trào thi đua yêu nước 05 năm"]  # fmt: skip
    assert [(one.values["since"], one.values["in_year"]) for one in reading.of("anniversary")] == [(1948, 2031)]
    place = next(one.values for one in reading.of("task") if "điểm cầu" in one.values["does"])
    assert place["body"] == "phường Mẫu và đặc khu Đảo"
    assert place["does"].endswith("hội nghị cấp tỉnh; mỗi điểm cầu trực tuyến không quá 60 người")
    level = reading.of("level")[1]
    assert [(cap["category"], cap["at_most"]) for cap in level.values["size"]["caps"]] == [
        ("all", 320), ("exemplar", 230)]  # fmt: skip
    assert unread(reading) == []
