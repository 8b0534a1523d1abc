"""Lists from before Unicode: TCVN3, VNI and Windows-1258, as files and as cells of a workbook."""

from __future__ import annotations

import random
import unicodedata

import openpyxl
import pytest

from tdkt_tui.delegates.legacy_cells import recoded
from tdkt_tui.delegates.read import read_list
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.legacy import from_legacy, recognised
from tdkt_tui.model.syllable import is_syllable

LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
NAMES = ("Nguyễn Văn Hưởng", "Trần Thị Ngọc Ánh", "Đặng Hữu Phước", "Lê Hoàn", "Vũ Đình Tuyển", "Phạm Quỳnh Giao")
UNITS = ("Sở Y tế", "Huyện Việt Yên", "Ủy ban nhân dân xã Tân Phúc", "Trường Trung học phổ thông Lý Thường Kiệt")


def tcvn3(text):
    """What somebody typed for .VnTime: found by asking which sign each letter comes from."""
    told = {chr(code): from_legacy(chr(code), "tcvn3") for code in range(0xA1, 0xFF)}
    signs = {letter: sign for sign, letter in told.items() if letter != sign}
    return "".join(signs.get(letter) or signs.get(letter.lower(), letter) for letter in text)


def vni(text):
    back = {}
    for first in "aeiouyAEIOUYñÑôÔöÖíÍìÌæÆóÓòÒîÎ":
        for second in ("", *map(chr, range(0xC0, 0x100))):
            told = from_legacy(first + second, "vni")
            if len(told) == 1 and told != first + second:
                back.setdefault(told, first + second)
    return "".join(back.get(letter, letter) for letter in text)


ENCODERS = {"tcvn3": tcvn3, "vni": vni}


def cp1258(text):
    """Windows-1258 writes the tone after its letter."""
    out = b""
    for letter in text:
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            tones = [mark for mark in unicodedata.normalize("NFD", letter) if mark in "\u0300\u0301\u0303\u0309\u0323"]
            base = unicodedata.normalize(
                "NFC", "".join(m for m in unicodedata.normalize("NFD", letter) if m not in tones)
            )
            out += base.encode("cp1258") + tones[0].encode("cp1258")
    return out


FILES = {
    "tcvn3": lambda text: tcvn3(text).encode("latin-1"),
    "vni": lambda text: vni(text).encode("latin-1"),
    "cp1258": cp1258,
}


def rows():
    rng = random.Random(5)
    return [(rng.choice(NAMES), str(1960 + number), rng.choice(UNITS)) for number in range(30)]


@pytest.mark.parametrize("legacy", ENCODERS)
def test_every_letter_comes_back(legacy):
    assert from_legacy(ENCODERS[legacy](LETTERS), legacy) == LETTERS


def test_known_strings():
    assert from_legacy("NguyÔn V¨n H­ëng, §Æng ThÞ Ngäc", "tcvn3") == "Nguyễn Văn Hưởng, Đặng Thị Ngọc"
    assert from_legacy("ñY BAN NH¢N D¢N", "tcvn3") == "ỦY BAN NHÂN DÂN"
    assert (
        from_legacy("Nguyeãn Vaên Höôûng, Ñaëng Thò AÙnh, UÛY BAN", "vni") == "Nguyễn Văn Hưởng, Đặng Thị Ánh, ỦY BAN"
    )


@pytest.mark.parametrize("legacy", FILES)
def test_a_text_file_is_recognised_and_told(csv_file, legacy):
    lines = ["Họ và tên;Năm sinh;Đơn vị", *(";".join(row) for row in rows())]
    read = read_list(csv_file(FILES[legacy]("\r\n".join(lines))))
    expected = (
        rows() if legacy != "tcvn3" else [(n.replace("Ánh", "ánh"), y, u.replace("Ủy", "ủy")) for n, y, u in rows()]
    )
    assert [(person.full_name, person.birth, person.unit) for person in read.people] == expected
    assert [finding.rule for finding in read.findings] == ["delegates.encoding"]


