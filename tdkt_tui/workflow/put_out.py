"""One more file into a folder of documents: what lies there under its name stays, whoever wrote it."""

from __future__ import annotations

import os.path
from itertools import chain, count
from pathlib import Path, PurePosixPath

from tdkt_tui.store.batch import opened

from .replacing import beside


def put_out(folder: Path, name: str, data: bytes) -> tuple[Path, bool]:
    """Write a file whole or not at all, under its name or beside what is there: "danh-sach (mới).docx".

    Returns its path, absolute, and whether the very same file was there already, which then is not written again.
    Raises StoreFault; then nothing was written.
    """
    wanted = PurePosixPath(name)
    with opened(folder) as held:
        for path in chain([wanted], (beside(wanted, number) for number in count(1))):
            there = folder / path
            if not os.path.lexists(there):
                held.commit({str(path): data})
                return Path(os.path.abspath(there)), False  # noqa: PTH100 - Path.resolve raises on a loop of links
            if there.is_file() and there.stat().st_size == len(data) and there.read_bytes() == data:
                return Path(os.path.abspath(there)), True  # noqa: PTH100
    raise AssertionError
