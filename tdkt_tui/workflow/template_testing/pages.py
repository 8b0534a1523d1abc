"""The printed pages of many documents, laid out in one run of LibreOffice, whose start is what costs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from tdkt_tui.assembly.pdf import INSTALL, libreoffice, to_pdf
from tdkt_tui.assembly.pdf_pages import read_pages
from tdkt_tui.compliance.printed import check_printed
from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.finding import Finding, Severity

from .making import Paper, placed

NOT_INSTALLED = f"Chưa xét trang in: máy này chưa có LibreOffice; {INSTALL}."


@dataclass(frozen=True, slots=True)
class Printed:
    """What became of one document: how many pages it has, what they show, and its PDF."""

    pages: int
    findings: tuple[Finding, ...]
    pdf: bytes = b""


def can_print() -> bool:
    """Tell whether this machine has LibreOffice."""
    return libreoffice() is not None


def print_all(papers: Mapping[str, Paper], made: Callable[[int], None] | None = None) -> Iterator[tuple[str, Printed]]:
    """Yield key → what the pages of a document show; the same bytes are laid out once. made: told how many are done.

    Where a run takes too long each document is tried alone: one of them may hold up the others.
    """
    keys: dict[bytes, str] = {}
    for key, paper in papers.items():
        keys.setdefault(paper.data, key)
    documents = {key: data for data, key in keys.items()}
    pdfs = _pdfs(documents, made)
    if pdfs is None:
        pdfs = {name: pdf for key, data in documents.items() for name, pdf in (_pdfs({key: data}, None) or {}).items()}
    for key, paper in papers.items():
        yield key, _shown(paper, pdfs.get(keys[paper.data]))


def _pdfs(documents: dict[str, bytes], made: Callable[[int], None] | None) -> dict[str, bytes] | None:
    """Return the PDFs of those that give one; None where it took too long."""
    try:
        return to_pdf(documents, made=made, refused=lambda _: None)
    except TdktError:
        return None


def _shown(paper: Paper, pdf: bytes | None) -> Printed:
    if pdf is None:
        return Printed(0, (Finding("template.pages", Severity.ERROR, "LibreOffice không mở được văn bản này.",
                                   place=paper.name, fix="mở tệp bằng LibreOffice để xem; xem các lỗi khác của"
                                   " mẫu trước"),))  # fmt: skip
    try:
        pages = read_pages(pdf)
    except TdktError as fault:
        return Printed(0, (Finding("template.pages", Severity.ERROR, fault.what, place=paper.name, fix=fault.fix),))
    told = check_printed(paper.document, pages, binding=paper.binding) if paper.administrative else []
    return Printed(len(pages.pages), tuple(placed(finding, paper.name) for finding in told), pdf)
