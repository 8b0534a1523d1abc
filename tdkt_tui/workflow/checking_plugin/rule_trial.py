"""Running a plugin's rules over every sample profile of the provinces that they serve, and over empty ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tdkt_tui.compliance.rules.running import NOT_A_FINDING, run
from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.extension import Rule
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity
from tdkt_tui.model.plan import Plan
from tdkt_tui.model.profile import Profile
from tdkt_tui.workflow.catalogue import shipped_profiles
from tdkt_tui.workflow.judging import sourced
from tdkt_tui.workflow.load import load_leniently

from .rules import rules_for


@dataclass(frozen=True, slots=True)
class RuleTrial:
    """What came of it. samples: how many profiles were looked at."""

    findings: tuple[Finding, ...]
    samples: int


def tried_rules(plugin_id: str, plans: Sequence[Plan]) -> RuleTrial:
    """Run the rules of a plugin as a check would, one at a time.

    A rule that raises, or yields what is no finding, is an error, told once; one that refuses a sample of another
    plugin is a warning: units that are like it could build nothing any more. Own samples are tried whole elsewhere.
    """
    rules = {plan.plan.id: (plan, mine) for plan in plans if (mine := rules_for(plugin_id, plan))}
    found: dict[str, Finding] = {}
    for plan, mine in rules.values():
        for dossier in _empty(plan):
            _failing(found, mine, dossier, f"hồ sơ để trống của kế hoạch {plan.plan.id}")
    count = 0
    for name, owner, dossier in _samples(sorted({plan.province for plan, _ in rules.values()})):
        if dossier.plan.plan.id in rules:
            count += 1
            _failing(found, rules[dossier.plan.plan.id][1], dossier, f"hồ sơ mẫu “{name}”", refuses=owner != plugin_id)
    return RuleTrial(tuple(found.values()), count)


def _empty(plan: Plan) -> Iterator[Dossier]:
    for level in plan.level:
        yield Dossier(Profile(plan=plan.plan.id, level=level.id), plan, level)


def _samples(provinces: Sequence[str]) -> Iterator[tuple[str, str, Dossier]]:
    """Yield name, plugin and dossier of each shipped profile that is sound; its own plugin tells of any other."""
    for province in provinces:
        for shipped in shipped_profiles(province):
            try:
                loaded = load_leniently(str(shipped.path))
            except TdktError:
                continue
            if loaded.dossier is not None and not loaded.faults:
                yield shipped.id, province, loaded.dossier


def _failing(
    found: dict[str, Finding], rules: Sequence[Rule], dossier: Dossier, of: str, *, refuses: bool = False
) -> None:
    for rule in rules:
        failed = f"{rule.id} hỏng"
        if failed in found:
            continue  # one that never ends would take its whole time at each
        for told in run([replace(rule, check=sourced(rule))], dossier):
            if told.rule == "rule.failed":
                message = f"{told.message.rstrip('.')}, thử với {of}."
                absent = "sửa quy tắc: giá trị chưa có thì bỏ qua, không dừng"
                fix = told.fix if told.fix == NOT_A_FINDING else absent
                found[failed] = Finding("plugin.rule", Severity.ERROR, message, place=told.place, fix=fix)
            elif refuses and told.severity is Severity.ERROR:
                message = f"Quy tắc “{rule.id}” báo lỗi ở {of}: {told.message}"
                fix = "đơn vị có hồ sơ như vậy sẽ không lập được văn bản; xem lại điều kiện, hoặc chỉ cảnh báo"
                found.setdefault(rule.id, Finding("plugin.rule", Severity.WARNING, message, field=told.field, fix=fix))
