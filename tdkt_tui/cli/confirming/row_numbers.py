"""The facts of a group by the numbers that mend them, where several are shown in lines of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tdkt_tui.cli.plan_text.page import joined, whole_texts, wrapped
from tdkt_tui.model.plan import Plan

from .understood import understood

_ENOUGH = 24
"""Signs by which titles are told apart: long ones are shown in short."""
_ITEM = re.compile(r"(?P<in>    \+|  -) (?P<said>.+)", re.DOTALL)


def with_numbers(plan: Plan, facts: Sequence[str], lines: Sequence[str]) -> list[str]:
    """Return laid out lines with the number of each fact instead of its dash: "  2. Sở A: …".

    facts: those of the group, in the order of their numbers; one alone needs none. Lines below a title of which there
    are more, or fewer, than facts stay as they are: what a number would mean there is not sure.
    """
    if len(facts) < 2:
        return [*lines]
    titles = {fact: _title(understood(plan, [fact])) for fact in facts}
    found: list[str] = []
    run: list[list[str]] = []
    title = ""
    for rows in [*whole_texts(lines), [""]]:
        if rows[0].startswith(" "):
            run.append(rows)
            continue
        mine = [fact for fact in _in_order(facts) if title and titles[fact][:_ENOUGH] == title[:_ENOUGH]]
        found += _numbered(run, mine, facts)
        run, title = [], joined(rows)
        found += rows
    return found[:-1]


def _title(lines: Sequence[str]) -> str:
    return joined(next(whole_texts(lines))) if lines and not lines[0].startswith(" ") else ""


def _in_order(facts: Sequence[str]) -> list[str]:
    """Return facts as they are told: those of a table in its order."""
    return sorted(facts, key=lambda fact: int(fact.rpartition(".")[2]) if fact[-1].isdecimal() else 0)


def _numbered(run: Sequence[Sequence[str]], mine: Sequence[str], facts: Sequence[str]) -> list[str]:
    items = [at for at, rows in enumerate(run) if (found := _ITEM.match(rows[0])) and not _heads(run, at, found)]
    if len(items) != len(mine):
        return [line for rows in run for line in rows]
    numbers = {at: [*facts].index(fact) + 1 for at, fact in zip(items, mine, strict=True)}
    lines: list[str] = []
    for at, rows in enumerate(run):
        said = joined(rows)
        indent = rows[0][: len(rows[0]) - len(rows[0].lstrip())]
        lines += wrapped(f"{numbers[at]}. {said[2:]}", indent) if at in numbers else rows
    return lines


def _heads(run: Sequence[Sequence[str]], at: int, found: re.Match[str]) -> bool:
    """Tell somebody who does what the lines below say: "- Sở A:"."""
    return found["in"] == "  -" and at + 1 < len(run) and run[at + 1][0].startswith("    +")
