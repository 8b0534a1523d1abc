"""Seats over units: both methods against brute force, bounds, ties, and reasons that a person can recompute."""

from __future__ import annotations

import itertools
import random
import re
from fractions import Fraction

import pytest

from tdkt_tui.delegates.allocation import Claim, Demand, allocate, reason, spread, summary
from tdkt_tui.delegates.allocation.exact import exact_shares
from tdkt_tui.model.fault import BadInput, ManyFaults, TdktError

METHODS = ("largest-remainder", "sainte-lague")


def demand(seats, *units, method="largest-remainder", **more):
    return Demand(seats, tuple(Claim(f"Xã {number}", Fraction(weight), **more) for number, weight in enumerate(units)),
                  method)  # fmt: skip


def seats(found):
    return [award.seats for award in found.awards]


def drawn(rng):
    """A small demand that can be met, with bounds and seats given beforehand."""
    while True:
        claims = []
        for number in range(rng.randint(1, 5)):
            low = rng.choice((0, 0, 1, 2))
            claims.append(
                Claim(f"Xã {number}", Fraction(rng.randint(0, 12), rng.choice((1, 1, 2))), low,
                      rng.choice((None, low, low + 1, low + 4)), rng.choice((0, 0, 1)))
            )  # fmt: skip
        wanted = Demand(rng.randint(0, 12), tuple(claims), rng.choice(METHODS))
        try:
            return wanted, allocate(wanted)
        except TdktError:
            continue


def choices(wanted):
    """Every sharing out that keeps the bounds, as seats besides those given."""
    ranges = [range(low, high + 1) if claim.weight else [low]
              for claim, (low, high) in ((one, one.bounds(wanted.shared)) for one in wanted.claims)]  # fmt: skip
    return [found for found in itertools.product(*ranges) if sum(found) == wanted.shared]


def far(wanted, found):
    """How far a sharing out is from the exact shares, in the measure that its method keeps least."""
    if wanted.method == "sainte-lague":  # the sum of squares over weights, which only differs by what is the same
        return sum(Fraction(part * part) / claim.weight
                   for part, claim in zip(found, wanted.claims, strict=True) if claim.weight)  # fmt: skip
    bounds = [claim.bounds(wanted.shared) for claim in wanted.claims]
    exact = exact_shares(wanted.shared, [claim.weight for claim in wanted.claims], bounds).shares
    return sum((part - share) ** 2 for part, share in zip(found, exact, strict=True))


@pytest.mark.parametrize("seed", range(8))
def test_nothing_is_nearer_to_the_exact_shares(seed):
    rng = random.Random(seed)
    for _ in range(60):
        wanted, found = drawn(rng)
        ours = tuple(award.by_share for award in found.awards)
        possible = choices(wanted)
        assert ours in possible
        assert far(wanted, ours) == min(far(wanted, one) for one in possible)


@pytest.mark.parametrize("seed", range(4))
def test_exact_shares_are_proportional_or_at_a_bound(seed):
    rng = random.Random(seed)
    for _ in range(100):
        wanted, _ = drawn(rng)
        weights = [claim.weight for claim in wanted.claims]
        bounds = [claim.bounds(wanted.shared) for claim in wanted.claims]
        exact = exact_shares(wanted.shared, weights, bounds)
        assert sum(exact.shares) == wanted.shared
        for share, weight, (low, high) in zip(exact.shares, weights, bounds, strict=True):
            assert low <= share <= high
            assert share == exact.rate * weight or (share == low >= exact.rate * weight) or (
                share == high <= exact.rate * weight)  # fmt: skip


def test_the_two_methods_differ_where_they_should():
    assert seats(allocate(demand(7, 1, 3, 8))) == [0, 2, 5]
    assert seats(allocate(demand(7, 1, 3, 8, method="sainte-lague"))) == [1, 2, 4]


def test_more_seats_never_cost_a_unit_one_by_sainte_lague():
    units = [random.Random(3).randint(1, 900) for _ in range(40)]
    before = seats(allocate(demand(40, *units, method="sainte-lague")))
    for total in range(41, 90):
        after = seats(allocate(demand(total, *units, method="sainte-lague")))
        assert all(new >= old for new, old in zip(after, before, strict=True))
        before = after


