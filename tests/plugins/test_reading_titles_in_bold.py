"""Titles in bold letters inside a numbered part of a .docx head what stands below them, and are nothing to be asked."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread

LINES = ["ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ", "Số: 12/KH-UBND", "Lũng Khê, ngày 05 tháng 02 năm 2031", "KẾ HOẠCH",
         "Tổ chức Hội nghị biểu dương điển hình các cấp năm 2031",
         "Thực hiện Luật Thi đua, khen thưởng năm 2022, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:",
         "I. HỘI NGHỊ CÁC CẤP", "Hình thức", "Các xã tổ chức “Hội nghị điển hình tiên tiến” trong quý I năm 2031.",
         "Chương trình hội nghị", "- Chào cờ, khai mạc;", "- Báo cáo tổng kết;", "- Tham luận;", "- Trao thưởng;",
         "- Bế mạc.", "Khen thưởng", "Khen đúng người, đúng việc.", "II. TỔ CHỨC THỰC HIỆN",
         "Sở Nội vụ hướng dẫn, kiểm tra.", "Nơi nhận:", "- Sở Nội vụ;", "- Lưu: VT.",
         "CHỦ TỊCH", "Nguyễn Văn Khê"]  # fmt: skip
TITLES = {"Hình thức", "Chương trình hội nghị", "Khen thưởng"}


def read(folder: Path, bold: set[str], lines: list[str] = LINES) -> Reading:
    document = docx.Document()
    for line in lines:
        document.add_paragraph().add_run(line).bold = line in bold
    document.save(str(folder / "a.docx"))
    return read_issued(folder / "a.docx")


def test_bold_titles_head_what_is_below_them(tmp_path: Path) -> None:
    reading = read(tmp_path, TITLES)
    assert [one.values["title"] for one in reading.of("agenda")] == [
        "Chào cờ, khai mạc", "Báo cáo tổng kết", "Tham luận", "Trao thưởng", "Bế mạc"]  # fmt: skip
    assert [piece.text for piece in reading.body() if piece.heads] == ["Hình thức", "Chương trình hội nghị",
                                                                      "Khen thưởng"]  # fmt: skip
    assert {left.words for left in unread(reading)} & TITLES == set()
    assert {piece.clause for piece in reading.body()} == {"I", "II"}


@pytest.mark.parametrize("bold", [{"Khen đúng người, đúng việc."}, {*TITLES, "Khen đúng người, đúng việc."}])
def test_a_bold_sentence_is_no_title(bold: set[str], tmp_path: Path) -> None:
    assert not any(piece.heads for piece in read(tmp_path, bold).body() if piece.text.endswith("."))


def test_a_sentence_below_such_a_title_is_read_as_the_agenda(tmp_path: Path) -> None:
    at = LINES.index("Chương trình hội nghị")
    said = "Mở đầu là chào cờ, khai mạc; tiếp đó báo cáo tổng kết; tham luận; cuối cùng trao thưởng và bế mạc."
    reading = read(tmp_path, TITLES, [*LINES[: at + 1], said, *LINES[at + 6 :]])
    assert [one.values["title"] for one in reading.of("agenda")] == [
        "Chào cờ, khai mạc", "Báo cáo tổng kết", "Tham luận", "Trao thưởng và bế mạc"]  # fmt: skip
