"""Checking a province before it is handed out: it loads, its plan agrees with itself, its documents have templates."""

from __future__ import annotations

from collections.abc import Iterator

from tdkt_tui.api import API
from tdkt_tui.compliance.rules import check_plan
from tdkt_tui.model.fault import NotFound
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.plugins import registry
from tdkt_tui.plugins.placing import added_at
from tdkt_tui.plugins.stating import DOUBLED, PluginState, states_of
from tdkt_tui.workflow.added_trial import added_faults
from tdkt_tui.workflow.catalogue import provinces
from tdkt_tui.workflow.plan_source import PlanSource
from tdkt_tui.workflow.plugin_kept import without_kept
from tdkt_tui.workflow.plugin_trial import sample_faults
from tdkt_tui.workflow.plugin_unprinted import unprinted
from tdkt_tui.workflow.plugin_waved import waved
from tdkt_tui.workflow.plugins_tried import plugin_states
from tdkt_tui.workflow.reaching import Reached, reach_findings

from .criterion import Criterion
from .documents import document_findings, form_findings
from .facts import clauses_told, outside_outline, uncited, unconfirmed
from .fields import field_findings
from .figures import lost_figures
from .levels import unit_findings
from .manners import manner_findings, outdated_findings
from .order import told_in_order
from .plans import plans_elsewhere, plans_of, strays
from .proofed import unproofed
from .rule_trial import tried_rules
from .rules import rule_findings, rules_of, rules_outside
from .templates import template_findings
from .unread import not_understood, unread_words
from .ways_said import ways_said


def check_plugin(plugin_id: str) -> list[Finding]:
    """Return what is wrong with a plugin, gravest first; see ``plugin_criteria``."""
    return told_in_order(finding for one in plugin_criteria(plugin_id) for finding in one.findings)


def plugin_criteria(plugin_id: str, *, strict: bool = False) -> list[Criterion]:
    """Return each criterion of a plugin with what is wrong: why it is broken alone, else all of them.

    One of which a document is left out is looked at as a whole all the same.

    strict: what nobody has understood yet is a warning, else a note.
    Raises NotFound naming the plugins that were found.
    """
    states = plugin_states()
    mine = [state for state in states if state.id == plugin_id]
    if not mine:
        others = ", ".join(dict.fromkeys(state.id for state in states))
        raise NotFound(f"Không thấy phần mở rộng “{plugin_id}”.", fix=f"các phần mở rộng: {others or 'chưa có'}")
    broken = _broken(mine)
    if any(item.rule == _BROKEN for item in broken):
        return [Criterion("load", _LOADED, tuple(broken), _took(plugin_id))]
    found = list(_criteria(plugin_id, mine[0].source, strict=strict))
    # Hooks that need a plan or a dossier were called only now.
    broken = _broken([state for state in states_of(registry()) if state.id == plugin_id])
    return [Criterion("load", _LOADED, tuple(broken), _took(plugin_id)), *found]


_LOADED = "Nạp được, hàm móc đúng"
_BROKEN = "plugin.broken"


def _took(plugin_id: str) -> str:
    return f"nạp trong {registry().load_seconds(plugin_id) * 1000:.0f} ms"


def _broken(states: list[PluginState]) -> list[Finding]:
    """Return an error for each fault of one that is broken, a warning for what is wrong with one that works."""
    found = []
    for state in states:
        same = (item for item in registry().found if (item.id, item.source) == (state.id, state.source))
        for fault in (fault for item in same for fault in registry().faults_of(item)):
            rule = "plugin.left-out" if fault.partial else _BROKEN
            found += [Finding(rule, Severity.ERROR, one.told, place=one.place or state.source,
                              field=one.field, fix=one.fix) for one in fault.singles()]  # fmt: skip
        if state.state in ("dùng được", DOUBLED) and state.reason:
            told = state.reason[0].upper() + state.reason[1:]
            found.append(Finding("plugin.twice", Severity.WARNING, f"{told}.", place=state.source))
    return found


