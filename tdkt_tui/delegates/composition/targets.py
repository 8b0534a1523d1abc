"""Targets that an office sets for who comes ("nữ=30%", "ngoài Đảng=10"): what is there, what is missing."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.person import Delegate
from tdkt_tui.model.text import folded

from .traits import EXEMPLAR, MINORITY, OUTSIDE_PARTY, PARTY, RELIGIOUS, WOMEN, Trait, under

_WORDS = {
    "nu": WOMEN, "phu nu": WOMEN, "dan toc": MINORITY, "dan toc thieu so": MINORITY, "ton giao": RELIGIOUS,
    "co ton giao": RELIGIOUS, "dang vien": PARTY, "ngoai dang": OUTSIDE_PARTY, "dien hinh": EXEMPLAR,
    "dien hinh tien tien": EXEMPLAR,
}  # fmt: skip
_YOUNG = re.compile(r"(?:tre\s*)?duoi\s+(\d{2})(?:\s*tuoi)?")
_MEASURE = re.compile(r"(\d{1,6})(?:[.,](\d{1,4}))?\s*(%?)")
_FIX = 'ví dụ: --target "nữ=30%", "dân tộc thiểu số=15%", "tôn giáo=5%", "dưới 35 tuổi=20%", "ngoài Đảng=10"'


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
        if self.share is None:
            return f"{self.trait.label} ít nhất {self.number}"
        return f"{self.trait.label} ít nhất {float(self.share * 100):g} %".replace(".", ",")


@dataclass(frozen=True, slots=True)
class Standing:
    """How a target stands: how many have the trait, how many the list is silent about, how many are missing."""

    target: Target
    there: int
    unknown: int
    needed: int
    delegates: int

    @property
    def missing(self) -> int:
        """Return how many more are needed."""
        return max(0, self.needed - self.there)


def read_target(text: str, day: date | None) -> Target:
    """Read a target. day: of the conference, for ages. Raises BadInput."""
    name, equals, measure = text.partition("=")
    key = " ".join(_bare(name).replace(">", " ").split())
    found = _MEASURE.fullmatch(measure.strip(" ≥>="))
    if not equals or not found:
        raise BadInput(f"Không hiểu chỉ tiêu “{text}”.", field="--target", fix=_FIX)
    trait = _WORDS.get(key) or _young(key, day)
    if trait is None:
        raise BadInput(f"Không biết cơ cấu “{name.strip()}”.", field="--target", fix=_FIX)
    whole, part, percent = found.groups()
    value = Fraction(f"{whole}.{part or 0}")
    if not percent and part:
        raise BadInput(f"Số người phải là số nguyên: “{text}”.", field="--target", fix=_FIX)
    if percent and value > 100:
        raise BadInput(f"Tỷ lệ vượt 100 %: “{text}”.", field="--target", fix=_FIX)
    return Target(trait, value / 100) if percent else Target(trait, None, int(whole))


def _young(key: str, day: date | None) -> Trait | None:
    found = _YOUNG.fullmatch(key)
    if found is None:
        return None
    if day is None:
        raise BadInput("Chỉ tiêu về tuổi cần ngày tổ chức hội nghị.", field="--on",
                       fix="thêm --on NĂM-THÁNG-NGÀY, hoặc ghi conference.date vào hồ sơ")  # fmt: skip
    return under(int(found[1]), day)


def _bare(text: str) -> str:
    plain = unicodedata.normalize("NFD", folded(text).replace("đ", "d"))
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def stands(targets: Sequence[Target], delegates: Sequence[Delegate]) -> list[Standing]:
    """Hold targets against the official delegates."""
    found = []
    for target in targets:
        answers = [target.trait.ask(person) for person in delegates]
        found.append(Standing(target, answers.count(True), answers.count(None), target.needed(len(delegates)),
                              len(delegates)))  # fmt: skip
    return found
