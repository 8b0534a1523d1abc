"""Levels that a passage says, or that a person types as a plan would say them, as tables to be confirmed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Any

from pydantic import BaseModel

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER, folded

from .draft import Draft, with_size
from .held_figures import holds_figures
from .level_said import APART, LevelSaid, levels_said
from .level_told import values_typed
from .own_level import own_of
from .passage import Passage
from .qualifiers import lost_in_draft
from .replacing import of_level
from .said_units import level_of_units

_MATTERS = (("choose_form",), ("window",), ("days",), ("least", "most", "plenary", APART))
_HELD_BEFORE = re.compile(r"\bđã (?:tổ chức|tiến hành|họp)\b[^.;]{3,120}\bthì\b")
"""Who has held theirs: what is said of them is no term of a level."""
_CASE = re.compile(r"\bnếu\s[^;.]{3,160}?(?=,?\s+thì\b|[,;.])")
"""In which case units do otherwise than their level."""
_FEWEST = 2
"""Matters of a conference, of these, that a passage says of it."""
_LONGEST = 9
"""Words of a kind of unit."""
NOT_HELD = re.compile(
    r"\b(?:chỉ đạo|hướng dẫn|tham mưu|phối hợp|chủ trì|đôn đốc|kiểm tra|dự|tham dự|báo cáo|gửi|cử|triển khai|theo dõi|"
    r"tuyên truyền|bố trí|cân đối|giới thiệu|đề nghị|phục vụ|chuẩn bị|xây dựng|căn cứ|sau khi|trước khi)\b",
    re.IGNORECASE,
)
"""What somebody does about a conference besides holding it."""


@dataclass(frozen=True, slots=True)
class LevelDraft:
    """A level as a table. words: what of a passage says it; rest: what says something else; sure: just that."""

    draft: Draft
    words: str
    rest: tuple[str, ...]
    sure: bool


def level_drafts(plan: Plan, passage: Passage) -> list[LevelDraft]:
    """Return the levels that a passage says whole: whose conference, and at least two of form, time, length, size.

    The draft of one that the plan has with all of it is empty. None where one of its parts is on a level of which it
    says less: it is asked about sentence by sentence then.
    """
    if "|" in passage.words or _HELD_BEFORE.search(passage.words):
        return []
    all_said = levels_said(passage.words, _issued(plan), lambda _: 0, before=passage.before)
    if not all(map(_is_level, all_said)):
        return []
    found: list[LevelDraft] = []
    for said in all_said:
        draft = more_of(plan, _draft(said, passage.clause))
        if not draft.fact and _regime(plan, draft):
            return []
        if not draft.fact and (apart := _of_some(plan, passage, draft)):
            found.append(LevelDraft(apart, "; ".join(said.words), tuple(said.rest), sure=False))
            continue
        words = "; ".join(said.words)
        short = all(len(unit.split()) <= _LONGEST for unit in said.holder.units) if said.holder else False
        named = all(str(form).casefold() in words.casefold() for form in said.values.get("choose_form", ()))
        whole = short and named and holds_figures(words, _draft(said, passage.clause))
        sure = whole and not lost_in_draft(words, "level", draft.values) and not _replaces(plan, draft)
        found.append(LevelDraft(draft, words, tuple(said.rest), sure))
    return found


def _issued(plan: Plan) -> date | None:
    return plan.plan.date if isinstance(plan.plan.date, date) else None


def _is_level(said: LevelSaid) -> bool:
    matters = sum(any(key in said.values for key in keys) for keys in _MATTERS)
    held = said.holder is not None and said.holder.units and not NOT_HELD.search(said.head)
    whole = "choose_form" in said.values or "when" not in said.values  # else some units that do otherwise
    return bool(held) and whole and matters >= _FEWEST


def _regime(plan: Plan, draft: Draft) -> bool:
    """Tell what is said of some units of a level whose conference the plan has: no level of their own."""
    named = {folded(kind) for kind in draft.values.get("units", ())}
    return any(level.choose_form and named & {folded(kind) for kind in level.kinds()} for level in plan.level)


def _of_some(plan: Plan, passage: Passage, draft: Draft) -> Draft | None:
    """Return what is said of units by their names as an exception of the level that they are of, None for others.

    In which case it is so stands before it: "nếu … được nhập thì …".
    """
    units = draft.values.get("units", [])
    named = bool(units) and all(re.search(rf"\s[{UPPER}]", unit) for unit in units)
    level = level_of_units(plan, "", units, own_of(plan, passage))[0] if named else ""
    mine = next((one for one in plan.level if one.id == level), None)
    if mine is None or not mine.model_fields_set & {"window", "choose_form", "size"}:
        return None
    case = _CASE.search(passage.words)
    keys = ("window", "days", "least", "most", "plenary")
    values = {"level": level, "units": units, **({"when": case[0]} if case else {})}
    return Draft("exception", values | {key: draft.values[key] for key in keys if key in draft.values}, draft.clause)


def _draft(said: LevelSaid, clause: str) -> Draft:
    return Draft("level", values_typed(said), clause)


def more_of(plan: Plan, draft: Draft) -> Draft:
    """Return a level as more of the one of the same units that the plan has, with what that one does not say already.

    Its forms are told by their codes; a value that differs stays, for a person to choose.
    """
    codes = {folded(form.name): form.id for form in plan.form}
    if forms := draft.values.get("choose_form"):
        known = [codes.get(folded(str(one)), one) for one in forms]
        draft = Draft(draft.name, draft.values | {"choose_form": known}, draft.clause, draft.fact)
    fresh = of_level(plan, draft)
    if fresh.fact:
        return fresh
    named = {folded(kind) for kind in draft.values.get("units", ())}
    for number, level in enumerate(plan.level, 1):
        here = bool(draft.clause) and level.clause == draft.clause and named & {folded(kind) for kind in level.kinds()}
        kinds = _same_kinds(named, level.kinds())
        if kinds:
            draft = _without_terms(draft, level.kinds())
        alike = kinds and draft.values.get("when", "") == level.when
        if (
            not alike
            and not (kinds and not level.choose_form and _agrees(level, draft, known=False))
            and not (here and _agrees(level, draft))
        ):
            continue
        gone = {*(("label", "units") if kinds else ()), *(("when",) if alike else ())}
        said = {key: value for key, value in draft.values.items() if key not in gone}
        new = {key: value for key, value in said.items() if not _same(level, key, value, said)}
        return Draft("level", new, draft.clause, f"level.{number}")
    return draft


def _same_kinds(named: set[str], kinds: Sequence[str]) -> bool:
    """Tell the kinds of a level, each of them with or without what it is like: "doanh nghiệp có tổ chức công đoàn"."""
    known = [folded(kind) for kind in kinds]
    each = [next((one for one in named if f"{kind} ".startswith(f"{one} ")), "") for kind in known]
    return len(named) == len(known) and {*each} == named


def _without_terms(draft: Draft, kinds: Sequence[str]) -> Draft:
    """Return a draft whose condition says no more what the last kind of the level says of itself."""
    when = str(draft.values.get("when", ""))
    for unit, kind in product(draft.values.get("units", ()), kinds):
        like = kind[len(unit) :].strip() if folded(kind).startswith(f"{folded(unit)} ") else ""
        when = when.removeprefix(like).lstrip(" ,") if like else when
    values = {key: value for key, value in draft.values.items() if key != "when"}
    return Draft(draft.name, values | ({"when": when} if when else {}), draft.clause, draft.fact)


def _agrees(level: BaseModel, draft: Draft, *, known: bool = True) -> bool:
    """Tell a level that was read out of the same words: of form and time it says nothing else.

    known: it says one of them; else what is new to it is none that it says otherwise.
    """
    held = [(_bare(getattr(level, key)), draft.values.get(key)) for key in ("choose_form", "window")]
    if not known:
        return all(not (old and new) or old == new for old, new in held)
    return any(old for old, _ in held) and all(not old or old == new for old, new in held)


def _same(level: BaseModel, key: str, value: Any, said: Mapping[str, Any]) -> bool:
    if key in ("least", "most", "most_approx", "plenary"):
        size = with_size({name: said[name] for name in ("least", "most", "most_approx", "plenary") if name in said}, {})
        return bool(_bare(getattr(level, "size", None), clause=False) == size.get("size"))
    return bool(_bare(getattr(level, key, None)) == value)


def _bare(value: Any, *, clause: bool = True) -> Any:
    said = value.model_dump(exclude_unset=True) if isinstance(value, BaseModel) else value
    if clause or not isinstance(said, dict):
        return said
    caps = [{key: one for key, one in cap.items() if key not in ("clause", "category")} for cap in said.get("caps", ())]
    return {**said, **({"caps": caps} if caps else {})}


def _replaces(plan: Plan, draft: Draft) -> bool:
    """Tell a draft that would take the place of what its level says."""
    if not draft.fact:
        return False
    level = plan.level[int(draft.fact.partition(".")[2]) - 1]
    return any(_bare(getattr(level, key, None)) for key in with_size(dict(draft.values), {}) if key != "units")
