"""Annexes are read as the plan's own clauses are: their numbered lines as "Phụ lục 2.1", each line left is told."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from tdkt_tui.model.extension import CLAUSE
from tdkt_tui.model.words import clause_words
from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread

HEAD = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ
Số: 12/KH-UBND
Lũng Khê, ngày 05 tháng 3 năm 2030
KẾ HOẠCH
Tổ chức Đại hội Thi đua yêu nước tỉnh Lũng Khê lần thứ IV năm 2031
I. NỘI DUNG
1. Hình thức, thời gian, số lượng ở từng cấp: theo Phụ lục 1.
II. THỰC HIỆN
1. Phân công: theo Phụ lục 2.
Nơi nhận:
- Các sở, ban, ngành tỉnh;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Thị Mẫu
"""
ISSUED = "(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2030 của UBND tỉnh)"
LEVELS = """\
Cấp | Hình thức | Thời gian | Số lượng | Thành phần
Xã, phường | Hội nghị biểu dương điển hình | ½ ngày; từ tháng 11/2030 đến hết tháng 02/2031 | 40 - 60 đại biểu; \
phường: tối đa 80 | Trưởng thôn; hộ tiêu biểu
Sở, ban, ngành tỉnh | Hội nghị điển hình tiên tiến | tháng 4/2031 | Không quá 100 đại biểu | Trưởng phòng
Tỉnh | Đại hội Thi đua yêu nước | 01 ngày; tháng 7/2031 | 250 đại biểu | Theo Phụ lục 3
"""
TASKS = """\
1. Sở Nội vụ: hướng dẫn, đôn đốc trước ngày 10/4/2030.
2. Sở Tài chính: thẩm định kinh phí; gửi giấy mời trước Đại hội 07 ngày.
a) Cấp bổ sung trước ngày 20/5/2030.
"""
Read = Callable[[str], Reading]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def reading(annexes: str) -> Reading:
        (tmp_path / "a.txt").write_text(HEAD + annexes, "utf8")
        return read_issued(tmp_path / "a.txt")

    return reading


def told(reading: Reading) -> list[tuple[str, str]]:
    return [(item.piece.clause, item.words) for item in unread(reading) if item.piece.part == "annex"]


def tasks(reading: Reading) -> list[tuple[str, str]]:
    return [(item.values["body"], item.values["clause"]) for item in reading.of("task")]


@pytest.mark.parametrize(("head", "clause"), [
    ("Phụ lục 2\nPHÂN CÔNG NHIỆM VỤ", "Phụ lục 2"), ("PHỤ LỤC II: PHÂN CÔNG NHIỆM VỤ", "Phụ lục II"),
    ("Phụ lục số 2\nPhân công nhiệm vụ", "Phụ lục 2"), ("PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ", "Phụ lục"),
    ("PHÂN CÔNG NHIỆM VỤ CỦA CÁC SỞ, NGÀNH TỈNH LŨNG KHÊ CHO ĐẠI HỘI LẦN THỨ IV", "Phụ lục"),
])  # fmt: skip
def test_a_numbered_line_of_an_annex_is_a_clause_with_its_task(head: str, clause: str, read: Read) -> None:
    reading = read(f"{head}\n{ISSUED}\n{TASKS}")
    assert tasks(reading)[:2] == [("Sở Nội vụ", f"{clause}.1"), ("Sở Tài chính", f"{clause}.2")]
    assert "thẩm định kinh phí; gửi giấy mời trước Đại hội 07 ngày" in [
        item.values["does"] for item in reading.of("task")
    ]
    assert {line.clause for annex in reading.annexed() for line in annex.lines} >= {f"{clause}.2.a"}


def test_annexes_without_heads_are_parted_at_their_titles(read: Read) -> None:
    reading = read(f"MẪU BÁO CÁO\n{ISSUED}\n1. Kết quả.\nPHÂN CÔNG NHIỆM VỤ\n{ISSUED}\n{TASKS}")
    assert ("Sở Nội vụ", "Phụ lục.1") in tasks(reading)
    assert [annex.title for annex in reading.annexed()] == ["MẪU BÁO CÁO", "PHÂN CÔNG NHIỆM VỤ"]


def test_a_table_of_levels_says_all_of_each_and_what_some_have_apart(read: Read) -> None:
    reading = read(f"Phụ lục 1\nHÌNH THỨC, THỜI GIAN\n{ISSUED}\n{LEVELS}")
    levels = {item.values["label"]: item.values for item in reading.of("level")}
    assert [*levels] == ["các xã, phường", "các sở, ban, ngành tỉnh", "cấp tỉnh"]
    communes = levels["các xã, phường"]
    assert (communes["window"], communes["days"]) == ({"since": "2030-11", "by_end_of": "2031-02"}, 0.5)
    assert communes["size"]["caps"][0] == {"category": "all", "at_least": 40, "at_most": 60, "clause": "Phụ lục 1"}
    assert [entry["who"] for entry in communes["attend"]] == ["trưởng thôn", "hộ tiêu biểu"]
    assert levels["các sở, ban, ngành tỉnh"]["window"] == {"month": "2031-04"}
    names = [item.values["name"] for item in reading.of("form")]
    assert names == ["Hội nghị biểu dương điển hình", "Hội nghị điển hình tiên tiến", "Đại hội Thi đua yêu nước"]
    (apart,) = (item.values for item in reading.of("exception"))
    assert (apart["units"], apart["size"]["caps"][0]["at_most"]) == (["phường"], 80)
    assert told(reading) == []


