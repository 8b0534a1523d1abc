"""What was understood of a group of facts, in the words of ``tdkt province show``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel

from tdkt_tui.cli.plan_text.blank_forms import form_lines
from tdkt_tui.cli.plan_text.duties import duty_lines
from tdkt_tui.cli.plan_text.levels import level_lines
from tdkt_tui.cli.plan_text.page import parts, wrapped
from tdkt_tui.cli.plan_text.programme import programme_lines
from tdkt_tui.cli.plan_text.whole import turn_lines
from tdkt_tui.model.answers import shown
from tdkt_tui.model.citation import Citation
from tdkt_tui.model.duties import Honours, Nomination
from tdkt_tui.model.issuer import ISSUER_KINDS, Recipient
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import raised_first
from tdkt_tui.workflow.confirming.grouping import fact_at
from tdkt_tui.workflow.confirming.signing import signature_said
from tdkt_tui.workflow.confirming.values import NAMES
from tdkt_tui.workflow.confirming.whom_levels import levels_named
from tdkt_tui.workflow.reading_plan.facts import code_of
from tdkt_tui.workflow.scaffold.literals import literal

from .talk import in_short
from .unsaid import KIND_WORDS, unsaid

_LOOKED_UP = ("plan", "form", "as_issued")
"""Tables that the words of others need."""
_CODES: dict[str, tuple[str, ...]] = {"agenda": ("item",)}
"""Keys that only tell rows of a table apart, made of words that stand beside them."""
_MADE = ("criterion", "activity")
"""Tables whose code the reader makes of the title."""
SIGNED = "Ký: "
"""What leads who signed."""
APART = "RIÊNG"
"""What exceptions are headed by."""
_PARTS = ("issuer", "signature")
"""Tables of the head that are facts of their own."""


def understood(plan: Plan, facts: Sequence[str]) -> list[str]:
    """Return facts as lines of at most 80 signs, none of them empty."""
    told = [line for line in _told(plan, facts) if line.strip()]
    if not told:
        return [line for fact in facts for line in _plain(plan, fact)]
    return [*told, *_beside(plan, facts)]


def _beside(plan: Plan, facts: Sequence[str]) -> Iterator[str]:
    """Yield what those lines leave out of each fact; what is left out of all facts of a table stands once."""
    tables: dict[str, list[str]] = {}
    for fact in facts:
        tables.setdefault(fact if fact.startswith("plan") else fact.partition(".")[0], []).append(fact)
    for table, mine in tables.items():
        left = [list(_left_out(plan, fact)) for fact in mine]
        of = f" của {'mọi ' if len(mine) > 1 else ''}[[{table}]]" if len(facts) > 1 else ""
        alike = [words for words in left[0] if all(words in each for each in left)]
        yield from wrapped(f"Khóa khác{of}: {'; '.join(alike)}", "  ") if alike else ()
        apart: dict[str, list[int]] = {}
        for number, each in enumerate(left, 1):
            for words in (words for words in each if words not in alike):
                apart.setdefault(words, []).append(number)
        keys: dict[str, list[str]] = {}  # what several have in a key of the same name stands behind that name
        for words, numbers in apart.items():
            key, _, value = words.partition("): ")
            keys.setdefault(key, []).append(f"({in_short(numbers)}) {value}")
        said = "; ".join(f"{key}): {', '.join(values)}" for key, values in keys.items())
        yield from wrapped(f"Khóa khác của [[{table}]]: {said}", "  ") if said else ()


def _left_out(plan: Plan, fact: str) -> Iterator[str]:
    """Yield the keys of one fact that no line says. Those of the head stand with the values that can be typed."""
    table, _, number = fact.partition(".")
    if table == "plan":
        skipped = {key.split(".")[-1] for key in NAMES if key.rpartition(".")[0] == fact and number != "signature"}
        skipped |= {"kind"} if fact == "plan.issuer" and _kind_in_name(plan) else set()
        yield from unsaid(plan, fact, lambda other: [_signed(other)], {*skipped, *(_PARTS if not number else ())})
    elif number and table not in _LOOKED_UP:
        alone, item = f"{table}.1", fact_at(plan, fact)
        named = _named(plan, only(plan, [fact]))
        who, of = (item.who, item.levels) if isinstance(item, Nomination) else ([], [])
        who, of = (item.units, [item.level]) if isinstance(item, Honours) else (who, of)
        known = ("levels", "level") if who and {*levels_named(plan, ", ".join(who))} == {*of} else ()
        yield from unsaid(named, alone, lambda other: list(_told(other, [alone])), (*_codes(table, item), *known))
    elif table == "form" and _kind_of_form(fact_at(plan, fact)):
        yield from unsaid(plan, fact, lambda other: list(_told(other, [fact])), ("kind",))
    else:
        yield from unsaid(plan, fact, lambda other: list(_told(other, [fact])))


def _codes(table: str, item: object) -> Sequence[str]:
    """Return the keys of a row that are made of the words beside them."""
    made = str(getattr(item, "id", "")).startswith(code_of(str(getattr(item, "title", "")), set()))
    return _CODES.get(table, ("id",) if made and table in _MADE else ())


def _level_lines(plan: Plan, alone: Plan) -> Iterator[str]:
    """Yield levels and what is of some of their units, that of each level headed by it."""
    labels = {level.id: level.label for level in plan.level}
    codes = list(dict.fromkeys(item.level for item in alone.exception))
    for code in codes or [""]:
        mine = {"exception": [item for item in alone.exception if item.level == code]}
        behind: dict[str, Any] = {} if [code] == codes[-1:] or not codes else {"pilot": [], "jointly": []}
        before: dict[str, Any] = {} if [code] == codes[:1] or not codes else {"level": [], "unit_group": []}
        of = labels.get(code, "")
        lines = level_lines(alone.model_copy(update={**mine, **behind, **before}))
        yield from (f"{line} ({of})" if of and line == APART else line for line in lines)


def _kind_of_form(form: object) -> bool:
    """Tell a form whose name begins with what it is: "Đại hội Thi đua yêu nước"."""
    kind, name = str(getattr(form, "kind", "")), str(getattr(form, "name", "")).casefold()
    return bool(kind) and name.startswith(KIND_WORDS.get(kind, "?"))


def _kind_in_name(plan: Plan) -> bool:
    """Tell an issuer whose name, which stands with the head's values, begins with what kind of body it is."""
    issuer = plan.plan.issuer
    return (issuer.name or "").casefold().startswith(ISSUER_KINDS.get(issuer.kind, "?").casefold())


