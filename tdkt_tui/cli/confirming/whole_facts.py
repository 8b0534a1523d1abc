"""Facts that are the original's lines themselves: beside them only their number is told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from tdkt_tui.model.text import plain_words
from tdkt_tui.workflow.confirming.grouping import Group, clause_of, fact_at

from .brief import cut, cut_begun, cut_kept
from .own_words import parted
from .plain import plain
from .state import State
from .understood import understood

_WHOLE = {"basis": "văn bản viện dẫn", "implements": "văn bản thực hiện"}
_AIMS = {"purpose": "mục đích", "requirement": "yêu cầu"}
"""Tables whose facts are the original's lines themselves: beside them only their number is told."""
_OWN_TITLE = re.compile(r"\b(?:ban hành|xây dựng) Kế hoạch\b.*:$")
"""What stands behind the last of the citations: the plan's own title."""


def counted_whole(state: State, group: Group) -> str:
    """Return how many facts are the original's lines themselves, "" for a group that holds any other."""
    names = [whole_name(state, fact) for fact in group.facts]
    if not all(names):
        return ""
    counted = ", ".join(f"{count} {name}" for name, count in Counter(names).items())
    return f"→ {counted}, đúng chữ như trên"


def as_taken(state: State, group: Group, words: Mapping[int, str]) -> dict[int, str]:
    """Return the words of paragraphs; in short the sentences that a fact which is the original's line has just so."""
    said = [f" {' '.join(plain_words(whole_words(state, fact)))} " for fact in group.facts if whole_name(state, fact)]
    if not said or not counted_whole(state, group):
        return {**words}
    if plain(state, group) and all(fact.startswith("aim.") for fact in group.facts):
        return {at: cut_begun(text) for at, text in words.items()}
    every = plain(state, group)
    return {at: " ".join(_taken(parted(_titled(text)), said, every=every)) for at, text in words.items()}


def _taken(pieces: Sequence[str], said: Sequence[str], *, every: bool) -> Iterator[str]:
    """Yield the sentences of a paragraph, those in a row that facts have just so as one, in short.

    every: each of them is plainly what was read.
    """

    def taken(piece: str) -> bool:
        return any(f" {' '.join(plain_words(piece))} " in one for one in said)

    for alike, run in groupby(pieces, taken):
        told = [*run]
        yield from [cut_kept(" ".join(told))] if alike else map(cut_kept, told) if every else told


def _titled(text: str) -> str:
    """Return a paragraph with its end in short where that is the plan's own title."""
    found = _OWN_TITLE.search(text)
    return f"{text[: found.start()]}{cut(found[0])}" if found else text


def whole_words(state: State, fact: str) -> str:
    """Return the words of a fact that is the original's line itself."""
    item = fact_at(state.plan, fact)
    return str(getattr(item, "words", "")) or " ".join(line.strip() for line in understood(state.plan, [fact]))


def whole_name(state: State, fact: str) -> str:
    """Return what a fact is that is the original's line itself, "" for any other."""
    return _WHOLE.get(fact.partition(".")[0]) or _AIMS.get(getattr(fact_at(state.plan, fact), "kind", ""), "")


def kinds_of(state: State, facts: Sequence[str]) -> str:
    """Return how many citations facts are; of aims which clauses say each kind."""
    told: dict[str, list[str]] = {}
    for fact in facts:
        clause = clause_of(state.plan, fact) if fact.startswith("aim.") else ""
        told.setdefault(whole_name(state, fact), []).append(clause)
    return "; ".join(f"{name}: {', '.join(dict.fromkeys(of))}" if any(of) else f"{len(of)} {name}"
                     for name, of in told.items())  # fmt: skip
