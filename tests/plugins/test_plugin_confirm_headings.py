"""A line that only heads others is asked of nobody, what it heads is; what a screen leaves out "v" shows."""

from __future__ import annotations

from pathlib import Path
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
    ("Kinh phí tổ chức do ngân sách cấp huyện bảo đảm", True),
    ("Địa điểm: Nhà văn hóa trung tâm", True),
    ("Trưởng ban: Chủ tịch Ủy ban nhân dân", True),
    ("Hội thi tại Nhà văn hóa", True),
    ("Xã Hòa Bình làm điểm cho cả huyện", True),
    ("Các xã tổ chức thực hiện", True),
    ("Công tác tổ chức", False),
    ("Tổ chức thực hiện", False),
    ("Nội dung chương trình Hội nghị", False),
    ("Công tác phối hợp giữa các ngành", False),
])  # fmt: skip
def test_a_heading_is_no_passage_to_be_asked(line: str, asked: bool) -> None:
    original = Original((Paragraph("đoạn 1", "II", line), Paragraph("đoạn 2", "II", BELOW)))
    left = left_of(f"\n# CHƯA HIỂU, theo mục.\n# - mục II, đoạn 1: {line}\n# - mục II, đoạn 2: {BELOW}\n")
    assert [one.place[2] for one in left] == [line, BELOW]
    still, held = parted(Known(), original, left, ())
    assert [one.place[2] for one in still] == ([line, BELOW] if asked else [BELOW])
    assert [facts for _, facts in held] == ([] if asked else [[]])


@pytest.mark.parametrize(("answers", "stay"), [
    (("q",), ["đoạn 1", "đoạn 2"]), (("w", "q"), ["đoạn 1"]), (("w", "w", ""), []),
])  # fmt: skip
def test_a_heading_is_asked_last_and_not_struck_out_before(
    answers: tuple[str, ...], stay: list[str], walk_through: Any, tmp_path: Path
) -> None:
    lines = (("đoạn 1", "Tổ chức thực hiện"), ("đoạn 2", BELOW))
    (tmp_path / "plan_1.ban-goc.txt").write_text("".join(f"{at}\tII\t{words}\n" for at, words in lines), "utf8")
    left = "".join(f"# - mục II, {at}: {words}\n" for at, words in lines)
    told, file = walk_through(f"\n# CHƯA HIỂU, theo mục.\n{left}", *answers)
    assert [one.place[1] for one in left_of(file.read_text("utf8"))] == stay, told


def test_what_a_passage_leaves_out_is_shown_by_one_key(walk_through: Any) -> None:
    long = ("Cán bộ các tổ dân phố chăm lo giữ gìn nếp sống văn minh nơi mình ở, bồi đắp tình làng nghĩa xóm qua từng "
            "việc làm bình dị hằng tuần, trước ngày 20/3/2026 gửi báo cáo về Sở Nội vụ.")  # fmt: skip
    told, _ = walk_through(f"\n# CHƯA HIỂU, theo mục.\n# - mục III.1, đoạn 1: {long}\n", "v", "q")
    assert long in " ".join(told.replace("│", " ").split())
