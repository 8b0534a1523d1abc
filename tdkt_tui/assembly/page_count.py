"""The pages a document prints on, as LibreOffice lays it out: one run for the same bytes, whoever asks."""

from __future__ import annotations

from hashlib import sha256
from threading import Event, Lock

from tdkt_tui.model.fault import MissingTool

from .pdf import INSTALL, to_pdf

_KEPT_BYTES = 16 * 1024 * 1024
_KEPT_COUNTS = 256
_NAME = "văn bản"
_printed: dict[bytes, bytes] = {}
_known: dict[bytes, int] = {}
_turn = Lock()


def known_count(data: bytes) -> int | None:
    """Return the pages of a .docx that was counted before."""
    return _known.get(sha256(data).digest())


def printed(data: bytes, cancel: Event | None = None) -> bytes:
    """Return the PDF of a .docx; that of the same bytes is kept in memory, for it costs seconds.

    Raises MissingTool without LibreOffice, Cancelled, and TdktError where it made no PDF.
    """
    key = sha256(data).digest()
    kept = _printed.get(key)
    if kept is None:
        kept = to_pdf({_NAME: data}, cancel=cancel)[_NAME]
        with _turn:
            _printed[key] = kept
            while len(_printed) > 1 and sum(map(len, _printed.values())) > _KEPT_BYTES:
                _printed.pop(next(iter(_printed)))
    return kept


def page_count(data: bytes, cancel: Event | None = None) -> int:
    """Return the pages of a .docx, counted once for the same bytes.

    Raises MissingTool without LibreOffice, Cancelled, and TdktError where it made no PDF.
    """
    from .pdf_pages import count_pages

    key = sha256(data).digest()
    if key not in _known:
        try:
            pages = count_pages(printed(data, cancel))
        except MissingTool as fault:
            raise MissingTool("Chưa cài LibreOffice nên không đếm được số trang.", fix=INSTALL) from fault
        with _turn:
            while len(_known) >= _KEPT_COUNTS:
                _known.pop(next(iter(_known)))
            _known[key] = pages
    return _known[key]
