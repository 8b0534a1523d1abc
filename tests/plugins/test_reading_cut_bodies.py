"""Where a body's name ends: at its first verb, at what it must or may, at who does it instead; and who is nobody."""

from __future__ import annotations

import pytest

from tdkt_tui.model.words import lowered_first
from tdkt_tui.workflow.confirming.said import who_does
from tdkt_tui.workflow.reading_plan.said_subjects import subject_said

SAID = {
    "Sở Nội vụ soạn thảo Báo cáo tổng kết, gửi lấy ý kiến các sở": ("Sở Nội vụ", "soạn thảo Báo cáo tổng kết"),
    "Sở Nội vụ hoàn tất thủ tục trình Ủy ban nhân dân tỉnh": ("Sở Nội vụ", "hoàn tất thủ tục trình"),
    "đơn vị cơ sở chưa tổ chức hội nghị thì báo cáo": ("đơn vị cơ sở", "chưa tổ chức"),
    "Đơn vị không bảo đảm số nữ phải có văn bản giải trình gửi kèm danh sách": (
        "Đơn vị không bảo đảm số nữ", "phải có văn bản"),
    "Xã bị thiên tai được lùi thời gian và phải báo cáo": ("Xã bị thiên tai", "được lùi thời gian và phải báo cáo"),
    "Đơn vị có dưới 40 người chỉ đánh giá bằng báo cáo": ("Đơn vị có dưới 40 người", "chỉ đánh giá bằng báo cáo"),
    "Thủ trưởng cơ quan thống nhất với cấp ủy để chỉ đạo, tổ chức hội nghị": (
        "Thủ trưởng cơ quan", "thống nhất với cấp ủy để"),
    "Các xã còn lại do Trưởng cụm chủ trì tổ chức chung.": ("Trưởng cụm", "chủ trì tổ chức chung (các xã còn lại)"),
    "Ban Thi đua và Sở Y tế trực tiếp hướng dẫn huyện": ("Ban Thi đua và Sở Y tế", "trực tiếp hướng dẫn"),
    "Các trường mầm non không tổ chức riêng, gửi báo cáo": ("Các trường mầm non", "không tổ chức riêng, gửi báo cáo"),
    "Đơn vị không tổ chức riêng, gửi báo cáo về huyện": ("Đơn vị", "không tổ chức riêng, gửi báo cáo"),
    "Mỗi điển hình được một tổ chức đoàn thể giúp đỡ": ("", "Mỗi điển hình"),
    "Các văn bản chỉ đạo của Trung ương được gửi kèm": ("", "Các văn bản"),
    "Các mốc gửi hồ sơ như sau: hồ sơ gửi sau mốc được chuyển đợt sau": ("", "Các mốc"),
    "Cụm 1 gồm các huyện đăng ký trước": ("", "Cụm 1"),
    "Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh giới thiệu 05 người": (
        "Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh", "giới thiệu 05"),
    "Đối với các xã còn nhiều khó khăn, huyện cân đối hỗ trợ": (
        "huyện", "cân đối hỗ trợ (đối với các xã còn nhiều khó khăn)"),
    "Đối với xã, phường, thị trấn gửi báo cáo": ("xã, phường, thị trấn", "gửi báo cáo"),
    "Các đoàn gửi danh sách về Sở Nội vụ": ("Các đoàn", "gửi danh sách"),
}  # fmt: skip


@pytest.mark.parametrize("said", SAID)
def test_a_body_ends_before_what_it_does(said: str) -> None:
    body, does, _ = who_does(said)
    assert body == SAID[said][0]
    assert does.startswith(SAID[said][1])


@pytest.mark.parametrize(("said", "body", "does"), [
    ("Các cơ quan, địa phương cụ thể hóa chủ đề thành tiêu chí của mình, mỗi nơi chọn không quá ba nội dung",
     "các cơ quan, địa phương", "cụ thể hóa chủ đề thành tiêu chí của mình, mỗi nơi chọn"),
    ("Cơ quan chủ trì phải xin chủ trương trước khi tổ chức sơ kết", "cơ quan chủ trì", "phải xin"),
    ("Cơ quan trình chịu trách nhiệm về tính chính xác của hồ sơ", "cơ quan trình", "chịu trách nhiệm"),
    ("Cơ quan chủ trì hướng dẫn tiêu chí, kiểm tra phong trào", "cơ quan chủ trì", "hướng dẫn tiêu chí"),
    ("Các cơ quan chủ trì, phối hợp với Sở Nội vụ", "các cơ quan", "chủ trì, phối hợp"),
    ("Cơ quan trình hồ sơ về Sở Nội vụ", "cơ quan", "trình hồ sơ"),
])  # fmt: skip
def test_so_it_does_where_a_plan_is_read(said: str, body: str, does: str) -> None:
    found = subject_said(said)
    assert found is not None
    assert lowered_first(found[0]) == body
    assert found[1].startswith(does)