def _criteria(plugin_id: str, source: str, *, strict: bool) -> Iterator[Criterion]:
    known = {province.id for province in provinces()}
    sources = plans_of(plugin_id, known)
    plans = [item.plan for item in sources]
    reached = [Reached(plan) for plan in plans]
    marks = [finding for item in sources for finding in unconfirmed(item)]
    named = [finding for plan in plans for finding in uncited(plan)]
    told = [
        *strays(plugin_id, known),
        *(finding for plan in plans for finding in check_plan(plan)),
        *(finding for plan in plans for finding in document_findings(plan, ("", plugin_id))),
        *(finding for plan in plans for finding in form_findings(plan)),
    ]
    elsewhere = plans_elsewhere(plugin_id, known, sources)
    ruled = [*plans, *(item.plan for item in elsewhere)]
    told += dict.fromkeys(found for item in elsewhere for found in document_findings(item.plan, (plugin_id,)))
    used = [item for item in told if item.rule in _OF_TEMPLATES]
    used += _templates(plugin_id, ruled, told)
    used += [finding for plan in plans for finding in without_kept(plan, unprinted(plan))]
    if not any(item.severity is Severity.ERROR for item in [*told, *used]):  # else what is printed is not known yet
        used += [finding for one in reached for finding in reach_findings(one)]
    # What an empty profile shows of a template, each sample shows again.
    seen = {(item.message, item.place) for item in [*told, *used]}
    tried = dict.fromkeys((*sample_faults(plugin_id), *added_faults(plugin_id)))
    samples = [item for item in tried if (item.message, item.place) not in seen]
    own = [item for item in told if item.rule not in _OF_TEMPLATES]
    if not plans and not own and not used and not samples and plugin_id in known:
        own.append(Finding("plugin.no-plan", Severity.WARNING, "Tỉnh chưa có kế hoạch nào.", place=source,
                           fix="thêm tệp plan*.toml, hoặc hàm móc tdkt_plans"))  # fmt: skip
    outlines = [item for item in sources if clauses_told(item)]
    if added := registry().extends(plugin_id):
        yield Criterion("extends", "Tỉnh được bổ sung đã cài", tuple(_absent(plugin_id, source)), ", ".join(added))
    yield Criterion("plans", "Kế hoạch không tự mâu thuẫn", tuple(own), f"{len(plans)} kế hoạch")
    yield Criterion("clauses", "Mỗi dữ kiện ghi mục của bản gốc", tuple(named))
    yield Criterion("outline", "Mục có trong mục lục bản gốc",
                    (*(finding for item in outlines for finding in outside_outline(item)),
                     *rules_outside(plugin_id, [*sources, *elsewhere])),
                    "" if outlines else "không có tệp mục lục, chưa đối chiếu")  # fmt: skip
    yield Criterion(
        "confirmed",
        "Dữ kiện đã xác nhận",
        (
            *marks,
            *(finding for item in sources for finding in ways_said(item)),
            *(finding for item in sources for finding in not_understood(item, strict=strict)),
            *(finding for item in sources for finding in waved(item)),
            *(finding for item in sources for finding in lost_figures(item)),
        ),
        "; ".join(_open(plugin_id, len(marks), sources)),
    )
    yield Criterion("levels", "Cấp nào cũng chọn được, có văn bản",
                    tuple(finding for plan in plans for finding in without_kept(plan, unit_findings(plan))),
                    f"{sum(len(plan.level) for plan in plans)} cấp")  # fmt: skip
    yield Criterion("templates", "Mẫu dùng được", tuple(used))
    yield Criterion("samples", "Hồ sơ mẫu lập được văn bản", tuple(samples))
    if not any(item.severity is Severity.ERROR for item in [*told, *used]):
        proofed = [unproofed(item, one, strict=strict) for item, one in zip(sources, reached, strict=True)]
        yield Criterion("proofed", "Trang in đã có người đọc soát", tuple(one for of in proofed for one in of.findings),
                        "; ".join(dict.fromkeys(of.told for of in proofed if of.told)))  # fmt: skip
    yield Criterion("fields", "Mục riêng của hồ sơ hỏi được", tuple(field_findings(plugin_id, ruled)))
    by_rules = tried_rules(plugin_id, ruled)
    yield Criterion("rules", "Quy tắc có mã riêng, có căn cứ, chạy được",
                    (*rule_findings(plugin_id, ruled), *by_rules.findings),
                    f"{rules_of(plugin_id, ruled)} quy tắc"
                    + (f", thử với {by_rules.samples} hồ sơ mẫu" if by_rules.samples else ""))  # fmt: skip
    yield Criterion("manners", "Nạp nhanh, không in ra màn hình, thư mục có thật", tuple(manner_findings(plugin_id)))
    yield Criterion("outdated", f"Không dùng điều sắp bỏ của giao diện số {API}", tuple(outdated_findings(plugin_id)))


def _open(plugin_id: str, marks: int, sources: list[PlanSource]) -> Iterator[str]:
    """Yield what a person has not gone through, which no line below the head may hide."""
    if marks:
        yield f"còn {marks}"
    yield from filter(None, map(unread_words, sources))
    if marks:
        yield f"đối chiếu từng điều: tdkt plugin confirm {plugin_id}"


def _absent(plugin_id: str, source: str) -> Iterator[Finding]:
    for one in registry().not_there(plugin_id):
        yield Finding("plugin.extends", Severity.ERROR, f"Tỉnh được bổ sung “{one}” chưa cài.",
                      place=added_at(plugin_id, "tdkt_extends", "of") or source,
                      fix="cài tỉnh ấy, hoặc sửa mã tỉnh")  # fmt: skip


_OF_TEMPLATES = ("plugin.template", "plugin.kind", "plugin.form", "plugin.name", "plugin.covered")


def _templates(plugin_id: str, plans: list[Plan], told: list[Finding]) -> list[Finding]:
    """Return what is wrong with the plugin's templates and was not told where a plan offers documents of them."""
    registry().load_all()
    tried = {offer.template for plan in plans for offer in plan.document}
    tried |= {form.template for plan in plans for form in plan.blank_form}
    said = {finding.message.partition("”")[0] for finding in told if finding.rule == "plugin.template"}
    found = template_findings(plugin_id, tried)
    return [item for item in found if item.rule != "plugin.name" or item.message.partition("”")[0] not in said]
