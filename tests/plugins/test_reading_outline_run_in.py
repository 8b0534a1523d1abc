"""The outline of a report in one sentence is one: its parts are no items of a programme, its days no deadline."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. NỘI DUNG
1. {heading}
- {said}
"""
PARTS = ["Công tác chỉ đạo", "Kết quả 19 tiêu chí (số liệu đến hết ngày 31/12/2030)", "Hạn chế, nguyên nhân"]
INSIDE = "công tác chỉ đạo; kết quả 19 tiêu chí (số liệu đến hết ngày 31/12/2030); hạn chế, nguyên nhân."


@pytest.mark.parametrize(("heading", "said"), [
    ("Báo cáo tổng kết", f"Nội dung chính: {INSIDE}"),
    ("Chế độ báo cáo", f"Bố cục gồm: {INSIDE}"),
    ("Công tác tổng kết", f"Nội dung báo cáo gồm: {INSIDE}"),
    ("Công tác tổng kết", f"Báo cáo tổng kết cần nêu rõ các nội dung sau: {INSIDE}"),
])  # fmt: skip
def test_it_is_read_part_by_part(heading: str, said: str, issued: Callable[..., Reading]) -> None:
    reading = issued(PLAN, heading=heading, said=said)
    outlines: list[dict[str, Any]] = [one.values for one in reading.of("outline")]
    assert [(one["of"], [item["title"] for item in one["items"]]) for one in outlines] == [("report", PARTS)]
    assert [*reading.of("agenda"), *reading.of("task"), *unread(reading)] == []


@pytest.mark.parametrize(("heading", "said"), [
    ("Tổ chức hội nghị", f"Nội dung chính: {INSIDE}"),
    ("Báo cáo tổng kết", "Nội dung chính: gửi Sở Nội vụ; trước ngày 31/12/2030; bằng văn bản."),
])  # fmt: skip
def test_what_is_of_no_report_is_no_outline(heading: str, said: str, issued: Callable[..., Reading]) -> None:
    assert not issued(PLAN, heading=heading, said=said).of("outline")


@pytest.mark.parametrize(("said", "parts"), [
    ("Báo cáo tổng kết của đơn vị tập trung đánh giá kết quả các phong trào; phân tích hạn chế; đề ra nhiệm vụ mới.",
     ["Đánh giá kết quả các phong trào", "Phân tích hạn chế", "Đề ra nhiệm vụ mới"]),
    ("Báo cáo tập trung vào việc nêu rõ cách làm hay, chỉ ra tồn tại và đề xuất giải pháp.",
     ["Nêu rõ cách làm hay", "Chỉ ra tồn tại", "Đề xuất giải pháp"]),
])  # fmt: skip
def test_prose_is_read_act_by_act(said: str, parts: list[str], issued: Callable[..., Reading]) -> None:
    reading = issued(PLAN, heading="Công tác tổng kết", said=said)
    outlines: list[dict[str, Any]] = [one.values for one in reading.of("outline")]
    assert [[item["title"] for item in one["items"]] for one in outlines] == [parts]
    assert [*reading.of("task"), *unread(reading)] == []


@pytest.mark.parametrize(("said", "of"), [
    ("Khai mạc. Báo cáo phải nêu được nét mới của phong trào trong giai đoạn 2026 - 2030.", "report"),
    ("Báo cáo tham luận cần làm nổi bật cách làm của điển hình trong giai đoạn 2026 - 2030.", "case-report"),
])  # fmt: skip
def test_what_must_be_shown_is_kept_in_its_own_words(said: str, of: str, issued: Callable[..., Reading]) -> None:
    reading = issued(PLAN, heading="Công tác tổng kết", said=said)
    (made,) = reading.of("outline")
    assert made.values["of"] == of
    assert made.values["must_show"][0].endswith("trong giai đoạn 2026 - 2030")
    assert not any("giai đoạn" in one.words for one in unread(reading))
