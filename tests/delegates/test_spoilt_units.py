"""Lists of units with a part spoilt: read with an account that balances, or refused in our words; never their text."""

from __future__ import annotations

import io
import random
import re
import zipfile

import docx
import openpyxl
import pytest

from tdkt_tui.delegates.read import read_list
from tdkt_tui.model.fault import BadInput, TdktError

ROWS = [
    ["TT", "Họ và tên", "Ngày sinh", "", "", "Đơn vị", "Ghi chú"], ["", "", "Ngày", "Tháng", "Năm", "", ""],
    ["I", "CÁ NHÂN", "", "", "", "", ""], ["1", "Nguyễn Văn An", "2", "9", "1975", "Xã Hương Mai", "0912345678"],
    ["2", "Trần Thị Bình", "30", "2", "1980", "", ""], ["3", "Lê Văn Chung", "", "", "1968", "nt", ""],
    ["", "Tổng cộng: 03", "", "", "", "", ""],
]  # fmt: skip
SECRET = re.compile("Nguyễn|Trần|Bình|Chung|0912|Hương Mai")
NUMBERS = (b"0", b"-1", b"65536", b"1048577", b"4294967296", b"99999999999999999999", b"NaN")


def workbook() -> bytes:
    book, stream = openpyxl.Workbook(), io.BytesIO()
    for row in ROWS:
        book.active.append(row)
    for area in ("C1:E1", "A1:A2", "B1:B2", "F1:F2", "F4:F5"):
        book.active.merge_cells(area)
    book.save(stream)
    return stream.getvalue()


def document() -> bytes:
    paper, stream = docx.Document(), io.BytesIO()
    table = paper.add_table(len(ROWS), len(ROWS[0]))
    for number, row in enumerate(ROWS):
        for column, text in enumerate(row):
            table.cell(number, column).text = text
    table.cell(0, 2).merge(table.cell(0, 4))
    table.cell(3, 5).merge(table.cell(4, 5))
    paper.save(stream)
    return stream.getvalue()


FORMS = {".xlsx": (workbook(), "xl/worksheets/sheet1.xml"), ".docx": (document(), "word/document.xml")}


def spoilt(content: bytes, dice: random.Random) -> bytes:
    way = dice.randrange(4)
    place, end = sorted(dice.randrange(len(content)) for _ in "12")
    if way == 0:
        return content[:place] + dice.choice((b"<", b'"', b"&", b"\x00", b"\xff")) + content[place + 1 :]
    if way == 1:
        return content[:place]
    if way == 2:
        return content[:place] + content[place : min(end, place + 300)] * dice.randint(2, 9) + content[end:]
    numbers = list(re.finditer(rb'(?<=")\d+(?=")', content))
    found = dice.choice(numbers)
    return content[: found.start()] + dice.choice(NUMBERS) + content[found.end() :]


def outcome(path):
    try:
        return read_list(path)
    except TdktError as fault:
        return fault


@pytest.mark.parametrize("ending", FORMS)
def test_spoilt_lists_balance_or_are_refused(tmp_path, ending):
    data, part = FORMS[ending]
    path = tmp_path / f"a{ending}"
    path.write_bytes(data)
    assert len(read_list(path).people) == 3
    people = set()
    for seed in range(25 if ending == ".xlsx" else 60):
        dice = random.Random(seed)
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(path, "w") as new:
            for name in old.namelist():
                content = old.read(name)
                new.writestr(name, spoilt(content, dice) if name == part else content)
        read = outcome(path)
        if isinstance(read, TdktError):
            assert read.place, seed
            assert read.fix, seed
            assert not SECRET.search(str(read)), seed
            continue
        people.add(len(read.people))
        assert read.account.balances, seed
        assert read.account.kinds["person"] == len(read.people), seed
        assert not any(SECRET.search(told.message + told.place + told.fix) for told in read.findings), seed
    assert people, "some of them must still be read"


@pytest.mark.parametrize("ending", FORMS)
def test_a_directory_that_points_before_the_file_is_refused(tmp_path, ending):
    data = bytearray(FORMS[ending][0])
    start = data.rindex(b"PK\x05\x06") + 16
    data[start : start + 4] = (int.from_bytes(data[start : start + 4], "little") + 9).to_bytes(4, "little")
    path = tmp_path / f"a{ending}"
    path.write_bytes(data)
    with pytest.raises(BadInput):
        read_list(path)
