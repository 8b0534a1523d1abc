"""Checking the layout of any .docx: by which regulation, for which issuer, what departs, and what --fix would mend."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, LayoutFinding, Severity, by_gravity

if TYPE_CHECKING:
    from tdkt_tui.compliance.layout.document import Document
    from tdkt_tui.compliance.repair import Mended
    from tdkt_tui.regulations import Regulation

KINDS = {"named": "văn bản có tên loại", "letter": "công văn", "annex": "phụ lục", "attached": "văn bản kèm theo"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person said about a file, "" where the file itself decides; pages: look at the printed pages too."""

    regulation: str = ""
    issuer: str = ""
    pages: bool = False


@dataclass(frozen=True, slots=True)
class FileCheck:
    """What a check of one .docx came to.

    why: the regulation's choice, one sentence; kind: of document; issuer: kind of the issuing body, "" where it was not
    recognised; binding: whether the regulation binds it; findings: gravest first; mendable: faults and places that a
    repair would mend.
    """

    path: Path
    asked: Asked
    regulation: Regulation
    why: str
    kind: str
    issuer: str
    binding: bool
    findings: tuple[Finding, ...]
    mendable: tuple[int, int] = (0, 0)


def check_file(
    path: Path, regulation_id: str | None = None, *, pages: bool = False, told: Callable[[str], None] | None = None
) -> list[Finding]:
    """Return what departs in a .docx, gravest first; see ``look_at``."""
    return list(look_at(path, Asked(regulation_id or "", pages=pages), told).findings)


def look_at(path: Path, asked: Asked, told: Callable[[str], None] | None = None) -> FileCheck:
    """Check the layout of a .docx, and find out what a repair would mend.

    Without a regulation asked for, the document's own date line decides; where that says no year, today does. told:
    hears how far the printed pages are. Raises TdktError for a file that cannot be read and for unknown ids.
    """
    from tdkt_tui.store.files import read_limited

    return checked(path, read_limited(path), asked, told)


def checked(path: Path, data: bytes, asked: Asked, told: Callable[[str], None] | None = None) -> FileCheck:
    """Check these bytes, which are or will be the file at ``path``; see ``look_at``."""
    from tdkt_tui.compliance.layout import judged, read_document
    from tdkt_tui.compliance.layout.recognition import issuer_kind_of
    from tdkt_tui.compliance.repair import tally
    from tdkt_tui.regulations import choose

    from .printed_pages import with_pages

    regulation, why, notes = chosen(data, asked)
    document = read_document(data, regulation)
    issuer = asked.issuer or issuer_kind_of(document) or ""
    # A head that does not tell what kind of body it is: the stricter reading is that the regulation binds it.
    binding = choose(regulation.effective_from, issuer or "council").binding
    found = list(judged(document, binding=binding))
    mended = _mended(data, regulation) if found else ()
    findings = _marked(found, mended)
    if asked.pages:
        findings = with_pages(findings, data, document, told, binding=binding)
    return FileCheck(
        path,
        asked,
        regulation,
        why,
        _kind(document),
        issuer,
        binding,
        tuple(by_gravity([*notes, *findings])),
        tally(mended),
    )


def chosen(data: bytes, asked: Asked) -> tuple[Regulation, str, list[Finding]]:
    """Return the regulation for a file, why it is that one, and a note where the file does not say its day."""
    from tdkt_tui.compliance.layout.dated import dated
    from tdkt_tui.regulations import choose, load

    if asked.regulation:
        return load(asked.regulation), "được chọn bằng --regulation", []
    said = dated(data)
    today = date.today()  # noqa: DTZ011 - an officer's own day
    regulation = choose(today if said is None else said.day, "council").regulation
    if said is not None:
        return regulation, f"văn bản ghi {said.said}", []
    note = Finding("layout.no-date", Severity.NOTE,
                   f"Không đọc được ngày ban hành; kiểm tra theo {regulation.short} đang có hiệu lực.",
                   fix="ghi dòng địa danh và thời gian, hoặc chọn quy định khác bằng --regulation")  # fmt: skip
    return regulation, "không đọc được ngày ban hành, theo quy định đang có hiệu lực", [note]


def _mended(data: bytes, regulation: Regulation) -> tuple[Mended, ...]:
    """Return what a repair would mend, by repairing a copy in memory."""
    from tdkt_tui.compliance.repair import repair

    try:
        return repair(data, regulation).mended
    except TdktError:  # signed or protected: it can be judged, not repaired
        return ()


def _marked(findings: Iterable[Finding], mended: Iterable[Mended]) -> list[Finding]:
    """Mark the findings of which a repaired copy would be free."""
    gone = {(one.departure.rule.id, one.departure.place) for one in mended}
    return [
        replace(finding, repairable=all((finding.rule, place) in gone for place in finding.places))
        if isinstance(finding, LayoutFinding)
        else finding
        for finding in findings
    ]


def _kind(document: Document) -> str:
    return KINDS.get(document.kind, document.kind)
