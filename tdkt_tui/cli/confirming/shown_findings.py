"""What is told below the facts of a group: what was deduced, where else a value stands, what the checks find."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.model.finding import SEVERITY_WORDS, Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import SINGLE
from tdkt_tui.workflow.confirming.grouping import Group
from tdkt_tui.workflow.confirming.signing import SIGNATURE
from tdkt_tui.workflow.confirming.tables import TABLES, name_of_key
from tdkt_tui.workflow.confirming.values import Value
from tdkt_tui.workflow.plan_notes import MISSING

from .brief import brief
from .days_off import named_days_off, named_lines
from .held_draft import held_draft
from .marks import marked
from .plain import taken_elsewhere
from .state import State, Told

_OF_NAME = re.compile(r"(“[^”]+”)( .+)$", re.DOTALL)
"""A finding about a name: its words are the same for any other."""
_OF_KINDS = re.compile(r"level\.\d+\.units")
_QUOTED = re.compile(r"“[^”]+”")
_AS_SIGNED = {"on_behalf_of": "TM.", "deputy_of": "KT."}
_SIGNED = re.compile(rf"({'|'.join(_AS_SIGNED)}) = “([^”]+)”")
"""A key of the signature, which is typed as the line that is printed."""
_KEY = re.compile(r"(?<![\w\[])[a-z]+(?:_[a-z]+)*(?![\w\]])", re.ASCII)
_HOLDS = {"size": ("most", "least")}
"""Keys that are typed for what a table holds together."""
_LONG = 12
"""Words of what to do that "?" tells, and not each time what is wrong is told."""
_FEW = 2
"""Values of which the numbers are told."""


def beside_lines(state: State, group: Group, values: Sequence[Value], told: Told) -> Iterator[str]:
    """Yield what is told of a group besides its facts.

    told: what was read before: what levels lack stands in the table of all of them, a year that is deduced once.
    """
    in_table = group.kind == "level" and all(code in told.levels for code in group.codes if code in _codes(state.plan))
    notes = group.notes
    if in_table and told.levels:  # there a mark says that the kinds of unit are deduced
        notes = tuple(one for one in notes if one.kind != MISSING and not _OF_KINDS.fullmatch(one.key))
    yield from marked(state.plan, replace(group, notes=notes), values, told.years)
    places = [one for one in taken_elsewhere(state, group) if told.pieces.setdefault(one, group.name) == group.name]
    if places:
        yield from wrapped(f"← lấy ở chỗ khác của bản gốc: {'; '.join(places)}", "    ")
    found = state.findings(group.facts)
    days = named_days_off(state, group, found)
    numbers = partial(_numbers, state.plan, group.facts, values)
    lines = [*findings_lines((one for one in found if one not in days), numbers, _fix_told)]
    yield from brief(lines, " ".join(state.original.paragraphs[at].text for at in group.passages))
    yield from named_lines(days)


def mending(state: State, group: Group) -> list[str]:
    """Return what to do about what is told of a group, as far as that was too long to be told with it."""
    fixes = dict.fromkeys(one.fix for one in state.findings(group.facts) if _fix_told(one) != one.fix)
    return [line for fix in fixes for line in wrapped(f"Cách sửa: {fix}.", "  ")]


def _fix_told(one: Finding) -> str:
    """Return what to do, "gõ ?" where that is long; nothing of a note, which nobody has to mend."""
    if one.severity is Severity.NOTE:
        return ""
    fix = _SIGNED.sub(lambda said: f"“{_AS_SIGNED[said[1]]} {said[2]}”", one.fix)
    fix = _QUOTED.sub(lambda said: "đúng tên ấy" if said[0] in one.message else said[0], fix)
    return fix if len(fix.split()) <= _LONG else "gõ ?"


def _codes(plan: Plan) -> set[str]:
    return {level.id for level in plan.level}


def findings_lines(
    findings: Iterable[Finding],
    numbers: Callable[[Finding], str] = lambda _: "",
    fixed: Callable[[Finding], str] = lambda one: one.fix,
) -> Iterator[str]:
    """Yield findings with what to do; those that say the same of several names by one line.

    What mends several is told behind the last of them. numbers: what is typed for the value that is wrong; fixed: what
    is told of what to do.
    """
    alike: dict[tuple[Severity, str, str], list[str]] = {}
    for one in findings:
        name, rest = found.groups() if (found := _OF_NAME.match(one.message)) else ("", one.message)
        fix = "; ".join(filter(None, (numbers(one), fixed(one))))
        names = alike.setdefault((one.severity, rest, fix), [])
        names += [name] if name not in names else []
    last = {fix: rest for _, rest, fix in alike}
    for (severity, rest, fix), names in alike.items():
        mark = "!" if severity is not Severity.NOTE else "·"
        todo = f" Cách sửa: {fix}." if fix and last[fix] == rest else ""
        yield from wrapped(f"{mark} {SEVERITY_WORDS[severity]}: {'; '.join(names)}{rest}{todo}", "  ")


def _is_of(key: str, field: str) -> bool:
    return field == key or (key == SIGNATURE and field.startswith(f"{key}."))


def _numbers(plan: Plan, facts: Sequence[str], values: Sequence[Value], item: Finding) -> str:
    """Return what is typed for the value that a finding is about, or that its remedy names: "gõ t 11 (…)"."""
    told = [f"gõ {number}" for number, one in enumerate(values, 1) if _is_of(one.key, item.field)]
    typed = [fact for fact in facts if fact.partition(".")[0] in TABLES and ("." in fact or fact in SINGLE)]
    for row, fact in enumerate(typed, 1) if item.severity is not Severity.NOTE else ():
        if not f"{item.field}.".startswith(f"{fact}."):
            continue
        inside = item.field.removeprefix(fact).strip(".").partition(".")[0]
        named = {*_HOLDS.get(inside, (inside,)), *_KEY.findall(item.fix)}
        told += [f"gõ t {f'{row} ' * (len(typed) > 1)}{number} ({name_of_key(key)})"
                 for number, key in enumerate(held_draft(plan, fact)[1], 1) if key.name in named]  # fmt: skip
    return " hay ".join(told[:_FEW])
