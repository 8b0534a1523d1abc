"""Figures of the issued plan that no fact of their clause holds, though other words of that paragraph are facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from textwrap import shorten
from typing import TYPE_CHECKING

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.words import clause_words, joined, padded, raised_first
from tdkt_tui.store.files import read_limited
from tdkt_tui.workflow.plan_notes import left_of
from tdkt_tui.workflow.plan_source import PlanSource
from tdkt_tui.workflow.plan_waved import is_kept, waved_of
from tdkt_tui.workflow.plugin_waved import NOT_SAID, Held, held_by, holds, related

from .totals import totals_apart

if TYPE_CHECKING:
    from tdkt_tui.workflow.confirming.original import Paragraph
    from tdkt_tui.workflow.reading_plan.figures import Figure

    Row = tuple[Paragraph, list[str]]

_CONTEXT = ("year", "rough")
_ASIDE = re.compile(r"[\w\s]{0,24}\(([^()]*)\)")
_AND_MORE = re.compile(r"[^;.:]{0,40}\btrở lên\b")
_SHARED = re.compile(r"[^;.:()]{0,40}:[^.]*")
_QUOTED, _MOST, _PARTS = 110, 6, 3


def lost_figures(source: PlanSource) -> Iterator[Finding]:
    """Yield a note for each clause with facts where a number or a day of the original is in none of them."""
    clauses = lost_by_clause(source)
    for clause, rows in clauses[:_MOST]:
        yield lost_finding(source, clause, rows)
    if more := clauses[_MOST:]:
        yield _finding(source, f"Còn {padded(len(more))} mục khác như vậy:"
                               f" {joined([clause_words(clause) for clause, _ in more])}.")  # fmt: skip
    yield from totals_apart(source)


def lost_finding(source: PlanSource, clause: str, rows: Sequence[Row]) -> Finding:
    """Return the note on the rows of one clause."""
    figures = list(dict.fromkeys(figure for _, said in rows for figure in said))
    first = shorten(rows[0][0].text, _QUOTED, placeholder=" …").rstrip(".")
    return _finding(source, f"{raised_first(clause_words(clause))} ({rows[0][0].at}) có số hay ngày chưa ở dữ kiện"
                            f" nào của mục ấy: {'; '.join(figures)}. Bản gốc: {first}.")  # fmt: skip


def lost_by_clause(source: PlanSource) -> list[tuple[str, list[Row]]]:
    """Return each clause with the paragraphs of which something is lost.

    Passages that the plan's file still tells, or that a person took for words only, are told by those lists; figures
    of which it is written why they stay words are not told.
    """
    if source.path is None:
        return []
    from tdkt_tui.workflow.confirming.original import original_of

    paragraphs = original_of(source.path).paragraphs
    if not paragraphs:
        return []
    try:
        text = read_limited(source.path).decode("utf-8-sig")
    except (TdktError, UnicodeDecodeError):  # told by who reads the plan
        return []
    waved = [words for _, words in waved_of(text)]
    told = " ".join([*(one.words for one in left_of(text)), *(words for words in waved if not is_kept(words))])
    kept = [words for words in waved if is_kept(words)]
    held = list(held_by(source.plan))
    every = _figures(held)
    lost = [(one, said) for one in paragraphs if f"{one.at}:" not in told
            and (said := _not_kept(_lost(one, held, every), one, kept))]  # fmt: skip
    return [(clause, list(one)) for clause, one in groupby(lost, key=lambda one: one[0].clause)]


def _not_kept(said: list[str], paragraph: Paragraph, kept: Iterable[str]) -> list[str]:
    """Return figures of a paragraph without those of which it is written why they stay words."""
    words = " ".join(one for one in kept if f"{paragraph.at}:" in one)
    return [figure for figure in said if not re.search(rf"(?<!\d){re.escape(figure)}(?!\d)", words)]


def _figures(facts: Iterable[Held]) -> frozenset[Figure]:
    return frozenset(figure for one in facts for figure in one.figures)


def _lost(paragraph: Paragraph, held: list[Held], every: frozenset[Figure]) -> list[str]:
    from tdkt_tui.workflow.reading_plan.figures import figures_of

    if paragraph.part or not paragraph.clause:
        return []
    clause = clause_words(paragraph.clause)
    mine = [one for one in held if any(related(clause, clause_words(other)) for other in one.clauses)]
    if not mine:
        return []
    near = _figures(mine)
    row = " | " in paragraph.text
    figures = [one for one in figures_of(NOT_SAID.sub(" ", paragraph.text)) if one[0][0] not in _CONTEXT]
    return [said for at, (figure, said) in enumerate(figures)
            if not (figure[0] == "count" and (row or _sum_of(figure, [later for later, _ in figures[at + 1 :]])
                                              or _explained(paragraph.text, said, near)))
            and not holds(near if figure[0] == "count" else every, figure) and not _of_year(every, figure)]  # fmt: skip


def _sum_of(figure: Figure, later: Iterable[Figure]) -> bool:
    """Tell a number that those behind it make up: what is divided is held by the parts."""
    counts = [value for kind, value in later if kind == "count" and isinstance(value, int | float)]
    return figure[1] in list(accumulate(counts))[_PARTS - 1 :]


def _explained(text: str, said: str, held: frozenset[Figure]) -> bool:
    """Tell a number that facts hold by others: "05 trường hợp (02 tập thể, 03 cá nhân)", a whole that is shared out,
    or the first above a bound: "từ 101 người trở lên".
    """
    number = int(said.replace(".", ""))
    for found in re.finditer(rf"(?<![\w.,/]){re.escape(said)}(?![\w/]|[.,]\d)", text):
        behind = text[found.end() :]
        parts = [int(part) for part in re.findall(r"\d+", aside[1])] if (aside := _ASIDE.match(behind)) else []
        above = text[: found.start()].endswith(("từ ", "Từ ")) and _AND_MORE.match(behind)
        shared = _SHARED.match(behind)
        if not ((len(parts) > 1 and sum(parts) == number) or (above and ("count", number - 1) in held)
                or (shared and len(re.findall(r"\d+", shared[0])) >= _PARTS)):  # fmt: skip
            return False
    return True


def _of_year(held: frozenset[Figure], figure: Figure) -> bool:
    """Tell a day of which facts hold the day without a year, and the year: 11/4/1900 of an anniversary."""
    day, _, year = str(figure[1]).rpartition("-")
    return figure[0] == "day" and day.count("-") == 1 and {("day", day), ("year", int(year))} <= held


def _finding(source: PlanSource, message: str) -> Finding:
    return Finding("plugin.figures", Severity.NOTE, message, place=f"kế hoạch {source.plan.plan.id}",
                   fix="số ấy là của dữ kiện thì ghi vào; chỉ là lời văn thì giữ nguyên")  # fmt: skip
