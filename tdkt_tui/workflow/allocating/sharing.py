"""Seats over the units of a table: official delegates, exemplars among them, alternates on top."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import chain
from math import ceil
from pathlib import Path

from tdkt_tui.delegates.allocation import Allocation, Award, Claim, Demand, Method, allocate, spread
from tdkt_tui.delegates.allocation.quota_paper import UnitsHeld, units_held
from tdkt_tui.delegates.allocation.quotas import held_against
from tdkt_tui.delegates.allocation.unit_table import read_quotas, read_units
from tdkt_tui.delegates.totals import all_exemplars
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.workflow.people.keeping import read_any

_PART = re.compile(r"(\d+)(?:([.,]\d+)?\s*(%))?")


@dataclass(frozen=True, slots=True)
class Bounds:
    """What holds for every unit whose row says nothing of its own."""

    minimum: int = 0
    maximum: int | None = None


@dataclass(frozen=True, slots=True)
class SharedOut:
    """exemplars, alternates: one number a unit, in its order; None where none were asked for."""

    allocation: Allocation
    exemplars: tuple[int, ...] | None
    alternates: tuple[int, ...] | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class HeldTo:
    """Lists beside a table of seats. doubts: what is doubtful in both, which may be why they differ; differing: how.

    assumed: that everybody counts as an exemplar, where the table gives numbers of those; else "".
    """

    held: UnitsHeld
    doubts: tuple[Finding, ...]
    differing: tuple[Finding, ...]
    assumed: str = ""


def share_out(
    path: Path, seats: int, method: Method, bounds: Bounds, *, exemplars: str = "", alternates: str = ""
) -> SharedOut:
    """Share out seats over the units of a table.

    exemplars, alternates: a number, or a share of the seats as "70%", rounded up so that "at least 70 %" is kept.
    Raises BadInput, or ManyFaults: the table cannot be read, or the demand cannot be met, and why.
    """
    read = read_units(path)
    shared = shared_over(read.claims, seats, method, bounds, exemplars=exemplars, alternates=alternates)
    return replace(shared, findings=read.findings)


def shared_over(claims: Sequence[Claim], seats: int, method: Method, bounds: Bounds, *, exemplars: str = "",
                alternates: str = "") -> SharedOut:  # fmt: skip
    """Share out seats over claims. Raises BadInput, or ManyFaults, for a demand that cannot be met: why."""
    allocation = allocate(Demand(seats, tuple(_within(claim, bounds) for claim in claims), method))
    awards = allocation.awards
    return SharedOut(
        allocation,
        _part(exemplars, "--exemplars", seats, awards, method, within=True),
        _part(alternates, "--alternates", seats, awards, method, within=False),
        (),
    )


def _within(claim: Claim, bounds: Bounds) -> Claim:
    """Fill in what a unit's row leaves open; seats given beforehand count where they are more than the most."""
    maximum = claim.maximum
    if maximum is None and bounds.maximum is not None:
        maximum = max(bounds.maximum, claim.minimum, claim.given)
    minimum = claim.minimum or (bounds.minimum if maximum is None else min(bounds.minimum, maximum))
    return Claim(claim.unit, claim.weight, minimum, maximum, claim.given)


def _part(
    text: str, option: str, seats: int, awards: tuple[Award, ...], method: Method, *, within: bool
) -> tuple[int, ...] | None:
    if not text:
        return None
    found = _PART.fullmatch(text.strip())
    if found is None:
        raise BadInput("Ghi một số (210) hoặc tỷ lệ (70%).", field=option, fix="ví dụ: 210, 70%")
    share = Fraction(found[1] + (found[2] or "").replace(",", "."))
    total = ceil(seats * share / 100) if found[3] else int(share)
    if within and total > seats:
        raise BadInput(f"Số này ({total}) lớn hơn tổng số đại biểu ({seats}).", field=option, fix="giảm số này")
    return spread(total, awards, method, within=within)


def held_to(lists: Sequence[Path], table: Path) -> HeldTo:
    """Hold the people of files or dossiers against the seats that a table gives their units.

    Raises as read_any and read_unit_rows do.
    """
    read = {path.name: read_any(path) for path in lists}
    doubts = [one for each in read.values() for one in each.findings if one.severity is not Severity.NOTE]
    quotas = read_quotas(table)
    people = {name: one.people for name, one in read.items()}
    counted = any(quota.numbers.get("exemplars") for quota in quotas.quotas)
    return HeldTo(
        units_held(quotas.quotas, people), (*doubts, *quotas.findings), tuple(held_against(quotas.quotas, people)),
        all_exemplars(chain.from_iterable(people.values())) if counted else "",
    )  # fmt: skip
