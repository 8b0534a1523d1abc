"""An award's dossier goes with no introduction of exemplars; a number said once more than it is held is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. NỘI DUNG
1. Hội nghị cấp xã
a) Thời gian: trước ngày 31/3/2025.
{size}
II. KHEN THƯỞNG, GIỚI THIỆU ĐIỂN HÌNH
{said}
"""
AWARD = "1. Hồ sơ đề nghị Bằng khen gồm tờ trình, báo cáo thành tích; hồ sơ gửi Sở Nội vụ trước ngày 30/6/2025."
SHOWN = "2. Giới thiệu điển hình: mỗi huyện 02 tập thể, 04 cá nhân; hạn gửi: trước ngày 05/6/2025."


@pytest.fixture
def read(issued: Callable[..., Any]) -> Callable[..., Any]:
    return lambda said="1. Việc chung.", size="": issued(PLAN, said=said, size=size)


@pytest.mark.parametrize("order", [[AWARD, SHOWN], [SHOWN, AWARD]])
def test_exemplars_keep_their_own_day_and_papers(order: list[str], read: Callable[..., Any]) -> None:
    duty = read("\n".join(f"{at}{line[1:]}" for at, line in enumerate(order, 1))).of("nomination")[0].values
    assert duty["window"] == {"before": date(2025, 6, 5)}
    assert "needs" not in duty


def test_papers_of_exemplars_still_go_with_them(read: Callable[..., Any]) -> None:
    said = "1. Mỗi huyện giới thiệu 02 tập thể, 04 cá nhân.\n2. Báo cáo thành tích gửi Sở Nội vụ trước ngày 05/6/2025."
    duty = read(said).of("nomination")[0].values
    assert (duty["window"], duty["needs"], duty["to"]) == (
        {"before": date(2025, 6, 5)}, ["báo cáo thành tích"], "Sở Nội vụ")  # fmt: skip


def test_to_whom_a_paper_is_sent_has_its_word(read: Callable[..., Any]) -> None:
    reading = read("1. Danh sách đại biểu gửi Sở Nội vụ trước ngày 05/6/2025.")
    assert [item.values["does"] for item in reading.of("task")] == ["gửi danh sách đại biểu về Sở Nội vụ"]


@pytest.mark.parametrize(("size", "told"), [
    ("b) Số lượng: từ 60 đến 90 đại biểu. Xã trên 90 thôn được tăng thêm 60 đại biểu.",
     "Xã trên 90 thôn được tăng thêm 60 đại biểu."),
    ("b) Số lượng: không quá 80 đại biểu; xã có 80 hộ nghèo xem xét.", "xã có 80 hộ nghèo xem xét."),
])  # fmt: skip
def test_a_number_of_another_matter_is_told(size: str, told: str, read: Callable[..., Any]) -> None:
    words = [item.words for item in unread(read(size=size))]
    assert any(told in one for one in words)


@pytest.mark.parametrize("more", [", trong đó ít nhất 01 nữ", " (ít nhất 02 người dân tộc)", "; kèm tóm tắt 01 trang"])
def test_what_is_asked_of_those_introduced_is_told(more: str, read: Callable[..., Any]) -> None:
    reading = read(f"1. Mỗi xã giới thiệu 01 tập thể, 02 cá nhân{more}.")
    assert [item.values["at_least"] for item in reading.of("nomination")] == [3]
    assert any(more.strip(" ,;") in item.words for item in unread(reading))


@pytest.mark.parametrize("size", [
    "b) Số lượng: từ 60 đến 90 đại biểu.", "b) Số lượng: 90 đại biểu.", "b) Số lượng: không quá 60 đại biểu.",
])  # fmt: skip
def test_a_number_held_is_not_told(size: str, read: Callable[..., Any]) -> None:
    assert not any("đại biểu" in item.words for item in unread(read(size=size)))
