"""Papers that some send by one day and others by another; whose words on a paper say who sends it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest


@pytest.mark.parametrize(("said", "told"), [
    (("Danh sách đại biểu gửi Sở Nội vụ chậm nhất ngày 25/9/2031 đối với xã, phường; ngày 05/10/2031 đối với các đơn "
      "vị còn lại."), [("xã, phường", date(2031, 9, 25)), ("các đơn vị còn lại", date(2031, 10, 5))]),
    (("Kế hoạch tổ chức: các sở, ban, ngành gửi Sở Nội vụ trước ngày 31/8/2031; cấp xã, đơn vị cơ sở gửi cấp huyện "
      "trước ngày 15/10/2031."),
     [("các sở, ban, ngành", date(2031, 8, 31)), ("cấp xã, đơn vị cơ sở", date(2031, 10, 15))]),
])  # fmt: skip
def test_each_sends_by_its_own_day(papers: Callable[..., Any], said: str, told: list[tuple[str, date]]) -> None:
    found = papers("HỒ SƠ", f"1. {said}").tasks
    days = [(one["body"], one["window"].get("until") or one["window"].get("before")) for one in found]
    assert days == told
    assert all(":" not in one["does"] and "Sở Nội vụ" in one["does"] for one in found[:1])


def test_the_day_of_some_is_not_that_of_all(papers: Callable[..., Any]) -> None:
    made = papers("HỒ SƠ", "1. Báo cáo kết quả gửi trong 10 ngày kể từ ngày bế mạc, đối với cấp xã do Phòng Nội vụ "
                  "tổng hợp, gửi một lần trước ngày 15/3/2031.")  # fmt: skip
    assert not [one for one in made.tasks if one.get("window") == {"before": date(2031, 3, 15)}]


def test_a_dossier_with_copies_before_what_it_is_made_of(papers: Callable[..., Any]) -> None:
    (made,) = papers("KHEN THƯỞNG", "1. Hồ sơ đề nghị khen thưởng (02 bộ) gồm Tờ trình, biên bản họp, gửi Sở Nội vụ "
                     "trước ngày 30/5/2031, kèm bản điện tử về hộp thư thidua.snv@mau.gov.vn.").tasks  # fmt: skip
    assert made["deliver"] == ["Tờ trình", "biên bản họp"]
    assert made["does"].endswith("kèm bản điện tử về hộp thư thidua.snv@mau.gov.vn")


@pytest.mark.parametrize(("said", "body"), [
    ("Tỉnh Đoàn giới thiệu 05 gương thanh niên trước ngày 31/3/2031.", "Tỉnh Đoàn"),
    ("Sở Văn hóa, Thể thao và Du lịch dàn dựng chương trình nghệ thuật.", "Sở Văn hóa, Thể thao và Du lịch"),
])  # fmt: skip
def test_who_has_a_task(told: Callable[[str], Any], said: str, body: str) -> None:
    assert [one.values["body"] for one in told(f"1. {said}").of("task")] == [body]


def test_who_sets_up_a_committee(papers: Callable[..., Any]) -> None:
    said = "Ban Tổ chức Đại hội do Chủ tịch UBND tỉnh quyết định thành lập, có kế hoạch riêng."
    (made,) = papers("ĐẠI HỘI", f"1. {said}").tasks
    assert made["body"] == "Chủ tịch UBND tỉnh"
    assert made["does"] == "quyết định thành lập Ban Tổ chức Đại hội, có kế hoạch riêng"


@pytest.mark.parametrize(("said", "body", "does"), [
    (("Các sở, ban, ngành nếu không thể tổ chức đúng thời gian phải báo cáo UBND tỉnh. Quá trình thực hiện có vướng "
      "mắc, gửi Sở Nội vụ tổng hợp."),
     "các sở, ban, ngành", "nếu không thể tổ chức đúng thời gian phải báo cáo UBND tỉnh"),
    ("UBND các xã Mai, Lâm, trường hợp có mưa lũ, được lùi thời gian tổ chức đến ngày 27/9/2031.",
     "UBND các xã Mai, Lâm", "trường hợp có mưa lũ, được lùi thời gian tổ chức đến ngày 27/9/2031"),
])  # fmt: skip
def test_a_case_is_no_part_of_a_name(told: Callable[[str], Any], said: str, body: str, does: str) -> None:
    assert [(one.values["body"], one.values["does"]) for one in told(f"1. {said}").of("task")] == [(body, does)]
