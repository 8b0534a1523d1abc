"""Long lists: sorted by places as by_name sorts people, picked without diacritics, cells read as a file's are."""

from __future__ import annotations

import random

import pytest

from tdkt_tui.delegates.held import doubts
from tdkt_tui.delegates.order import by_name, places_by_birth, places_by_name, places_by_text
from tdkt_tui.delegates.picking import coded, phrases, picked
from tdkt_tui.delegates.typed_cell import in_words, read_typed
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.text import bare
from tdkt_tui.store.people import COLUMNS

LABELS = {"full_name": "Họ và tên", "unit": "Đơn vị", "status": "Tư cách"}


def rows_by(places, cells):
    return [cells[place] for place in places]


def test_places_are_those_of_by_name_for_people_and_collectives():
    dice = random.Random(5)
    parts = ("An", "Ánh", "Ân", "Hòa", "hoà", "Đỗ", "Lê", "Văn", "Thị")
    people = [
        Delegate(" ".join(dice.choices(parts, k=dice.randint(1, 4))), row=number,
                 subject=dice.choice(("individual", "individual", "collective")))
        for number in range(400)
    ]  # fmt: skip
    places = places_by_name([one.full_name for one in people], [one.subject != "individual" for one in people])
    assert [people[place].row for place in places] == [one.row for one in by_name(people)]


def test_backwards_keeps_equals_in_order_and_what_is_empty_last():
    cells = ["b", "", "a", "b", "10", "9"]
    assert places_by_text(cells) == [5, 4, 2, 0, 3, 1]
    assert places_by_text(cells, backwards=True) == [0, 3, 2, 4, 5, 1]


def test_births_are_sorted_by_time():
    cells = ["02/9/1975", "1975", "không rõ", "31/12/1974", "2000", "01/9/1975"]
    assert rows_by(places_by_birth(cells), cells) == [
        "31/12/1974", "1975", "01/9/1975", "02/9/1975", "2000", "không rõ",
    ]  # fmt: skip


def test_a_phrase_is_found_without_marks_in_any_column_or_the_one_it_names():
    table = {"full_name": ["Nguyễn Sở", "Đỗ An"], "unit": ["UBND xã", "Sở Y tế"], "status": ["guest", "Khách mời"]}

    def column(name):
        return coded(table[name], lambda text: in_words(name, text))

    assert picked(phrases("so", LABELS), column) == {0, 1}
    assert picked(phrases("đơn vị: SO Y  te", LABELS), column) == {1}
    assert picked(phrases("don vi: so; tư cách: khach moi", LABELS), column) == {1}
    assert picked(phrases("khách mời; nguyen", LABELS), column) == {0}
    assert picked(phrases(" ; ", LABELS), column) is None
    assert picked(phrases("giờ: 8", LABELS), column) == set()
    assert bare("  ĐỖ  Thị Ư") == "do thi u"


@pytest.mark.parametrize(
    ("column", "typed", "kept", "refused"),
    [
        ("gender", "2", "Nữ", False), ("gender", "nu", "Nữ", False), ("gender", "x", "x", True),
        ("status", "khach", "Khách mời", False), ("status", "dự phòng", "Dự khuyết", False),
        ("subject", "ho", "Hộ gia đình", False), ("exemplar", "x", "Có", False),
        ("birth", "2.9.1975", "02/9/1975", False), ("birth", "31/2/1975", "31/2/1975", False),
        ("full_name", "  ", "", True), ("note", "  hai   chữ ", "hai chữ", False),
    ],
)  # fmt: skip
def test_what_is_typed_is_read_as_a_file_is(column, typed, kept, refused):
    read = read_typed(column, typed)
    assert (read.text, read.refused) == (kept, refused)
    assert bool(read.doubt) == (refused or typed == "31/2/1975")


def test_doubts_name_row_and_column_and_pass_over_an_empty_row():
    table = {name: ["", "", "", ""] for name in COLUMNS}
    table["full_name"] = ["An 2", "", "Tổ 2", ""]
    table["subject"] = ["", "", "Tập thể", ""]
    table["birth"] = ["xưa", "", "", ""]
    table["unit"] = ["", "", "", "Sở"]
    found = [(doubt.place, doubt.column) for doubt in doubts(lambda name: coded(table[name]))]
    assert found == [(0, "full_name"), (0, "birth"), (3, "full_name")]
