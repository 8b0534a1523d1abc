"""A day belongs to its own part of a sentence; what is sent with it, or how long each of these is, stays with it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan.after import days_after, without_days
from tdkt_tui.workflow.reading_plan.due import window_apart
from tdkt_tui.workflow.reading_plan.parting import parts_of
from tdkt_tui.workflow.reading_plan.sent_listed import Paper
from tdkt_tui.workflow.reading_plan.sent_several import sendings_of
from tdkt_tui.workflow.reading_plan.turns import turns_in

ISSUED = "ban hành hướng dẫn trước ngày 20/3/2031"


@pytest.mark.parametrize(("said", "parts"), [
    (f"{ISSUED}; chia 05 tổ theo dõi các huyện; giải đáp vướng mắc",
     [ISSUED, "chia 05 tổ theo dõi các huyện; giải đáp vướng mắc"]),
    (f"{ISSUED}; niêm yết danh sách tại trụ sở", [ISSUED, "niêm yết danh sách tại trụ sở"]),
    (f"{ISSUED}; bản mềm gửi qua thư điện tử", [f"{ISSUED}; bản mềm gửi qua thư điện tử"]),
    (f"{ISSUED} và gửi 01 bản về Sở Nội vụ", [f"{ISSUED} và gửi 01 bản về Sở Nội vụ"]),
    (f"{ISSUED} và gửi 02 bản danh sách về Sở Nội vụ trước ngày 25/3/2031",
     [ISSUED, "gửi 02 bản danh sách về Sở Nội vụ trước ngày 25/3/2031"]),
    ("gửi bài trước ngày 18/5/2031, mỗi bài không quá 04 trang",
     ["gửi bài trước ngày 18/5/2031, mỗi bài không quá 04 trang"]),
    ("gửi bài trước ngày 18/5/2031, mỗi xã gửi thêm 01 ảnh",
     ["gửi bài trước ngày 18/5/2031", "mỗi xã gửi thêm 01 ảnh"]),
])  # fmt: skip
def test_a_day_is_that_of_its_own_part(said: str, parts: list[str]) -> None:
    assert [part.rstrip(";") for part in parts_of(said)] == parts


@pytest.mark.parametrize(("said", "rest"), [
    (f"{ISSUED} và gửi 01 bản về Sở Nội vụ", "ban hành hướng dẫn và gửi 01 bản về Sở Nội vụ"),
    ("gửi bài trước ngày 20/3/2031, mỗi bài không quá 04 trang", "gửi bài, mỗi bài không quá 04 trang"),
])  # fmt: skip
def test_the_day_before_what_goes_with_it_is_said_once(said: str, rest: str) -> None:
    assert window_apart(said) == (rest, {"before": date(2031, 3, 20)})


@pytest.mark.parametrize(("said", "windows"), [
    ("tổng hợp tiến độ vào các ngày 05/5 và 05/6/2031", [{"on": date(2031, 5, 5)}, {"on": date(2031, 6, 5)}]),
    ("tổng hợp tiến độ trước các ngày 05 tháng 5, 05 tháng 6 và 05 tháng 7 năm 2031",
     [{"before": date(2031, month, 5)} for month in (5, 6, 7)]),
    ("tổng hợp tiến độ vào hai ngày 10 và 25/6/2031", [{"on": date(2031, 6, 10)}, {"on": date(2031, 6, 25)}]),
    ("tổng hợp tiến độ vào ngày 05/6/2031", []),
])  # fmt: skip
def test_a_task_on_several_days_is_done_on_each(said: str, windows: list[dict[str, Any]]) -> None:
    assert turns_in(said) == [(f"tổng hợp tiến độ (lần {number})", one) for number, one in enumerate(windows, 1)]


@pytest.mark.parametrize("behind", [
    "gồm: tờ trình; danh sách trích ngang; tóm tắt thành tích (01 trang)",
    "bao gồm tờ trình, danh sách trích ngang, tóm tắt thành tích (01 trang)",
])  # fmt: skip
def test_all_papers_of_a_dossier_behind_its_day(behind: str) -> None:
    (sent,) = sendings_of(f"Hồ sơ đề nghị khen gửi Sở Nội vụ trước ngày 20/5/2031, {behind}", Paper())
    assert [part.removeprefix("và ") for part in sent.parts] == [
        "tờ trình", "danh sách trích ngang", "tóm tắt thành tích (01 trang)"]  # fmt: skip


@pytest.mark.parametrize(("said", "rest"), [
    ("báo cáo kết quả trong vòng 10 ngày kể từ ngày hội nghị kết thúc, kèm danh sách",
     "báo cáo kết quả, kèm danh sách"),
    ("chậm nhất 10 ngày sau hội nghị của mình gửi báo cáo kết quả", "gửi báo cáo kết quả"),
    ("sau khi hội nghị bế mạc 10 ngày phải có báo cáo kết quả", "phải có báo cáo kết quả"),
])  # fmt: skip
def test_days_counted_from_the_end_of_ones_own_conference(said: str, rest: str) -> None:
    assert (days_after(said), without_days(said)) == ({"days_after": 10}, rest)


def test_who_sends_out_a_form_and_not_who_fills_it_in() -> None:
    (sent,) = sendings_of("Biểu số liệu lập theo mẫu do Sở Nội vụ gửi trước ngày 15/4/2031", Paper())
    assert (sent.body, sent.does) == ("Sở Nội vụ", "gửi mẫu biểu số liệu")
