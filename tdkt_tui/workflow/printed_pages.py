"""A document's printed pages, looked at through LibreOffice where this machine has it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from tdkt_tui.model.fault import Cancelled, TdktError
from tdkt_tui.model.finding import Finding, LayoutFinding, Severity

if TYPE_CHECKING:
    from tdkt_tui.compliance.layout.document import Document

    from .produce import Made


def with_pages(
    findings: Iterable[Finding],
    data: bytes,
    document: Document,
    told: Callable[[str], None] | None = None,
    *,
    binding: bool = True,
) -> list[Finding]:
    """Return the findings of a .docx and what its printed pages show besides.

    What the file alone showed already is not told again. Where there is no LibreOffice, or it made nothing of this
    file, a note says that the pages were not looked at. told: hears what is going on, then how many pages there are.
    Raises Cancelled.
    """
    from tdkt_tui.assembly.page_count import printed
    from tdkt_tui.assembly.pdf import INSTALL, libreoffice
    from tdkt_tui.assembly.pdf_pages import read_pages
    from tdkt_tui.compliance.printed import check_printed

    known = list(findings)
    if libreoffice() is None:
        return [*known, _not_looked("máy này chưa cài LibreOffice", INSTALL)]
    say = told or (lambda _: None)
    say("Đang dàn trang bằng LibreOffice…")
    try:
        pages = read_pages(printed(data))
    except Cancelled:
        raise
    except TdktError as fault:
        return [*known, _not_looked(fault.what.rstrip("."), fault.fix)]
    say(f"Số trang: {len(pages.pages)}.")
    if len(pages.pages) == 1:
        known = [finding for finding in known if not _unnumbered(finding)]
    rules = {finding.rule for finding in known}
    return known + [finding for finding in check_printed(document, pages, binding=binding) if finding.rule not in rules]


def of_build(made: Iterable[Made], pdfs: Mapping[str, bytes]) -> list[Finding]:
    """Return what the PDFs of a build show, as warnings and notes: another machine may break its pages elsewhere.

    pdfs: by file name; a finding's place begins with it.
    """
    if not pdfs:
        return []
    from tdkt_tui.assembly.pdf_pages import read_pages
    from tdkt_tui.compliance.printed import check_printed

    return [
        replace(
            finding,
            severity=Severity.NOTE if finding.severity is Severity.NOTE else Severity.WARNING,
            place=f"{name}.pdf, {finding.place}" if finding.place else f"{name}.pdf",
        )
        for item in made
        for name, document in item.documents.items()
        if f"{name}.pdf" in pdfs
        for finding in check_printed(document, read_pages(pdfs[f"{name}.pdf"]), binding=item.binding)
    ]


def _unnumbered(finding: Finding) -> bool:
    """Tell whether a finding misses the page number, which a document of one page does not show."""
    return (
        isinstance(finding, LayoutFinding)
        and finding.rule.endswith(".so-trang.place")
        and not any(place.startswith("đoạn") for place in finding.places)
    )


def _not_looked(why: str, fix: str) -> Finding:
    return Finding(
        "printed.trang.not-looked",
        Severity.NOTE,
        f"Chưa xét từng trang in (ngắt dòng, phần ký, số trang): {why}.",
        fix=fix or "mở tệp bằng LibreOffice để xem, hoặc dùng --no-pages",
    )
