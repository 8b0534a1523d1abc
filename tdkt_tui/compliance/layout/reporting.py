"""Turning a departure into a finding: how grave it is, what is said, where it stands, what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tdkt_tui.compliance.layout.words_around import words_of
from tdkt_tui.model.finding import LayoutFinding, Severity
from tdkt_tui.regulations import BY_STYLE, COMPONENTS, Certainty, Regulation, Rule

if TYPE_CHECKING:
    from tdkt_tui.compliance.layout.document import Document, Paragraph

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
_DOUBTS = {
    Certainty.REMEMBERED: " (chưa đối chiếu văn bản gốc)",
    Certainty.UNCERTAIN: " (chưa chắc chắn, chỉ để lưu ý)",
}
_WITH = {"same-size": "size", "abbreviation": "pattern"}
"""Property -> the property whose fault at the same place is the same fault."""
_QUOTED = {"prefix", "ending", "ending-last"}
_SAYS_ITSELF = ("có ", "không có ")
"""How what stands there begins where it is a clause, no value."""
_LONGEST_QUOTE = 60
_NAMED_PLACES = 5


@dataclass(frozen=True, slots=True)
class Departure:
    """One departure from a rule: where, and in Vietnamese what stands there ("11 pt", "“Số 16”").

    words: those that differ, where it is not the whole paragraph. wanted: the very words that should stand there, ""
    where only a person can tell.
    """

    rule: Rule
    place: str
    found: str
    words: str = ""
    wanted: str = ""


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


def findings(
    departures: Iterable[Departure], regulation: Regulation, *, binding: bool, document: Document | None = None
) -> list[LayoutFinding]:
    """Return the findings: departures of one rule with the same value are told once, with the first place and the rest.

    A wrong style would else be told for each of a hundred paragraphs. document: what was judged, for the words around
    each place and for whether it has our styles.
    """
    groups: dict[tuple[str, str], list[Departure]] = {}
    for departure in distinct(departures):
        groups.setdefault((departure.rule.id, departure.found), []).append(departure)
    standing = {} if document is None else by_place(document)
    return [_finding(group, regulation, standing, binding=binding) for group in groups.values()]


def distinct(departures: Iterable[Departure]) -> list[Departure]:
    """Return the departures without those that go with another one at their place: each fault is told once."""
    found = list(departures)
    told = {(one.rule.component, one.rule.prop, one.place) for one in found}
    marked = {one.rule.component for one in found if one.rule.prop == "prefix"}

    def goes_along(one: Departure) -> bool:
        component, prop = one.rule.component, one.rule.prop
        if prop == "stack":
            return bool(one.wanted and not one.words) and component in marked
        if prop == "pattern":  # "PHỤ LỤC": only the capitals are wrong
            only_case = one.found.casefold() == quoted(one.wanted).casefold()
            return only_case and (component, "case", one.place) in told
        return (component, _WITH.get(prop), one.place) in told

    return [one for one in found if not goes_along(one)]


def by_place(document: Document) -> dict[str, list[Paragraph]]:
    """Return the paragraphs of a document by how a departure names their place."""
    found: dict[str, list[Paragraph]] = {}
    for paragraph in (*document.paragraphs, *document.marginal):
        found.setdefault(paragraph.place, []).append(paragraph)
    return found


def _finding(
    group: list[Departure], regulation: Regulation, standing: Mapping[str, list[Paragraph]], *, binding: bool
) -> LayoutFinding:
    rule = group[0].rule
    allowed = _allowed(rule)
    now = group[0].found if group[0].found.startswith(_SAYS_ITSELF) else f"là {group[0].found}"
    message = f"{rule.label}: đang {now}, quy định {allowed}."
    if rule.prop == "present":  # what such a rule allows are kinds of documents, by their codes
        message = f"Thiếu {rule.label.removeprefix('Có ')}."
    places = list(dict.fromkeys(departure.place for departure in group))
    there = standing.get(places[0], ())
    guessed = any(paragraph.guessed and paragraph.component == rule.component for paragraph in there)
    if guessed:
        message = f"{message.removesuffix('.')} (nhận ra theo vị trí)."
    if len(places) > 1:
        named = "; ".join(places[1 : 1 + _NAMED_PLACES])
        more = "; …" if len(places) > 1 + _NAMED_PLACES else ""
        message += f" Còn ở {len(places) - 1} chỗ khác: {named}{more}."
    from tdkt_tui.compliance.layout.advice import advice

    doubt = _DOUBTS.get(rule.certainty, "")
    if rule.clause.startswith("thông lệ"):
        doubt = ""  # the clause says itself that there is none
    certain = rule.certainty is not Certainty.UNCERTAIN
    first = next(iter(there), None)
    return LayoutFinding(
        rule=rule.id,
        severity=Severity.ERROR if binding and certain else Severity.NOTE,
        message=message,
        citation=f"{regulation.short}, {rule.clause}{doubt}",
        place=places[0],
        fix=advice(rule, allowed, group[0].wanted, ours=_ours(rule, first)),
        component=rule.component,
        quote=group[0].words or ("" if first is None else words_of(first)),
        found=group[0].found,
        allowed="" if rule.prop == "present" else allowed,
        certainty=str(rule.certainty),
        places=tuple(places),
        guessed=guessed,
    )


def _ours(rule: Rule, paragraph: Paragraph | None) -> bool:
    """Tell whether the paragraph has the style that marks the rule's component."""
    return rule.component in COMPONENTS and paragraph is not None and BY_STYLE.get(paragraph.style) == rule.component


def _allowed(rule: Rule) -> str:
    value = rule.allowed.values[0] if rule.allowed.values else ""
    if isinstance(value, (str, bool)) and (rule.prop, value) in _WORDS:
        return _WORDS[rule.prop, value]
    if rule.prop == "text":
        return quoted(str(value))
    if rule.prop in _QUOTED and not rule.expected:
        return " hoặc ".join(f"“{choice}”" for choice in rule.allowed.values)
    if rule.prop == "pattern" and rule.words.startswith("“") and any(map(str.isdigit, rule.words)):
        return f"như {rule.words}"  # an example: of another place and day
    return rule.words
