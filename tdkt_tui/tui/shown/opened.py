"""A profile as its screen shows it: name, rows, findings; and what can be built of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tdkt_tui.model.dossier import Dossier
from tdkt_tui.model.fields import FieldInfo, fields_for
from tdkt_tui.model.finding import Finding, by_gravity
from tdkt_tui.model.text import one_line

from .faults import as_findings
from .labels import WORDS
from .plugins import own
from .rows import Row, rows_of
from .turn import TURN

if TYPE_CHECKING:
    from tdkt_tui.workflow import Loaded

FORMAT_WORDS = {"docx": "Word (.docx)", "pdf": "PDF (cần LibreOffice)", "xlsx": "Excel (.xlsx)", "ics": "Lịch (.ics)"}


@dataclass(frozen=True, slots=True)
class Opened:
    """What came of reading and checking one profile."""

    source: str
    name: str
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """documents: (kind, label, chosen at first); formats: (format, words, chosen at first); out: where files go when
    nobody says. What a plan makes on request only is offered, and not chosen. refused: format → why it cannot be had
    on this machine; advice: what to do about it. doubts: what they would print that is not true.
    """

    documents: tuple[tuple[str, str, bool], ...]
    formats: tuple[tuple[str, str, bool], ...]
    out: str
    findings: tuple[Finding, ...] = ()
    refused: Mapping[str, str] = field(default_factory=dict)
    advice: str = ""
    doubts: tuple[str, ...] = ()


def findings_for(source: str) -> tuple[Finding, ...]:
    """Check a profile; a fault that stops the check is a finding too, a broken plugin is not."""
    with TURN:
        from tdkt_tui.workflow import load_leniently

        try:
            return _found(load_leniently(source))
        except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
            return as_findings(error)


def _found(loaded: Loaded) -> tuple[Finding, ...]:
    from tdkt_tui.workflow.check import check_whole

    try:
        return own(check_whole(loaded))
    except Exception as error:  # noqa: BLE001 - shown as text; what was read is shown all the same
        return as_findings(error)


def open_profile(source: str) -> Opened:
    """Read and check a profile for its screen; never raises."""
    findings: tuple[Finding, ...] = ()
    with TURN:
        from tdkt_tui.workflow import load_leniently
        from tdkt_tui.workflow.extras import extra_infos

        try:
            loaded = load_leniently(source)
            findings = _found(loaded)
            dossier = loaded.dossier
            if dossier is None:
                return Opened(source, "", (), findings)
            asked = [
                *_head(dossier),
                *fields_for(dossier.plan, dossier.level, dossier.profile.role),
                *extra_infos(dossier),
            ]
            rows = rows_of(dossier.profile, asked, findings)
        except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
            more = [finding for finding in as_findings(error) if finding not in findings]
            return Opened(source, "", (), tuple(by_gravity([*findings, *more])))
    return Opened(source, dossier.profile.unit.name or "", tuple(rows), findings)


def _head(dossier: Dossier) -> list[FieldInfo]:
    """Return the keys that no form asks for, with the words of their values."""
    plans = ((dossier.plan.plan.id, dossier.plan.plan.citation().short()),)
    levels = tuple((level.id, level.label) for level in dossier.plan.level)
    roles = (("issuer", "cơ quan ban hành kế hoạch của tỉnh"), ("unit", "đơn vị"))
    return [
        FieldInfo("plan", WORDS["plan"], "", "choice", plans),
        FieldInfo("level", WORDS["level"], "", "choice", levels),
        FieldInfo("role", WORDS["role"], "", "choice", roles),
    ]


def choices_for(source: str) -> Choices:
    """Return what can be built of a profile; never raises."""
    with TURN:
        from tdkt_tui.workflow import load_leniently
        from tdkt_tui.workflow.catalogue import kinds
        from tdkt_tui.workflow.documents import default_out

        try:
            loaded = load_leniently(source)
            if loaded.dossier is None:
                return Choices((), (), "", tuple(finding for fault in loaded.faults for finding in as_findings(fault)))
            known = kinds(loaded.dossier.plan.province)
            offered = [(offer, known[offer.kind]) for offer in loaded.dossier.offers()]
            out = str(default_out(source))
        except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
            return Choices((), (), "", as_findings(error))
    first = {form for offer, kind in offered if not offer.on_request for form in kind.default_formats}
    possible = {form for _, kind in offered for form in kind.formats}
    documents: dict[str, tuple[str, str, bool]] = {}
    for offer, kind in offered:
        documents.setdefault(kind.id, (kind.id, one_line(offer.title or kind.label), not offer.on_request))
    refused, advice = _without_libreoffice() if "pdf" in possible else ({}, "")
    return Choices(
        tuple(documents.values()),
        tuple((form, words, form in first) for form, words in FORMAT_WORDS.items() if form in possible),
        out,
        (),
        refused,
        advice,
        sample_words(loaded.dossier),
    )


def sample_words(dossier: Dossier) -> tuple[str, ...]:
    """Say before anything is written that a case still holds a sample's figures."""
    many = len(dossier.profile.sample)
    if not many or dossier.shipped:
        return ()
    return (
        f"CẢNH BÁO: hồ sơ còn {many} mục của hồ sơ mẫu, không phải số liệu thật; văn bản sẽ in ra (dấu ~ trong biểu).",
    )


def _without_libreoffice() -> tuple[dict[str, str], str]:
    with TURN:
        from tdkt_tui.assembly.pdf import INSTALL, libreoffice

    if libreoffice() is not None:
        return {}, ""
    return {"pdf": "PDF: chưa có LibreOffice"}, f"Máy này chưa xuất được PDF: {INSTALL}, rồi mở lại màn hình này."
