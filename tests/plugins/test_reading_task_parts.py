"""The part on who does what under its usual names, lists of bodies, what stands before or behind a task."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. NỘI DUNG
1. Việc chung
II. {title}
{said}
"""


@pytest.fixture
def read(issued: Callable[..., Any]) -> Callable[..., Any]:
    return lambda said, title="TỔ CHỨC THỰC HIỆN": issued(PLAN, said=said, title=title)


def tasks(reading: Any) -> list[tuple[str, str]]:
    return [(item.values["body"], item.values["does"]) for item in reading.of("task")]


@pytest.mark.parametrize("title", [
    "PHÂN CÔNG NHIỆM VỤ", "TRÁCH NHIỆM THỰC HIỆN", "TỔ CHỨC TRIỂN KHAI THỰC HIỆN", "PHÂN CÔNG TRÁCH NHIỆM",
    "TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ", "NHIỆM VỤ CỦA CÁC SỞ, NGÀNH",
])  # fmt: skip
def test_the_part_on_tasks_has_several_names(title: str, read: Callable[..., Any]) -> None:
    reading = read("1. Văn phòng UBND tỉnh\n- Bố trí lễ tân.\n2. Công ty Điện lực Khê: Bảo đảm cấp điện.", title)
    assert tasks(reading) == [("Văn phòng UBND tỉnh", "bố trí lễ tân"), ("Công ty Điện lực Khê", "bảo đảm cấp điện")]


@pytest.mark.parametrize(("said", "body", "does"), [
    ("1. Báo Khê; Đài PT&TH tỉnh; Cổng Thông tin điện tử tỉnh: mở chuyên mục trước ngày 10/1/2025.",
     "Báo Khê; Đài PT&TH tỉnh; Cổng Thông tin điện tử tỉnh", "mở chuyên mục"),
    ("1. Thủ trưởng các sở; Chủ tịch UBND các huyện xây dựng kế hoạch, gửi Sở Nội vụ trước ngày 10/1/2025.",
     "Thủ trưởng các sở; Chủ tịch UBND các huyện", "xây dựng kế hoạch, gửi Sở Nội vụ"),
    ("1. Các Sở: Tài chính, Văn hóa, Thể thao và Du lịch, Công an tỉnh\n- Kiểm tra trước ngày 10/1/2025.",
     "Sở Tài chính, Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh", "kiểm tra"),
    ("1. Kết thúc Đại hội, Sở Nội vụ tham mưu báo cáo Trung ương trước ngày 10/1/2025.", "Sở Nội vụ",
     "kết thúc Đại hội, tham mưu báo cáo Trung ương"),
    ("1. Sở Nội vụ chịu trách nhiệm:\n- Trình khen thưởng: trước ngày 10/1/2025.", "Sở Nội vụ", "trình khen thưởng"),
])  # fmt: skip
def test_one_task_of_all_whom_it_names(said: str, body: str, does: str, read: Callable[..., Any]) -> None:
    reading = read(said)
    assert tasks(reading) == [(body, does)]
    assert [item.values["window"] for item in reading.of("task")] == [{"before": date(2025, 1, 10)}]
    assert not unread(reading)


def test_a_report_behind_a_task_is_one(read: Callable[..., Any]) -> None:
    reading = read("1. Sở Y tế\n- Theo dõi việc thực hiện, hằng tháng báo cáo UBND tỉnh (qua Sở Nội vụ).")
    assert tasks(reading) == [("Sở Y tế", "theo dõi việc thực hiện")]
    (report,) = (item.values for item in reading.of("reporting"))
    assert (report["by"], report["to"], report["through"], report["every"]) == (
        "Sở Y tế", "UBND tỉnh", "Sở Nội vụ", ["month"])  # fmt: skip


def test_a_report_of_the_sentences_own_subject_and_papers_sent_besides(read: Callable[..., Any]) -> None:
    reading = read("1. Các đơn vị gửi kế hoạch về Sở Nội vụ trước ngày 10/1/2025; báo cáo kết quả về Sở Nội vụ trước "
                   "ngày 20/6/2025; hồ sơ khen thưởng trước ngày 30/6/2025.")  # fmt: skip
    assert [does for _, does in tasks(reading)] == ["gửi kế hoạch về Sở Nội vụ", "gửi hồ sơ khen thưởng"]
    assert [(item.values["by"], item.values["window"]) for item in reading.of("reporting")] == [
        ("các đơn vị", {"before": date(2025, 6, 20)})]  # fmt: skip


def test_a_report_to_the_office_below_is_one(read: Callable[..., Any]) -> None:
    reading = read("1. UBND các xã gửi báo cáo kết quả về Phòng Nội vụ chậm nhất 05 ngày làm việc sau khi kết thúc Hội "
                   "nghị.")  # fmt: skip
    assert [(item.values["to"], item.values["working_days_after"]) for item in reading.of("reporting")] == [
        ("Phòng Nội vụ", 5)]  # fmt: skip


NEAR = "1. Các xã, phường\n- Gửi kế hoạch về {to}.\n- {report} chậm nhất 05 ngày làm việc sau khi kết thúc hội nghị."


def test_to_whom_a_report_goes_is_deduced_from_what_is_sent_beside_it_and_marked(read: Callable[..., Any]) -> None:
    reading = read(NEAR.format(to="Sở Nội vụ", report="Báo cáo kết quả tổ chức Hội nghị"))
    (report,) = reading.of("reporting")
    assert (report.values["to"], report.values["about"]) == ("Sở Nội vụ", "kết quả tổ chức Hội nghị")
    assert (report.values["working_days_after"], list(report.marks)) == (5, ["to"])
    assert tasks(reading) == [("các xã, phường", "gửi kế hoạch về Sở Nội vụ")]
    assert not unread(reading)


def test_where_two_are_sent_to_it_is_told(read: Callable[..., Any]) -> None:
    reading = read(NEAR.format(to="Sở Nội vụ; gửi danh sách về UBND tỉnh", report="Báo cáo kết quả"))
    assert not reading.of("reporting")
    told = [words for body, words in tasks(reading) if body == "các xã, phường"]
    assert "05 ngày" in " ".join([*told, *(item.words for item in unread(reading))])
