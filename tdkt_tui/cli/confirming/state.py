"""A plan's file as it stands now, what is open in it, what a person has read of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property
from typing import Any

from tdkt_tui.compliance.rules import check_plan
from tdkt_tui.compliance.rules.plan_facts import seats_lacking
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.first_level import FirstLevel
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.holding import Known
from tdkt_tui.workflow.confirming.instructing import instructs
from tdkt_tui.workflow.confirming.later import Later
from tdkt_tui.workflow.confirming.original import Original
from tdkt_tui.workflow.confirming.plan_file import PlanText
from tdkt_tui.workflow.confirming.whole_tables import whole_tables
from tdkt_tui.workflow.plan_notes import Left
from tdkt_tui.workflow.plugin_kept import without_kept
from tdkt_tui.workflow.ways import way_findings

_UNCOVERED, _SEATS = "recipients.uncovered", "plan.seats"
Item = Group | tuple[Group, ...] | tuple[Left, ...]
"""A group of facts, groups or passages that are asked together: one, or rows of a table that follow one another."""
Name = tuple[str, ...]
"""What a group or a passage is known by while the file changes."""
OVERVIEW: Name = ("levels",)
"""What the table of all levels is known by among the answers."""


@dataclass(frozen=True)
class State:
    """The file as it stands now: its text, the plan it says, what is open in it.

    held: passages that stand in the file still while facts hold all of them, with these facts; known: all facts;
    accepted: (key, message) of what the checks tell and a person took for right in this walk; drawn: what passages may
    be written to, each with the answers before.
    """

    file: PlanText
    plan: Plan
    original: Original
    groups: tuple[Group, ...]
    left: tuple[Left, ...]
    held: Sequence[tuple[Left, Sequence[str]]] = ()
    known: Known = field(default_factory=Known)
    accepted: Collection[tuple[str, str]] = ()
    drawn: dict[Left, tuple[object, Any]] = field(default_factory=dict, init=False, compare=False)

    @cached_property
    def _told(self) -> list[Finding]:
        told = [*check_plan(self.plan), *without_kept(self.plan, way_findings(self.plan, self.original))]
        return [self._still_shared(one) if one.rule == _SEATS else one for one in told]

    def _still_shared(self, item: Finding) -> Finding:
        """Return what is told of a sum that is too small; while rows of its table are still asked, how many those are.

        item: of a level; a sum that is too great no row makes less.
        """
        lacking = seats_lacking(self.plan, self.plan.level[int(item.field.split(".")[1]) - 1])
        clauses = {quota.clause for quota in self.plan.quota}
        open_now = [
            one for one in self.left if one.words.count("|") > 1 and one.place[0].removeprefix("mục ") in clauses
        ]
        if not (lacking and open_now):
            return item
        words = f"Phân bổ còn thiếu {lacking} đại biểu chính thức: {len(open_now)} dòng của bảng phân bổ chưa hỏi tới"
        return replace(item, severity=Severity.NOTE, message=words, fix="")

    @cached_property
    def tables(self) -> dict[str, str]:
        """Return of each row that is left the table that may be written at once, gone through once."""
        return whole_tables(self.plan, self.original, [one for one in self.left if one.words.count("|") > 1])

    @cached_property
    def later(self) -> frozenset[Name]:
        """Return the groups that bind no level of units: asked when all levels can have their first document."""
        known = Later(self.plan)
        return frozenset(one.name for one in self.groups if one.kind != "head" and all(map(known.fact, one.facts)))

    @cached_property
    def first(self) -> FirstLevel:
        """Return what tells whom of the levels the first document is for."""
        return FirstLevel(self.plan)

    @cached_property
    def behind(self) -> frozenset[Name]:
        """Return the groups that bind levels, but no unit of those that have the first document."""
        groups = [one for one in self.groups if one.kind != "head" and one.name not in self.later]
        return frozenset(one.name for one in groups if all(map(self.first.fact, one.facts)))

    def findings(self, facts: Sequence[str]) -> list[Finding]:
        """Return what a check of the plan says about some facts."""
        keys = tuple(f"{fact}." for fact in facts if fact != "plan")
        head = "plan" in facts
        here = any(fact.startswith("recipient.") for fact in facts)
        return [
            item
            for item in self._told
            if (item.field, item.message) not in self.accepted
            and (
                (here if self._of_recipients(item) else f"{item.field}.".startswith(keys))
                or (head and item.field.startswith("plan."))
            )
        ]

    def errors(self, waiting: Collection[Name] = ()) -> int:
        """Return how many errors a check of the plan finds, but for those in what binds no level and is still asked.

        waiting: other groups whose errors do not count yet.
        """
        unasked = {*self.later, *waiting}
        later = tuple(f"{fact}." for one in self.groups if one.name in unasked for fact in one.facts)
        return sum(item.severity is Severity.ERROR and not f"{item.field}.".startswith(later) for item in self._told)

    def errors_signing(self) -> list[Finding]:
        """Return the errors in the plan's own signature, which no document of a unit prints."""
        return [one for one in self._told if one.severity is Severity.ERROR and one.field.startswith("plan.signature")]

    def _of_recipients(self, item: Finding) -> bool:
        """Tell a body that no recipient covers: it is told once with the recipients while these are still asked."""
        return item.rule == _UNCOVERED and any(group.kind == "recipients" for group in self.groups)


