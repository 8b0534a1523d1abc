"""Facts that are a line of the original each, rows of an annex or of a programme, beside their lines."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Collection, Sequence
from functools import partial

from tdkt_tui.cli.plan_text.levels import level_lines
from tdkt_tui.cli.plan_text.page import WIDTH, wrapped
from tdkt_tui.model.level import LevelException
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.programme import AgendaItem
from tdkt_tui.model.quota import PlanQuota
from tdkt_tui.model.quota_words import QUOTA_WORDS
from tdkt_tui.model.text import plain_words
from tdkt_tui.model.words import joined
from tdkt_tui.workflow.confirming.grouping import fact_at

from .abridged import CUT
from .rows_alike import NumberRow, others_line, same_way
from .understood import only
from .unsaid import unsaid

_PART, _BEGINS = 12, 7
"""Words of a part of a programme that stands whole, and those that are told of a longer one."""
_SAYS = re.compile(r"\d(?!\d{3})(?<!\d{4})|\b(?:không|trừ|nếu|riêng|chỉ|đối với|chọn|bầu)\b", re.IGNORECASE)
_DAY = re.compile(r"(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})")


def quota_rows(
    plan: Plan, rows: Sequence[tuple[str, str]], head: Sequence[str] = (), apart: Collection[str] | None = None
) -> list[str]:
    """Return rows of an annex beside what was understood, first what the numbers count. rows: (fact, original).

    head: what heads the columns; a note whose words stand there and in its row is told of all rows by one; apart: the
    facts of which each row is shown, where those that are read in one way are counted only; None shows all.
    """
    quotas = [(item, row) for fact, row in rows if isinstance(item := fact_at(plan, fact), PlanQuota)]
    names = [name for name in QUOTA_WORDS if any(name in item.numbers() for item, _ in quotas)]
    levels = {code for item, _ in quotas for code in item.levels}
    labels = [level.label for level in plan.level if level.id in levels]
    counted = " / ".join(QUOTA_WORDS[name] for name in names)
    alike = len({tuple(item.levels) for item, _ in quotas}) < 2
    heads = " ".join(head)
    told_so = [item.note for item, row in quotas if item.note and _put_together(item.note, f"{heads} {row}")]
    own = any(item.note not in row and item.note not in told_so for item, row in quotas)
    notes = f"; ghi chú (note) gộp từ các cột còn lại, như “{told_so[0]}”" if told_so else ""
    notes += "; rồi đến ghi chú (note)" if own and not told_so else ""
    lines = wrapped(f"HIỂU LÀ (cột phải): {counted}{f', {joined(labels)}' if labels and alike else ''}{notes}", "")
    said = {*names, "unit", "each", "together", "note", *(["levels"] if alike else [])}
    found: list[tuple[str, list[str], str]] = []
    each: list[NumberRow] = []
    for fact, row in rows:
        if isinstance(item := fact_at(plan, fact), PlanQuota):
            numbers = " / ".join(str(item.numbers().get(name, "–")) for name in names)
            listed = bool(item.units) and all(one.removeprefix(f"{item.each} ") in row for one in item.units)
            some = f" trong {len(item.units)} {item.each} mà dòng kể" if listed else ""
            unit = item.unit or f"mỗi {item.each}{some}"
            more = [*unsaid(plan, fact, _nothing, said | {"units"} if listed else said)]
            told = ["cả nhóm"] if item.together else []
            told += [item.note] if item.note not in row and item.note not in told_so else []
            told += more
            of = [] if unit.casefold() in row.casefold() else [unit]
            if of and found and found[-1][0] == row and found[-1][1] and found[-1][2] == "; ".join([numbers, *told]):
                found[-1][1].extend(of)  # one row of several kinds of unit, each as many
            else:
                found.append((row, of, "; ".join([numbers, *told])))
            plain = not (item.each or item.together or more) and [other for _, other in rows].count(row) == 1
            plain &= apart is not None and fact not in apart and {*item.numbers()} == {*names}
            each.append(
                NumberRow(row, unit, tuple(item.numbers()[name] for name in names) if plain else (), item.note, plain)
            )
    hidden = [each[at] for at in same_way(each)]
    found = [one for one in found if all(one[0] != other.row for other in hidden)]
    for at, (row, units, words) in enumerate(found):
        told_of = f"{', '.join(units)}: {words}" if units else words
        lines += beside("" if at and found[at - 1][0] == row else row, told_of)
    return [*lines, *([others_line(hidden)] if hidden else [])]


def _put_together(note: str, row: str) -> bool:
    """Tell a note that says the cells of its row, each with the head of its column, and all of their numbers."""
    known, said = ([word.lstrip("0") for word in plain_words(text)] for text in (row, note))
    return bool(said) and "|" in row and {*said} <= {*known}


def agenda_rows(plan: Plan, rows: Sequence[tuple[str, str]]) -> list[str]:
    """Return the original's agenda, a line each, beside what differs in what was understood. rows: (fact, original)."""
    items = [(fact, row, item) for fact, row in rows if isinstance(item := fact_at(plan, fact), AgendaItem)]
    more = [[*unsaid(plan, fact, _nothing, ("title", "optional", "item", "note"))] for fact, _, _ in items]
    alike = [one for one in more[0] if all(one in each for each in more)] if len(more) > 1 else []
    of = "".join(f"; {one}" for one in alike)
    lines = wrapped(f"HIỂU LÀ (cột phải): mục của chương trình, để trống là như bản gốc{of}", "")
    for at, ((_, row, item), mine) in enumerate(zip(items, more, strict=True)):
        told = "" if item.title.casefold() in row.casefold() else item.title
        told = f"{told}{' (nếu có)' if item.optional else ''}".strip()
        left = "" if at and items[at - 1][1] == row else row
        lines += beside(_begun(left), "; ".join(filter(None, [told, *(one for one in mine if one not in alike)])))
    return lines


def _begun(row: str) -> str:
    """Return how a part of a programme begins, that one knows it again; whole where it has a number or a turn."""
    words = row.split()
    plain_row = len(words) > _PART and not _SAYS.search(row)
    return f"{' '.join(words[:_BEGINS])} {CUT}" if plain_row else row


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


def _nothing(_: Plan) -> list[str]:
    return []


def beside(left: str, right: str, share: int = 54) -> list[str]:
    """Return two texts side by side in 80 columns, the left one as the original's."""
    first = textwrap.wrap(left, share - 4, break_on_hyphens=False) or [""]
    second = textwrap.wrap(right, WIDTH - share - 2, break_on_hyphens=False) or [""]
    first += [""] * (len(second) - len(first))
    second += [""] * (len(first) - len(second))
    return [f"  │ {one:<{share - 4}}  {two}".rstrip() for one, two in zip(first, second, strict=True)]
