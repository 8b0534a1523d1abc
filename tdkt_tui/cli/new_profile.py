"""The questions of ``tdkt profile new``: province, plan, level, kind of unit, then what that level needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from tdkt_tui.context.wording import slug
from tdkt_tui.model.asking import asked_of
from tdkt_tui.model.blank import is_blank
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.extension import FieldKind
from tdkt_tui.model.fault import NotFound
from tdkt_tui.model.fields import FieldInfo, fields_for
from tdkt_tui.model.hints import hinted
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.schema_walk import field_at
from tdkt_tui.model.suggestions import suggested
from tdkt_tui.model.words import raised_first
from tdkt_tui.model.works import Work, works
from tdkt_tui.store.profile_text import commented_toml

from .asking import Asker, StepBack
from .plugin_warnings import warn_of_plugins

# Besides what the documents require, these have no good default and change what is printed.
_ALSO_ASKED = ("plan_number", "plan_date", "unit.area", "issuer.called", "issuer.parent", "signature.on_behalf_of",
               "signature.deputy_of", "conference.size.exemplars", "conference.size.guests")  # fmt: skip
_NEEDS_A_TABLE = "task"  # a row has four values: easier in the file, where a commented example waits


@dataclass(slots=True)
class NewProfile:
    """What was answered. fields: all that was or could be asked; values: dotted key → value."""

    plan: Plan
    level: Level
    fields: list[FieldInfo]
    values: dict[str, Any] = field(default_factory=dict)
    kinds: tuple[str, ...] = ()

    def unit(self) -> str:
        """Return what the unit is called, its kind where it has no name yet."""
        return str(self.values.get("unit.name") or self.values["unit.category"])

    def text(self) -> str:
        """Write the profile as commented TOML."""
        cited = self.plan.plan.citation().short()
        head = (
            f"Hồ sơ thực hiện {cited}: {self.plan.plan.title}.",
            f"Đơn vị thuộc {self.level.label}. Kiểm tra bằng: tdkt check TỆP; lập văn bản bằng: tdkt build TỆP.",
            "Dòng có dấu # là ghi chú. Ngày viết 2020-04-29, giờ viết 07:30:00, chữ đặt trong dấu nháy.",
        )
        top: dict[str, Any] = {"plan": self.plan.plan.id, "level": self.level.id}
        if self.kinds:
            top["documents"] = list(self.kinds)
        return commented_toml(head, top, self.values, self.fields)


def ask_profile(asker: Asker, province: str | None, today: date) -> NewProfile:
    """Ask everything; a question left empty stays a gap that the file names.

    Raises NotFound for an unknown province, BadInput for an answer from a pipe that cannot be used.
    """
    while True:
        try:
            return _asked(asker, province, today)
        except StepBack:
            asker.rewind()


def _asked(asker: Asker, province: str | None, today: date) -> NewProfile:
    plan = _plan(asker, province)
    levels = [(level.id, _level_words(level)) for level in _levels_of_units(plan)]
    chosen = asker.choose("cấp của đơn vị", levels, "level")
    plain = next(level for level in plan.level if level.id == chosen)
    category = asker.choose("loại đơn vị", [(kind, kind) for kind in plain.kinds()], "unit.category")
    level = plan.level_for(chosen, category) or plain
    work = _work(asker, plan, level)
    fields = [
        hinted(item, category, plan, level) for item in _fields(plan, level, work) if asked_of(item.key, plan, category)
    ]
    values: dict[str, Any] = {"unit.category": category} | {f"{table}.of": work.code for table in work.tables}
    new = NewProfile(plan, level, fields, values, work.kinds)
    for asked in new.fields:
        if asked.key in new.values or asked.key == _NEEDS_A_TABLE:
            continue
        offered = suggested(asked.key, new.values, plan, level, today)
        wanted = asked.required or asked.key in _ALSO_ASKED or asked.key.startswith(("extra.", "opening."))
        if asked.key == "conference.threshold_choice":  # the plan decides for most; the rest must give a reason
            wanted = "unit.staff" in new.values and suggested("conference.mode", new.values, plan, level, today) is None
        elif asked.key == "unit.level_choice":  # a unit of two levels must say why it chose this one
            named = [item for item in plan.level if category in item.kinds()]
            wanted = len(named) > 1 and new.values.get("unit.has_subordinates") is False
        answer = asker.ask(asked, offered) if wanted else None
        if isinstance(answer, list) and asked.key.startswith("opening."):
            answer = "\n".join(answer)  # each line of an opening is a paragraph
        if answer not in (None, "", []):
            new.values[asked.key] = answer
    return new


def _work(asker: Asker, plan: Plan, level: Level) -> Work:
    """Return which document is wanted, asked only where the level has several to choose from."""
    known = works(plan, level)
    if not known:
        return Work("", "", (), ())
    chosen = asker.choose("văn bản cần lập", [(str(number), item.label) for number, item in enumerate(known, 1)],
                          "documents")  # fmt: skip
    return known[int(chosen) - 1]


def _fields(plan: Plan, level: Level, work: Work) -> list[FieldInfo]:
    """Return the core's fields, the plan's openings, then what plugins declare for this plan and level."""
    from tdkt_tui.workflow.extras import extra_infos

    dossier = Dossier(Profile(plan=plan.plan.id, level=level.id), plan, level)
    chosen = [FieldInfo(f"{table}.of", "văn bản cần lập", work.label, "text") for table in work.tables]
    mine = [item for item in plan.opening if any(item.stands_in(kind, work.code) for kind in work.kinds)]
    openings = [
        FieldInfo(
            f"opening.{item.id}",
            item.label,
            raised_first(item.help),
            "list",
            required=item.required,
            clause=item.clause,
        )
        for item in mine
    ]
    return [*_issued(plan), *chosen, *fields_for(plan, level, "unit", work.kinds), *openings, *extra_infos(dossier)]


def _issued(plan: Plan) -> list[FieldInfo]:
    """Return what the province's clerk wrote into blanks of its plan: every document of the unit cites it."""
    asked: list[tuple[str, str, FieldKind, object]] = [
        ("plan_number", "số của kế hoạch cấp trên", "number", plan.plan.number),
        ("plan_date", "ngày của kế hoạch cấp trên", "date", plan.plan.date),
    ]
    return [
        FieldInfo(key, label, field_at(Profile, key).description or "", kind)
        for key, label, kind, value in asked
        if is_blank(value)
    ]


