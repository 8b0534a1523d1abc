"""A table that may be written, as a person sees it: at a glance beside its passage, and whole before it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from textwrap import shorten

from pydantic import BaseModel

from tdkt_tui.cli.plan_text.page import wrapped
from tdkt_tui.cli.plan_text.whom import whom_told
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.worded import ABOUT as PARTS
from tdkt_tui.workflow.confirming.draft import Draft, block_lines
from tdkt_tui.workflow.confirming.filling import fact_words
from tdkt_tui.workflow.confirming.grouping import fact_at
from tdkt_tui.workflow.confirming.level_told import level_told
from tdkt_tui.workflow.confirming.putting import Put
from tdkt_tui.workflow.confirming.tables import Key, name_of_key
from tdkt_tui.workflow.confirming.typed import told
from tdkt_tui.workflow.confirming.typed_people import ABOUT
from tdkt_tui.workflow.proofing.nowhere import on_nobodys_page

from .brief import without_clauses
from .held_draft import of_bounds
from .levels_short import called
from .shown_findings import findings_lines
from .understood import APART, understood


def values_told(plan: Plan, draft: Draft) -> str:
    """Return the values of a draft, each with what it is called; of words that are kept only whose they are."""
    if draft.name == "provision":
        of = whom_told(plan, draft.values, lambda level: called(plan, level.id))
        part = PARTS[str(draft.values.get("about", "other"))]
        return f"nguyên lời: {of} · {'không in ở trang nào' if on_nobodys_page(plan, draft.values) else part}"
    if draft.name == "level":
        return level_told(plan, draft)
    return "; ".join(f"{name_of_key(key)}: {told_of(plan, draft, key).rstrip(';')}" for key in _given(draft))


_BRIEF, _FEW = 74, 8
"""Signs of a fact, words of a value, that are listed: they stand above."""
_SEVERAL = "có nhiều mức (-: bỏ tất cả; s: sửa từng mức)"


def fact_lines(plan: Plan, facts: Sequence[str]) -> Iterator[str]:
    """Yield facts by their numbers, each with how it begins; what heads several of them stands with the first."""
    head = ""
    for number, fact in enumerate(facts, 1):
        first, *rest = [line.strip() for line in without_clauses(understood(plan, [fact]))]
        said = rest if rest and first == head else [first, *rest]
        head = first
        yield from wrapped(f"{number}. {shorten(' '.join(said), _BRIEF, placeholder=' …')}", "  ")


def key_lines(plan: Plan, draft: Draft, keys: Sequence[Key], *, again: bool = False) -> Iterator[str]:
    """Yield the keys of a fact by their numbers, each with how its value begins. again: they stand above."""
    empty: list[str] = []
    for number, key in enumerate(keys, 1):
        if key.name in draft.values and not again:
            words = told_of(plan, draft, key).split()
            said = f"{' '.join(words[:_FEW])}{' …' * (len(words) > _FEW)}"
            said = _SEVERAL if of_bounds(plan, draft, key) else said
            yield from wrapped(f"{number}. {name_of_key(key)}: {said}", "    ")
        else:
            empty.append(f"{number}. {name_of_key(key)}")
    yield from wrapped(f"{'' if again else 'để trống: '}{' · '.join(empty)}", "    ") if empty else ()


_IN_WORDS = ("does", "title", "about", "award", "name")
"""Keys whose value stands in the passage above as it is."""


_EVIDENT = ("level", "units", "window", "when")
"""Keys of an exception whose values say by themselves what they are."""


def brief(plan: Plan, draft: Draft, words: str) -> str:
    """Return what a passage becomes, beside its words: what of it is in these words already is not told again."""
    if draft.name in ("provision", "level"):
        fact = f"{title(plan, draft)}: " if draft.fact else ""
        return f"{fact}{values_told(plan, draft)}"
    keys = [key for key in _given(draft)
            if not (key.name in _IN_WORDS and str(draft.values[key.name]).casefold() in words.casefold())]  # fmt: skip
    of = draft.name == "exception" and not draft.fact
    bare = _EVIDENT if of else ()
    said = "; ".join(f"{'' if key.name in bare else f'{name_of_key(key)}: '}{told_of(plan, draft, key).rstrip(';')}"
                     for key in keys)  # fmt: skip
    what = APART if of else re.split(r"[:,(]", title(plan, draft), maxsplit=1)[0].strip()
    return f"{what}{f' – {said}' if said else ''}"


def title(plan: Plan, draft: Draft) -> str:
    """Return what a draft is for, or which fact it completes."""
    if draft.fact:
        held = [old for key in draft.table.keys if key.name in draft.values and (old := _held(plan, draft, key))]
        what = f"THAY {'; '.join(held)} của" if held else "bổ sung vào"
        at = int(draft.fact.partition(".")[2]) - 1 if draft.name == "level" else -1
        of = called(plan, plan.level[at].id) if at >= 0 else fact_words(plan, draft.fact)
        return f"{what} “{of}” ([[{draft.name}]] đã có)"
    return f"{draft.table.about} ([[{draft.name}]])"


def _held(plan: Plan, draft: Draft, key: Key) -> str:
    """Return what the fact that a draft completes says already at a key: "thời hạn “trong tháng 4 …”"."""
    value = getattr(fact_at(plan, draft.fact), key.name, None)
    value = value.model_dump(exclude_unset=True) if isinstance(value, BaseModel) else value
    return f"{name_of_key(key)} “{told(plan, key, value)}”" if value else ""


def _given(draft: Draft) -> list[Key]:
    return [key for key in draft.table.keys if key.name in draft.values]


def told_of(plan: Plan, draft: Draft, key: Key) -> str:
    """Return a value of a draft in the words in which it is asked for."""
    bound = "không quá " * bool(draft.values.get("days_at_most")) + "dự kiến " * bool(draft.values.get("days_approx"))
    bound += f"{either:g} hoặc ".replace(".", ",") if (either := draft.values.get("days_or")) else ""
    bound = bound if key.name == "days" else "khoảng " * bool(key.name == "most" and draft.values.get(ABOUT))
    return f"{bound}{told(plan, key, draft.values[key.name])}"


def seen(plan: Plan, draft: Draft, put: Put, before: Draft | None = None) -> Iterator[str]:
    """Yield a draft as it was understood, its keys numbered, then as it will stand in the file, then what is wrong.

    before: the draft as it stands above; only what was typed since is told.
    """
    for number, key in enumerate(draft.table.keys, 1):
        said = told_of(plan, draft, key) if key.name in draft.values else ""
        was = told_of(plan, before, key) if before and key.name in before.values else ""
        if said != was:
            yield from wrapped(f"{number}. {name_of_key(key)}: {said or 'bỏ'}", "    ")
    yield from _as_tables(plan, draft) if before is None else ()
    for fault in put.faults:
        yield from wrapped(f"! LỖI: {fault_told(draft, fault)}", "  ")
    for finding in put.findings:
        if finding.severity is not Severity.NOTE:
            yield from findings_lines([finding])


def _as_tables(plan: Plan, draft: Draft) -> Iterator[str]:
    """Yield the keys that have no value, and the tables that a draft becomes where these are several."""
    empty = [
        f"{number} {name_of_key(key)}" for number, key in enumerate(draft.table.keys, 1) if key.name not in draft.values
    ]
    yield from wrapped(f"để trống: {' · '.join(empty)}", "    ") if empty and not draft.fact else ()
    blocks = [] if draft.fact else draft.blocks(plan)
    if sum(name != "form" or draft.name == "form" for name, _ in blocks) > 1:  # one table says what stands above
        yield f"  Thành {len(blocks)} bảng trong tệp:"
        yield from (row for line in block_lines(blocks) for row in wrapped(line, "    "))


def fault_told(draft: Draft, fault: TdktError) -> str:
    """Return what is wrong with a table, with what the key is called and the number that types it."""
    last = fault.field.rpartition(".")[2]
    keys = {key.name: (number, key) for number, key in enumerate(draft.table.keys, 1)}
    if last not in keys:
        return f"{fault.what.rstrip('.')} ({last})." if last else fault.what
    number, key = keys[last]
    return f"{number}. {name_of_key(key)}: {fault.what}"
