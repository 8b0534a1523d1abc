"""A table of tasks is read by what its columns are headed, through its sections; what no column says stays told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest

from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread

PLAN = """\
I. HÌNH THỨC, THỜI GIAN
1. Cấp huyện (huyện, thành phố): tổ chức Hội nghị điển hình tiên tiến trong quý I năm 2031.
II. TỔ CHỨC THỰC HIỆN
1. Tiến độ
{head}
{rows}
2. Giao Sở Nội vụ theo dõi.
"""
ROW = "1 | In giấy mời | Văn phòng UBND tỉnh | Sở Nội vụ | Trước 31/3/2031"
TASK = {"body": "Văn phòng UBND tỉnh", "does": "in giấy mời", "together_with": ["Sở Nội vụ"],
        "window": {"before": date(2031, 3, 31)}, "clause": "II.1"}  # fmt: skip


@pytest.fixture
def rows(issued: Callable[..., Any]) -> Callable[..., Reading]:
    def read(rows: str, head: str = "TT | Việc | Chủ trì | Phối hợp | Thời hạn") -> Reading:
        reading: Reading = issued(PLAN, head=head, rows=rows)
        return reading

    return read


def tasks(reading: Reading) -> list[dict[str, Any]]:
    return [item.values for item in reading.of("task") if item.values["clause"] == "II.1"]


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.clause == "II.1"]


def test_words_in_brackets_behind_a_deadline_stay_with_the_task(rows: Callable[..., Reading]) -> None:
    reading = rows(f"{ROW} (xã đảo: gửi cùng báo cáo)")
    assert tasks(reading) == [TASK | {"does": "in giấy mời (xã đảo: gửi cùng báo cáo)"}]
    assert left(reading) == []


@pytest.mark.parametrize(
    "head",
    [
        "TT | Việc | Chủ trì | Phối hợp | Thời hạn",
        "STT | Công việc | Đơn vị thực hiện | Đơn vị phối hợp | Hoàn thành",
        "Số TT | Nhiệm vụ | Cơ quan thực hiện | Cơ quan phối hợp | Tiến độ",
        "TT | Nội dung, nhiệm vụ | Cơ quan, đơn vị chủ trì | Cơ quan, đơn vị phối hợp | Thời gian hoàn thành",
        "TT | Tên công việc | Đầu mối thực hiện | Tham gia | Hạn hoàn thành",
        "Số thứ tự | Phần việc | Phụ trách | Phối hợp thực hiện | Tiến độ thực hiện",
        "TT | Nhiệm vụ cụ thể | Chủ trì thực hiện | Đơn vị tham gia | Thời hạn hoàn thành",
        "TT | Nội dung công việc | Chủ trì/thực hiện | Phối hợp | Hoàn thành xong",
        "TT | Nội dung công việc | Chủ trì | Phối hợp | Thời hạn (năm 2031)",
    ],
)
def test_columns_are_known_by_their_heads(head: str, rows: Callable[..., Reading]) -> None:
    reading = rows(ROW, head)
    assert tasks(reading) == [TASK]
    assert left(reading) == []


@pytest.mark.parametrize(
    "cell",
    ["Thường xuyên", "Trong Đại hội", "Trước, trong và sau Đại hội", "Chậm nhất 05 ngày sau Hội nghị điểm",
     "Trước hội nghị ít nhất 10 ngày", "Trong thời gian diễn ra Đại hội", "03 ngày làm việc sau khi kết thúc hội nghị"],
)  # fmt: skip
def test_a_time_that_is_no_day_stays_among_the_words(cell: str, rows: Callable[..., Reading]) -> None:
    reading = rows(f"1 | Trực y tế | Đề nghị Hội Chữ thập đỏ tỉnh | | {cell}")
    said = f"trực y tế ({cell[:1].lower()}{cell[1:]})"
    assert tasks(reading) == [{"body": "Hội Chữ thập đỏ tỉnh", "mode": "asked", "does": said, "clause": "II.1"}]
    assert left(reading) == []


@pytest.mark.parametrize("band", ["A\nChuẩn bị", "I\nCông tác chuẩn bị", "A | Chuẩn bị | | |", "Chuẩn bị"])
def test_a_line_of_a_section_does_not_end_the_table(band: str, rows: Callable[..., Reading]) -> None:
    more = "2 | Mời đại biểu | Sở Nội vụ | | Trước 10/3/2031"
    reading = rows(f"{band}\n{ROW}\n{band.replace('A', 'B').replace('huẩn bị', 'ông bố')}\n{more}")
    assert [one["does"] for one in tasks(reading)] == ["in giấy mời", "mời đại biểu"]
    assert left(reading) == []


@pytest.mark.parametrize(
    "more",
    [
        "Kinh phí\n9 | Thuê xe | Sở Tài chính | Sở Xây dựng | Trước 10/3/2031",
        "Bảng xe\nTT | Họ và tên | Đơn vị | Nơi đón | Ngày\n1 | Ông Mẫu | Sở Tài chính | Bến xe | Trước 10/3/2031",
        "2 | Mời đại biểu | Sở Nội vụ | 10/3/2031",
        "2 | Mời đại biểu | | Sở Nội vụ | 10/3/2031",
    ],
)
def test_what_is_no_row_of_the_table_is_told(more: str, rows: Callable[..., Reading]) -> None:
    reading = rows(f"{ROW}\n{more}")
    assert tasks(reading) == [TASK]
    assert more.splitlines()[-1] in left(reading)


def test_a_row_with_a_remark_is_told(rows: Callable[..., Reading]) -> None:
    reading = rows(f"{ROW} | \n{ROW.replace('1 |', '2 |')} | gửi cả bản mềm",
                   "TT | Việc | Chủ trì | Phối hợp | Thời hạn | Ghi chú")  # fmt: skip
    assert tasks(reading) == [TASK, TASK]
    assert left(reading) == ["Ghi chú: gửi cả bản mềm"]


def test_what_there_is_to_be_and_who_joins_in_by_the_same_cell_are_keys(rows: Callable[..., Reading]) -> None:
    reading = rows("1 | Hội trường, âm thanh | Văn phòng UBND tỉnh chủ trì, phối hợp với Sở Y tế, Viễn thông tỉnh"
                   " | 31/3/2031 | Sơ đồ; bảng tên\n2 | Thành lập Ban Tổ chức | Sở Nội vụ trình UBND tỉnh | |",
                   "TT | Hạng mục | Đơn vị được giao | Thời hạn | Sản phẩm, kết quả")  # fmt: skip
    one, two = tasks(reading)
    assert one == {"body": "Văn phòng UBND tỉnh", "does": "phụ trách hội trường, âm thanh",
                   "deliver": ["sơ đồ", "bảng tên"], "together_with": ["Sở Y tế", "Viễn thông tỉnh"],
                   "window": {"until": date(2031, 3, 31)}, "clause": "II.1"}  # fmt: skip
    assert two == {"body": "Sở Nội vụ", "does": "trình UBND tỉnh thành lập Ban Tổ chức", "clause": "II.1"}
    assert [item.marks for item in reading.of("task") if item.values["clause"] == "II.1"] == [
        {},
        {"does": "ô thời gian để trống"},
    ]
    assert left(reading) == []


def test_hours_of_a_day_are_kept_with_the_day_of_the_rows_above(rows: Callable[..., Reading]) -> None:
    reading = rows("14h00 - 14h30 ngày 16/3/2031 | Đón đại biểu | Tiểu ban Hậu cần\n"
                   "14h30 - 16h00 | Tập dượt | Sở Nội vụ", "Thời gian | Nội dung | Chủ trì/thực hiện")  # fmt: skip
    assert [(one["does"], one["window"]) for one in tasks(reading)] == [
        ("đón đại biểu (14h00 - 14h30)", {"on": date(2031, 3, 16)}),
        ("tập dượt (14h30 - 16h00)", {"on": date(2031, 3, 16)}),
    ]
    assert left(reading) == []


def test_merged_cells_of_a_document_are_sections(tmp_path: Path) -> None:
    document = docx.Document()
    for line in PLAN.format(head="", rows="").splitlines()[:-1]:
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=5)
    for row in ("TT | Việc | Chủ trì | Phối hợp | Thời hạn", "A | Chuẩn bị", ROW):
        cells = table.add_row().cells
        for cell, words in zip(cells, row.split(" | "), strict=False):
            cell.text = words
    table.rows[1].cells[1].merge(table.rows[1].cells[4])
    document.add_paragraph("2. Giao Sở Nội vụ theo dõi.")
    document.save(str(tmp_path / "ke-hoach.docx"))
    reading = read_issued(tmp_path / "ke-hoach.docx")
    assert tasks(reading) == [TASK]
    assert left(reading) == []
