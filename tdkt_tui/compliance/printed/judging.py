"""Every question to the printed pages, in one order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from tdkt_tui.assembly.pdf_pages import Pages
from tdkt_tui.compliance.layout.document import Document
from tdkt_tui.model.finding import Finding, Severity, by_gravity

from . import edges, ends, headings, lines, numbers, signing, tables
from .fonts import replaced
from .laid import Laid
from .matching import lay

_ASKED: tuple[Callable[[Laid], Iterable[Finding]], ...] = (
    lines.one_line,
    numbers.numbers,
    signing.signature,
    signing.recipients,
    headings.headings,
    tables.tables,
    ends.blank_pages,
    ends.last_page,
    ends.across,
    edges.past_margins,
    edges.unprinted,
    edges.squeezed_lines,
    lines.words,
    lines.phrases,
)
_ENOUGH = 0.9  # of the text has to be found on the pages, or places would be guesses
_LESS = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.NOTE, Severity.NOTE: Severity.NOTE}


def judge(document: Document, printed: Pages, *, binding: bool) -> list[Finding]:
    """Return what the printed pages show, gravest first; see ``check_printed``."""
    laid = lay(document, printed.pages)
    if laid.matched < _ENOUGH:
        return [
            Finding(
                "printed.trang.unlike",
                Severity.NOTE,
                f"Chữ trên trang in khác chữ trong tệp ({laid.matched:.0%} trùng nhau) nên chưa xét được từng trang.",
                fix="mở tệp bằng LibreOffice để xem; kiểm tra phông chữ và các ô văn bản",
            )
        ]
    found = [finding for ask in _ASKED for finding in ask(laid)]
    if not binding:
        found = [replace(finding, severity=Severity.NOTE) for finding in found]
    other = replaced(document, printed.fonts)
    if other is not None:
        found = [replace(finding, severity=_LESS[finding.severity]) for finding in found]
        found.append(
            Finding(
                "printed.trang.font",
                Severity.NOTE,
                f"Máy này không có phông {other[0]}, đã dàn trang bằng {other[1]}: "
                "chỗ ngắt dòng, ngắt trang chỉ gần đúng.",
                fix="cài phông ấy, hoặc phông cùng độ rộng (Debian, Ubuntu: sudo apt-get install fonts-liberation)",
            )
        )
    return by_gravity(found)
