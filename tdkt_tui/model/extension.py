"""What a plugin adds to the core: a province, profile fields, form sections, rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from .dossier import Dossier
    from .finding import Finding
    from .plan import Plan

_STEP = r"(?:Bước|Giai đoạn) (?:\d{1,2}|[IVX]+)"
_TAIL = rf"(?:\.\d{{1,2}})*(?:\.{_STEP})?(?:\.\d{{1,2}})*(?:\.[a-zđ])?"
CLAUSE = (
    rf"(?:(?:Phần )?(?:[IVXL]+|[A-ZĐ])(?:\.[IVXL]+|\.[A-ZĐ])?|Điều \d{{1,3}}|"
    rf"Phụ lục(?: (?:[IVXL]+|\d{{1,2}}))?(?:\.[IVXL]+)?){_TAIL}|"
    rf"\d{{1,2}}{_TAIL}|[a-zđ]|“[^“”]+”{_TAIL}"
)
"""A clause as plans number them: "II.2.1", "II.2.a", "Điều 3.1.a", "Phần II.B.1", "A.III.2", "Phụ lục II",
"III.Bước 1.a"; of a plan whose parts have titles alone, the title: "“KINH PHÍ”.1".

A pattern, compiled by who needs it.
"""
RuleCertainty = Literal["", "quoted", "remembered", "uncertain"]
FieldKind = Literal["text", "long-text", "number", "date", "time", "choice", "list", "yes-no"]


@dataclass(frozen=True, slots=True)
class Province:
    """A province's plugin. id is the entry point's name and the first part of its plans' and profiles' ids."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ExtraField:
    """A profile field that only this plugin knows; it is kept under ``[extra.<plugin id>]``.

    levels: only at these levels; empty is all. help is shown to the officer, clause cites the plan.
    """

    key: str
    label: str
    kind: FieldKind = "text"
    help: str = ""
    required: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    levels: tuple[str, ...] = ()
    clause: str = ""


@dataclass(frozen=True, slots=True)
class FormSection:
    """A section of the form that asks extra fields together, in this order. fields: their keys."""

    id: str
    title: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A check over a dossier. ``check`` yields findings and never raises for missing values.

    clause: what the rule rests on, shown with each of its findings that cites nothing itself: a clause of the plan in
    use ("II.2.c", "II.2.a, II.2.b"), or another source in words ("NĐ 30/2020, PL I, II.6.b").
    certainty: "quoted" where the author read the wording there, "remembered" where not: its errors are warnings then,
    "uncertain": they are notes. Both are demanded by ``tdkt plugin check``.
    """

    id: str
    title: str
    check: Callable[[Dossier], Iterable[Finding]]
    clause: str = ""
    certainty: RuleCertainty = ""

    def citation(self, plan: Plan) -> str:
        """Write what the rule rests on, as findings under that plan cite it."""
        return cited(self.clause, plan)


def cited(clause: str, plan: Plan) -> str:
    """Write what a plugin rests something on as findings cite it: clauses of the plan, or its words as they are."""
    parts = [part.strip() for part in clause.split(",")]
    return plan.cite(clause) if all(re.fullmatch(CLAUSE, part) for part in parts) else clause
