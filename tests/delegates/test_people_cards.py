"""Badges and summaries of achievements: seats as the office says, nobody twice in one, nobody torn over two pages."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest

from tdkt_tui.assembly.pdf import libreoffice, to_pdf
from tdkt_tui.assembly.pdf_pages import read_pages
from tdkt_tui.delegates.read import read_list
from tdkt_tui.delegates.seating import column_seats, hall_seats
from tdkt_tui.model.fault import BadInput
from tdkt_tui.workflow.people.cards import CardWish, badges_for, summaries_for
from tdkt_tui.workflow.people.chosen import Whom

HEAD = ["TT", "Họ và tên", "Đơn vị", "Tư cách đại biểu", "Thành tích", "Số ghế"]
PEOPLE = [
    ["1", "Lê Văn Ba", "UBND xã Tân Phúc", "Chính thức", "Một. " * 10, "A-1"],
    ["2", "Trần Thị An", "Sở Y tế", "Chính thức", "Hai. " * 350, "A-2"],
    ["3", "Hồ Thị Cúc", "Ủy ban nhân dân xã Tân Phúc", "Khách mời", "Ba. " * 10, ""],
    ["4", "Đỗ Văn Dũng", "Sở Y tế", "Chính thức", "", "A-3"],
    ["5", "Vũ Thị Yên", "Sở Y tế", "Chính thức", "Năm. " * 10, "A-4"],
]


@pytest.fixture
def source(csv_file):
    def made(*rows: list[str]):
        text = io.StringIO()
        csv.writer(text).writerows([HEAD, *rows])
        return csv_file(text.getvalue())

    return made(*PEOPLE)


def text_of(data: bytes) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()


def test_the_seats_of_a_hall_in_order():
    assert hall_seats("A=2x2; Khối B=1,2")[:5] == [
        "Khối A - Hàng 1 - Ghế 1", "Khối A - Hàng 1 - Ghế 2", "Khối A - Hàng 2 - Ghế 1", "Khối A - Hàng 2 - Ghế 2",
        "Khối B - Hàng 1 - Ghế 1",
    ]  # fmt: skip
    assert hall_seats("=1x2") == ["Hàng 1 - Ghế 1", "Hàng 1 - Ghế 2"]


@pytest.mark.parametrize("text", ["", "A", "A=", "A=x", "A=2x2; a=1", "A=99999x99999", "A=1;;B", "A=-1", "A=1,,2"])
def test_what_is_no_order_of_seats_is_refused(text):
    with pytest.raises(BadInput) as told:
        hall_seats(text)
    assert told.value.fix


def test_seats_are_read_of_any_column_of_a_file(source):
    read = read_list(source)
    assert column_seats(read, "số ghế") == column_seats(read, "F") == ["A-1", "A-2", "", "A-3", "A-4"]
    with pytest.raises(BadInput, match="Không bảng nào có cột"):
        column_seats(read, "Bàn")


def test_badges_bear_the_seats_and_who_has_none_is_told(source):
    cards = badges_for(source, read_list(source), CardWish(Whom(), column="Số ghế"))
    assert [(finding.rule, finding.place) for finding in cards.findings] == [("cards.seat", "dòng 4")]
    assert "Ghế: A-3" in text_of(cards.data)


@pytest.mark.parametrize(("seats", "sits"), [("", ["A-2", "A-3", "A-4"]), ("=1x5", ["Ghế 2", "Ghế 4", "Ghế 5"])])
def test_who_is_printed_alone_keeps_number_and_seat_of_the_whole_list(source, seats, sits):
    told = text_of(badges_for(source, read_list(source), CardWish(Whom(unit=("Sở Y tế",)), "name", seats=seats)).data)
    assert [number for number in ("001", "002", "003", "004") if f"Số: {number}<" in told] == ["001", "003", "004"]
    assert "LÊ VĂN BA" not in told
    assert [seat for seat in ("A-1", "A-2", "A-3", "A-4", *(f"Ghế {n}" for n in range(1, 6)))
            if f"{seat}<" in told] == sits  # fmt: skip
    none = text_of(badges_for(source, read_list(source), CardWish(Whom(), seats="", bare=True)).data)
    assert "A-2" not in none


def test_a_dash_is_no_seat_and_a_seat_is_looked_for_in_the_whole_list(source):
    source.write_text(source.read_text("utf8").replace("A-4", "-").replace("A-3", "…").replace("A-2", "a-1"), "utf8")
    read = read_list(source)
    with pytest.raises(BadInput) as told:
        badges_for(source, read, CardWish(Whom(unit=("Sở Y tế",))))
    assert told.value.place == "dòng 2, 3"
    guests = badges_for(source, read, CardWish(Whom(("guest",))))
    assert [finding.place for finding in guests.findings] == ["dòng 4"], "others' seats are no matter of theirs"


def test_a_seat_given_twice_is_refused_by_its_rows(source):
    source.write_text(source.read_text("utf8").replace("A-4", "a-1"), "utf8")
    with pytest.raises(BadInput) as told:
        badges_for(source, read_list(source), CardWish(Whom(), column="Số ghế"))
    assert told.value.place == "dòng 2, 6"


def test_seats_of_a_hall_follow_the_order_of_the_list(source):
    read = read_list(source)
    told = text_of(badges_for(source, read, CardWish(Whom(("official",)), "name", seats="=1x4")).data)
    names = ["TRẦN THỊ AN", "LÊ VĂN BA", "ĐỖ VĂN DŨNG", "VŨ THỊ YÊN"]
    places = [told.index(text) for name, seat in zip(names, range(1, 5), strict=True)
              for text in (name, f"Hàng 1 - Ghế {seat}")]  # fmt: skip
    assert places == sorted(places)
    with pytest.raises(BadInput, match="Chỉ có 3 ghế cho 4 người"):
        badges_for(source, read, CardWish(Whom(("official",)), seats="=1x3"))


def test_a_unit_is_meant_however_it_is_written(source):
    read = read_list(source)
    assert badges_for(source, read, CardWish(Whom(unit=("ubnd xã Tân Phúc",)))).many == 2
    with pytest.raises(BadInput, match="Không ai trong danh sách thuộc đơn vị"):
        badges_for(source, read, CardWish(Whom(unit=("Sở Nội vụ",))))


@pytest.mark.skipif(libreoffice() is None, reason="needs LibreOffice")
def test_printed_cards_keep_to_their_sheets(source):
    read = read_list(source)
    badges, blocks = (make(source, read, CardWish(Whom(), "file", "Đại hội Thi đua yêu nước"))
                      for make in (badges_for, summaries_for))  # fmt: skip
    assert {finding.rule: finding.place for finding in blocks.findings} == {"cards.none": "dòng 5"}
    made = to_pdf({"badges": badges.data, "blocks": blocks.data})
    pages = ["".join(piece.text for piece in page.pieces) for page in read_pages(made["blocks"]).pages]
    first = {name: next(at for at, page in enumerate(pages) if name in page) for _, name, *_ in PEOPLE}
    # The second's block is longer than half a page, so that it stands alone.
    assert first == {"Lê Văn Ba": 0, "Trần Thị An": 1, "Hồ Thị Cúc": 2, "Đỗ Văn Dũng": 2, "Vũ Thị Yên": 3}
    assert "Hai." not in pages[0] + pages[2]
    assert pages[1].replace(" ", "").count("Hai.") == 350
    assert len(pages) == 4
    assert len(read_pages(made["badges"]).pages) == 2


def test_the_commands_write_a_new_file_for_those_meant(source, tdkt, tmp_path):
    out = tmp_path / "the.docx"
    ran = tdkt("delegates", "badges", source, "-o", out, "--unit", "Sở Y tế", "--seat-column", "F")
    assert (ran.returncode, ran.stdout) == (0, f"Đã ghi 03 thẻ vào {out}.\n")
    assert "VŨ THỊ YÊN" in text_of(out.read_bytes())
    assert "LÊ VĂN BA" not in text_of(out.read_bytes())
    again = tdkt("delegates", "badges", source, "-o", out)
    both = tdkt("delegates", "badges", source, "-o", tmp_path / "b.docx", "--seats", "=9x9", "--seat-column", "F")
    letters = tdkt("delegates", "letters", source, "--template", "thu.docx", "-o", tmp_path / "thu", "--unit", "Sở X")
    assert [again.returncode, both.returncode, letters.returncode] == [2, 2, 2]
    assert "thuộc đơn vị “Sở X”" in letters.stderr
    assert not (tmp_path / "b.docx").exists()


def test_what_stands_on_a_card_stands_in_its_middle(source):
    told = text_of(badges_for(source, read_list(source), CardWish(Whom())).data)
    assert told.count('<w:vAlign w:val="center"/>') >= len(PEOPLE)


def test_a_dossier_that_names_no_event_is_told_unless_somebody_words_it(source, tmp_path):
    told = [
        badges_for(tmp_path, read_list(source), CardWish(Whom(), title=title)).findings for title in ("", "Đại hội")
    ]
    rules = [[finding.rule for finding in findings] for findings in told]
    assert ["cards.no-event" in found for found in rules] == [True, False]
