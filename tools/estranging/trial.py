"""One trial: a sample with one fault, made a stranger's, judged; our own form of it says what is to be found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tdkt_tui.compliance.layout import check_document
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.regulations import Rule

from .contents_wrong import Spoil
from .spoils import KIND_OF
from .stranger import Stranger
from .ways import WAYS

_CUT = ("nửa trái của ", "nửa phải của ")


@dataclass(frozen=True)
class Trial:
    """What became of one fault.

    wanted: ids of the errors in our own form; found: the findings in the stranger's form; place: where the fault now
    stands, "" where it stands in no one paragraph of the body; data: the stranger's file.
    """

    wanted: frozenset[str]
    found: list[Finding]
    place: str
    data: bytes

    @property
    def errors(self) -> frozenset[str]:
        """Return the ids of the errors that were found."""
        return errors_of(self.found)

    def places_of(self, rule: str) -> set[str]:
        """Return where a rule was found broken, as paragraphs and boxes: cells and halves are left out."""
        told = [finding for finding in self.found if finding.rule == rule]
        return {bare(place) for finding in told for place in (getattr(finding, "places", ()) or (finding.place,))}


def errors_of(found: list[Finding]) -> frozenset[str]:
    """Return the ids of the errors among findings."""
    return frozenset(finding.rule for finding in found if finding.severity is Severity.ERROR)


def bare(place: str) -> str:
    """Return a place without its cell and without which half of a line it is."""
    for cut in _CUT:
        place = place.removeprefix(cut)
    return place.split(" (")[0]


def tried(sample: Callable[..., Any], rule: Rule, spoil: Spoil, way: str) -> Trial:
    """Put a fault into a sample, make it a stranger's, judge it."""
    made = sample(rule.id.partition(".")[0], KIND_OF.get(rule.component, "named"))
    where = spoil(made, rule)
    data = made.bytes()
    inside = not isinstance(where, str) and where.getroottree().getroot() is made.document
    file = Stranger(data)
    WAYS[way](file)
    place = file.place(made.number(where)) if inside else ""
    strange = file.bytes()
    wanted = errors_of(check_document(data, made.regulation))
    return Trial(wanted, check_document(strange, made.regulation), place, strange)