@pytest.mark.parametrize("method", METHODS)
def test_a_tie_is_decided_by_weight_then_order_and_told(method):
    found = allocate(demand(4, 10, 10, 10, method=method))
    assert seats(found) == [2, 1, 1]
    assert all("Bằng điểm với Xã" in reason(found, award) for award in found.awards)
    assert "Xã 0" not in reason(found, found.awards[0])
    assert not any(award.tied for award in allocate(demand(3, 10, 10, 10, method=method)).awards)


def test_a_reason_can_be_recomputed_by_hand():
    found = allocate(Demand(20, (Claim("Sở A", Fraction(412), given=2), Claim("Sở B", Fraction(80), minimum=3),
                                 Claim("Sở C", Fraction(1508)))))  # fmt: skip
    first, second, third = (reason(found, award) for award in found.awards)
    assert second == "Theo tỷ lệ được 0,625; giữ ở mức tối thiểu 3."
    told = re.search(r"412 / 1\.920 × 15 \(chỉ tính các đơn vị không bị giới hạn\) = (\S+);", first)
    assert told, first
    assert abs(float(told[1].replace(",", ".")) - 412 / 1920 * 15) < 0.001
    assert first.startswith("Giao trước 2. ")
    assert first.endswith(f"Cộng: {found.awards[0].seats}.")
    assert "phần dư" in third
    assert summary(found).startswith("Phân bổ 20 đại biểu cho 03 đơn vị; giao trước 2;")


def test_every_number_has_a_reason_and_the_sum_is_right():
    rng = random.Random(11)
    for _ in range(300):
        wanted, found = drawn(rng)
        assert sum(seats(found)) == wanted.seats
        for award in found.awards:
            claim = award.claim
            assert max(claim.minimum, claim.given) <= award.seats <= (
                wanted.seats if claim.maximum is None else claim.maximum)  # fmt: skip
            assert reason(found, award).endswith(".")


@pytest.mark.parametrize(("wanted", "told"), [
    (Demand(10, ()), "Chưa có đơn vị nào"),
    (Demand(3, (Claim("Xã A", Fraction(1), 2), Claim("Xã B", Fraction(1), 2))), "nâng tổng số đại biểu lên ít nhất 4"),
    (Demand(9, (Claim("Xã A", Fraction(1), 0, 4), Claim("Xã B", Fraction(1), 0, 4))), "chỉ nhận được 08 đại biểu"),
    (Demand(9, (Claim("Xã A", Fraction(0)), Claim("Xã B", Fraction(1), 0, 4))), "Xã A có số người bằng 0"),
    (Demand(2, (Claim("Xã A", Fraction(1), given=3),)), "Số giao trước của các đơn vị cộng lại là 3"),
    (Demand(2, (Claim("Xã A", Fraction(1), 3, 2),)), "Mức tối thiểu 3 lớn hơn mức tối đa 2"),
    (Demand(2, (Claim("Xã A", Fraction(1), 0, 1, 2),)), "Số giao trước 2 lớn hơn mức tối đa 1"),
    (Demand(2, (Claim("Xã A", Fraction(-1)),)), "không được âm"),
    (Demand(-2, (Claim("Xã A", Fraction(1)),)), "không được âm"),
])  # fmt: skip
def test_the_impossible_is_explained(wanted, told):
    with pytest.raises(BadInput) as caught:
        allocate(wanted)
    assert told in str(caught.value)
    assert caught.value.fix


def test_several_faults_are_told_at_once():
    wrong = tuple(Claim(f"Xã {number}", Fraction(1), 3, 2) for number in range(3))
    with pytest.raises(ManyFaults) as caught:
        allocate(Demand(9, wrong))
    assert [fault.place for fault in caught.value.faults] == ["Xã 0", "Xã 1", "Xã 2"]


@pytest.mark.parametrize("method", METHODS)
def test_exemplars_lie_within_the_seats_of_each_unit(method):
    found = allocate(demand(300, *range(1, 60), method=method))
    exemplars = spread(210, found.awards, method, within=True)
    assert sum(exemplars) == 210
    assert all(part <= award.seats for part, award in zip(exemplars, found.awards, strict=True))
    assert sum(spread(30, found.awards, method, within=False)) == 30
    with pytest.raises(BadInput):
        spread(301, found.awards, method, within=True)
