"""A dossier's history as its screen shows it, for a thread to call; a fault is told, never raised."""

from __future__ import annotations

from pathlib import Path

from tdkt_tui.model.fault import TdktError
from tdkt_tui.model.text import one_line
from tdkt_tui.tui.messages.history import Compared, HistoryRead, Restored, State

from .faults import briefly
from .turn import TURN


def read_history(folder: Path) -> HistoryRead:
    """Return the states of a dossier, the newest first."""
    with TURN:
        from tdkt_tui.store.workspace.folder import DossierFolder
        from tdkt_tui.store.workspace.history import entries

    try:
        kept = [(item, f"{item.at.astimezone():%d/%m/%Y %H:%M}") for item in entries(DossierFolder(folder))]
    except OSError:  # not ours to read, or gone meanwhile
        kept = []
    if not folder.is_dir():
        return HistoryRead((), "Không còn thấy thư mục của hồ sơ này: đã bị xóa, đổi tên hoặc cất đi. Bấm Esc để về.")
    return HistoryRead(tuple(State(item.number, at, one_line(item.who), item.words) for item, at in reversed(kept)))


def compared(folder: Path, number: int) -> Compared:
    """Hold one state against the profile as it stands."""
    with TURN:
        from tdkt_tui.store.workspace.folder import DossierFolder
        from tdkt_tui.workflow.past import changes_since

        try:
            return Compared(number, tuple(changes_since(DossierFolder(folder), number)))
        except TdktError as fault:
            return Compared(number, (), briefly(fault))


def restored(folder: Path, number: int) -> Restored:
    """Make one state the profile again."""
    with TURN:
        from tdkt_tui.store.workspace import saving
        from tdkt_tui.store.workspace.folder import DossierFolder

    try:
        saving.restore(DossierFolder(folder), number)
    except TdktError as fault:
        return Restored(briefly(fault), failed=True)
    return Restored(f"Đã lấy lại bản số {number}; bản trước đó còn trong lịch sử.")
