"""One rule of a layout regulation: what it speaks of, what it allows, what we write, where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tdkt_tui.store.kept_patterns import lasting

Scalar = str | float | bool

# Word stores lengths in twentieths of a point, so 1 cm comes back as 1.0001 cm; glyph widths round too.
_CLOSE = {"pt": 0.05, "mm": 0.3, "cm": 0.02, "dòng": 0.02, "phần": 0.02}


class Certainty(StrEnum):
    """How sure the wording of a rule is: read in the law, remembered, or doubtful."""

    QUOTED = "quoted"
    REMEMBERED = "remembered"
    UNCERTAIN = "uncertain"


class AllowedKind(StrEnum):
    """The shapes of what a rule can allow."""

    RANGE = "range"
    ONE_OF = "one_of"
    EXACT = "exact"
    MINIMUM = "minimum"
    REGEX = "regex"
    CHAINS = "chains"


@dataclass(frozen=True, slots=True)
class Allowed:
    """What a rule allows; ``values`` holds the bounds, the choices, the one value, the pattern or the chains."""

    kind: AllowedKind
    values: tuple[Any, ...]

    def permits(self, value: Scalar, unit: str = "") -> bool:
        """Tell whether a value is allowed; numbers are compared within what Word's units can express."""
        match self.kind:
            case AllowedKind.REGEX:
                return lasting(str(self.values[0])).fullmatch(str(value)) is not None
            case AllowedKind.RANGE:
                close = _CLOSE.get(unit, 0.0)
                return float(self.values[0]) - close <= float(value) <= float(self.values[1]) + close
            case AllowedKind.MINIMUM:
                return float(value) >= float(self.values[0]) - _CLOSE.get(unit, 0.0)
            case AllowedKind.CHAINS:
                return True
            case _:
                close = _CLOSE.get(unit, 0.0)
                return value in self.values or any(_same(value, wanted, close) for wanted in self.values)

    def words(self, unit: str = "") -> str:
        """Say in Vietnamese what is allowed: "từ 12 đến 13 pt", "1 hoặc 1,27 cm", "ít nhất 6 pt"."""
        said = [number_words(value) for value in self.values]
        tail = f" {unit}" if unit else ""
        match self.kind:
            case AllowedKind.RANGE:
                return f"từ {said[0]} đến {said[1]}{tail}"
            case AllowedKind.MINIMUM:
                return f"ít nhất {said[0]}{tail}"
            case AllowedKind.REGEX:
                return "đúng mẫu quy định"
            case _:
                return f"{' hoặc '.join(said)}{tail}"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    id: "nd30_2020.quoc-hieu.size"; component: id of ``components.py``, "van-ban" or "trang".
    prop: what is ruled ("size", "bold", "align", "pattern" …); use: what we write; unit: pt, mm, cm, dòng, phần.
    label: Vietnamese, what the rule is about; clause: where it stands; checkable: whether a program can judge it.
    expected: Vietnamese, what is allowed, for a rule whose allowed values are no plain words (a pattern).
    """

    id: str
    component: str
    prop: str
    allowed: Allowed
    use: Scalar
    unit: str
    label: str
    clause: str
    certainty: Certainty
    checkable: bool
    expected: str = ""

    def permits(self, value: Scalar) -> bool:
        """Tell whether a value is allowed."""
        return self.allowed.permits(value, self.unit)

    @property
    def words(self) -> str:
        """Say in Vietnamese what is allowed."""
        return self.expected or self.allowed.words(self.unit)


def _same(value: Scalar, wanted: Scalar, close: float) -> bool:
    if isinstance(value, (bool, str)) or isinstance(wanted, (bool, str)):
        return value == wanted
    return abs(value - wanted) <= close


def number_words(value: Any) -> str:
    """Write a value as Vietnamese does: a comma for decimals, no trailing zeros, "có" and "không"."""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, (int, float)):
        return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")
    return str(value)
