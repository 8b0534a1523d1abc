"""What a sentence says that the programme of some levels must have: items of theirs, each by itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

Issued = Callable[..., Reading]
PLAN = """\
I. HỘI NGHỊ
1. Cấp xã và cơ quan, đơn vị
a) Thời gian: một buổi, từ ngày 20/4/2031 đến ngày 05/6/2031.
b) Số lượng: xã không quá 120 đại biểu; phường không quá 180 đại biểu.
2. Cấp tỉnh: vào ngày 26/6/2031.
3. {head}
a) {said}
"""
TITLES = ["Khai mạc", "Báo cáo tổng kết", "Tham luận của ít nhất 04 điển hình", "Trao khen thưởng"]
LISTED = "khai mạc; báo cáo tổng kết; tham luận của ít nhất 04 điển hình; trao khen thưởng"
HEAD = "Chương trình hội nghị cấp xã và cơ quan, đơn vị"


@pytest.mark.parametrize(("head", "said", "does"), [
    (HEAD, f"Thủ trưởng đơn vị quyết định chương trình, nhưng phải có đủ 04 nội dung: {LISTED}.",
     ["quyết định chương trình"]),
    (HEAD, f"Phải bảo đảm các nội dung sau: {LISTED}.", []),
    ("Yêu cầu", f"Chương trình hội nghị cần có đủ bốn phần: {LISTED}.", []),
])  # fmt: skip
def test_items_of_a_sentence_are_of_the_levels_below(head: str, said: str, does: list[str], issued: Issued) -> None:
    reading = issued(PLAN, head=head, said=said)
    assert [one.values["title"] for one in reading.of("agenda")] == TITLES
    assert {tuple(one.values["levels"]) for one in reading.of("agenda")} == {("xa", "phuong")}
    assert [one.values["does"] for one in reading.of("task")] == does
    assert not [left.words for left in unread(reading) if left.piece.clause == "I.3.a"]


@pytest.mark.parametrize("said", [
    f"Thủ trưởng đơn vị quyết định chương trình, nhưng phải có đủ 05 nội dung: {LISTED}.",
    "Báo cáo phải có đủ 03 nội dung: khai mạc phong trào; báo cáo số liệu; trao đổi kinh nghiệm.",
])  # fmt: skip
def test_what_counts_otherwise_or_is_a_reports_makes_no_agenda(said: str, issued: Issued) -> None:
    assert not issued(PLAN, head="Yêu cầu", said=said).of("agenda")
