"""How a paper, a programme or a case is to be is a task of those whom it binds, though no word names them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

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
