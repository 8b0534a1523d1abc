"""A group after one of its values was typed anew: what changed by it, without what stands above as it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel

from tdkt_tui.cli.plan_text.page import joined, whole_texts, wrapped
from tdkt_tui.model.bound_units import names_among, names_everybody
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.workflow.confirming.draft import SINGLE, Draft
from tdkt_tui.workflow.confirming.grouping import Group, fact_at
from tdkt_tui.workflow.confirming.tables import TABLES, Key, name_of_key

from .held_draft import held_draft
from .places import where
from .shown_draft import told_of
from .shown_passage import all_facts
from .state import State
from .understood import understood

_FEW = 3
"""Facts of which the lines are compared; of more those that were mended are told."""
_BODIES = ("body", "by", "who")
"""Keys that say in words who does something."""
_WORDS = 12
"""Words of a line that is there no more."""


def changed_lines(
    state: State, group: Group, facts: Sequence[str], beside: Sequence[str], shown: tuple[Plan, Sequence[str]]
) -> Iterator[str]:
    """Yield what a group says that it did not when it was shown last, what it says no more, and what came beside it.

    facts, beside: its lines now; shown: the plan when it was shown last, and its lines then.
    """
    before, known = shown
    mended = _mended(state.plan, group, before)
    if mended and (values := values_changed(state.plan, group.facts, mended, before)):
        yield from values
        yield from _others([*facts, *beside], known, mended=False)
        if more := _added(state.plan, group, before):
            yield "VỪA THÊM"
            yield from understood(state.plan, more)
        return
    yield ""
    yield from wrapped(f"ĐÃ SỬA: {where(state.original, group)} (lời của bản gốc ở trên)", "")
    if len(group.facts) > _FEW and len(mended) < len(group.facts):
        yield from understood(state.plan, mended) if mended else ()
        yield f"  … {len(group.facts) - len(mended)} dữ kiện kia như đã hiện ở trên"
        yield from _others([*facts, *beside], known, mended=False)
    else:
        yield from _others([*facts, *beside], known)
    if more := _added(state.plan, group, before):
        yield "VỪA THÊM"
        yield from understood(state.plan, more)


def values_changed(plan: Plan, facts: Sequence[str], mended: Sequence[str], before: Plan) -> list[str]:
    """Return each value of mended facts that is another than before, a line each; none where that is not all of it.

    facts: all those of the group, of which a line tells the number where there are several.
    """
    rows = [fact for fact in facts if fact.partition(".")[0] in TABLES and ("." in fact or fact in SINGLE)]
    lines: list[str] = []
    for fact in mended:
        table = fact.partition(".")[0]
        if fact not in rows or _many(plan, table) != _many(before, table):  # it was another's number
            return []
        (now, keys), (old, others) = held_draft(plan, fact), held_draft(before, fact)
        names = {key.name: key for key in (*keys, *others)}
        row = f" dòng {rows.index(fact) + 1}" if len(rows) > 1 else ""
        told = [(key, _value(plan, now, key), _value(before, old, key)) for key in names.values()]
        new = [f"ĐÃ SỬA{row} – {name_of_key(key)}: {said or 'bỏ'}{f' (trước: {_short(was)})' if was else ''}"
               for key, said, was in told if said != was]  # fmt: skip
        if not new:
            return []
        lines += [line for words in new for line in wrapped(words, "")]
        lost = [kind for key in _BODIES for kind in no_longer(plan, old.values.get(key), now.values.get(key))]
        lines += wrapped(f"Không còn của: {', '.join(lost)}", "  ") if lost else ()
    return lines


def no_longer(plan: Plan, before: Any, now: Any) -> list[str]:
    """Return levels and kinds of unit that words on who does something named before and do not now.

    None without words; of a level none of whose kinds is left, its label.
    """
    if not before or not now or before == now:
        return []
    was, said = ("; ".join(one) if isinstance(one, list) else str(one) for one in (before, now))
    told: list[str] = []
    for level in (one for one in plan.level if one.units != ["tỉnh"]):
        lost = [kind for kind in level.kinds()
                if _names(plan, was, level, kind) and not _names(plan, said, level, kind)]  # fmt: skip
        told += [level.label] if lost == level.kinds() else lost
    return told


def _names(plan: Plan, said: str, level: Level, kind: str) -> bool:
    return names_everybody(said) or names_among(said, plan.level, level, kind)


def _many(plan: Plan, table: str) -> int:
    held = getattr(plan, table, None)
    return len(held) if isinstance(held, list) else 1


def _value(plan: Plan, draft: Draft, key: Key) -> str:
    return told_of(plan, draft, key).rstrip(";") if key.name in draft.values else ""


def _short(said: str) -> str:
    words = said.split()
    return f"{' '.join(words[:_WORDS])}{' …' * (len(words) > _WORDS)}"


def _others(lines: Sequence[str], shown: Sequence[str], *, mended: bool = True) -> Iterator[str]:
    """Yield the lines that were not shown, below their title, and in short those that are gone.

    mended: facts too; else only what is told below them.
    """
    known = [joined(rows) for rows in whole_texts(shown)]
    now = [joined(rows) for rows in whole_texts(lines)]
    title: list[str] = []
    for rows in whole_texts(lines):
        said = joined(rows)
        if not rows[0].startswith(" "):
            title = rows if said in known else []
            yield from () if said in known or not mended else rows
        elif said not in known and (mended or _is_told(said)):
            yield from title if mended else ()
            yield from rows
            title = []
    labels = {_label(said) for said in now}
    gone = [said for said in known if said not in now and (said.startswith("!") if _is_told(said) else mended)]
    new = sum(said not in known for said in now)
    facts = [said for said in gone if not said.startswith("!") and _label(said) not in labels][new:]
    for said in [said for said in gone if said in facts or said.startswith("!")]:
        yield from wrapped(f"hết: {_short(said)}", "  ")


def not_above(lines: Sequence[str], above: Sequence[str]) -> list[str]:
    """Return laid out lines but for those that stand above, as on the screen that one was picked out of."""
    known = {joined(rows) for rows in whole_texts(above)}
    return [row for rows in whole_texts(lines) if joined(rows) not in known for row in rows]


def _is_told(said: str) -> bool:
    """Tell a line about facts: a mark, what the checks tell, why it is not sure."""
    return said.startswith(("!", "·", "←", "Xem kỹ:"))


def _label(said: str) -> str:
    return said.partition(":")[0]


def _mended(plan: Plan, group: Group, before: Plan) -> list[str]:
    """Return the facts of a group that say something else than when it was shown last."""
    return [fact for fact in group.facts if "." in fact and isinstance(item := fact_at(plan, fact), BaseModel)
            and item not in (getattr(before, fact.partition(".")[0]) or ())]  # fmt: skip


def _added(plan: Plan, group: Group, before: Plan) -> list[str]:
    """Return the facts that the plan did not have, but those of the group."""
    known = {fact.partition(".")[0]: list(getattr(before, fact.partition(".")[0])) for fact in all_facts(plan)}
    new = (fact for fact in all_facts(plan) if fact not in group.facts)
    return [fact for fact in new if fact_at(plan, fact) not in known[fact.partition(".")[0]]]
