"""Tasks and deadlines in a table, and a size for one unit alone, are facts; a row that says less stays told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp huyện (huyện, thành phố): tổ chức Hội nghị điển hình tiên tiến trong quý I năm 2031.
2. Số lượng
a) Cấp huyện: không quá 200 đại biểu{alone}.
II. TỔ CHỨC THỰC HIỆN
1. Tiến độ
TT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | {when}
1 | Tổ chức hội nghị | Các huyện, thành phố | Sở Nội vụ, Sở Tài chính | {cell}
2 | Tổng duyệt | | Các sở, ngành | 14/8/2031
"""
BOTH = ["thành phố Khê", "huyện Khê Hạ"]
LEFT = "2 | Tổng duyệt | | Các sở, ngành | 14/8/2031"


@pytest.fixture
def plan(issued: Callable[..., Any]) -> Callable[..., Reading]:
    def read(cell: str = "31/3/2031", when: str = "Thời gian hoàn thành", alone: str = "") -> Reading:
        reading: Reading = issued(PLAN, cell=cell, when=when, alone=alone)
        return reading

    return read


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading)]


@pytest.mark.parametrize(
    ("cell", "when", "window"),
    [
        ("31/3/2031", "Thời gian hoàn thành", {"until": date(2031, 3, 31)}),
        ("31/3/2031", "Thời gian", {"on": date(2031, 3, 31)}),
        ("Trước ngày 31/3/2031", "Thời hạn", {"before": date(2031, 3, 31)}),
        ("Trước 31/3", "Thời hạn", {"before": date(2031, 3, 31)}),
        ("31/3/2031", "Thời hạn", {"until": date(2031, 3, 31)}),
        ("Quý I/2031", "Thời gian hoàn thành", {"until": "2031-Q1"}),
        ("Tháng 3/2031", "Thời gian thực hiện", {"month": "2031-03"}),
        ("Trước 31-3-2031", "Thời gian", {"before": date(2031, 3, 31)}),
        ("31.3.2031", "Thời gian hoàn thành", {"until": date(2031, 3, 31)}),
        ("01/3/2031 - 31/3/2031", "Thời hạn", {"since": date(2031, 3, 1), "until": date(2031, 3, 31)}),
        ("Từ 01/3/2031 đến 31/3/2031", "Thời gian", {"since": date(2031, 3, 1), "until": date(2031, 3, 31)}),
    ],
)
def test_a_row_is_a_task_with_its_time(cell: str, when: str, window: Any, plan: Callable[..., Reading]) -> None:
    reading = plan(cell, when)
    (one,) = (item.values for item in reading.of("task"))
    assert one == {"body": "các huyện, thành phố", "does": "tổ chức hội nghị", "window": window, "clause": "II.1",
                   "together_with": ["Sở Nội vụ", "Sở Tài chính"]}  # fmt: skip
    assert left(reading) == [LEFT]


def test_the_hour_of_a_row_stays_in_its_words(plan: Callable[..., Reading]) -> None:
    (one,) = (item.values for item in plan("Đến 17 giờ 00 ngày 31/3/2031", "Thời hạn").of("task"))
    assert (one["does"], one["window"]) == ("tổ chức hội nghị (17 giờ 00)", {"until": date(2031, 3, 31)})


@pytest.mark.parametrize(
    ("cell", "window"),
    [
        ("05 - 06/3/2031", {"since": date(2031, 3, 5), "until": date(2031, 3, 6)}),
        ("20/12 - 10/01/2031", {"since": date(2030, 12, 20), "until": date(2031, 1, 10)}),
        ("Tháng 7 - 8/2031", {"since": "2031-07", "until": "2031-08"}),
        ("Tháng 7, 8/2031", {"since": "2031-07", "until": "2031-08"}),
        ("Quý III - IV/2031", {"since": "2031-Q3", "until": "2031-Q4"}),
        ("Trước tháng 6/2031", {"before": "2031-06"}),
        ("Tuần 2 tháng 6/2031", {"since": date(2031, 6, 8), "until": date(2031, 6, 14), "approx": True}),
        ("31/3/2031 (dự kiến)", {"until": date(2031, 3, 31), "approx": True}),
        ("05/6", {"until": date(2031, 6, 5)}),
    ],
)
def test_the_short_ways_of_a_cell_are_times(cell: str, window: Any, plan: Callable[..., Reading]) -> None:
    (one,) = (item.values for item in plan(cell).of("task"))
    assert one["window"] == window


