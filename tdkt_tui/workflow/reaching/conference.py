"""What the documents of a unit must say of its own conference: its level as it is laid for that unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.words import day_month_year, joined

from .said import Said, how_long
from .sample_units import SampleUnit

RULE = "plugin.reach"
_CALLED: Mapping[str, str] = MappingProxyType({
    "choose_form": "hình thức", "date": "ngày tổ chức", "venue": "địa điểm", "window": "thời hạn",
    "days": "thời gian tổ chức", "agreed_with": "thống nhất với ai", "budget": "kinh phí",
})  # fmt: skip
"""What is looked for; a day and a place are the unit's own, under the keys of its profile."""


def said_of_conference(plan: Plan, unit: SampleUnit) -> Iterator[Said]:
    """Yield what a unit's own documents must say of its conference; what is its alone is told with whom says so.

    Numbers of delegates are the unit's own answer, which rules hold against the level's.
    """
    number = plan.level.index(unit.level) + 1
    case = unit.dossier(plan)
    given = case.profile.conference
    if case.form is None or given.date is None:
        return
    of_level = _keys(plan, unit.level)
    laid = _keys(plan, case.level)
    laid |= {"date": ("", day_month_year(given.date)), "venue": (given.venue or "", "")}
    for key, (words, figures) in laid.items():
        if (words or figures) and (key not in of_level or of_level[key] == laid[key]):
            yield Said("level", number, unit.level.clause, words, levels=(unit.level.id,), times=figures, key=key)


def _keys(plan: Plan, level: Level) -> dict[str, tuple[str, str]]:
    """Return of each key of a level the words, and the days or lengths, that stand on a page."""
    forms = [form.name for form in plan.form if form.id in level.choose_form[:1]]
    return {
        "choose_form": (" ".join(forms), ""),
        "window": ("", level.window.words()),
        "days": ("", how_long(level)),
        "agreed_with": (level.agreed_with, ""),
        "budget": (level.budget, level.budget),
    }


def conference_findings(plan: Plan, missed: Iterable[tuple[Said, Iterable[SampleUnit]]]) -> Iterator[Finding]:
    """Yield a note for each level of whose conference something stands on no page of its units."""
    levels: dict[int, list[tuple[Said, list[SampleUnit]]]] = {}
    for fact, units in missed:
        levels.setdefault(fact.number, []).append((fact, list(units)))
    for number, facts in levels.items():
        level = plan.level[number - 1]
        what = joined([_CALLED[fact.key] for fact, _ in facts])
        at = joined(list(dict.fromkeys(unit.name or unit.kind for _, units in facts for unit in units)))
        yield Finding(
            RULE, Severity.NOTE,
            f"Hội nghị của {level.label}: {what} không in ở văn bản của đơn vị, ở {at}.",
            place=f"kế hoạch {plan.plan.id}", field=f"level.{number}", citation=plan.cite(level.clause),
            fix=f"mẫu lập khi kế hoạch chưa nêu hội nghị của cấp này thì lập lại: tdkt plugin new {plan.province}"
                " --again; mẫu đã có người sửa thì thêm conference.form, conference.date, conference.venue …:"
                " docs/context.md",
        )  # fmt: skip
