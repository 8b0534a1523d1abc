"""From a profile's file to the text of the next round's."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tdkt_tui.model.blank import judged_on
from tdkt_tui.model.fault import BadInput, MissingValue, TdktError, raise_all
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.shift import Shift
from tdkt_tui.model.validation import validated
from tdkt_tui.store.marks import Mark, marks_in
from tdkt_tui.store.toml import open_toml
from tdkt_tui.store.toml_edit import edited
from tdkt_tui.store.toml_lines import headers
from tdkt_tui.workflow.catalogue import plan_named, plans_of_province
from tdkt_tui.workflow.sources import profile_path

from .coming import Coming
from .fates import Fates
from .head import headed, without_head


@dataclass(frozen=True, slots=True)
class Rolled:
    """The next round's profile. source: the old file; marks: every question and every place to look at, in order."""

    source: Path
    text: str
    shift: Shift
    marks: Sequence[Mark]


def roll_forward(source: str, year: int, plan_id: str | None = None) -> Rolled:
    """Make the next round's profile of what PROFILE names; nothing is written.

    Raises every fault of the old profile but gaps, NotFound for an unknown plan, BadInput where the year is not later
    than that of the profile, or no year can be found in it.
    """
    path = profile_path(source)
    file = open_toml(path)
    profile, faults = validated(Profile, file.data, place=str(path), lines=file.line)
    raise_all([fault for fault in faults if not isinstance(fault, MissingValue)])
    if profile is None:
        raise BadInput("Hồ sơ thiếu kế hoạch hoặc cấp.", place=str(path), fix="ghi plan và level ở đầu hồ sơ")
    known = _known(profile)
    old = next((plan for plan in known if plan.plan.id == profile.plan), None)
    shift = Shift(_year_of(profile, old, path), year)
    if shift.by <= 0:
        raise BadInput(f"Hồ sơ này là của năm {shift.since}; năm mới phải sau năm đó.", place=str(path), field="--year",
                       fix="ghi năm của kỳ mới")  # fmt: skip
    new = plan_named(plan_id) if plan_id else None
    coming = Coming(profile, old, new, known, year)
    text = without_head(unicodedata.normalize("NFC", file.text))
    tables = frozenset(".".join(step for step in table if not step.isdecimal()) for _, table in headers(text))
    fates = Fates(shift, coming, tables, _day(profile, shift))
    fates.walk(file.data)
    fates.renamed()
    fates.unsampled(profile.sample)
    try:
        body = edited(text, fates.edits)
    except BadInput as fault:
        fault.place = str(path)
        raise
    rolled = headed(body, path.name, shift)
    return Rolled(path, rolled, shift, marks_in(rolled))


def _known(profile: Profile) -> list[Plan]:
    """Return the province's plans; a profile can be moved on where they cannot be read, too."""
    try:
        return plans_of_province(profile.plan.partition("/")[0])
    except TdktError:
        return []


def _year_of(profile: Profile, plan: Plan | None, path: Path) -> int:
    """Return the year of the profile's round: its conference's, period's, plan's congress's, else a document's."""
    if profile.conference.date:
        return profile.conference.date.year
    if profile.report.period:
        return int(profile.report.period[:4])
    if plan and plan.round:
        return plan.round.year
    identities = (profile.document, profile.nomination, profile.report, profile.invitation)
    days = [day for item in identities if (day := judged_on(item.date))]
    days += [day] if plan and (day := judged_on(plan.plan.date)) else []
    if not days:
        raise BadInput("Hồ sơ không có ngày nào nên không biết là của năm nào.", place=str(path), field="document.date",
                       fix="ghi ngày ban hành vào hồ sơ cũ")  # fmt: skip
    return days[0].year


def _day(profile: Profile, shift: Shift) -> date:
    """Return the day by which names are judged: the new document's own, else the new year's first."""
    old = profile.judged_on()
    return shift.day(old) if old else date(shift.year, 1, 1)