@pytest.mark.parametrize(("cell", "does", "told"), [
    ("sau hội nghị 10 ngày, có báo cáo", "tổ chức hội nghị (sau hội nghị 10 ngày, có báo cáo)", ""),
    ("31/3/2031 hoặc 15/4/2031", "tổ chức hội nghị", "31/3/2031 hoặc 15/4/2031"),
    ("Hằng tháng, xong trước ngày 31/3/2031", "tổ chức hội nghị", "Hằng tháng, xong trước ngày 31/3/2031"),
    ("Tháng 9, 11/2031", "tổ chức hội nghị", "Tháng 9, 11/2031"),
])  # fmt: skip
def test_a_time_that_no_key_holds_is_kept_in_words_or_told_alone(
    cell: str, does: str, told: str, plan: Callable[..., Reading]
) -> None:
    reading = plan(cell)
    (one,) = (item.values for item in reading.of("task"))
    assert (one["does"], one.get("window")) == (does, None)
    assert left(reading) == [*([f"Thời gian hoàn thành: {told}"] if told else []), LEFT]


def test_what_a_cell_says_beside_its_day_is_told_alone(plan: Callable[..., Reading]) -> None:
    reading = plan("31/3/2031 (nơi làm điểm: 15/3/2031)")
    assert reading.of("task")[0].values["window"] == {"until": date(2031, 3, 31)}
    assert left(reading) == ["Thời gian hoàn thành: nơi làm điểm: 15/3/2031", LEFT]


def test_a_column_of_another_kind_is_told_by_its_name(plan: Callable[..., Reading]) -> None:
    reading = plan("20 triệu đồng", when="Kinh phí")
    assert [one.values.get("window") for one in reading.of("task")] == [None]
    assert "Kinh phí: 20 triệu đồng" in left(reading)


@pytest.mark.parametrize(
    ("alone", "units", "caps"),
    [
        (", riêng huyện đảo Khê Cỏ không quá 50 người", ["huyện đảo Khê Cỏ"], {"at_most": 50}),
        ("; riêng thành phố Khê: từ 250 đến 300 đại biểu", ["thành phố Khê"], {"at_least": 250, "at_most": 300}),
        (", riêng thành phố Khê và huyện Khê Hạ không quá 250 đại biểu", BOTH, {"at_most": 250}),
        ("; thành phố Khê, huyện Khê Hạ không vượt quá 250 đại biểu", BOTH, {"at_most": 250}),
        ("; đối với thành phố Khê và huyện Khê Hạ: tối đa hai trăm năm mươi đại biểu", BOTH, {"at_most": 250}),
    ],
)
def test_a_size_for_one_unit_alone_is_its_exception(
    alone: str, units: list[str], caps: dict[str, int], plan: Callable[..., Reading]
) -> None:
    reading = plan(alone=alone)
    (one,) = (item.values for item in reading.of("exception"))
    assert (one["level"], one["units"]) == ("huyen", units)
    assert one["size"] == {"caps": [{"category": "all", **caps, "clause": "I.2.a"}]}
    assert left(reading) == [LEFT]


@pytest.mark.parametrize(
    "alone",
    [", riêng huyện Khê Cỏ không quá 50 người là nữ", ", riêng huyện ít dân không quá 50 người",
     ", riêng thị xã Khê mời thêm không quá 30 đại biểu"],
)  # fmt: skip
def test_what_is_no_one_units_size_is_told(alone: str, plan: Callable[..., Reading]) -> None:
    reading = plan(alone=alone)
    assert not reading.of("exception")
    assert any(alone.strip(", ") in words for words in left(reading))


