"""Facts that are a line of the original each, rows of an annex or recipients, beside their lines."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from functools import partial

from tdkt_tui.cli.plan_text.levels import level_lines
from tdkt_tui.cli.plan_text.page import WIDTH, wrapped
from tdkt_tui.model.issuer import Recipient
from tdkt_tui.model.level import LevelException
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.programme import AgendaItem
from tdkt_tui.model.quota import PlanQuota
from tdkt_tui.model.quota_words import QUOTA_WORDS
from tdkt_tui.model.words import joined
from tdkt_tui.workflow.confirming.grouping import fact_at

from .understood import only
from .unsaid import unsaid

_DAY = re.compile(r"(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})")


def quota_rows(plan: Plan, rows: Sequence[tuple[str, str]]) -> list[str]:
    """Return rows of an annex beside what was understood, first what the numbers count. rows: (fact, original)."""
    quotas = [(item, row) for fact, row in rows if isinstance(item := fact_at(plan, fact), PlanQuota)]
    names = [name for name in QUOTA_WORDS if any(name in item.numbers() for item, _ in quotas)]
    levels = {code for item, _ in quotas for code in item.levels}
    labels = [level.label for level in plan.level if level.id in levels]
    counted = " / ".join(QUOTA_WORDS[name] for name in names)
    alike = len({tuple(item.levels) for item, _ in quotas}) < 2
    notes = "; rồi đến ghi chú (note)" if any(item.note not in row for item, row in quotas) else ""
    lines = wrapped(f"HIỂU LÀ (cột phải): {counted}{f', {joined(labels)}' if labels and alike else ''}{notes}", "")
    said = {*names, "unit", "each", "together", "note", *(["levels"] if alike else [])}
    above = ""
    for fact, row in rows:
        if isinstance(item := fact_at(plan, fact), PlanQuota):
            numbers = " / ".join(str(item.numbers().get(name, "–")) for name in names)
            unit = item.unit or f"mỗi {item.each}"
            told = [numbers if unit.casefold() in row.casefold() else f"{unit}: {numbers}"]
            told += ["cả nhóm"] if item.together else []
            told += [item.note] if item.note not in row else []
            told += unsaid(plan, fact, _nothing, said)
            lines += beside("" if row == above else row, "; ".join(told))
            above = row
    return lines


def agenda_rows(plan: Plan, rows: Sequence[tuple[str, str]]) -> list[str]:
    """Return the original's agenda, a line each, beside what differs in what was understood. rows: (fact, original)."""
    lines = ["HIỂU LÀ (cột phải): mục của chương trình"]
    for fact, row in rows:
        item = fact_at(plan, fact)
        if isinstance(item, AgendaItem):
            told = "như bản gốc" if item.title.casefold() in row.casefold() else item.title
            told = f"{told}{' (nếu có)' if item.optional else ''}"
            more = unsaid(plan, fact, _nothing, ("title", "optional", "item"))
            lines += beside(row, "; ".join([told, *more]))
    return lines


def exception_rows(plan: Plan, rows: Sequence[tuple[str, str]]) -> list[str]:
    """Return rows of a table of units beside what is said of each, days in figures. rows: (fact, original)."""
    items = [item for fact, _ in rows if isinstance(item := fact_at(plan, fact), LevelException)]
    labels = dict.fromkeys(level.label for item in items for level in plan.level if level.id == item.level)
    of = f" của {joined([*labels])}" if len(labels) == 1 else ""
    lines = wrapped(f"HIỂU LÀ (cột phải): quy định riêng cho từng đơn vị{of}", "")
    for fact, row in rows:
        told = _exception(fact, plan)[0]
        more = unsaid(plan, fact, partial(_exception, fact), ("level",) if of else ())
        lines += beside(row, "; ".join([told, *more]), share=44)
    return lines


def _exception(fact: str, plan: Plan) -> list[str]:
    """Return the line about an exception in short."""
    said = " ".join(line.strip() for line in level_lines(only(plan, [fact])) if line.startswith(" "))
    said = _DAY.sub(lambda day: "/".join(part.lstrip("0") for part in day.groups()), said)
    return [re.sub(r"^- |\s*\[[^\[\]]*\]$", "", said)]


def recipient_rows(plan: Plan, rows: Sequence[tuple[str, str]]) -> list[str]:
    """Return recipients as the original lists them beside whom each line takes in. rows: (fact, original)."""
    lines = ["HIỂU LÀ (cột phải): nhận để báo cáo (b/c), hay gồm những ai"]
    for fact, row in rows:
        item = fact_at(plan, fact)
        words = item.words() if isinstance(item, Recipient) else plan.archive.words()
        told = [] if words.rstrip(".;") in row else [words]
        if isinstance(item, Recipient):
            told += ["b/c"] if item.for_report else []
            told += [f"gồm: {'; '.join(item.covers)}"] if item.covers else []
        lines += beside(row, "; ".join(told), share=36)
    return lines


def _nothing(_: Plan) -> list[str]:
    return []


def beside(left: str, right: str, share: int = 54) -> list[str]:
    """Return two texts side by side in 80 columns, the left one as the original's."""
    first = textwrap.wrap(left, share - 4, break_on_hyphens=False) or [""]
    second = textwrap.wrap(right, WIDTH - share - 2, break_on_hyphens=False) or [""]
    first += [""] * (len(second) - len(first))
    second += [""] * (len(first) - len(second))
    return [f"  │ {one:<{share - 4}}  {two}".rstrip() for one, two in zip(first, second, strict=True)]
