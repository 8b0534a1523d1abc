"""Which facts hold all that a passage says: each number and time, each word of substance, so that nothing is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import plain_words
from tdkt_tui.workflow.inside_facts import clauses_inside, texts_inside
from tdkt_tui.workflow.reading_plan.figures import Figure, figures_in, figures_of
from tdkt_tui.workflow.reading_plan.rows import cells_of
from tdkt_tui.workflow.reading_plan.unread_annexes import lines_of_whole

from .held_figures import keyed
from .passage import Passage
from .signs import CONTEXT, figures_said
from .substance import all_said, keeps, words_of_keys

_COUNTED = re.compile(r"(?:\d{1,3}|[IVXL]+|[a-zđ])?[.)]?")
_PART = re.compile(r"[Rr]iêng|[Tt]rừ(?= )|[Nn]ếu|[Tt]rường hợp|còn lại|\bcó thể\b")
"""What a sentence says of some only, or leaves open: it is held where a fact has the word too, or is of some itself."""
_LEAST = 0.8
"""Of the words of a sentence without numbers, which one fact is to have."""
_KEYED = re.compile(r"đại biểu|người|điển hình|tập thể|cá nhân|hộ|gia đình|suất|chỉ tiêu|dự khuyết|gương|phút")
"""What is counted in keys; of what else is counted a fact has the word too."""
_TO = r"(?:\s*(?:đến|tới|[-–])\s*\d+)?"
"""The other end of a range: what is counted stands behind it."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A fact by its key: its figures in keys of their own, its words and those of its keys, the clauses it cites."""

    fact: str
    figures: frozenset[Figure]
    words: str
    clauses: frozenset[str]
    keys: frozenset[str] = frozenset()

    @property
    def some(self) -> bool:
        """Tell a fact that is said of some units by its nature."""
        return self.fact.startswith(("exception.", "pilot.", "jointly."))


@dataclass(frozen=True)
class Known:
    """All facts before a walk and now: only what came or changed since can answer what was told as not understood.

    What the plan held before was told all the same. A row is answered by facts that name its unit, whenever they came.
    """

    before: Sequence[Holder] = ()
    now: Sequence[Holder] = ()

    @cached_property
    def _new(self) -> frozenset[str]:
        known = {(one.fact.partition(".")[0], one.figures, one.words) for one in self.before}
        return frozenset(one.fact for one in self.now
                         if (one.fact.partition(".")[0], one.figures, one.words) not in known)  # fmt: skip

    def facts(self, passage: Passage) -> list[str]:
        """Return the facts that hold a passage by now, none where it is to be asked."""
        if cells_of(passage.words):
            return holding(self.now, passage)
        if not self._new:
            return []
        new = [one for one in self.now if one.fact in self._new]
        return holding(new, passage) or ([] if holding(self.before, passage) else holding(self.now, passage))


def holders_of(plan: Plan, clause: str | None = None) -> list[Holder]:
    """Return all facts in lists; of one clause, and of the one just above it, where it is named."""
    found: list[Holder] = []
    for name in type(plan).model_fields:
        items = getattr(plan, name)
        for number, item in enumerate(items if isinstance(items, list) else (), 1):
            clauses = list(clauses_inside(item)) if isinstance(item, BaseModel) else []
            if isinstance(item, BaseModel) and (clause is None or any(_related(clause, of) for of in clauses)):
                said = item.model_dump(exclude_unset=True)
                found.append(holder_of(f"{name}.{number}", said, clauses))
    return found


def holder_of(fact: str, said: Mapping[str, Any], clauses: Iterable[str]) -> Holder:
    """Return what a fact holds by its key and by its values."""
    words = f" {' '.join(plain_words(' '.join(texts_inside(said))))} "
    figures = frozenset(figures_in("", keyed(said)))
    return Holder(fact, figures, words, frozenset(clauses), words_of_keys(fact.partition(".")[0], said))


def holding(holders: Sequence[Holder], passage: Passage) -> list[str]:
    """Return the facts that together hold all that a passage says, none where something of it is in no fact."""
    if lines_of_whole(passage.words):
        return []
    mine = beside(holders, passage.clause)
    if cells := cells_of(passage.words):
        return _of_row(mine, cells)
    mine = _named(mine, cells_of(passage.whole))
    found: list[str] = []
    for sentence in passage.sentences or [passage.words]:
        facts = _of_sentence(mine, sentence)
        if not facts:
            return []
        found += facts
    return list(dict.fromkeys(found))