@pytest.mark.parametrize("when", ["huyện miền núi", "huyện đảo"])
def test_a_size_for_units_that_lie_so_is_theirs(when: str, plan: Callable[..., Reading]) -> None:
    (one,) = (item.values for item in plan(alone=f", riêng {when} không quá 50 người").of("exception"))
    assert (one["units"], one["when"], one["size"]["caps"][0]["at_most"]) == (["huyện"], when, 50)


def test_a_body_is_not_lost_for_a_number_in_its_name_and_an_acronym_stays_one(issued: Callable[..., Any]) -> None:
    said = "2 | UBND xã Khê báo cáo | Sở Nội vụ | Đoàn Kinh tế - Quốc phòng 337 | 31/3/2031"
    one = issued(PLAN.replace(LEFT, said), cell="", when="Thời hạn", alone="").of("task")[1].values
    assert (one["does"], one["together_with"]) == ("phụ trách UBND xã Khê báo cáo", ["Đoàn Kinh tế - Quốc phòng 337"])


def test_words_that_no_key_of_a_row_holds_are_told(issued: Callable[..., Any]) -> None:
    said = "2 | Tổng duyệt | Sở Nội vụ | Sở Tài chính bố trí kinh phí | 14/8/2031"
    reading = issued(PLAN.replace(LEFT, said), cell="", when="Thời hạn", alone="")
    assert reading.of("task")[1].values["together_with"] == ["Sở Tài chính"]
    assert left(reading) == ["Cơ quan phối hợp: Sở Tài chính bố trí kinh phí"]


TASKS = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp huyện (huyện, thành phố): tổ chức Hội nghị điển hình tiên tiến trong quý I năm 2031.
II. TIẾN ĐỘ THỰC HIỆN
Thời gian | Công việc | Đơn vị thực hiện
Trước 20/01/2031 | {work} | {body}
Tháng 3/2031 | Thẩm định hồ sơ | Sở Nội vụ
"""


@pytest.mark.parametrize(
    ("work", "body", "does"),
    [
        ("Các đơn vị, địa phương gửi kế hoạch về Sở Nội vụ", "Sở, ban, ngành; UBND huyện", "gửi kế hoạch về Sở Nội vụ"),
        ("Mỗi huyện, thành phố báo cáo UBND tỉnh", "Các huyện, thành phố", "báo cáo UBND tỉnh"),
        ("Hội nghị cấp huyện", "Các huyện, thành phố", "tổ chức Hội nghị cấp huyện"),
        ("Các đơn vị gửi kế hoạch", "Sở Nội vụ", "phụ trách các đơn vị gửi kế hoạch"),
        ("Hội nghị cấp huyện", "Sở Nội vụ", "phụ trách hội nghị cấp huyện"),
    ],
)
def test_who_does_it_is_not_said_again_in_what_is_done(
    work: str, body: str, does: str, issued: Callable[..., Any]
) -> None:
    assert issued(TASKS, work=work, body=body).of("task")[0].values["does"] == does


def test_units_to_whom_brackets_of_a_cell_give_another_day_send_by_it(issued: Callable[..., Any]) -> None:
    rows = """\
I. LỊCH
STT | Nội dung | Đơn vị thực hiện | Thời hạn
1 | Gửi danh sách đại biểu | Các sở, ban, ngành | Trước 13/9/2031 (Công an tỉnh, Bộ CHQS tỉnh: trước 08/9/2031)
2 | Gửi báo cáo | Các sở, ban, ngành | Trước 20/9/2031 (các đơn vị khác: trước 25/9/2031)
"""
    reading = issued(rows)
    told = {one.values["body"]: one.values["window"]["before"].day for one in reading.of("task")
            if "danh sách" in one.values["does"]}  # fmt: skip
    assert told == {"các sở, ban, ngành": 13, "Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh": 8}
    assert any("25/9/2031" in " ".join(left) for left in reading.level_rows.values())
