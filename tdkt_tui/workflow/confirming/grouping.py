"""What is unconfirmed in a plan as groups: one for each passage of the original, in its order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pydantic import BaseModel

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import clause_words
from tdkt_tui.workflow.plan_notes import MISSING, Note
from tdkt_tui.workflow.reading_plan.figures import Figure, figures_in, figures_of

from .original import Original

_ALONE = {"plan": "head", "round": "head", "basis": "bases", "implements": "bases", "recipient": "recipients",
          "archive": "recipients"}  # fmt: skip
"""Tables whose facts are one group each."""
_TOLD = ("unit_group", "exception", "pilot", "jointly", "aim", "provision", "content", "movement", "drive",
         "anniversary", "agenda", "activity", "outline", "criterion", "field", "channel", "nomination", "composition",
         "quota", "task", "reporting", "committee", "honours", "budget", "amount", "opening")  # fmt: skip
"""Tables in the order in which facts of several are told."""
_WHOLE = 16
"""Paragraphs of a level's clause that are shown whole; a longer clause holds other things too."""
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Group:
    """Facts that are answered together. kind: "head", "bases", "level", "rows", "list", "recipients" or "facts".

    facts: their keys, "level.2"; notes: what is struck out when they are right; clause: in words; passages: where the
    original says them; above: the headings that they stand under; codes: of levels, several of which one passage says;
    nth: which of several groups that are known by the same it is.
    """

    kind: str
    facts: tuple[str, ...]
    notes: tuple[Note, ...]
    clause: str = ""
    passages: tuple[int, ...] = ()
    above: tuple[int, ...] = ()
    codes: tuple[str, ...] = ()
    nth: int = 0

    @property
    def name(self) -> tuple[str, ...]:
        """Return what it is known by after other facts went, or came, or a value was typed: what its places say."""
        told = tuple(f"{note.kind} {note.words}" for note in self.notes if note.at)
        return (self.kind, *self.codes, *(told or self.facts), *([str(self.nth)] if self.nth else ()))


def fact_of(key: str) -> str:
    """Return the fact that a key stands in: "level.2" of "level.2.window", "plan.issuer", "budget"."""
    parts = key.split(".")
    if parts[0] == "plan":
        return ".".join(parts[:2]) if parts[1:2] in (["issuer"], ["signature"]) else "plan"
    return ".".join(parts[:2]) if len(parts) > 1 and parts[1].isdecimal() else parts[0]


def groups_of(plan: Plan, notes: Sequence[Note], original: Original) -> list[Group]:
    """Return the groups of a plan's notes: the head, the bases, then the rest in the original's order."""
    told: dict[tuple[str, ...], list[Note]] = {}
    homes = _forms_of_levels(plan, notes)
    placed = {fact_of(note.key): _key(plan, note, homes) for note in reversed(notes) if note.at}
    for note in notes:  # what was deduced of one value names no place: it is asked with its fact, not once more
        key = None if note.at else placed.get(fact_of(note.key))
        told.setdefault(key or _key(plan, note, homes), []).append(note)
    made = [_group(plan, key[0], mine, original) for key, mine in told.items()]
    return _told_apart(sorted(made, key=lambda group: _rank(group, original)))


def _told_apart(groups: Sequence[Group]) -> list[Group]:
    """Return groups of which no two are known by the same: what is put off is put off alone."""
    seen: dict[tuple[str, ...], int] = {}
    told: list[Group] = []
    for group in groups:
        told.append(replace(group, nth=seen.get(group.name, 0)))
        seen[group.name] = seen.get(group.name, 0) + 1
    return told


def _forms_of_levels(plan: Plan, notes: Sequence[Note]) -> dict[str, str]:
    """Return the level that each unconfirmed form is shown with: the first unconfirmed one that chooses it."""
    open_now = {fact_of(note.key) for note in notes}
    numbers = {form.id: f"form.{number}" for number, form in enumerate(plan.form, 1)}
    homes: dict[str, str] = {}
    for number, level in enumerate(plan.level, 1):
        for code in level.choose_form if f"level.{number}" in open_now else ():
            homes.setdefault(numbers.get(code, ""), f"level.{number}")
    return homes


