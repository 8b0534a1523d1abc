"""Turning a departure into a finding: how grave it is, what is said, where it stands, what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.regulations import COMPONENTS, Certainty, Regulation, Rule

_WORDS = {
    ("align", "left"): "canh trái",
    ("align", "center"): "canh giữa",
    ("align", "right"): "canh phải",
    ("align", "both"): "canh đều hai lề",
    ("bold", True): "đậm",
    ("bold", False): "không đậm",
    ("italic", True): "nghiêng",
    ("italic", False): "đứng",
    ("case", "upper"): "chữ in hoa",
    ("case", "mixed"): "chữ in thường",
}
_LONGEST_QUOTE = 60
_NAMED_PLACES = 5


@dataclass(frozen=True, slots=True)
class Departure:
    """One departure from a rule: where, and in Vietnamese what stands there ("11 pt", "“Số 16”")."""

    rule: Rule
    place: str
    found: str


def said(prop: str, value: str | float | bool, unit: str = "") -> str:
    """Say a value in Vietnamese: "canh giữa", "đậm", "11,5 pt"."""
    known = _WORDS.get((prop, value))
    if known is not None:
        return known
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        shown = f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")
        return f"{shown} {unit}".strip()
    return str(value)


def quoted(text: str) -> str:
    """Quote a text, cut to a readable length."""
    cut = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
    return f"“{cut}”"


def findings(departures: Iterable[Departure], regulation: Regulation, *, binding: bool) -> list[Finding]:
    """Return the findings: departures of one rule with the same value are told once, with the first place and the rest.

    A wrong style would else be told for each of a hundred paragraphs.
    """
    groups: dict[tuple[str, str], list[Departure]] = {}
    for departure in departures:
        groups.setdefault((departure.rule.id, departure.found), []).append(departure)
    return [_finding(group, regulation, binding=binding) for group in groups.values()]


def _finding(group: list[Departure], regulation: Regulation, *, binding: bool) -> Finding:
    rule = group[0].rule
    allowed = _allowed(rule)
    message = f"{rule.label}: đang là {group[0].found}, quy định {allowed}."
    if rule.prop == "present":  # what such a rule allows are kinds of documents, by their codes
        message = f"Thiếu {rule.label.removeprefix('Có ')}."
    places = list(dict.fromkeys(departure.place for departure in group))
    if len(places) > 1:
        named = "; ".join(places[1 : 1 + _NAMED_PLACES])
        more = "; …" if len(places) > 1 + _NAMED_PLACES else ""
        message += f" Còn ở {len(places) - 1} chỗ khác: {named}{more}."
    doubt = " (chưa đối chiếu văn bản gốc)" if rule.certainty is Certainty.REMEMBERED else ""
    certain = rule.certainty is not Certainty.UNCERTAIN
    return Finding(
        rule=rule.id,
        severity=Severity.ERROR if binding and certain else Severity.NOTE,
        message=message,
        citation=f"{regulation.short}, {rule.clause}{doubt}",
        place=places[0],
        fix=_fix(rule, allowed),
    )


def _allowed(rule: Rule) -> str:
    value = rule.allowed.values[0] if rule.allowed.values else ""
    if isinstance(value, (str, bool)) and (rule.prop, value) in _WORDS:
        return _WORDS[rule.prop, value]
    if rule.prop == "text":
        return quoted(str(value))
    return rule.words


def _fix(rule: Rule, allowed: str) -> str:
    if rule.prop == "present":
        return f"thêm {rule.label.removeprefix('Có ')}"
    if rule.component in COMPONENTS:
        return f"sửa đoạn kiểu “{COMPONENTS[rule.component].style}”: {allowed}"
    return f"sửa thành: {allowed}"
