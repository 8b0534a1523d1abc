"""The day of the conference against the window that applies: the pilot's, else the level's with its exceptions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.text import folded
from tdkt_tui.model.window import Window
from tdkt_tui.model.words import short_date

from .saying import told, warning

_BODIES = ("ủy ban nhân dân", "ubnd", "hội đồng thi đua-khen thưởng", "ban chấp hành")


@dataclass(frozen=True, slots=True)
class Term:
    """A window with whom it binds and where it stands; key: of the plan."""

    window: Window
    whom: str
    citation: str
    pilot: bool
    key: str


def term(dossier: Dossier) -> Term:
    """Return the window that binds this unit's conference; a pilot's undated entry leaves the level's in place."""
    pilot, plan = dossier.pilot, dossier.plan
    if pilot is not None and pilot.window.dated():
        key = f"pilot.{plan.pilot.index(pilot) + 1}.window"
        return Term(pilot.window, "đơn vị làm điểm", plan.cite(pilot.clause), pilot=True, key=key)
    level = dossier.level
    return Term(level.window, level.label, plan.cite(level.clause), pilot=False, key=_key(plan, level))


def _key(plan: Plan, level: Level) -> str:
    """Return the plan's key of a level's window, an exception's where that was laid over it."""
    stated = [(f"level.{number}.window", item.id, item.window) for number, item in enumerate(plan.level, 1)]
    stated += [(f"exception.{number}.window", item.level, item.window) for number, item in enumerate(plan.exception, 1)]
    return next((key for key, of, window in stated if of == level.id and window == level.window), "")


def days_held(dossier: Dossier) -> tuple[date, date] | None:
    """Return first and last day of the conference; a day and a half ends on the second day."""
    first = dossier.profile.conference.date
    if first is None:
        return None
    return first, first + timedelta(days=max(ceil(dossier.profile.conference.days or 0), 1) - 1)


def outside_window(dossier: Dossier) -> Iterable[Finding]:
    """Yield a finding where the conference misses its window; a window that is only expected yields a note."""
    held, bound = days_held(dossier), term(dossier)
    if held is None or not bound.window.dated():
        return
    first, last = bound.window.first(), bound.window.last()
    if last is not None and held[1] > last:
        rule = "pilot.late" if bound.pilot else "window.outside"
        missed = f"Ngày tổ chức {short_date(held[1])} đứng sau ngày cuối {short_date(last)}"
    elif first is not None and held[0] < first:
        rule = "pilot.early" if bound.pilot else "window.outside"
        missed = f"Ngày tổ chức {short_date(held[0])} đứng trước ngày đầu {short_date(first)}"
    else:
        return
    yield told(
        Severity.NOTE if bound.window.approx else Severity.ERROR,
        rule,
        f"{missed} của thời hạn “{bound.window.words()}” đối với {bound.whom}",
        citation=bound.citation,
        field="conference.date",
        fix=f"chọn ngày tổ chức {_allowed(first, last)}",
    )


def unclear_pilot(dossier: Dossier) -> Iterable[Finding]:
    """Yield a warning where a pilot's name turns up in the profile, but not as the unit's name.

    Pilots are found by name, so another spelling would lose the earlier deadline in silence.
    """
    if dossier.pilot is not None or dossier.is_plan_itself:
        return
    profile = dossier.profile
    issuer = profile.issuer
    names = [profile.unit.name, profile.unit.area, issuer and issuer.name, issuer and issuer.called]
    for pilot in dossier.plan.pilot:
        if any(name and _meant(folded(pilot.unit), folded(name)) for name in names):
            yield warning(
                "pilot.unclear",
                f"Hồ sơ nhắc tới đơn vị làm điểm “{pilot.unit}” nhưng tên đơn vị không ghi đúng như vậy, nên thời hạn"
                f" “{pilot.window.words()}” chưa được áp dụng",
                citation=dossier.plan.cite(pilot.clause),
                field="unit.name",
                fix=f"ghi unit.name = “{pilot.unit}” nếu đúng là đơn vị làm điểm",
            )


def _meant(pilot: str, name: str) -> bool:
    """Tell the pilot under another spelling: letter case, its committee's name, or without "huyện", "sở" in front.

    Only these openings count: "xã A, huyện B" is not the pilot "huyện B", nor the other way round.
    """
    behind = " " in name and pilot.endswith(f" {name}") and "," not in pilot.removesuffix(name)
    return name in {pilot, *(f"{body} {pilot}" for body in _BODIES)} or behind


def _allowed(first: date | None, last: date | None) -> str:
    start = f"từ ngày {short_date(first)} " if first else ""
    end = f"{'đến' if first else 'không muộn hơn'} ngày {short_date(last)}" if last else ""
    return f"{start}{end}".strip()
