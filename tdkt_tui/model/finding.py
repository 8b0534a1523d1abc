"""One thing that is wrong, as every check reports it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any


class Severity(StrEnum):
    """How grave a finding is; only ERROR stops a build."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


SEVERITY_WORDS = {Severity.ERROR: "LỖI", Severity.WARNING: "CẢNH BÁO", Severity.NOTE: "GHI CHÚ"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong.

    rule: stable id ("window.outside", "nd30_2020.quoc-hieu.size").
    message: Vietnamese, what is wrong.
    citation: the clause it rests on ("16/KH-HĐTĐKT, mục II.2.1"; "NĐ 30/2020, PL I, II.1.a").
    place: "đoạn N" with cell and part, or a file; field: dotted key of the profile.
    fix: Vietnamese, what to do.
    """

    rule: str
    severity: Severity
    message: str
    citation: str = ""
    place: str = ""
    field: str = ""
    fix: str = ""

    def as_dict(self) -> dict[str, Any]:
        """Return the seven keys of the command line's JSON contract; a finding about layout adds its own."""
        return {key: str(value) if isinstance(value, StrEnum) else value for key, value in asdict(self).items()}


@dataclass(frozen=True, slots=True)
class DayOffFinding(Finding):
    """A time whose last day is no working day. day: that day; why: the holiday's name, or which day of the week."""

    day: date = date.min
    why: str = ""
    after: bool = False

    def as_dict(self) -> dict[str, Any]:
        """Return the seven keys of any finding."""
        told = Finding.as_dict(self)
        return {one.name: told[one.name] for one in fields(Finding)}


@dataclass(frozen=True, slots=True)
class LayoutFinding(Finding):
    """One departure of a .docx from a layout regulation.

    component: id of what it is about, "" where unknown; quote: the first words of the paragraph, never those that name
    a person; found, allowed: what stands there and what may; certainty: "quoted", "remembered", "uncertain" for the
    rule's wording; places: every place, the first one too; repairable: a repaired copy would be without it; guessed:
    what it is about was told by its place or by likeness, not by style or words.
    """

    component: str = ""
    quote: str = ""
    found: str = ""
    allowed: str = ""
    certainty: str = ""
    places: tuple[str, ...] = ()
    repairable: bool = False
    guessed: bool = False


def has_errors(findings: Iterable[Finding]) -> bool:
    """Tell whether any finding stops a build."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def by_gravity(findings: Iterable[Finding]) -> list[Finding]:
    """Sort errors first, then warnings, then notes; the order inside each is kept."""
    order = list(Severity)
    return sorted(findings, key=lambda finding: order.index(finding.severity))
