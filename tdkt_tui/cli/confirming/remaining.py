"""What is left of a passage when tables of it are written: told, and asked about unless it is words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from textwrap import shorten

from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import Draft
from tdkt_tui.workflow.confirming.original import Original
from tdkt_tui.workflow.confirming.passage import passage_of
from tdkt_tui.workflow.confirming.remainder import remainder
from tdkt_tui.workflow.confirming.signs import binds, figures_said
from tdkt_tui.workflow.plan_notes import Left, Note
from tdkt_tui.workflow.plan_waved import with_waved

WORDS = "w"
"""The answer that writes, and takes what is left for words."""
STILL = f"còn hỏi phần ấy · {WORDS} ghi, bỏ phần ấy"
"""What Enter does of what is left, and how it is taken for words."""
_MOST = 100
"""Signs of one part that is left: it stands in full above."""


def rest_of(plan: Plan | None, original: Original, left: Left, offered: Iterable[object]) -> list[str]:
    """Return the parts of a passage that are in no fact of a plan, nor in tables that a person saw; none of no plan."""
    drafts = [one for one in offered if isinstance(one, Draft)]
    return remainder(plan, passage_of(original, left), drafts) if plan else []


def still_open(plan: Plan | None, original: Original, notes: Iterable[Note]) -> list[Note]:
    """Return notes with those sentences of their paragraphs that have a number or a day which is in no fact.

    notes: of facts that a person left out on purpose, each quoting its whole paragraph, others of which stand.
    """
    found: list[Note] = []
    for note in notes:
        left = Left((0, 0), note.words)
        said = [one for one in rest_of(plan, original, left, ()) if figures_said(one)] if plan else [left.place[2]]
        words, ends = left.place[2], [(at, at + len(one)) for one in said if (at := left.place[2].find(one)) >= 0]
        if said and ends and plan:
            begun = words.rfind(". ", 0, min(ends)[0]) + 1
            words = words[begun : max(end for _, end in ends)].strip()
        if said:
            found.append(replace(note, words=f"{note.words[: len(note.words) - len(left.place[2])]}{words}"))
    return found


def rest_lines(rest: Sequence[str]) -> list[str]:
    """Return the line that tells what is left, none where nothing is."""
    told = "; ".join(f"“{shorten(part, _MOST, placeholder=' …')}”" for part in rest)
    return [f"Còn lại trong đoạn, chưa ở dữ kiện nào: {told}."] if rest else []


def with_rest_waved(text: str, left: Left, rest: Sequence[str]) -> str:
    """Return a text that keeps what a person took for words, as far as it has a number or a day, or binds."""
    clause, at, _ = left.place
    words = f"{', '.join(filter(None, (clause, at)))}: {'; '.join(rest)}"
    told = "; ".join(rest)
    return with_waved(text, words) if figures_said(told) or binds(told) else text
