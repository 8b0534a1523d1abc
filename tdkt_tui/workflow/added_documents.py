"""What plugins add to the plans of a province: kinds of document, documents or their templates, fields of a profile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from tdkt_tui.model.extension import ExtraField
from tdkt_tui.model.fault import PluginFault, TdktError
from tdkt_tui.model.kinds import KINDS, DocumentKind
from tdkt_tui.model.plan import Offer, Plan
from tdkt_tui.model.words import lowered_first
from tdkt_tui.plugins import registry

from .plan_source import PlanSource

HOOK, FIELDS = "tdkt_documents", "tdkt_profile_fields"


def known_kinds(province: str = "") -> dict[str, DocumentKind]:
    """Return the document kinds of the core and of the loaded plugins, by id; who brings a known one is told.

    province: only of plugins that concern it; two that never meet there may each have a kind of one id. Without it the
    first that has an id stands for all.
    """
    core = {kind.id: kind for kind in KINDS}
    known, owners = dict(core), dict.fromkeys(core, "")
    for owner, more in registry().call("tdkt_document_kinds", list, province=province):
        for number, kind in enumerate(more, 1):
            if kind.id not in known or owners[kind.id] == owner:
                known[kind.id], owners[kind.id] = kind, owner
                continue
            if owners[kind.id] and not _meet(owners[kind.id], owner):
                continue
            by = f"phần mở rộng “{owners[kind.id]}”" if owners[kind.id] else "chương trình"
            from tdkt_tui.plugins.placing import added_at  # only a fault asks for the line

            told = f"Phần mở rộng “{owner}” khai báo loại văn bản “{kind.id}” mà {by} đã có."
            place = added_at(owner, "tdkt_document_kinds", f"document_kind.{number}.id")
            registry().blame(owner, PluginFault(told, place=place, fix="đặt mã loại văn bản khác"))
    return known


def _meet(one: str, other: str) -> bool:
    """Tell plugins that may add to one and the same province from those that say that they are for others."""
    mine, theirs = registry().serves(one), registry().serves(other)
    return not mine or not theirs or bool(mine & theirs)


def with_added(sources: Sequence[PlanSource], find: Callable[[str], object]) -> list[PlanSource]:
    """Return the plans with what plugins add to each; without such a plugin, as they are.

    A document of the kind, author and work of one that the plan has takes its place at the levels that it names. Of two
    plugins for one place the first has it, and the other is told as broken; so is one for levels that are not there, of
    a kind that nobody declares or with a template that is not there: that document is left out, the others are made.

    find: a template by its name; raises TdktError where there is none.
    """
    if not registry().implemented(HOOK):
        return list(sources)
    return [replace(source, plan=_once(source.plan, find)) for source in sources]


_made: dict[tuple[int, int], tuple[Plan, Plan]] = {}
"""Each plan with what the plugins loaded by then add to it: a command asks for its plans many times."""


_asked: dict[str, tuple[Plan, tuple[int, int], list[tuple[str, list[ExtraField]]]]] = {}
"""By plan id: the plan, the state of the plugins, and their answer. A plan's every document asks for it."""


def added_fields(plan: Plan) -> list[tuple[str, list[ExtraField]]]:
    """Return (plugin id, fields) of every plugin that declares fields of a profile for a plan.

    They are asked anew once another was loaded, or a fault was met: one that is called no more is told each time.
    """
    known = _asked.get(plan.plan.id)
    if known is None or known[0] is not plan or known[1] != _state():
        told: list[tuple[str, list[ExtraField]]] = list(registry().call(FIELDS, list, plan=plan))
        known = _asked[plan.plan.id] = plan, _state(), told
    return known[2]


def _state() -> tuple[int, int]:
    return registry().implemented(FIELDS), len(registry().faults)


