"""The sample profile of a new province: a unit and people that do not exist, marked so, that builds at once."""

from __future__ import annotations

from datetime import timedelta

from tdkt_tui.model.unit_names import plain_kind
from tdkt_tui.model.words import raised_first
from tdkt_tui.workflow.reading_plan.unit_words import COMMUNES, DISTRICTS

from .asking import NewProvince
from .texts import text_of
from .words import PlanFile, words_of

SAMPLE = "profiles/ho-so-mau.toml"
"""Where it stands in a province's folder."""

_WAIT = 30
"""Days between the plan's date and the sample's conference where the plan sets no time."""


def sample_profile(wanted: NewProvince, plan: PlanFile) -> str:
    """Return the profile as TOML."""
    level = plan.level
    category = plain_kind(level.unit)  # a level may name its units: "thành phố Lê"
    called = level.unit if category != level.unit else f"{level.unit} Mẫu"
    name = raised_first(called)
    issuer = {"UNIT_KIND": "department", "UNIT_ISSUER": name, "UNIT_SYMBOL": "ĐVM", "UNIT_POST": "THỦ TRƯỞNG",
              "UNIT_BEHALF": ""}  # fmt: skip
    if category in (*COMMUNES, *DISTRICTS):
        kind = "commune" if category in COMMUNES else "district"
        issuer = {"UNIT_KIND": kind, "UNIT_ISSUER": f"Ủy ban nhân dân {called}", "UNIT_SYMBOL": "UBND",
                  "UNIT_POST": "CHỦ TỊCH", "UNIT_BEHALF": 'on_behalf_of = "ỦY BAN NHÂN DÂN"\n'}  # fmt: skip
    words = words_of(wanted) | issuer | {
        "PLAN": plan.id, "LEVEL": level.id, "UNIT": category, "UNIT_NAME": name, "UNIT_AREA": called,
        "STAFF": f"staff = {level.staff}\n" if level.staff else "", "CONFERENCE": "\n", "CONFERENCE_MARK": "",
    }  # fmt: skip
    if plan.issued:
        words["DATE"] = plan.issued.isoformat()
    if level.form:
        day = level.day or wanted.today + timedelta(days=_WAIT)
        inside = words | {
            "FORM": level.form,
            "MODE": "plenary" if level.plenary else "delegates",
            "CONFERENCE_DATE": day.isoformat(),
            "DAYS": level.days,
            "TOTAL": str(level.total),
        }
        words |= {"CONFERENCE": text_of("conference.toml", inside), "CONFERENCE_MARK": ' "conference",'}
    return text_of("ho-so-mau.toml", words)
