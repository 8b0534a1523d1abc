"""What a change brings and takes away: the findings of two states of one thing, held against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tdkt_tui.model.finding import Finding, Severity, has_errors

Key = tuple[str, str]
"""A finding's rule and the profile's key that it names."""


def key_of(finding: Finding) -> Key:
    """Return what tells a finding from others, whatever its words: they name days and numbers that changed."""
    return finding.rule, finding.field


@dataclass(frozen=True, slots=True)
class Difference:
    """breaks: findings that are new; mends: those that are gone; stays: those found before and after whose words
    changed, as they stand after. Each gravest first, as the checks gave them.
    """

    breaks: tuple[Finding, ...] = ()
    mends: tuple[Finding, ...] = ()
    stays: tuple[Finding, ...] = ()

    @property
    def breaks_soundness(self) -> bool:
        """Tell whether an error is new."""
        return has_errors(self.breaks)

    def named(self) -> Iterator[tuple[str, tuple[Finding, ...]]]:
        """Yield each group with its Vietnamese heading."""
        yield "Sai thêm", self.breaks
        yield "Hết sai", self.mends
        yield "Vẫn còn, nay là", self.stays

    def as_dict(self) -> dict[str, list[dict[str, str]]]:
        """Return the groups as plain data."""
        groups = {"breaks": self.breaks, "mends": self.mends, "stays": self.stays}
        return {name: [finding.as_dict() for finding in findings] for name, findings in groups.items()}

    def __bool__(self) -> bool:
        """Tell whether anything differs."""
        return bool(self.breaks or self.mends or self.stays)


def differing(before: Iterable[Finding], after: Iterable[Finding]) -> Difference:
    """Return what differs. Places are left aside: a line's number changes when a line is added above it."""
    left, new = list(before), []
    for finding in after:
        if (same := _first(left, finding, words=True)) is not None:
            left.remove(same)
        else:
            new.append(finding)
    breaks, stays = [], []
    for finding in new:
        if (same := _first(left, finding, words=False)) is not None:
            left.remove(same)
            stays.append(finding)
        else:
            breaks.append(finding)
    return Difference(tuple(breaks), tuple(left), tuple(stays))


def _first(findings: Iterable[Finding], wanted: Finding, *, words: bool) -> Finding | None:
    return next((item for item in findings if _told(item, words=words) == _told(wanted, words=words)), None)


def _told(finding: Finding, *, words: bool) -> tuple[Key, Severity, str]:
    return key_of(finding), finding.severity, finding.message if words else ""
