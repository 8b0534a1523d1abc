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

    A document that LibreOffice makes no PDF of is tried again alone: it may have been another one that ended the run.
    """
    keys: dict[bytes, str] = {}
    for key, paper in papers.items():
        keys.setdefault(paper.data, key)
    lost: list[str] = []
    pdfs = _pdfs({key: data for data, key in keys.items()}, lost, made)
    for key in [*lost] if len(lost) > 1 else []:
        pdfs |= _pdfs({key: papers[key].data}, [], None)
    for key, paper in papers.items():
        yield key, _shown(paper, pdfs.get(keys[paper.data]))


def _pdfs(documents: dict[str, bytes], lost: list[str], made: Callable[[int], None] | None) -> dict[str, bytes]:
    try:
        return to_pdf(documents, made=made, refused=lost.append)
    except TdktError:  # it took too long: each document is tried alone
        lost.extend(documents)
        return {}


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
