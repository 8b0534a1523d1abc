"""Profiles at the edges, made up from the schema of profiles and the facts of a plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from tdkt_tui.context.contexts import contexts
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import MissingValue, TdktError
from tdkt_tui.model.level import Level
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.profile import Profile
from tdkt_tui.model.requirements import missing
from tdkt_tui.model.schema_walk import field_at
from tdkt_tui.regulations import choose
from tdkt_tui.workflow.catalogue import kinds
from tdkt_tui.workflow.extras import extra_fields
from tdkt_tui.workflow.produce import issue_day

from .edge_facts import Case, facts_of, judged_day
from .edge_people import people
from .invented import Measure, filled, value_at


@dataclass(frozen=True, slots=True)
class Edge:
    """One way of filling. rows: of each list; optional: whether fields that no document needs are given."""

    id: str
    label: str
    rows: int
    optional: bool = True
    long: bool = False


EDGES = (
    Edge("toi-thieu", "không ghi mục tùy chọn nào", 1, optional=False),
    Edge("day-du", "ghi đủ mọi mục", 2),
    Edge("ten-dai", "tên và lời rất dài", 2, long=True),
    Edge("0-muc", "danh sách nào bỏ trống được thì bỏ trống", 0),
    Edge("1-muc", "mỗi danh sách 1 mục", 1),
    Edge("500-muc", "mỗi danh sách 500 mục", 500),
)
_ROUNDS = 4
"""A value that is given may make another one needed; more often than this nothing new is asked for."""


def cases(plan: Plan) -> Iterator[Case]:
    """Yield the fewest cases that all offered documents of a plan are made in: who writes them, level, ``of``."""
    left = [offer for offer in plan.document if offer.template]
    levels = [*plan.level] or [Level(id="", label="")]
    while left:
        best: tuple[list[Any], Case | None] = ([], None)
        for case in _every_case(plan, levels):
            mine = [offer for offer in left if case.makes(offer)]
            if len(mine) > len(best[0]):
                best = (mine, case)
        if best[1] is None:
            return
        yield best[1]
        left = [offer for offer in left if offer not in best[0]]


def _every_case(plan: Plan, levels: list[Level]) -> Iterator[Case]:
    for role in ("unit", "issuer"):
        for level in levels:
            for of in dict.fromkeys(offer.of for offer in plan.document if offer.by == role):
                yield Case(plan, level, role, of)


def made_up(case: Case, edge: Edge) -> Dossier:
    """Return the dossier of a case, filled to an edge; its people are made up like everything else."""
    measure = Measure(edge.rows, edge.long, facts_of(case, edge.rows, long=edge.long), judged_day(case.plan))
    data: dict[str, Any] = filled(Profile, measure) if edge.optional else {}
    data |= {"plan": case.plan.plan.id, "level": case.level.id, "role": case.role}
    for table, of in case.answers().items():
        data.setdefault(table, {})["of"] = of
    if not edge.optional:
        _put(data, "unit.category", measure.facts["unit.category"])
    needed = Measure(max(edge.rows, 1), edge.long, facts_of(case, max(edge.rows, 1), long=edge.long), measure.day)
    for _ in range(_ROUNDS):
        dossier = _dossier(case, data, edge)
        lacking = [field for field in _lacking(dossier) if field != "delegates"]
        if not lacking:
            break
        for key in lacking:
            _put(data, key, _needed(key, needed))
    return dossier


def _lacking(dossier: Dossier) -> list[str]:
    """Return the fields that documents need: by the table of them, else by trying."""
    told: list[TdktError] = [*missing(dossier, _every(dossier))]
    known = kinds(dossier.plan.province)
    for offer in dossier.offers() if not told else ():
        kind = known[offer.kind]
        if kind.formats != ("ics",):
            try:
                day = issue_day(dossier, kind, draft=False)
                contexts(dossier, offer, kind, regulation=choose(day, dossier.issuer.kind).regulation)
            except TdktError as fault:
                told += (one for one in fault.singles() if isinstance(one, MissingValue))
    return list(dict.fromkeys(fault.field for fault in told if fault.field))


def _every(dossier: Dossier) -> list[str]:
    """Return every kind of document of a case: what is made on request only is tried like the rest."""
    return [offer.kind for offer in dossier.offers()]


def _needed(key: str, measure: Measure) -> Any:
    if key in measure.facts:
        return measure.facts[key]
    if key.startswith("opening."):
        return measure.facts["opening"][key.partition(".")[2]]
    return value_at(field_at(Profile, key).annotation, key, measure)


def _dossier(case: Case, data: dict[str, Any], edge: Edge) -> Dossier:
    profile = _validated(data)
    level = case.plan.level_for(case.level.id, *profile.called()) or case.level
    bare = Dossier(profile, case.plan, level, people(edge.rows, long=edge.long) or None, case.id(edge.id))
    asked = bare.people is None and any(fault.field == "delegates" for fault in missing(bare, _every(bare)))
    listed = people(1, long=edge.long) if asked else people(edge.rows, long=edge.long)
    extra = {
        plugin_id: {field.key: _extra(field, edge) for field in fields if edge.optional or field.required}
        for plugin_id, fields in extra_fields(bare).items()
    }
    tables = {plugin_id: values for plugin_id, values in extra.items() if values}  # who gives nothing has no table
    own = profile.model_copy(update={"extra": tables, "delegates": "danh-sach.csv"})
    return Dossier(own, case.plan, level, listed, bare.source)


def _validated(data: dict[str, Any]) -> Profile:
    """Return the profile; of a table whose values exclude each other by a rule of its own nothing is given.

    Raises pydantic's ValidationError where what every document needs is refused.
    """
    try:
        return Profile.model_validate(data)
    except ValidationError as error:
        refused = {str(one["loc"][0]) for one in error.errors() if one["loc"]}
        optional = {name for name in refused if not Profile.model_fields[name].is_required()}
        if not optional:
            raise
        return Profile.model_validate({name: value for name, value in data.items() if name not in optional})


def _extra(field: Any, edge: Edge) -> Any:
    kinds = {"number": int, "yes-no": bool, "list": list[str]}
    if field.choices:
        return field.choices[0][0]
    if field.kind in ("date", "time"):
        key = "conference.date" if field.kind == "date" else "conference.start"
        return value_at(field_at(Profile, key).annotation, f"extra.{field.key}", Measure(1))
    return value_at(kinds.get(field.kind, str), f"extra.{field.key}", Measure(edge.rows, edge.long))


def _put(data: dict[str, Any], key: str, value: Any) -> None:
    *tables, last = key.split(".")
    here = data
    for table in tables:
        here = here.setdefault(table, {})
    here[last] = value
