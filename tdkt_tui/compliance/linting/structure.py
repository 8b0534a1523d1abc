"""Components of the document's kind that a template lacks, or has in the wrong order, by the regulation's tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from tdkt_tui.assembly.package import Package
from tdkt_tui.compliance.layout import placing
from tdkt_tui.compliance.layout.document import Document
from tdkt_tui.compliance.layout.outline import outline
from tdkt_tui.compliance.layout.reporting import Departure, findings
from tdkt_tui.compliance.linting.audience import Wanted
from tdkt_tui.compliance.linting.told import LintFinding, finding
from tdkt_tui.model.finding import LayoutFinding, Severity
from tdkt_tui.regulations import Regulation, Rule

_JUDGED = {"present": ("part.missing", placing.present), "order": ("part.order", placing.order)}
_COMMAND = re.compile(r"\s*\{[%#](?:p|tr|tc) ")
_NUMBER = re.compile(r"đoạn (\d+)")
_HEAD = ("quoc-hieu", "tieu-ngu", "co-quan-ban-hanh", "so-ky-hieu", "phu-luc", "kem-theo")
_LEAST = 2


def structure(package: Package, wanted: Sequence[Wanted]) -> Iterator[LintFinding]:
    """Yield each component that is missing or out of order, once, whichever regulation says so.

    A template of unknown kind is judged only where at least two components of a head say that it is a document.
    """
    told: set[tuple[str, str]] = set()
    if not wanted:
        return
    drawn = outline(package, wanted[0].regulation, _is_command)
    if drawn is not None and not any(True for one in wanted for _ in _departures(drawn, one)):
        return
    from tdkt_tui.compliance.layout.parsing import parse_document  # which most templates need not load

    read = parse_document(
        package, wanted[0].regulation, passed_over=lambda one: _is_command(one.line)
    )  # where what departs stands
    for one in wanted:
        for rule, departures, document in _departures(read, one):
            for found in findings(departures, one.regulation, binding=one.binding, document=document):
                key = _JUDGED[rule.prop][0], found.component + found.found
                if key not in told:
                    told.add(key)
                    yield _finding(key[0], found)


def _departures(read: Document, wanted: Wanted) -> Iterator[tuple[Rule, list[Departure], Document]]:
    """Yield each rule that a document departs from as what it is wanted to be, with the document judged as that."""
    known = {paragraph.component for paragraph in read.paragraphs}
    if not wanted.kind and len(known.intersection(_HEAD)) < _LEAST:
        return
    document = replace(read, regulation=wanted.regulation, kind=wanted.kind or read.kind)
    for rule in _judged(wanted.regulation):
        departures = list(_JUDGED[rule.prop][1](rule, document))
        if departures:  # findings looks at every paragraph first
            yield rule, departures, document


@lru_cache(maxsize=8)
def _judged(regulation: Regulation) -> list[Rule]:
    return [rule for rule in regulation.rules if rule.checkable and rule.prop in _JUDGED]


def _finding(rule: str, found: LayoutFinding) -> LintFinding:
    number = _NUMBER.search(found.place)
    grave = found.severity if found.severity is Severity.NOTE else Severity.ERROR
    return finding(rule, found.message, severity=grave, citation=found.citation, place=found.place, fix=found.fix,
                   around=found.quote if number else "", paragraph=int(number[1]) if number else 0)  # fmt: skip


def _is_command(line: str) -> bool:
    """Tell what only holds a command: it is not printed, and of no kind."""
    return _COMMAND.match(line) is not None
