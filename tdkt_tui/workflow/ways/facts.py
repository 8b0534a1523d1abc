"""The numbers and days of a plan's facts with how the data say that each binds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tdkt_tui.context.wording import length
from tdkt_tui.model.duties import Honours
from tdkt_tui.model.level import CATEGORY_WORDS, LevelKeys, Size
from tdkt_tui.model.money import Amount
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.quota import PlanComposition
from tdkt_tui.model.window import Window
from tdkt_tui.model.words import counted, padded, share
from tdkt_tui.workflow.reading_plan.figures import Figure

from .words import Way, Ways

_MEASURE = re.compile(r"(\d+)(?:,\d+)?\s*(%?)")
_DATED = ("level", "exception", "pilot", "task", "reporting", "nomination", "drive", "amount")


@dataclass(frozen=True, slots=True)
class Number:
    """One number or day of a fact. told: as the data say it, "ít nhất 30%"; fits: one of these must be said of it,
    none where it is just so many; bare: it may also be said without any; never: what may not be said of it;
    of: the group that a share is of.
    """

    key: str
    clause: str
    figures: frozenset[Figure]
    told: str
    fits: Ways = frozenset()
    bare: bool = True
    never: Ways = frozenset()
    of: str = ""

    @property
    def sort(self) -> str:
        """Return whether it is a day, a length, a number of people or a share."""
        kinds = {kind for kind, _ in self.figures}
        return "day" if kinds & {"day", "month", "quarter"} else "length" if kinds & {"length", "bound"} else "count"

    def otherwise(self, ways: Ways) -> bool:
        """Tell whether words of the original make another thing of it."""
        if ways & self.never:
            return True
        return not ways & self.fits and (bool(ways - {Way.SINCE}) or not self.bare)


_LEAST, _MOST = frozenset({Way.LEAST, Way.ABOVE}), frozenset({Way.MOST, Way.BELOW})
_AIMED = frozenset({Way.STRIVE, Way.ABOUT})
_BEFORE, _BY = frozenset({Way.BEFORE}), frozenset({Way.BY})
_AGAINST = {"before": _BY, "until": _BEFORE, "by_end_of": _BEFORE, "on": _BEFORE | _BY, "month": _BEFORE,
            "quarter": _BEFORE}  # fmt: skip
"""What may not be said of a day or period that a window holds under a key."""


def numbers_of(plan: Plan) -> Iterator[Number]:
    """Yield each number and day that binds, of the facts that name a clause."""
    for table in _DATED:
        for at, item in enumerate(getattr(plan, table), 1):
            yield from _window(f"{table}.{at}", item.clause, item.window)
            if isinstance(item, LevelKeys):
                yield from _size(f"{table}.{at}", item.size.clause or item.clause, item.size)
                yield from _days(f"{table}.{at}", item)
    for at, target in enumerate(plan.composition, 1):
        yield from _target(f"composition.{at}", target)
    for at, duty in enumerate(plan.nomination, 1):
        yield from _bounds(f"nomination.{at}", duty.clause, duty.at_least, duty.at_most, "điển hình")
    for at, award in enumerate(plan.honours, 1):
        yield from () if award.said else _award(f"honours.{at}", award)
    for at, money in enumerate(plan.amount, 1):
        yield _money(f"amount.{at}", money)


def _target(key: str, target: PlanComposition) -> Iterator[Number]:
    for said, fits, word in ((target.at_least, _LEAST, "ít nhất"), (target.at_most, _MOST, "không quá")):
        if measured := _MEASURE.fullmatch(said):
            figure: Figure = ("percent" if measured[2] else "count", int(measured[1]))
            # A share by itself can only be written as the least.
            yield Number(key, target.clause, frozenset({figure}), f"{target.group} {word} {said}", fits,
                         bare=word == "ít nhất", never=_AIMED, of=target.group)  # fmt: skip


def _award(key: str, award: Honours) -> Iterator[Number]:
    most = award.how == "at-most"
    for number, noun in ((award.collectives, "tập thể"), (award.individuals, "cá nhân"), (award.cases, "trường hợp")):
        if number:
            told = f"{'không quá ' * most}{counted(number, noun)}"
            yield _just(key, award.clause, ("count", number), told, most=most)


def _money(key: str, money: Amount) -> Number:
    figure: Figure = ("money", " ".join(money.sum.casefold().removesuffix("đồng").split()))
    word, fits = {"at-most": ("không quá ", _MOST), "about": ("khoảng ", frozenset({Way.ABOUT}))}.get(
        money.how, ("", frozenset[Way]())
    )
    return Number(key, money.clause, frozenset({figure}), f"{word}{money.sum}", fits, bare=not fits,
                  never=frozenset({Way.STRIVE}))  # fmt: skip


def _just(key: str, clause: str, figure: Figure, told: str, *, most: bool = False) -> Number:
    return Number(key, clause, frozenset({figure}), told, _MOST if most else frozenset(), bare=not most,
                  never=_AIMED)  # fmt: skip


def _bounds(key: str, clause: str, least: int, most: int, noun: str) -> Iterator[Number]:
    if least and least == most:
        yield _just(key, clause, ("count", most), counted(most, noun))
        return
    for number, fits, word in ((least, _LEAST, "ít nhất"), (most, _MOST, "không quá")):
        if number:
            yield Number(key, clause, frozenset({("count", number)}), f"{word} {counted(number, noun)}", fits,
                         bare=False, never=_AIMED)  # fmt: skip


def _size(key: str, clause: str, size: Size) -> Iterator[Number]:
    for cap in size.caps:
        noun = cap.label or CATEGORY_WORDS.get(cap.category, "đại biểu")
        yield from _bounds(key, cap.clause or clause, cap.at_least, cap.at_most, noun)
        if cap.expected:
            yield Number(key, cap.clause or clause, frozenset({("count", cap.expected)}),
                         f"khoảng {counted(cap.expected, noun)}", frozenset({Way.ABOUT}), bare=False)  # fmt: skip
    for one in size.shares:
        if isinstance(one.share, float):
            word, fits = {"at-least": ("ít nhất ", _LEAST), "at-most": ("không quá ", _MOST)}.get(
                one.how, ("", frozenset[Way]())
            )
            noun = one.label or CATEGORY_WORDS.get(one.category, one.category)
            yield Number(key, one.clause or clause, frozenset({("percent", round(one.share * 100))}),
                         f"{noun} {word}{share(one.share)}", fits, bare=not fits, never=_AIMED, of=noun)  # fmt: skip
    if size.plenary_below_staff:
        yield Number(key, clause, frozenset({("count", size.plenary_below_staff)}),
                     f"dưới {padded(size.plenary_below_staff)} người: hội nghị toàn thể",
                     frozenset({Way.BELOW, Way.LEAST, Way.ABOVE}))  # fmt: skip


def _days(key: str, item: LevelKeys) -> Iterator[Number]:
    if item.days and not item.days_or:
        fits = _MOST if item.days_at_most else frozenset({Way.ABOUT} if item.days_approx else ())
        yield Number(key, item.clause, frozenset({("length", item.days), ("bound", f"không quá {item.days:g} ngày")}),
                     f"{item.days_bound()}{length(item.days)}", fits, bare=not fits)  # fmt: skip


def _window(key: str, clause: str, window: Window) -> Iterator[Number]:
    values = window.model_dump(exclude_none=True, exclude_unset=True)
    about = frozenset({Way.ABOUT})
    for name, value in values.items():
        if name in ("approx", "expected") or not (figures := _dated(value)):
            continue
        never = _AGAINST.get(name, frozenset()) | (
            about if values.keys().isdisjoint(("approx", "expected")) else frozenset()
        )
        fits = {"before": frozenset({Way.BEFORE})}.get(name) or frozenset(Way) - never
        bare = name != "before"
        if values.get("approx"):
            fits, bare = about, False
        yield Number(key, clause, figures, window.words(), fits, bare=bare, never=never)


def _dated(value: object) -> frozenset[Figure]:
    if isinstance(value, date):
        return frozenset({("day", f"{value.day}-{value.month}"), ("day", f"{value.day}-{value.month}-{value.year}")})
    found = re.fullmatch(r"(\d{4})-(Q)?0?(\d{1,2})", str(value))
    if found is None:
        return frozenset()
    kind = "quarter" if found[2] else "month"
    return frozenset({(kind, found[3]), (kind, f"{found[1]}-{found[3]}")})
