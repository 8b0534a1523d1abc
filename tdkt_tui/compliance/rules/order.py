"""Length of the conference, and its place before the next level's."""

from __future__ import annotations

from collections.abc import Iterable

from tdkt_tui.model.bound_units import same_unit
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.level import next_above
from tdkt_tui.model.words import short_date

from .saying import number_words, told
from .windows import days_held


def length(dossier: Dossier) -> Iterable[Finding]:
    """Yield a finding where the length differs from the plan's, or is over it where the plan says "không quá".

    A length that is only expected yields a note.
    """
    days, level = dossier.profile.conference.days, dossier.level
    if (
        days is None
        or not level.days
        or days in (level.days, level.days_or)
        or (level.days_at_most and days < level.days)
    ):
        return
    yield told(
        Severity.NOTE if level.days_approx else Severity.ERROR,
        "length.differs",
        f"Thời gian tổ chức ghi {number_words(days)} ngày; kế hoạch quy định"
        f" {level.days_bound()}{number_words(level.days)} ngày đối với {level.label}",
        citation=dossier.plan.cite(level.clause),
        field="conference.days",
        fix=f"ghi conference.days = {level.days:g}",
    )


def before_next_level(dossier: Dossier) -> Iterable[Finding]:
    """Yield an error for a conference after the last day of the level above: its delegates would come too late.

    Where the plan itself gives the level a later day than the one above, a person weighs it: the plan was issued so.
    A unit to which it gives such a day by its name holds it as the plan says.
    """
    held, upper = days_held(dossier), next_above(dossier.plan.level, dossier.level)
    last = upper.window.last() if upper else None
    if upper and held and last and held[1] > last:
        own = dossier.level.window.last()
        if own and held[1] <= own and _named(dossier):
            return
        yield told(
            Severity.WARNING if own and own > last else Severity.ERROR,
            "levels.after-upper",
            f"Ngày tổ chức {short_date(held[1])} đứng sau ngày cuối {short_date(last)} của {upper.label},"
            " là cấp nhận đại biểu của hội nghị này",
            citation=dossier.plan.cite(upper.clause),
            field="conference.date",
            fix=f"tổ chức trước hội nghị, đại hội {upper.label}",
        )


def _named(dossier: Dossier) -> bool:
    """Tell whether the window that binds is one that an exception gives the unit by its name."""
    own, window = same_unit(dossier.profile.unit.name or ""), dossier.level.window
    return any(item.level == dossier.level.id and item.window == window and own in map(same_unit, item.units)
               for item in dossier.plan.exception)  # fmt: skip
