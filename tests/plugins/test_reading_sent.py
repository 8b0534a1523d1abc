"""Papers to be sent by a day, outside the part on tasks: a task of who sends them, marked where nobody is named."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. NỘI DUNG
1. Việc chung
II. KHEN THƯỞNG
1. {said}
"""
ALL = "các cơ quan, đơn vị, địa phương"
DAY = date(2025, 6, 20)


@pytest.mark.parametrize(("said", "does"), [
    ("Hồ sơ khen thưởng gửi về Sở Nội vụ trước ngày 20/6/2025.", "gửi hồ sơ khen thưởng về Sở Nội vụ"),
    ("Khen thưởng cấp Nhà nước: Hồ sơ gửi về Sở Nội vụ trước ngày 20 tháng 6 năm 2025.",
     "gửi hồ sơ đề nghị khen thưởng về Sở Nội vụ"),
    ("Thời gian gửi hồ sơ: trước ngày 20/6/2025.", "gửi hồ sơ đề nghị khen thưởng"),
    ("Số lượng 02 bộ, gửi Sở Nội vụ trước ngày 20-6-2025.",
     "gửi hồ sơ đề nghị khen thưởng (số lượng 02 bộ) về Sở Nội vụ"),
    ("Hồ sơ gửi trước ngày 20/6/2025.", "gửi hồ sơ đề nghị khen thưởng"),
    ("Danh sách gửi về Sở Nội vụ trước 17 giờ 00 ngày 20/6/2025.", "gửi danh sách về Sở Nội vụ (17 giờ 00)"),
])  # fmt: skip
def test_who_sends_is_deduced_and_marked(said: str, does: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    (task,) = reading.of("task")
    assert (task.values["body"], task.values["does"], task.values["window"]) == (ALL, does, {"before": DAY})
    assert list(task.marks) == ["body"]
    assert not unread(reading)


@pytest.mark.parametrize(("said", "body", "does"), [
    ("Các đơn vị gửi dự toán về Sở Tài chính trước ngày 20/6/2025.", "các đơn vị", "gửi dự toán về Sở Tài chính"),
    ("Huyện, thành phố đăng ký tham luận bằng văn bản, trước ngày 20/6/2025.", "huyện, thành phố",
     "đăng ký tham luận bằng văn bản"),
    ("Mỗi huyện gửi 01 bài về Sở Nội vụ trước ngày 20/6/2025.", "mỗi huyện", "gửi 01 bài về Sở Nội vụ"),
])  # fmt: skip
def test_who_sends_is_taken_as_said(said: str, body: str, does: str, issued: Callable[..., Any]) -> None:
    (task,) = issued(PLAN, said=said).of("task")
    assert (task.values["body"], task.values["does"], task.marks) == (body, does, {})


def test_what_is_not_accepted_is_said_with_what_is_sent(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said="Hồ sơ gồm: Tờ trình; biên bản họp. Gửi về Sở Nội vụ trước ngày 20/6/2025. Hồ sơ gửi "
                                "chậm sẽ không xét.")  # fmt: skip
    (task,) = reading.of("task")
    assert task.values["does"] == "gửi hồ sơ đề nghị khen thưởng về Sở Nội vụ; hồ sơ gửi chậm sẽ không xét"
    assert task.values["deliver"] == ["Tờ trình", "biên bản họp"]
    assert not unread(reading)


@pytest.mark.parametrize("said", [
    "Hồ sơ gửi về Sở Nội vụ trước 20/6.", "Báo cáo phải nêu rõ kết quả đến ngày 20/6/2025.",
    "Các sở tổ chức Hội nghị trước ngày 20/6/2025.",
])  # fmt: skip
def test_what_is_not_sent_by_a_known_day_is_told(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    assert not reading.of("task")
    assert [item.words for item in unread(reading)] == [said]
