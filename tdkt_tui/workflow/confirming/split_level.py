"""One level made two: some of its kinds of unit go to a table of their own, with all that the first says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import AREAS
from tdkt_tui.workflow.reading_plan.facts import code_of

from .changing import table_of
from .issued_keys import rekeyed
from .values import with_value

OF_LEVELS = ("agenda", "composition", "nomination", "quota", "document")
"""Tables that name levels in a list: what was of the one level is of both."""
OF_ONE = ("exception", "honours", "amount")
"""Tables that name one level: each goes where its units go, and is of both where they do not tell."""
_TIERS = (("cấp huyện", "district"), ("cấp xã", "commune"))
"""Words for all kinds of an area of one tier."""
_MANY = re.compile(r"^(?:các|những|mọi)\s+", re.IGNORECASE)
_NEXT_GIVER = re.compile(
    r",\s*(?:và\s+)?(?=(?i:chủ tịch|giám đốc|thủ trưởng|người đứng đầu|hiệu trưởng|tổng giám đốc)\s)"
)
"""Where in a list of who gives an award the next one begins."""


def split_level(text: str, plan: Plan, fact: str, units: Sequence[str], staying: Sequence[str] = ()) -> str:
    """Return the text with another level of these units behind the one that had them, both to be confirmed.

    staying: units that are said to stay. Where the level's own are all among what is said, the others need be none of
    them: the original speaks of both in one breath. A narrower kind, "huyện miền núi", is said of its own; what is
    not said at all stays. Raises BadInput where they are not some of its units.
    """
    number = int(fact.partition(".")[2])
    level = plan.level[number - 1]
    units, staying = ([_MANY.sub("", unit) for unit in said] for said in (units, staying))
    asked = {folded(unit) for unit in units}
    moved, rest = ([unit for unit in level.units if (folded(unit) in asked) is own] for own in (True, False))
    said = (*units, *staying)
    unsaid = [unit for unit in level.units if not any(_begins(unit, one) for one in said)]
    if (
        len(moved) < len(asked)
        and staying
        and not (unsaid and [one for one in said if not _all_of([one], level.units)])
    ):
        moved, rest = list(units), [*staying, *unsaid]
    if not moved or not rest or len(moved) < len(asked):
        between = "; " if any("," in unit for unit in level.units) else ", "
        raise BadInput(f"Cấp này gồm: {between.join(level.units)}.",
                       fix=f"nêu loại sang cấp mới, ít nhất một loại ở lại, như: tách {number}: {level.units[-1]}; loại"
                           " nào có dấu phẩy thì ngăn bằng ;")  # fmt: skip
    before = text
    code = code_of(", ".join(moved), {one.id for one in plan.level})
    text = _shared(text, plan, number, code, (rest, moved))
    text = again(text, fact)
    text = with_value(text, f"level.{number + 1}.id", code)
    typed = level.label if not any(_named(kind, level.label) for kind in moved) else ""
    for at, kinds, label in ((number, rest, typed), (number + 1, moved, "")):
        text = with_value(text, f"level.{at}.label", label or f"các {', '.join(kinds)}")
        text = with_value(text, f"level.{at}.units", kinds)
    return rekeyed(before, text)


def _shared(text: str, plan: Plan, number: int, code: str, kinds: tuple[Sequence[str], Sequence[str]]) -> str:
    """Return the text with what was of the level given to those of its two parts that it speaks of."""
    rest, moved = kinds
    level = plan.level[number - 1].id
    for table in OF_LEVELS:
        for at, item in enumerate(getattr(plan, table), 1):
            if level in item.levels:
                whose = getattr(item, "who", None) or getattr(item, "units", None) or ()
                codes = [one for one in item.levels if one != level or not _all_of(whose, moved)]
                codes += [] if _all_of(whose, rest) else [code]
                text = with_value(text, f"{table}.{at}.levels", codes)
    for table in OF_ONE:
        for at, item in reversed([*enumerate(getattr(plan, table), 1)]):
            if item.level == level:
                whose, award = item.units or _givers(getattr(item, "award", ""), kinds), getattr(item, "award", "")
                both = text.count(f"[[{table}]]")
                text = _parted(text, f"{table}.{at}", whose, code, moved, own=bool(item.units))
                if award and text.count(f"[[{table}]]") > both:
                    for key, mine in ((at, rest), (at + 1, moved)):
                        text = with_value(text, f"{table}.{key}.award", _given_by(award, mine))
    return text


def _given_by(award: str, kinds: Sequence[str]) -> str:
    """Return an award with those of its givers who are of some kinds of unit; as it is where none of them is."""
    what, by, givers = award.partition(" của ")
    mine = [one for one in _NEXT_GIVER.split(givers) if _givers(one, (kinds, ()))]
    return f"{what}{by}{', '.join(mine)}" if mine else award


def _givers(award: str, kinds: tuple[Sequence[str], Sequence[str]]) -> list[str]:
    """Return the kinds whose office gives an award: "Giấy khen của Giám đốc sở" is of no commune."""
    low = award.casefold()
    tiers = {tier for word, tier in _TIERS if word in low}
    return [kind for kind in (*kinds[0], *kinds[1])
            if re.search(rf"(?<!thị )(?<!ủy )\b{re.escape(kind.casefold())}\b", low)
            or AREAS.get(folded(kind)) in tiers]  # fmt: skip


def _parted(text: str, fact: str, units: Sequence[str], code: str, moved: Sequence[str], *, own: bool) -> str:
    """Return the text with a fact of the level given to the new one as far as its units go there; of none to both.

    own: the units are what the fact says itself, each part keeps its own of them.
    """
    theirs = [unit for unit in units if _all_of([unit], moved)]
    if units and not theirs:
        return text
    if units and len(theirs) == len(units):
        return with_value(text, f"{fact}.level", code)
    table, _, number = fact.partition(".")
    other = f"{table}.{int(number) + 1}"
    text = with_value(again(text, fact), f"{other}.level", code)
    if theirs and own:
        text = with_value(text, f"{fact}.units", [unit for unit in units if unit not in theirs])
        text = with_value(text, f"{other}.units", theirs)
    return text


def again(text: str, fact: str) -> str:
    """Return the text with a fact's table once more behind it."""
    lines = text.split("\n")
    start, end = table_of(text, fact)
    lines[end - 1 : end - 1] = ["", *lines[start - 1 : end - 1]]
    return "\n".join(lines)


def _all_of(units: Iterable[str], kinds: Sequence[str]) -> bool:
    """Tell units that are all of some kinds, by the kind or by a name; none of no units."""
    said = list(units)
    return bool(said) and all(any(_begins(kind, unit) for kind in kinds) for unit in said)


def _begins(kind: str, unit: str) -> bool:
    return f"{folded(unit)} ".startswith(f"{folded(kind)} ")


def _named(kind: str, label: str) -> bool:
    return f" {folded(kind)} " in f" {folded(label).replace(',', ' ').replace(';', ' ')} "
