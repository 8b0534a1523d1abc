"""The text of a plan with a draft put where it belongs; what the plan's own checks say of it there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tdkt_tui.compliance.rules import check_plan
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.level import Level, next_above
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import belongs
from tdkt_tui.store.toml_lines import headers
from tdkt_tui.workflow.reading_plan.facts import code_of

from .agenda_place import place_in_agenda
from .changing import with_table, with_table_before, without_facts
from .draft import SINGLE, Draft, block_lines, form_values, quoted_remark
from .filling import with_fill
from .grouping import fact_at
from .issued_keys import rekeyed
from .level_said import APART
from .numbers_apart import in_parts
from .plan_file import said_by
from .replacing import completed, with_known_forms
from .uses import forms_left


@dataclass(frozen=True, slots=True)
class Put:
    """A text with a draft in it. facts: what it became, "task.4"; plan: what the text says, None where it says none."""

    text: str
    facts: tuple[str, ...]
    plan: Plan | None
    faults: tuple[TdktError, ...]
    findings: tuple[Finding, ...]

    @property
    def clean(self) -> bool:
        """Tell a text that says a plan, of which the checks tell nothing but notes."""
        return self.plan is not None and not self.faults and all(one.severity is Severity.NOTE for one in self.findings)


def put_into(path: Path, text: str, plan: Plan, draft: Draft, remark: str) -> Put:
    """Return the text with a draft, the original's words above it; a level stands where the checks like it best."""
    if len(parts := in_parts(plan, draft)) > 1:
        return _one_by_one(path, text, plan, parts, remark)
    draft = completed(plan, with_known_forms(plan, draft))
    if draft.values.get(APART):
        whole = replace(draft, values={key: value for key, value in draft.values.items() if key != APART})
        return _with_apart(put_into(path, text, plan, whole, remark), path, draft)
    text, draft, forms = _with_forms(text, plan, draft)
    if draft.fact:
        return _filled(path, with_fill(text, _cited(plan, draft)), plan, draft, forms)
    if draft.name == "level":
        puts = _levels(path, text, plan, draft, remark)
        best = min(puts, key=lambda put: (bool(put.faults), _misplaced(plan, put), len(put.findings)))
        return replace(best, facts=(*forms, *best.facts))
    facts: list[str] = []
    remarks = quoted_remark(remark)
    for name, values in draft.blocks(plan):
        block = "\n".join([*remarks, *block_lines([(name, values)])])
        place = place_in_agenda(plan, str(values.get("title", "")), remark) if name == "agenda" else 0
        if 0 < place <= len(plan.agenda):
            text = with_table_before(text, f"agenda.{place}", block)
            facts.append(f"agenda.{place}")
            remarks = []
            continue
        text, line = with_table(text, name, block)
        same = [at for at, path in headers(text) if path[0] == name and len(path) == 2]
        number = sum(at <= line + len(remarks) for at in same)
        facts.append(name if name in SINGLE else f"{name}.{number}")
        remarks = []
    return _tried(path, text, (*forms, *facts))


def _filled(path: Path, text: str, plan: Plan, draft: Draft, forms: Sequence[str]) -> Put:
    """Return a text whose fact a draft completed, without the forms that another took the place of. forms: new ones."""
    put = _tried(path, text, (draft.fact,))
    before = fact_at(plan, draft.fact) if draft.name == "level" and draft.values.get("choose_form") else None
    gone = forms_left(put.plan, before.choose_form) if put.plan and isinstance(before, Level) else []
    if gone:
        put = _tried(path, without_facts(text, gone), (draft.fact,))
        numbers = [int(one.partition(".")[2]) for one in forms]
        forms = [f"form.{at - sum(int(one.partition('.')[2]) < at for one in gone)}" for at in numbers]
    return replace(put, facts=(*forms, *put.facts))


def _cited(plan: Plan, draft: Draft) -> Draft:
    """Return what is told of a level that was only known to be one with its clause: that is where it is said."""
    level = fact_at(plan, draft.fact) if draft.name == "level" and draft.clause[:1] not in ("", "(") else None
    if not isinstance(level, Level) or level.choose_form or level.window.dated() or level.days or level.size.caps:
        return draft
    return replace(draft, values=draft.values | {"clause": draft.clause})


def _with_apart(put: Put, path: Path, draft: Draft) -> Put:
    """Return the text with an exception for each of some kinds of a level; put has the level."""
    at = next((int(fact.partition(".")[2]) for fact in put.facts if fact.startswith("level.")), 0)
    if put.plan is None or put.faults or not at:
        return put
    level = put.plan.level[at - 1].id
    drafts = [_of_some(put.plan, level, one, draft.clause) for one in draft.values[APART]]
    more = _one_by_one(path, put.text, put.plan, drafts, "")
    return replace(more, facts=(*put.facts, *more.facts), findings=(*put.findings, *more.findings))