def _once(plan: Plan, find: Callable[[str], object]) -> Plan:
    key = id(plan), registry().implemented(HOOK)
    if key not in _made or _made[key][0] is not plan:
        _made[key] = plan, _added(plan, find)
    return _made[key][1]


def _added(plan: Plan, find: Callable[[str], object]) -> Plan:
    taken: list[tuple[str, Offer]] = []
    for owner, offers in registry().call(HOOK, list, plan=plan):
        for number, offer in enumerate(offers, 1):
            unfit = _unfit(plan, owner, offer, taken, find)
            if unfit is not None:
                from tdkt_tui.plugins.placing import added_at

                key, wrong = unfit
                wrong.partial = True
                wrong.place = added_at(owner, HOOK, f"document.{number}.{key}")
                registry().blame(owner, wrong)
            else:
                taken.append((owner, offer))
    if not taken:
        return plan
    kept = list(plan.document)
    for _, offer in taken:
        kept = [left for own in kept if (left := _left(plan, own, offer)) is not None]
    return plan.model_copy(update={"document": [*kept, *(offer for _, offer in taken)]})


def _unfit(
    plan: Plan, owner: str, offer: Offer, taken: Sequence[tuple[str, Offer]], find: Callable[[str], object]
) -> tuple[str, PluginFault] | None:  # fmt: skip
    """Return the key that is wrong in a document and what is wrong there, None where nothing is."""
    where = f"(kế hoạch {plan.plan.id})"
    known = [level.id for level in plan.level]
    if strange := [level for level in offer.levels if level not in known]:
        told = f"Phần mở rộng “{owner}” bổ sung văn bản “{offer.kind}” cho cấp không có: {', '.join(strange)} {where}."
        return "levels", PluginFault(told, fix=f"các cấp: {', '.join(known) or 'chưa có'}")
    if offer.kind not in (every := known_kinds(plan.province)):
        from tdkt_tui.assembly.styles import nearest

        near = nearest(offer.kind, list(every), alike=0.7)
        told = f"Phần mở rộng “{owner}” bổ sung văn bản thuộc loại chưa ai khai báo: “{offer.kind}” {where}."
        return "kind", PluginFault(told, fix=f"có phải “{near}”? Nếu không: khai báo loại ấy ở [[document_kind]]"
                                   if near else f"các loại đã có: {', '.join(every)}")  # fmt: skip
    if offer.template and (missing := _missing(offer.template, find)):
        told = f"Phần mở rộng “{owner}” bổ sung văn bản “{offer.kind}” {where}: {lowered_first(missing.what)}"
        return "template", PluginFault(told, fix=missing.fix)
    for other, before in taken:
        if _same_work(before, offer) and _levels(plan, before) & _levels(plan, offer):
            whom = f"phần mở rộng “{other}” đã bổ sung" if other != owner else "đã bổ sung"
            told = f"Phần mở rộng “{owner}” bổ sung văn bản “{offer.kind}” mà {whom} cho cùng cấp {where}."
            key = "levels" if offer.levels else "kind"
            return key, PluginFault(told, fix="giữ một trong hai, hoặc ghi levels khác nhau")
    return None


def _missing(template: str, find: Callable[[str], object]) -> TdktError | None:
    try:
        find(template)
    except TdktError as fault:
        return fault
    return None


def _left(plan: Plan, own: Offer, added: Offer) -> Offer | None:
    """Return what remains of the plan's own document beside an added one; None where nothing does."""
    if not _same_work(own, added):
        return own
    rest = _levels(plan, own) - _levels(plan, added)
    if rest == _levels(plan, own) and rest:
        return own
    return own.model_copy(update={"levels": [level.id for level in plan.level if level.id in rest]}) if rest else None


def _same_work(one: Offer, other: Offer) -> bool:
    return (one.kind, one.by, one.of) == (other.kind, other.by, other.of)


def _levels(plan: Plan, offer: Offer) -> set[str]:
    return set(offer.levels) or {level.id for level in plan.level} or {""}