class Reached(Enum):
    """What was told of how far one is: communes can have their document; all groups are confirmed; all levels can."""

    NONE = 0
    FIRST = 1
    GROUPS = 2
    USE = 3


@dataclass(slots=True)
class Told:
    """What was read on the screen in this walk: paragraphs and headings of the original, facts beside passages.

    milestone: how far one is; stages: these, each with how many answers there were; through: an earlier walk left the
    table of levels; weights: of each passage, by its words, whether it binds units; behind: whether it binds none of
    those that have the first document; whose: of passages that are kept in their words, whom a person says that each
    sentence binds, "" for all of them; levels: the units of those that the table told, by their codes; rows: the lines
    of each level there, while it is asked; warned: what was told of groups as wrong, and asked about; pieces:
    sentences of the original that were shown, each with the group that it was first shown with; years: those that are
    deduced, with the group that told it; said: what the table told of each level in one line.
    """

    paragraphs: set[int] = field(default_factory=set)
    pieces: dict[str, Name] = field(default_factory=dict)
    above: dict[int, Name] = field(default_factory=dict)
    facts: set[str] = field(default_factory=set)
    milestone: Reached = Reached.NONE
    stages: list[tuple[Reached, int]] = field(default_factory=list)
    through: bool | None = None
    weights: dict[str, int] = field(default_factory=dict)
    behind: dict[str, bool] = field(default_factory=dict)
    whose: dict[Name, dict[str, dict[str, Any]]] = field(default_factory=dict)
    levels: dict[str, tuple[str, ...]] = field(default_factory=dict)
    rows: Sequence[Sequence[str]] = ()
    warned: set[tuple[Name, tuple[str, ...]]] = field(default_factory=set)
    years: dict[str, Name] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    waved: dict[Name, set[str]] = field(default_factory=dict)
    kept: dict[Name, set[str]] = field(default_factory=dict)

    def reached(self, stage: Reached, answers: int) -> None:
        """Keep how far one is as it is told, with how many answers there are."""
        self.milestone = stage
        self.stages.append((stage, answers))

    def answers_are(self, many: int) -> None:
        """Forget what was told behind an answer that was taken back: it is told anew."""
        self.stages = [one for one in self.stages if one[1] <= many]
        self.milestone = self.stages[-1][0] if self.stages else Reached.NONE

    def picked(self, name: Name) -> tuple[tuple[str, ...], set[str], dict[str, dict[str, list[str]]] | None]:
        """Return of a passage the sentences that are words, those that stay in them, and whose a person says they are.

        None where nobody said whose.
        """
        return (*sorted(self.waved.get(name, ())),), {*self.kept.get(name, ())}, self.whose.get(name)


def only_words(one: Left) -> bool:
    """Tell a passage that was listed as wording and tells nobody what to do."""
    return one.wording and not instructs(one.place[2])


def name_of(one: Group | Left) -> Name:
    """Return what a group or a passage is known by while the file changes."""
    return one.name if isinstance(one, Group) else ("left", one.words)


def names_of(item: Item) -> tuple[Name, ...]:
    """Return the name of each of those that are asked together."""
    return tuple(name_of(one) for one in (item if isinstance(item, tuple) else (item,)))
