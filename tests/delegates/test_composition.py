"""Targets and the swaps that would mend them: held against every possibility on small lists."""

from __future__ import annotations

import itertools
import random
from datetime import date

import pytest

from tdkt_tui.delegates.composition.checking import findings, proposal
from tdkt_tui.delegates.composition.situation import shares, situation
from tdkt_tui.delegates.composition.swaps import propose
from tdkt_tui.delegates.composition.targets import read_target, stands
from tdkt_tui.delegates.composition.traits import age
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.person import Delegate

DAY = date(2026, 5, 15)


def cost(going, coming, missing, pairs):
    left = list(missing)
    for out, into in pairs:
        left = [lack - (more - less) for lack, less, more in zip(left, going[out][1], coming[into][1], strict=True)]
    across = sum(going[out][0] != coming[into][0] for out, into in pairs)
    return sum(lack for lack in left if lack > 0), across, len(pairs)


def best(going, coming, missing):
    return min(
        cost(going, coming, missing, tuple(zip(outs, ins, strict=True)))
        for many in range(min(len(going), len(coming)) + 1)
        for outs in itertools.combinations(range(len(going)), many)
        for ins in itertools.permutations(range(len(coming)), many)
    )


@pytest.mark.parametrize("seed", range(150))
def test_a_proposal_is_as_good_as_the_best_of_all(seed):
    chance = random.Random(seed)
    width = chance.randint(1, 3)

    def kind():
        return chance.choice("ab"), tuple(chance.random() < 0.4 for _ in range(width))

    going, coming = [kind() for _ in range(chance.randint(1, 5))], [kind() for _ in range(chance.randint(0, 4))]
    missing = [chance.randint(-1, 3) for _ in range(width)]
    found = propose(going, coming, missing)
    assert found.proved
    assert len({out for out, _ in found.pairs}) == len({into for _, into in found.pairs}) == len(found.pairs)
    assert cost(going, coming, missing, found.pairs) == best(going, coming, missing)


def test_a_long_list_is_answered_and_nobody_is_named_twice():
    chance = random.Random(1)
    going, coming = (
        [(chance.randrange(40), tuple(chance.random() < 0.25 for _ in range(5))) for _ in range(many)]
        for many in (300, 60)
    )
    found = propose(going, coming, [6, 6, 6, 4, 2])
    assert found.left == (0, 0, 0, 0, 0)
    assert len({out for out, _ in found.pairs}) == len({into for _, into in found.pairs}) == len(found.pairs)


def test_what_is_missing_is_rounded_up_and_what_is_unknown_is_told():
    people = [Delegate("A", "Nữ"), Delegate("B", "Nam"), Delegate("C"), Delegate("D", "Nam")]
    (standing,) = stands([read_target("Nữ = 30%", None)], people)
    assert (standing.needed, standing.there, standing.unknown, standing.missing) == (2, 1, 1, 1)
    (told,) = findings([standing])
    assert "còn thiếu 1; chưa rõ: 1 đại biểu" in told.message


@pytest.mark.parametrize(
    "text", ["nữ", "nữ=", "cao=5%", "nữ=101%", "nữ=1,5", "dưới 35 tuổi=20%", "nữ=-1", "nữ=" + "9" * 30]
)
def test_a_target_that_is_not_understood_says_so(text):
    with pytest.raises(BadInput) as caught:
        read_target(text, None)
    assert caught.value.fix


def test_a_proposal_names_no_sensitive_value():
    people = [
        Delegate("Lê Văn An", unit="Xã A", sensitive={"ethnicity": "Kinh"}),
        Delegate("Lê Văn Ba", unit="Xã A", status="alternate", sensitive={"ethnicity": "Khmer"}),
    ]
    (swap,) = proposal([read_target("dân tộc thiểu số=1", None)], people).swaps
    assert (swap.comes.full_name, swap.same_unit) == ("Lê Văn Ba", True)
    assert swap.mends == ("chỉ tiêu theo cột nhạy cảm",)


