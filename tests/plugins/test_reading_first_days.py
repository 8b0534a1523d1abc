"""A first day apart from the last, the one day of a meeting, weeks by their numbers; whose congress a plan names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread
from tdkt_tui.workflow.reading_plan.times import window_of

Issued = Callable[..., Reading]
REST = "\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ hướng dẫn thực hiện.\n"
TIMES = {
    "Tổ chức từ ngày 10/3/2031, xong trước ngày 20/4/2031.": {"since": date(2031, 3, 10), "before": date(2031, 4, 20)},
    "Bắt đầu từ tháng 5 năm 2031 và hoàn thành chậm nhất ngày 30 tháng 6 năm 2031": {
        "since": "2031-05", "until": date(2031, 6, 30)},
    "Từ quý I/2031, phải hoàn thành trong quý II/2031": {"since": "2031-Q1", "until": "2031-Q2"},
    "Xong trước ngày 20/4/2031; từ ngày 01/5/2031 tổng hợp kết quả": {"before": date(2031, 4, 20)},
    "½ ngày, chiều ngày 07/8/2031 (thứ Năm)": {"on": date(2031, 8, 7)},
    "Hội nghị khai mạc vào thứ Năm, ngày 07/8/2031": {"on": date(2031, 8, 7)},
    "Chiều ngày 07/8/2031 và sáng ngày 08/8/2031": {"since": date(2031, 8, 7), "until": date(2031, 8, 8)},
    "Vào tuần thứ ba của tháng 9 năm 2031": {
        "since": date(2031, 9, 15), "until": date(2031, 9, 21), "approx": True},
    "Tuần 1 tháng 9/2031": {"since": date(2031, 9, 1), "until": date(2031, 9, 7), "approx": True},
    "Tháng 3 và tuần đầu tháng 4/2031": {"since": "2031-03", "until": date(2031, 4, 7), "approx": True},
    "Tháng 5 và tuần đầu tháng 4/2031": {},
}  # fmt: skip


@pytest.mark.parametrize("said", TIMES)
def test_a_time(said: str) -> None:
    assert window_of(said) == TIMES[said]


def test_what_stands_before_two_levels_is_of_both(issued: Issued) -> None:
    reading = issued(
        "II. NỘI DUNG\n1. Cấp huyện (huyện, thành phố) và cấp sở (sở, ban, ngành)\n"
        "- Hình thức: Hội nghị tôn vinh điển hình.\n"
        f"- Thời gian: 01 ngày; cấp sở xong trước ngày 15/4/2031; cấp huyện xong trước ngày 20/5/2031.{REST}"
    )
    told = {item.values["label"]: item.values for item in reading.of("level")}
    assert {label: values["days"] for label, values in told.items()} == {"cấp huyện": 1, "cấp sở": 1}
    assert told["cấp sở"]["window"] == {"before": date(2031, 4, 15)}
    assert told["cấp huyện"]["window"] == {"before": date(2031, 5, 20)}


FIRST = [
    "Hội đồng chọn thị xã Bến Nứa và Sở Y tế tổ chức hội nghị trước, xong trong tháng 8 năm 2031.",
    "Sở Tư pháp hoàn thành trước ngày 15/8/2031 để rút kinh nghiệm chung.",
]


@pytest.mark.parametrize("said", FIRST)
def test_the_time_of_those_who_go_first_is_not_the_level_s(said: str, issued: Issued) -> None:
    reading = issued(f"II. NỘI DUNG\n1. Cấp tỉnh\nTổ chức Hội nghị tổng kết trong ½ ngày. {said}{REST}")
    (level,) = reading.of("level")
    assert "window" not in level.values
    others = [*reading.of("pilot"), *reading.of("exception")]
    assert others or any("tháng 8" in left.words or "15/8" in left.words for left in unread(reading))


HEAD = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ
Số: 12/KH-UBND
Lũng Khê, ngày 02 tháng 01 năm 2031
KẾ HOẠCH
{title}
{opening}
I. NỘI DUNG
1. Cấp tỉnh
- Thời gian: 01 ngày, trong tháng 9/2031.
Nơi nhận:
- Lưu: VT.
"""


def rounds(tmp_path: Path, title: str, opening: str) -> list[dict[str, Any]]:
    (tmp_path / "a.txt").write_text(HEAD.format(title=title, opening=opening), "utf8")
    return [item.values for item in read_issued(tmp_path / "a.txt").of("round")]


def test_a_congress_on_two_lines_of_the_title_is_the_round(tmp_path: Path) -> None:
    title = "Tổ chức hội nghị các cấp và Đại hội Thi đua yêu nước\ntỉnh Lũng Khê lần thứ VI (giai đoạn 2031 - 2036)"
    (told,) = rounds(tmp_path, title, "Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:")
    assert (told["ordinal"], told["year"], told["ahead"]) == (6, 2031, [2031, 2036])


def test_a_congress_of_which_a_resolution_is_cited_is_no_round(tmp_path: Path) -> None:
    opening = "Thực hiện Nghị quyết Đại hội Thi đua yêu nước tỉnh Lũng Khê lần thứ V, Ủy ban nhân dân tỉnh ban hành:"
    assert rounds(tmp_path, "Tổ chức hội nghị biểu dương năm 2031", opening) == []
