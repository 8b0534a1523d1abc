"""Several bodies in one sentence without a day, a time between a body and its verb, words that are no verb."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread


def tasks(reading: Any) -> list[tuple[str, str]]:
    return [(item.values["body"], item.values["does"]) for item in reading.of("task")]


def test_each_body_of_a_sentence_has_its_own_task(told: Callable[[str], Any]) -> None:
    assert tasks(told("1. Sở Nội vụ hướng dẫn thực hiện; Sở Tài chính bố trí kinh phí; Công an tỉnh giữ trật tự.")) == [
        ("Sở Nội vụ", "hướng dẫn thực hiện"), ("Sở Tài chính", "bố trí kinh phí"), ("Công an tỉnh", "giữ trật tự"),
    ]  # fmt: skip


@pytest.mark.parametrize("line", [
    "1. Trưởng các cụm, khối thi đua: thống nhất về việc tổ chức chung, báo cáo Sở Nội vụ trước ngày 31/12/2031.",
    "1. Báo Khê duy trì chuyên mục ít nhất 02 kỳ mỗi tuần; đưa tin hội nghị.",
    "1. Sở Y tế: tuyên truyền tại trung tâm; phối hợp tổ chức giao lưu nghệ thuật chào mừng Đại hội tỉnh.",
])  # fmt: skip
def test_what_is_a_task_whole_is_not_told_besides(line: str, told: Callable[[str], Any]) -> None:
    reading = told(line)
    assert len(reading.of("task")) == 1
    assert not unread(reading)


def test_each_result_with_its_own_day_is_reported_apart(told: Callable[[str], Any]) -> None:
    reading = told("1. UBND các huyện: kiểm tra cơ sở; báo cáo kết quả hội nghị cấp xã trước ngày 15/02/2026 và kết quả"
                   " tổ chức hội nghị, đại hội của huyện trước ngày 31/5/2026.")  # fmt: skip
    assert [(one.values["does"], one.values["window"]["before"]) for one in reading.of("task")[1:]] == [
        ("báo cáo kết quả hội nghị cấp xã", date(2026, 2, 15)),
        ("báo cáo kết quả tổ chức hội nghị, đại hội của huyện", date(2026, 5, 31)),
    ]
    assert not unread(reading)


def test_who_is_asked_first_is_not_the_only_one_asked(told: Callable[[str], Any]) -> None:
    reading = told("1. Đề nghị Ban Tuyên giáo Tỉnh ủy định hướng tuyên truyền; Tỉnh đoàn mỗi tổ chức chủ trì một việc.")
    assert tasks(reading) == [("Ban Tuyên giáo Tỉnh ủy", "định hướng tuyên truyền"),
                              ("Tỉnh đoàn", "mỗi tổ chức chủ trì một việc")]  # fmt: skip
    assert [item.values["mode"] for item in reading.of("task")] == ["asked", "asked"]


def test_a_committee_of_the_party_is_asked_for_its_own(told: Callable[[str], Any]) -> None:
    reading = told("1. Đề nghị Ủy ban MTTQ tỉnh vận động hội viên; đề nghị Đảng ủy các xã lãnh đạo, chỉ đạo hội nghị.")
    assert tasks(reading) == [("Ủy ban MTTQ tỉnh", "vận động hội viên"),
                              ("Đảng ủy các xã", "lãnh đạo, chỉ đạo hội nghị")]  # fmt: skip


def test_whose_office_is_in_charge_sends_its_list_itself(told: Callable[[str], Any]) -> None:
    reading = told("1. Ủy ban nhân dân các xã: ban hành kế hoạch trước ngày 13/3/2026; giao Phòng Văn hóa - Xã hội làm "
                   "đầu mối; gửi danh sách đại biểu trước ngày 22/5/2026.")  # fmt: skip
    assert tasks(reading) == [("Ủy ban nhân dân các xã", "ban hành kế hoạch"),
                              ("Phòng Văn hóa - Xã hội", "làm đầu mối"),
                              ("Ủy ban nhân dân các xã", "gửi danh sách đại biểu")]  # fmt: skip


def test_a_list_of_bodies_stays_one(told: Callable[[str], Any]) -> None:
    assert len(tasks(told("1. Sở Nội vụ chủ trì, phối hợp với Sở Y tế; Công an tỉnh; Đài Truyền hình tỉnh."))) == 1


@pytest.mark.parametrize("sentence", [
    "Sở Tài chính trước ngày 20 tháng 12 năm 2024 trình dự toán.",
    "Sở Tài chính chậm nhất ngày 20/12/2024 trình dự toán.", "Sở Tài chính trình dự toán trước ngày 20/12/2024.",
])  # fmt: skip
def test_a_time_before_the_verb_is_the_tasks(sentence: str, told: Callable[[str], Any]) -> None:
    reading = told(f"1. {sentence}")
    assert tasks(reading) == [("Sở Tài chính", "trình dự toán")]
    assert date(2024, 12, 20) in reading.of("task")[0].values["window"].values()


@pytest.mark.parametrize("other", ["Công an tỉnh canh gác vòng ngoài.", "Sở Y tế gác cổng phụ."])
@pytest.mark.parametrize("joint", [". ", "; "])
def test_another_bodys_unknown_verb_is_told_and_not_the_first_ones(
    other: str, joint: str, told: Callable[[str], Any]
) -> None:
    reading = told(f"1. Sở Tài chính trình dự toán trước ngày 20/12/2024{joint}{other}")
    assert tasks(reading) == [("Sở Tài chính", "trình dự toán")]
    assert [item.words for item in unread(reading)] == [other]


def test_another_body_behind_a_day_has_its_own_task(told: Callable[[str], Any]) -> None:
    assert tasks(told("1. Văn phòng tỉnh: bố trí hội trường trước ngày 15/8/2025, Sở Y tế cử bác sĩ trực.")) == [
        ("Văn phòng tỉnh", "bố trí hội trường"), ("Sở Y tế", "cử bác sĩ trực")]  # fmt: skip


def test_the_day_of_one_part_is_not_of_the_next(told: Callable[[str], Any]) -> None:
    reading = told("1. UBND các huyện ban hành kế hoạch trước ngày 20/01/2025; duyệt nội dung của cấp dưới.")
    assert [("window" in item.values) for item in reading.of("task")] == [True, False]


@pytest.mark.parametrize("sentence", [
    "Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh theo hướng dẫn của bộ chủ quản.",
    "Bộ Chỉ huy Quân sự tỉnh theo đúng hướng dẫn của Bộ Quốc phòng.",
])  # fmt: skip
def test_by_whose_guidance_is_no_task(sentence: str, told: Callable[[str], Any]) -> None:
    reading = told(f"1. {sentence}")
    assert not tasks(reading)
    assert [item.words for item in unread(reading)] == [sentence]


def test_the_row_of_a_table_is_no_task(told: Callable[[str], Any]) -> None:
    reading = told("1. Mốc thời gian:\nCấp | Thời gian | Số phòng\nCấp xã | Trước 31/3/2025 | 95")
    assert not tasks(reading)
    assert "Cấp xã | Trước 31/3/2025 | 95" in [item.words for item in unread(reading)]


def test_a_row_of_two_cells_is_no_task(told: Callable[[str], Any]) -> None:
    assert not tasks(told("1. Sở Nội vụ\nNội dung | Thời hạn\nBáo cáo | 30/6/2025"))


def test_a_cell_is_not_held_by_the_same_number_of_another_clause(issued: Callable[..., Any]) -> None:
    plan = """\
