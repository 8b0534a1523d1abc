"""The account of a list balances, whatever units send: rows are counted by another reader than ours."""

from __future__ import annotations

import csv
import io
import random
from pathlib import Path

import openpyxl
import pytest

from tdkt_tui.delegates.read import read_list
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.text import one_line

HEADS = (
    ["TT", "Họ và tên", "Năm sinh", "Chức vụ", "Đơn vị"],
    ["Họ và tên", "Giới tính", "Đơn vị công tác"],
    ["STT", "Họ và tên", "Năm sinh", "", "Chức vụ", "Ghi chú"],
    ["TT", "Tên tập thể", "Tên cá nhân", "Thành tích"],
    ["TT", "Họ và tên", "TT", "Họ và tên"],
    ["TT", "Họ đệm", "Tên", "Tư cách đại biểu", "", "", "Dân tộc"],
)
SECOND = (["", "", "Nam", "Nữ"], ["", "", "", "Chính thức", "Dự khuyết", "Khách mời"])
CELLS = (
    "", "", "", "1", "2", "I", "II.", "a)", "x", "(1)", "(2)", "1975", "2/9/1975", "Nguyễn Văn An", "TRẦN THỊ BÌNH",
    "An", "Tập thể Trường THCS", "I. Huyện Việt Yên", "Huyện Việt Yên", "KHÁCH MỜI", "II. TẬP THỂ", "Tổng cộng: 5",
    "Cộng", "Ghi chú: nộp trước ngày 05", "Người lập biểu", "Hà Nội, ngày 05 tháng 3 năm 2020", "Họ và tên", "Sở Y tế",
    "Nam", "Nữ", "\u00a0", "\u200b", "#N/A", "NguyÔn V¨n A", "=1+1", "3,5", "a\nb",
)  # fmt: skip


def rows_of(dice: random.Random) -> list[list[str]]:
    """Return a list as somebody could send it, good or odd."""
    head = list(dice.choice(HEADS))
    rows = [[dice.choice(CELLS)] for _ in range(dice.randint(0, 2))] + [head]
    if dice.random() < 0.4:
        rows.append(list(dice.choice(SECOND)))
    for number in range(dice.randint(0, 12)):
        if dice.random() < 0.5:
            rows.append(
                [str(number + 1), "Lê Thị " + dice.choice("ABCDE"), "1975", "Trưởng phòng", "Sở Y tế"][: len(head)]
            )
        else:
            rows.append([dice.choice(CELLS) for _ in range(dice.randint(0, len(head) + 1))])
        if dice.random() < 0.05:
            rows.append(list(dice.choice(HEADS)))
    return rows


def balanced(path: Path, rows: int) -> bool:
    """Read a file and hold its account against the rows of another reader; False where it was refused in our words."""
    try:
        read = read_list(path)
    except TdktError as fault:
        return not (fault.place and fault.fix)
    assert read.account.rows == rows
    assert read.account.balances, read.account
    assert read.account.kinds["person"] == len(read.people)
    told = " ".join(finding.place for finding in read.findings)
    assert not read.account.kinds["nameless"] or "dòng" in told
    return True


def test_two_thousand_text_tables_balance(tmp_path):
    dice = random.Random(6)
    path = tmp_path / "a.csv"
    read = 0
    for _ in range(2000):
        text = io.StringIO()
        csv.writer(text, delimiter=dice.choice(",;\t|"), lineterminator="\n").writerows(rows_of(dice))
        data = text.getvalue().encode()
        if dice.random() < 0.3:  # somebody's program cut or doubled a piece
            cut = dice.randrange(len(data))
            data = data[:cut] + data[cut + dice.randint(0, 30) :] + data[: dice.randint(0, 20)]
        path.write_bytes(data)
        try:
            told = data.decode("utf-8-sig")
            rows = max(
                (list(csv.reader(io.StringIO(told, newline=""), delimiter=sign)) for sign in ",;\t|"),
                key=lambda table: sum(map(len, table)),
            )
        except (UnicodeDecodeError, csv.Error):
            with pytest.raises(TdktError):
                read_list(path)
            continue
        read += balanced(path, sum(any(map(one_line, row)) for row in rows))
    assert read > 1500


def test_workbooks_with_all_that_excel_has_balance(tmp_path):
    dice = random.Random(7)
    path = tmp_path / "a.xlsx"
    read = 0
    for _ in range(40):
        book = openpyxl.Workbook()
        book.remove(book.active)
        count = 0
        for name in dice.sample(["Danh sách", "Khách mời", "Huyện Việt Yên", "Ghi nhớ"], dice.randint(1, 3)):
            sheet = book.create_sheet(name)
            rows = rows_of(dice)
            for row in rows:
                sheet.append([cell.replace("=", "") or None for cell in row])
            if dice.random() < 0.3:
                sheet.sheet_state = "hidden" if len(book.worksheets) > 1 else "visible"
            if dice.random() < 0.3:
                sheet.row_dimensions[dice.randint(1, 9)].hidden = True
                sheet.column_dimensions["C"].hidden = True
            count += sum(any(one_line(str(cell)) for cell in row if cell is not None)
                         for row in sheet.iter_rows(values_only=True))  # fmt: skip
        book.save(path)
        read += balanced(path, count)
    assert read > 25


def test_the_account_in_words(csv_file):
    read = read_list(csv_file("DANH SÁCH,,\nTT,Họ và tên,Đơn vị\nI,Huyện Việt Yên,\n1,Lê An,\n2,,X\nTổng cộng: 1,,\n"))
    assert read.account.words() == (
        "Tệp có 06 dòng có chữ: 01 đại biểu; 01 dòng tên danh sách, lời trên bảng; 01 dòng tiêu đề cột; "
        "01 dòng tiêu đề nhóm; 01 dòng tổng cộng; 01 dòng thiếu họ tên, chưa đọc."
    )
    assert [(person.full_name, person.unit) for person in read.people] == [("Lê An", "Huyện Việt Yên")]
