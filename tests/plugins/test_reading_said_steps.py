"""What is done when without who does it, what clusters do that are no level, who leads a movement, who goes first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Papers = Callable[..., Any]
SPAN = {"since": date(2031, 6, 25), "until": date(2031, 7, 15)}
DAYS = "từ ngày 25 tháng 6 đến ngày 15 tháng 7 năm 2031"
CLUSTERS = "SƠ KẾT, TỔNG KẾT CỤM, KHỐI"
EVERYBODY = "các cơ quan, đơn vị, địa phương"


def _tasks(reading: Any) -> list[tuple[str, str, Any]]:
    return [(one["body"], one["does"], one.get("window")) for one in reading.tasks]


@pytest.mark.parametrize(("head", "said", "told"), [
    (CLUSTERS, f"Sơ kết 6 tháng: {DAYS}, bằng văn bản.",
     [("các cụm, khối thi đua", "sơ kết 6 tháng bằng văn bản", SPAN)]),
    ("KHEN THƯỞNG", "Đăng ký danh hiệu: gửi trước ngày 28/02/2031.",
     [(EVERYBODY, "đăng ký danh hiệu", {"before": date(2031, 2, 28)})]),
    ("KHEN THƯỞNG", "Khen thưởng đột xuất: đề nghị trong 10 ngày làm việc sau khi lập thành tích.",
     [(EVERYBODY, "đề nghị khen thưởng đột xuất trong 10 ngày làm việc sau khi lập thành tích", None)]),
    ("VIỆC KHÁC", f"Kiểm tra 04 huyện và 05 sở, ngành {DAYS}; đoàn kiểm tra báo trước 07 ngày.",
     [("Sở Nội vụ", "kiểm tra 04 huyện và 05 sở, ngành; đoàn kiểm tra báo trước 07 ngày", SPAN)]),
    ("VIỆC KHÁC", f"Cụm, khối thi đua tổ chức hội nghị ký kết giao ước {DAYS}. Cụm trưởng, khối trưởng chủ trì.",
     [("cụm, khối thi đua", "tổ chức hội nghị ký kết giao ước", SPAN), ("cụm trưởng, khối trưởng", "chủ trì", None)]),
    ("VIỆC KHÁC", "Hội nghị của cụm, khối không quá 50 đại biểu.",
     [("cụm, khối", "tổ chức hội nghị không quá 50 đại biểu", None)]),
    ("VIỆC KHÁC", "Tỷ lệ: mỗi khối đề nghị 01 đơn vị tặng Cờ thi đua của UBND tỉnh.",
     [("mỗi khối", "đề nghị 01 đơn vị tặng Cờ thi đua của UBND tỉnh", None)]),
    ("VIỆC KHÁC", "Bản giao ước nêu ít nhất 05 chỉ tiêu đo được.",
     [(EVERYBODY, "bảo đảm bản giao ước nêu ít nhất 05 chỉ tiêu đo được", None)]),
    ("VIỆC KHÁC", "“Vì người nghèo”: Sở Y tế chủ trì, phối hợp Tỉnh đoàn, sơ kết trong tháng 7 năm 2031.",
     [("Sở Y tế", "chủ trì phong trào thi đua “Vì người nghèo”", None),
      ("Sở Y tế", "sơ kết phong trào thi đua “Vì người nghèo”", {"month": "2031-07"})]),
])  # fmt: skip
def test_it_is_a_task_with_its_time_and_held_whole(head: str, said: str, told: list[Any], papers: Papers) -> None:
    text = "1. Sở Nội vụ chủ trì triển khai Kế hoạch.\n2. " if "Sở Nội vụ" in told[0][0] else "1. "
    reading = papers(head=head, said=f"{text}{said}")
    assert (_tasks(reading)[-len(told) :], reading.left) == (told, [])


@pytest.mark.parametrize(("said", "told"), [
    ("Thường trực Hội đồng tỉnh chốt ngày cụ thể và thông báo trước ít nhất 15 ngày.",
     ("Thường trực Hội đồng tỉnh", "chốt ngày cụ thể và thông báo trước ít nhất 15 ngày", None)),
    ("Xã, phường, đơn vị trực thuộc sở: tổ chức ký kết giao ước, xong trước ngày 31/3/2031.",
     ("xã, phường, đơn vị trực thuộc sở", "tổ chức ký kết giao ước", {"before": date(2031, 3, 31)})),
    ("Ấp, khóm ký kết tại cuộc họp nhân dân.", ("ấp, khóm", "ký kết tại cuộc họp nhân dân", None)),
    ("Hội nghị cấp huyện nghe từ 04 đến 06 báo cáo điển hình, mỗi báo cáo không quá 10 phút.",
     ("cấp huyện", "tổ chức hội nghị nghe từ 04 đến 06 báo cáo điển hình, mỗi báo cáo không quá 10 phút", None)),
    ("Công an, Quân sự mỗi đơn vị 2. Danh sách gửi Sở Nội vụ trước ngày 31/3/2031.",
     (EVERYBODY, "gửi danh sách về Sở Nội vụ", {"before": date(2031, 3, 31)})),
])  # fmt: skip
def test_who_does_it_is_named_in_another_way(said: str, told: Any, papers: Papers) -> None:
    assert _tasks(papers(head="VIỆC KHÁC", said=f"1. {said}"))[-1:] == [told]


def test_what_is_summed_up_as_an_aim_is_no_task(papers: Papers) -> None:
    assert papers(head="MỤC ĐÍCH, YÊU CẦU", said="1. Tổng kết Phong trào từ tháng 8/2021 đến tháng 6/2022.").tasks == []


def test_the_whole_province_asks_for_so_many(papers: Papers) -> None:
    reading = papers(head="KHEN THƯỞNG", said="1. Cờ thi đua của Chính phủ: toàn tỉnh đề nghị không quá 04 tập thể.")
    ((one,),) = [reading.of("honours")]
    assert {**one.values, "clause": ""} == {
        "level": "tinh", "award": "đề nghị tặng Cờ thi đua của Chính phủ", "collectives": 4, "how": "at-most",
        "clause": ""}  # fmt: skip


def test_who_is_chosen_stands_behind_how_many(papers: Papers) -> None:
    said = "1. Chọn hai nơi làm điểm là huyện A (miền núi) và huyện B (đồng bằng), tổ chức trong tháng 7 năm 2031."
    pilots = [one.values for one in papers(head="LÀM ĐIỂM", said=said).of("pilot")]
    assert [(one["unit"], one["window"]) for one in pilots] == [
        ("huyện A", {"month": "2031-07"}), ("huyện B", {"month": "2031-07"})]  # fmt: skip


TABLE = """\
1. Nhiệm vụ
TT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn
1 | Chuyên mục trên báo; phóng sự 20 phút | Báo A | Sở B | Từ tháng 9/2031; phóng sự xong 05/12/2031
2 | Giấy mời, ăn nghỉ | Văn phòng UBND tỉnh | Sở Nội vụ | Giấy mời gửi trước 10 ngày
"""


def test_a_cell_on_time_limits_some_of_a_row_and_keeps_days_before(told: Callable[[str], Any]) -> None:
    tasks = [(one.values["does"], one.values.get("window")) for one in told(TABLE).of("task")]
    assert tasks == [
        ("phụ trách chuyên mục trên báo (từ tháng 9/2031)", None),
        ("phụ trách phóng sự 20 phút", {"until": date(2031, 12, 5)}),
        ("phụ trách giấy mời, ăn nghỉ (giấy mời gửi trước 10 ngày)", None)]  # fmt: skip