I. HỘI NGHỊ CÁC CẤP
1. Hội nghị cấp xã
a) Thời gian: trước ngày 31/3/2025.
b) Số lượng: từ 60 đến 100 đại biểu.
2. Thời gian và số lượng
Cấp | Thời gian | Số đại biểu
{said}
"""
    row = "Cấp xã | Trước 31/3/2025 | 100"
    assert [item.words for item in unread(issued(plan, said=row)) if item.words == row] == [row]


def test_a_second_body_that_is_asked_again_is_asked_once(told: Callable[[str], Any]) -> None:
    reading = told("1. Đề nghị Báo Khê tuyên truyền; đề nghị Đài Khê phối hợp bình chọn trước 12/10/2025.")
    assert [(one.values["body"], one.values["mode"], one.values["does"]) for one in reading.of("task")] == [
        ("Báo Khê", "asked", "tuyên truyền"), ("Đài Khê", "asked", "phối hợp bình chọn")]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "made"),
    [
        ("Sở Văn hóa: trang trí, văn nghệ; Công an tỉnh: bảo đảm an ninh; Văn phòng tỉnh: bố trí hội trường.",
         [("Sở Văn hóa", "trang trí, văn nghệ"), ("Công an tỉnh", "bảo đảm an ninh"),
          ("Văn phòng tỉnh", "bố trí hội trường")]),
        ("Sở Nội vụ lập dự toán, Sở Tài chính thẩm định trước ngày 15/7/2025.",
         [("Sở Nội vụ", "lập dự toán"), ("Sở Tài chính", "thẩm định dự toán")]),
        ("Sở Nội vụ hướng dẫn các sở, Công an tỉnh thực hiện Kế hoạch.",
         [("Sở Nội vụ", "hướng dẫn các sở, Công an tỉnh thực hiện Kế hoạch")]),
    ],
    ids=["a colon behind each", "a comma", "bodies that are told"],
)  # fmt: skip
def test_no_body_stands_in_what_another_does(
    sentence: str, made: list[tuple[str, str]], told: Callable[[str], Any]
) -> None:
    assert tasks(told(f"1. {sentence}")) == made


@pytest.mark.parametrize(("sentence", "found"), [
    ("Sở Xây dựng: bố trí 05 xe; Sở Y tế: túc trực cấp cứu.", [
        ("Sở Xây dựng", "bố trí 05 xe"), ("Sở Y tế", "túc trực cấp cứu")]),
    ("Sở Nội vụ theo dõi chung; Sở Khoa học và Công nghệ hỗ trợ đăng ký sáng kiến.", [
        ("Sở Nội vụ", "theo dõi chung"), ("Sở Khoa học và Công nghệ", "hỗ trợ đăng ký sáng kiến")]),
    ("Báo Khê mở chuyên mục; UBND các xã phát trên loa ít nhất 03 lần.", [
        ("Báo Khê", "mở chuyên mục"), ("UBND các xã", "phát trên loa ít nhất 03 lần")]),
])  # fmt: skip
def test_another_body_behind_a_semicolon_has_its_own_task(
    sentence: str, found: list[tuple[str, str]], told: Callable[[str], Any]
) -> None:
    assert tasks(told(f"1. {sentence}")) == found


def test_bodies_asked_behind_their_colon_are_asked(told: Callable[[str], Any]) -> None:
    (one,) = told("1. Binh đoàn 7 và các đơn vị quân đội: đề nghị cử 04 chiến sĩ giao lưu.").of("task")
    assert (one.values["body"], one.values["mode"]) == ("Binh đoàn 7 và các đơn vị quân đội", "asked")
    assert one.values["does"] == "cử 04 chiến sĩ giao lưu"


def test_a_verb_in_brackets_is_not_the_bodys(told: Callable[[str], Any]) -> None:
    (one,) = told("1. UBND huyện Khê (các huyện khác tổ chức sau) tổ chức hội nghị mẫu.").of("task")
    assert one.values["does"] == "tổ chức hội nghị mẫu"


def test_a_verb_that_is_a_noun_behind_what_some_have_ends_no_name(told: Callable[[str], Any]) -> None:
    (one,) = told("1. Doanh nghiệp có tổ chức đảng bình chọn công nhân giỏi.").of("task")
    assert (one.values["body"], one.values["does"]) == ("Doanh nghiệp có tổ chức đảng", "bình chọn công nhân giỏi")
