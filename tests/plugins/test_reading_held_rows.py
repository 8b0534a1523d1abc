"""A table on when conferences are held gives levels, kinds of theirs and single units their time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, unread

PLAN = """\
I. TỔ CHỨC HỘI NGHỊ
1. Xã, phường
a) Xã, phường tổ chức Hội nghị biểu dương điển hình tiên tiến. Thời gian tổ chức ½ ngày, theo lịch ở bảng tại mục II.
b) Số lượng đại biểu: phường từ 90 đến 140 đại biểu; xã từ 70 đến 110 đại biểu.
c) {apart}
2. Các sở, ban, ngành
a) Tổ chức Hội nghị biểu dương điển hình tiên tiến, thời gian ½ ngày, không quá 180 đại biểu.
3. Đơn vị làm điểm: phường Khê Thượng tổ chức trước ngày 12/10/2031.
II. LỊCH THỰC HIỆN
STT | Nội dung | Đơn vị thực hiện | Thời hạn
1 | Gửi kế hoạch về Sở Nội vụ | Các sở, ban, ngành; UBND xã, phường | Trước 05/10/2031
{rows}
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ hướng dẫn, đôn đốc.
"""
ROWS = """\
2 | Tổ chức hội nghị làm điểm | Phường Khê Thượng | Trước 12/10/2031
3 | Tổ chức Hội nghị biểu dương điển hình tiên tiến | Các phường | Từ 20/10/2031 đến 30/10/2031
| Tổ chức Hội nghị biểu dương điển hình tiên tiến | Các xã | Từ 20/10/2031 đến 05/11/2031
4 | Tổ chức hội nghị lồng ghép tổng kết năm | Xã Mai Khê, Bản Lũng | Trước 10/12/2031
5 | Tổ chức Hội nghị biểu dương điển hình tiên tiến | Sở, ban, ngành, đoàn thể | Từ 22/10/2031 đến 08/11/2031"""
APART = ("Riêng các xã Mai Khê, Bản Lũng do đường xa, dân thưa được tổ chức lồng ghép với hội nghị tổng kết năm của "
         "xã, không quy định số lượng đại biểu tối thiểu, hoàn thành trước ngày 10/12/2031.")  # fmt: skip


@pytest.fixture
def read(issued: Callable[..., Reading]) -> Reading:
    return issued(PLAN, rows=ROWS, apart=APART)


def _exceptions(reading: Reading) -> dict[str, dict[str, Any]]:
    return {", ".join(one.values["units"]): one.values for one in reading.of("exception")}


def test_each_kind_of_a_level_has_the_time_of_its_row(read: Reading) -> None:
    found = _exceptions(read)
    assert found["phường"]["window"] == {"since": date(2031, 10, 20), "until": date(2031, 10, 30)}
    assert found["xã"]["window"] == {"since": date(2031, 10, 20), "until": date(2031, 11, 5)}
    assert found["xã"]["size"]["caps"][0]["at_least"] == 70


def test_a_level_of_which_all_kinds_stand_in_a_row_has_its_time_and_says_where_from(read: Reading) -> None:
    (level,) = [one for one in read.of("level") if "sở" in one.values["units"]]
    assert level.values["window"] == {"since": date(2031, 10, 22), "until": date(2031, 11, 8)}
    assert "dòng 5" in level.marks["window"]


def test_what_levels_units_and_pilots_hold_is_no_task_besides(read: Reading) -> None:
    held = [(one.values["body"], one.values["does"]) for one in read.of("task") if "ội nghị" in one.values["does"]]
    assert held == [
        ("xã Mai Khê, xã Bản Lũng", "tổ chức Hội nghị lồng ghép với hội nghị tổng kết năm của xã"),
        ("đoàn thể", "tổ chức Hội nghị biểu dương điển hình tiên tiến"),
    ]
    assert not [one.words for one in unread(read) if one.piece.clause.startswith("II")]


def test_units_freed_of_the_least_number_keep_the_most_of_their_kind_and_their_day(read: Reading) -> None:
    (found,) = [one for units, one in _exceptions(read).items() if units.startswith("xã ")]
    assert found["units"] == ["xã Mai Khê", "xã Bản Lũng"]
    assert found["window"] == {"before": date(2031, 12, 10)}
    assert [{**cap, "clause": ""} for cap in found["size"]["caps"]] == [
        {"category": "all", "at_least": 0, "at_most": 110, "clause": ""}
    ]


def test_a_row_names_units_of_which_no_sentence_says_a_day(issued: Callable[..., Reading]) -> None:
    reading = issued(PLAN, rows=ROWS, apart="Hội nghị bảo đảm trang trọng, tiết kiệm.")
    assert _exceptions(reading)["xã Mai Khê, xã Bản Lũng"]["window"] == {"before": date(2031, 12, 10)}


@pytest.mark.parametrize("row", [
    "3 | Tổ chức hội nghị trực tuyến về nghiệp vụ | Các phường | Từ 20/10/2031 đến 30/10/2031",
    "3 | Tổ chức Đại hội Thi đua yêu nước tỉnh | UBND tỉnh | Từ 20/10/2031 đến 30/10/2031",
    "3 | Tổ chức họp báo | Các xã, phường | Từ 20/10/2031 đến 30/10/2031",
])  # fmt: skip
def test_a_row_on_another_meeting_stays_a_task(row: str, issued: Callable[..., Reading]) -> None:
    reading = issued(PLAN, rows=row, apart="Hội nghị bảo đảm trang trọng, tiết kiệm.")
    assert not any("window" in one.values for one in (*reading.of("level"), *reading.of("exception")))
    assert [one for one in reading.of("task") if one.values.get("window", {}).get("since")]


def test_a_pilot_said_twice_is_one(issued: Callable[..., Reading]) -> None:
    said = "Phường Khê Thượng tổ chức làm điểm trước ngày 12/10/2031."
    assert len(issued(PLAN, rows=ROWS, apart=said).of("pilot")) == 1


def test_a_level_of_which_each_kind_has_its_time_lacks_none(read: Reading) -> None:
    (level,) = [one for one in read.of("level") if "xã" in one.values["units"]]
    assert "window" in level.marks
    assert "window" not in level.values


def test_rows_of_an_annex_without_a_head_are_read(issued: Callable[..., Reading]) -> None:
    body, _, _ = PLAN.partition("II. LỊCH")
    annex = "Nơi nhận:\n- Lưu: VT.\nPHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n{rows}\n"
    reading = issued(body + annex, rows="\n".join(ROWS.splitlines()[1::3]), apart=APART)
    (level,) = [one for one in reading.of("level") if "sở" in one.values["units"]]
    assert "dòng 5" in level.marks["window"]
