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
    **{said: {"since": date(2031, 3, 8), "until": date(2031, 3, 21), "approx": True} for said in (
        "Tuần 2 - tuần 3 tháng 3/2031", "Tuần 2, 3 tháng 3/2031", "từ tuần hai đến tuần ba của tháng 3/2031",
        "Tuần 2-3 tháng 3/2031", "Tuần thứ 2 và thứ 3 tháng 3 năm 2031")},
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


@pytest.mark.parametrize(("cell", "does", "told"), [
    ("Tuần 3 tháng 6/2031", "Nộp hồ sơ khen thưởng (trước 15/6/2031); họp Hội đồng", [
        ("nộp hồ sơ khen thưởng", {"before": date(2031, 6, 15)}),
        ("họp Hội đồng", {"since": date(2031, 6, 15), "until": date(2031, 6, 21), "approx": True})]),
    ("Tuần 2 - tuần 3 tháng 3/2031", "Họp đơn vị làm điểm (xong 20/3/2031)", [
        ("họp đơn vị làm điểm", {"since": date(2031, 3, 8), "until": date(2031, 3, 20)})]),
    ("Tháng 8/2031", "Tổng kết, lưu hồ sơ, hoàn thành chậm nhất ngày 20/8/2031", [
        ("tổng kết, lưu hồ sơ", {"until": date(2031, 8, 20)})]),
    ("Tháng 3/2031", "Hướng dẫn cơ sở tổ chức hội nghị xong trước 30/4/2031", [
        ("hướng dẫn cơ sở tổ chức hội nghị xong trước 30/4/2031", {"month": "2031-03"})]),
])  # fmt: skip
def test_a_bound_that_the_work_says_goes_before_the_end_of_its_row(
    cell: str, does: str, told: list[tuple[str, object]], issued: Issued
) -> None:
    made = issued("I. TIẾN ĐỘ\nTT | Nội dung công việc | Cơ quan chủ trì | Thời gian\n"
                  f"1 | {does} | Sở Nội vụ | {cell}\n").of("task")  # fmt: skip
    assert [(one.values["does"], one.values["window"]) for one in made] == told
