"""The document in preview as a PDF: what a person reads on the screen, to be opened elsewhere or printed."""

from __future__ import annotations

import os.path
from pathlib import Path
from threading import Event

from tdkt_tui.assembly.page_count import printed
from tdkt_tui.store.disk import told
from tdkt_tui.store.files import write_whole

from .documents import default_out
from .preview import Sheet

FOLDER = "xem-truoc"
"""Inside the folder of a build, apart from its set: a preview may have gaps, and no manifest answers for it."""


def pdf_path(source: str, sheet: Sheet) -> Path:
    """Return where the PDF of a document in preview goes, absolute."""
    out = Path(os.path.abspath(default_out(source)))  # noqa: PTH100 - Path.resolve raises on a loop of links
    return out / FOLDER / f"{sheet.name}.pdf"


def write_pdf(source: str, sheet: Sheet, cancel: Event | None = None) -> Path:
    """Print the very bytes of a sheet to PDF, over the one printed before, and return its path.

    Raises MissingTool without LibreOffice, Cancelled, StoreFault where disk or permissions refuse.
    """
    path = pdf_path(source, sheet)
    data = printed(sheet.data, cancel)
    with told(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_whole(path, data)
    return path
