"""Components of the document's kind that a template lacks, or has in the wrong order, by the regulation's tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from tdkt_tui.assembly.package import Package
from tdkt_tui.compliance.layout.check import checker_of
from tdkt_tui.compliance.layout.document import Document, Paragraph
from tdkt_tui.compliance.layout.parsing import parse_document
from tdkt_tui.compliance.layout.reporting import findings
from tdkt_tui.compliance.linting.audience import Wanted
from tdkt_tui.compliance.linting.told import LintFinding, finding
from tdkt_tui.model.finding import LayoutFinding, Severity
from tdkt_tui.regulations import Regulation, Rule

_JUDGED = {"present": "part.missing", "order": "part.order"}
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
    read = parse_document(package, wanted[0].regulation, passed_over=_is_command)
    for one in wanted:
        document = replace(read, regulation=one.regulation)
        known = {paragraph.component for paragraph in document.paragraphs}
        if not one.kind and len(known.intersection(_HEAD)) < _LEAST:
            continue
        document = replace(document, kind=one.kind or document.kind)
        for rule, departure in _departures(document, one):
            key = rule, departure.component + departure.found
            if key not in told:
                told.add(key)
                yield _finding(rule, departure)


def _departures(document: Document, wanted: Wanted) -> Iterator[tuple[str, LayoutFinding]]:
    for rule in _judged(wanted.regulation):
        checker = checker_of(rule)
        departures = list(checker(rule, document)) if checker is not None else []
        if not departures:
            continue  # findings looks at every paragraph first
        for found in findings(departures, wanted.regulation, binding=wanted.binding, document=document):
            yield _JUDGED[rule.prop], found


@lru_cache(maxsize=8)
def _judged(regulation: Regulation) -> list[Rule]:
    return [rule for rule in regulation.rules if rule.checkable and rule.prop in _JUDGED]


def _finding(rule: str, found: LayoutFinding) -> LintFinding:
    number = _NUMBER.search(found.place)
    grave = found.severity if found.severity is Severity.NOTE else Severity.ERROR
    return finding(rule, found.message, severity=grave, citation=found.citation, place=found.place, fix=found.fix,
                   around=found.quote if number else "", paragraph=int(number[1]) if number else 0)  # fmt: skip


def _is_command(paragraph: Paragraph) -> bool:
    """Tell a paragraph that only holds a command: it is not printed, and of no kind."""
    return _COMMAND.match(paragraph.line) is not None
