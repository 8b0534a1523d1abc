"""Tables of a plan and of its annexes: numbers by unit are read row by row, whatever else stands there is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
import pytest

from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread

LINES = """\
ỦY BAN NHÂN DÂN
TỈNH HÒA KHÊ
Số: 91/KH-UBND
KẾ HOẠCH
Tổ chức Đại hội Thi đua yêu nước tỉnh Hòa Khê lần thứ III
I/ NỘI DUNG
1/ Hình thức, thời gian
a/ Các xã, phường: tổ chức Hội nghị biểu dương, hoàn thành trước ngày 30/6/2030.
b/ Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý IV năm 2030.
2/ Phân bổ đại biểu dự Đại hội tỉnh như sau:
{body}
II/ TỔ CHỨC THỰC HIỆN
1/ Sở Nội vụ hướng dẫn thực hiện./.
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thị Mẫu
PHỤ LỤC I
PHÂN BỔ ĐIỂN HÌNH DỰ ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH
(Kèm theo Kế hoạch số 91/KH-UBND)
{annex}
Phụ lục II
MẪU DANH SÁCH
{form}
"""
BODY = [
    ["TT", "Đơn vị", "Đại biểu chính thức", "Đại biểu dự khuyết", "Ghi chú"],
    ["I", "Khối xã, phường", "", "", ""],
    ["1", "Xã Suối Ngọc", "5", "1", ""],
    ["2", "UBND phường Tân Lập", "7", "1", ""],
    ["3", "Sở Y tế", "3", "", ""],
    ["", "Tổng cộng", "15", "2", ""],
]
ANNEX = [
    ["STT", "Tên đơn vị", "Tổng số", "Tập thể", "Cá nhân"],
    ["1", "Xã Suối Ngọc", "3", "1", "2"],
    ["2", "Sở Y tế", "4", "1", "2"],
    ["3", "Các sở khác", "6", "2", "4"],
]
FORM = [["TT", "Họ và tên", "Năm sinh"], ["1", "", ""]]


def as_text(rows: list[list[str]], bar: str) -> str:
    return "\n".join(bar.join(row) for row in rows)


@pytest.fixture(params=["\t", " | ", "docx"])
def reading(request: pytest.FixtureRequest, tmp_path: Path) -> Reading:
    if request.param != "docx":
        text = LINES.format(**{key: as_text(rows, request.param) for key, rows in TABLES.items()})
        (tmp_path / "a.txt").write_text(text, "utf8")
        return read_issued(tmp_path / "a.txt")
    document = docx.Document()
    for line in LINES.splitlines():
        rows = TABLES.get(line.strip("{}"))
        if rows is None:
            document.add_paragraph(line)
            continue
        table = document.add_table(0, len(rows[0]))
        for row in rows:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words
    document.save(str(tmp_path / "a.docx"))
    return read_issued(tmp_path / "a.docx")


TABLES = {"body": BODY, "annex": ANNEX, "form": FORM}


def quotas(reading: Reading) -> list[dict[str, Any]]:
    return [{key: value for key, value in item.values.items() if key != "levels"} for item in reading.of("quota")]


def test_each_row_of_a_unit_is_a_quota_with_its_clause(reading: Reading) -> None:
    assert quotas(reading) == [
        {"unit": "Xã Suối Ngọc", "official": 5, "alternates": 1, "clause": "I.2"},
        {"unit": "Phường Tân Lập", "official": 7, "alternates": 1, "clause": "I.2"},
        {"unit": "Sở Y tế", "official": 3, "clause": "I.2"},
        {"unit": "Xã Suối Ngọc", "collectives": 1, "individuals": 2, "clause": "Phụ lục I"},
    ]
    assert {tuple(item.values["levels"]) for item in reading.of("quota")} == {("tinh",)}
    (signature,) = reading.of("plan.signature")
    assert signature.values["post"] == "CHỦ TỊCH"


def test_a_row_that_does_not_add_up_and_an_annex_of_another_kind_are_told(reading: Reading) -> None:
    told = [(item.piece.clause, item.words) for item in unread(reading)]
    assert [words for clause, words in told if clause == "Phụ lục I"] == ["2 | Sở Y tế | 4 | 1 | 2",
                                                                         "3 | Các sở khác | 6 | 2 | 4"]  # fmt: skip
    assert [words for clause, words in told if clause == "Phụ lục II"] == [
        "Phụ lục II MẪU DANH SÁCH (cả phụ lục, 4 dòng)"]  # fmt: skip
    assert not [words for clause, words in told if clause == "I.2"]


@pytest.mark.parametrize(("column", "other"), [(2, "Số phòng"), (1, "Nội dung"), (2, "Đại biểu dự khuyết")])
def test_a_table_with_a_column_of_another_kind_is_told_whole(column: int, other: str, tmp_path: Path) -> None:
    head = [other if number == column else cell for number, cell in enumerate(BODY[0])]
    tables = {"body": as_text([head, *BODY[1:]], "\t"), "annex": "", "form": ""}
    (tmp_path / "a.txt").write_text(LINES.format(**tables), "utf8")
    reading = read_issued(tmp_path / "a.txt")
    assert not quotas(reading)
    assert any("Xã Suối Ngọc" in item.words and item.piece.clause == "I.2" for item in unread(reading))


@pytest.mark.parametrize(("over", "below"), [
    (["TT", "Đơn vị", "Số lượng", "", "Ghi chú"], ["", "", "Tập thể", "Cá nhân", ""]),
    (["TT", "Đơn vị", "Số lượng", "Ghi chú"], ["", "", "Tập thể", "Cá nhân", ""]),
])  # fmt: skip
def test_a_head_of_two_rows_is_one(over: list[str], below: list[str], tmp_path: Path) -> None:
    rows = [over, below, ["1", "Xã Suối Ngọc", "1", "2", ""], ["2", "Sở Y tế", "0", "3", ""]]
    (tmp_path / "a.txt").write_text(LINES.format(body=as_text(rows, "\t"), annex="", form=""), "utf8")
    reading = read_issued(tmp_path / "a.txt")
    assert [(item["unit"], item.get("collectives"), item["individuals"]) for item in quotas(reading)] == [
        ("Xã Suối Ngọc", 1, 2), ("Sở Y tế", None, 3)]  # fmt: skip
    assert not [item.words for item in unread(reading) if item.piece.clause == "I.2"]


def test_a_remark_beside_the_numbers_is_told(tmp_path: Path) -> None:
    rows = [*BODY[:3], ["2", "UBND phường Tân Lập", "7", "1", "đơn vị làm điểm"], *BODY[4:]]
    (tmp_path / "a.txt").write_text(LINES.format(body=as_text(rows, "\t"), annex="", form=""), "utf8")
    reading = read_issued(tmp_path / "a.txt")
    assert [item["official"] for item in quotas(reading)] == [5, 7, 3]
    assert ["làm điểm" in item.words for item in unread(reading) if item.piece.clause == "I.2"] == [True]


def test_a_sum_that_is_none_is_told(tmp_path: Path) -> None:
    rows = [*BODY[:-1], ["", "Tổng cộng", "16", "2", ""]]
    (tmp_path / "a.txt").write_text(LINES.format(body=as_text(rows, "\t"), annex="", form=""), "utf8")
    assert [item.words for item in unread(read_issued(tmp_path / "a.txt")) if item.piece.clause == "I.2"] == [
        "| Tổng cộng | 16 | 2 |"]  # fmt: skip
