"""Cited documents among themselves: one number has one title and one date, and none is later than who cites it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from tdkt_tui.model.citation import Citation, bare_title
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import short_date

from .documents import fixed_day
from .saying import error


class Cited(NamedTuple):
    """A citation with the key that holds it."""

    field: str
    citation: Citation


def cited_by_plan(plan: Plan) -> list[Cited]:
    """Return what a province's plan cites, with keys of the plan."""
    return [*_keyed("basis", plan.basis), *_keyed("implements", plan.implements),
            *_keyed("replaces", plan.replaces)]  # fmt: skip


def cited_by_profile(dossier: Dossier) -> list[Cited]:
    """Return what a profile adds to the bases."""
    return _keyed("basis", dossier.profile.basis)


def agree_in_dossier(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for each document that profile and plan cite with two titles or two dates."""
    plan = dossier.plan
    own = Cited("plan", plan.plan.citation())
    yield from _agree([own, *cited_by_plan(plan)], cited_by_profile(dossier), plan)


def agree_in_plan(plan: Plan) -> Iterable[Finding]:
    """Yield an error for each document that the plan itself cites with two titles or two dates."""
    yield from _agree([], cited_by_plan(plan), plan)


def none_later(cited: Sequence[Cited], day: date | None, whose: str) -> Iterable[Finding]:
    """Yield an error for a cited document that is dated after the document that cites it."""
    for field, citation in cited:
        issued = fixed_day(citation.date)
        if day and issued and issued > day:
            yield error(
                "citation.later",
                f"{citation.short()} ghi ngày {short_date(issued)}, đứng sau ngày {short_date(day)} của {whose}",
                field=f"{field}.date",
                fix="sửa ngày của văn bản được viện dẫn, hoặc bỏ viện dẫn",
            )


def _agree(before: list[Cited], looked_at: list[Cited], plan: Plan) -> Iterable[Finding]:
    """Compare each citation with the first one of the same type and number."""
    first: dict[tuple[str, str], Citation] = {}
    for _, citation in before:
        first.setdefault(_name(citation), citation)
    for field, citation in looked_at:
        other = first.setdefault(_name(citation), citation)
        if not citation.number or other is citation:
            continue
        if other.title and citation.title and bare_title(other.title) != bare_title(citation.title):
            yield error(
                "citation.two-titles",
                f"{citation.short()} được viện dẫn với hai trích yếu: “{other.title}” và “{citation.title}”",
                field=f"{field}.title",
                fix="đối chiếu văn bản gốc rồi ghi một trích yếu",
            )
        dates = {day for day in (fixed_day(other.date), fixed_day(citation.date)) if day}
        if len(dates) > 1:
            yield error(
                "citation.two-dates",
                f"{citation.short()} được viện dẫn với hai ngày: {' và '.join(map(short_date, sorted(dates)))}",
                field=f"{field}.date",
                fix="đối chiếu văn bản gốc rồi ghi một ngày",
            )
    for number, named in enumerate(plan.named, start=1):
        yield from _named_otherwise(folded(named.name), f"named.{number}.name", [*first.values()])


def _named_otherwise(name: str, field: str, known: Iterable[Citation]) -> Iterable[Finding]:
    """Look for a title written out in a name of the plan: "chỉ thị số 34-ct/tw … về …"."""
    for citation in known:
        if not citation.number or folded(citation.short()) not in name:
            continue
        _, about, title = name.partition(" về ")
        if about and citation.title and not title.startswith(bare_title(citation.title)):
            yield error(
                "citation.two-titles",
                f"{citation.short()} được viện dẫn với trích yếu khác với phần căn cứ: “về {title}”",
                field=field,
                fix=f"ghi theo căn cứ: “{citation.title}”",
            )


def _name(citation: Citation) -> tuple[str, str]:
    return folded(citation.type), folded(citation.number)


def _keyed(table: str, citations: Iterable[Citation]) -> list[Cited]:
    return [Cited(f"{table}.{number}", citation) for number, citation in enumerate(citations, start=1)]