@pytest.mark.parametrize("legacy", ENCODERS)
def test_cells_of_a_workbook_are_changed_each_told_by_row(tmp_path, legacy):
    book = openpyxl.Workbook()
    book.active.append(["Họ và tên", "Năm sinh", "Đơn vị"])
    for number, (name, year, unit) in enumerate(rows()):
        pasted = ENCODERS[legacy](name) if number >= 20 else name  # ten rows from an old list
        book.active.append([pasted, year, unit])
    book.save(tmp_path / "ds.xlsx")
    read = read_list(tmp_path / "ds.xlsx")
    wrong = [person.row for person, (name, _, _) in zip(read.people, rows(), strict=True)
             if person.full_name.lower() != name.lower()]  # fmt: skip
    told = " ".join(finding.place for finding in read.findings if finding.rule == "delegates.encoding-unread")
    assert all(str(row) in told for row in wrong), (wrong, told)


def test_headings_in_old_signs_are_headings(tmp_path):
    book = openpyxl.Workbook()
    book.active.append([tcvn3(text) for text in ("Họ và tên", "Năm sinh", "Đơn vị công tác")])
    for name, year, unit in rows():
        book.active.append([tcvn3(name), year, tcvn3(unit)])
    book.save(tmp_path / "ds.xlsx")
    read = read_list(tmp_path / "ds.xlsx")
    assert read.columns == ("full_name", "birth", "unit")
    assert [person.full_name.lower() for person in read.people] == [name.lower() for name, _, _ in rows()]


@pytest.mark.parametrize("cells", [
    (("50 ½ ngày", "30°C", "Café", "«Sao»"),), (("Lê Hoàn", "Tô Hoài", "Hà Nam"),), (("München", "Ærø", "m²"),),
    (("Nguyễn Văn A", "Windows®", "100 m²"),),
])  # fmt: skip
def test_what_is_no_old_encoding_stays(cells):
    told = recoded(cells)
    assert (told.cells, told.changed) == (cells, {})


def test_a_doubtful_cell_is_kept_and_told():
    told = recoded(((tcvn3("Nguyễn Văn"),), ("Nguyễn Thị Hương",), (tcvn3("Y Blôk Niê"),), ("Lê Hoàn",)))
    assert told.cells == (("Nguyễn Văn",), ("Nguyễn Thị Hương",), (tcvn3("Y Blôk Niê"),), ("Lê Hoàn",))
    assert (told.changed, told.doubtful) == ({"tcvn3": [1]}, [(3, 0)])


def test_what_could_be_either_follows_its_column():
    told = recoded(((tcvn3("Nguyễn Văn"),), (tcvn3("Lờ A"),), (tcvn3("Y Blôk Niê"),)))
    assert [row[0] for row in told.cells] == ["Nguyễn Văn", "Lờ A", "Y Blôk Niê"]
    assert tcvn3("Lờ A") == "Lê A"


def test_a_heading_is_one_as_it_stands_above_cells_of_an_old_encoding():
    told = recoded((("Họ và tên", "Ghi chú"), ("Lê An", tcvn3("Nguyễn Văn"))))
    assert told.cells == (("Họ và tên", "Ghi chú"), ("Lê An", "Nguyễn Văn"))
    assert tcvn3("Ghi chỳ") == "Ghi chú"


def test_bytes_of_no_known_encoding_are_refused(csv_file):
    with pytest.raises(BadInput, match="không đọc được bằng TCVN3"):
        read_list(csv_file(bytes(range(128, 256)) * 20))


def test_a_text_without_marks_is_recognised_as_nothing():
    assert recognised("Nguyen Van A") is None


@pytest.mark.parametrize(("word", "told"), [
    ("Nguyễn", True), ("thuỷ", True), ("thủy", True), ("quốc", True), ("giếng", True), ("nghiêng", True), ("gì", True),
    ("Laguë", False), ("hac", False), ("hạc", True), ("ngể", True), ("TĐKT", False), ("nghiênng", False), ("à̀", False),
])  # fmt: skip
def test_syllables(word, told):
    assert is_syllable(word) is told
