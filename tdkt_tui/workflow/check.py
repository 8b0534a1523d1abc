"""Checking a profile, or a .docx, and telling everything at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fault import BadInput, MissingValue, PluginFault, TdktError
from tdkt_tui.model.finding import Finding, Severity, by_gravity
from tdkt_tui.plugins import PluginTwice, registry
from tdkt_tui.store.files import read_limited

from .amending import broken_since
from .catalogue import plan_sources
from .extras import without_unfit
from .judging import HOOK_FAILED, context_findings, findings_of
from .load import Loaded, at_line, load_leniently

_OPEN = ("# CHƯA HIỂU".encode(), "# CHƯA XÁC NHẬN".encode(), "# CHƯA THẤY".encode())
"""What a plan's file has that nobody has read, or confirmed, to its end."""


def as_finding(fault: TdktError) -> Finding:
    """Tell a fault of a profile as a finding, so that one list holds everything."""
    rule = "profile.missing" if isinstance(fault, MissingValue) else "profile.invalid"
    return Finding(rule, Severity.ERROR, fault.told, fault.citation, fault.place, fault.field, fault.fix)


def plugin_notes(loaded: Loaded) -> list[Finding]:
    """Tell plugins that failed on the way: a warning each, for what they would have checked was not checked.

    Hooks that failed for a plan are told with every profile of it; of ``tdkt_context`` only what it did to this one,
    and nothing while values are missing or wrong: the hook may well need them.
    """
    dossier = loaded.dossier
    met = registry().calls.met(dossier.plan.plan.id) if dossier else []
    known = {str(fault) for fault in met}
    others = [fault for fault in registry().faults if str(fault) not in known and fault.hook != "tdkt_context"]
    of_case = context_findings(dossier) if dossier and not loaded.faults else []
    return [*of_case, *(_note(fault, HOOK_FAILED) for fault in met), *(_note(fault) for fault in others)]


def later_notes(told: Sequence[Finding]) -> list[Finding]:
    """Tell plugins that failed since these were told: what documents are made of is asked for only then."""
    known = {(one.place, one.message) for one in told}
    notes = [_note(fault) for fault in registry().faults if fault.hook != "tdkt_context"]
    return [note for note in notes if (note.place, note.message) not in known]


def _note(fault: PluginFault, rule: str = "plugin.broken") -> Finding:
    rule = "plugin.twice" if isinstance(fault, PluginTwice) else rule
    told = f"{fault.told} Quy tắc của nó không được kiểm tra." if "tdkt_rules" in fault.lost else fault.told
    return Finding(rule, Severity.WARNING, told, place=fault.place, fix=fault.fix)


def check_profile(source: str, against: Sequence[Path] = ()) -> tuple[list[Finding], bool]:
    """Check a profile; return every finding, gravest first, and whether the profile is sound enough to build.

    Raises only where nothing can be read at all, and BadInput for ``against``: see check_whole.
    """
    loaded = load_leniently(source)
    return check_whole(loaded, against), not loaded.faults


def check_whole(loaded: Loaded, against: Sequence[Path] = ()) -> list[Finding]:
    """Return all that ``check_loaded`` does, gravest first, and what the profile's own amendments break.

    Where it is that of an amending plan itself, every profile that the amendment breaks is told too: the shipped ones
    and those ``against``. Raises BadInput for ``against`` with another profile.
    """
    dossier = loaded.dossier
    broken: list[Finding] = []
    if dossier is not None and dossier.is_plan_itself and dossier.plan.amends:
        from .against import breaks

        broken += breaks(dossier.plan, against)
    elif against:
        raise BadInput("Chỉ đối chiếu được khi hồ sơ là của chính kế hoạch sửa đổi.", place=str(loaded.path),
                       field="--against", fix="kiểm tra hồ sơ có role = \"issuer\" của kế hoạch sửa đổi")  # fmt: skip
    return by_gravity([*check_loaded(loaded), *broken])


def check_loaded(loaded: Loaded) -> list[Finding]:
    """Return the faults of loading, what the list of delegates showed, and what the rules find."""
    findings = [as_finding(single) for fault in loaded.faults for single in fault.singles()]
    findings += loaded.findings
    if loaded.dossier is not None:
        wrong = {fault.field for fault in loaded.faults if fault.field.startswith("extra.")}
        told = [*findings_of(without_unfit(loaded.dossier, loaded.faults)), *broken_since(loaded.dossier)]
        findings += [located(finding, loaded) for finding in told if finding.field not in wrong]
        findings += _open_passages(loaded.dossier)
    return by_gravity([*findings, *plugin_notes(loaded)])


def located(finding: Finding, loaded: Loaded) -> Finding:
    """Add file and line to a finding that names a key of the profile."""
    if finding.place or not finding.field:
        return finding
    return replace(finding, place=at_line(loaded.path, loaded.line(finding.field)))


def _open_passages(dossier: Dossier) -> list[Finding]:
    """Return notes where the plan's file still keeps what nobody has read, or confirmed; few plans do."""
    wanted = dossier.plan.plan.id
    source = next((one for one in plan_sources(dossier.plan.province) if one.plan.plan.id == wanted), None)
    if source is None or source.path is None:
        return []
    data = read_limited(source.path)
    if not any(mark in data for mark in _OPEN):
        return []
    from .plan_open import open_passages

    return open_passages(source, data.decode("utf-8-sig", "replace"), dossier)
