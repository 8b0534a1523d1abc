"""A day without a year is read wherever it stands, and what came of it is marked; the plan is quoted as it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread

Read = Callable[..., Reading]
PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ
Số: 12/KH-UBND
Lũng Khê, ngày 20 tháng 7 năm 2031
KẾ HOẠCH
Tổ chức hội nghị điển hình tiên tiến các cấp
{stated}
I. HÌNH THỨC, THỜI GIAN
1. Cấp xã: tổ chức Hội nghị biểu dương, {level}.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ trình Chủ tịch UBND tỉnh danh sách {task}.
2. Sở Tài chính thẩm định dự toán. {more}
Nơi nhận:
- Lưu: VT.
"""
SPAN = {"since": date(2031, 8, 25), "until": date(2031, 9, 20)}
STATED = "Các mốc thời gian không ghi năm trong Kế hoạch là năm 2033."


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def reading(
        level: str = "chậm nhất 30/9", task: str = "", stated: str = "Văn bản này như sau:", more: str = ""
    ) -> Reading:
        path = tmp_path / "ke-hoach.txt"
        path.write_text(PLAN.format(level=level, task=task, stated=stated, more=more), "utf8")
        return read_issued(path)

    return reading


@pytest.mark.parametrize(("said", "window"), [
    ("từ ngày 25/8 đến hết ngày 20/9", SPAN),
    ("từ 25/8 đến 20/9", SPAN),
    ("trong khoảng từ 25/8 đến 20/9", SPAN),
    ("từ ngày 25 tháng 8 đến ngày 20 tháng 9", SPAN),
    ("từ ngày 20 đến ngày 25/9", SPAN | {"since": date(2031, 9, 20), "until": date(2031, 9, 25)}),
    ("trong tháng 9", {"month": "2031-09"}),
    ("trong quý I", {"quarter": "2032-Q1"}),
    ("trong quý III", {"quarter": "2031-Q3"}),
    ("nửa cuối tháng 8", {"since": date(2031, 8, 16), "until": date(2031, 8, 31)}),
    ("từ 20/12 đến 10/01", {"since": date(2031, 12, 20), "until": date(2032, 1, 10)}),
    ("trước 05/10", {"before": date(2031, 10, 5)}),
    ("chậm nhất 30/9", {"until": date(2031, 9, 30)}),
    ("chậm nhất là ngày 30/9", {"until": date(2031, 9, 30)}),
    ("không quá ngày 30/9", {"until": date(2031, 9, 30)}),
    ("không quá 04/10", {"until": date(2031, 10, 4)}),
    ("hoàn thành trước ngày 15/3", {"before": date(2032, 3, 15)}),
])  # fmt: skip
def test_the_first_such_day_after_the_plan_is_meant_and_marked(said: str, window: dict[str, date], read: Read) -> None:
    reading = read(level=said, task=said)
    (level,) = reading.of("level")
    first, second = reading.of("task")
    for fact in (level, first):
        assert fact.values["window"] == window
        assert fact.marks["window"].startswith("suy ra: năm 203")
    assert not second.marks
    assert not any(item.figures for item in unread(reading))


def test_what_the_plan_says_of_all_its_days_counts_and_is_not_told(read: Read) -> None:
    assert read(task="trước 15/3").of("task")[0].values["window"] == {"before": date(2032, 3, 15)}
    for told in (read(task="trước 15/3", stated=STATED), read(task="trước 15/3", more=STATED)):
        assert told.of("task")[0].values["window"] == {"before": date(2033, 3, 15)}
        assert not any("không ghi năm" in item.words for item in unread(told))
        assert len(told.of("task")) == 2


@pytest.mark.parametrize("said", [
    "hằng năm trước ngày 15/9", "định kỳ 6 tháng trước ngày 15/6", "chiếm từ 1/4 đến 1/3 số đại biểu",
    "không quá 1/4 số đại biểu", "đã gửi trước ngày 15/9", "có tỷ lệ: 2/3 tổng số",
])  # fmt: skip
def test_what_has_no_year_gets_none(said: str, read: Read) -> None:
    assert list(read(level="trước ngày 30/9/2031", task=said).years) == []


def test_the_plan_is_quoted_without_the_years_put_in(read: Read) -> None:
    said = "từ ngày 15 đến 20/9, do 12 đơn vị chủ trì, có 7 khách từ 01/10, gặp mặt trong quý IV"
    reading = read(level=said, task="trước 05/10")
    told = [(item.words, *item.figures) for item in unread(reading)]
    assert any("01/10" in words for one in told for words in one)
    assert any(said in words for words, *_ in told)
    assert not any("2031" in words for one in told for words in one)
    assert reading.years
    assert all("2031" not in piece.original for piece in reading.body() if piece.at in reading.years)


@pytest.mark.parametrize(("title", "said", "years"), [
    ("Công tác thi đua, khen thưởng năm 2032", "hồ sơ tổng kết năm 2031 gửi trước ngày 31/12", "2032"),
    ("Công tác thi đua, khen thưởng năm 2032", "báo cáo 6 tháng đầu năm trước ngày 15/6", "2032"),
    ("Phong trào thi đua giai đoạn 2032 - 2035", "báo cáo 6 tháng đầu năm trước ngày 15/6", ""),
    ("Công tác thi đua, khen thưởng năm 2032", "biên bản của tháng 12/2031 gửi trước ngày 30/12", "2031"),
])  # fmt: skip
def test_days_of_a_plan_for_the_next_year_fall_in_that_year(tmp_path: Path, title: str, said: str, years: str) -> None:
    path = tmp_path / "ke-hoach.txt"
    text = PLAN.format(level="chậm nhất 30/9/2032", task="", stated="", more="").replace("20 tháng 7", "28 tháng 12")
    text = text.replace("Tổ chức hội nghị điển hình tiên tiến các cấp", title)
    path.write_text(text.replace("2. Sở Tài chính", f"2. Sở Y tế gửi Sở Nội vụ {said}.\n3. Sở Tài chính"), "utf8")
    reading = read_issued(path)
    (piece,) = (one for one in reading.pieces if "Sở Y tế" in one.text)
    assert "".join(str(year) for _, year in reading.years.get(piece.at, ())) == years
