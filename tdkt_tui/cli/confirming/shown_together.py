"""Several groups on one screen: the original's words once, each with its number, under them what was understood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tdkt_tui.cli.plan_text.page import unwrapped, wrapped
from tdkt_tui.model.text import plain_words
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.values import values_of

from .brief import cut, tight
from .by_who import by_who, like_the_first
from .once import SAME, once_lines
from .own_words import own_words, seen_before
from .places import begun, where
from .plain import only_title, words_of
from .shown import body_lines, headed, headings, own_lines, quoted
from .shown_findings import beside_lines
from .state import State, Told
from .understood import understood
from .whole_facts import as_taken, counted_whole

_LEAD = re.compile(r"^\s*(?:[\dIVXLA-Zđa-z]{1,4}[.)]\s+)?(?:Đề nghị\s+)?")
"""The number of a heading, and how those are addressed whom nobody orders."""
_DUTIES = ("NHIỆM VỤ",)
"""Headings that each line below them tells by itself: who, and what."""


def together_lines(
    state: State, groups: Sequence[Group], told: Told, numbers: Sequence[int] = ()
) -> Iterator[list[str]]:
    """Yield the lines of each group; words that stand above on the same screen are not shown again."""
    shown: dict[int, str] = {}
    places = {where(state.original, group) for group in groups}
    before = places.pop() if len(places) == 1 and all(one.clause.endswith("”") for one in groups) else ""
    for number, group in zip(numbers or range(1, len(groups) + 1), groups, strict=True):
        words = own_words(state, group, told)
        yield list(_lines(state, number, group, told, words=words, shown=shown, before=before))
        shown.update(words)
        before = where(state.original, group)


def _lines(
    state: State,
    number: int,
    group: Group,
    told: Told,
    *,
    words: Mapping[int, str],
    shown: Mapping[int, str],
    before: str,
) -> Iterator[str]:
    whole, once = counted_whole(state, group), list[str]()
    if group.kind != "facts" and not whole:
        place = where(state.original, group)
        body = [*body_lines(state, group, values_of(state.file.text, group), told, shown)]
        yield from headed(f"{number}. {'' if place == before else place}".rstrip(), body)
        return
    if not whole and (once := once_lines(state, group, words, skipped=_DUTIES)):
        yield from _above(state, group, shown, told, once)
        first = state.original.paragraphs[group.passages[0]]
        place = where(state.original, group) if first.part or not first.clause else first.clause
        place = "" if before.endswith(place) and place.endswith("”") else f"{begun(place)} "
        yield from wrapped(f"{number}. {place}{SAME}", "")
        yield from once
    else:
        yield from _above(state, group, shown, told)
        yield from _original(state, number, group, seen_before(group, as_taken(state, group, words), told), shown)
    if whole:
        yield from wrapped(whole, "  ")
    elif not once:
        said = [line for line in understood(state.plan, group.facts) if line not in _DUTIES]
        yield from by_who([*like_the_first(tight(said, words_of(state, group)))])
    yield from beside_lines(state, group, (), told)


def _original(
    state: State, number: int, group: Group, words: Mapping[int, str], shown: Mapping[int, str]
) -> Iterator[str]:
    """Yield the words with the group's number before the first line."""
    rows = own_lines({at: text for at, text in words.items() if at not in shown})
    if not group.passages:
        rows = [line for quote in dict.fromkeys(note.quote for note in group.notes) if quote for line in quoted(quote)]
    if not rows:
        yield from wrapped(f"{number}. {where(state.original, group)} (lời ở trên)", "")
    for at, line in enumerate(rows):
        yield f"{number:<2}{line[2:]}" if not at else line


def _above(
    state: State, group: Group, shown: Mapping[int, str], told: Told, facts: Sequence[str] = ()
) -> Iterator[str]:
    """Yield headings that were not told yet; its words are told from now on.

    facts: lines that stand below; a heading that only names who does what they say is told by them.
    """
    whole = bool(group.passages) and shown.keys() >= {*group.passages}  # its words stand above with their headings
    above = [at for at in headings(group, told) if not whole and at not in shown]
    told.paragraphs.update(group.passages)
    who = [" ".join(plain_words(one.partition(":")[0])) for one in unwrapped(facts) if ":" in one]
    for at in above:
        name = " ".join(plain_words(_LEAD.sub("", state.original.paragraphs[at].text)))
        if name in who or (facts and only_title(state, at)):
            continue
        yield from quoted(cut(state.original.paragraphs[at].text))
