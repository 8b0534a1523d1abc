"""Every state of a profile, kept by counter: a clock that goes wrong never decides which is the newest.

An entry is one file, ``000012.luu.an.toml``: counter, cause, who, and the profile's own bytes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tdkt_tui.model.fault import NotFound
from tdkt_tui.store.account import account
from tdkt_tui.store.files import read_limited, write_whole

from .folder import DossierFolder, revision

CAUSES = {
    "tao": "tạo hồ sơ",
    "luu": "lưu",
    "ngoai": "chương trình khác ghi vào tệp",
    "khoi-phuc": "khôi phục",
    "chep": "chép từ hồ sơ khác",
    "nhap": "bản nháp được giữ lại",
}
_ENTRY = re.compile(r"(\d{6,})\.([a-z-]+)\.([\w-]*)\.toml")


@dataclass(frozen=True, slots=True)
class Entry:
    """One saved state. number counts from 1; at is the file's own time, for reading only, never for order."""

    number: int
    cause: str
    who: str
    path: Path

    @property
    def words(self) -> str:
        """Say why the state was kept."""
        return CAUSES.get(self.cause, self.cause)

    @property
    def at(self) -> datetime:
        """Return when the file was written, in UTC."""
        return datetime.fromtimestamp(self.path.stat().st_mtime, UTC)

    def read(self) -> bytes:
        """Return the profile as it was. Raises NotFound, BadInput."""
        return read_limited(self.path)


def entries(folder: DossierFolder) -> list[Entry]:
    """Return every kept state, the oldest first."""
    if not folder.history.is_dir():
        return []
    found = ((match, path) for path in folder.history.iterdir() if (match := _ENTRY.fullmatch(path.name)) is not None)
    listed = [Entry(int(match[1]), match[2], match[3], path) for match, path in found]
    return sorted(listed, key=lambda entry: entry.number)


def entry(folder: DossierFolder, number: int) -> Entry:
    """Return one state by its number. Raises NotFound, naming the numbers there are."""
    known = entries(folder)
    for item in known:
        if item.number == number:
            return item
    span = f"có từ {known[0].number} đến {known[-1].number}" if known else "hồ sơ chưa có lịch sử"
    raise NotFound(f"Không có bản số {number} trong lịch sử.", place=str(folder.path), fix=span)


def keep(folder: DossierFolder, data: bytes, cause: str) -> Entry:
    """Keep a state under the next number; the caller holds the folder. Raises StoreFault."""
    folder.prepare()
    known = entries(folder)
    number = known[-1].number + 1 if known else 1
    path = folder.history / f"{number:06d}.{cause}.{account()}.toml"
    write_whole(path, data)
    return Entry(number, cause, account(), path)


def last_revision(folder: DossierFolder) -> str | None:
    """Return the revision of the newest kept state; None before the first."""
    known = entries(folder)
    return revision(known[-1].read()) if known else None


def holds(folder: DossierFolder, wanted: str) -> bytes | None:
    """Return the kept state of a revision, the newest where several are alike; None where it was never kept."""
    for item in reversed(entries(folder)):
        data = item.read()
        if revision(data) == wanted:
            return data
    return None
