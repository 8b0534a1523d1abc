"""Names inside a plan that point at nothing, or stand for two things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .plan import Plan


def unknown_names(plan: Plan) -> list[str]:
    """Return the ids that a plan uses without declaring them, sorted."""
    forms = {form.id for form in plan.form}
    levels = {level.id for level in plan.level}
    duties = {duty.id for duty in plan.nomination}
    used: list[Sequence[str]] = [item.levels for item in plan.document]
    used += [item.levels for item in plan.nomination]
    used += [item.levels for item in plan.blank_form]
    used += [item.levels for item in plan.composition]
    used += [item.levels for item in plan.quota]
    used += [item.levels for item in plan.agenda]
    used += [item.levels for item in plan.aim]
    used += [item.levels for item in plan.provision]
    used += [[item.level] for item in plan.exception]
    chosen = [name for keys in (*plan.level, *plan.exception) for name in keys.choose_form]
    chosen += [item.only_for.form for item in plan.agenda if item.only_for]
    unknown = {name for names in used for name in names} - levels
    unknown |= set(chosen) - forms
    used_duties = {item.nomination for item in plan.blank_form if item.nomination}
    used_duties |= {name for item in plan.nomination for name in item.chosen_from}
    unknown |= used_duties - duties
    named = [item.level for item in plan.honours] + [item.level for item in plan.committee]
    unknown |= {*named, *(item.level for item in plan.amount)} - levels - {""}
    unknown |= {name for item in plan.opening for name in item.of} - {item.of for item in plan.document}
    return sorted(unknown)


def twice_declared(plan: Plan) -> list[str]:
    """Return the ids that two levels, forms, agenda items, blank forms, duties or openings share, sorted."""
    each = (
        [level.id for level in plan.level],
        [form.id for form in plan.form],
        [item.item for item in plan.agenda],
        [item.id for item in plan.blank_form],
        [item.id for item in plan.nomination if item.id],
        [item.id for item in plan.reporting if item.id],
        [item.id for item in plan.opening],
    )
    return sorted({name for listed in each for name in listed if listed.count(name) > 1})