def free_name(unit: str) -> Path:
    """Return a file name in this folder after the unit's name that no file has yet."""
    name = slug(unit) or "ho-so"
    names = (f"{name}.toml", *(f"{name}-{number}.toml" for number in range(2, 1000)))
    return next(Path(item) for item in names if not Path(item).exists())


def _plan(asker: Asker, province: str | None) -> Plan:
    from tdkt_tui.workflow import plans_of_province, provinces, provinces_with_plans

    if province is None:
        known = [(item.id, item.name) for item, _ in provinces_with_plans()]
        warn_of_plugins()
        province = asker.choose("tỉnh", known, "province")
    elif province not in (ids := [item.id for item in provinces()]):
        raise NotFound(f"Không có tỉnh “{province}”.", fix="các tỉnh đã có: " + ", ".join(ids))
    plans = {plan.plan.id: plan for plan in plans_of_province(province)}
    titles = [
        (
            plan_id,
            f"{plan.plan.citation().short()} của {plan.plan.issuer.called or plan.plan.issuer.name}: {plan.plan.title}",
        )
        for plan_id, plan in plans.items()
    ]
    return plans[asker.choose("kế hoạch", titles, "plan")]


def _levels_of_units(plan: Plan) -> list[Level]:
    """Return the levels whose units have a document to write; every level of a plan that offers units none."""
    offers = [offer for offer in plan.document if offer.by == "unit"]
    return [
        level for level in plan.level if any(not offer.levels or level.id in offer.levels for offer in offers)
    ] or plan.level


def _level_words(level: Level) -> str:
    return f"{level.label} ({', '.join(level.units)})" if level.units else level.label