def _of_some(plan: Plan, level: str, said: dict[str, Any], clause: str) -> Draft:
    """Return what is said of some kinds of a level as an exception, or as more of the one that the plan has of them."""
    values = {key: value for key, value in said.items() if key != "units"}
    mine = {folded(unit) for unit in said["units"]}
    for number, one in enumerate(plan.exception, 1):
        if one.level == level and {folded(unit) for unit in one.units} == mine and not one.when:
            return Draft("exception", values, clause, f"exception.{number}")
    return Draft("exception", {"level": level, **said}, clause)


def _one_by_one(path: Path, text: str, plan: Plan, drafts: Sequence[Draft], remark: str) -> Put:
    """Return the text with several drafts; where one makes it no plan, what is wrong with that one."""
    put = Put(text, (), plan, (), ())
    for one in drafts:
        before, put = put, put_into(path, put.text, put.plan or plan, one, remark)
        put = replace(put, facts=(*before.facts, *put.facts), findings=(*before.findings, *put.findings))
        if put.plan is None or put.faults:
            break
    return put


def _with_forms(text: str, plan: Plan, draft: Draft) -> tuple[str, Draft, list[str]]:
    """Return a text with the forms that a draft names and the plan has not, the draft with their codes, and these."""
    codes: list[str] = []
    if draft.name == "level" and not draft.fact:  # its forms stand before it
        return text, draft, []
    taken = {form.id for form in plan.form}
    for named in draft.values.get("choose_form") or ():
        if named in taken:
            codes.append(named)
            continue
        code = code_of(named, set(taken))
        taken.add(code)
        codes.append(code)
        clause = {"clause": draft.clause} if draft.clause and not draft.clause.startswith("(") else {}
        text, _ = with_table(text, "form", "\n".join(block_lines([("form", form_values(code, named) | clause)])))
    new = [f"form.{number}" for number in range(len(plan.form) + 1, len(taken) + 1)]
    return text, replace(draft, values={**draft.values, "choose_form": codes}) if codes else draft, new


def _levels(path: Path, text: str, plan: Plan, draft: Draft, remark: str) -> list[Put]:
    """Return a level put after the others, and before each from the last; what is kept as issued stays with its own."""
    blocks = draft.blocks(plan)
    count = len(plan.level)
    known = {one.message for one in check_plan(plan, {"level"})}
    puts: list[Put] = []
    for place in range(count, -1, -1):
        whole, remarks, facts = text, quoted_remark(remark), list[str]()
        for name, values in blocks:
            block = "\n".join([*remarks, *block_lines([(name, values)])])
            if name == "level" and place < count:
                whole = with_table_before(whole, f"level.{place + 1}", block)
                facts.append(f"level.{place + 1}")
            else:
                whole, _ = with_table(whole, name, block)
                facts.append(f"{name}.{len(getattr(plan, name)) + 1}")
            remarks = []
        put = _tried(path, rekeyed(text, whole), tuple(facts), all_levels=True)
        puts.append(replace(put, findings=tuple(one for one in put.findings if one.message not in known)))
    return puts


def _misplaced(plan: Plan, put: Put) -> tuple[int, int]:
    """Return how many levels would send their delegates to a new one only because it stands behind them, and how many
    that are above it stand before it: the order of the tables tells who sends to whom.

    Above it are some whatever their order, and those whose units its own belong to.
    """
    levels = put.plan.level if put.plan else []
    known = {level.id for level in plan.level}
    at, new = next(((at, one) for at, one in enumerate(levels) if one.id not in known), (0, None))
    if new is None:
        return 0, 0
    after = all(map(belongs, new.units))
    taken = [one for one in levels if not (one is new or new.over(one, after=False))]
    return (sum(next_above(levels, one) is new for one in taken),
            sum(one.over(new, after=after) for one in levels[:at]))  # fmt: skip


def _tried(path: Path, text: str, facts: tuple[str, ...], *, all_levels: bool = False) -> Put:
    plan, faults = said_by(path, text)
    keys = tuple(f"{fact}." for fact in facts)
    tables = {fact.partition(".")[0] for fact in facts}
    said = check_plan(plan, tables) if plan is not None and not faults else []
    about = [one for one in said if f"{one.field}.".startswith(("level.",) if all_levels else keys)]
    return Put(text, facts, plan, tuple(faults), tuple(about))
