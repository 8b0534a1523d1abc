"""Printing a document in preview to PDF, for a thread; never raising."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from tdkt_tui.model.fault import Cancelled, MissingTool, TdktError
from tdkt_tui.tui.crash import told
from tdkt_tui.tui.messages.preview import PdfMade

from .faults import briefly
from .turn import TURN

if TYPE_CHECKING:
    from tdkt_tui.workflow.preview import Sheet


def print_pdf(source: str, sheet: Sheet, cancel: Event) -> PdfMade:
    """Write the PDF and say where it is and what it lacks, or why there is none."""
    with TURN:
        from tdkt_tui.assembly.pdf import INSTALL
        from tdkt_tui.workflow.preview_pdf import pdf_path, write_pdf
    try:
        path = str(write_pdf(source, sheet, cancel))
    except Cancelled:
        return PdfMade("", "Đã dừng; chưa tạo PDF.")
    except MissingTool:
        return PdfMade("", f"Máy này chưa tạo được PDF: {INSTALL}.")
    except TdktError as fault:
        return PdfMade("", f"Chưa tạo được PDF ở {pdf_path(source, sheet)}: {briefly(fault)}")
    except Exception as error:  # noqa: BLE001 - shown as text; the interface stays
        return PdfMade("", f"Chưa tạo được PDF: {told(error)}")
    return PdfMade(path, f"Bản này còn {sheet.gaps} chỗ thiếu." if sheet.gaps else "")
