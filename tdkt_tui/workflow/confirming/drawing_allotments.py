"""The items of a passage as tables: honours, seats, exemplars to be introduced, sizes of conferences of some units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from tdkt_tui.model.bound_units import names_everybody
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import lowered_first
from tdkt_tui.workflow.reading_plan.bounds import bound_key
from tdkt_tui.workflow.reading_plan.counts import counted

from .allotting import Item, items_of
from .awards_named import ASKED_OF, award_in, giver_in
from .draft import Draft
from .drawing_sent import sent
from .own_level import own_of
from .passage import Passage
from .said import between, count_of, sentences
from .said_units import level_of_units

_CHOSEN = re.compile(r"giới thiệu|chọn|đề cử|lập danh sách|\bcử\b")
_INTRODUCED = re.compile(r"(?:số lượng )?(?:giới thiệu|đề cử)(?: (?:người|gương|điển hình|tập thể)[^.;]*)?")
"""A label under which units are named with how many they introduce: "Giới thiệu: mỗi huyện 08 người"."""
_SHARED_OUT = re.compile(r"phân bổ|chỉ tiêu|đại biểu", re.IGNORECASE)
_SIZE = re.compile(r"\b(?:Số lượng|Quy mô)\b", re.IGNORECASE)
_GROUP = re.compile(r"các\s|(?:các\s+)?(?:cơ quan|đơn vị) (?:của )?trung ương\b", re.IGNORECASE)
"""Several bodies in one number, whatever names stand within."""
_OTHERS = re.compile(r"(?:khác|còn lại)$")
_COUNTS = (("đại biểu dự khuyết", "alternates"), ("đại biểu", "official"), ("người", "official"),
           ("suất", "official"), ("chỉ tiêu", "official"), ("điển hình", "exemplars"), ("gương", "exemplars"),
           ("tập thể", "collectives"), ("cá nhân", "individuals"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Allotted:
    """An item with its table. carried: part of it stands in front of the sentence, in no list that it ends."""

    item: Item
    draft: Draft
    carried: bool = False


def allotted(plan: Plan, passage: Passage, lead: Item | None = None) -> list[Allotted]:
    """Return the items of a sentence with their tables; none where one of them is nothing that is known.

    lead: the last item of the sentence in front: what it is of, and its verb, are those of the next as well.
    """
    around = _before(passage)
    lead = lead or _in_front(around)
    items = items_of(passage.words, counted=bool(_noun(around, lead)), among=lead is not None)
    found: list[Allotted] = []
    for item in items:
        one = _draft(plan, passage, item, found[-1].item if found else lead, around)
        if one is None:
            return []
        found.append(one)
    who = [one.item.who for one in found if one.draft.name == "nomination"]
    return [replace(one, carried=True) if who.count(one.item.who) > 1 else one for one in found]


def _before(passage: Passage) -> str:
    """Return what the paragraph says in front of a sentence."""
    at = passage.whole.find(passage.words[:40])
    return passage.whole[: max(at, 0)]


def _in_front(around: str) -> Item | None:
    """Return the last item of the sentence in front in the same paragraph, where it has any."""
    said = sentences(around)
    items = items_of(said[-1]) if said else []
    return items[-1] if items else None


def _noun(around: str, lead: Item | None) -> str:
    """Return what is counted, as the words in front tell it."""
    said = f"{around} {lead.words if lead else ''}"
    found = re.findall(r"(?:[Pp]hân bổ|\d)\s+(đại biểu|điển hình|người|tập thể|cá nhân)", said)
    return str(found[-1]) if found else ""


def _draft(plan: Plan, passage: Passage, item: Item, lead: Item | None, around: str) -> Allotted | None:
    label = item.label or (lead.label if lead else "")
    does = item.does or (lead.does if lead else "")
    alone = item.said.isdecimal()
    said = f"{item.said} {_noun(f'{around} {label}', lead)}" if alone else item.said
    own = f"{label} {does} {item.behind}"
    item = replace(item, label=label, does=does, said=said)
    people = bool(re.search(r"đại biểu|người|suất|chỉ tiêu", said))
    introduced = bool(_INTRODUCED.fullmatch(label.casefold()))
    if (
        people
        and not introduced
        and bound_key(item.bound) == "at_most"
        and _SIZE.search(f"{passage.whole[:60]} {around[-80:]} {label}")
    ):
        values = _size(plan, passage, item)
        name = "exception"
        if values and not values.get("units"):
            return _of_level(plan, passage, item)
    elif not people and (award_in(own) or (not _CHOSEN.search(does) and award_in(around)) or "khen" in does):
        name, values = "honours", _honours(plan, item, own, around)
    elif (introduced or _CHOSEN.search(does)) and not re.search(r"đại biểu", said):
        name, values = "nomination", sent(passage, item)
    elif people or _SHARED_OUT.search(f"{label} {around}"):
        name, values = "quota", _quota(plan, passage, item)
    else:
        return None
    if not values:
        return None
    carried = alone or (name == "honours" and not award_in(own) and "khen" not in does)
    told = {key: value for key, value in values.items() if value not in ("", [], {}, 0, None, False)}
    return Allotted(item, Draft(name, told, passage.clause), carried)


def _honours(plan: Plan, item: Item, own: str, around: str) -> dict[str, Any]:
    level, units = level_of_units(plan, item.who, item.bodies)
    words = f"{item.bound} {item.said.replace('đơn vị', 'tập thể')}".strip()
    counts = counted(words) or {"said": item.said}
    if bound_key(item.bound) == "at_least":
        return {}
    at_most = {"how": "at-most"} if item.bound else {}
    award = award_in(own) or award_in(around)
    mine = f"{item.label} {item.behind}"
    if not award:
        return {"level": level, "award": f"{item.does} của {_as_named(item.who)}", **counts, **at_most}
    giver = giver_in(own) or ("" if award_in(mine) else giver_in(around))
    whole = f"{award} của {giver}" if giver and giver not in award else award
    asked = ASKED_OF.search(whole) or "đề nghị" in f"{own} {item.does}".casefold()
    whole = f"đề nghị tặng {lowered_first(whole) if whole.startswith('Danh hiệu') else whole}" if asked else whole
    return {"level": level, "award": whole, **counts, "units": units, **at_most}


def _quota(plan: Plan, passage: Passage, item: Item) -> dict[str, Any]:
    chooses = not item.each and (re.search(r"chọn", item.does) or names_everybody(item.who))  # others', or whoever's
    more = "thêm" in item.does  # on top of what each has: the sum is for a person to say
    if item.bound or chooses or between(item.said, "đại biểu|người") != (0, 0):
        return {}
    counts: dict[str, int] = {}
    for noun, key in _COUNTS:
        number = count_of(item.said, noun + ("(?! dự khuyết)" if noun == "đại biểu" else ""))
        counts |= {key: number} if number else {}
    if item.each and not item.named:
        unit = f"mỗi {_of_label(item) or ', '.join(item.bodies)}"
    elif item.named or item.each:
        unit = "; ".join(item.bodies)
    else:
        unit = _as_named(item.who)
    beside = next((quota.levels for quota in plan.quota if quota.clause == passage.clause and quota.levels), [])
    counts = {} if more else counts
    if not counts and not more:
        return {}
    group = not item.each and (not item.named or bool(_GROUP.match(item.who)))
    levels = list(beside) or own_of(plan, passage)
    return {"unit": unit, **counts, "together": group, "levels": levels}


def _of_label(item: Item) -> str:
    """Return the kind by its whole name where the label has it: "Các khối thi đua doanh nghiệp (06 khối): mỗi khối"."""
    whole = re.sub(r"\s*\([^()]*\)", "", re.sub(r"^(?:[Cc]ác|[Mm]ỗi)\s+", "", item.label))
    same = len(item.bodies) == 1 and whole.casefold().startswith(f"{item.bodies[0].casefold()} ")
    return lowered_first(whole) if same else ""


def _as_named(who: str) -> str:
    """Return who begins a sentence as it stands within one."""
    kind = re.match(r"(?:Các|Mỗi|Doanh nghiệp|Hợp tác xã|Lực lượng|Khối|Cụm|Cơ quan|Đơn vị|Thủ trưởng|Xã|Huyện)\b", who)
    return lowered_first(who) if kind else who


def _size(plan: Plan, passage: Passage, item: Item) -> dict[str, Any]:
    """Return the most that come from some units of a level."""
    most = count_of(item.said, "đại biểu|người")
    own = own_of(plan, passage)
    if any(_OTHERS.search(one) for one in item.bodies):
        return {"level": own[0], "most": most} if own and most else {}
    level, units = level_of_units(plan, item.who, item.bodies, own)
    return {"level": level or (own[0] if own else ""), "units": units or item.bodies, "most": most} if most else {}


def _of_level(plan: Plan, passage: Passage, item: Item) -> Allotted | None:
    """Return the size of a level, of whose units some have another: "các huyện còn lại không quá 180 đại biểu"."""
    own = own_of(plan, passage)
    number = next((at for at, one in enumerate(plan.level, 1) if own and one.id == own[0]), 0)
    if not number or plan.level[number - 1].size.model_fields_set:
        return None
    most = count_of(item.said, "đại biểu|người")
    return Allotted(item, Draft("level", {"most": most}, passage.clause, f"level.{number}"))


def in_brackets(plan: Plan, passage: Passage) -> Iterator[Allotted]:
    """Yield what is said in brackets of some units: "không quá 80 người (phường không quá 100 người)"."""
    for found in re.finditer(r"\(([^()]*\d[^()]*)\)", passage.words):
        for item in items_of(found[1]):
            one = _draft(plan, passage, item, None, passage.words[: found.start()])
            if one and one.draft.name in ("exception", "level"):
                yield one