def _signed(plan: Plan) -> str:
    return signature_said(plan.plan.signature.model_dump())


def _told(plan: Plan, facts: Sequence[str]) -> Iterator[str]:
    tables = {fact.partition(".")[0] for fact in facts}
    if "plan.signature" in facts:
        yield from wrapped(f"{SIGNED}{_signed(plan)}", "  ")
    if "round" in facts:
        yield from turn_lines(plan)
    for item in (fact_at(plan, fact) for fact in facts if fact.startswith(("basis.", "implements.", "replaces."))):
        if isinstance(item, Citation):
            day = f" (ngày {shown(item.date)})" if item.date and not item.number else ""
            how = "Thay thế (không in ở văn bản của đơn vị):" if item in plan.replaces else raised_first(item.how)
            yield from wrapped(f"- {how} {item.full()}{day}", "  ")
    alone = only(plan, facts)
    yield from _level_lines(plan, alone)
    kept = alone.model_copy(update={"level": _names(plan, facts)}) if "provision" in tables else alone
    yield from programme_lines(kept)
    yield from duty_lines(alone.model_copy(update={"level": _names(plan, facts)}))
    yield from form_lines(alone.model_copy(update={"level": plan.level, "nomination": plan.nomination}))
    chosen = {code for one in (*alone.level, *alone.exception) for code in one.choose_form}
    for number, form in enumerate(plan.form, 1):
        if f"form.{number}" in facts and form.id not in chosen:
            yield from wrapped(f"Hình thức: {form.name} [{form.id}]", "  ")
    for item in alone.recipient:
        yield from wrapped(_recipient(item), "  ")
    if "archive" in tables:
        yield from wrapped(f"- {plan.archive.words()}", "  ")


def _names(plan: Plan, facts: Sequence[str]) -> list[Level]:
    """Return every level, for its name; what a level pays is said of these facts' own levels only."""
    return [
        level if f"level.{number}" in facts else level.model_copy(update={"budget": ""})
        for number, level in enumerate(plan.level, 1)
    ]


def _named(plan: Plan, alone: Plan) -> Plan:
    """Return a plan of few facts with the levels and duties that their words name."""
    update = {"level": alone.level or plan.level, "nomination": alone.nomination or plan.nomination}
    return alone.model_copy(update=update)


def only(plan: Plan, facts: Sequence[str]) -> Plan:
    """Return a plan of nothing but these facts, and what their words need."""
    kept: dict[str, Any] = {}
    for table, about in type(plan).model_fields.items():
        value = getattr(plan, table)
        if isinstance(value, list) and table not in _LOOKED_UP:
            kept[table] = [item for number, item in enumerate(value, 1) if f"{table}.{number}" in facts]
        elif about.default is None and table not in facts:
            kept[table] = None
    return plan.model_copy(update=kept)


def _recipient(item: Recipient) -> str:
    covers = f"gồm: {'; '.join(item.covers)}" if item.covers else ""
    return f"- {parts(item.words(), covers)}"


def _plain(plan: Plan, fact: str) -> Iterator[str]:
    """Yield the keys of a fact that has no words of its own."""
    item = fact_at(plan, fact)
    said = item.model_dump(exclude_defaults=True) if isinstance(item, BaseModel) else {}
    yield from wrapped(f"[{fact}] " + "; ".join(f"{key}: {_as_told(value)}" for key, value in said.items()), "  ")


def _as_told(value: object) -> str:
    """Write a value as a person types it; tables with their keys."""
    tables = isinstance(value, dict) or (isinstance(value, list) and any(isinstance(one, dict) for one in value))
    return literal(value, inside=True) if tables else shown(value)
