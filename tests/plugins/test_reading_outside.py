"""What stands outside the numbered text is read or told: annexes of any head, opening, last words, footnotes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from tdkt_tui.workflow.reading_plan import Reading, read_issued, unread
from tdkt_tui.workflow.reading_plan.quota_row import QuotaRow
from tdkt_tui.workflow.reading_plan.quota_sums import sections_in

PLAN = """\
ỦY BAN NHÂN DÂN TỈNH LŨNG KHÊ
Số: 12/KH-UBND
KẾ HOẠCH
Tổ chức Đại hội Thi đua yêu nước tỉnh Lũng Khê lần thứ IV năm 2031
Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;
{opening}
I. HÌNH THỨC, THỜI GIAN
1. Cấp tỉnh: tổ chức Đại hội Thi đua yêu nước trong quý III năm 2031.
II. TỔ CHỨC THỰC HIỆN
{items}
Nơi nhận:
- Lưu: VT.
{signed}
{annex}
"""
SIGNED = "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Thị Mẫu"
ROWS = "TT | Đơn vị | Số đại biểu\n1 | Xã Khê Sơn | 8\n2 | Phường 7 | 5\n| Tổng cộng | 13"
TITLE = "PHÂN BỔ ĐẠI BIỂU DỰ ĐẠI HỘI THI ĐUA YÊU NƯỚC TỈNH"
AFTER = "Danh sách phải đóng dấu trước ngày 30/6/2031."
Read = Callable[..., Reading]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def of(**said: str) -> Reading:
        gaps = {"opening": "UBND tỉnh ban hành Kế hoạch như sau:", "items": "1. Sở Nội vụ hướng dẫn thực hiện.",
                "signed": SIGNED, "annex": ""}  # fmt: skip
        (tmp_path / "a.txt").write_text(PLAN.format(**gaps | said), "utf8")
        return read_issued(tmp_path / "a.txt")

    return of


def told(reading: Reading) -> list[str]:
    return [item.words for item in unread(reading)]


@pytest.mark.parametrize(("head", "clause"), [
    ("PHỤ LỤC", "Phụ lục"), ("Phụ lục II", "Phụ lục II"), ("PHỤ LỤC 1A", "Phụ lục"), ("PHỤ LỤC A", "Phụ lục"),
    ("Phụ lục số 01/TĐ", "Phụ lục 01"), ("PHỤ LỤC KÈM THEO", "Phụ lục"), ("PHỤ LỤC SỐ I (Kèm theo Kế hoạch)",
     "Phụ lục I"), ("BIỂU SỐ 01", "Phụ lục"), ("Biểu số 2:", "Phụ lục"), ("Biểu mẫu số 1", "Phụ lục"),
    ("Mẫu số 01", "Phụ lục"), ("BẢNG PHÂN BỔ ĐẠI BIỂU", "Phụ lục"), ("DANH SÁCH PHÂN BỔ", "Phụ lục"), ("", "Phụ lục"),
    ("UBND TỈNH LŨNG KHÊ", "Phụ lục"), ("Số lượng đại biểu của các đơn vị", "Phụ lục"),
])  # fmt: skip
def test_an_annex_is_read_whatever_its_head(head: str, clause: str, read: Read) -> None:
    reading = read(annex=f"{head}\n{TITLE}\n{ROWS}\n{AFTER}")
    seats = [(item.values["unit"], item.values["official"], item.values["clause"]) for item in reading.of("quota")]
    assert seats == [("Xã Khê Sơn", 8, clause), ("Phường 7", 5, clause)]
    assert told(reading) == [AFTER]


@pytest.mark.parametrize("signed", ["Lê Thị Mẫu", "CHỦ TỊCH\n(Đã ký)\nLÊ THỊ MẪU", "CHỦ TỊCH\nMẫu", "", (
    "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\nLê Thị Mẫu\n2")])  # fmt: skip
def test_whoever_signs_what_stands_below_is_read(signed: str, read: Read) -> None:
    reading = read(signed=signed, annex=f"BẢNG PHÂN BỔ\n{TITLE}\n{ROWS}")
    assert [item.values["official"] for item in reading.of("quota")] == [8, 5]
    assert told(reading) == []


def test_a_sentence_on_an_annex_begins_none_and_of_two_none_is_lost(read: Read) -> None:
    first = f"PHỤ LỤC I\n{TITLE}\n{ROWS}\nPhụ lục này không áp dụng cho 03 xã đảo."
    reading = read(annex=f"{first}\nBiểu số 02\nTT | Xe | Số ghế\n1 | Xe A | 45\nBiểu số 03\nTT | Xe | Loại\n1 | B | 7")
    assert {piece.clause for piece in reading.annexes()} == {"Phụ lục I", "Phụ lục"}
    assert told(reading) == ["Phụ lục này không áp dụng cho 03 xã đảo.", "1 | Xe A | 45", "1 | B | 7"]


def test_rows_above_the_first_that_was_read_are_told(read: Read) -> None:
    reading = read(annex=f"Biểu số 1\nTT | Xe | Số ghế\n1 | Xe A | 45\nBiểu số 2\n{TITLE}\n{ROWS}")
    assert [item.values["official"] for item in reading.of("quota")] == [8, 5]
    assert told(reading) == ["1 | Xe A | 45"]


def test_a_sum_that_agrees_hides_no_rows_of_which_nothing_was_made(read: Read) -> None:
    rows = "TT | Đơn vị | Số đại biểu\n1 | Khối nội chính | 10\n2 | Cụm thi đua số 1 | 8\n| Tổng cộng | 18"
    reading = read(annex=f"PHỤ LỤC I\n{TITLE}\n{rows}")
    assert (reading.of("quota"), told(reading)) == ([], rows.splitlines()[1:])


@pytest.mark.parametrize("said", [
    "Xã đảo do Chủ tịch UBND huyện quyết định thời gian", "Khách mời tự túc ăn ở",
    "Không tặng Giấy khen cho cán bộ lãnh đạo cấp phòng trở lên",
])  # fmt: skip
def test_an_item_without_a_period_is_told_and_a_heading_is_not(said: str, read: Read) -> None:
    reading = read(items=f"1. Sở Nội vụ hướng dẫn thực hiện.\n2. Việc chung\na) {said}")
    assert told(reading) == [said]


@pytest.mark.parametrize("said", [
    "Trong năm 2031, toàn tỉnh hoàn thành hội nghị cấp xã trước ngày 31/3/2031.",
    "Mỗi xã cử 05 đại biểu.", "Các xã không tổ chức hội nghị riêng mà lồng ghép vào hội nghị tổng kết.",
    "Nhằm biểu dương điển hình, các xã tổ chức xong hội nghị trước ngày 31/3/2031; UBND tỉnh ban hành Kế hoạch:",
])  # fmt: skip
def test_what_is_said_before_the_first_number_is_told(said: str, read: Read) -> None:
    assert told(read(opening=said)) == [said]
    assert told(read()) == []


@pytest.mark.parametrize(
    ("said", "silent"),
    [
        ("Trên đây là Kế hoạch tổ chức Đại hội, yêu cầu các đơn vị gửi kế hoạch trước ngày 20/11/2030./.", False),
        ("Trên đây là Kế hoạch tổ chức Đại hội, các sở cử một người theo dõi./.", False),
        ("Trên đây là Kế hoạch tổ chức Đại hội Thi đua yêu nước tỉnh lần thứ IV năm 2031./.", True),
    ],
)
def test_a_last_sentence_that_orders_is_told(said: str, silent: bool, read: Read) -> None:
    reading = read(items=f"1. Sở Nội vụ hướng dẫn thực hiện.\n{said}")
    assert told(reading) == ([] if silent else [said])


def test_a_last_paragraph_of_which_a_report_was_read_is_told_for_what_it_orders_besides(read: Read) -> None:
    last = "Trên đây là Kế hoạch tổ chức Đại hội, các sở cử một người theo dõi."
    more = "Nếu có vướng mắc, các đơn vị báo cáo UBND tỉnh (qua Sở Nội vụ)./."
    reading = read(items=f"1. Sở Nội vụ hướng dẫn thực hiện.\n{last} {more}")
    assert len(reading.of("reporting")) == 1
    assert told(reading) == [last.rstrip(".")]


def test_a_footnote_is_told_in_its_clause(tmp_path: Path) -> None:
    document, held = docx.Document(), io.BytesIO()
    for line in PLAN.format(opening="", items="1. Sở Nội vụ hướng dẫn.", signed=SIGNED, annex="").splitlines():
        document.add_paragraph(line)
    document.save(held)
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    note = "<w:footnote w:id='{}'><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:footnote>"
    told_of = "Riêng các phường không quá 120 đại biểu."
    with zipfile.ZipFile(held) as old, zipfile.ZipFile(tmp_path / "a.docx", "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == "word/document.xml":
                mark = "hướng dẫn.</w:t></w:r>"
                assert text.count(mark.encode()) == 1
                text = text.replace(mark.encode(), (mark + "<w:r><w:footnoteReference w:id='2'/></w:r>").encode())
            new.writestr(name, text)
        notes = note.format(2, told_of) + note.format(3, "Không nơi nào dẫn tới.")
        new.writestr("word/footnotes.xml", f"<w:footnotes {names}>{notes}</w:footnotes>")
    reading = read_issued(tmp_path / "a.docx")
    left = [(item.piece.clause, item.piece.at, item.words) for item in unread(reading)]
    assert left == [("II.1", "đoạn 10, cước chú 1", told_of), ("", "đoạn 16, cước chú 1", "Không nơi nào dẫn tới.")]


def test_the_depth_of_each_row_is_asked_once(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    piece, asked, style = read().body()[0], list[str](), QuotaRow.style.fget
    assert style is not None
    monkeypatch.setattr(QuotaRow, "style", property(lambda row: asked.append(row.mark) or style(row)))
    rows = [QuotaRow(piece, str(number), "Khối", {"official": 1}, own=False) for number in range(1, 300)]
    assert sections_in(rows) == {}
    assert len(asked) == len(rows)


@pytest.mark.parametrize(("opening", "left"), [
    ("Thực hiện Chỉ thị số 41-CT/TW; UBND tỉnh ban hành Kế hoạch này thay thế Kế hoạch số 2871/KH-UBND, như sau:",
     ["thay thế Kế hoạch số 2871/KH-UBND"]),
    ("Căn cứ Nghị định số 152/2025/NĐ-CP của Chính phủ thay thế Nghị định số 98/2023/NĐ-CP;", []),
])  # fmt: skip
def test_what_a_plan_takes_the_place_of_is_told(opening: str, left: list[str], read: Read) -> None:
    assert told(read(opening=opening)) == left


@pytest.mark.parametrize(("opening", "left"), [
    ("Để làm tốt việc này, UBND tỉnh ban hành Kế hoạch tổ chức Đại hội lần thứ I. Kế hoạch này thay cho kế hoạch cũ.",
     "Kế hoạch này thay cho kế hoạch cũ."),
    ("Để làm tốt việc này, phong trào cần đổi mới. UBND tỉnh ban hành Kế hoạch với các nội dung như sau:", None),
    ("Để làm tốt việc này, phong trào cần đổi mới. UBND tỉnh xây dựng Kế hoạch tổ chức Đại hội năm nay.", None),
])  # fmt: skip
def test_a_sentence_behind_the_one_that_issues_the_plan_is_told(opening: str, left: str | None, read: Read) -> None:
    words = [one.words for one in unread(read(opening=opening)) if one.piece.part == "head"]
    assert words == ([left] if left else [])