def test_an_age_goes_by_the_day_where_the_day_is_known():
    assert [age(Delegate("A", birth=born), DAY) for born in ("1991", "15/5/1991", "16/5/1991", "", "khoảng 1990")] == [
        35, 35, 34, None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(("numbers", "told"), [
    ([1, 1, 1], ["33,3"] * 3), ([4, 4, 1], ["44,4", "44,4", "11,1"]), ([2, 1], ["66,7", "33,3"]),
    ([0, 7], ["0,0", "100,0"]), ([1, 15], ["6,3", "93,8"]), ([], []),
])  # fmt: skip
def test_equal_numbers_have_equal_percentages(numbers, told):
    assert shares(numbers) == told


def test_a_percentage_that_readers_may_add_up_to_another_whole_is_explained():
    def closing(units):
        return situation([Delegate("A", unit=unit) for unit in units], None).closing

    assert "làm tròn" in closing("XYZ")[0]
    assert not any("làm tròn" in line for line in closing("XY"))


def test_a_collective_is_no_person_of_unknown_sex():
    people = [Delegate("A", "Nữ"), Delegate("B", "Nam"), Delegate("Tập thể Khoa Ngoại", subject="collective"),
              Delegate("Lê Thị C", "Nữ", subject="collective"),
              Delegate("Tập thể Khoa Nhi", subject="collective", status="alternate")]  # fmt: skip
    (women, models) = stands([read_target(text, None) for text in ("nữ=90%", "điển hình tiên tiến=100%")], people[:4])
    assert (women.delegates, women.there, women.unknown, women.needed) == (3, 2, 0, 3)
    assert models.delegates == 4
    (told,) = findings([women])
    assert "2/3 đại biểu chính thức (không tính 01 tập thể, hộ gia đình), còn thiếu 1." in told.message
    rows = {part.title: {row[0]: row[1] for row in part.rows} for part in situation(people, None).parts}
    assert rows["Giới tính"] == {"Nữ": "02", "Nam": "01"}
    assert not proposal([women.target], people).swaps


def test_who_speaks_for_a_collective_stays_and_comes_for_nobody():
    speaks = {"unit": "Sở Y tế", "subject": "collective"}
    people = [Delegate("A", "Nam", **speaks), Delegate("B", "Nam", unit="Xã Xa"),
              Delegate("C", "Nữ", status="alternate", **speaks),
              Delegate("D", "Nữ", unit="Sở Y tế", status="alternate")]  # fmt: skip
    target = read_target("nữ=2", None)
    found = proposal([target], people)
    assert [(swap.goes.full_name, swap.comes.full_name) for swap in found.swaps] == [("B", "D")]
    assert (found.left, found.apart) == (((target, 1),), 1)


def test_the_situation_holds_counts_only():
    people = [
        Delegate("Lê Thị Bí Mật", "Nữ", "1990", unit="Sở X", sensitive={"religion": "Cao Đài", "ethnicity": "Chăm"}),
        Delegate("Trần Văn Kín", "Nam", "1960", unit="Sở X"),
        Delegate("Khách", status="guest"),
    ]
    paper = situation(people, DAY)
    told = repr(paper)
    assert not any(word in told for word in ("Bí Mật", "Kín", "Cao Đài", "Chăm", "1990"))
    rows = {part.title: {row[0]: row[1:] for row in part.rows} for part in paper.parts}
    assert rows["Giới tính"] == {"Nữ": ("01", "50,0"), "Nam": ("01", "50,0")}
    assert rows["Tôn giáo"] == {"Có tôn giáo": ("01", "50,0"), "Chưa rõ": ("01", "50,0")}
    assert "Đảng viên" not in rows
    assert paper.closing[0] == "Danh sách chưa có số liệu về: đảng viên.", "once, instead of a heading with nothing"
    assert "thấp nhất 36 tuổi, cao nhất 66 tuổi, trung bình 51 tuổi" in paper.closing[1]
    bare = situation([Delegate("A", "Nữ", exemplar=False)], DAY)
    assert bare.closing[0] == "Danh sách chưa có số liệu về: dân tộc, tôn giáo, đảng viên, tuổi đời, đơn vị."
