"""Papers of any name, sent by a day, a month, each of several bodies; one day of several papers is that of each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PARTS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý I năm 2031.
2. Cấp huyện (huyện, thành phố): tổ chức Hội nghị biểu dương trong quý II năm 2031.
3. Các sở, ban, ngành: tổ chức Hội nghị biểu dương trong quý II năm 2031.
4. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý IV năm 2031.
II. {head}
{said}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
AWARDS, EXEMPLARS = "KHEN THƯỞNG", "GIỚI THIỆU ĐIỂN HÌNH"
EVERYBODY = "các cơ quan, đơn vị, địa phương"
DAY = {"before": date(2031, 6, 20)}


def tasks(reading: Reading) -> list[dict[str, Any]]:
    return [item.values for item in reading.of("task") if item.values["clause"].startswith("II.")]


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.clause.startswith("II.")]


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
def test_papers_of_any_name_are_sent(said: str, does: str, issued: Issued) -> None:
    reading = issued(PARTS, head="NỘI DUNG KHÁC", said=f"1. {said}")
    (task,) = tasks(reading)
    assert (task["body"], task["does"], task["window"]) == (EVERYBODY, does, DAY)
    assert left(reading) == []


@pytest.mark.parametrize(("said", "window"), [
    ("Hồ sơ gửi về Sở Nội vụ trong tháng 6 năm 2031.", {"month": "2031-06"}),
    ("Hồ sơ gửi về Sở Nội vụ từ ngày 01/6/2031 đến ngày 20/6/2031.",
     {"since": date(2031, 6, 1), "until": date(2031, 6, 20)}),
    ("Thời hạn gửi hồ sơ về Sở Nội vụ: ngày 20/6/2031.", {"until": date(2031, 6, 20)}),
])  # fmt: skip
def test_a_month_a_span_or_a_bare_day_is_a_time_too(said: str, window: Any, issued: Issued) -> None:
    (task,) = tasks(issued(PARTS, head=AWARDS, said=f"1. {said}"))
    assert (task["does"], task["window"]) == ("gửi hồ sơ đề nghị khen thưởng về Sở Nội vụ", window)


@pytest.mark.parametrize("said", [
    "Thời hạn gửi dự toán: cấp xã trước ngày 15/4/2031; các sở, ngành trước ngày 20/6/2031.",
    "Dự toán gửi đối với cấp xã trước ngày 15/4/2031, đối với các sở, ngành trước ngày 20/6/2031.",
])  # fmt: skip
def test_each_of_several_bodies_has_its_own_day(said: str, issued: Issued) -> None:
    reading = issued(PARTS, head="KINH PHÍ", said=f"1. {said}")
    assert [(task["body"], task["does"], task["window"]) for task in tasks(reading)] == [
        ("cấp xã", "gửi dự toán", {"before": date(2031, 4, 15)}), ("các sở, ngành", "gửi dự toán", DAY)]  # fmt: skip
    assert left(reading) == []


def test_a_paper_says_of_what_it_consists_without_a_colon(issued: Issued) -> None:
    said = ("1. Hồ sơ đề nghị gồm tờ trình, biên bản họp của Hội đồng xã, phường và báo cáo (từ 02 đến 03 trang), "
            "lập 02 bộ, gửi Sở Nội vụ trước ngày 20/6/2031.")  # fmt: skip
    reading = issued(PARTS, head=AWARDS, said=said)
    (task,) = tasks(reading)
    assert task["does"] == "gửi hồ sơ đề nghị (lập 02 bộ) về Sở Nội vụ"
    assert task["deliver"] == ["tờ trình", "biên bản họp của Hội đồng xã, phường", "báo cáo (từ 02 đến 03 trang)"]
    assert left(reading) == []


def test_who_sends_a_paper_that_registers_something_is_the_body_alone(issued: Issued) -> None:
    said = "1. Sở Y tế gửi văn bản đăng ký tham luận về Sở Nội vụ trước ngày 20/6/2031."
    (task,) = tasks(issued(PARTS, head="NỘI DUNG KHÁC", said=said))
    assert (task["body"], task["does"]) == ("Sở Y tế", "gửi văn bản đăng ký tham luận về Sở Nội vụ")


@pytest.mark.parametrize("said", [
    "\n2. Thời hạn gửi văn bản giới thiệu điển hình và danh sách đại biểu: trước ngày 20/6/2031.",
    " Thời hạn gửi văn bản giới thiệu điển hình và danh sách đại biểu: trước ngày 20/6/2031.",
    "\n2. Văn bản giới thiệu điển hình, danh sách đại biểu gửi trước ngày 20/6/2031.",
])  # fmt: skip
def test_a_day_of_several_papers_is_that_of_each(said: str, issued: Issued) -> None:
    reading = issued(PARTS, head=EXEMPLARS, said=f"1. Mỗi xã giới thiệu 02 tập thể điển hình.{said}")
    assert [duty.values["window"] for duty in reading.of("nomination")] == [DAY]
    assert [(task["does"], task["window"]) for task in tasks(reading)] == [("gửi danh sách đại biểu", DAY)]
    assert left(reading) == []


@pytest.mark.parametrize(("said", "task"), [
    ("Hồ sơ nộp trên phần mềm quản lý của tỉnh, thời hạn đến 17 giờ 00 ngày 20/6/2031.",
     (EVERYBODY, "nộp hồ sơ trên phần mềm quản lý của tỉnh (17 giờ 00)", None, {"until": date(2031, 6, 20)})),
    ("Hồ sơ 01 bộ gửi trước ngày 20/6/2031, gồm tờ trình, biên bản họp và báo cáo thành tích.",
     (EVERYBODY, "gửi hồ sơ (01 bộ)", ["tờ trình", "biên bản họp", "báo cáo thành tích"], DAY)),
    ("Kinh phí Đại hội do Sở Nội vụ lập dự toán, gửi Sở Tài chính thẩm định trước ngày 20/6/2031.",
     ("Sở Nội vụ", "lập dự toán kinh phí Đại hội, gửi Sở Tài chính thẩm định", None, DAY)),
])  # fmt: skip
def test_a_term_behind_a_comma_parts_behind_the_day_and_who_makes_it(said: str, task: Any, issued: Issued) -> None:
    reading = issued(PARTS, head="KINH PHÍ", said=f"1. {said}")
    (made,) = tasks(reading)
    assert (made["body"], made["does"], made.get("deliver"), made["window"]) == task
    assert left(reading) == []


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
def test_a_task_says_its_day_once_and_the_verb_first(said: str, told: Any, issued: Issued) -> None:
    reading = issued(PARTS, head="TỔ CHỨC THỰC HIỆN", said=f"1. Sở Y tế\n- {said}")
    assert [(task["does"], task.get("window")) for task in tasks(reading)] == told
    assert bool(left(reading)) == (not told)


def test_some_who_send_the_same_by_another_day_send_that(issued: Issued) -> None:
    said = "Báo cáo tổng kết gửi trước ngày 25/6/2031; riêng Sở Y tế gửi trước ngày 20/6/2031."
    reading = issued(PARTS, head="TỔ CHỨC THỰC HIỆN", said=f"1. Các sở, ngành\n- {said}")
    assert [(task["body"], task["does"]) for task in tasks(reading)] == [
        ("các sở, ngành", "gửi báo cáo tổng kết"), ("Sở Y tế", "gửi báo cáo tổng kết")]  # fmt: skip


def test_where_one_who_may_ask_was_not_understood_all_send(issued: Issued) -> None:
    said = ("1. Mỗi huyện, thành phố đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho 05 tập thể.\n"
            "2. Mỗi hội quán đề nghị vài tập thể.\n3. Hồ sơ gửi về Sở Nội vụ trước ngày 20/6/2031.")  # fmt: skip
    (task,) = tasks(issued(PARTS, head="KHEN THƯỞNG", said=said))
    assert task["body"] == EVERYBODY