def beside(holders: Sequence[Holder], clause: str) -> Sequence[Holder]:
    """Return the facts of a clause, and of the one just above it."""
    return [one for one in holders if any(_related(clause, of) for of in one.clauses)]


def figures_apart(words: str, facts: Sequence[Holder]) -> list[str]:
    """Return the numbers and times of words that stand in no key and in no words of some facts."""
    keyed_here = {figure for one in facts for figure in one.figures}
    return [said for figure, said in figures_of(words) if figure[0] not in CONTEXT and figure not in keyed_here
            and not any(f" {' '.join(plain_words(said))} " in one.words for one in facts)]  # fmt: skip


def _saying(cells: Sequence[str]) -> list[str]:
    return [cell.strip() for cell in cells if cell.strip() and not _COUNTED.fullmatch(cell.strip())]


def _named(mine: Sequence[Holder], cells: Sequence[str]) -> Sequence[Holder]:
    """Return the facts that name the unit of a row, all of them for no row: as many of another unit answer nothing."""
    said = _saying(cells)
    return [one for one in mine if f" {' '.join(plain_words(said[0]))} " in one.words] if said else mine


def _of_row(mine: Sequence[Holder], cells: Sequence[str]) -> list[str]:
    """Return the facts of the unit that a row names, which together have all of its numbers."""
    if not (said := _saying(cells)):
        return []
    named = _named(mine, cells)
    counted = [cell for cell in cells[1:] if cell.strip() != said[0]]
    found = _having(named, figures_of(" ; ".join(counted))) if named else []
    return found if _worded(" ; ".join(said), [one for one in named if one.fact in found]) else []


def _of_sentence(mine: Sequence[Holder], sentence: str) -> list[str]:
    kept = [one.fact for one in mine if keeps(one.fact, one.words, sentence)][:1]
    if kept or not figures_said(sentence):  # a number in words that stay is in no key
        return kept or next(([one.fact] for one in mine if said_in(one, sentence) and _worded(sentence, [one])), [])
    facts = _having([one for one in mine if _counts(one, sentence)], figures_of(sentence))
    known = [one for one in mine if one.fact in facts]
    turned = _PART.search(sentence)
    if turned and not any(one.some or f" {turned[0].casefold()} " in one.words for one in known):
        return []
    return facts if _worded(sentence, known) else []


def _worded(words: str, facts: Sequence[Holder]) -> bool:
    """Tell words of which each that says something stands in one of the facts that have their numbers."""
    values = {word for one in facts for word in one.words.split()}
    return bool(facts) and all_said(words, values, {word for one in facts for word in one.keys})


def _counts(one: Holder, sentence: str) -> bool:
    """Tell a fact that counts what a sentence counts, not only as many of something else."""
    for (kind, value), said in figures_of(sentence):
        behind = rf"(?<!\d){re.escape(said)}{_TO}\s+(\w+(?:\s\w+)?)"
        noun = re.search(behind, sentence) if kind == "count" else None
        if noun and (kind, value) in one.figures and not _KEYED.match(noun[1]):
            first = plain_words(noun[1])[0]
            if f" {first} " not in one.words:
                return False
    return True


def _having(mine: Sequence[Holder], said: Iterator[tuple[Figure, str]]) -> list[str]:
    """Return for each figure a fact that has it, the same as often as it can be; none where one is in no fact."""
    found: list[str] = []
    for figure in (figure for figure, _ in said if figure[0] not in CONTEXT):
        first = sorted(mine, key=lambda one: one.fact not in found)
        fact = next((one.fact for one in first if figure in one.figures), "")
        if not fact:
            return []
        found.append(fact)
    return list(dict.fromkeys(found))


def said_in(one: Holder, sentence: str) -> bool:
    """Tell a fact that has most words of a sentence, and its turn."""
    words = plain_words(sentence)
    return sum(f" {word} " in one.words for word in words) >= _LEAST * len(words) and not (
        (turned := _PART.search(sentence)) and not one.some and f" {turned[0].casefold()} " not in one.words
    )


def _related(passage: str, fact: str) -> bool:
    """Tell the same clause, or the one just above: a fact is often cited by the heading over its sentence."""
    return bool(fact) and (passage == fact or passage.rpartition(".")[0] == fact)
