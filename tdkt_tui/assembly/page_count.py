"""How many pages a document prints on, as LibreOffice lays it out."""

from __future__ import annotations

import re
from hashlib import sha256
from threading import Event

from tdkt_tui.model.fault import MissingTool, TdktError

from .pdf import to_pdf

_PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
_KEPT = 64
_NAME = "văn bản"
_known: dict[bytes, int] = {}


def known_count(data: bytes) -> int | None:
    """Return the pages of a .docx that was counted before."""
    return _known.get(sha256(data).digest())


def page_count(data: bytes, cancel: Event | None = None) -> int:
    """Return the pages of a .docx, counted once for the same bytes.

    Raises MissingTool without LibreOffice, Cancelled, and TdktError where it made no PDF.
    """
    key = sha256(data).digest()
    if key not in _known:
        try:
            printed = to_pdf({_NAME: data}, cancel=cancel)[_NAME]
        except MissingTool as fault:
            raise MissingTool("Chưa cài LibreOffice nên không đếm được số trang.",
                              fix="cài LibreOffice (Debian: apt install libreoffice-writer)") from fault  # fmt: skip
        pages = len(_PAGE.findall(printed))
        if not pages:
            raise TdktError("Không đếm được số trang của văn bản này.", fix="mở tệp .docx bằng LibreOffice để xem")
        while len(_known) >= _KEPT:
            _known.pop(next(iter(_known)))
        _known[key] = pages
    return _known[key]
