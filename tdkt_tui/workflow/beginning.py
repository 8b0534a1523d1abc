"""How a profile begins: what plan, level and kind of unit ask and decide, before a person has answered anything."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tdkt_tui.model.asking import asked_of
from tdkt_tui.model.blank import is_blank
from tdkt_tui.model.counted_groups import OTHER, group_fields
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.extension import FieldKind
from tdkt_tui.model.fault import BadInput
from tdkt_tui.model.field_binding import bound
from tdkt_tui.model.field_facts import UNIT, Said, said_to
from tdkt_tui.model.fields import FieldInfo, fields_for
from tdkt_tui.model.hints import hinted
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.schema_walk import field_at
from tdkt_tui.model.suggestions import signs_for_itself, suggested
from tdkt_tui.model.text import one_line
from tdkt_tui.model.unit_names import kind_of, unit_called
from tdkt_tui.model.words import lowered_first, raised_first
from tdkt_tui.model.works import Work, works
from tdkt_tui.store.profile_text import commented_toml

from .extras import extra_infos

# Besides what the documents require, these have no good default and change what is printed.
_ALSO_ASKED = ("plan_number", "plan_date", "unit.area", "issuer.called", "issuer.parent", "signature.on_behalf_of",
               "signature.deputy_of", "conference.size.exemplars", "conference.size.guests", "unit.staff")  # fmt: skip
_ANY_WORK = Work("", "", (), ())
_NEEDS_A_TABLE = "task"  # a row has four values: easier in the file, where a commented example waits


@dataclass(slots=True)
class NewProfile:
    """What was answered. fields: all that was or could be asked; values: dotted key → value."""

    plan: Plan
    level: Level
    fields: list[FieldInfo]
    values: dict[str, Any] = field(default_factory=dict)
    work: Work = _ANY_WORK

    def unit(self) -> str:
        """Return what the unit is called, its kind where it has no name yet."""
        return str(self.values.get("unit.name") or self.values["unit.category"])

    def call(self, name: str) -> None:
        """Name the unit, before what follows from its name is decided; an empty name is left to be filled in.

        What the plan lays down for this one unit changes what is asked from here on.
        """
        if named := one_line(name):
            self.values["unit.name"] = unit_called(named, str(self.values["unit.category"]))
        if (own := self._own_level()) != self.level:
            self.level = own
            self.fields = _asked(self.plan, own, str(self.values["unit.category"]), self.work)

    def lies_in(self, district: str) -> None:
        """Tell in which district the commune lies: what the plan lays down for the communes there is its own."""
        name = lowered_first(str(self.values["unit.name"]))
        self.values["unit.area"] = f"{name}, {lowered_first(unit_called(district, kind_of(district)))}"
        self.call(name)

    def above(self) -> str:
        """Return the district that the commune is told to lie in, "" where none is."""
        return str(self.values.get("unit.area") or "").partition(", ")[2]

    def text(self) -> str:
        """Write the profile as commented TOML."""
        cited = self.plan.plan.citation().short()
        head = (
            f"Hồ sơ thực hiện {cited}: {self.plan.plan.title}.",
            f"Đơn vị thuộc {self.level.label}. Kiểm tra bằng: tdkt check TỆP; lập văn bản bằng: tdkt build TỆP.",
            "Dòng có dấu # là ghi chú. Ngày viết 2020-04-29, giờ viết 07:30:00, chữ đặt trong dấu nháy.",
            "Căn cứ riêng của đơn vị, ngoài kế hoạch trên: thêm bảng [[basis]] (docs/profile.md).",
        )
        top: dict[str, Any] = {"plan": self.plan.plan.id, "level": self.level.id}
        if self.work.kinds:
            top["documents"] = list(self.work.kinds)
        return commented_toml(head, top, self.values, [self.asked(item) for item in self.fields])

    def asked(self, item: FieldInfo) -> FieldInfo:
        """Return a field as it is asked after what is known so far: what will be told missing may not stay empty."""
        return bound(item, self._own_level(), self.values.get("conference.mode"))

    def wanted(self, asked: FieldInfo, today: date) -> bool:
        """Tell whether a field is worth asking, or filling in, after what is known so far."""
        if asked.key in self.values or asked.key == _NEEDS_A_TABLE:
            return False
        if asked.key == "conference.threshold_choice":  # the plan decides for most; the rest must give a reason
            return "unit.staff" in self.values and self.offered("conference.mode", today) is None
        if asked.key == "signature.on_behalf_of" and signs_for_itself(self.values):
            return False
        if asked.key == "unit.level_choice":  # a unit of two levels must say why it chose this one
            named = [item for item in self.plan.level if self.values["unit.category"] in item.kinds()]
            return len(named) > 1 and self.values.get("unit.has_subordinates") is False
        return asked.required or asked.key in _ALSO_ASKED or asked.key.startswith(("extra.", "opening.", OTHER))

    def offered(self, key: str, today: date) -> Any:
        """Return what to offer for a field after what is known so far; None where there is no good guess."""
        return suggested(key, self.values, self.plan, self._own_level(), today)

    def said(self, key: str) -> list[Said]:
        """Return what the plan says about a field for this unit, its own window where it goes first."""
        unit = (str(self.values.get(name) or "") for name in UNIT)
        return said_to(key, self.plan, self._own_level(), *unit, above=self.above())

    def _own_level(self) -> Level:
        unit = str(self.values.get("unit.category") or ""), str(self.values.get("unit.name") or "")
        return self.plan.level_for(self.level.id, *unit, self.above()) or self.level

    def decide(self, today: date) -> None:
        """Fill in every field that is worth asking and has a good guess, as if each had been agreed to."""
        for asked in self.fields:
            if self.wanted(asked, today) and (guess := self.offered(asked.key, today)) is not None:
                self.values[asked.key] = guess


def begun(plan: Plan, level_id: str, category: str, code: str = "") -> NewProfile:
    """Return a new profile of a kind of unit, with what it asks.

    code: which of several documents is wanted, as ``works_of`` counts them ("1"). Raises BadInput for a level or kind
    of unit that the plan does not have, or where one of several documents must be chosen.
    """
    plain = next((level for level in levels_of_units(plan) if level.id == level_id), None)
    if plain is None:
        raise BadInput("Kế hoạch không có cấp này.", field="level",
                       fix="chọn một trong: " + ", ".join(level.id for level in levels_of_units(plan)))  # fmt: skip
    if category not in plain.kinds():
        raise BadInput("Cấp này không có loại đơn vị ấy.", field="unit.category",
                       fix="chọn một trong: " + ", ".join(plain.kinds()))  # fmt: skip
    level = plan.level_for(level_id, category) or plain
    choices = works_of(plan, level)
    if choices and code not in dict(choices):
        told = "; ".join(f"{number}: {label}" for number, label in choices)
        raise BadInput("Cấp này có nhiều văn bản để chọn.", field="documents", fix=f"chọn một số: {told}")
    work = works(plan, level)[int(code) - 1] if choices else _ANY_WORK
    values: dict[str, Any] = {"unit.category": category} | {f"{table}.of": work.code for table in work.tables}
    return NewProfile(plan, level, _asked(plan, level, category, work), values, work)


def works_of(plan: Plan, level: Level) -> list[tuple[str, str]]:
    """Return the documents that a unit of this level chooses from, numbered from "1"; often there is nothing to."""
    return [(str(number), item.label) for number, item in enumerate(works(plan, level), 1)]


def levels_of_units(plan: Plan) -> list[Level]:
    """Return the levels whose units have a document to write; every level of a plan that offers units none."""
    offers = [offer for offer in plan.document if offer.by == "unit"]
    return [
        level for level in plan.level if any(not offer.levels or level.id in offer.levels for offer in offers)
    ] or plan.level


def _asked(plan: Plan, level: Level, category: str, work: Work) -> list[FieldInfo]:
    return [hinted(item, category, plan, level) for item in _fields(plan, level, work)
            if asked_of(item.key, plan, category)]  # fmt: skip


def _fields(plan: Plan, level: Level, work: Work) -> list[FieldInfo]:
    """Return the core's fields, the plan's openings, then what plugins declare for this plan and level."""
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
    core = fields_for(plan, level, "unit", work.kinds)
    at = next((number for number, item in enumerate(core, 1) if item.key == "conference.size.total"), 0)
    groups = list(group_fields(plan, level)) if at else []
    at += sum(item.key in ("conference.size.exemplars", "conference.size.guests") for item in core)
    return [*_issued(plan), *chosen, *core[:at], *groups, *core[at:], *openings, *extra_infos(dossier)]


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
