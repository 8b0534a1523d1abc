"""What each step towards a new dossier offers, read from what is installed. Every function raises TdktError."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.model.text import one_line

from .cards import Facts

if TYPE_CHECKING:  # the first paint must not pay for the models
    from tdkt_tui.model.level import Level
    from tdkt_tui.model.plan import Plan

Answers = Mapping[str, str]
BLANK = "-"
"""The answer of who begins from nothing, and of a step that has nothing to ask."""
TAKE = "people"
"""The answer of who takes a sample's people along."""


@dataclass(frozen=True, slots=True)
class Choice:
    """value: what is kept; words: its line; about: what is said of it while the cursor is there."""

    value: str
    words: str
    about: Facts = ()


def _provinces(_: Answers) -> list[Choice]:
    from tdkt_tui.workflow import provinces_with_plans

    return [
        Choice(item.id, item.name, (("Kế hoạch", _titles(plans)),)) for item, plans in provinces_with_plans() if plans
    ]


def _titles(plans: list[Plan]) -> str:
    return "; ".join(plan.plan.citation().short() for plan in plans)


def _plans(answers: Answers) -> list[Choice]:
    from tdkt_tui.workflow import plans_of_province
    from tdkt_tui.workflow.beginning import levels_of_units

    from .make_cards import plan_card

    plans = [plan for plan in plans_of_province(answers["province"]) if levels_of_units(plan)]
    return [Choice(plan.plan.id, (card := plan_card(plan)).name, card.facts) for plan in plans]


def _plan(answers: Answers) -> Plan:
    from tdkt_tui.workflow import plan_named

    return plan_named(answers["plan"])


def _levels(answers: Answers) -> list[Choice]:
    from tdkt_tui.workflow.beginning import levels_of_units

    return [Choice(level.id, _level_words(level), _about(level)) for level in levels_of_units(_plan(answers))]


def _level_words(level: Level) -> str:
    return one_line(f"{level.label} ({', '.join(level.units)})" if level.units else level.label)


def _about(level: Level) -> Facts:
    facts = (("Đơn vị", ", ".join(level.kinds())), ("Thời hạn", level.window.words() if level.window.dated() else ""))
    return tuple((name, one_line(text)) for name, text in facts if text)


def _kinds(answers: Answers) -> list[Choice]:
    return [Choice(kind, one_line(kind)) for kind in _level(answers).kinds()]


def _level(answers: Answers) -> Level:
    return next(level for level in _plan(answers).level if level.id == answers["level"])


def _starts(answers: Answers) -> list[Choice]:
    """Return nothing to begin from, then the samples of this plan and level, those of the same kind of unit first."""
    from tdkt_tui.store.toml import open_toml
    from tdkt_tui.workflow import shipped_profiles

    about = (("Bắt đầu trống", "hồ sơ chỉ có những gì kế hoạch, cấp và loại đơn vị quyết định; phần còn lại bạn điền"),)
    samples = []
    for shipped in shipped_profiles(answers["province"]):
        data = open_toml(shipped.path).data
        unit = data.get("unit")
        unit = unit if isinstance(unit, dict) else {}
        if (
            data.get("plan") == answers["plan"]
            and data.get("level") == answers["level"]
            and data.get("role") != "issuer"
        ):
            name = one_line(f"{unit.get('name') or shipped.id} (hồ sơ mẫu)")
            facts = (
                ("Hồ sơ mẫu", "chép làm nền rồi thay tên; người ký, địa điểm … để trống, mục còn của mẫu có dấu ~"),
                ("Mã", shipped.id),
            )
            samples.append((unit.get("category") != answers["category"], Choice(shipped.id, name, facts)))
    samples.sort(key=lambda item: item[0])
    return [Choice(BLANK, "Bắt đầu trống", about), *(choice for _, choice in samples)]


def _documents(answers: Answers) -> list[Choice]:
    from tdkt_tui.workflow.beginning import works_of

    if answers["start"] != BLANK:
        return []
    plan = _plan(answers)
    level = plan.level_for(answers["level"], answers["category"]) or _level(answers)
    return [Choice(code, one_line(label)) for code, label in works_of(plan, level)]


def _people(answers: Answers) -> list[Choice]:
    """Return whether a sample's people come along, where it has any: whose name stands in a document must be real."""
    from tdkt_tui.store.toml import open_toml
    from tdkt_tui.workflow.sources import profile_path

    if answers["start"] == BLANK or not open_toml(profile_path(answers["start"])).data.get("delegates"):
        return []
    none = (("Danh sách", "để trống; nhập danh sách thật của đơn vị: F10 khi đang điền hồ sơ"),)
    whole = (("Danh sách", "người của mẫu đều bịa ra: chỉ để tập làm, đừng dùng lập văn bản thật"),)
    return [Choice(BLANK, "Không chép: danh sách để trống", none), Choice(TAKE, "Chép cả, để tập làm", whole)]


def suggested_name(answers: Answers, workspace: Path) -> str:
    """Suggest a folder: the unit's name without marks, and the year of the level's time, else the plan's own."""
    from tdkt_tui.context.wording import slug
    from tdkt_tui.model.blank import judged_on
    from tdkt_tui.store.toml import open_toml
    from tdkt_tui.workflow.dossiers import free_dossier_name
    from tdkt_tui.workflow.sources import profile_path

    unit = answers["unit"]
    if not unit and answers["start"] != BLANK:
        unit = str(open_toml(profile_path(answers["start"])).data.get("unit", {}).get("name") or "")
    day = _level(answers).window.last() or judged_on(_plan(answers).plan.date) or date.today()  # noqa: DTZ011
    return free_dossier_name(workspace, f"{slug(unit or answers['category']) or 'ho-so'}-{day.year}")


CHOICES: dict[str, Callable[[Answers], list[Choice]]] = {
    "province": _provinces,
    "plan": _plans,
    "level": _levels,
    "category": _kinds,
    "start": _starts,
    "document": _documents,
    "people": _people,
}
"""The choices of each step that has some; a step that is not here is typed."""
