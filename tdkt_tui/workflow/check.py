"""Checking a profile, or a .docx, and telling everything at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from tdkt_tui.model.fault import BadInput, MissingValue, PluginFault, TdktError
from tdkt_tui.model.finding import Finding, Severity, by_gravity
from tdkt_tui.plugins import registry
from tdkt_tui.regulations import Regulation

from .against import breaks
from .amending import broken_since
from .judging import findings_of
from .load import Loaded, at_line, load_leniently


def as_finding(fault: TdktError) -> Finding:
    """Tell a fault of a profile as a finding, so that one list holds everything."""
    rule = "profile.missing" if isinstance(fault, MissingValue) else "profile.invalid"
    return Finding(rule, Severity.ERROR, fault.what, place=fault.place, field=fault.field, fix=fault.fix)


def plugin_notes() -> list[Finding]:
    """Tell plugins that failed on the way: a warning each, for what they would have checked was not checked."""
    return [_note(fault) for fault in registry().faults]


def _note(fault: PluginFault) -> Finding:
    return Finding("plugin.broken", Severity.WARNING, fault.what, place=fault.place, fix=fault.fix)


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
        told = [*findings_of(loaded.dossier), *broken_since(loaded.dossier)]
        findings += [_located(finding, loaded) for finding in told]
    return by_gravity([*findings, *plugin_notes()])


def _located(finding: Finding, loaded: Loaded) -> Finding:
    """Add file and line to a finding that names a key of the profile."""
    if finding.place or not finding.field:
        return finding
    return replace(finding, place=at_line(loaded.path, loaded.line(finding.field)))


def check_file(
    path: Path, regulation_id: str | None = None, *, pages: bool = False, told: Callable[[str], None] | None = None
) -> list[Finding]:
    """Check the layout of a .docx against a regulation; without an id the document's own date line decides.

    pages: look at the printed pages too (see ``printed_pages.with_pages``); told: hears how far that is.
    Raises TdktError for a file that cannot be read, BadInput where neither an id nor a date says which regulation.
    """
    from tdkt_tui.compliance.layout import judged, read_document
    from tdkt_tui.store.files import read_limited

    from .printed_pages import with_pages

    data = read_limited(path)
    document = read_document(data, _regulation(data, path, regulation_id))
    findings = judged(document, binding=True)
    return by_gravity(with_pages(findings, data, document, told) if pages else findings)


def _regulation(data: bytes, path: Path, regulation_id: str | None) -> Regulation:
    from tdkt_tui.compliance.layout.dated import day_of
    from tdkt_tui.regulations import choose, load, regulation_ids

    if regulation_id:
        return load(regulation_id)
    day = day_of(data)
    if day is None:
        raise BadInput("Không đọc được ngày ban hành nên không biết áp dụng quy định thể thức nào.",
                       place=str(path), field="--regulation",
                       fix="chọn một trong: " + ", ".join(regulation_ids()))  # fmt: skip
    # A file does not say what kind of body issued it; the stricter reading is that it is bound.
    return choose(day, "council").regulation
