"""A number that a page says of units of another level: it is none of the unit whose page it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from textwrap import shorten

from tdkt_tui.model.base import Fact
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded, plain_words
from tdkt_tui.model.unit_names import tier_of
from tdkt_tui.model.words import joined
from tdkt_tui.workflow.inside_facts import texts_inside
from tdkt_tui.workflow.scaffold.sample_level import of_province_itself

from .sample_units import Page, SampleUnit

_CLAUSES = r"(?:\s*[;:()]\s*|\s+-\s+)|,\s+"
_OF = r"(?:đối với|riêng|với|ở|cho)\s+(?:(?:các|mỗi)\s+)?"
_BOUND = r"(?:có\s+)?(?:từ|không quá|ít nhất|tối đa|tối thiểu|chậm nhất|trước|\d)"
_NUMBER = r"\d+(?:/\d+)?%?(?:\s+(?!của|có|do|ubnd|ủy|đơn|cơ|lãnh|đại)\w+){0,3}\s+"
_LONGEST = 90


def of_other_tiers(plan: Plan, unit: SampleUnit, pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """Yield (what, whom it is on the page of) for each number of another level."""
    said = _other_words(plan, unit)
    if not said:
        return
    tiers = "|".join(map(re.escape, sorted((one for one in said if one.startswith("cấp ")), key=len, reverse=True)))
    kinds = "|".join(map(re.escape, sorted((one for one in said if not one.startswith("cấp ")), key=len, reverse=True)))
    whom = "|".join(filter(None, (f"(?:{_OF})?(?:{tiers})" if tiers else "", f"{_OF}{_row(kinds)}" if kinds else "")))
    pattern = re.compile(rf"(?:-\s+)?(?:{whom})\s+{_BOUND}.*|(?:.*\s)?{_NUMBER}(?:{whom})[.]?")
    ends = re.compile(rf"{_CLAUSES}(?!(?i:{kinds})\b)" if kinds else _CLAUSES)
    for line in dict.fromkeys(line for page in pages for line in page.lines):
        for clause in ends.split(line):
            if pattern.fullmatch(folded(clause)):
                yield clause.strip(" -."), unit.name or unit.kind


def _row(kinds: str) -> str:
    return rf"(?:{kinds})(?:(?:,\s+|\s+và\s+)(?:{kinds}))*"


def _other_words(plan: Plan, unit: SampleUnit) -> set[str]:
    """Return the words for the plan's other levels and their kinds of unit, that are none for the unit's own."""
    others = [one for one in plan.level if one.id != unit.level.id and not of_province_itself(one)]
    words = {folded(word) for one in others for word in (one.label, *one.kinds())}
    words |= {tier for one in others for kind in one.kinds() if (tier := tier_of(kind))}
    mine = {folded(word) for word in (unit.level.label, *unit.level.kinds(), *unit.level.covers)}
    return words - mine - set(map(tier_of, unit.level.kinds()))


def tier_findings(plan: Plan, found: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """Yield a note for each fact that they come from; what comes from none is the wording of a template."""
    clauses: dict[str, list[str]] = {}
    for clause, at in found:
        clauses.setdefault(clause, []).append(at)
    facts: dict[str, list[str]] = {}
    held = [*_texts(plan)] if clauses else []
    for clause in clauses:
        facts.setdefault(_fact_of(clause, held), []).append(clause)
    for field, said in facts.items():
        named = "; ".join(f"“{shorten(one, _LONGEST, placeholder=' …')}” ở {joined(list(dict.fromkeys(clauses[one])))}"
                          for one in said)  # fmt: skip
        yield Finding(
            "plugin.other-tier", Severity.NOTE, f"Văn bản của đơn vị in số của cấp khác: {named}.",
            place=f"kế hoạch {plan.plan.id}", field=field,
            fix="tách dữ kiện ấy mỗi cấp một bảng, ghi ai làm đúng như units của cấp",
        )  # fmt: skip


def _texts(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield key and words of each fact of a list."""
    for table in type(plan).model_fields:
        items = getattr(plan, table)
        for number, item in enumerate(items if isinstance(items, list) else [], 1):
            if isinstance(item, Fact):
                yield f"{table}.{number}", folded(" ".join(texts_inside(item.model_dump(exclude_unset=True))))


def _fact_of(clause: str, held: Iterable[tuple[str, str]]) -> str:
    """Return the fact that holds most of a clause's words, the numbers among them; the documents where none does."""
    words = set(plain_words(clause))
    near = [(len(words & set(plain_words(text))), field) for field, text in held
            if all(word in text for word in words if word.isdigit())]  # fmt: skip
    most, field = max(near, default=(0, ""), key=lambda one: one[0])
    return field if 2 * most > len(words) else "document"
