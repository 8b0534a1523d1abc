"""An annex that lists the parts of a report is its outline, however its parts are numbered; what is no part is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ
Số: 12/KH-UBND
Lũng Khê, ngày 05 tháng 3 năm 2030
KẾ HOẠCH
Tổng kết phong trào thi đua
I. NỘI DUNG
1. Báo cáo theo đề cương kèm theo.
Nơi nhận:
- Các sở, ban, ngành tỉnh;
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thị Mẫu
PHỤ LỤC I
{title}
(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2030 của UBND tỉnh)
{lines}
"""
REPORT = "ĐỀ CƯƠNG BÁO CÁO TỔNG KẾT PHONG TRÀO THI ĐUA"
TREE = [
    {"title": "Kết quả", "items": [{"title": "Tình hình chung"}, {"title": "Mô hình mới (ít nhất 02 mô hình)"}]},
    {"title": "Hạn chế"},
    {"title": "Phương hướng", "items": [{"title": "Nhiệm vụ đến năm 2035"}, {"title": "Kiến nghị"}]},
]
Read = Callable[..., Reading]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def reading(lines: str, title: str = REPORT) -> Reading:
        (tmp_path / "a.txt").write_text(PLAN.format(title=title, lines=lines), "utf8")
        return read_issued(tmp_path / "a.txt")

    return reading


def outlines(reading: Reading) -> list[dict[str, Any]]:
    return [item.values for item in reading.of("outline")]


def left(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading) if item.piece.part == "annex"]


@pytest.mark.parametrize(
    "lines",
    [
        """\
Phần thứ nhất. Kết quả
1. Tình hình chung.
2. Mô hình mới (ít nhất 02 mô hình).
Phần thứ hai. Hạn chế
Phần thứ ba. Phương hướng
1. Nhiệm vụ đến năm 2035.
2. Kiến nghị.
""",
        """\
PHẦN I
Kết quả
1. Tình hình chung
2. Mô hình mới (ít nhất 02 mô hình)
PHẦN II
Hạn chế
PHẦN III
Phương hướng
a) Nhiệm vụ đến năm 2035
b) Kiến nghị
""",
        """\
Báo cáo gồm các phần sau:
I. Kết quả
1. Tình hình chung;
2. Mô hình mới (ít nhất 02 mô hình);
II. Hạn chế
III. Phương hướng
1. Nhiệm vụ đến năm 2035;
2. Kiến nghị.
""",
        """\
1. Kết quả
1.1. Tình hình chung
1.2. Mô hình mới (ít nhất 02 mô hình)
2. Hạn chế
3. Phương hướng
- Nhiệm vụ đến năm 2035
- Kiến nghị
""",
    ],
)
def test_an_outline_is_a_tree_and_nothing_of_it_is_told(lines: str, read: Read) -> None:
    reading = read(lines)
    assert outlines(reading) == [{"of": "report", "items": TREE, "clause": "Phụ lục I"}]
    assert left(reading) == []


@pytest.mark.parametrize(
    ("title", "of"),
    [
        ("ĐỀ CƯƠNG BÁO CÁO THÀNH TÍCH", "case-report"),
        ("ĐỀ CƯƠNG BÁO CÁO SƠ KẾT 6 THÁNG", "periodic-report"),
        ("NỘI DUNG CHÍNH CỦA BÁO CÁO TỔNG KẾT 05 NĂM", "report"),
    ],
)
def test_which_report_it_is_of_is_said_by_the_title(title: str, of: str, read: Read) -> None:
    assert [item["of"] for item in outlines(read("I. Kết quả\nII. Hạn chế", title))] == [of]


def test_a_line_that_is_no_part_is_told(read: Read) -> None:
    said = "Số liệu tính đến ngày 20/4/2030, cỡ chữ 14."
    reading = read(f"I. Kết quả\nII. Hạn chế\n{said}")
    assert outlines(reading)[0]["items"] == [{"title": "Kết quả"}, {"title": "Hạn chế"}]
    assert left(reading) == [said]


