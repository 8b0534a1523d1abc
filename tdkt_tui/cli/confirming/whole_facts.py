"""Facts that are the original's lines themselves: beside them only their number is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from tdkt_tui.workflow.confirming.grouping import Group, clause_of, fact_at

from .brief import cut_kept
from .plain import plain
from .state import State

_WHOLE = {"basis": "văn bản viện dẫn", "implements": "văn bản thực hiện"}
_AIMS = {"purpose": "mục đích", "requirement": "yêu cầu"}
"""Tables whose facts are the original's lines themselves: beside them only their number is told."""


def counted_whole(state: State, group: Group) -> str:
    """Return how many facts are the original's lines themselves, "" for a group that holds any other."""
    names = [whole_name(state, fact) for fact in group.facts]
    if not all(names):
        return ""
    counted = ", ".join(f"{count} {name}" for name, count in Counter(names).items())
    return f"→ {counted}, đúng chữ như trên"


def as_taken(state: State, group: Group, words: Mapping[int, str]) -> dict[int, str]:
    """Return the words of paragraphs in short where all that was understood is that they are aims, in these words."""
    taken = all(fact.startswith("aim.") for fact in group.facts) and bool(counted_whole(state, group))
    return {at: cut_kept(text) if taken and plain(state, group) else text for at, text in words.items()}


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