def _key(plan: Plan, note: Note, homes: dict[str, str]) -> tuple[str, ...]:
    fact = fact_of(note.key)
    table = fact.partition(".")[0]
    alone = _ALONE.get(table)
    if alone:
        return (alone,)
    if table == "level" or fact in homes:
        return ("level", homes.get(fact, fact))
    clause = clause_of(plan, fact)
    if "|" in note.quote:
        return ("rows", table, clause)
    if table == "agenda":  # its items may be clauses of their own: one programme is asked as a whole
        return ("list", table, clause.rpartition(".")[0])
    if table == "aim":  # purposes and requirements are one section, however it numbers them
        return ("list", table, clause.partition(".")[0])
    return ("list", table, clause) if not note.at else ("facts", note.at)


def clause_of(plan: Plan, fact: str) -> str:
    """Return the clause that a fact says."""
    return str(getattr(fact_at(plan, fact), "clause", "") or "")


def fact_at(plan: Plan, fact: str) -> object:
    """Return a fact by its key, None where the plan has none there."""
    table, _, number = fact.partition(".")
    value = getattr(plan, table, None)
    if isinstance(value, list):
        return value[int(number) - 1] if number.isdecimal() and 0 < int(number) <= len(value) else None
    return getattr(value, number, None) if number else value


def _group(plan: Plan, kind: str, notes: list[Note], original: Original) -> Group:
    facts = tuple(dict.fromkeys(fact_of(note.key) for note in notes))
    if kind == "level":
        facts = tuple(sorted(facts, key=lambda fact: not fact.startswith("level")))
    if kind == "facts":
        facts = tuple(sorted(facts, key=_told_at))
    clauses = [clause for fact in facts if (clause := clause_of(plan, fact))]
    passages = sorted(set(_passages(plan, kind, facts, notes, original)))
    above = sorted({at for clause in clauses for at in original.headings(clause)} - set(passages))
    codes = [str(getattr(fact_at(plan, fact), "id", "")) for fact in facts if kind == "level"]
    clause = clauses[0] if clauses else ""
    if kind == "list" and len(set(clauses)) > 1:
        clause = clause.rpartition(".")[0]
    return Group(kind, facts, tuple(notes), clause_words(clause) if clause else "", tuple(passages),
                 tuple(above) if kind in ("facts", "list") else (), tuple(codes))  # fmt: skip


def _told_at(fact: str) -> tuple[int, int]:
    """Return where a fact is told among others of one paragraph: its number there counts the lines from the first."""
    table, _, number = fact.partition(".")
    return _TOLD.index(table) if table in _TOLD else len(_TOLD), int(number) if number.isdecimal() else 0


def _passages(plan: Plan, kind: str, facts: Sequence[str], notes: Sequence[Note], original: Original) -> Iterator[int]:
    named = {note.at for note in notes}
    yield from (number for at in named if (number := original.index(at)) is not None)
    if kind == "head" and "plan.signature" in facts:
        yield from original.of_part("signature")
    for fact in facts if kind == "level" else ():
        within = original.within(clause_of(plan, fact)) if fact.startswith("level") and clause_of(plan, fact) else []
        yield from within if len(within) <= _WHOLE else _saying(plan, fact, within, original)


def _saying(plan: Plan, fact: str, within: Sequence[int], original: Original) -> Iterator[int]:
    """Yield which paragraphs of a long clause say a number or a time that a level holds.

    What another level of the clause holds all of, and more of the same paragraph, is that level's.
    """
    held = _held(fact_at(plan, fact))
    clause = clause_of(plan, fact)
    others = [_held(one) for at, one in enumerate(plan.level, 1) if one.clause == clause and fact != f"level.{at}"]
    for number in within:
        text = original.paragraphs[number].text
        said = {figure for figure, _ in figures_of(text)}
        if "|" not in text and held & said and not any(held & said < other & said for other in others):
            yield number


def _held(item: object) -> set[Figure]:
    said = item.model_dump(exclude_unset=True, exclude={"id", "label"}) if isinstance(item, BaseModel) else {}
    return {one for one in figures_in("", said) if one[0] != "rough"}


def _rank(group: Group, original: Original) -> tuple[int, int]:
    first = {"head": 0, "bases": 1}.get(group.kind, 3)
    if first < 2:
        return first, 0
    if group.kind == "level" and _before_others(group):
        first = 2
    at = min((number for note in group.notes if (number := original.index(note.at)) is not None), default=None)
    if at is not None:
        return first, at
    numbers = [int(found[0]) for note in group.notes if (found := _NUMBER.search(note.at))]
    return first, min(numbers) if numbers else min(note.line for note in group.notes)


def _before_others(group: Group) -> bool:
    """Tell a level that an annex lays down, or that was only named: what stands before it in the plan needs it."""
    return group.clause.startswith("Phụ lục") or all(note.kind == MISSING for note in group.notes)
