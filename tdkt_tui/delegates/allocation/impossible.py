"""Demands that no sharing can meet, each explained by the units that make it so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tdkt_tui.delegates.allocation.demand import Claim, Demand
from tdkt_tui.model.fault import BadInput, TdktError
from tdkt_tui.model.words import counted

_NAMED = 5


def faults(demand: Demand) -> list[TdktError]:
    """Return what makes a demand impossible; empty where it can be met."""
    return [*_odd_units(demand.claims)] or [*_sums(demand)]


def _odd_units(claims: Sequence[Claim]) -> Iterable[TdktError]:
    if not claims:
        yield BadInput("Chưa có đơn vị nào để phân bổ.", fix="ghi mỗi đơn vị một dòng")
    for claim in claims:
        if claim.weight < 0 or min(claim.minimum, claim.given, claim.maximum or 0) < 0:
            yield BadInput("Số người, mức tối thiểu, tối đa và số giao trước không được âm.", place=claim.unit,
                           fix="sửa số âm ở dòng này")  # fmt: skip
        elif claim.maximum is not None and claim.maximum < claim.minimum:
            yield BadInput(f"Mức tối thiểu {claim.minimum} lớn hơn mức tối đa {claim.maximum}.", place=claim.unit,
                           fix="sửa một trong hai mức")  # fmt: skip
        elif claim.maximum is not None and claim.maximum < claim.given:
            yield BadInput(f"Số giao trước {claim.given} lớn hơn mức tối đa {claim.maximum}.", place=claim.unit,
                           fix="sửa số giao trước hoặc mức tối đa")  # fmt: skip


def _sums(demand: Demand) -> Iterable[TdktError]:
    seats, claims = demand.seats, demand.claims
    if seats < 0:
        yield BadInput("Tổng số đại biểu không được âm.", fix="ghi từ 0 trở lên")
        return
    given = sum(claim.given for claim in claims)
    if given > seats:
        yield _too_many("Số giao trước", given, seats, [claim for claim in claims if claim.given])
        return
    least = sum(max(claim.minimum, claim.given) for claim in claims)
    if least > seats:
        yield _too_many("Mức tối thiểu và số giao trước", least, seats, [claim for claim in claims if claim.minimum])
        return
    bounds = [claim.bounds(demand.shared) for claim in claims]
    room = given + sum(upper if claim.weight else lower for claim, (lower, upper) in zip(claims, bounds, strict=True))
    if room < seats:
        weightless = [claim for claim in claims if not claim.weight]
        why = f"; {_names(weightless)} có số người bằng 0 nên không được chia theo tỷ lệ" if weightless else ""
        yield BadInput(
            f"Mức tối đa của các đơn vị cộng lại chỉ nhận được {counted(room, 'đại biểu')}, ít hơn {seats} cần phân "
            f"bổ{why}.", fix=f"nâng mức tối đa, hoặc giảm tổng số đại biểu xuống {room}")  # fmt: skip


def _too_many(what: str, found: int, seats: int, claims: Sequence[Claim]) -> BadInput:
    return BadInput(
        f"{what} của các đơn vị cộng lại là {found}, nhiều hơn {counted(seats, 'đại biểu')} cần phân bổ "
        f"({_names(claims)}).",
        fix=f"giảm {what.lower()}, hoặc nâng tổng số đại biểu lên ít nhất {found}",
    )


def _names(claims: Sequence[Claim]) -> str:
    named = ", ".join(claim.unit for claim in claims[:_NAMED])
    return f"{named} và {len(claims) - _NAMED} đơn vị khác" if len(claims) > _NAMED else named
