"""Whom a run of sentences binds that are kept as one: where the next of them goes on about others, or about all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import UPPER, folded

from .bare_words import heads_paragraph, is_bare, is_preamble
from .halves import Half
from .likeliest import by_context
from .own_level import own_of
from .passage import Passage
from .signs import figures_said
from .whom import coming, near, whose
from .whom_back import begins_with, said_amid
from .whom_levels import levels_named, of_several
from .whom_subject import begun

LEAD = re.compile(
    r"[^“”]{1,160}(?::|\b(?:như sau|sau đây|dưới đây|(?:trình tự|thứ tự|nội dung|các bước|chương trình) sau)[.;]?)"
)
"""What only introduces a list."""
_GUIDED = re.compile(r"(?:trường|doanh nghiệp|hợp tác xã|công ty|bệnh viện)\b")
_FEWEST = 2
FRAGMENT = 4
"""Words of what was cut out of a sentence and says nothing by itself."""
_SENTENCE = 9
"""Words of a sentence; what is shorter may be a title."""
_DEFINES = re.compile(r"(?:^|[.;] )(?:Các |Cấp )[^.;:]{2,60}?\s(?:bao gồm|gồm|là)\b|\bở (?:hai|ba|0?[23]) cấp\b")
"""How levels and their units are told."""


def open_halves(plan: Plan, passage: Passage, halves: Sequence[Half]) -> list[Half]:
    """Return the sentences of a passage as they are asked about: of the level that they stand with, none lost."""
    return _said_alone(passage, [_of_own_level(plan, passage, half) for half in halves])


def _said_alone(passage: Passage, halves: Sequence[Half]) -> list[Half]:
    """Return the sentences of a passage; where nothing stands in any of them, as such that are kept in their words.

    What is no title, leads to no list, and says not who the units of a level are is asked of somebody.
    """
    words = passage.words.strip(" -+;.")
    title = len(words.split()) < _SENTENCE or LEAD.fullmatch(passage.words.strip()) or _DEFINES.search(words)
    plain = all(half.idle and not half.drafts for half in halves) and passage.whole.rstrip()[-1:] in (".", ";")
    plain = plain and not figures_said(words)  # such are idle where a level says them already
    if not plain or title or is_preamble(passage) or is_bare(words):
        return list(halves)
    return [half if LEAD.fullmatch(half.words) else replace(half, idle=False) for half in halves]


def task_amid(passage: Passage, halves: Sequence[Half], half: Half) -> bool:
    """Tell the duty of a sort of units among other sentences, outside the part on tasks: it is kept with these."""
    first = half.drafts[0] if half.drafts else None
    if first is None or first.name != "task" or len(halves) < _FEWEST or by_context(passage) == "task":
        return False
    return not first.fact and not re.search(rf"\b[{UPPER}]", str(first.values.get("body", ""))[1:])


def _of_own_level(plan: Plan, passage: Passage, half: Half) -> Half:
    """Return a sentence without what it would change of another level than the one in whose clause it stands."""
    own = own_of(plan, passage)
    other = {f"level.{at}" for at, level in enumerate(plan.level, 1) if own and level.id not in own}
    drafts = tuple(one for one in half.drafts if one.fact not in other)
    return half if len(drafts) == len(half.drafts) else replace(half, drafts=drafts, sure=half.sure and bool(drafts))


def of_guides(plan: Plan, passage: Passage, mine: dict[str, Any]) -> dict[str, Any]:
    """Return whom a sentence binds; of schools and firms that no level is of those under whose heading it stands.

    They have no page of their own, and whoever gathers them is to know.
    """
    who = [folded(one) for one in mine.get("who", ())]
    known = {folded(kind) for level in plan.level for kind in level.kinds()}
    headed = own_of(plan, passage) or near(plan, passage)
    theirs = bool(who and headed) and all(_GUIDED.match(one) and one not in known for one in who)
    return {"levels": headed} if theirs else mine


def turns(plan: Plan, passage: Passage, half: Half, now: dict[str, Any] | None) -> bool:
    """Tell what begins a new sentence behind one that was on several: it is of none of these alone."""
    before = passage.whole.partition(half.words)[0].rstrip()
    if now and now.get("levels") == begins_with(plan, passage.whole):
        return False
    several = before.endswith(".") and of_several(plan, before[:-1].rpartition(". ")[2])
    return several or said_amid(passage.whole, half.words)


def first_of(
    plan: Plan, passage: Passage, run: Sequence[Half], half: Half, mine: dict[str, Any]
) -> dict[str, Any] | None:
    """Return whom sentences bind in which nothing stands, where a run begins with them and goes on about others.

    Who comes, or whose money is told, is of all whom the first of them is on, whomever a part further on names.
    """
    if not run or LEAD.fullmatch(run[0].words) or heads_paragraph(passage, run[0].words):
        return None
    if len(run[0].words.split()) <= FRAGMENT:
        return None
    first = whose(plan, replace(passage, words=run[0].words))
    own = begins_anew(passage, half) and begun(plan, half.words, passage.clause) is not None
    return first if first != mine and (own or not first or coming(run[0].words)) else None


def with_amid(
    plan: Plan, passage: Passage, run: Sequence[Half], half: Half, now: dict[str, Any] | None
) -> dict[str, Any] | None:
    """Return whom a run binds with those whom a sentence of it names in passing: of none in the part of one level."""
    if not (now and now.get("levels")) or coming(run[0].words) or own_of(plan, passage):
        return now
    return {"levels": list(dict.fromkeys([*now["levels"], *levels_named(plan, half.words)]))}


def begins_anew(passage: Passage, half: Half) -> bool:
    """Tell what begins a new sentence of its paragraph."""
    return passage.whole.partition(half.words)[0].rstrip().endswith(".")
