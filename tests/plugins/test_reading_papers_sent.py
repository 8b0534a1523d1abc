"""Papers of any name, sent by a day, a month, each of several bodies; one day of several papers is that of each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Papers = Callable[..., Any]
AWARDS, EXEMPLARS = "KHEN THƯỞNG", "GIỚI THIỆU ĐIỂN HÌNH"
EVERYBODY = "các cơ quan, đơn vị, địa phương"
DAY = {"before": date(2031, 6, 20)}


@pytest.mark.parametrize(("said", "does"), [
    ("Thời gian gửi danh sách đại biểu về Sở Nội vụ trước ngày 20/6/2031.", "gửi danh sách đại biểu về Sở Nội vụ"),
    ("Hạn nộp kế hoạch tổ chức hội nghị về Phòng Nội vụ: trước ngày 20/6/2031.",
     "nộp kế hoạch tổ chức hội nghị về Phòng Nội vụ"),
    ("Nộp 02 bộ hồ sơ về Sở Nội vụ trước ngày 20/6/2031.", "nộp 02 bộ hồ sơ về Sở Nội vụ"),
    ("Ảnh, phim tư liệu phải gửi về Ban Tổ chức trước ngày 20/6/2031.", "gửi ảnh, phim tư liệu về Ban Tổ chức"),
    ("Bản đăng ký gửi qua thư điện tử trước ngày 20/6/2031.", "gửi bản đăng ký qua thư điện tử"),
    ("Danh sách (02 bộ) của đoàn gửi Sở Nội vụ trước ngày 20/6/2031, kèm theo ảnh 4x6.",
     "gửi danh sách của đoàn (02 bộ) về Sở Nội vụ, kèm theo ảnh 4x6"),
])  # fmt: skip
def test_papers_of_any_name_are_sent(said: str, does: str, papers: Papers) -> None:
    reading = papers(head="NỘI DUNG KHÁC", said=f"1. {said}")
    (task,) = reading.tasks
    assert (task["body"], task["does"], task["window"]) == (EVERYBODY, does, DAY)
    assert reading.left == []


@pytest.mark.parametrize(("said", "window"), [
    ("Hồ sơ gửi về Sở Nội vụ trong tháng 6 năm 2031.", {"month": "2031-06"}),
    ("Hồ sơ gửi về Sở Nội vụ từ ngày 01/6/2031 đến ngày 20/6/2031.",
     {"since": date(2031, 6, 1), "until": date(2031, 6, 20)}),
    ("Thời hạn gửi hồ sơ về Sở Nội vụ: ngày 20/6/2031.", {"until": date(2031, 6, 20)}),
])  # fmt: skip
def test_a_month_a_span_or_a_bare_day_is_a_time_too(said: str, window: Any, papers: Papers) -> None:
    (task,) = papers(head=AWARDS, said=f"1. {said}").tasks
    assert (task["does"], task["window"]) == ("gửi hồ sơ đề nghị khen thưởng về Sở Nội vụ", window)


@pytest.mark.parametrize("said", [
    "Thời hạn gửi dự toán: cấp xã trước ngày 15/4/2031; các sở, ngành trước ngày 20/6/2031.",
    "Dự toán gửi đối với cấp xã trước ngày 15/4/2031, đối với các sở, ngành trước ngày 20/6/2031.",
])  # fmt: skip
def test_each_of_several_bodies_has_its_own_day(said: str, papers: Papers) -> None:
    reading = papers(head="KINH PHÍ", said=f"1. {said}")
    assert [(task["body"], task["does"], task["window"]) for task in reading.tasks] == [
        ("cấp xã", "gửi dự toán", {"before": date(2031, 4, 15)}), ("các sở, ngành", "gửi dự toán", DAY)]  # fmt: skip
    assert reading.left == []


def test_a_paper_says_of_what_it_consists_without_a_colon(papers: Papers) -> None:
    said = ("1. Hồ sơ đề nghị gồm tờ trình, biên bản họp của Hội đồng xã, phường và báo cáo (từ 02 đến 03 trang), "
            "lập 02 bộ, gửi Sở Nội vụ trước ngày 20/6/2031.")  # fmt: skip
    reading = papers(head=AWARDS, said=said)
    (task,) = reading.tasks
    assert task["does"] == "gửi hồ sơ đề nghị (lập 02 bộ) về Sở Nội vụ"
    assert task["deliver"] == ["tờ trình", "biên bản họp của Hội đồng xã, phường", "báo cáo (từ 02 đến 03 trang)"]
    assert reading.left == []


def test_who_sends_a_paper_that_registers_something_is_the_body_alone(papers: Papers) -> None:
    said = "1. Sở Y tế gửi văn bản đăng ký tham luận về Sở Nội vụ trước ngày 20/6/2031."
    (task,) = papers(head="NỘI DUNG KHÁC", said=said).tasks
    assert (task["body"], task["does"]) == ("Sở Y tế", "gửi văn bản đăng ký tham luận về Sở Nội vụ")


@pytest.mark.parametrize("said", [
    "\n2. Thời hạn gửi văn bản giới thiệu điển hình và danh sách đại biểu: trước ngày 20/6/2031.",
    " Thời hạn gửi văn bản giới thiệu điển hình và danh sách đại biểu: trước ngày 20/6/2031.",
    "\n2. Văn bản giới thiệu điển hình, danh sách đại biểu gửi trước ngày 20/6/2031.",
])  # fmt: skip
def test_a_day_of_several_papers_is_that_of_each(said: str, papers: Papers) -> None:
    reading = papers(head=EXEMPLARS, said=f"1. Mỗi xã giới thiệu 02 tập thể điển hình.{said}")
    assert [duty.values["window"] for duty in reading.of("nomination")] == [DAY]
    assert [(task["does"], task["window"]) for task in reading.tasks] == [("gửi danh sách đại biểu", DAY)]
    assert reading.left == []


@pytest.mark.parametrize(("said", "task"), [
    ("Hồ sơ nộp trên phần mềm quản lý của tỉnh, thời hạn đến 17 giờ 00 ngày 20/6/2031.",
     (EVERYBODY, "nộp hồ sơ trên phần mềm quản lý của tỉnh (17 giờ 00)", None, {"until": date(2031, 6, 20)})),
    ("Hồ sơ 01 bộ gửi trước ngày 20/6/2031, gồm tờ trình, biên bản họp và báo cáo thành tích.",
     (EVERYBODY, "gửi hồ sơ (01 bộ)", ["tờ trình", "biên bản họp", "báo cáo thành tích"], DAY)),
    ("Kinh phí Đại hội do Sở Nội vụ lập dự toán, gửi Sở Tài chính thẩm định trước ngày 20/6/2031.",
     ("Sở Nội vụ", "lập dự toán kinh phí Đại hội, gửi Sở Tài chính thẩm định", None, DAY)),
    ("Mỗi địa phương, đơn vị xây dựng kế hoạch của mình và gửi về Sở Nội vụ trước ngày 20/6/2031.",
     ("mỗi địa phương, đơn vị", "xây dựng kế hoạch của mình, gửi về Sở Nội vụ", None, DAY)),
])  # fmt: skip
def test_a_term_behind_a_comma_parts_behind_the_day_and_who_makes_it(said: str, task: Any, papers: Papers) -> None:
    reading = papers(head="KINH PHÍ", said=f"1. {said}")
    (made,) = reading.tasks
    assert (made["body"], made["does"], made.get("deliver"), made["window"]) == task
    assert reading.left == []


@pytest.mark.parametrize(("said", "told"), [
    ("Danh sách đại biểu gửi trước ngày 20/6/2031, kèm theo ảnh.", [("gửi danh sách đại biểu, kèm theo ảnh", DAY)]),
    ("Ban hành kế hoạch trước ngày 20/6/2031, gửi Sở Nội vụ 01 bản để theo dõi.",
     [("ban hành kế hoạch, gửi Sở Nội vụ 01 bản để theo dõi", DAY)]),
    ("Trình hồ sơ trước ngày 10/6/2031, hoàn tất danh sách trước ngày 20/6/2031.",
     [("trình hồ sơ", {"before": date(2031, 6, 10)}), ("hoàn tất danh sách", DAY)]),
    ("Tổng hợp hồ sơ về Sở Nội vụ trước ngày 20/6/2031 để thẩm định.",
     [("tổng hợp hồ sơ về Sở Nội vụ để thẩm định", DAY)]),
    ("Thông tin liên hệ: Phòng Thi đua, điện thoại 0273.3970.000.", []),
    ("Tiến độ thực hiện các công việc chính nêu tại Phụ lục kèm theo Kế hoạch này.", []),
])  # fmt: skip
def test_a_task_says_its_day_once_and_the_verb_first(said: str, told: Any, papers: Papers) -> None:
    reading = papers(head="TỔ CHỨC THỰC HIỆN", said=f"1. Sở Y tế\n- {said}")
    assert [(task["does"], task.get("window")) for task in reading.tasks] == told
    assert bool(reading.left) == (not told)


def test_some_who_send_the_same_by_another_day_send_that(papers: Papers) -> None:
    said = "Báo cáo tổng kết gửi trước ngày 25/6/2031; riêng Sở Y tế gửi trước ngày 20/6/2031."
    reading = papers(head="TỔ CHỨC THỰC HIỆN", said=f"1. Các sở, ngành\n- {said}")
    assert [(task["body"], task["does"]) for task in reading.tasks] == [
        ("các sở, ngành", "gửi báo cáo tổng kết"), ("Sở Y tế", "gửi báo cáo tổng kết")]  # fmt: skip


def test_where_one_who_may_ask_was_not_understood_all_send(papers: Papers) -> None:
    said = ("1. Mỗi huyện, thành phố đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 05 tập thể.\n"
            "2. Mỗi hội quán đề nghị vài tập thể.\n3. Hồ sơ gửi về Sở Nội vụ trước ngày 20/6/2031.")  # fmt: skip
    (task,) = papers(head="KHEN THƯỞNG", said=said).tasks
    assert task["body"] == EVERYBODY
