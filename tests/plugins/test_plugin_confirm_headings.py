"""A line that only heads others is asked of nobody, what it heads is; what a screen leaves out "v" shows."""

from __future__ import annotations

from typing import Any

import pytest

from tdkt_tui.cli.confirming.parted import parted
from tdkt_tui.workflow.confirming.holding import Known
from tdkt_tui.workflow.confirming.original import Original, Paragraph
from tdkt_tui.workflow.plan_notes import left_of

BELOW = "Các thôn, bản mở sinh hoạt cộng đồng, kể chuyện người tốt ở quê mình, động viên nhau cùng làm theo gương sáng."


@pytest.mark.parametrize(("line", "asked"), [
    ("Những công việc của các đoàn thể", False),
    ("Những công việc của 12 đoàn thể", True),
    ("Các đoàn thể phải họp bàn", True),
    ("Các đoàn thể gửi danh sách", True),
    ("Những công việc của các đoàn thể.", True),
])  # fmt: skip
def test_a_heading_is_no_passage_to_be_asked(line: str, asked: bool) -> None:
    original = Original((Paragraph("đoạn 1", "II", line), Paragraph("đoạn 2", "II", BELOW)))
    left = left_of(f"\n# CHƯA HIỂU, theo mục.\n# - mục II, đoạn 1: {line}\n# - mục II, đoạn 2: {BELOW}\n")
    assert [one.place[2] for one in left] == [line, BELOW]
    still, held = parted(Known(), original, left, ())
    assert [one.place[2] for one in still] == ([line, BELOW] if asked else [BELOW])
    assert [facts for _, facts in held] == ([] if asked else [[]])


def test_what_a_passage_leaves_out_is_shown_by_one_key(walk_through: Any) -> None:
    long = ("Cán bộ các tổ dân phố chăm lo giữ gìn nếp sống văn minh nơi mình ở, bồi đắp tình làng nghĩa xóm qua từng "
            "việc làm bình dị hằng tuần, trước ngày 20/3/2026 gửi báo cáo về Sở Nội vụ.")  # fmt: skip
    told, _ = walk_through(f"\n# CHƯA HIỂU, theo mục.\n# - mục III.1, đoạn 1: {long}\n", "v", "q")
    assert long in " ".join(told.replace("│", " ").split())
