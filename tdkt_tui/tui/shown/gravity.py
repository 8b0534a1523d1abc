"""How findings are told on a screen: words first, colour only on top, so that one colour is enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from textual.content import Content

from tdkt_tui.model.finding import SEVERITY_WORDS, Finding, Severity
from tdkt_tui.model.text import one_line
from tdkt_tui.store.workspace.folder import PEOPLE

from .plain_words import cell_words, plain_words

STYLES = {Severity.ERROR: "bold $text-error", Severity.WARNING: "bold $text-warning", Severity.NOTE: "$muted"}
_OF_PROFILE = "profile."
"""How the rules begin that hold each value against the model alone: their words do not say which it is."""
_OF_PEOPLE = "delegates."
"""How the rules begin that are told of a list while it is read."""
_COUNTED = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.NOTE: "ghi chú"}


def counted(findings: Iterable[Finding]) -> Content:
    """Return "2 lỗi · 1 cảnh báo · 3 ghi chú", the grave ones in their colour."""
    counts = Counter(finding.severity for finding in findings)
    if not counts:
        return Content.styled("Không phát hiện sai sót", "$text-success")
    parts = [(f"{counts[kind]} {word}", STYLES[kind] if counts[kind] else "$muted") for kind, word in _COUNTED.items()]
    return Content("  ·  ").join([Content.styled(text, style) for text, style in parts])


def counted_words(findings: Iterable[Finding]) -> tuple[str, str]:
    """Return the same as words with the style of the gravest."""
    findings = list(findings)
    gravest = next((kind for kind in Severity if any(finding.severity is kind for finding in findings)), None)
    return counted(findings).plain, STYLES[gravest] if gravest else "$text-success"


def place_of(finding: Finding) -> str:
    """Return where a finding points: file or paragraph, then field."""
    return " › ".join(one_line(part) for part in (finding.place, finding.field) if part)


def facts_of(finding: Finding) -> tuple[tuple[str, str], ...]:
    """Return place, citation and fix of a finding; the parts that it has."""
    place = place_of(finding)
    return (*((("Ở", place),) if place else ()), *grounds_of(finding))


def grounds_of(finding: Finding) -> tuple[tuple[str, str], ...]:
    """Return citation and fix of a finding; the parts that it has."""
    told = (("Căn cứ", one_line(finding.citation)), ("Cách sửa", one_line(plain_words(finding.fix))))
    return tuple((name, text) for name, text in told if text)


def line_of(finding: Finding) -> Content:
    """Return a finding on one line: gravity, row and column of the list of people, message."""
    word = SEVERITY_WORDS[finding.severity]
    return Content.assemble((f"{word:<9}", STYLES[finding.severity]), one_line(plain_words(told_in_list(finding))))


def told_in_list(finding: Finding) -> str:
    """Return what is wrong, in a cell of a list with its row and column: never with what stands there."""
    if finding.rule.startswith(_OF_PROFILE) and (cell := cell_words(finding.field)):
        return f"{cell}: {finding.message}"
    if not finding.rule.startswith(_OF_PEOPLE) or not finding.place:
        return finding.message
    file, comma, cell = finding.place.partition(", ")
    return f"{'Danh sách đại biểu' if file == PEOPLE else file}{comma}{cell}: {finding.message}"
