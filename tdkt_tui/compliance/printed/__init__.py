"""What the printed pages of a .docx show: lines that broke, a torn signature, headings left behind, page numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tdkt_tui.assembly.pdf_pages import Pages
    from tdkt_tui.compliance.layout.document import Document
    from tdkt_tui.model.finding import Finding

__all__ = ["check_printed"]


def check_printed(document: Document, printed: Pages, *, binding: bool = True) -> list[Finding]:
    """Return what the printed pages of a document show, gravest first; empty when nothing is wrong.

    printed: the pages of its PDF. binding: False makes everything a note. Where the pages were set in a font of other
    widths, everything is told one step milder, and a note says so.
    """
    from tdkt_tui.compliance.printed.judging import judge

    return judge(document, printed, binding=binding)
