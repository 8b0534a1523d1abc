"""What every piece of plan and profile data shares: strict keys, no values in error texts, a clause."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field


def many() -> list[Any]:
    """Return a new empty list, for a field of many values that says none.

    What ``default_factory=list`` says too; but pydantic asks each factory's signature, and Python reads that of
    ``list`` by taking a text apart, which is a tenth of a profile's schema.
    """
    return []


class Data(BaseModel):
    """A table of a TOML file: unknown keys are faults, and a fault never shows the value (it may be personal)."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
        str_strip_whitespace=True,
        validate_default=True,
        allow_inf_nan=False,
        defer_build=True,  # a process that finds its plans and tables kept validates little, and pays for little
    )


class Fact(Data):
    """A statement of an issued plan, with the clause it stands in ("II.2.1"; empty where the plan has no numbering)."""

    clause: str = Field(default="", description="Mục, khoản, điểm của kế hoạch nêu nội dung này")


Stated = TypeVar("Stated", bound=Fact)
_LETTERS = "abcdđefghijklmnopqrstuvwxyz"


def in_turn(facts: Iterable[Stated]) -> list[Stated]:
    """Return facts with the points of one clause in the order of their letters, whatever was recorded last."""
    told = list(facts)
    points: dict[str, list[int]] = {}
    for number, fact in enumerate(told):
        above, _, letter = fact.clause.rpartition(".")
        if above and letter and letter in _LETTERS:
            points.setdefault(above, []).append(number)
    for places in points.values():
        ordered = sorted((told[place] for place in places), key=lambda fact: _LETTERS.index(fact.clause[-1]))
        for place, fact in zip(places, ordered, strict=True):
            told[place] = fact
    return told