def test_each_line_is_told_for_itself_with_its_class_but_a_form_as_one(read: Read) -> None:
    outline = "1. Đặc điểm tình hình của đơn vị.\n2. Số liệu 10 tháng."
    form = "TT | Họ và tên | Năm sinh | Ghi chú\n1 | … | |\n2 | | |\nNgày … tháng … năm ……"
    reading = read(f"Phụ lục 1\nĐỀ CƯƠNG TỔNG KẾT\n{ISSUED}\n{outline}\nPhụ lục 2\nMẪU DANH SÁCH\n{ISSUED}\n{form}")
    left = [(item.piece.clause, item.wording) for item in unread(reading) if item.piece.part == "annex"]
    assert left == [("Phụ lục 1.1", True), ("Phụ lục 1.2", False), ("Phụ lục 2", False)]
    assert told(reading)[-1][1].endswith("(cả phụ lục, 7 dòng)")


def test_a_numbered_model_of_one_column_to_fill_in_is_a_form(read: Read) -> None:
    table = "STT | Nội dung | Số liệu\n1 | Thời gian, địa điểm tổ chức |\n2 | Tổng số đại biểu |"
    reading = read(f"Mẫu số 03. Báo cáo kết quả tổ chức Hội nghị\n{table}")
    left = [item.piece.clause for item in unread(reading) if item.piece.part == "annex"]
    assert len(left) == 1
    assert told(reading)[-1][1].endswith("(cả phụ lục, 4 dòng)")


def test_a_table_that_is_filled_in_is_no_form_though_its_groups_have_names_only(read: Read) -> None:
    rows = ("TT | Đơn vị | Ngày họp | Nơi họp | Già làng dự", "I | Khối núi | | |",
            "1 | Huyện Đông | 15/3/2026 | Nhà A | 2", "2 | Huyện Tây | 18/3/2026 | Nhà B | 3",
            "II | Khối biển | | |", "3 | Huyện Nam | chưa rõ | |")  # fmt: skip
    said = [words for _, words in told(read("\n".join(["Phụ lục 1", "LỊCH HỌP CỦA CÁC HUYỆN", *rows])))]
    assert {rows[2], rows[3], rows[5]} <= {*said}, "each row is told, not the annex as one"


def test_a_row_that_looks_like_numbers_of_columns_is_told(read: Read) -> None:
    table = "TT | Loại | Số xe\n(1) | (2) | (3)\n1 | B | 7"
    assert told(read(f"Phụ lục 1\nXE ĐƯA ĐÓN\n{table}")) == [("Phụ lục 1", "1 | B | 7")]


def test_numbers_that_word_gives_are_read(tmp_path: Path) -> None:
    document, held = docx.Document(), io.BytesIO()
    for line in f"{HEAD}Phụ lục 2\nPHÂN CÔNG NHIỆM VỤ".splitlines():
        document.add_paragraph(line)
    for line in TASKS.splitlines()[:2]:
        document.add_paragraph(line[3:], style="List Number")
    document.save(held)
    (tmp_path / "a.docx").write_bytes(held.getvalue())
    assert ("Sở Tài chính", "Phụ lục 2.2") in tasks(read_issued(tmp_path / "a.docx"))


@pytest.mark.parametrize(("said", "levels"), [
    ("Hình thức, thời gian, số lượng ở từng cấp: theo Phụ lục 1.", []),
    ("Quy mô hội nghị của các đơn vị thực hiện theo văn bản riêng.", []),
    ("Thiết thực, tiết kiệm.", ["cấp tỉnh", "các sở, ban, ngành"]),
])  # fmt: skip
def test_who_receives_a_plan_is_no_level_where_the_levels_are_told_elsewhere(
    said: str, levels: list[str], tmp_path: Path
) -> None:
    text = HEAD.replace("Hình thức, thời gian, số lượng ở từng cấp: theo Phụ lục 1.", said)
    (tmp_path / "a.txt").write_text(text, "utf8")
    assert [item.values["label"] for item in read_issued(tmp_path / "a.txt").of("level")] == levels


@pytest.mark.parametrize(("clause", "words"), [
    ("Phụ lục 2.1", "khoản 1 Phụ lục 2"), ("Phụ lục II.2.a", "điểm a khoản 2 Phụ lục II"),
    ("Phụ lục 2.I.3", "khoản 3 mục I Phụ lục 2"), ("Phụ lục.1", "khoản 1 Phụ lục"),
])  # fmt: skip
def test_a_clause_of_an_annex_may_be_cited(clause: str, words: str) -> None:
    assert re.fullmatch(CLAUSE, clause)
    assert clause_words(clause) == words


def test_parts_of_an_annex_are_counted_by_roman_numbers(read: Read) -> None:
    reading = read(
        "Phụ lục 2\nPHÂN CÔNG NHIỆM VỤ\nI. CẤP TỈNH\n1. Sở Y tế: bảo đảm y tế.\nII. KHÁC\n1. Sở Nội vụ: theo dõi."
    )
    assert tasks(reading) == [("Sở Y tế", "Phụ lục 2.I.1"), ("Sở Nội vụ", "Phụ lục 2.II.1")]


def test_a_sentence_above_one_that_was_read_is_no_title_of_it(read: Read) -> None:
    lines = "1. Đặc điểm tình hình của đơn vị.\n2. Báo cáo gửi Sở Nội vụ trước ngày 20/4/2031."
    assert ("Phụ lục 1.1", "Đặc điểm tình hình của đơn vị.") in told(read(f"Phụ lục 1\nNỘI DUNG\n{ISSUED}\n{lines}"))
