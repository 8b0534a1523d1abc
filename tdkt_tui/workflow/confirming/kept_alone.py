"""Sentences kept in their words: one because a person said so, whatever table it may be; those that are already."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from tdkt_tui.model.plan import Plan

from .draft import Draft
from .drawing_provision import about
from .halves import Half
from .holding import Known
from .kept_words import kept_words
from .passage import Passage
from .substance import keeps
from .whom import whose

_OTHERS = 2
"""Tables that such a sentence may be instead."""


def kept_alone(plan: Plan, passage: Passage, halves: Sequence[Half], kept: Collection[str]) -> list[Half]:
    """Return the sentences of a passage. kept: those that stay in their words."""
    return [_in_words(plan, passage, half) if half.words in kept else half for half in halves]


def _in_words(plan: Plan, passage: Passage, half: Half) -> Half:
    if half.drafts[:1] and half.drafts[0].name == "provision":
        return half
    words = kept_words(passage, [half])
    one = replace(passage, words=words)
    draft = Draft("provision", {"words": words, "about": about(one), **whose(plan, one)}, passage.clause)
    return Half(half.words, (draft, *half.drafts[:_OTHERS]), sure=True)


def kept_since(known: Known | None, sentence: str) -> bool:
    """Tell a sentence that stands in a fact in the original's own words, and stood in none before the walk."""
    if known is None:
        return False
    now, before = (any(keeps(one.fact, one.words, sentence) for one in facts) for facts in (known.now, known.before))
    return now and not before
