"""How a fact of the printed pages becomes a finding."""

from __future__ import annotations

from tdkt_tui.compliance.layout.document import Paragraph
from tdkt_tui.compliance.layout.words_around import words_of
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.regulations import Certainty, Regulation

CUSTOM = "thông lệ trình bày (không có khoản riêng)"
_NAMED = 5


def custom(rule: str, severity: Severity, message: str, *, place: str, fix: str) -> Finding:
    """Return a finding that rests on what offices are used to, not on a clause; rule: "component.what"."""
    return Finding(f"printed.{rule}", severity, message, citation=CUSTOM, place=place, fix=fix)


def ruled(regulation: Regulation, rule_id: str, message: str, *, place: str, fix: str) -> Finding | None:
    """Return a finding by a rule of the regulation ("quoc-hieu.one-line"), None where it has no such rule."""
    rule = next((rule for rule in regulation.rules if rule.id == f"{regulation.id}.{rule_id}"), None)
    if rule is None:
        return None
    doubt = " (chưa đối chiếu văn bản gốc)" if rule.certainty is Certainty.REMEMBERED else ""
    severity = Severity.NOTE if rule.certainty is Certainty.UNCERTAIN else Severity.ERROR
    return Finding(
        rule.id, severity, message, citation=f"{regulation.short}, {rule.clause}{doubt}", place=place, fix=fix
    )


def about(paragraph: Paragraph) -> str:
    """Return " “its first words”", with the number of a list; "" where they could be a person's data."""
    words = words_of(paragraph)
    return f" “{f'{paragraph.label} {words}'.strip()}”" if words else ""


def listed(numbers: list[int]) -> str:
    """Say numbers of pages or rows: "2, 3, 4", a few of many."""
    return ", ".join(map(str, numbers[:_NAMED])) + (" …" if len(numbers) > _NAMED else "")
