"""What a plan denies, or says of some alone, is not read as said, nor of all: it is read so, or told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Papers = Callable[..., Any]
BY = "trước ngày 20/6/2031"
DAY = {"before": date(2031, 6, 20)}


@pytest.mark.parametrize(("said", "told"), [
    ("Các phòng, ban cấp huyện không phải gửi báo cáo riêng mà gộp vào báo cáo chung của huyện.",
     ("các phòng, ban cấp huyện", "không phải gửi báo cáo riêng mà gộp vào báo cáo chung của huyện", None)),
    (f"Các phòng không phải nộp hồ sơ, gửi danh sách về Phòng Nội vụ {BY}.",
     ("các phòng", "không phải nộp hồ sơ, gửi danh sách về Phòng Nội vụ", DAY)),
    (f"Các huyện chưa gửi báo cáo phải gửi {BY}.", ("các huyện, thành phố", "nơi chưa gửi báo cáo thì phải gửi", DAY)),
    ("Các xã không gửi báo cáo riêng về tỉnh.", ("các xã, phường", "không gửi báo cáo riêng về tỉnh", None)),
    ("Huyện chưa hoàn thành chỉ tiêu không được đề nghị khen.",
     ("huyện, thành phố", "nơi chưa hoàn thành chỉ tiêu thì không được đề nghị khen", None)),
])  # fmt: skip
def test_a_denial_stays_with_what_it_denies(said: str, told: tuple[Any, ...], papers: Papers) -> None:
    reading = papers(head="NỘI DUNG KHÁC", said=f"1. {said}")
    assert ([(one["body"], one["does"], one.get("window")) for one in reading.tasks], reading.left) == ([told], [])


@pytest.mark.parametrize("said", [
    f"Sở Nội vụ, trừ trường hợp thiên tai, tổ chức họp báo {BY}.",
    f"Các sở trên cơ sở kế hoạch này gửi báo cáo {BY}.",
    f"Các xã có văn bản gửi Phòng Nội vụ {BY}.",
    "Các huyện từ ngày 01/5/2031 gửi báo cáo hằng tuần.",
])  # fmt: skip
def test_a_case_or_a_ground_is_no_part_of_a_body(said: str, papers: Papers) -> None:
    reading = papers(head="NỘI DUNG KHÁC", said=f"1. {said}")
    assert (reading.tasks, reading.left) == ([], [said])


def test_a_heading_on_a_matter_reports_nothing_and_one_of_two_receivers_is_none(papers: Papers) -> None:
    reading = papers(
        head="TỔNG KẾT TẠI CƠ QUAN, ĐƠN VỊ",
        said="1. Tổng kết tại cơ quan, đơn vị\nGửi báo cáo về UBND huyện hoặc sở chủ quản trong tháng 6/2031.",
    )
    assert not reading.of("reporting")


@pytest.mark.parametrize("said", [
    f"UBND cấp xã không gửi báo cáo trực tiếp về Sở Nội vụ mà gửi UBND cấp huyện {BY}.",
    f"Báo cáo của sở gửi Sở Nội vụ {BY}, trừ Sở Y tế.",
])  # fmt: skip
def test_a_report_that_is_not_sent_or_not_by_all_is_none_of_all(said: str, papers: Papers) -> None:
    reading = papers(head="BÁO CÁO", said=f"1. {said}")
    assert not [one for one in reading.of("reporting") if one.values["clause"].startswith("II")]
    made = [(one["body"], one["does"]) for one in reading.tasks]
    own = ("UBND cấp xã", "không gửi báo cáo trực tiếp về Sở Nội vụ mà gửi UBND cấp huyện")
    assert (made, reading.left) == (([own], []) if "không" in said else ([], [said]))


def test_money_of_all_but_some_is_told(papers: Papers) -> None:
    said = "Kinh phí của các xã được hỗ trợ từ ngân sách tỉnh, trừ các phường."
    reading = papers(head="KINH PHÍ", said=f"1. {said}")
    assert (reading.of("budget"), reading.left) == ([], [said])


def test_what_all_but_one_introduce_binds_nobody_and_keeps_its_words(papers: Papers) -> None:
    said = "Các sở giới thiệu 01 điển hình, trừ Sở Nội vụ."
    reading = papers(head="GIỚI THIỆU ĐIỂN HÌNH", said=f"1. {said}")
    assert (reading.of("nomination"), reading.left) == ([], [])
    assert [one["does"] for one in reading.tasks] == ["giới thiệu 01 điển hình, trừ Sở Nội vụ"]


LINES = f"""\
1. Nơi nhận: Sở Nội vụ, số 1 đường A
2. Báo cáo tổng kết: {BY}, trừ các huyện tổ chức điểm.
3. Báo cáo của các xã: {BY}"""


def test_a_time_of_all_but_some_is_told_and_who_sends_is_read(papers: Papers) -> None:
    reading = papers(head="THỜI GIAN GỬI BÁO CÁO", said=LINES)
    assert [(one["body"], one["does"]) for one in reading.tasks] == [
        ("các cơ quan, đơn vị, địa phương", "gửi báo cáo về Sở Nội vụ, số 1 đường A"),
        ("các xã, phường", "gửi báo cáo của các xã về Sở Nội vụ"),
    ]
    assert reading.left == [f"Báo cáo tổng kết: {BY}, trừ các huyện tổ chức điểm."]


SIZES = """\
1. Ở huyện, thành phố
Mỗi huyện, thành phố tổ chức một Hội nghị điển hình tiên tiến, hoàn thành trong tháng 4 năm 2031. \
Số lượng đại biểu triệu tập không quá 180 người \
đối với thành phố An Lạc, các huyện Cao Sơn, Lộc Khê; không quá 150 người đối với các huyện còn lại."""


def test_units_by_name_behind_their_number_are_not_bound_by_that_of_the_rest(issued: Callable[..., Any]) -> None:
    reading = issued(
        "I. TỔ CHỨC HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN\n{said}\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ hướng dẫn.\n", said=SIZES
    )
    made = [(one.values["units"], one.values["size"]["caps"][0]["at_most"]) for one in reading.of("exception")]
    assert made == [(["thành phố An Lạc", "huyện Cao Sơn", "huyện Lộc Khê"], 180)]
    sizes = [level.values["size"]["caps"][0]["at_most"] for level in reading.of("level") if "size" in level.values]
    assert sizes == [150]


def test_an_office_names_no_level_whose_delegates_a_share_is_of(papers: Papers) -> None:
    said = "Không quá 20% là Chủ tịch, Phó Chủ tịch UBND cấp xã; tỷ lệ nữ tối thiểu 30%."
    reading = papers(head="GIỚI THIỆU ĐIỂN HÌNH", said=f"1. {said}")
    assert (reading.of("composition"), reading.left) == ([], [said])


def test_the_month_of_one_task_is_not_that_of_the_next(told: Callable[[str], Any]) -> None:
    reading = told("1. Sở Nội vụ\na) Hướng dẫn đề cương trong tháng 10/2031; dự hội nghị làm điểm.\nb) In tài liệu.")
    made = [(one.values["does"], one.values.get("window")) for one in reading.of("task")]
    assert made[:2] == [("hướng dẫn đề cương", {"month": "2031-10"}), ("dự hội nghị làm điểm", None)]


def test_what_is_handed_on_to_a_body_is_no_task_of_it(told: Callable[[str], Any]) -> None:
    reading = told("1. Sở Nội vụ theo dõi, đôn đốc. Vướng mắc phản ánh về Sở Nội vụ.")
    assert [one.values["does"] for one in reading.of("task")] == ["theo dõi, đôn đốc"]
    assert [(one.values["about"], one.values["to"]) for one in reading.of("reporting")] == [("vướng mắc", "Sở Nội vụ")]


def test_what_is_sent_below_a_heading_on_reports_is_the_report(papers: Papers) -> None:
    reading = papers(head="BÁO CÁO", said=f"1. Sở, ngành gửi Ban Thi đua - Khen thưởng {BY}.")
    assert [one["does"] for one in reading.tasks] == ["gửi báo cáo về Ban Thi đua - Khen thưởng"]
