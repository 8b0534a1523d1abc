"""Rows that may be one person are found with reasons; namesakes are not."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from tdkt_tui.delegates.matching import pairs
from tdkt_tui.delegates.matching.keyed import keyed
from tdkt_tui.delegates.matching.weighing import weighed
from tdkt_tui.model.person import Delegate

AN = Delegate("Nguyễn Văn An", birth="02/9/1975", unit="UBND xã Tân Phúc", gender="Nam")


def like(**changed):
    sensitive = {name: changed.pop(name) for name in ("id_number", "phone") if name in changed}
    told = {"full_name": AN.full_name, "birth": AN.birth, "unit": AN.unit, "gender": AN.gender}
    return Delegate(**{**told, **changed}, sensitive=sensitive)


def found(*people):
    return [(pair.first, pair.second, pair.level) for pair in pairs(people)]


@pytest.mark.parametrize(("other", "level", "reason"), [
    (like(), "sure", "cùng họ tên"),
    (like(full_name="NGUYỄN VĂN AN", unit="Ủy ban nhân dân xã Tân Phúc"), "sure", "cùng đơn vị"),
    (like(full_name="Ông Nguyễn Văn An"), "sure", "cùng ngày sinh"),
    (like(birth="1975"), "likely", "cùng năm sinh"),
    (like(birth="2-9-1975", unit="Sở Y tế"), "likely", "cùng ngày sinh"),
    (like(birth="1975", unit="Sở Y tế"), "possible", "cùng năm sinh"),
    (like(full_name="Nguyen Van An"), "sure", "họ tên chỉ khác dấu"),
    (like(full_name="Nguyễn Vân An", birth="1975", unit=""), "possible", "họ tên chỉ khác dấu"),
    (like(full_name="Nguyễn Vănn An"), "likely", "họ tên gần giống"),
    (like(full_name="An Nguyễn Văn", birth="1975"), "likely", "họ tên đảo thứ tự"),
    (like(full_name="Nguyễn An", birth="1975"), "likely", "họ tên thiếu chữ đệm"),
    (like(birth="9/2/1975"), "likely", "cùng đơn vị"),
    (like(birth=""), "possible", "cùng đơn vị"),
    (like(unit="UBND xã Tân Phúc, huyện Việt Yên", birth="1975"), "likely", "đơn vị gần giống"),
    (like(birth="", unit=""), "possible", "thiếu năm sinh, đơn vị để phân biệt"),
])  # fmt: skip
def test_the_same_person_is_found_with_the_reason(other, level, reason):
    (pair,) = pairs([AN, other])
    assert (pair.first, pair.second, pair.level) == (0, 1, level)
    assert reason in pair.reasons


@pytest.mark.parametrize(("other", "more", "level"), [
    ("Huỳnh T. Ngọc Hòa", {}, "likely"), ("Huỳnh T Ngọc Hòa", {}, "likely"), ("Huỳnh Th. Ngọc Hòa", {}, "likely"),
    ("H. Thị Ngọc Hòa", {}, "likely"), ("Huỳnh T.N. Hòa", {}, "likely"), ("HUỲNH T. NGỌC HÒA", {}, "likely"),
    ("Huỳnh T. Ngọc Hòa", {"birth": "1978"}, "likely"), ("Huỳnh T. Ngọc Hòa", {"unit": "Sở Y tế"}, "likely"),
    ("Huỳnh T. Ngọc Hòa", {"birth": "1978", "unit": "Sở Y tế"}, "possible"), ("Huỳnh T. Hòa", {}, "possible"),
    ("Huỳnh Thị Bích Hòa", {}, "possible"), ("Huỳnh Thị Bích Hòa", {"unit": ""}, "possible"),
    ("Huỳnh V. Ngọc Hòa", {}, "possible"), ("Huỳnh V. Ngọc Hòa", {"birth": "1978"}, None),
    ("Huỳnh Thị Bích Hòa", {"unit": "Sở Y tế"}, None), ("Huỳnh Thị Bích Hòa", {"birth": "1978"}, None),
    ("Huỳnh T. Ngọc H.", {}, None), ("Huỳnh T. Ngọc Hòa", {"birth": "13/6/1978"}, None),
])  # fmt: skip
def test_initials_stand_for_words_of_a_name_and_one_day_with_one_given_name_raises_doubt(other, more, level):
    told = {"birth": "12/5/1978", "unit": "Trường THCS Giục Tượng"}
    people = [Delegate("Huỳnh Thị Ngọc Hòa", **told), Delegate(other, **(told | more))]
    assert [pair.level for pair in pairs(people)] == ([level] if level else [])
    assert all(pair.against for pair in pairs(people))


@pytest.mark.parametrize("other", [
    like(birth="15/4/1981"), like(birth="1980"), like(full_name="Trần Văn An"), like(full_name="Nguyễn Văn Anh Tuấn"),
    like(subject="collective"), like(gender="Nữ", birth="1975", unit="Sở Y tế"), like(full_name="Nguyễn Văn Bình"),
    like(birth="2/9/2003"), like(birth="1985"), like(birth="1974", unit="Sở Y tế"), like(birth="1974", unit=""),
])  # fmt: skip
def test_other_people_are_not(other):
    assert found(AN, other) == []


def test_a_number_decides_either_way():
    number = {"id_number": "024075001234"}
    assert found(like(**number), like(birth="1957", full_name="Nguyễn Văn Ân", **number))[0][2] in {"sure", "likely"}
    assert found(like(**number), like(id_number="024075009999"))[0][2] != "sure"
    (pair,) = pairs([like(**number), like(full_name="Lê Thị Bưởi", gender="", birth="", **number)])
    assert pair.reasons[0] == "cùng số căn cước"


@pytest.mark.parametrize(("one", "other", "level"), [
    ("Y Blôk Niê", "Y Blok Nie", "sure"), ("H’Hen Niê", "H Hen Niê", "sure"), ("Y Blôk Niê", "Blôk Niê", "likely"),
    ("Giàng A Páo", "GIÀNG A PÁO", "sure"), ("Giàng A Páo", "Páo Giàng A", "likely"),
    ("Lý Thị Mỷ", "Lý Thị Mỉ", "sure"),
    ("Trần Thị Lan", "Trần Lan", "likely"), ("Nguyễn Anh Tuấn", "Nguyễn Tuấn", "likely"),
    ("Trần Công An", "Trần An", "likely"), ("Nguyễn Thị Lan", "Nguyễn Thị Lân", "likely"),
    ("Nguyễn Văn Hùng", "Nguyễn Văn Hưng", "likely"), ("BSCKII. Trần Thị Lan", "Bà Trần Thị Lan", "sure"),
])  # fmt: skip
def test_names_of_all_peoples_in_their_spellings_and_twins_are_never_sure(one, other, level):
    unit = {"birth": "02/9/1975", "unit": "UBND xã Tân Phúc"}
    (pair,) = pairs([Delegate(one, **unit), Delegate(other, **unit)])
    assert pair.level == level
    assert pair.against or level == "sure"


@pytest.mark.parametrize(("one", "other", "units", "level"), [
    ("Trường THCS Tân Phúc", "Tập thể Trường Trung học cơ sở Tân Phúc", ("Xã Tân Phúc", "Xã Tân Phúc"), "sure"),
    ("Phòng GD&ĐT", "Phòng Giáo dục và Đào tạo", ("UBND huyện Lục Nam", "Huyện Lục Nam"), "likely"),
    ("Trường THCS Tân Phúc", "Trường THCS Tân Phúc", ("Xã Tân Phúc", "Phòng Giáo dục"), "possible"),
    ("Trường THCS Tân Phúc", "Trường THCS Tân Phúc, xã Tân Phúc", ("", ""), "possible"),
    ("Trường THCS Tân Phúc", "Trường Tiểu học Tân Phúc", ("Xã Tân Phúc", "Xã Tân Phúc"), None),
    ("Trường Tiểu học số 1 Bích Động", "Trường Tiểu học số 2 Bích Động", ("", ""), None),
    ("UBND xã Vân Hà", "UBND xã Vân Trung", ("", ""), None),
])  # fmt: skip
def test_collectives_are_known_by_what_only_they_are_called(one, other, units, level):
    for subject in ("individual", "collective"):
        people = [Delegate(one, unit=units[0], subject="collective"), Delegate(other, unit=units[1], subject=subject)]
        assert [pair.level for pair in pairs(people)] == ([level] if level else [])


def test_units_that_share_only_what_all_units_of_a_kind_share_are_two():
    (pair,) = pairs([like(unit="UBND xã Vân Hà", birth="1975"), like(unit="UBND xã Vân Trung", birth="1975")])
    assert (pair.level, pair.against) == ("possible", ("khác đơn vị",))


def test_a_slip_in_the_year_is_asked_of_one_unit_alone():
    (pair,) = pairs([like(birth="1975"), like(birth="1957")])
    assert (pair.level, pair.against) == ("possible", ("năm sinh lệch một chỗ",))


def test_what_speaks_against_is_told_too():
    (pair,) = pairs([AN, like(unit="Sở Y tế", gender="Nữ")])
    assert (pair.level, pair.against) == ("likely", ("khác đơn vị", "khác giới tính"))


def test_no_reason_holds_anything_of_the_people():
    told = " ".join(
        " ".join((*pair.reasons, *pair.against)) for pair in pairs([AN, like(unit="Sở Y tế"), like(birth="")])
    )
    assert not any(word in told for word in ("Nguyễn", "1975", "Tân Phúc"))


def test_across_lists_only_where_asked():
    assert pairs([AN, like(), like()], lists=[0, 0, 1]) == [
        one for one in pairs([AN, like(), like()]) if one.second == 2
    ]


@pytest.mark.parametrize("seed", range(3))
def test_keys_miss_nothing_that_comparing_all_with_all_finds(seed):
    rng = random.Random(seed)
    people = []
    for _ in range(220):
        name = [
            rng.choice(("Nguyễn", "Trần", "Lê")),
            rng.choice(("Văn", "Thị", "")),
            rng.choice(("An", "Anh", "Bình", "Hoa")),
        ]
        if rng.random() < 0.1:
            name[2] += "h"
        birth = rng.choice(("", "1975", "1976", "02/9/1975", "03/9/1975", "12/10/1976"))
        people.append(
            Delegate(" ".join(filter(None, name)), birth=birth, unit=rng.choice(("", "Sở Y tế", "UBND xã A")))
        )
    keys = [keyed(person) for person in people]
    everything = {(one, other) for one, other in combinations(range(len(people)), 2)
                  if (pair := weighed(keys[one], keys[other], (one, other))) and pair.level != "possible"}  # fmt: skip
    assert everything <= {(pair.first, pair.second) for pair in pairs(people)}


def test_cells_as_long_as_books_are_compared_by_their_beginning():
    people = [like(full_name=f"Nguyễn Văn An {sign * 90_000}", unit=sign * 90_000) for sign in "abcdefgh"]
    assert all(pair.level != "sure" for pair in pairs(people))


def test_a_crowd_of_equals_is_chained_not_multiplied():
    told = pairs([AN] * 500)
    assert len(told) == 499
    assert {place for pair in told for place in (pair.first, pair.second)} == set(range(500))


def test_one_slip_is_a_distance_of_one() -> None:
    """The rows that a list is first looked through by need no library; it says the same as that library would."""
    from random import Random

    from rapidfuzz.distance import OSA

    from tdkt_tui.delegates.matching.names import one_slip

    draw = Random(5)
    near = 0
    for _ in range(4000):
        one = "".join(draw.choice("abc") for _ in range(draw.randint(9, 14)))
        other = list(one)
        for _ in range(draw.randint(0, 2)):
            at = draw.randrange(len(other) - 1)
            other[at : at + 2] = draw.choice(
                ([other[at]], [*other[at : at + 2], "b"], [other[at + 1], other[at]], ["c", other[at + 1]])
            )
        said = one_slip(one, "".join(other))
        assert said == (OSA.distance(one, "".join(other)) <= 1), (one, other)
        near += said
    assert 1000 < near < 4000
