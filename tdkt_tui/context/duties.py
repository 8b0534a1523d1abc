"""What a plan's bodies owe and choose by, in words: nominations, criteria, channels, committees, honours, money."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from tdkt_tui.context.own_words import in_own_words
from tdkt_tui.context.programme import outlines
from tdkt_tui.context.wording import ended, listed
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.duties import Honours, Nomination
from tdkt_tui.model.issuer import Committee
from tdkt_tui.model.money import amount_words
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.model.unit_names import tier_of
from tdkt_tui.model.words import counted, joined, padded, raised_first

_GIVEN_ABOVE = re.compile(r"^(?:(?:Xét |Được )?[Tt]ặng(?: thưởng)? )?(Bằng khen|Huân chương|Huy chương)\b")
_BOUNDED = re.compile(r"(?:không (?:quá|vượt)|tối (?:đa|thiểu)|(?:nhiều|ít) nhất|từ \d|đến|dưới)\b", re.IGNORECASE)
_OF_LEVELS = re.compile(r"\b(?:cấp |ngân sách (?!cấp))(tỉnh|huyện|xã|cơ sở|trên)\b|\b(?:sở|ban)(?=, )", re.IGNORECASE)
"""Words of a source of money that belong to some of the levels."""
_CASE = re.compile(r"(?:đối với|khi|nếu|trường hợp|nơi|đơn vị|cơ quan|xã|phường|huyện|sở)\b", re.IGNORECASE)
"""How a case begins that says whose it is."""
_PARTED = re.compile(r";|cấp nào|\s(?:do|chi từ|sử dụng trong|tự)\s")
_OFFICES = ("sở", "ban", "ngành", "đoàn thể", "cơ quan")
_EACH_ITS_OWN = re.compile(
    r"\bngân sách (?:nhà nước )?(?:của )?(?:từng cấp|các cấp|mỗi cấp|cấp mình)"
    r"(?: theo phân cấp(?: (?:ngân sách )?hiện hành)?)?"
)
"""The money of every level, of which a unit has its own."""


def duties(
    plan: Plan,
    own: Sequence[Nomination | None] = (),
    given: Callable[[Honours], bool] = bool,
    said: Callable[[str], str] = str,
) -> dict[str, Any]:
    """Return the lists beside programme and levels.

    own: which duties to introduce exemplars bind the dossier. given: which honours are told: a unit must not promise
    what another may give. said: puts what a unit repeats into its own words. ``outlines`` is keyed by the kind of
    report, hyphens as underscores.
    """
    return {
        "activities": {
            when: ended([said(item.title) for item in plan.activity if item.when in (when, "both")])
            for when in ("before", "after")
        },
        "nominations": [nomination_words(item, own=item in own) for item in plan.nomination],
        "criteria": ended([raised_first(said(item.title)) for item in plan.criterion]),
        "fields": ended([item.name for item in plan.field]),
        "channels": [
            {"title": said(item.title), "items": ended([said(one) for one in item.items])} for item in plan.channel
        ],
        "committees": [_committee(item) for item in plan.committee],
        "honours": ended([said(honours_words(item)) for item in plan.honours if given(item)]),
        "budget": _budget(plan),
        "outlines": outlines(plan, said),
    }


def nomination_words(item: Nomination, *, own: bool) -> dict[str, Any]:
    """Return one duty to introduce exemplars; an empty word is what the plan does not say."""
    return {
        "id": item.id,
        "own": own,
        "clause": item.clause,
        "who": listed(item.who),
        "number": _bounds(item.at_least, item.at_most),
        "least": padded(item.at_least) if item.at_least else "",
        "most": padded(item.at_most) if item.at_most else "",
        "kinds": listed(item.kinds),
        "asked": _asked(item),
        "needs": listed(item.needs),
        "to": item.to,
        "quota": item.quota,
        "window": item.window.words(),
        "window_title": item.window.title(),
    }


def _asked(item: Nomination) -> str:
    """Return how many of what: "02 tập thể, 03 cá nhân" where the plan tells them apart, else "05 tập thể, cá nhân"."""
    numbers = {"tập thể": item.collectives, "cá nhân": item.individuals}
    apart = [f"{padded(number)} {_with_households(noun, item)}" for noun, number in numbers.items() if number]
    bound = "" if item.at_least == item.at_most else "ít nhất " if item.at_least else "nhiều nhất "
    if apart:
        return bound + (" và " if any("hộ" in part for part in apart) else ", ").join(apart)
    kinds = (" hoặc " if item.at_least == item.at_most == 1 else ", ").join(item.kinds)  # one alone is of one kind
    return " ".join(part for part in (_bounds(item.at_least, item.at_most), kinds) if part)


def _with_households(noun: str, item: Nomination) -> str:
    """Return whom a number counts: families are counted with the kind that the plan names before them."""
    kinds = [kind.removesuffix(" gia đình") for kind in item.kinds]
    at = kinds.index("hộ") if "hộ" in kinds else 0
    return f"{noun} hoặc hộ gia đình" if at and kinds[at - 1] == noun else noun


def nomination_line(item: Nomination) -> str:
    """Return one duty to introduce exemplars as a line: how many of what, with which papers, to whom, by when."""
    what = " ".join(filter(None, (_asked(item) or "tập thể, cá nhân", "điển hình tiên tiến", item.each_time())))
    whole = any(one.casefold().startswith("hồ sơ") for one in item.needs)  # a dossier is made of no dossier
    papers = item.needs and f"{'kèm' if whole else 'hồ sơ gồm'} {listed(item.needs)}"
    parts = (what, item.quota and f"theo {item.quota}", papers,
             item.to and f"gửi {item.to}", item.window.words())  # fmt: skip
    return raised_first(", ".join(part for part in parts if part))


def _bounds(least: int, most: int) -> str:
    if least and least == most:
        return f"{least:02d}"
    if least and most:
        return f"từ {least:02d} đến {most:02d}"
    return f"ít nhất {least:02d}" if least else f"nhiều nhất {most:02d}" if most else ""


def _committee(item: Committee) -> dict[str, Any]:
    return {
        "level": item.level,
        "name": item.name,
        "members": ended([f"{one.post}: {one.role}" if one.role else one.post for one in item.members]),
        "sub_committees": [
            {"name": sub.name, "members": ended([f"{one.post}: {one.role}" if one.role else one.post
                                                 for one in sub.members])}
            for sub in item.sub_committees
        ],
    }  # fmt: skip


def honours_words(item: Honours) -> str:
    """Return an award as a line of a page: what it is, for how many, in which case."""
    numbers = ((item.collectives, "tập thể"), (item.individuals, "cá nhân"), (item.households, "hộ gia đình"),
               (item.cases, "trường hợp"))  # fmt: skip
    told = [counted(number, noun) for number, noun in numbers if number]
    of_all = len(told) > 1 and item.cases == item.collectives + item.individuals + item.households
    to = item.said or (f"{told[-1]}, gồm {joined(told[:-1])}" if of_all else joined(told))
    most = "không quá " if item.how == "at-most" and not _BOUNDED.match(to) else ""
    whole = f"tất cả {joined(item.units) or 'các đơn vị'}, tổng số " if item.together else ""
    case = f" ({'' if _CASE.match(item.when) else 'đơn vị '}{item.when})" if item.when else ""
    return f"{raised_first(item.award)}{f' cho {whole}{most}{to}' if to else ''}{case}"


def asked_for(line: str) -> str:
    """Return an award as a unit has it: what the province or the State gives, a unit can only ask for."""
    return _GIVEN_ABOVE.sub(lambda found: f"Đề nghị tặng {found[1]}", line)


def _budget(plan: Plan) -> dict[str, str]:
    if plan.budget is None:
        return dict.fromkeys(("source", "balanced_by", "together_with", "approved_by"), "")
    return {
        "source": plan.budget.source,
        "balanced_by": plan.budget.balanced_by,
        "together_with": joined(plan.budget.together_with),
        "approved_by": plan.budget.approved_by,
    }


def own_budget(dossier: Dossier) -> str:
    """Return who pays at this unit's level; "" where the plan's words are on other levels too, or it says nothing."""
    if dossier.level.budget or dossier.plan.budget is None:
        return in_own_words(dossier, dossier.level.budget)
    own = {folded(name).removeprefix("cấp ") for name in (dossier.level.label, *dossier.level.kinds())}
    source = _EACH_ITS_OWN.sub(lambda found: _own_money(dossier) or found[0], dossier.plan.budget.source)
    source = source.replace("dự toán dự toán", "dự toán")  # an office's money is one
    if _PARTED.search(source) or (", " in source and _OF_LEVELS.search(source)):
        from .own_money import own_source  # most say one thing of all

        source = own_source(source, dossier.profile.unit.category or "", _own_money(dossier), own)
        return in_own_words(dossier, source)
    named = {folded(found[1] or found[0]) for found in _OF_LEVELS.finditer(source)}
    return "" if folded(source) == "ngân sách" or not named <= own else in_own_words(dossier, source)


def own_amounts(dossier: Dossier) -> list[str]:
    """Return how much a unit may spend, and what it is given: what is said of its level, its kind or itself."""
    level = dossier.level.id
    mine = [item for item in dossier.plan.amount if (item.level or item.units) and item.level in ("", level)]
    return [amount_words(item) for item in mine if not item.units or any(map(dossier.charges, item.units))]


def _own_money(dossier: Dossier) -> str:
    """Return what a unit's own money is called: an area's budget, what an office was granted."""
    tier = tier_of(kind := dossier.profile.unit.category or "")
    return f"ngân sách {tier}" if tier else "dự toán được giao" if kind in _OFFICES else ""
