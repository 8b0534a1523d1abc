from __future__ import annotations

import random
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tdkt_tui.delegates.order import by_name, name_key
from tdkt_tui.model.person import Delegate

# Sorted by ICU 78.2 (Intl.Collator("vi")): given name, surname, middle names; every 20th of 19,863 names.
ICU = (Path(__file__).with_name("names_in_icu_order.txt")).read_text(encoding="utf-8").splitlines()

SYLLABLES = st.text(st.sampled_from("aàảãáạăằâấđdeêơuưyxzbc'"), min_size=1, max_size=4)
NAMES = st.lists(SYLLABLES, min_size=1, max_size=4).map(" ".join)


def test_order_is_icus():
    shuffled = random.Random(3).sample(ICU, len(ICU))
    assert sorted(shuffled, key=name_key) == ICU


def test_given_name_then_surname_then_middle():
    names = ["Trần Văn An", "Lê Văn Ánh", "Đỗ Văn An", "Đỗ Thị An", "Dương Văn An", "Lê An"]
    wanted = ["Dương Văn An", "Đỗ Thị An", "Đỗ Văn An", "Lê An", "Trần Văn An", "Lê Văn Ánh"]
    assert sorted(names, key=name_key) == wanted


def test_tones_in_order_and_only_after_letters():
    names = ["Lê Hạ", "Lê Há", "Lê Hã", "Lê Hả", "Lê Hà", "Lê Ha", "Lê Hạnh", "Lê Hân"]
    assert sorted(names, key=name_key) == [
        "Lê Ha", "Lê Hà", "Lê Hả", "Lê Hã", "Lê Há", "Lê Hạ", "Lê Hạnh", "Lê Hân",
    ]  # fmt: skip


@settings(deadline=None)
@given(NAMES, NAMES, NAMES)
def test_total_order(one, two, three):
    a, b, c = map(name_key, (one, two, three))
    assert (a < b) + (a == b) + (b < a) == 1
    if a <= b and b <= c:
        assert a <= c


@settings(deadline=None)
@given(NAMES)
def test_case_tone_place_and_form_do_not_matter(name):
    assert name_key(name.upper()) == name_key(name)
    assert name_key("Nguyễn Thị Hoà") == name_key("nguyễn thị hòa")


def test_equal_names_keep_the_files_order_and_asides_do_not_count():
    people = [Delegate("Lê An", row=1), Delegate("LÊ AN", row=2), Delegate("Lê Anh (Trưởng đoàn)", row=3),
              Delegate("Lê Anh", row=4), Delegate("Lê An", row=5)]  # fmt: skip
    assert [person.row for person in by_name(people)][:3] == [1, 2, 5]
    assert {person.row for person in by_name(people)[3:]} == {3, 4}


def test_collectives_sort_by_their_first_word():
    people = [Delegate("Trường THCS An Bình", subject="collective"), Delegate("Công an xã Yên", subject="collective")]
    assert by_name(people)[0].full_name == "Công an xã Yên"