@pytest.mark.parametrize("title", ["MẪU BÁO CÁO THÀNH TÍCH", "PHÂN CÔNG NHIỆM VỤ"])
def test_a_model_of_a_document_and_another_annex_are_no_outline(title: str, read: Read) -> None:
    assert outlines(read("I. Sơ lược lý lịch\nII. Thành tích", title)) == []


@pytest.mark.parametrize(("line", "points"), [
    ("Số cơ quan thuộc phạm vi; số cán bộ; thuận lợi, khó khăn.",
     ["Số cơ quan thuộc phạm vi", "Số cán bộ", "Thuận lợi, khó khăn"]),
    ("Văn bản đã ban hành (số, ngày; trích yếu); số tin, bài.",
     ["Văn bản đã ban hành (số, ngày; trích yếu)", "Số tin, bài"]),
    ("Nêu rõ: số đã khen; danh sách điển hình", ["Số đã khen", "Danh sách điển hình"]),
    ("Kiến nghị với tỉnh.", ["Kiến nghị với tỉnh"]),
])  # fmt: skip
def test_what_a_part_tells_stands_under_it_without_a_number(line: str, points: list[str], read: Read) -> None:
    reading = read(f"I. Kết quả\n{line}\nII. Hạn chế")
    below = {"title": "Kết quả", "items": [{"title": point} for point in points]}
    assert (outlines(reading)[0]["items"], left(reading)) == ([below, {"title": "Hạn chế"}], [])


@pytest.mark.parametrize(("title", "lines", "count"), [
    ("BIỂU SỐ LIỆU", "STT | Chỉ tiêu | Đơn vị | 2029 | 2030\n1 | Số hồ sơ | hồ sơ | |\n2 | Mức 3, 4 | % | |", 6),
    ("THANG ĐIỂM CHẤM", "TT | Nội dung | Điểm\n1 | Kỷ luật | 60\n| Cộng | 60\nBáo cáo chậm trừ 02 điểm.", 7),
    ("BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA", "1. Kỷ luật: 60 điểm.\n2. Sáng kiến: 40 điểm.", 5),
])  # fmt: skip
def test_a_blank_table_and_a_scale_of_marks_are_told_as_one(title: str, lines: str, count: int, read: Read) -> None:
    assert [words.partition(" (cả ")[2] for words in left(read(lines, title))] == [f"phụ lục, {count} dòng)"]


def test_a_table_of_numbers_with_empty_cells_is_told_row_by_row(read: Read) -> None:
    rows = ["1 | Khối A | 5 | | |", "2 | Khối B | | | | 7"]
    assert left(read("STT | Tên | Xe | Ô | Máy | Loa\n" + "\n".join(rows), "BỐ TRÍ PHƯƠNG TIỆN"))[-2:] == rows


@pytest.mark.parametrize(("line", "told"), [
    ("Báo cáo của các đơn vị được xây dựng theo đề cương kèm theo Kế hoạch này.", False),
    ("Báo cáo tổng kết: xây dựng theo đề cương tại Phụ lục I kèm theo.", False),
    ("Báo cáo tổng kết theo đề cương tại Phụ lục II.", True),
    ("Báo cáo theo đề cương tại Phụ lục I, trước ngày 12/5/2030.", True),
])  # fmt: skip
def test_a_sentence_that_only_leads_to_it_is_said_with_it(line: str, told: bool, tmp_path: Path) -> None:
    plan = PLAN.replace("1. Báo cáo theo đề cương kèm theo.", f"1. {line}")
    (tmp_path / "a.txt").write_text(plan.format(title=REPORT, lines="I. Kết quả\nII. Hạn chế"), "utf8")
    reading = read_issued(tmp_path / "a.txt")
    left = [one.words for one in unread(reading) if one.piece.clause == "I.1"]
    assert bool(left or reading.of("task") or reading.of("reporting")) == told
