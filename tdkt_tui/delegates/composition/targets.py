"""Targets that an office sets for who comes ("nữ=30%", "ngoài Đảng=10"): what is there, what is missing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from tdkt_tui.model.composition import GROUP_WORDS, Group, group_named, measure, measure_words
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.person import Delegate

from .traits import BY_ID, Trait, counted_for, of_sector, under

_FIX = 'ví dụ: --target "nữ=30%", "dân tộc thiểu số=15%", "lao động trực tiếp=25%", "dưới 35 tuổi=20%"'


@dataclass(frozen=True, slots=True)
class Target:
    """At least a share (0..1) of the delegates, or so many, have a trait."""

    trait: Trait
    share: Fraction | None
    number: int = 0

    def needed(self, delegates: int) -> int:
        """Return how many of so many delegates the target asks for, rounded up."""
        return math.ceil(self.share * delegates) if self.share is not None else self.number

    @property
    def words(self) -> str:
        """Return the target as it was set."""
        return f"{self.trait.label} {measure_words(self.share, self.number)}"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a target stands: how many have the trait, how many the list is silent about, how many are missing.

    delegates: those whom the target asks about; apart: the collectives and households left out of them.
    """

    target: Target
    there: int
    unknown: int
    needed: int
    delegates: int
    apart: int = 0

    @property
    def missing(self) -> int:
        """Return how many more are needed."""
        return max(0, self.needed - self.there)


def read_target(text: str, day: date | None) -> Target:
    """Read a target as a command takes it. day: of the conference, for ages. Raises BadInput."""
    name, equals, number = text.partition("=")
    group = group_named(name)
    if not equals or (group is not None and not number.strip(" ≥>=")):
        raise BadInput(f"Không hiểu chỉ tiêu “{text}”.", field="--target", fix=_FIX)
    if group is None:
        raise BadInput(f"Không biết cơ cấu “{name.strip()}”.", field="--target",
                       fix=f"ghi một trong: {', '.join(GROUP_WORDS)}; {_FIX}")  # fmt: skip
    if group.years and day is None:
        raise BadInput("Chỉ tiêu về tuổi cần ngày tổ chức hội nghị.", field="--on",
                       fix="thêm --on NĂM-THÁNG-NGÀY, hoặc ghi conference.date vào hồ sơ")  # fmt: skip
    try:
        return target_of(group, number.strip(" ≥>="), day)
    except ValueError as error:
        raise BadInput(f"Không hiểu chỉ tiêu “{text}”: {error}.", field="--target", fix=_FIX) from error


def target_of(group: Group, at_least: str, day: date | None) -> Target:
    """Return the target of a group and a measure ("30%", "12"). Raises ValueError for another measure, or for ages
    without a day.
    """
    share, number = measure(at_least)
    return Target(trait_of(group, day), share, number)


def trait_of(group: Group, day: date | None) -> Trait:
    """Return what tells the people of a group. Raises ValueError for ages without a day."""
    if group.years:
        if day is None:
            raise ValueError("chưa có ngày tổ chức")
        return under(group.years, day)
    return of_sector(group.sector) if group.sector else BY_ID[group.id]


def stands(targets: Sequence[Target], delegates: Sequence[Delegate]) -> list[Standing]:
    """Hold targets against the official delegates."""
    found = []
    for target in targets:
        answers = [target.trait.ask(person) for person in delegates if counted_for(target.trait, person)]
        found.append(Standing(target, answers.count(True), answers.count(None), target.needed(len(answers)),
                              len(answers), len(delegates) - len(answers)))  # fmt: skip
    return found
