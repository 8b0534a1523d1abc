"""Who pays at each level, in the ways plans say it; what is one level's is not proposed as the whole plan's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp huyện (huyện, thị xã): tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
2. Các sở, ban, ngành: tổ chức Hội nghị điển hình tiên tiến trong quý II năm 2031.
3. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.
II. KINH PHÍ
{said}
"""
TINH, HUYEN = {"tinh": "ngân sách tỉnh"}, {"huyen": "ngân sách huyện"}


def budgets(reading: Any) -> dict[str, str]:
    return {item.values["id"]: item.values["budget"] for item in reading.of("level") if "budget" in item.values}


def told(reading: Any) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.clause.startswith("II")]


@pytest.mark.parametrize(("said", "paid"), [
    ("1. Kinh phí tổ chức Đại hội tỉnh do ngân sách tỉnh bảo đảm.", TINH),
    ("- Cấp tỉnh: do ngân sách tỉnh bảo đảm.\n- Cấp huyện: do ngân sách huyện bảo đảm.", TINH | HUYEN),
    ("- Đối với cấp tỉnh: Kinh phí do ngân sách tỉnh bảo đảm.", TINH),
    ("1. Kinh phí Đại hội cấp tỉnh do ngân sách tỉnh cấp; cấp huyện do ngân sách huyện cấp.", TINH | HUYEN),
    ("1. Kinh phí tổ chức Đại hội cấp tỉnh do ngân sách tỉnh đảm bảo, cấp huyện do ngân sách huyện đảm bảo.",
     TINH | HUYEN),
    ("1. Kinh phí Đại hội cấp tỉnh: sử dụng từ nguồn ngân sách tỉnh; cấp huyện: do ngân sách cấp mình bảo đảm.",
     TINH | {"huyen": "ngân sách cấp huyện"}),
    ("1. Ngân sách tỉnh bảo đảm kinh phí tổ chức Đại hội tỉnh; ngân sách huyện bảo đảm kinh phí hội nghị cấp huyện.",
     TINH | HUYEN),
    ("1. Kinh phí hội nghị cấp huyện do ngân sách huyện chi; các sở, ngành sử dụng kinh phí được giao hằng năm.",
     HUYEN | {"so-ban-nganh": "kinh phí được giao hằng năm"}),
    ("1. Kinh phí hội nghị cấp huyện do ngân sách huyện, thị xã bảo đảm.", {"huyen": "ngân sách huyện, thị xã"}),
    ("1. Kinh phí hội nghị của huyện, thị xã: do ngân sách huyện bảo đảm theo quy định.", HUYEN),
    ("1. Kinh phí Đại hội Thi đua yêu nước tỉnh Lũng Khê lần thứ VI năm 2031 do ngân sách tỉnh bảo đảm.", TINH),
    ("1. Các sở, ngành: bố trí trong dự toán được giao năm 2031.", {"so-ban-nganh": "dự toán được giao năm 2031"}),
    ("1. Các sở tự bảo đảm kinh phí.", {"so-ban-nganh": "kinh phí tự bảo đảm"}),
])  # fmt: skip
def test_each_level_has_its_money(said: str, paid: dict[str, str], issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    assert (budgets(reading), reading.of("budget"), told(reading)) == (paid, [], [])


@pytest.mark.parametrize("said", [
    "1. Kinh phí Hội nghị cấp xã do ngân sách xã bảo đảm.", "1. Kinh phí của xã, phường do ngân sách xã bảo đảm.",
    "1. Kinh phí tổ chức Hội nghị không do ngân sách tỉnh bảo đảm.",
])  # fmt: skip
def test_what_is_not_plain_or_of_no_level_is_told(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    assert (budgets(reading), reading.of("budget")) == ({}, [])
    assert told(reading) == [said.removeprefix("1. ")]


@pytest.mark.parametrize("said", [
    "1. Kinh phí Đại hội cấp tỉnh là 1.850 triệu đồng, trích từ ngân sách tỉnh, gồm:",
    "1. Cấp tỉnh do ngân sách tỉnh bảo đảm, dự kiến 2,3 tỷ đồng (Hai tỷ ba trăm triệu đồng), trong đó:",
    "1. Kinh phí Đại hội cấp tỉnh là 900.000.000 đồng, do ngân sách tỉnh bảo đảm.",
])  # fmt: skip
def test_a_sum_beside_who_pays_is_told_also_of_a_heading(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=f"{said}\n- Khen thưởng theo quy định.")
    assert budgets(reading) == TINH
    assert said.removeprefix("1. ") in told(reading)


@pytest.mark.parametrize(("said", "paid"), [
    ("- Kinh phí: Do ngân sách huyện bảo đảm.", HUYEN), ("- Kinh phí: ngân sách huyện.", HUYEN),
    ("- Kinh phí: Do ngân sách xã bảo đảm.", {}),
])  # fmt: skip
def test_a_line_below_a_level_says_who_pays_for_it(said: str, paid: dict[str, str], issued: Callable[..., Any]) -> None:
    plan = "I. HÌNH THỨC\n1. Cấp huyện\n- Thời gian: tổ chức trong quý II năm 2031.\n{said}\n2. Việc khác\n- Không có."
    reading = issued(plan, said=said)
    assert (budgets(reading), reading.of("budget")) == (paid, [])
    assert paid or [item.words for item in unread(reading) if "Kinh phí" in item.words]


@pytest.mark.parametrize("also", [
    "Ngân sách tỉnh không hỗ trợ các huyện, thị xã.", "Ngân sách tỉnh không cấp kinh phí cho hội nghị cấp huyện.",
])  # fmt: skip
def test_what_is_not_paid_is_told(also: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=f"1. Kinh phí tổ chức Đại hội tỉnh do ngân sách tỉnh bảo đảm. {also}")
    assert (budgets(reading), told(reading)) == (TINH, [also])
