"""Shares of some, money of one level, sizes of kinds: none is proposed as of all; what is not read is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. NỘI DUNG
1. {heading}
a) Thời gian: xong trước ngày 31/3/2025.
b) {said}
"""
SO = "Hội nghị các sở, ban, ngành, doanh nghiệp"


def told(reading: Any, clause: str = "I.1.b") -> str:
    return " ".join(item.words for item in unread(reading) if item.piece.clause == clause)


def shares(reading: Any) -> set[str]:
    own = reading.of("level")[0].values.get("size", {}).get("shares", ())
    return {one["category"] for one in own} | {item.values["group"] for item in reading.of("composition")}


@pytest.mark.parametrize("said", [
    "Trong số đại biểu nữ, dân tộc thiểu số ít nhất 20%",
    "Ở Tân Sơn và Hòa Sơn, đại biểu dân tộc thiểu số chiếm ít nhất 60%",
])  # fmt: skip
def test_a_share_of_some_is_not_one_of_all(said: str, issued: Callable[..., Any]) -> None:
    text = f"Cơ cấu đại biểu: điển hình tiên tiến ít nhất 70%. {said}."
    reading = issued(PLAN, heading="Hội nghị cấp xã", said=text)
    assert shares(reading) == {"exemplar"}
    assert f"{said}." in told(reading)


@pytest.mark.parametrize("said", [
    "Trong số đại biểu, nữ ít nhất 30%", "Đối với Hội nghị cấp xã, nữ ít nhất 30%", "Trong đó nữ ít nhất 30%",
])  # fmt: skip
def test_a_share_of_all_stays(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, heading="Hội nghị cấp xã", said=f"Số lượng: 100 đại biểu. {said}.")
    assert shares(reading) == {"women"}


@pytest.mark.parametrize("said", ["doanh nghiệp tự bảo đảm", "sở, ban tự cân đối"])
def test_money_of_some_kinds_is_not_that_of_the_level(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(f"{PLAN}II. KINH PHÍ\n1. Kinh phí: {said}.\n", heading=SO, said="Số lượng: 90 đại biểu.")
    assert ("budget" in reading.of("level")[0].values, reading.of("budget")) == (False, [])
    assert said in told(reading, "II.1")


def test_money_under_a_level_is_that_levels(issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, heading="Hội nghị ở xã, phường", said="Kinh phí: từ ngân sách xã; tỉnh hỗ trợ 50%.")
    assert (reading.of("level")[0].values["budget"], reading.of("budget")) == ("ngân sách xã", [])
    assert "tỉnh hỗ trợ 50%." in told(reading)


def test_sizes_of_kinds_are_no_seats_and_take_no_kind_away(issued: Callable[..., Any]) -> None:
    said = "Số lượng: xã không quá 100 đại biểu; phường không quá 150 đại biểu."
    reading = issued(PLAN, heading="Hội nghị cấp xã", said=said)
    assert (reading.of("quota"), told(reading)) == ([], "")
    assert reading.of("level")[0].values["units"] == ["xã", "phường"]
    assert [item.values["units"] for item in reading.of("exception")] == [["xã"], ["phường"]]


def test_a_bound_on_one_of_its_own_units_is_an_exception_alone(issued: Callable[..., Any]) -> None:
    said = "Số lượng: 150 đại biểu; thành phố Tân An không quá 250 đại biểu."
    reading = issued(PLAN, heading="Hội nghị ở huyện, thành phố", said=said)
    assert [item.values["units"] for item in reading.of("exception")] == [["thành phố Tân An"]]
    assert reading.of("quota") == []


@pytest.mark.parametrize(("heading", "units"), [
    ("HỘI NGHỊ CÁC SỞ, BAN, NGÀNH", ["sở", "ban", "ngành"]), ("HỘI NGHỊ CẤP SỞ", ["sở"]),
    ("Hội nghị các Sở, Ban, Ngành và Doanh nghiệp", ["sở", "ban", "ngành", "doanh nghiệp"]),
    ("CÁC SỞ, NGÀNH, MTTQ VÀ ĐOÀN THỂ", ["sở", "ngành", "MTTQ", "đoàn thể"]),
])  # fmt: skip
def test_kinds_in_capitals_are_kinds_as_others(heading: str, units: list[str], issued: Callable[..., Any]) -> None:
    level = issued(PLAN, heading=heading, said="Số lượng: 90 đại biểu.").of("level")[0].values
    assert (level["units"], level["label"].islower() or "MTTQ" in level["label"]) == (units, True)


@pytest.mark.parametrize(("said", "kept"), [
    ("Chỉ tiêu đề nghị Bằng khen: mỗi xã 03 tập thể, 06 cá nhân.", True),
    ("Đề nghị khen thưởng: mỗi xã, phường chọn không quá 03 tập thể, 06 cá nhân đề nghị Bằng khen.", True),
    ("Đề nghị khen thưởng: mỗi xã, phường chọn khoảng 03 tập thể, 06 cá nhân đề nghị Bằng khen.", False),
])  # fmt: skip
def test_who_is_put_forward_for_an_award_is_not_introduced(said: str, kept: bool, issued: Callable[..., Any]) -> None:
    more = f"II. KHEN THƯỞNG, GIỚI THIỆU ĐIỂN HÌNH\n1. {said}\n"
    reading = issued(f"{PLAN}{more}", heading="Hội nghị ở xã, phường", said="Số lượng: 90 đại biểu.")
    assert reading.of("nomination") == []
    assert told(reading, "II.1") == ("" if kept else said)
    assert [one.values["award"] for one in reading.of("honours")] == ["đề nghị tặng Bằng khen"] * kept
