"""Cited laws, decrees and directives against the table of the law by date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from tdkt_tui.model.citation import Citation
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.text import folded
from tdkt_tui.model.words import short_date
from tdkt_tui.regulations import Act, Certainty, LawTable, load_law

from .citations import Cited
from .documents import fixed_day
from .saying import quoted, told, warning


def standing(cited: Sequence[Cited], day: date | None, table: LawTable | None = None) -> Iterable[Finding]:
    """Yield a finding for each cited act that is not in force on the document's day, or is cited wrongly.

    What the table only remembers yields warnings: the table may be what is wrong. table: None is the shipped one.
    """
    table = table or load_law()
    for field, citation in cited:
        acts = _acts(citation, table)
        if not acts:
            yield from _other_number(citation, field, table)
        elif day is not None and not any(act.in_force(day) for act in acts):
            yield _lapsed(_nearest(acts, day), field, day, table)
        if len(acts) == 1 and citation.number:
            yield from _differs(citation, acts[0], field)


def _acts(citation: Citation, table: LawTable) -> list[Act]:
    """Return the acts that a citation can mean: the one of its number, else all of its kind and title."""
    if citation.number:
        act = table.find(citation.number)
        return [act] if act and folded(act.kind) == folded(citation.type) else []
    if not citation.title:
        return []
    by_name = table.find(f"{citation.type} {citation.title}")
    if by_name:
        return [by_name]
    return [
        act
        for act in table.acts
        if folded(act.kind) == folded(citation.type) and act.title and act.titled(citation.title)
    ]


def _nearest(acts: list[Act], day: date) -> Act:
    """Return the act that a name without a number most likely means: the last one before the day, else the first."""
    past = [act for act in acts if act.since <= day]
    return past[-1] if past else acts[0]


def _lapsed(act: Act, field: str, day: date, table: LawTable) -> Finding:
    name = f"{act.kind} số {act.number}"
    if day < act.since:
        state, fix = (
            f"chưa có hiệu lực: có hiệu lực từ ngày {short_date(act.since)}",
            "viện dẫn văn bản đang có hiệu lực",
        )
    else:
        end = f" sau ngày {short_date(act.until)}" if act.until else ""
        state = f"đã hết hiệu lực{end}"
        later = table.successors(act, day)
        fix = "viện dẫn " + quoted(f"{other.kind} số {other.number}" for other in later) if later else "bỏ viện dẫn này"
    return told(
        _gravity(act),
        "law.not-in-force",
        f"Vào ngày {short_date(day)} của văn bản, {name} {state}",
        citation=name,
        field=field,
        fix=fix,
    )


def _differs(citation: Citation, act: Act, field: str) -> Iterable[Finding]:
    name = f"{act.kind} số {act.number}"
    if citation.title and not act.titled(citation.title):
        first = act.title.partition(";")[0]
        shortened = bool(first) and replace(act, title=first).titled(citation.title)
        yield told(
            Severity.NOTE if shortened else _gravity(act),  # the first of the things that it is on names it well enough
            "law.title",
            f"Trích yếu “{citation.title}” khác với tên của {name}: “{act.title}”",
            citation=name,
            field=f"{field}.title",
            fix=f"ghi “{act.title}”",
        )
    issued = fixed_day(citation.date)
    if issued and act.signed and issued != act.signed:
        yield told(
            _gravity(act),
            "law.date",
            f"Ngày {short_date(issued)} khác với ngày {short_date(act.signed)} của {name}",
            citation=name,
            field=f"{field}.date",
            fix=f"ghi ngày {short_date(act.signed)}",
        )


def _other_number(citation: Citation, field: str, table: LawTable) -> Iterable[Finding]:
    known = table.find(citation.number) if citation.number else None
    if known is not None:
        yield told(
            _gravity(known),
            "law.kind",
            f"Số {known.number} là của {known.kind}, không phải của {citation.type}",
            citation=f"{known.kind} số {known.number}",
            field=f"{field}.type",
            fix=f"ghi type = “{known.kind}”",
        )
        return
    same = [
        act
        for act in table.acts
        if act.title and citation.title and folded(act.kind) == folded(citation.type) and act.titled(citation.title)
    ]
    if citation.number and same:
        yield warning(
            "law.number",
            f"Không có {citation.short()} trong bảng văn bản; trích yếu này là của"
            f" {quoted(f'{act.kind} số {act.number}' for act in same)}",
            field=f"{field}.number",
            fix="đối chiếu số, ký hiệu với văn bản gốc",
        )


def _gravity(act: Act) -> Severity:
    return Severity.ERROR if act.certainty is Certainty.QUOTED else Severity.WARNING
