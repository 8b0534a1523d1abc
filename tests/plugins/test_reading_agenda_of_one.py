"""A programme hour by hour is the agenda of the level that its title names, and nobody's task."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tdkt_tui.model.programme import closes
from tdkt_tui.workflow.reading_plan import unread

PARTS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã (xã, phường): tổ chức Hội nghị biểu dương trong quý I năm 2031.
2. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.
II. CHƯƠNG TRÌNH
1. Chương trình hội nghị gồm: khai mạc; báo cáo tổng kết; tham luận (cấp xã 02; cấp tỉnh 05); bế mạc.
{table}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn thực hiện.
"""
BY_THE_CLOCK = """\
2. Chương trình Đại hội cấp tỉnh
| Thời gian | Nội dung | Đơn vị thực hiện |
| 7h30–8h00 | Đón tiếp đại biểu | Sở Nội vụ |
| 8h00–8h15 | Văn nghệ chào mừng | Sở Văn hóa |
| 8h15–9h00 | Báo cáo tổng kết | Sở Nội vụ |
| 9h00 | Bế mạc | Chủ tọa |
"""
BY_SESSIONS = """\
2. Chương trình Đại hội cấp tỉnh
| Buổi | Nội dung | Chuẩn bị |
| Chiều ngày thứ nhất | - Đón tiếp đại biểu - Phiên trù bị | Sở Nội vụ |
| Sáng ngày thứ hai | - Khai mạc - Trao thưởng; bế mạc | Sở Nội vụ |
"""
WORK = """\
2. Lịch chuẩn bị
| Thời gian | Nội dung công việc | Đơn vị thực hiện |
| 14h00 ngày 20/9/2031 | Họp duyệt kịch bản | Sở Nội vụ |
| 8h00 ngày 22/9/2031 | Tổng duyệt | Sở Văn hóa |
"""


def agenda(reading: Any, level: str) -> list[tuple[str, int]]:
    held = [one.values for one in reading.of("agenda") if level in one.values.get("levels", [level])]
    return [(str(one["title"]), int(one.get("minutes", 0))) for one in held]


def test_hours_are_minutes_of_the_level_that_the_title_names(issued: Callable[..., Any]) -> None:
    reading = issued(PARTS, table=BY_THE_CLOCK)
    assert agenda(reading, "tinh") == [
        ("Đón tiếp đại biểu", 30), ("Văn nghệ chào mừng", 15), ("Báo cáo tổng kết", 45), ("Bế mạc", 0)]  # fmt: skip
    heads = {title.partition(" (")[0] for title, _ in agenda(reading, "xa")}
    assert heads == {"Khai mạc", "Báo cáo tổng kết", "Tham luận", "Bế mạc"}
    assert [one.values["body"] for one in reading.of("task")] == ["Sở Nội vụ"]
    assert any("Cột “Đơn vị thực hiện”" in one.words for one in unread(reading))


def test_sessions_list_their_items(issued: Callable[..., Any]) -> None:
    reading = issued(PARTS, table=BY_SESSIONS)
    told = [title for title, _ in agenda(reading, "tinh")]
    first, second = "(chiều ngày thứ nhất)", "(sáng ngày thứ hai)"
    assert told == [f"Đón tiếp đại biểu {first}", f"Phiên trù bị {first}", f"Khai mạc {second}",
                    f"Trao thưởng; bế mạc {second}"]  # fmt: skip
    assert not any("Cột" in one.words for one in unread(reading))
    assert all(closes(title) == ("bế mạc" in title) for title in told)


def test_who_prepares_a_session_has_that_task(issued: Callable[..., Any]) -> None:
    lead = "chuẩn bị nội dung chương trình của cấp tỉnh: "
    assert [(one.values["body"], one.values["does"]) for one in issued(PARTS, table=BY_SESSIONS).of("task")][1:] == [
        ("Sở Nội vụ", f"{lead}đón tiếp đại biểu; phiên trù bị"),
        ("Sở Nội vụ", f"{lead}khai mạc; trao thưởng; bế mạc"),
    ]  # fmt: skip


def test_hours_of_days_are_still_tasks(issued: Callable[..., Any]) -> None:
    reading = issued(PARTS, table=WORK)
    assert [one.values["body"] for one in reading.of("task")] == ["Sở Nội vụ", "Sở Nội vụ", "Sở Văn hóa"]


def test_a_semicolon_in_brackets_parts_no_item(issued: Callable[..., Any]) -> None:
    titles = {title.partition(" (")[0] for title, _ in agenda(issued(PARTS, table=""), "xa")}
    assert titles == {"Khai mạc", "Báo cáo tổng kết", "Tham luận", "Bế mạc"}
