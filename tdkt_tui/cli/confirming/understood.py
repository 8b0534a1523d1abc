"""What was understood of a group of facts, in the words of ``tdkt province show``."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel

from tdkt_tui.cli.plan_text.blank_forms import form_lines
from tdkt_tui.cli.plan_text.duties import duty_lines
from tdkt_tui.cli.plan_text.levels import level_lines
from tdkt_tui.cli.plan_text.page import WIDTH, parts, wrapped
from tdkt_tui.cli.plan_text.programme import programme_lines
from tdkt_tui.cli.plan_text.whole import signed, turn_lines
from tdkt_tui.model.answers import shown
from tdkt_tui.model.citation import Citation
from tdkt_tui.model.issuer import Recipient
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.programme import AgendaItem
from tdkt_tui.model.quota import PlanQuota
from tdkt_tui.model.quota_words import QUOTA_WORDS
from tdkt_tui.model.words import joined
from tdkt_tui.workflow.confirming.grouping import fact_at

_LOOKED_UP = ("plan", "form", "as_issued")
"""Tables that the words of others need."""


def understood(plan: Plan, facts: Sequence[str]) -> list[str]:
    """Return facts as lines of at most 80 signs, none of them empty."""
    told = [line for line in _told(plan, facts) if line.strip()]
    return told or [line for fact in facts for line in _plain(plan, fact)]


def _told(plan: Plan, facts: Sequence[str]) -> Iterator[str]:
    tables = {fact.partition(".")[0] for fact in facts}
    if "plan.signature" in facts:
        yield from wrapped(f"Ký: {signed(plan)}", "  ")
    if "round" in facts:
        yield from turn_lines(plan)
    for item in (fact_at(plan, fact) for fact in facts if fact.startswith(("basis.", "implements."))):
        if isinstance(item, Citation):
            day = f" (ngày {shown(item.date)})" if item.date and not item.number else ""
            yield from wrapped(f"- {item.full()}{day}", "  ")
    alone = only(plan, facts)
    yield from level_lines(alone)
    yield from programme_lines(alone)
    yield from duty_lines(alone.model_copy(update={"level": plan.level}))
    yield from form_lines(alone.model_copy(update={"level": plan.level}))
    chosen = {code for level in alone.level for code in level.choose_form}
    for number, form in enumerate(plan.form, 1):
        if f"form.{number}" in facts and form.id not in chosen:
            yield from wrapped(f"Hình thức: {form.name} [{form.id}]", "  ")
    for item in alone.recipient:
        yield from wrapped(_recipient(item), "  ")
    if "archive" in tables:
        yield from wrapped(f"- {plan.archive.words()}", "  ")


def only(plan: Plan, facts: Sequence[str]) -> Plan:
    """Return a plan of nothing but these facts, and what their words need."""
    kept: dict[str, Any] = {}
    for table, about in type(plan).model_fields.items():
        value = getattr(plan, table)
        if isinstance(value, list) and table not in _LOOKED_UP:
            kept[table] = [item for number, item in enumerate(value, 1) if f"{table}.{number}" in facts]
        elif about.default is None and table not in facts:
            kept[table] = None
    return plan.model_copy(update=kept)


def _recipient(item: Recipient) -> str:
    covers = f"gồm: {'; '.join(item.covers)}" if item.covers else ""
    return f"- {parts(item.words(), covers)}"


def _plain(plan: Plan, fact: str) -> Iterator[str]:
    """Yield the keys of a fact that has no words of its own."""
    item = fact_at(plan, fact)
    said = item.model_dump(exclude_defaults=True) if isinstance(item, BaseModel) else {}
    yield from wrapped(f"[{fact}] " + "; ".join(f"{key}: {shown(value)}" for key, value in said.items()), "  ")


def quota_rows(plan: Plan, rows: Sequence[tuple[str, str]]) -> list[str]:
    """Return rows of an annex beside what was understood, first what the numbers count. rows: (fact, original)."""
    quotas = [(item, row) for fact, row in rows if isinstance(item := fact_at(plan, fact), PlanQuota)]
    names = [name for name in QUOTA_WORDS if any(name in item.numbers() for item, _ in quotas)]
    levels = {code for item, _ in quotas for code in item.levels}
    labels = [level.label for level in plan.level if level.id in levels]
    counted = " / ".join(QUOTA_WORDS[name] for name in names)
    lines = wrapped(f"HIỂU LÀ (cột phải): {counted}{f', {joined(labels)}' if labels else ''}", "")
    for item, row in quotas:
        numbers = " / ".join(str(item.numbers().get(name, "–")) for name in names)
        unit = item.unit or f"mỗi {item.each}"
        lines += beside(row, numbers if unit.casefold() in row.casefold() else f"{unit}: {numbers}")
    return lines


def agenda_rows(plan: Plan, rows: Sequence[tuple[str, str]]) -> list[str]:
    """Return the original's agenda, a line each, beside what differs in what was understood. rows: (fact, original)."""
    lines = ["HIỂU LÀ (cột phải): mục của chương trình"]
    for fact, row in rows:
        item = fact_at(plan, fact)
        if isinstance(item, AgendaItem):
            told = "như bản gốc" if item.title.casefold() in row.casefold() else item.title
            lines += beside(row, f"{told}{' (nếu có)' if item.optional else ''}")
    return lines


def recipient_rows(plan: Plan, rows: Sequence[tuple[str, str]]) -> list[str]:
    """Return recipients as the original lists them beside whom each line takes in. rows: (fact, original)."""
    lines = ["HIỂU LÀ (cột phải): nhận để báo cáo (b/c), hay gồm những ai"]
    for fact, row in rows:
        item = fact_at(plan, fact)
        words = item.words() if isinstance(item, Recipient) else plan.archive.words()
        told = [] if words.rstrip(".;") in row else [words]
        if isinstance(item, Recipient):
            told += ["b/c"] if item.for_report else [f"gồm: {'; '.join(item.covers)}"] if item.covers else []
        lines += beside(row, "; ".join(told), share=36)
    return lines


def beside(left: str, right: str, share: int = 54) -> list[str]:
    """Return two texts side by side in 80 columns, the left one as the original's."""
    first = textwrap.wrap(left, share - 4, break_on_hyphens=False) or [""]
    second = textwrap.wrap(right, WIDTH - share - 2, break_on_hyphens=False) or [""]
    first += [""] * (len(second) - len(first))
    second += [""] * (len(first) - len(second))
    return [f"  │ {one:<{share - 4}}  {two}".rstrip() for one, two in zip(first, second, strict=True)]
