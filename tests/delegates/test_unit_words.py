"""One table of short forms serves every key by which units are known."""

from __future__ import annotations

import pytest

from tdkt_tui.delegates.own_units import OwnUnits, kind_of
from tdkt_tui.delegates.unit_variants import unit_key
from tdkt_tui.delegates.unit_words import SHORT, plain_unit_key
from tdkt_tui.model.text import bare


@pytest.mark.parametrize("short", SHORT)
def test_a_short_form_is_what_it_stands_for(short):
    whole, written = f"{short.upper()} Hòa Mỹ", f"{SHORT[short]} Hòa Mỹ"
    assert unit_key(whole) == unit_key(written)
    assert plain_unit_key(whole) == plain_unit_key(written) or short == "đt"
    assert unit_key(unit_key(whole)) == unit_key(whole)


@pytest.mark.parametrize(("one", "other"), [
    ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo"), ("Phòng GD-ĐT", "Phòng giáo dục đào tạo"), ("Sở GDĐT", "Sở GD và ĐT"),
    ("X. Tân Mỹ", "UBND xã Tân Mỹ"), ("TX. Từ Sơn", "Ủy ban nhân dân thị xã Từ Sơn"),
    ("Cty TNHH An Bình", "Công ty trách nhiệm hữu hạn An Bình"),
])  # fmt: skip
def test_ways_of_writing_one_unit(one, other):
    assert unit_key(one) == unit_key(other)
    assert unit_key(bare(one)) != "", "a name is never nothing"


@pytest.mark.parametrize(("one", "other"), [
    ("Xã Tân Mỹ", "Xã Tân Mỵ"), ("Ban Đào tạo", "Ban DT"), ("Trường THCS A", "Trường THPT A"), ("Xã Và", "Xã Vạ"),
    ("Thị trấn Chờ", "Xã Chờ"),
])  # fmt: skip
def test_two_units_stay_two(one, other):
    assert unit_key(one) != unit_key(other)


def test_without_marks_dan_toc_is_no_dao_tao():
    assert plain_unit_key("Ban DT") == "ban dt"
    assert plain_unit_key("so gd va dt") == plain_unit_key("Sở GD&ĐT") == "so giao duc dao tao"


def test_a_case_knows_its_own_units_however_written():
    own = OwnUnits(["Xã Tân Mỹ", "Xã Tân Mỵ", "Sở Y tế", "UBND phường Vân", "Phường Vân"], ["thôn"], complete=True)
    assert own.meant("ubnd XÃ tân mỹ") == "Xã Tân Mỹ"
    assert own.meant("so y te") == "Sở Y tế"
    assert own.meant("xa tan my") is None, "two units of the case differ in marks alone"
    assert own.meant("P. Vân") is None, "the case itself writes it in two ways"
    assert own.in_own_form("Sở Lạ") == "Sở Lạ"
    strange = ["Thôn Đoài", "Sở Lạ", "xa tan my", "P. Vân", "Xã Tân Mỹ"]
    assert [unit for unit in strange if own.is_strange(unit)] == ["Sở Lạ"]
    assert own.near("Sở Y té") == "Sở Y tế"
    assert own.near("Báo Nhân dân") is None


@pytest.mark.parametrize(("unit", "kind"), [
    ("Huyện Việt Yên", "huyện"), ("H. Việt Yên", "huyện"), ("UBND huyện Việt Yên", "huyện"), ("Huyện", "huyện"),
    ("Huyệnh", None), ("Khối thi đua số 1", "khối thi đua"),
])  # fmt: skip
def test_the_kind_of_a_unit_is_told_by_its_name(unit, kind):
    assert kind_of(unit, ["huyện", "khối", "khối thi đua"]) == kind
