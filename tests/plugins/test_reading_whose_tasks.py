"""Whose a task is: the sentence's own subject before the heading's, and a heading's body without what it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread


def tasks(reading: Any) -> list[tuple[str, str]]:
    return [(item.values["body"], item.values["does"]) for item in reading.of("task")]


@pytest.mark.parametrize(("heading", "body"), [
    ("1. Giao Sở Nội vụ", "Sở Nội vụ"), ("1. Trách nhiệm của Sở Nội vụ:", "Sở Nội vụ"),
    ("1. Nhiệm vụ cụ thể của các sở, ban, ngành", "các sở, ban, ngành"),
    ("1. Đối với các sở, ban, ngành", "các sở, ban, ngành"), ("1. Sở Nội vụ (cơ quan Thường trực)", "Sở Nội vụ"),
    ("1. Sở Nội vụ (Ban Thi đua - Khen thưởng) là cơ quan Thường trực, có trách nhiệm", "Sở Nội vụ"),
    ("1. Sở Nội vụ có trách nhiệm thực hiện các nhiệm vụ sau:", "Sở Nội vụ"),
    ("1. Công an tỉnh, Sở Y tế, Công ty Điện lực Khê", "Công an tỉnh, Sở Y tế, Công ty Điện lực Khê"),
])  # fmt: skip
def test_a_heading_gives_the_body_alone(heading: str, body: str, told: Callable[[str], Any]) -> None:
    assert tasks(told(f"{heading}\na) Kiểm tra việc tổ chức.")) == [(body, "kiểm tra việc tổ chức")]


@pytest.mark.parametrize("lead", [
    "1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính:", "1. Sở Nội vụ\n- Chủ trì, phối hợp với Sở Tài chính:",
])  # fmt: skip
def test_with_whom_a_heading_does_all_is_said_of_each_task(lead: str, told: Callable[[str], Any]) -> None:
    reading = told(f"{lead}\n+ Lập dự toán.\n+ Kiểm tra.")
    assert tasks(reading) == [("Sở Nội vụ", "lập dự toán"), ("Sở Nội vụ", "kiểm tra")]
    assert [item.values["together_with"] for item in reading.of("task")] == [["Sở Tài chính"]] * 2


def test_what_a_heading_does_besides_stands_before_each_task(told: Callable[[str], Any]) -> None:
    assert tasks(told("1. Sở Nội vụ chủ trì tham mưu UBND tỉnh:\na) Ban hành hướng dẫn.")) == [
        ("Sở Nội vụ", "tham mưu UBND tỉnh: ban hành hướng dẫn")]  # fmt: skip


@pytest.mark.parametrize(("sentence", "body", "does"), [
    ("UBND các xã tổng hợp danh sách.", "UBND các xã", "tổng hợp danh sách"),
    ("Đối với cấp xã, gửi hồ sơ về Phòng Nội vụ.", "cấp xã", "gửi hồ sơ về Phòng Nội vụ"),
    ("Đối với cấp xã, UBND huyện kiểm tra.", "UBND huyện", "đối với cấp xã, kiểm tra"),
    ("Riêng Công an tỉnh, Bộ CHQS tỉnh thực hiện theo ngành dọc.", "Công an tỉnh, Bộ CHQS tỉnh",
     "thực hiện theo ngành dọc"),
    ("Phòng Nội vụ các huyện cung cấp số liệu.", "Phòng Nội vụ các huyện", "cung cấp số liệu"),
    ("Trước ngày 10/6/2025, các xã gửi danh sách.", "các xã", "gửi danh sách"),
    ("Thường trực Hội đồng là cơ quan đầu mối, theo dõi chung.", "Thường trực Hội đồng",
     "là cơ quan đầu mối, theo dõi chung"),
    ("Xã, phường tổ chức chung thì Cụm trưởng báo cáo.", "Cụm trưởng", "khi xã, phường tổ chức chung, báo cáo"),
    ("Đối với xã không tổ chức hội nghị thì do UBND huyện tổng hợp trước ngày 10/6/2025.", "UBND huyện",
     "đối với xã không tổ chức hội nghị, tổng hợp"),
    ("Trường hợp đơn vị đổi tên thì Sở Nội vụ thông báo.", "Sở Nội vụ", "trường hợp đơn vị đổi tên, thông báo"),
])  # fmt: skip
def test_the_sentences_own_subject_comes_first(sentence: str, body: str, does: str, told: Callable[[str], Any]) -> None:
    assert tasks(told(f"1. Sở Văn hóa\n- {sentence}")) == [(body, does)]
    assert tasks(told(f"1. Sở Văn hóa\n- Tham mưu UBND tỉnh. {sentence}"))[1:] == [(body, does)]


@pytest.mark.parametrize("sentence", [
    "Các hồ sơ gửi sau thời hạn không được xét.", "Các tập thể được giới thiệu phải đạt tiêu chuẩn.",
    "Các trường hợp đặc biệt báo cáo sau.",
])  # fmt: skip
def test_what_is_no_body_has_no_task(sentence: str, told: Callable[[str], Any]) -> None:
    reading = told(f"1. {sentence}")
    assert not reading.of("task")
    assert [item.words for item in unread(reading)] == [sentence]


@pytest.mark.parametrize("between", [" ", "\n- "])
def test_what_says_how_belongs_to_the_task_before_it(between: str, told: Callable[[str], Any]) -> None:
    reading = told(f"1. Các đơn vị\n- Gửi danh sách trước ngày 10/5/2025.{between}Bản mềm gửi qua thư điện tử.")
    assert tasks(reading) == [("các đơn vị", "gửi danh sách; bản mềm gửi qua thư điện tử")]
    assert not unread(reading)


@pytest.mark.parametrize(
    "part", ["PHÂN CÔNG", "TRÁCH NHIỆM", "GIAO NHIỆM VỤ", "NHIỆM VỤ VÀ TRÁCH NHIỆM", "PHÂN CÔNG, BÁO CÁO"]
)
def test_a_part_on_tasks_by_its_shortest_names(part: str, issued: Callable[..., Any]) -> None:
    said = "1. Sở Tài chính: khánh tiết, xong trước 18/10/2031.\n2. UBND xã; sở, ban, ngành\n- Ban hành kế hoạch."
    assert tasks(issued("I. {part}\n{said}\n", part=part, said=said)) == [
        ("Sở Tài chính", "khánh tiết"), ("UBND xã; sở, ban, ngành", "ban hành kế hoạch")]  # fmt: skip


@pytest.mark.parametrize(("sentence", "body", "mode"), [
    ("Hội đồng Thi đua - Khen thưởng tỉnh yêu cầu các cơ quan, địa phương kiểm tra việc tổ chức.",
     "các cơ quan, địa phương", ""),
    ("Chủ tịch UBND tỉnh giao Sở Nội vụ kiểm tra việc tổ chức.", "Sở Nội vụ", ""),
    ("Thường trực Hội đồng TĐKT tỉnh đề nghị Tỉnh đoàn kiểm tra việc tổ chức.", "Tỉnh đoàn", "asked"),
])  # fmt: skip
def test_who_tells_others_does_not_do_it(sentence: str, body: str, mode: str, told: Callable[[str], Any]) -> None:
    (task,) = (item.values for item in told(f"1. {sentence}").of("task"))
    assert (task["body"], task["does"], task.get("mode", "")) == (body, "kiểm tra việc tổ chức", mode)


def test_a_title_without_a_number_gives_those_below_it_its_bodies(told: Callable[[str], Any]) -> None:
    reading = told("Sở Nội vụ\nTheo dõi chung; định kỳ ngày 18 hằng tháng báo cáo tiến độ với Chủ tịch UBND tỉnh.\n"
                   "Báo Khê, Đài Truyền hình Khê\nMở chuyên mục.\n\nĐề nghị Tỉnh đoàn\nVận động.")  # fmt: skip
    assert tasks(reading) == [("Sở Nội vụ", "theo dõi chung"), ("Báo Khê, Đài Truyền hình Khê", "mở chuyên mục"),
                              ("Tỉnh đoàn", "vận động")]  # fmt: skip
    assert [item.values["by"] for item in reading.of("reporting")] == ["Sở Nội vụ"]
    assert not unread(reading)


def test_a_list_of_bodies_gives_them_nothing_that_stands_below(told: Callable[[str], Any]) -> None:
    reading = told("1. Sở Nội vụ lập Tổ giúp việc gồm:\nSở Y tế\nSở Tài chính\n2. Kiểm tra việc tổ chức.")
    assert "Sở Tài chính" not in [body for body, _ in tasks(reading)]


@pytest.mark.parametrize(
    "head", ["NHIỆM VỤ CỤ THỂ", "NHIỆM VỤ CỦA CÁC CƠ QUAN, ĐƠN VỊ", "NHIỆM VỤ CỤ THỂ CỦA CÁC NGÀNH"]
)
def test_a_part_on_the_duties_of_each_is_on_tasks(head: str, issued: Callable[..., Any]) -> None:
    reading = issued(f"I. NỘI DUNG\n1. Việc chung\nII. {head}\n1. Sở Y tế: chuẩn bị 02 xe cứu thương.\n")
    assert [(one.values["body"], one.values["does"]) for one in reading.of("task")] == [
        ("Sở Y tế", "chuẩn bị 02 xe cứu thương")]  # fmt: skip


@pytest.mark.parametrize(("said", "found"), [
    ("1. Doanh nghiệp có công đoàn tổ chức hội nghị trong tháng 3 năm 2030; doanh nghiệp còn lại tham gia cùng khối.",
     [("Doanh nghiệp có công đoàn", ""), ("doanh nghiệp còn lại", "")]),
    ("1. Ban Chỉ huy Biên phòng cử đại diện tham gia. Mỗi xã biên giới có ít nhất 01 điển hình.",
     [("Ban Chỉ huy Biên phòng", "")]),
    ("1. Hội Nông dân tỉnh\n- Đề nghị tuyên truyền, vận động hội viên.", [("Hội Nông dân tỉnh", "asked")]),
])  # fmt: skip
def test_other_units_have_their_own_and_who_is_asked_is_asked(
    said: str, found: list[tuple[str, str]], told: Callable[[str], Any]
) -> None:
    assert [(one.values["body"], one.values.get("mode", "")) for one in told(said).of("task")] == found
