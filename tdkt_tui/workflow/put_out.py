"""One more file into a folder of documents: what a person changed there stays, what is still ours is renewed."""

from __future__ import annotations

import hashlib
import json
import os.path
from itertools import chain, count
from pathlib import Path, PurePosixPath
from typing import Literal

from tdkt_tui.model.fault import TdktError
from tdkt_tui.store.batch import opened
from tdkt_tui.store.files import read_limited, write_whole
from tdkt_tui.store.workspace.folder import DossierFolder

from .manifest import sha256
from .replacing import beside

LEDGER = "da-ghi.json"
"""What a dossier's private folder remembers of files that were put out: by name the hashes of the last two."""
_LIMIT = 4_000_000
_KEPT = 2

Put = Literal["new", "renewed", "same"]


def put_out(folder: DossierFolder, name: str, data: bytes) -> tuple[Path, Put]:
    """Write a file into a dossier's output whole or not at all, under its name or beside it: "danh-sach (mới).docx".

    A file that still is what was put out before is renewed; any other stays. Returns the path, absolute, and what
    became of it: the very same file is not written again. Raises StoreFault; then nothing was written.
    """
    wanted = PurePosixPath(name)
    with opened(folder.out) as held:
        ledger = _ledger(folder)
        for path in chain([wanted], (beside(wanted, number) for number in count(1))):
            there, ours = folder.out / path, ledger.get(str(path), [])
            whole = Path(os.path.abspath(there))  # noqa: PTH100 - Path.resolve raises on a loop of links
            known = _hash(there)
            if known == sha256(data):
                return whole, "same"
            if known is None or known in ours:
                # Remembered before it is written: a cut between the two leaves a file that is known as ours.
                ledger[str(path)] = [*ours, sha256(data)][-_KEPT:]
                folder.prepare()
                write_whole(_place(folder), json.dumps(ledger, ensure_ascii=False, indent=1, sort_keys=True).encode())
                held.commit({str(path): data})
                return whole, "renewed" if known else "new"
    raise AssertionError


def _place(folder: DossierFolder) -> Path:
    return folder.drafts.parent / LEDGER


def _ledger(folder: DossierFolder) -> dict[str, list[str]]:
    """Return what was put out; nothing without a sound ledger: then every file there is somebody's own."""
    try:
        told = json.loads(read_limited(_place(folder), _LIMIT))
        return {str(name): [str(one) for one in hashes] for name, hashes in told.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError, TdktError):
        return {}


def _hash(path: Path) -> str | None:
    """Return the hash of what is there, "" of what is no plain file, None where nothing is."""
    if not os.path.lexists(path):
        return None
    if path.is_symlink() or not path.is_file():
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
