"""Reports by so many days after the conference: the number is a key's; any other such time stays in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tdkt_tui.model.duties import Reporting
from tdkt_tui.workflow.reading_plan import unread

PLAN = """\
I. NỘI DUNG
1. Việc chung
II. TỔ CHỨC THỰC HIỆN
{said}
"""
DAYS = "05 ngày làm việc sau khi kết thúc hội nghị"


def reports(reading: Any) -> list[Reporting]:
    return [Reporting.model_validate(item.values) for item in reading.of("reporting")]


def left(reading: Any) -> str:
    return " ".join(item.words for item in unread(reading))


@pytest.mark.parametrize("said", [
    "1. Các xã, phường\na) Gửi báo cáo kết quả về Sở Nội vụ chậm nhất 05 ngày làm việc sau khi kết thúc hội nghị.",
    "1. Các xã, phường\na) Báo cáo kết quả về Sở Nội vụ không quá 05 (năm) ngày làm việc, kể từ khi kết thúc Hội nghị.",
    "1. Các xã, phường\na) Chậm nhất 05 ngày làm việc sau khi kết thúc hội nghị, gửi báo cáo kết quả về Sở Nội vụ.",
    "1. Các xã, phường gửi báo cáo kết quả về Sở Nội vụ tối đa 05 ngày làm việc từ khi bế mạc hội nghị của đơn vị.",
    "1. Chậm nhất 05 ngày làm việc sau khi kết thúc hội nghị, các xã, phường báo cáo kết quả về Sở Nội vụ.",
    "1. Các xã, phường\na) Báo cáo kết quả về Sở Nội vụ trong 05 ngày làm việc sau hội nghị.",
    "1. Sau khi kết thúc hội nghị 05 ngày làm việc, các xã, phường gửi báo cáo kết quả về Sở Nội vụ để tổng hợp.",
    "1. Các xã, phường\na) Báo cáo kết quả gửi về Sở Nội vụ trong vòng 05 ngày làm việc kể từ ngày bế mạc.",
    "1. Các xã, phường\na) Ban hành kế hoạch, gửi Sở Nội vụ; báo cáo kết quả trong 05 ngày làm việc sau hội nghị.",
])  # fmt: skip
def test_working_days_after_the_conference_are_a_key(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    (report,) = reports(reading)
    assert (report.by.casefold(), report.to, report.about) == ("các xã, phường", "Sở Nội vụ", "kết quả")
    assert report.deadline() == f"chậm nhất {DAYS}"
    does = [task.values["does"] for task in reading.of("task")]
    assert does == ["ban hành kế hoạch, gửi Sở Nội vụ"] * ("Ban" in said)
    assert "ngày" not in left(reading)


@pytest.mark.parametrize(("said", "about", "days"), [
    ("1. Các xã, phường\na) Báo cáo kết quả về Sở Nội vụ chậm nhất 05 ngày sau khi kết thúc hội nghị.", "kết quả", 5),
    ("1. Các xã, phường\na) Báo cáo kết quả về Sở Nội vụ trong thời hạn 5 ngày kể từ ngày bế mạc.", "kết quả", 5),
    ("1. Các xã, phường\na) Tổ chức hội nghị đúng hạn; sau hội nghị 10 ngày phải có báo cáo kết quả gửi Sở Nội vụ.",
     "kết quả", 10),
    (("1. Các xã, phường ban hành kế hoạch. Sau hội nghị 10 ngày gửi báo cáo kết quả, kèm báo cáo tổng kết đã chỉnh "
     "sửa, về Sở Nội vụ."), "kết quả, kèm báo cáo tổng kết đã chỉnh sửa", 10),
    (("1. Các xã, phường\na) Gửi kế hoạch về Sở Nội vụ trước ngày 05/3/2026; sau khi kết thúc đại hội, hội nghị chậm "
     "nhất 07 ngày gửi báo cáo kết quả (kèm ảnh, tài liệu)."), "kết quả (kèm ảnh, tài liệu)", 7),
])  # fmt: skip
def test_days_after_the_conference_are_a_key(said: str, about: str, days: int, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    (report,) = reports(reading)
    assert (report.by.casefold(), report.to, report.about) == ("các xã, phường", "Sở Nội vụ", about)
    assert report.deadline() == f"chậm nhất {days:02} ngày sau khi kết thúc hội nghị"
    assert not [task for task in reading.of("task") if "áo cáo" in task.values["does"]]
    assert " ngày sau" not in left(reading)


def test_those_of_a_general_name_report_themselves(issued: Callable[..., Any]) -> None:
    said = f"1. Chậm nhất {DAYS}, cơ quan, đơn vị gửi báo cáo kết quả (Mẫu số 01) về Sở Nội vụ."
    (report,) = reports(issued(PLAN, said=said))
    assert (report.by, report.about) == ("các cơ quan, đơn vị", "kết quả (Mẫu số 01)")


def test_through_whom_and_what_with_may_stand_in_the_sentence(issued: Callable[..., Any]) -> None:
    said = f"a) Báo cáo kết quả tổ chức (kèm ảnh, tài liệu) về Ủy ban nhân dân tỉnh qua Sở Nội vụ chậm nhất {DAYS}."
    (report,) = reports(issued(PLAN, said=f"1. Các xã, phường\n{said}"))
    assert (report.to, report.through, report.working_days_after) == ("Ủy ban nhân dân tỉnh", "Sở Nội vụ", 5)
    assert report.about == "kết quả tổ chức (kèm ảnh, tài liệu)"


@pytest.mark.parametrize("when", [
    "chậm nhất 05 ngày làm việc sau khi kết thúc Đại hội tỉnh",
    "chậm nhất 05 ngày làm việc sau khi kết thúc hội nghị cấp tỉnh",
])  # fmt: skip
def test_another_time_after_something_stays_in_the_words(when: str, issued: Callable[..., Any]) -> None:
    (report,) = reports(issued(PLAN, said=f"1. Các xã, phường\na) Báo cáo kết quả về Sở Nội vụ {when}."))
    assert report.working_days_after == 0
    assert report.about == f"kết quả, {when}"


def test_a_last_day_beside_it_is_a_key_too(issued: Callable[..., Any]) -> None:
    said = f"1. Các xã, phường\na) Báo cáo kết quả về Sở Nội vụ trước ngày 15/10/2026, chậm nhất {DAYS}."
    (report,) = reports(issued(PLAN, said=said))
    assert (report.window.dated(), report.working_days_after, report.about) == (True, 5, "kết quả")


@pytest.mark.parametrize(("said", "about", "days"), [
    ("Kết thúc hội nghị 15 ngày, gửi báo cáo về Sở Nội vụ", "", 15),
    ("Sau khi tổ chức xong, chậm nhất 10 ngày phải có báo cáo bằng văn bản kèm danh sách đại biểu",
     "bằng văn bản kèm danh sách đại biểu", 10),
    (("Trong vòng 10 ngày sau hội nghị, gửi báo cáo kết quả kèm danh sách đại biểu, hồ sơ và ảnh về Sở Nội vụ, chậm "
     "nhất ngày 15/6/2026 để tổng hợp"), "kết quả kèm danh sách đại biểu, hồ sơ và ảnh", 10),
])  # fmt: skip
def test_a_sentence_of_its_own_is_by_those_of_its_paragraph(
    said: str, about: str, days: int, issued: Callable[..., Any]
) -> None:
    reading = issued(PLAN, said=f"1. Các xã, phường lập kế hoạch, gửi về Sở Nội vụ trước ngày 05/3/2026. {said}.")
    (report,) = reports(reading)
    assert (report.by, report.to, report.about, report.days_after) == ("các xã, phường", "Sở Nội vụ", about, days)
    assert report.window.dated() == ("15/6" in said)
    assert not [task for task in reading.of("task") if "áo cáo" in task.values["does"]]


@pytest.mark.parametrize("said", [
    f"1. Các xã, phường\na) Báo cáo kết quả tổ chức hội nghị chậm nhất {DAYS}.",
    f"1. Chậm nhất {DAYS}, gửi báo cáo kết quả về Sở Nội vụ.",
])  # fmt: skip
def test_where_nobody_reports_or_to_nobody_it_is_told(said: str, issued: Callable[..., Any]) -> None:
    reading = issued(PLAN, said=said)
    assert not reports(reading)
    told = [task.values["does"] for task in reading.of("task") if task.values["body"] == "các xã, phường"]
    assert "05 ngày làm việc" in " ".join([left(reading), *told])


@pytest.mark.parametrize(("said", "about", "days"), [
    ("Báo cáo nhanh kết quả chậm nhất 05 ngày làm việc sau khi kết thúc hội nghị", "kết quả (báo cáo nhanh)", 5),
    ("Báo cáo kết quả trong 05 ngày làm việc sau hội nghị theo mẫu", "kết quả theo mẫu", 5),
    ("Sau hội nghị 05 ngày làm việc gửi báo cáo tổng hợp gồm: số đại biểu, các tham luận",
     "tổng hợp gồm: số đại biểu, các tham luận", 5),
    ("Báo cáo kết quả trong 07 ngày kể từ ngày bế mạc, kèm danh sách đại biểu",
     "kết quả, kèm danh sách đại biểu", 0),
])  # fmt: skip
def test_a_report_to_nobody_goes_where_all_else_goes(
    said: str, about: str, days: int, issued: Callable[..., Any]
) -> None:
    sent = "a) Gửi kế hoạch về UBND tỉnh (qua Sở Nội vụ) trước ngày 05/3/2026."
    reading = issued(PLAN, said=f"1. Các xã, phường\n{sent}\nb) {said}.")
    (report,) = reports(reading)
    assert (report.to, report.through, report.about, report.working_days_after) == (
        "UBND tỉnh", "Sở Nội vụ", about, days)  # fmt: skip
    assert [list(item.marks) for item in reading.of("reporting")] == [["to"]]
    assert "ngày" not in left(reading)


def test_a_report_that_comes_again_is_one_behind_a_task_too(issued: Callable[..., Any]) -> None:
    said = "1. Sở Nội vụ\na) Tổng hợp danh sách; báo cáo tiến độ với UBND tỉnh vào ngày 25 hằng tháng."
    reading = issued(PLAN, said=said)
    (report,) = reports(reading)
    assert (report.by, report.every, report.about, report.day) == ("Sở Nội vụ", ["month"], "tiến độ", "ngày 25")
    assert [task.values["does"] for task in reading.of("task")] == ["tổng hợp danh sách"]


def test_a_report_under_its_heading_is_no_task_besides(issued: Callable[..., Any]) -> None:
    said = ("1. Các cơ quan, đơn vị, địa phương báo cáo kết quả về UBND tỉnh (qua Sở Nội vụ) trước ngày 20/6/2026 để "
            "tổng hợp.")  # fmt: skip
    reading = issued("I. NỘI DUNG\n1. Việc chung\nII. BÁO CÁO\n{said}\n", said=said)
    (report,) = reports(reading)
    assert (report.by, report.through) == ("các cơ quan, đơn vị, địa phương", "Sở Nội vụ")
    assert report.window.dated()
    assert not reading.of("task")


def test_whose_an_address_is_stays_with_it(issued: Callable[..., Any]) -> None:
    said = "1. Các xã, phường báo cáo kết quả kèm bản mềm qua hộp thư của Sở Nội vụ chậm nhất 05 ngày sau hội nghị."
    (report,) = reports(issued(PLAN, said=said))
    assert report.to == "Sở Nội vụ"
    assert report.about.endswith("qua hộp thư của Sở Nội vụ")
