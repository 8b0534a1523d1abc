"""The periods that a plan's reports may tell of, in words."""

from __future__ import annotations

from datetime import date

from tdkt_tui.model.blank import judged_on
from tdkt_tui.model.period import reported_words
from tdkt_tui.model.plan import Plan

_YEARS = 6


def periods_offered(plan: Plan, today: date) -> list[tuple[str, str]]:
    """Return (code, words): halves and years as the plan's reporting says, both where it says nothing.

    They begin with the plan's own year; a plan is reported on for some years, and at least up to today.
    """
    every = {item for duty in plan.reporting for item in duty.every} or {"6 months", "year"}
    issued = judged_on(plan.plan.date)
    first = issued.year if issued else today.year
    endings = [*(["-H1", "-H2"] if "6 months" in every else []), *([""] if "year" in every else [])]
    years = range(first, max(first + _YEARS, today.year + 1) if today.year - first < 2 * _YEARS else first + _YEARS)
    return [(f"{year}{ending}", reported_words(f"{year}{ending}")) for year in years for ending in endings]
