"""Saving a dossier's profile: whole or not at all, and never over what another has saved meanwhile."""

from __future__ import annotations

from dataclasses import dataclass

from tdkt_tui.model.fault import NotFound, TdktError
from tdkt_tui.store.disk import told
from tdkt_tui.store.files import read_limited, write_whole
from tdkt_tui.store.locking import locked

from . import history
from .folder import DossierFolder, revision


class Overtaken(TdktError):
    """Another saved since this one opened the profile: nothing was written.

    theirs: the bytes that stand on disk now; base: those that this one began with, None where they were never kept.
    """

    def __init__(self, folder: DossierFolder, theirs: bytes, base: bytes | None) -> None:
        super().__init__("Hồ sơ đã được người khác lưu sau khi mở. Chưa ghi gì.", place=str(folder.profile),
                         fix="so hai bản, gộp từng mục rồi lưu lại")  # fmt: skip
        self.theirs = theirs
        self.base = base


@dataclass(frozen=True, slots=True)
class Opened:
    """A profile as it was read. foreign: another program wrote it since tdkt last saved; what tdkt saved is kept."""

    data: bytes
    revision: str
    foreign: bool


def open_profile(folder: DossierFolder) -> Opened:
    """Read a profile to work on it, and keep in the history what another program wrote over ours.

    Raises NotFound, BadInput, StoreFault.
    """
    with told(folder.path), locked(folder.path):
        data = read_limited(folder.profile)
        return Opened(data, revision(data), _adopt(folder, data))


def save(folder: DossierFolder, data: bytes, base: str, *, cause: str = "luu") -> Opened:
    """Replace the profile that had revision ``base`` when it was opened; saving what stands there already is nothing.

    Raises Overtaken where it has another now, StoreFault where disk or permissions refuse; the old one then stands.
    """
    with told(folder.path), locked(folder.path):
        standing = _standing(folder)
        now = revision(standing) if standing is not None else ""
        if standing is not None and now != base:
            if now == revision(data):
                return Opened(data, now, foreign=False)
            _adopt(folder, standing)
            raise Overtaken(folder, standing, history.holds(folder, base))
        if standing is not None:
            _adopt(folder, standing)
        if now != revision(data):
            # The profile first: a kill before the entry is kept looks like another program's write, and loses nothing.
            write_whole(folder.profile, data)
            history.keep(folder, data, cause)
        return Opened(data, revision(data), foreign=False)


def restore(folder: DossierFolder, number: int) -> Opened:
    """Make a kept state the profile again; what stands now is kept first. Raises NotFound, StoreFault."""
    wanted = history.entry(folder, number).read()
    return save(folder, wanted, open_profile(folder).revision, cause="khoi-phuc")


def _standing(folder: DossierFolder) -> bytes | None:
    try:
        return read_limited(folder.profile)
    except NotFound:
        return None


def _adopt(folder: DossierFolder, data: bytes) -> bool:
    """Keep what stands on disk where tdkt did not write it; tell whether something of ours was written over."""
    last = history.last_revision(folder)
    if last == revision(data):
        return False
    history.keep(folder, data, "ngoai" if last else "tao")
    return last is not None
